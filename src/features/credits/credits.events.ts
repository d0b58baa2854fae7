import { defineEvent } from '../../platform/events/index.js';

/** What an entry of the ledger tells of itself; how much credit it is stands there alone. */
export type LedgerFact = { personId: string; creditType: string; entry: number };

/** Credit was put down for somebody. Subject: the entry of the ledger. */
export const CreditAwarded = defineEvent<LedgerFact>('credits.CreditAwarded');
/** What stands of somebody's credit was changed, or given back. Subject: the new entry. */
export const CreditAdjusted = defineEvent<LedgerFact & { reason: string }>('credits.CreditAdjusted', {
  auditOnly: true,
});
/** Somebody's credit was taken back as a whole. Subject: the new entry. */
export const CreditRevoked = defineEvent<LedgerFact & { reason: string }>('credits.CreditRevoked', {
  auditOnly: true,
});

/** Somebody who teaches stated their financial relationships, or that they have none. Subject: the statement. */
export const Disclosed = defineEvent<{ sessionId: string }>('credits.Disclosed', { auditOnly: true });

/** The office gave somebody more time for claiming. Subject: the session; why is kept beside it. */
export const ClaimReopened = defineEvent<{ personId: string }>('credits.ClaimReopened', { auditOnly: true });
/** People were invited to claim credit of a session. Subject: the session. */
export const ClaimsInvited = defineEvent<{ people: number }>('credits.ClaimsInvited', { auditOnly: true });
/** Attendance comes to another credit than was awarded. Subject: the session. */
export const AwardChangesFound = defineEvent<{ awards: number }>('credits.AwardChangesFound', {
  auditOnly: true,
});
/** The office put an award right, or lets its holder claim more. Subject: the change. */
export const AwardChangeConfirmed = defineEvent<{ sessionId: string; lower: boolean }>(
  'credits.AwardChangeConfirmed',
  { auditOnly: true },
);
/** The office left an award as it stands; why is kept beside it. Subject: the change. */
export const AwardChangeDeclined = defineEvent<{ sessionId: string }>('credits.AwardChangeDeclined', {
  auditOnly: true,
});
