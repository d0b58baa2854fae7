import { defineEvent } from '../../../platform/events/index.js';

/** A session was proposed for a type of credit. Subject: the designation. */
export const CreditProposed = defineEvent<{ sessionId: string; creditType: string }>(
  'credits.CreditProposed',
  { auditOnly: true },
);
/**
 * A session was designated for a type of credit. Subject: the designation. `late`: it had begun, and the reason stands
 * in the designation.
 */
export const CreditDesignated = defineEvent<{
  sessionId: string;
  creditType: string;
  maximum: string;
  late: boolean;
}>('credits.CreditDesignated');
/** A proposal or designation was taken back. Subject: the designation. */
export const DesignationWithdrawn = defineEvent<{
  sessionId: string;
  creditType: string;
  designated: boolean;
}>('credits.DesignationWithdrawn', { auditOnly: true });
