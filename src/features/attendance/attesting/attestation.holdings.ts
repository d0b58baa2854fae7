import type { Tx } from '../../../platform/events/index.js';
import type { Holding, MergeJournal, MergePair, Whose } from '../../../platform/personal-data/index.js';
import { lockSessionsOf } from '../merge-attendance.js';

/** What statements hold of people. */
export const ATTESTATION_HOLDINGS: readonly Holding[] = [
  {
    table: 'attestation',
    title: 'When you said you were in sessions',
    column: 'person_id',
    told: {
      query: `select s.title as "Session", a.joined_at as "From", a.left_at as "Until", a.words as "In your words",
                     a.state as "State" from attestation a join session s on s.id = a.session_id
               where a.person_id = $1 order by a.id`,
    },
    erasing: { by: eraseWords, leaves: 'when somebody was there, without a name or their words' },
    merging: { by: passStatementsOver, lock: lockSessionsOf },
  },
  {
    table: 'attestation',
    title: 'Statements of others on which you decided',
    column: 'decided_by',
    told: {
      query: `select s.title as "Session", a.state as "You decided", a.decided_at as "When" from attestation a
                join session s on s.id = a.session_id where a.decided_by = $1 order by a.id`,
    },
    erasing: { keep: 'attendance rests on it, and who decided leads to nobody any more' },
    merging: { stay: 'who decided stands as it was, and leads to the one who stays' },
  },
];

async function eraseWords(tx: Tx, { personId }: Whose): Promise<void> {
  await tx.sql(`update attestation set words = '–' where person_id = $1`, [personId]);
}

/** All statements but one that waits where one of who stays waits as well: at most one about a session does. */
async function passStatementsOver(tx: Tx, { fromId, toId }: MergePair, journal: MergeJournal): Promise<void> {
  const statements = await tx.sql<{ id: string }>(
    `select a.id from attestation a where a.person_id = $1 and not (a.state = 'open' and exists (
       select 1 from attestation o where o.session_id = a.session_id and o.person_id = $2 and o.state = 'open'))
      order by a.id for update`,
    [fromId, toId],
  );
  await journal.passOver(
    'attestation',
    'person_id',
    statements.map(({ id }) => id),
  );
}
