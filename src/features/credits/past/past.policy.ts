import { doPolicy } from '../../../platform/authz/index.js';

/** The CE office and hub admins take in credit from before. */
export const importPast = doPolicy<{ hubId: string }>('credits.import-past', (viewer, { hubId }) =>
  viewer.has(['ce_administrator', 'hub_admin'], { hubId }),
);
