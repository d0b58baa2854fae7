import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/events/index.js';
import type { Whose } from '../../../platform/personal-data/index.js';
import { Seating } from './seating.js';

interface Seat {
  cohortId: string;
  /** Null for a registration that was not confirmed. */
  enrollmentId: string | null;
}

/** Frees the seats of whoever is erased. */
@Injectable()
export class SeatErasing {
  constructor(private readonly seating: Seating) {}

  /**
   * Ends enrollments, and removes registrations that were not confirmed; whoever waits longest gets the seat. All
   * cohorts in the order of their ids, so that two who are erased at once do not wait for one another.
   */
  async free(tx: Tx, { personId, emailKey, hubId }: Whose): Promise<void> {
    const seats = await tx.sql<Seat>(
      `select cohort_id as "cohortId", id as "enrollmentId" from enrollment
        where person_id = $1 and state in ('enrolled', 'requested', 'waitlisted')
       union all
       select cohort_id, null from registration where email_key = $2 and ($3::uuid is null or hub_id = $3)
        order by 1`,
      [personId, emailKey, hubId],
    );
    for (const { cohortId, enrollmentId } of seats) {
      const locked = await this.seating.lock(tx, cohortId);
      if (enrollmentId) await this.seating.leave(tx, locked, enrollmentId);
      else {
        await tx.sql(`delete from registration where cohort_id = $1 and email_key = $2`, [
          cohortId,
          emailKey,
        ]);
        await this.seating.promote(tx, await this.seating.lock(tx, cohortId));
      }
    }
  }
}
