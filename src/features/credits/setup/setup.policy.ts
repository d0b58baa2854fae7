import { doPolicy, type Place, seePolicy } from '../../../platform/authz/index.js';

/** The CE office, hub admins and auditors of the whole hub read how it gives credit. */
export const seeCreditSetup = seePolicy<Place>('credits.see-setup', (viewer, { hubId }) =>
  viewer.has(['ce_administrator', 'hub_admin', 'auditor'], { hubId }),
);

/** The CE office and hub admins of the whole hub say how it gives credit. */
export const setUpCredit = doPolicy<Place>('credits.set-up', (viewer, { hubId }) =>
  viewer.has(['ce_administrator', 'hub_admin'], { hubId }),
);

/** Everyone who reads what the team reads of a program knows who plans it. */
export const seePlanners = seePolicy<Place>('credits.see-planners', (viewer, at) =>
  viewer.has(['hub_admin', 'program_lead', 'facilitator', 'ce_administrator', 'auditor'], at),
);

/** The CE office, hub admins and those who lead a program say who plans it. */
export const setPlanners = doPolicy<Place>('credits.set-planners', (viewer, at) =>
  viewer.has(['hub_admin', 'program_lead', 'ce_administrator'], at),
);
