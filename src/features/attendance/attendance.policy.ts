import { type Place, seePolicy } from '../../platform/authz/index.js';

/** The hub's team over the cohort sees who attended. Participants see their own attendance and nobody else's. */
export const seeAttendance = seePolicy<Place>('attendance.see-attendance', (viewer, at) =>
  viewer.has(['hub_admin', 'program_lead', 'facilitator'], at),
);
