import { defineEvent } from '../../platform/events/index.js';

/** Sessions were scheduled. Subject: their series, or the session itself where it is held by itself. */
export const SessionsScheduled = defineEvent<{ of: 'series' | 'session'; sessions: number }>(
  'sessions.SessionsScheduled',
);
/** Sessions were noted down for the team alone. Subject: their series, or the session itself. */
export const SessionsDrafted = defineEvent<{ of: 'series' | 'session'; sessions: number }>(
  'sessions.SessionsDrafted',
  { auditOnly: true },
);
/**
 * Something of sessions was changed. Subject: the series from which they now are, or the session itself where one alone
 * was changed. `split`: a series was divided, and this is the one that goes on.
 */
export const SessionsChanged = defineEvent<{
  of: 'series' | 'session';
  sessions: number;
  time: boolean;
  splitFrom: string | null;
}>('sessions.SessionsChanged');
/** A session was called off. Subject: the session. */
export const SessionCancelled = defineEvent<{ seriesId: string | null }>('sessions.SessionCancelled');
/** A draft was called off before anybody was told of it, and is gone. Subject: what was the session. */
export const DraftRemoved = defineEvent<{ seriesId: string | null }>('sessions.DraftRemoved', {
  auditOnly: true,
});
/** A session began. Subject: the session. */
export const SessionStarted = defineEvent<Record<string, never>>('sessions.SessionStarted');
/** A session is over. Subject: the session. */
export const SessionHeld = defineEvent<Record<string, never>>('sessions.SessionHeld');
/** What a session's times really were was changed. Subject: the session; why is kept beside it. */
export const ActualTimesChanged = defineEvent<{ correctionId: string }>('sessions.ActualTimesChanged');
/** Agenda, faculty, materials, recording or notes of a session were changed. Subject: the session. */
export const RunSheetChanged = defineEvent<{ part: string }>('sessions.RunSheetChanged');
/** A hub's list of holidays was changed. Subject: the hub. */
export const HolidaysChanged = defineEvent<{ days: number }>('sessions.HolidaysChanged', { auditOnly: true });
/** A cohort's calendar got its address. Subject: the feed. */
export const CalendarFeedMade = defineEvent<Record<string, never>>('sessions.CalendarFeedMade', {
  auditOnly: true,
});
/** A cohort's calendar got another address, and the old one is void. Subject: the feed. */
export const CalendarFeedReset = defineEvent<Record<string, never>>('sessions.CalendarFeedReset', {
  auditOnly: true,
});
/** Somebody went through their join page to the meeting. Subject: the session. One of the two ids is null. */
export const JoinRequested = defineEvent<{ personId: string | null; guestPassId: string | null }>(
  'sessions.JoinRequested',
  { auditOnly: true },
);
/** A person made their join links anew; earlier ones are void. Subject: the person. */
export const JoinLinksReset = defineEvent<Record<string, never>>('sessions.JoinLinksReset');
/** Where the meeting is for single people was set. Subject: the session. */
export const PersonalMeetingLinksSet = defineEvent<{ people: number; wholeSeries: boolean }>(
  'sessions.PersonalMeetingLinksSet',
  { auditOnly: true },
);
/** A guest got a pass. Subject: the pass. */
export const GuestPassGiven = defineEvent<{ sessionId: string }>('sessions.GuestPassGiven');
/** A guest's pass was taken back. Subject: the pass. */
export const GuestPassRevoked = defineEvent<{ sessionId: string }>('sessions.GuestPassRevoked', {
  auditOnly: true,
});
/** Somebody who teaches was mailed the link to their page once more. Subject: the session. */
export const TeachingLinkMailed = defineEvent<{ personId: string }>('sessions.TeachingLinkMailed', {
  auditOnly: true,
});
/** A person chose how sessions come into their calendar. Subject: the person. */
export const CalendarChoiceChanged = defineEvent<{ wants: 'feed' | 'invitations' }>(
  'sessions.CalendarChoiceChanged',
);
/** A person's own calendar got another address, and the old one is void. Subject: the person. */
export const PersonalCalendarReset = defineEvent<Record<string, never>>('sessions.PersonalCalendarReset', {
  auditOnly: true,
});
/** Which mails a cohort's sessions bring by themselves was changed. Subject: the cohort. */
export const RemindersChanged = defineEvent<Record<string, never>>('sessions.RemindersChanged', {
  auditOnly: true,
});
/** There is something about sessions that people must know at once. Subject: the announcement. */
export const SessionsAnnounced = defineEvent<{ sessions: number }>('sessions.SessionsAnnounced');
/** Mail about it was ordered for everyone whom it concerns. Subject: the announcement. */
export const AnnouncementTold = defineEvent<{ people: number }>('sessions.AnnouncementTold');
