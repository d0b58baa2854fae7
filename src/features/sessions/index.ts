export { type AnnouncementFacts, AnnouncementReader } from './announcing/announcement.reader.js';
export { CallOffGuards } from './call-off.guards.js';
export { type GuestPassFacts, GuestPassReader } from './joining/guest-pass.reader.js';
export { JoinPage } from './joining/join.types.js';
export { JoinDesk } from './joining/join-desk.js';
export { JoinLinks, type LinkOf } from './joining/join-link.js';
export { JoinsReader } from './joining/joins.reader.js';
export { PersonalLinkDesk } from './joining/personal-link-desk.js';
export { type MeetingSession, MeetingSessionsReader } from './meeting-sessions.reader.js';
export { CalmPost } from './reminders/calm-post.js';
export { frameOf, type SessionFrame, sessionLink } from './reminders/session-letter.js';
export { FacultyMemberType } from './run-sheet/run-sheet.types.js';
export type { SegmentKind } from './run-sheet/segment-kinds.rules.js';
export type { ClockedPart, SessionClock, Stretch } from './run-sheet/session-clock.rules.js';
export { clocksOf, planClocksOf } from './run-sheet/session-clocks.js';
export { localTime } from './scheduling/wall-clock.rules.js';
export { SESSION_SLOTS, SESSION_WORDS } from './session-mail.words.js';
export {
  ActualTimesChanged,
  AnnouncementTold,
  JoinRequested,
  RunSheetChanged,
  SessionCancelled,
  SessionHeld,
  SessionStarted,
  SessionsChanged,
  SessionsScheduled,
} from './sessions.events.js';
export { SessionsModule } from './sessions.module.js';
export { manageSessions, seeSession } from './sessions.policy.js';
export { type SessionFacts, SessionReader } from './sessions.reader.js';
export { SessionType } from './sessions.types.js';
export { TeachingPage } from './teaching/teaching.types.js';
export { type Teacher, TeachingDesk } from './teaching/teaching-desk.js';
export { TeachingLinks } from './teaching/teaching-links.js';
