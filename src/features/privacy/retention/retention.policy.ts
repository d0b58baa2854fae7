import { type Place, seePolicy } from '../../../platform/authz/index.js';

/** Hub admins and auditors see how long what is kept. */
export const seeRetention = seePolicy<Place>('privacy.see-retention', (viewer, hub) =>
  viewer.has(['hub_admin', 'auditor'], hub),
);
