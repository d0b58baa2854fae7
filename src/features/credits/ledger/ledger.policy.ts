import { type Place, seePolicy } from '../../../platform/authz/index.js';

/**
 * The CE office, hub admins and auditors of the whole hub read its ledger of credit: who was awarded what. That they did
 * is kept.
 */
export const seeLedger = seePolicy<Place>(
  'credits.see-ledger',
  (viewer, { hubId }) => viewer.has(['ce_administrator', 'hub_admin', 'auditor'], { hubId }),
  { confided: true },
);
