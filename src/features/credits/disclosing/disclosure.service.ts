import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { Work } from '../../../platform/events/index.js';
import { TeachingDesk } from '../../sessions/index.js';
import { Disclosed } from '../credits.events.js';
import { Disclosure } from './disclosure.entity.js';
import type { DisclosureInput } from './disclosure.inputs.js';
import type { DisclosureFacts } from './disclosure.reader.js';
import { expiryOf, statementOf } from './disclosure.rules.js';

/** Stating financial relationships. */
@Injectable()
export class DisclosureService {
  constructor(
    private readonly work: Work,
    private readonly desk: TeachingDesk,
  ) {}

  /**
   * States them to the hub of a session in which one teaches, by the link to it or signed in. It takes the place of what
   * was stated before, which stays on record.
   */
  async disclose(
    viewer: Viewer,
    sessionId: string,
    secret: string | null,
    { none, relationships: named }: DisclosureInput,
  ): Promise<DisclosureFacts> {
    const { person, session } = await this.desk.working(viewer, sessionId, secret);
    const relationships = statementOf(none, named);
    return this.work.run({ kind: 'person', personId: person.id }, async (tx) => {
      const [id, madeAt, expiresAt] = [tx.ids.next(), tx.now, expiryOf(tx.now)];
      const { hubId } = session;
      await tx.of(Disclosure).insert({
        id,
        createdAt: madeAt,
        hubId,
        personId: person.id,
        relationships,
        expiresAt,
      });
      await tx.record(Disclosed, id, { hubId }, { sessionId });
      return { madeAt, expiresAt, relationships };
    });
  }
}
