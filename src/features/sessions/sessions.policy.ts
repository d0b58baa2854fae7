import { doPolicy, type Place, seePolicy } from '../../platform/authz/index.js';
import type { SessionState } from './session.entity.js';

const TEAM = ['hub_admin', 'program_lead', 'facilitator'] as const;

/** What decides who sees a session. */
export interface SessionSubject extends Required<Place> {
  state: SessionState;
  /** Who teaches in it. */
  facultyIds: readonly string[];
}

/** The hub's team over the cohort, who teaches in it, and who is enrolled see a session; a draft is the team's own. */
export const seeSession = seePolicy<SessionSubject>(
  'sessions.see-session',
  (viewer, at) =>
    viewer.has(TEAM, at) ||
    (at.state !== 'draft' &&
      ((viewer.personId !== null && at.facultyIds.includes(viewer.personId)) ||
        (at.cohortId !== null && viewer.participatesIn(at.cohortId)))),
);

/** The hub's team over the cohort schedules its sessions, calls them off, and resets its calendar's address. */
export const manageSessions = doPolicy<Place>('sessions.manage-sessions', (viewer, at) =>
  viewer.has(TEAM, at),
);
