import { authorize, type Viewer } from '../../../platform/authz/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { manageSessions, type SessionFacts, type SessionReader, seeSession } from '../../sessions/index.js';

/**
 * A session of which the viewer may take attendance in.
 *
 * @throws Refusal CONFLICT for a draft, and for one that was called off
 */
export async function sessionTakingIn(
  sessions: SessionReader,
  viewer: Viewer,
  sessionId: string,
): Promise<SessionFacts> {
  const session = await sessions.session(sessionId);
  if (!session) throw Refusal.notFound('The session');
  authorize(viewer, seeSession, session);
  authorize(viewer, manageSessions, session);
  refuseUnheld(session);
  return session;
}

/** @throws Refusal CONFLICT for a session that nobody can have attended: a draft, or one that was called off */
export function refuseUnheld({ state }: Pick<SessionFacts, 'state'>): void {
  if (state === 'cancelled') throw Refusal.conflict('This session was cancelled; nobody attended it.');
  if (state === 'draft')
    throw Refusal.conflict('This session is a draft. Publish it before its attendance is taken in.');
}
