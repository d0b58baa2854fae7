import { type Place, seePolicy } from '../../platform/authz/index.js';

/**
 * Program leads, hub admins and auditors read releases. Facilitators do not: they sit with the people in each session and are
 * told how many answered, no more. Participants are told what the program chooses to tell them.
 */
export const seeRelease = seePolicy<Place>(
  'outcomes.see-release',
  (viewer, at) => viewer.has(['hub_admin', 'program_lead', 'auditor'], at),
  { confided: true },
);
