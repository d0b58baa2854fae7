import type { Tx } from '../../../platform/events/index.js';
import type { Whose } from '../../../platform/personal-data/index.js';
import { RunSheetChanged } from '../sessions.events.js';

interface Taught {
  id: string;
  hubId: string;
  programId: string;
  cohortId: string;
  coming: boolean;
}

/**
 * Takes whoever is erased out of the faculty of sessions that have not begun, so that the team finds the place empty;
 * and the name out of the agendas of sessions in which they teach or taught.
 */
export async function eraseTeaching(tx: Tx, { personId, name }: Whose): Promise<void> {
  const sessions = await tx.sql<Taught>(
    `select s.id, s.hub_id as "hubId", s.program_id as "programId", s.cohort_id as "cohortId",
            s.state in ('draft', 'scheduled') and s.starts_at > $2 as coming
       from session s where s.id in (select session_id from faculty_slot where person_id = $1)
      order by s.id for update of s`,
    [personId, tx.now],
  );
  if (sessions.length === 0) return;
  await tx.sql(
    `update agenda_segment set led_by = null where session_id = any($1::uuid[]) and lower(led_by) = lower($2)`,
    [sessions.map(({ id }) => id), name],
  );
  const coming = sessions.filter((session) => session.coming);
  await tx.sql(`delete from faculty_slot where person_id = $1 and session_id = any($2::uuid[])`, [
    personId,
    coming.map(({ id }) => id),
  ]);
  for (const { id, hubId, programId, cohortId } of coming)
    await tx.record(RunSheetChanged, id, { hubId, programId, cohortId }, { part: 'faculty' });
}
