import { Injectable } from '@nestjs/common';
import { AuthzPorts, authorize, type Viewer } from '../../../platform/authz/index.js';
import { Work } from '../../../platform/events/index.js';
import { type Connection, type Keyset } from '../../../platform/graphql/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { manageSessions } from '../../sessions/index.js';
import { seeAttendance } from '../attendance.policy.js';
import { type AliasFacts, AliasReader } from './alias.reader.js';
import { AliasForgotten } from './aliases.events.js';

/** What is remembered of whom meeting reports mean. */
@Injectable()
export class AliasService {
  constructor(
    private readonly work: Work,
    private readonly reader: AliasReader,
    private readonly ports: AuthzPorts,
  ) {}

  /** What is remembered for a cohort, for its team. */
  async page(viewer: Viewer, cohortId: string, keyset: Keyset): Promise<Connection<AliasFacts>> {
    const place = await this.ports.placeOfCohort?.(cohortId);
    if (!place) throw Refusal.notFound('The cohort');
    authorize(viewer, seeAttendance, { ...place, cohortId });
    return this.reader.ofCohort(cohortId, keyset);
  }

  /** Forgets a match: the next report asks anew. What was recorded by it stays. */
  async forget(viewer: Viewer, aliasId: string): Promise<void> {
    const alias = await this.reader.alias(aliasId);
    if (!alias) throw Refusal.notFound();
    authorize(viewer, seeAttendance, alias);
    authorize(viewer, manageSessions, alias);
    const { hubId, programId, cohortId, personId } = alias;
    await this.work.unrecorded('forgetting twice is once', viewer.actor, async (tx) => {
      const gone = await tx.sql(`delete from participant_alias where id = $1 returning 1`, [aliasId]);
      if (gone.length > 0)
        await tx.record(AliasForgotten, personId, { hubId, programId, cohortId }, { aliasId });
    });
  }
}
