import { defineEvent } from '../../../platform/events/index.js';

/** The CE office reviewed what somebody stated. Subject: the statement. */
export const DisclosureReviewed = defineEvent<{ personId: string; outcome: string }>(
  'credits.DisclosureReviewed',
  { auditOnly: true },
);
/** People were asked to state their financial relationships. Subject: the hub. */
export const DisclosuresAsked = defineEvent<{ people: number }>('credits.DisclosuresAsked', {
  auditOnly: true,
});
