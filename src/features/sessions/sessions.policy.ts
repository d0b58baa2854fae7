import { doPolicy, type Place, seePolicy } from '../../platform/authz/index.js';

const TEAM = ['hub_admin', 'program_lead', 'facilitator'] as const;

/** The hub's team over the cohort, and who is enrolled in it, see its sessions. */
export const seeSession = seePolicy<Required<Place>>(
  'sessions.see-session',
  (viewer, at) => viewer.has(TEAM, at) || (at.cohortId !== null && viewer.participatesIn(at.cohortId)),
);

/** The hub's team over the cohort schedules its sessions, calls them off, and resets its calendar's address. */
export const manageSessions = doPolicy<Place>('sessions.manage-sessions', (viewer, at) =>
  viewer.has(TEAM, at),
);
