import type { Tx } from '../../../platform/events/index.js';
import { AttendanceRecorded, type RecordedBecause } from '../attendance.events.js';
import { type MeasuredSession, recount } from '../record-attendance.js';
import type { PresenceSource } from '../sources.rules.js';

/** That a person was there, as a source without a report tells it. */
export interface ToldPresence {
  personId: string;
  joinedAt: Date;
  /** Null while nobody told that they left. */
  leftAt: Date | null;
  /** Who put it down by hand. */
  recordedBy: string | null;
  confirmed: boolean;
}

/** Which part of a session's presence is told anew. */
export interface Retold {
  source: PresenceSource;
  /** Whoever it is told of, or was until now. */
  personIds: readonly string[];
  presence: readonly ToldPresence[];
  because: RecordedBecause;
}

/**
 * Puts what a source now tells of these people in the place of what it told before, and works out their attendance.
 * Telling the same once more changes nothing. Whoever calls it has called `lockAttendance`.
 */
export async function replacePresence(
  tx: Tx,
  session: MeasuredSession,
  { source, personIds, presence, because }: Retold,
): Promise<void> {
  if (personIds.length === 0) return;
  await tx.sql(
    `delete from presence_interval where session_id = $1 and source = $2 and person_id = any($3::uuid[])`,
    [session.id, source, personIds],
  );
  await tx.sql(
    `insert into presence_interval
       (id, created_at, hub_id, program_id, cohort_id, session_id, person_id, source, recorded_by, confirmed, joined_at,
        left_at)
     select p.id, $1, $2, $3, $4, $5, p."personId", $6, p."recordedBy", p.confirmed, p."joinedAt", p."leftAt"
       from json_to_recordset($7::json) as p(id uuid, "personId" uuid, "recordedBy" uuid, confirmed boolean,
                                             "joinedAt" timestamptz, "leftAt" timestamptz)`,
    [
      tx.now,
      session.hubId,
      session.programId,
      session.cohortId,
      session.id,
      source,
      JSON.stringify(presence.map((one) => ({ id: tx.ids.next(), ...one }))),
    ],
  );
  const { people, changed } = await recount(tx, session, personIds);
  if (!changed) return;
  const { hubId, programId, cohortId } = session;
  await tx.record(
    AttendanceRecorded,
    session.id,
    { hubId, programId, cohortId },
    { importId: null, because, people },
  );
}
