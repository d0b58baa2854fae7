import { doPolicy, type Place, seePolicy, TEAM } from '../../../platform/authz/index.js';

/** What decides who tends the shared rooms of a cohort's sessions. */
export interface RoomSubject extends Place {
  /** Whom the team named organizers of sites of the cohort. */
  organizerIds: readonly string[];
}

/** The hub's team over the cohort, and the organizers of its sites, tend shared rooms; nobody else learns of them. */
export const tendRooms = seePolicy<RoomSubject>(
  'attendance.tend-rooms',
  (viewer, at) =>
    viewer.has(TEAM, at) || (viewer.personId !== null && at.organizerIds.includes(viewer.personId)),
);

/** The hub's team over the cohort names who organizes its sites. */
export const nameOrganizers = doPolicy<Place>('attendance.name-organizers', (viewer, at) =>
  viewer.has(TEAM, at),
);
