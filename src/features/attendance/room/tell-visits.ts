import type { Tx } from '../../../platform/events/index.js';
import type { SessionFacts } from '../../sessions/index.js';
import { replacePresence } from '../presence/replace-presence.js';
import type { RoomReader } from './room.reader.js';

/** Makes attendance of what rooms tell of these people now. Whoever calls it has called `lockAttendance`. */
export async function tellVisits(
  tx: Tx,
  reader: RoomReader,
  session: SessionFacts,
  personIds: readonly string[],
): Promise<void> {
  const visits = await reader.visitsOf(session.id, personIds, tx.manager);
  const presence = visits.map(({ personId, enteredAt, leftAt }) => ({
    personId,
    joinedAt: enteredAt,
    leftAt,
    recordedBy: null,
    confirmed: true,
  }));
  await replacePresence(tx, session, { source: 'room_code', personIds, presence, because: 'room_checked' });
}
