import { doPolicy, type Place, seePolicy, TEAM } from '../../platform/authz/index.js';

/** The hub's team over the cohort, and its auditors, see its waves; nobody sees an answer. */
export const seeWave = seePolicy<Place>('surveys.see-wave', (viewer, at) =>
  viewer.has([...TEAM, 'auditor'], at),
);

/** The hub's team over the cohort draws up, opens and reminds of its waves. */
export const manageWave = doPolicy<Place>('surveys.manage-wave', (viewer, at) => viewer.has(TEAM, at));

/**
 * Program leads and hub admins may end a wave before its day. A facilitator may not: who sits with the people in each
 * session could choose the moment by who has just answered.
 */
export const endWave = doPolicy<Place>('surveys.end-wave', (viewer, at) =>
  viewer.has(['hub_admin', 'program_lead'], at),
);
