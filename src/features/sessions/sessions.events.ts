import { defineEvent } from '../../platform/events/index.js';

/** Sessions were scheduled. Subject: their series, or the session itself where it is held by itself. */
export const SessionsScheduled = defineEvent<{ of: 'series' | 'session'; sessions: number }>(
  'sessions.SessionsScheduled',
  { auditOnly: true },
);
/** A session was called off. Subject: the session. */
export const SessionCancelled = defineEvent<{ seriesId: string | null }>('sessions.SessionCancelled', {
  auditOnly: true,
});
/** A cohort's calendar got its address. Subject: the feed. */
export const CalendarFeedMade = defineEvent<Record<string, never>>('sessions.CalendarFeedMade', {
  auditOnly: true,
});
/** A cohort's calendar got another address, and the old one is void. Subject: the feed. */
export const CalendarFeedReset = defineEvent<Record<string, never>>('sessions.CalendarFeedReset', {
  auditOnly: true,
});
