import type { Tx } from '../../platform/events/index.js';
import type { Reach } from './sessions.inputs.js';
import type { SessionFacts } from './sessions.reader.js';

/**
 * The ids of the sessions that a reach from a session comes to, locked, in order; of others than itself, those to come.
 */
export async function reachedBy(tx: Tx, session: SessionFacts, reach: Reach): Promise<string[]> {
  if (reach === 'this' || session.seriesId === null) return [session.id];
  const rows = await tx.sql<{ id: string }>(
    `select s.id from session s join session named on named.id = $2
      where s.series_id = $1 and (s.id = named.id or s.starts_at > $3)
        and ($4 or s.original_start >= named.original_start) order by s.original_start for update of s`,
    [session.seriesId, session.id, tx.now, reach === 'all'],
  );
  return rows.map(({ id }) => id);
}
