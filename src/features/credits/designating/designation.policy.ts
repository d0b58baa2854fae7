import { doPolicy, type Place, READERS, seePolicy, TEAM } from '../../../platform/authz/index.js';

/** Whoever reads what the team reads of a session sees what is proposed for it, what stands in the way, and what was before. */
export const seeDesignating = seePolicy<Place>('credits.see-designating', (viewer, at) =>
  viewer.has(READERS, at),
);

/** The team over a session, and the CE office, propose it for credit. */
export const proposeCredit = doPolicy<Place>('credits.propose', (viewer, at) =>
  viewer.has([...TEAM, 'ce_administrator'], at),
);

/** The CE office and hub admins over a session designate it. */
export const designateCredit = doPolicy<Place>('credits.designate', (viewer, at) =>
  viewer.has(['ce_administrator', 'hub_admin'], at),
);
