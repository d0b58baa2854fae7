import { Inject, Injectable } from '@nestjs/common';
import { Connections } from '../../../platform/database/index.js';
import { Site } from '../../../platform/http/index.js';
import { JoinReader } from '../joining/join.reader.js';
import { isSecret, keyFor, personNamedBy, teachingSecretOf } from '../joining/join-secret.rules.js';

/**
 * The links of those who teach, each to one session. Like join links, they are worked out whenever they are needed and
 * stored nowhere; who has their join links made anew has these made anew, too.
 */
@Injectable()
export class TeachingLinks {
  private readonly key: Buffer;

  constructor(
    @Inject(Connections) { surveyMasterKey }: Connections,
    private readonly reader: JoinReader,
    private readonly site: Site,
  ) {
    this.key = keyFor('teaching-links', surveyMasterKey);
  }

  /** The link of a person to their page for a session. Its secret is for their own mail alone. */
  async linkOf(personId: string, sessionId: string): Promise<string> {
    const version = await this.versionOf(personId);
    return this.site.link(
      `/teach/${sessionId}`,
      teachingSecretOf(this.key, { personId, sessionId, version }),
    );
  }

  /** Whose secret it is, if it is one for this session and still holds; otherwise null. It does not tell whether they teach. */
  async holderOf(secret: string, sessionId: string): Promise<string | null> {
    const personId = personNamedBy(secret);
    if (!personId) return null;
    const version = await this.versionOf(personId);
    return isSecret(teachingSecretOf(this.key, { personId, sessionId, version }), secret) ? personId : null;
  }

  private async versionOf(personId: string): Promise<number> {
    return (await this.reader.versionsOf([personId])).get(personId) ?? 0;
  }
}
