import { doPolicy, type Place, READERS, seePolicy } from '../../../platform/authz/index.js';

/** Whoever reads what the team reads sees who can have how much credit of a session, and who has. That they did is kept. */
export const seeClaims = seePolicy<Place>('credits.see-claims', (viewer, at) => viewer.has(READERS, at), {
  confided: true,
});

/** The CE office and hub admins award for others, change and take back credit, and give more time. */
export const manageClaims = doPolicy<Place>('credits.manage-claims', (viewer, at) =>
  viewer.has(['ce_administrator', 'hub_admin'], at),
);
