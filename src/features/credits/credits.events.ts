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
