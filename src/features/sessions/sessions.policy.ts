import { doPolicy, type Place, READERS, STAFF, seePolicy, TEAM } from '../../platform/authz/index.js';
import type { SessionState } from './session.entity.js';

/** What decides who sees a session. */
export interface SessionSubject extends Required<Place> {
  state: SessionState;
  /** Who teaches in it. */
  facultyIds: readonly string[];
}

/**
 * The hub's staff over the cohort, who teaches in it, and who is enrolled see a session; a draft is for those who plan
 * and check.
 */
export const seeSession = seePolicy<SessionSubject>(
  'sessions.see-session',
  (viewer, at) =>
    viewer.has(READERS, at) ||
    (at.state !== 'draft' &&
      ((viewer.personId !== null && at.facultyIds.includes(viewer.personId)) ||
        (at.cohortId !== null && viewer.participatesIn(at.cohortId)) ||
        viewer.has(STAFF, at))),
);

/** What is for who teaches alone is for the hub's readers over the cohort, and for who teaches in the session. */
export const seePacket = seePolicy<SessionSubject>(
  'sessions.see-packet',
  (viewer, at) =>
    viewer.has(READERS, at) || (viewer.personId !== null && at.facultyIds.includes(viewer.personId)),
);

/** The hub's team over the cohort schedules its sessions, calls them off, and resets its calendar's address. */
export const manageSessions = doPolicy<Place>('sessions.manage-sessions', (viewer, at) =>
  viewer.has(TEAM, at),
);
