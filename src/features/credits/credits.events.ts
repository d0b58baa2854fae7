import { defineEvent } from '../../platform/events/index.js';

/** What an entry of the ledger tells of itself; how much credit it is stands there alone. */
export type LedgerFact = { personId: string; creditType: string; entry: number };

/** Credit was put down for somebody. Subject: the entry of the ledger. */
export const CreditAwarded = defineEvent<LedgerFact>('credits.CreditAwarded');
/** What stands of somebody's credit was changed, or given back. Subject: the new entry. */
export const CreditAdjusted = defineEvent<LedgerFact & { reason: string }>('credits.CreditAdjusted');
/** Somebody's credit was taken back as a whole. Subject: the new entry. */
export const CreditRevoked = defineEvent<LedgerFact & { reason: string }>('credits.CreditRevoked');

/**
 * Somebody who teaches or plans stated their financial relationships, or that they have none. Subject: the statement.
 * `sessionId` is null where they stated it signed in, and not by the link to a session.
 */
export const Disclosed = defineEvent<{ sessionId: string | null }>('credits.Disclosed', { auditOnly: true });

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

/** A table of past credit was read, to be looked at. Subject: the import. */
export const PastCreditRead = defineEvent<{ lines: number }>('credits.PastCreditRead', { auditOnly: true });
/** A table of past credit is put into the ledger. Subject: the import. */
export const PastCreditCommitted = defineEvent<{ records: number }>('credits.PastCreditCommitted', {
  auditOnly: true,
});
/** A table of past credit that was only looked at was forgotten. Subject: the import. */
export const PastCreditDiscarded = defineEvent<Record<string, never>>('credits.PastCreditDiscarded', {
  auditOnly: true,
});
/** What a table of past credit awarded is revoked. Subject: the import. */
export const PastCreditUndone = defineEvent<Record<string, never>>('credits.PastCreditUndone', {
  auditOnly: true,
});
/** Somebody said who lines of past credit are. Subject: the line, or the import where it was all who were suggested. */
export const PastPersonMatched = defineEvent<{ importId: string; personId: string | null; lines: number }>(
  'credits.PastPersonMatched',
  { auditOnly: true },
);
