import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { TeachingDesk } from '../../sessions/index.js';
import { Disclosed } from '../credits.events.js';
import { Disclosure } from './disclosure.entity.js';
import type { DisclosureInput } from './disclosure.inputs.js';
import type { DisclosureFacts } from './disclosure.reader.js';
import { expiryOf, type Relationship, statementOf } from './disclosure.rules.js';
import { DutyReader } from './duty.reader.js';

/** Stating financial relationships. */
@Injectable()
export class DisclosureService {
  constructor(
    private readonly work: Work,
    private readonly desk: TeachingDesk,
    private readonly duties: DutyReader,
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
    return this.state(person.id, session.hubId, statementOf(none, named), { sessionId });
  }

  /**
   * States them to a hub, signed in, as whoever teaches in a session of it that is to come or plans one of its programs.
   *
   * @throws Refusal NOT_FOUND for anybody else
   */
  async discloseTo(viewer: Viewer, hubId: string, { none, relationships }: DisclosureInput): Promise<void> {
    const personId = viewer.personId as string;
    if (!(await this.duties.has(hubId, personId))) throw Refusal.notFound('The hub');
    await this.state(personId, hubId, statementOf(none, relationships), { sessionId: null });
  }

  private state(
    personId: string,
    hubId: string,
    relationships: Relationship[],
    by: { sessionId: string | null },
  ): Promise<DisclosureFacts> {
    return this.work.run({ kind: 'person', personId }, async (tx) => {
      const [id, madeAt, expiresAt] = [tx.ids.next(), tx.now, expiryOf(tx.now)];
      await tx.of(Disclosure).insert({
        id,
        createdAt: madeAt,
        hubId,
        personId,
        relationships,
        expiresAt,
      });
      await tx.record(Disclosed, id, { hubId }, by);
      return { madeAt, expiresAt, relationships, mitigated: false };
    });
  }
}
