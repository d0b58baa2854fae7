import type { Tx } from '../../../../platform/events/index.js';
import type { MergeJournal, MergePair } from '../../../../platform/personal-data/index.js';
import { lockCalendars } from './invitation-desk.js';

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

/** Waits for whoever tells calendars of the cohorts in which these people are. */
export async function lockCalendarsOf(tx: Tx, personIds: readonly string[]): Promise<void> {
  const rows = await tx.sql<{ id: string }>(
    `select cohort_id as id from calendar_invitation where person_id = any($1::uuid[])
     union select cohort_id from faculty_slot where person_id = any($1::uuid[]) order by id`,
    [personIds],
  );
  await lockCalendars(
    tx,
    rows.map(({ id }) => id),
  );
}
