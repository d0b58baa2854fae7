import { seePolicy } from '../../../platform/authz/index.js';

/** The CE office and hub admins take in credit from before. For everybody else there are no such tables. */
export const importPast = seePolicy<{ hubId: string }>('credits.import-past', (viewer, { hubId }) =>
  viewer.has(['ce_administrator', 'hub_admin'], { hubId }),
);
