import { defineEvent } from '../../../platform/events/index.js';

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
