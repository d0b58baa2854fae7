import { type Place, READERS, seePolicy } from '../../platform/authz/index.js';

/** The hub's team, its CE office and auditors see who attended. Participants see their own attendance and nobody else's. */
export const seeAttendance = seePolicy<Place>(
  'attendance.see-attendance',
  (viewer, at) => viewer.has(READERS, at),
  {
    confided: true,
  },
);
