import type { Viewer } from '../../../platform/authz/index.js';
import type { FaceFacts } from '../catalog/face.reader.js';
import type { RegistrationState } from '../catalog/face.rules.js';
import type { EnrollmentState } from './enrollment.rules.js';
import type { Placing } from './seating.js';

/** How registering ended, as it is told. */
export type Outcome =
  | { state: EnrollmentState; message: string; cohortId: string; cohortName: string }
  | { closed: true; message: string }
  | { spent: true; message: string };

const WORDS: Readonly<Record<EnrollmentState, string>> = {
  enrolled: 'You are registered.',
  requested: 'The hub’s team looks at your registration; you get mail when they have decided.',
  waitlisted: 'All seats are taken. You are on the waitlist, and get mail when a seat is yours.',
  declined: 'The hub’s team declined your registration. Please write to them if you think this is a mistake.',
  withdrawn: 'You have left this cohort.',
};

/** Tells a person how it went. */
export function outcomeOf(face: Pick<FaceFacts, 'cohortId' | 'name'>, placing: Placing): Outcome {
  if ('full' in placing) return closed('All seats of this cohort are taken, and it has no waitlist.');
  const { state } = placing.enrollment;
  return { state, message: WORDS[state], cohortId: face.cohortId, cohortName: face.name };
}

/** Tells that a cohort takes nobody now; undefined when it does. */
export function closedNow(state: RegistrationState): Outcome | undefined {
  if (state === 'open') return undefined;
  return closed(
    state === 'not_yet'
      ? 'Registration for this cohort has not opened yet.'
      : 'Registration for this cohort is closed.',
  );
}

/** Tells that a link does not work any more. */
export function spent(): Outcome {
  return {
    spent: true,
    message:
      'This link was used before, has run out, or was changed on its way. If you registered already, sign in with your address.',
  };
}

function closed(message: string): Outcome {
  return { closed: true, message };
}

/** Whether registering ended with a place of some kind, for which consent is recorded. */
export function isPlaced(placing: Placing): placing is Extract<Placing, { enrollment: unknown }> {
  return 'enrollment' in placing && placing.enrollment.state !== 'declined';
}

/** The person who makes a request that only people make. */
export function personOf(viewer: Viewer): string {
  return viewer.personId as string;
}
