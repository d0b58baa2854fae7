import { defineEvent } from '../../../platform/events/index.js';

/** Somebody said that their attendance of a session was another than is recorded. Subject: the correction. */
export const CorrectionAsked = defineEvent<{ sessionId: string }>('attendance.CorrectionAsked');
/** The team answered it. Subject: the correction. */
export const CorrectionAnswered = defineEvent<{ sessionId: string; personId: string; accepted: boolean }>(
  'attendance.CorrectionAnswered',
);
