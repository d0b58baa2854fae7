import { doPolicy, type Place, seePolicy } from '../../../platform/authz/index.js';

/** Hub admins see who of their hub may be one person, and who was joined. */
export const seeDuplicates = seePolicy<Place>(
  'cohorts.see-duplicates',
  (viewer, hub) => viewer.has(['hub_admin'], { hubId: hub.hubId }),
  { confided: true },
);

/** Hub admins join two people of their hub, and take them apart. */
export const mergePeople = doPolicy<Place>('cohorts.merge-people', (viewer, hub) =>
  viewer.has(['hub_admin'], { hubId: hub.hubId }),
);
