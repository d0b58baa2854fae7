import { doPolicy } from '../../../platform/authz/index.js';

/** What decides who may ask for a correction. */
export interface CorrectionSubject {
  cohortId: string;
  /** Whether the viewer has a record of the session. */
  hasRecord: boolean;
}

/** Whoever is in the cohort, or was present, may ask for their own attendance to be put right. */
export const askCorrection = doPolicy<CorrectionSubject>(
  'attendance.ask-correction',
  (viewer, { cohortId, hasRecord }) =>
    viewer.personId !== null && (hasRecord || viewer.participatesIn(cohortId)),
);
