import { defineEvent } from '../../../platform/events/index.js';

/** A match that was remembered for reports of a cohort was forgotten. Subject: the person whom it meant. */
export const AliasForgotten = defineEvent<{ aliasId: string }>('attendance.AliasForgotten', {
  auditOnly: true,
});
