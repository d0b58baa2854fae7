import { doPolicy, type Place, seePolicy } from '../../platform/authz/index.js';

/** Whoever has a role or an enrollment in the hub sees its name. */
export const seeHub = seePolicy<Place>('programs.see-hub', (viewer, hub) => viewer.belongsTo(hub.hubId));

/** Hub admins change what is the hub's. */
export const manageHub = doPolicy<Place>('programs.manage-hub', (viewer, hub) =>
  viewer.has(['hub_admin'], hub),
);

/** Whoever has a role over the program, or is enrolled in one of its cohorts, sees it. */
export const seeProgram = seePolicy<Place>(
  'programs.see-program',
  (viewer, at) =>
    viewer.roles.some(
      (r) => r.hubId === at.hubId && (r.programId === null || r.programId === at.programId),
    ) || viewer.memberships.some((m) => m.programId === at.programId),
);
