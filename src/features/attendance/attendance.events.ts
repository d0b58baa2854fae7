import { defineEvent } from '../../platform/events/index.js';

/** A meeting report was read for a session; nothing counts yet. Subject: the import. */
export const AttendanceReportRead = defineEvent<{ sessionId: string; rows: number; participants: number }>(
  'attendance.AttendanceReportRead',
  { auditOnly: true },
);
/** A preview was thrown away with all its rows. Subject: the import. */
export const AttendancePreviewDiscarded = defineEvent<{ sessionId: string }>(
  'attendance.AttendancePreviewDiscarded',
  { auditOnly: true },
);
/** A facilitator said who a participant of a report is, or took it back. Subject: the participant of the report. */
export const ParticipantMatched = defineEvent<{ importId: string; personId: string | null; guest: boolean }>(
  'attendance.ParticipantMatched',
  { auditOnly: true },
);
/** Why the attendance of a session was worked out anew. */
export type RecordedBecause =
  | 'import_committed'
  | 'import_undone'
  | 'participant_matched'
  | 'session_changed';
/**
 * The attendance of a session was worked out anew. Subject: the session. `people`: those with a record then. `importId`
 * is null where not presence was changed, but the session's time, breaks or agenda.
 */
export const AttendanceRecorded = defineEvent<{
  importId: string | null;
  because: RecordedBecause;
  people: number;
}>('attendance.AttendanceRecorded');
