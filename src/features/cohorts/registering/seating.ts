import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/events/index.js';
import { Cohort, Enrollment } from '../cohort.entity.js';
import {
  Enrolled,
  EnrollmentRequested,
  Promoted,
  RequestWithdrawn,
  Waitlisted,
  Withdrawn,
} from '../cohorts.events.js';
import type { EnrollmentFacts } from '../cohorts.reader.js';
import { type EnrollmentState, isOpenState } from './enrollment.rules.js';
import { type Seats, seatFor, toPromote } from './seats.rules.js';

/** A cohort whose seats nobody else can change before the transaction ends. */
export interface LockedCohort {
  cohort: Cohort;
  /** Kept up to date by whatever {@link Seating} does. */
  seats: Seats;
}

/** How a person comes to a seat. */
export interface Coming {
  /** The team says so itself: nothing is asked of anybody, and nobody is put on the waitlist. */
  byTeam?: boolean;
  /** The team has agreed already, as by an invitation. */
  approved?: boolean;
  /** A seat was kept for them, and has just been let go. */
  held?: boolean;
}

/** How it went: `already` when nothing changed, `full` when there is neither seat nor waitlist. */
export type Placing = { enrollment: EnrollmentFacts; already: boolean } | { full: number };

/**
 * The one place in which people get, wait for and leave seats. The cohort's row is the lock, taken after people were
 * made known and before anything of the cohort is read; whoever needs two cohorts takes them by id.
 */
@Injectable()
export class Seating {
  /**
   * Waits for the cohort's turn, and counts its seats. Rows of others that only refer to the cohort need not wait:
   * whoever adds one may be waited for by whoever waits here.
   */
  async lock(tx: Tx, cohortId: string): Promise<LockedCohort> {
    const cohort = await tx
      .of(Cohort)
      .findOneOrFail({ where: { id: cohortId }, lock: { mode: 'for_no_key_update' } });
    // A statement of its own: one that waited for the lock would count what was there before it.
    const [row] = await tx.sql<{ held: number; waiting: number }>(
      `select (select count(*)::int from registration
                where cohort_id = $1 and holds_seat and confirmed_at is null and expires_at > $2) as held,
              (select count(*)::int from enrollment where cohort_id = $1 and state = 'waitlisted') as waiting`,
      [cohortId, tx.now],
    );
    const { held = 0, waiting = 0 } = row ?? {};
    return { cohort, seats: { capacity: cohort.capacity, enrolled: cohort.enrolled, held, waiting } };
  }

  /** Gives a person a seat, a place in the waitlist, or the team's attention. */
  async place(tx: Tx, locked: LockedCohort, personId: string, coming: Coming = {}): Promise<Placing> {
    const { cohort, seats } = locked;
    const before = await tx.of(Enrollment).findOne({ where: { cohortId: cohort.id, personId } });
    if (before && isSettled(before.state, coming)) return { enrollment: factsOf(before), already: true };
    if (cohort.approval && !coming.byTeam && !coming.approved)
      return this.enter(tx, locked, personId, before, 'requested');
    // Whoever waits leaves the waitlist to be looked at anew.
    const others = before?.state === 'waitlisted' ? { ...seats, waiting: seats.waiting - 1 } : seats;
    const outcome = coming.held ? 'seat' : seatFor(others, cohort.waitlist && !coming.byTeam);
    if (outcome === 'full') return { full: seats.capacity ?? 0 };
    return this.enter(tx, locked, personId, before, outcome === 'seat' ? 'enrolled' : 'waitlisted');
  }

  /** Lets a person go, and gives their seat to whoever waits longest. False when they were not there. */
  async leave(tx: Tx, locked: LockedCohort, enrollmentId: string): Promise<boolean> {
    const before = await tx.of(Enrollment).findOne({ where: { id: enrollmentId } });
    if (!before || !isOpenState(before.state)) return false;
    const { personId, state: was } = before;
    await this.change(tx, locked, before, 'withdrawn');
    if (was === 'enrolled') await tx.record(Withdrawn, before.id, placeOf(locked.cohort), { personId });
    else await tx.record(RequestWithdrawn, before.id, placeOf(locked.cohort), { personId, was });
    await this.promote(tx, locked);
    return true;
  }

  /** Gives what seats there are to those who wait, in their order. */
  async promote(tx: Tx, locked: LockedCohort): Promise<number> {
    const next = await tx.of(Enrollment).find({
      where: { cohortId: locked.cohort.id, state: 'waitlisted' },
      order: { waitNumber: 'asc' },
      take: toPromote(locked.seats),
    });
    // `take: 0` would be no limit at all.
    if (toPromote(locked.seats) === 0) return 0;
    for (const enrollment of next) {
      const { personId } = enrollment;
      await this.change(tx, locked, enrollment, 'enrolled');
      await tx.record(Enrolled, enrollment.id, placeOf(locked.cohort), { personId });
      await tx.record(Promoted, enrollment.id, placeOf(locked.cohort), { personId });
    }
    return next.length;
  }

  /** Turns a request down. */
  async decline(tx: Tx, locked: LockedCohort, enrollment: Enrollment): Promise<void> {
    await this.change(tx, locked, enrollment, 'declined');
  }

  private async enter(
    tx: Tx,
    locked: LockedCohort,
    personId: string,
    before: Enrollment | null,
    state: 'enrolled' | 'requested' | 'waitlisted',
  ): Promise<Placing> {
    const place = placeOf(locked.cohort);
    const enrollment = before ?? {
      id: tx.ids.next(),
      createdAt: tx.now,
      ...place,
      personId,
      state: 'withdrawn' as const,
      withdrawnAt: null,
      waitNumber: null,
    };
    if (!before) await tx.of(Enrollment).insert(enrollment);
    await this.change(tx, locked, enrollment, state);
    const fact = { enrolled: Enrolled, requested: EnrollmentRequested, waitlisted: Waitlisted }[state];
    await tx.record(fact, enrollment.id, place, { personId });
    return { enrollment: { ...factsOf(enrollment), state }, already: false };
  }

  private async change(
    tx: Tx,
    locked: LockedCohort,
    enrollment: Enrollment,
    state: EnrollmentState,
  ): Promise<void> {
    const { cohort, seats } = locked;
    const [lastly] =
      state === 'waitlisted'
        ? await tx.sql<{ n: number }>(
            `select coalesce(max(wait_number), 0)::int as n from enrollment where cohort_id = $1 and state = 'waitlisted'`,
            [cohort.id],
          )
        : [];
    const waitNumber = state === 'waitlisted' ? (lastly?.n ?? 0) + 1 : null;
    const withdrawnAt = state === 'withdrawn' ? tx.now : null;
    await tx.of(Enrollment).update({ id: enrollment.id }, { state, waitNumber, withdrawnAt });
    const moved = Number(state === 'enrolled') - Number(enrollment.state === 'enrolled');
    if (moved !== 0) await tx.of(Cohort).increment({ id: cohort.id }, 'enrolled', moved);
    seats.enrolled += moved;
    seats.waiting += Number(state === 'waitlisted') - Number(enrollment.state === 'waitlisted');
  }
}

/** Where a cohort stands, for its rows and facts. */
export function placeOf({ id, hubId, programId }: { id: string; hubId: string; programId: string }) {
  return { hubId, programId, cohortId: id };
}

/** An enrollment as others may know it. */
export function factsOf(row: Enrollment): EnrollmentFacts {
  const { id, hubId, programId, cohortId, personId, state, createdAt } = row;
  return { id, hubId, programId, cohortId, personId, state, enrolledAt: createdAt };
}

// Whether coming changes nothing: what was declined, only the team takes back; what waits, goes on waiting.
function isSettled(state: EnrollmentState, { byTeam, approved }: Coming): boolean {
  if (state === 'enrolled') return true;
  if (state === 'withdrawn' || byTeam) return false;
  return state === 'waitlisted' || !approved;
}
