import type { Tx } from '../../platform/events/index.js';
import { lockAttendance, type MeasuredSession, recount } from './record-attendance.js';

/** Waits for whoever changes the attendance of sessions in which one of these people was. */
export async function lockSessionsOf(tx: Tx, personIds: readonly string[]): Promise<void> {
  for (const { id } of await sessionsOf(tx, personIds)) await lockAttendance(tx, id);
}

/** Works out the attendance of these people anew: time at which both were there counts once. */
export async function recountFor(tx: Tx, personIds: readonly string[]): Promise<void> {
  for (const session of await sessionsOf(tx, personIds)) await recount(tx, session, personIds);
}

// In the order of their ids, so that of two who come at once one waits for the other.
function sessionsOf(tx: Tx, personIds: readonly string[]): Promise<MeasuredSession[]> {
  return tx.sql<MeasuredSession>(
    `select s.id, s.hub_id as "hubId", s.program_id as "programId", s.cohort_id as "cohortId"
       from session s
      where s.id in (select session_id from presence_interval where person_id = any($1::uuid[])
                     union select session_id from adjusted_person where person_id = any($1::uuid[])
                     union select session_id from attendance_record where person_id = any($1::uuid[]))
      order by s.id`,
    [personIds],
  );
}
