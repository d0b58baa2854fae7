import type { Tx } from '../../../platform/events/index.js';
import { placeOf } from '../scheduling/new-session.js';
import { SessionsAnnounced } from '../sessions.events.js';
import type { SessionFacts } from '../sessions.reader.js';
import { SessionAnnouncement } from './announcement.entity.js';

/** What is announced; in the transaction of the change that it tells of. */
export async function announce(
  tx: Tx,
  session: SessionFacts,
  what: Pick<SessionAnnouncement, 'kind' | 'sessionIds' | 'note' | 'key'>,
): Promise<void> {
  // Only people change sessions from here; what closes them by the clock announces nothing.
  if (!tx.actor.personId) return;
  const id = tx.ids.next();
  await tx
    .of(SessionAnnouncement)
    .insert({ id, createdAt: tx.now, ...placeOf(session), ...what, personId: tx.actor.personId });
  await tx.record(SessionsAnnounced, id, placeOf(session), { sessions: what.sessionIds.length });
}
