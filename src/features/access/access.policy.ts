import { doPolicy, type Place, type RoleName, seePolicy } from '../../platform/authz/index.js';

/** Hub admins, and auditors of the whole hub, see who holds which role in it. */
export const seeGrants = seePolicy<Place>('access.see-grants', (viewer, hub) =>
  viewer.has(['hub_admin', 'auditor'], hub),
);

/** A role to be given or ended at a place. */
export interface RoleChange {
  place: Place;
  role: RoleName;
}

/** Hub admins give every role; program leads give those of facilitators and faculty in their own programs. */
export const changeRole = doPolicy<RoleChange>('access.change-role', (viewer, { place, role }) =>
  role === 'facilitator' || role === 'faculty'
    ? viewer.has(['hub_admin', 'program_lead'], place)
    : viewer.has(['hub_admin'], { hubId: place.hubId }),
);
