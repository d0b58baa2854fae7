import type { Tx } from '../../../../platform/events/index.js';
import type { MergeJournal, MergePair } from '../../../../platform/personal-data/index.js';

/**
 * Ends, without a word, what the one who goes was told by calendar mail: the entries stay in the calendar where they
 * are, and the one who stays is told of what is new to them. Were it passed over, or called off, the same event would go
 * out of the calendar of the one who stays.
 */
export async function endCalendarMail(tx: Tx, { fromId }: MergePair, journal: MergeJournal): Promise<void> {
  const told = await tx.sql<{ id: string }>(
    `select id from calendar_invitation where person_id = $1 and state = 'invited' order by id for update`,
    [fromId],
  );
  for (const { id } of told)
    await journal.change('calendar_invitation', id, { state: 'invited' }, { state: 'cancelled' });
}
