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
  | 'session_changed'
  | 'adjusted'
  | 'roster_marked'
  | 'meeting_told'
  | 'room_checked'
  | 'attested';
/**
 * The attendance of a session was worked out anew. Subject: the session. `people`: those with a record then. `importId`
 * is null where not presence was changed, but the session's time, breaks or agenda.
 */
export const AttendanceRecorded = defineEvent<{
  importId: string | null;
  because: RecordedBecause;
  people: number;
}>('attendance.AttendanceRecorded');
/** A facilitator marked people as here, or as gone, on the live roster. Subject: the session. */
export const RosterMarked = defineEvent<{
  pressId: string;
  kind: 'here' | 'gone';
  people: number;
  guests: number;
}>('attendance.RosterMarked', { auditOnly: true });
/** A press on the live roster was taken back. Subject: the session. */
export const RosterPressUndone = defineEvent<{ pressId: string; people: number; guests: number }>(
  'attendance.RosterPressUndone',
  { auditOnly: true },
);
/** From when until when somebody was there was put right on the live roster. Subject: the session. */
export const RosterTimesSet = defineEvent<{ personId: string | null; guestPassId: string | null }>(
  'attendance.RosterTimesSet',
  { auditOnly: true },
);
/** A hub's Zoom account was connected, or its secret set anew. Subject: the hub. */
export const ZoomConnected = defineEvent<Record<string, never>>('attendance.ZoomConnected', {
  auditOnly: true,
});
/** The secret of a hub's Zoom account was forgotten. Subject: the hub. */
export const ZoomDisconnected = defineEvent<Record<string, never>>('attendance.ZoomDisconnected', {
  auditOnly: true,
});
/** Somebody said which session a Zoom meeting was for. Subject: the meeting. */
export const ZoomMeetingPlaced = defineEvent<{ sessionId: string }>('attendance.ZoomMeetingPlaced', {
  auditOnly: true,
});
/** A shared room was opened. Subject: the session. */
export const RoomOpened = defineEvent<{ roomId: string }>('attendance.RoomOpened', {
  auditOnly: true,
});
/** A shared room was closed, and whoever was in it left. Subject: the session. */
export const RoomClosed = defineEvent<{ roomId: string; people: number }>('attendance.RoomClosed', {
  auditOnly: true,
});
/** Somebody checked in in a shared room. Subject: the session. */
export const RoomEntered = defineEvent<{ roomId: string }>('attendance.RoomEntered', {
  auditOnly: true,
});
/** Somebody checked out of a shared room. Subject: the session. */
export const RoomLeft = defineEvent<{ roomId: string }>('attendance.RoomLeft', {
  auditOnly: true,
});
/** Somebody was named organizer of a site. Subject: the organizer. */
export const SiteOrganizerNamed = defineEvent<{ personId: string }>('attendance.SiteOrganizerNamed', {
  auditOnly: true,
});
/** Somebody organizes a site no more. Subject: the organizer. */
export const SiteOrganizerEnded = defineEvent<{ personId: string }>('attendance.SiteOrganizerEnded', {
  auditOnly: true,
});
/** The sheet of a shared room was handed in; nothing counts yet. Subject: the import. */
export const RoomSheetHandedIn = defineEvent<{ sessionId: string; lines: number }>(
  'attendance.RoomSheetHandedIn',
  { auditOnly: true },
);
/** The people of a cohort may state of themselves when they were there, or may no more. Subject: the cohort. */
export const SelfAttestingSet = defineEvent<{ allowed: boolean }>('attendance.SelfAttestingSet', {
  auditOnly: true,
});
/** Somebody stated when they were in a session; it does not count yet. Subject: the statement. */
export const PresenceAttested = defineEvent<{ sessionId: string }>('attendance.PresenceAttested', {
  auditOnly: true,
});
/** A facilitator confirmed or declined what somebody stated. Subject: the statement. */
export const AttestationDecided = defineEvent<{ sessionId: string; confirmed: boolean }>(
  'attendance.AttestationDecided',
  { auditOnly: true },
);
