import { defineEvent } from '../../../platform/events/index.js';

/** What a certificate is about, without what it says. */
export type CertificateFact = { personId: string; creditType: string };

/** A certificate was issued. Subject: the certificate. */
export const CertificateIssued = defineEvent<CertificateFact & { cumulative: boolean }>(
  'credits.CertificateIssued',
  { auditOnly: true },
);
/** A certificate stands no more: another took its place, or what it was about was revoked. Subject: the certificate. */
export const CertificateEnded = defineEvent<CertificateFact & { state: 'superseded' | 'revoked' }>(
  'credits.CertificateEnded',
  { auditOnly: true },
);
/** Somebody had the document of their own certificate made. Subject: the certificate. */
export const CertificateTaken = defineEvent<Record<string, never>>('credits.CertificateTaken', {
  auditOnly: true,
});
/** The certificates of many people are being made at once. Subject: the batch. */
export const CertificatesPrepared = defineEvent<{ documents: number }>('credits.CertificatesPrepared', {
  auditOnly: true,
});
