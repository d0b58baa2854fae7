/**
 * Where a person stands in a cohort. Who is `requested` waits for the team's word, who is `waitlisted` for a seat; only
 * who is `enrolled` takes part.
 */
export const ENROLLMENT_STATES = ['requested', 'enrolled', 'waitlisted', 'declined', 'withdrawn'] as const;
/** One of {@link ENROLLMENT_STATES}. */
export type EnrollmentState = (typeof ENROLLMENT_STATES)[number];

/** Whether there is something to leave: a seat, a place in the waitlist, or a request. */
export function isOpenState(state: EnrollmentState): boolean {
  return state === 'enrolled' || state === 'waitlisted' || state === 'requested';
}
