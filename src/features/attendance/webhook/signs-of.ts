import type { Tx } from '../../../platform/events/index.js';
import type { ConnectionSign } from './meeting-people.rules.js';

/** What Zoom told of a meeting, in no order. */
export async function signsOf(tx: Tx, meetingId: string): Promise<ConnectionSign[]> {
  return tx.sql<ConnectionSign>(
    `select connection, here, extract(epoch from at)::float8 * 1000 as at, name, email,
            registrant_id as "registrantId" from zoom_sign where meeting_id = $1`,
    [meetingId],
  );
}
