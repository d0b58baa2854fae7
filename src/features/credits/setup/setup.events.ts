import { defineEvent } from '../../../platform/events/index.js';

/** What a hub says of itself as a provider of credit was set. Subject: the new version. */
export const CreditProviderSet = defineEvent<{ version: number; handledElsewhere: boolean }>(
  'credits.CreditProviderSet',
  { auditOnly: true },
);
/** The rules of a credit type, its statement or number were set in a hub. Subject: the new version. */
export const CreditTypeSet = defineEvent<{ creditType: string; version: number; offered: boolean }>(
  'credits.CreditTypeSet',
  { auditOnly: true },
);
/** Somebody was put down as planning a program. Subject: the program. */
export const PlannerAdded = defineEvent<{ personId: string }>('credits.PlannerAdded', { auditOnly: true });
/** Somebody plans a program no longer. Subject: the program. */
export const PlannerRemoved = defineEvent<{ personId: string }>('credits.PlannerRemoved', {
  auditOnly: true,
});
