import { doPolicy, type Place, seePolicy } from '../../platform/authz/index.js';

const TEAM = ['hub_admin', 'program_lead', 'facilitator'] as const;

/** The hub's team over the cohort, and who is enrolled in it, see that it is there. */
export const seeCohort = seePolicy<Required<Place>>(
  'cohorts.see-cohort',
  (viewer, at) => viewer.has(TEAM, at) || (at.cohortId !== null && viewer.participatesIn(at.cohortId)),
);

/** The hub's team sees who is enrolled; participants do not see one another's addresses. */
export const seeRoster = seePolicy<Place>('cohorts.see-roster', (viewer, at) => viewer.has(TEAM, at));

/** Hub admins, program leads and facilitators of a program begin its cohorts. */
export const createCohort = doPolicy<Place>('cohorts.create-cohort', (viewer, at) => viewer.has(TEAM, at));

/** The hub's team over the cohort enrolls people and lets them go. */
export const manageEnrollment = doPolicy<Place>('cohorts.manage-enrollment', (viewer, at) =>
  viewer.has(TEAM, at),
);
