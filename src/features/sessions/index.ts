export { CallOffGuards } from './call-off.guards.js';
export { JoinLinks, type LinkOf } from './joining/join-link.js';
export {
  JoinRequested,
  SessionCancelled,
  SessionHeld,
  SessionsChanged,
  SessionsScheduled,
} from './sessions.events.js';
export { SessionsModule } from './sessions.module.js';
export { manageSessions, seeSession } from './sessions.policy.js';
export { type SessionFacts, SessionReader } from './sessions.reader.js';
export { SessionType } from './sessions.types.js';
