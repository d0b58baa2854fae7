import { Inject, Injectable } from '@nestjs/common';
import { Connections } from '../../../platform/database/index.js';
import { Site } from '../../../platform/http/index.js';
import { type SessionFacts, SessionReader } from '../sessions.reader.js';
import { JoinReader } from './join.reader.js';
import { isSecret, joinSecretOf, keyFor, personNamedBy } from './join-secret.rules.js';

/** Gives the link of a person to a session. */
export type LinkOf = (personId: string, session: Pick<SessionFacts, 'id' | 'cohortId'>) => string;

/**
 * People's own links to the pages on which they join. The secret in them is for its owner's mail and calendar alone; it
 * is worked out whenever it is needed, so that the database holds nothing that could be used.
 */
@Injectable()
export class JoinLinks {
  private readonly key: Buffer;

  constructor(
    @Inject(Connections) { surveyMasterKey }: Connections,
    private readonly reader: JoinReader,
    private readonly sessions: SessionReader,
    private readonly site: Site,
  ) {
    this.key = keyFor('join-links', surveyMasterKey);
  }

  /** The link of a person to a session; null where there is no such session. A link of a series leads to the session of the day. */
  async joinLinkOf(personId: string, sessionId: string): Promise<string | null> {
    const session = await this.sessions.session(sessionId);
    return session && (await this.linksOf([personId]))(personId, session);
  }

  /** The same for many sessions and people, at the cost of one statement. The id of a series will do as well. */
  async linksOf(personIds: readonly string[]): Promise<LinkOf> {
    const versions = await this.reader.versionsOf(personIds);
    return (personId, { id, cohortId }) => {
      const version = versions.get(personId) ?? 0;
      return this.site.link(`/join/${id}`, joinSecretOf(this.key, { personId, cohortId, version }));
    };
  }

  /** Whose secret it is, if it is one for this cohort and still holds; otherwise null. */
  async holderOf(secret: string, cohortId: string): Promise<string | null> {
    const personId = personNamedBy(secret);
    if (!personId) return null;
    const version = (await this.reader.versionsOf([personId])).get(personId) ?? 0;
    return isSecret(joinSecretOf(this.key, { personId, cohortId, version }), secret) ? personId : null;
  }
}
