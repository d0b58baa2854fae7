import { seePolicy } from '../../../platform/authz/index.js';

/** Whose a certificate is, and where it belongs. */
export interface CertificatePlace {
  hubId: string;
  programId: string;
  cohortId: string;
  personId: string;
}

/** Whoever holds a certificate has it; the CE office, hub admins and auditors read it, and that they did is kept. */
export const seeCertificate = seePolicy<CertificatePlace>(
  'credits.see-certificate',
  (viewer, { personId, hubId }) =>
    viewer.personId === personId || viewer.has(['ce_administrator', 'hub_admin', 'auditor'], { hubId }),
);

/** The CE office and hub admins take out the certificates of many at once; for everybody else these are not there. */
export const takeCertificates = seePolicy<{ hubId: string }>(
  'credits.take-certificates',
  (viewer, { hubId }) => viewer.has(['ce_administrator', 'hub_admin'], { hubId }),
);
