import type { Tx } from '../../platform/events/index.js';
import { clocksOf } from '../sessions/index.js';
import { countingTime, type Measured, measure } from './counting-time.rules.js';
import type { ImportFacts } from './import.reader.js';
import { presenceOf } from './presence-of.js';
import type { PresenceSource } from './sources.rules.js';

/** How long a statement may take that turns a whole report into intervals, or waits for one that does. */
const PATIENCE = '60s';

/** A session, by where it belongs. */
export interface MeasuredSession {
  id: string;
  hubId: string;
  programId: string;
  cohortId: string;
}

/** The import that intervals come from. */
export type IntervalsOrigin = MeasuredSession & Pick<ImportFacts, 'sessionId' | 'format'>;

/** What counting anew came to. */
export interface Recounted {
  /** How many people have a record of the session now. */
  people: number;
  /** Whether any record is another than before. */
  changed: boolean;
}

/**
 * Makes everyone who would change the attendance of a session wait for this transaction: of two imports that are
 * committed at once, the later sees the intervals of the earlier.
 */
export async function lockAttendance(tx: Tx, sessionId: string): Promise<void> {
  await tx.sql(`set local statement_timeout = '${PATIENCE}'`);
  await tx.sql(`select pg_advisory_xact_lock(hashtextextended($1, 727102))`, [sessionId]);
}

/**
 * Turns an import's rows into intervals of the people they are matched to: the rows that `countedInterval` takes.
 *
 * @param personIds only of these people; of all when null
 */
export async function addIntervals(
  tx: Tx,
  from: IntervalsOrigin,
  personIds: readonly string[] | null,
): Promise<void> {
  await tx.sql(
    `insert into presence_interval
       (id, created_at, hub_id, program_id, cohort_id, session_id, person_id, import_id, source, recorded_by, joined_at,
        left_at)
     select gen_random_uuid(), $3, $4, $5, $6, $7, p.person_id, $1, $8,
            (select handed_in_by from attendance_import where id = $1), to_timestamp(r."joinAt"), to_timestamp(r."leaveAt")
       from import_participant p
            cross join jsonb_to_recordset(p.rows) as r("joinAt" float8, "leaveAt" float8, "waitingRoom" boolean)
      where p.import_id = $1 and p.person_id is not null and ($2::uuid[] is null or p.person_id = any($2))
        and r."waitingRoom" is not true and r."leaveAt" >= r."joinAt"`,
    [from.id, personIds, tx.now, from.hubId, from.programId, from.cohortId, from.sessionId, sourceOf(from)],
  );
}

/** Removes the intervals that an import brought, of all people or of these. */
export async function removeIntervals(
  tx: Tx,
  from: IntervalsOrigin,
  personIds: readonly string[] | null,
): Promise<void> {
  await tx.sql(
    `delete from presence_interval
      where session_id = $1 and import_id = $2 and ($3::uuid[] is null or person_id = any($3))`,
    [from.sessionId, from.id, personIds],
  );
}

/**
 * Works out the attendance records of a session anew: for each person the union of all their intervals that count,
 * as the team put it right, within the session's time as it now stands, and what of it counts towards credit. Whoever has
 * neither interval nor adjustment has no record. Once more changes nothing. Whoever calls it has called {@link lockAttendance}.
 *
 * @param personIds only these people's; everybody's when null
 */
export async function recount(
  tx: Tx,
  session: MeasuredSession,
  personIds: readonly string[] | null,
): Promise<Recounted> {
  const clock = (await clocksOf(tx.manager, [session.id])).get(session.id);
  if (!clock) return { people: 0, changed: false };
  const time = countingTime(clock);
  const found = new Map<string, Measured>();
  const presences = await presenceOf(tx.manager, new Map([[session.id, time.span.end]]), personIds);
  for (const [personId, presence] of presences.get(session.id) ?? []) {
    found.set(personId, measure(presence, time));
  }
  const people = [...found.keys()];
  const gone = await tx.sql(
    `with gone as (delete from attendance_record where session_id = $1 and ($2::uuid[] is null or person_id = any($2))
        and person_id <> all($3::uuid[]) returning 1) select 1 from gone`,
    [session.id, personIds, people],
  );
  const written = await tx.sql(
    `insert into attendance_record
       (id, created_at, hub_id, program_id, cohort_id, session_id, person_id, seconds, creditable_seconds,
        own_creditable_seconds)
     select r.id, $1, $2, $3, $4, $5, r.person_id, r.seconds, r.creditable, r.own
       from unnest($6::uuid[], $7::uuid[], $8::int[], $9::int[], $10::int[])
              as r(id, person_id, seconds, creditable, own)
     on conflict (session_id, person_id) do update
        set seconds = excluded.seconds, creditable_seconds = excluded.creditable_seconds,
            own_creditable_seconds = excluded.own_creditable_seconds
      where (attendance_record.seconds, attendance_record.creditable_seconds, attendance_record.own_creditable_seconds)
         <> (excluded.seconds, excluded.creditable_seconds, excluded.own_creditable_seconds)
     returning 1`,
    [
      tx.now,
      session.hubId,
      session.programId,
      session.cohortId,
      session.id,
      people.map(() => tx.ids.next()),
      people,
      [...found.values()].map(({ attended }) => attended),
      [...found.values()].map(({ creditable }) => creditable),
      [...found.values()].map(({ ownCreditable }) => ownCreditable),
    ],
  );
  const [row] = await tx.sql<{ n: number }>(
    `select count(*)::int as n from attendance_record where session_id = $1`,
    [session.id],
  );
  return { people: row?.n ?? 0, changed: gone.length + written.length > 0 };
}

function sourceOf({ format }: Pick<ImportFacts, 'format'>): PresenceSource {
  if (format === 'TEAMS') return 'teams_report';
  if (format === 'ZOOM_LIVE') return 'zoom_webhook';
  return format === 'ROOM_SHEET' ? 'room_sheet' : 'zoom_csv';
}
