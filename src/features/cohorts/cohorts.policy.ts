import { doPolicy, type Place, READERS, STAFF, seePolicy, TEAM } from '../../platform/authz/index.js';

/** The hub's staff over the cohort, and who is enrolled in it, see that it is there. */
export const seeCohort = seePolicy<Required<Place>>(
  'cohorts.see-cohort',
  (viewer, at) => viewer.has(STAFF, at) || (at.cohortId !== null && viewer.participatesIn(at.cohortId)),
);

/** The hub's team, its CE office and auditors see who is enrolled; participants do not see one another's addresses. */
export const seeRoster = seePolicy<Place>('cohorts.see-roster', (viewer, at) => viewer.has(READERS, at), {
  confided: true,
});

/** Hub admins, program leads and facilitators of a program begin its cohorts. */
export const createCohort = doPolicy<Place>('cohorts.create-cohort', (viewer, at) => viewer.has(TEAM, at));

/** The hub's team over the cohort enrolls people and lets them go. */
export const manageEnrollment = doPolicy<Place>('cohorts.manage-enrollment', (viewer, at) =>
  viewer.has(TEAM, at),
);
