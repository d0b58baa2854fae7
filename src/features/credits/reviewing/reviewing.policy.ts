import { doPolicy, type Place, seePolicy } from '../../../platform/authz/index.js';

/** The CE office, hub admins and auditors of the whole hub see where everyone stands with what they state. */
export const seeDisclosers = seePolicy<Place>('credits.see-disclosers', (viewer, { hubId }) =>
  viewer.has(['ce_administrator', 'hub_admin', 'auditor'], { hubId }),
);

/** The CE office and hub admins of the whole hub review what is stated, and ask for it. */
export const reviewDisclosures = doPolicy<Place>('credits.review-disclosures', (viewer, { hubId }) =>
  viewer.has(['ce_administrator', 'hub_admin'], { hubId }),
);
