import { doPolicy, type Place, type RoleName, seePolicy } from '../../platform/authz/index.js';

/** Hub admins see who holds which role in their hub. */
export const seeGrants = seePolicy<Place>('access.see-grants', (viewer, hub) =>
  viewer.has(['hub_admin'], hub),
);

/** A role to be given or ended at a place. */
export interface RoleChange {
  place: Place;
  role: RoleName;
}

/** Hub admins give every role; program leads give facilitators in their own programs. */
export const changeRole = doPolicy<RoleChange>('access.change-role', (viewer, { place, role }) =>
  role === 'facilitator'
    ? viewer.has(['hub_admin', 'program_lead'], place)
    : viewer.has(['hub_admin'], { hubId: place.hubId }),
);
