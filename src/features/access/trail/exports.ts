import { Injectable } from '@nestjs/common';
import type { Place, Viewer } from '../../../platform/authz/index.js';
import { Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { Exported } from '../access.events.js';

/** Exports that one person may take within an hour, whatever they are of. */
export const EXPORTS_PER_HOUR = 10;

/** Counts and records what people take out of the product as files. */
@Injectable()
export class Exports {
  constructor(private readonly work: Work) {}

  /**
   * Records that the viewer takes something out; to be called before it is read.
   *
   * @param what the kind of file, such as `roster`
   * @param place what it is of; null for what is the viewer's own
   * @throws Refusal RATE_LIMITED for more than `EXPORTS_PER_HOUR` within an hour
   */
  async take(viewer: Viewer, what: string, place: Place | null): Promise<void> {
    const { hubId = null, programId = null, cohortId = null } = place ?? {};
    await this.work.run(viewer.actor, async (tx) => {
      // Of two at once, the second counts the first.
      await tx.sql(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`exports ${viewer.personId}`]);
      const [taken] = await tx.sql<{ n: number }>(
        `select count(*)::int as n from domain_event
          where type = $1 and actor_id = $2 and at > $3::timestamptz - interval '1 hour'`,
        [Exported.name, viewer.personId, tx.now],
      );
      if ((taken?.n ?? 0) >= EXPORTS_PER_HOUR)
        throw new Refusal(
          'RATE_LIMITED',
          `${EXPORTS_PER_HOUR} exports an hour are the most. Please try later.`,
        );
      const subjectId = cohortId ?? programId ?? hubId ?? (viewer.personId as string);
      await tx.record(Exported, subjectId, { hubId, programId, cohortId }, { what });
    });
  }
}
