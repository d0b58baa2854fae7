import { defineEvent } from '../../../platform/events/index.js';

/** The team counted a stretch of a session as attended by some people, or struck it out. Subject: the session. */
export const AttendanceAdjusted = defineEvent<{
  adjustmentId: string;
  counted: boolean;
  /** Whether it is all of the session. */
  whole: boolean;
  people: number;
}>('attendance.AttendanceAdjusted', { auditOnly: true });
/** An adjustment was taken back: what was reported counts again. Subject: the session. */
export const AdjustmentTakenBack = defineEvent<{ adjustmentId: string; takenBackId: string; people: number }>(
  'attendance.AdjustmentTakenBack',
  { auditOnly: true },
);
