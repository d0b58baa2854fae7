import type { EnrollmentState } from './enrollment.rules.js';

/** From the state that gives least to the one that gives most. */
const WORTH: readonly EnrollmentState[] = ['withdrawn', 'declined', 'requested', 'waitlisted', 'enrolled'];

/** A seat, as far as it is compared with another one in the same cohort. */
export interface ComparedSeat {
  state: EnrollmentState;
  waitNumber: number | null;
}

/** The better of two states in one cohort: a seat before a place in the waitlist, and that before a request. */
export function betterState(a: EnrollmentState, b: EnrollmentState): EnrollmentState {
  return WORTH.indexOf(b) > WORTH.indexOf(a) ? b : a;
}

/** Whether one seat is better than another: by its state, and among those who wait by its place. */
export function isBetterSeat(one: ComparedSeat, other: ComparedSeat): boolean {
  if (one.state === 'waitlisted' && other.state === 'waitlisted')
    return (one.waitNumber ?? 0) < (other.waitNumber ?? 0);
  return one.state !== other.state && betterState(one.state, other.state) === one.state;
}
