import { type Place, seePolicy } from '../../../platform/authz/index.js';

/** Hub admins, and auditors of the whole hub, read who did what in it. That they did is part of it. */
export const seeTrail = seePolicy<Place>(
  'access.see-trail',
  (viewer, hub) => viewer.has(['hub_admin', 'auditor'], { hubId: hub.hubId }),
  { confided: true },
);
