import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/events/index.js';
import type { MergeJournal, MergePair, Merging, RowValues } from '../../../platform/personal-data/index.js';
import { isBetterSeat } from './better-seat.rules.js';
import { type EnrollmentState, isOpenState } from './enrollment.rules.js';
import { Seating } from './seating.js';

/** An enrollment, as far as a merge changes it. */
interface Seat {
  id: string;
  cohortId: string;
  personId: string;
  state: EnrollmentState;
  waitNumber: number | null;
  withdrawnAt: Date | null;
}

/** Brings the seats of two people together who turn out to be one. */
@Injectable()
export class SeatMerging {
  constructor(private readonly seating: Seating) {}

  /** How it is done, for whoever merges people. */
  steps(): Merging {
    return {
      by: (tx, pair, journal) => this.merge(tx, pair, journal),
      lock: (tx, personIds) => this.lock(tx, personIds),
      settle: (tx, personIds) => this.settle(tx, personIds),
    };
  }

  /**
   * In a cohort in which both are, the better of their states is the one of who stays: a seat before a place in the
   * waitlist, an earlier place before a later one. The other enrollment stays with the one who goes, withdrawn.
   */
  private async merge(tx: Tx, { fromId, toId }: MergePair, journal: MergeJournal): Promise<void> {
    const seats = await tx.sql<Seat>(
      `select id, cohort_id as "cohortId", person_id as "personId", state, wait_number as "waitNumber",
              withdrawn_at as "withdrawnAt" from enrollment where person_id = any($1::uuid[]) order by id for update`,
      [[fromId, toId]],
    );
    const kept = new Map(
      seats.filter(({ personId }) => personId === toId).map((seat) => [seat.cohortId, seat]),
    );
    const going = seats.filter(({ personId }) => personId === fromId);
    const alone = going.filter(({ cohortId }) => !kept.has(cohortId));
    await journal.passOver(
      'enrollment',
      'person_id',
      alone.map(({ id }) => id),
    );
    for (const from of going) {
      const to = kept.get(from.cohortId);
      if (!to) continue;
      const better = isBetterSeat(from, to);
      // The one who goes first: a place in the waitlist is given once.
      if (isOpenState(from.state) || better)
        await journal.change('enrollment', from.id, valuesOf(from), {
          state: 'withdrawn',
          wait_number: null,
          withdrawn_at: from.withdrawnAt?.toISOString() ?? tx.now.toISOString(),
        });
      if (better) await journal.change('enrollment', to.id, valuesOf(to), valuesOf(from));
    }
  }

  private async lock(tx: Tx, personIds: readonly string[]): Promise<void> {
    for (const cohortId of await cohortsOf(tx, personIds)) await this.seating.lock(tx, cohortId);
  }

  private async settle(tx: Tx, personIds: readonly string[]): Promise<void> {
    for (const cohortId of await cohortsOf(tx, personIds)) {
      await tx.sql(
        `update cohort c set enrolled = n.enrolled
           from (select count(*)::int as enrolled from enrollment where cohort_id = $1 and state = 'enrolled') n
          where c.id = $1 and c.enrolled <> n.enrolled`,
        [cohortId],
      );
      // A seat that two had between them is somebody else's now.
      await this.seating.promote(tx, await this.seating.lock(tx, cohortId));
    }
  }
}

function valuesOf({ state, waitNumber, withdrawnAt }: Seat): RowValues {
  return { state, wait_number: waitNumber, withdrawn_at: withdrawnAt?.toISOString() ?? null };
}

async function cohortsOf(tx: Tx, personIds: readonly string[]): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `select distinct cohort_id as id from enrollment where person_id = any($1::uuid[]) order by id`,
    [personIds],
  );
  return rows.map(({ id }) => id);
}
