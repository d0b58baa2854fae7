import type { Tx } from '../../platform/events/index.js';
import type { ImportFacts } from './import.reader.js';
import { type Interval, intersect, totalSeconds, union } from './intervals.rules.js';
import type { PresenceSource } from './presence.entity.js';
import { creditableTime } from './preview.rules.js';

/** Imported rows turned into intervals by one statement. */
const CHUNK = 10_000;

/** A session, by what attendance of it depends on. */
export interface MeasuredSession {
  id: string;
  hubId: string;
  programId: string;
  cohortId: string;
  startsAt: Date;
  endsAt: Date;
}

/**
 * Makes everyone who would change the attendance of a session wait for this transaction: of two imports that are
 * committed at once, the later sees the intervals of the earlier.
 */
export async function lockAttendance(tx: Tx, sessionId: string): Promise<void> {
  await tx.sql(`select pg_advisory_xact_lock(hashtextextended($1, 727102))`, [sessionId]);
}

/**
 * Turns an import's rows into intervals of the people they are matched to: the rows that `countedInterval` takes.
 *
 * @param participantId only the rows of this participant; of all when null
 */
export async function addIntervals(tx: Tx, from: ImportFacts, participantId: string | null): Promise<void> {
  let after = { participantId: '00000000-0000-0000-0000-000000000000', line: 0 };
  for (;;) {
    const [last] = await tx.sql<typeof after>(
      `with chunk as (
         select r.id, r.participant_id, r.line, p.person_id, r.join_at, r.leave_at, r.waiting_room
           from import_row r join import_participant p on p.import_id = r.import_id and p.id = r.participant_id
          where r.import_id = $1 and (r.participant_id, r.line) > ($2, $3)
            and ($4::uuid is null or r.participant_id = $4)
          order by r.participant_id, r.line limit ${CHUNK}),
       added as (
         insert into presence_interval
           (id, created_at, hub_id, program_id, cohort_id, session_id, person_id, import_id, source, joined_at, left_at)
         select id, $5, $6, $7, $8, $9, person_id, $1, $10, join_at, leave_at
           from chunk where person_id is not null and not waiting_room and leave_at >= join_at)
       select participant_id as "participantId", line from chunk order by participant_id desc, line desc limit 1`,
      [
        from.id,
        after.participantId,
        after.line,
        participantId,
        tx.now,
        from.hubId,
        from.programId,
        from.cohortId,
        from.sessionId,
        sourceOf(from),
      ],
    );
    if (!last) return;
    after = last;
  }
}

/** Removes the intervals of an import, or of one participant of it. */
export async function removeIntervals(tx: Tx, importId: string, participantId: string | null): Promise<void> {
  await tx.sql(
    `delete from presence_interval where import_id = $1 and ($2::uuid is null or id in (
       select id from import_row where import_id = $1 and participant_id = $2))`,
    [importId, participantId],
  );
}

/**
 * Works out the attendance records of a session anew: for each person the union of all their intervals within the
 * session's counting time, in seconds. Who has no interval has no record.
 *
 * @param personIds only these people's; everybody's when null
 * @returns how many people have a record of the session now
 */
export async function recount(
  tx: Tx,
  session: MeasuredSession,
  personIds: readonly string[] | null,
): Promise<number> {
  const { segments } = creditableTime({ start: session.startsAt, end: session.endsAt, zone: 'UTC' });
  const seconds = new Map<string, number>();
  for (const [personId, intervals] of await intervalsOf(tx, session.id, personIds)) {
    seconds.set(personId, totalSeconds(intersect(union(intervals), segments)));
  }
  const people = [...seconds.keys()];
  await tx.sql(
    `delete from attendance_record where session_id = $1 and ($2::uuid[] is null or person_id = any($2))
        and person_id <> all($3::uuid[])`,
    [session.id, personIds, people],
  );
  await tx.sql(
    `insert into attendance_record (id, created_at, hub_id, program_id, cohort_id, session_id, person_id, seconds)
     select r.id, $1, $2, $3, $4, $5, r.person_id, r.seconds
       from unnest($6::uuid[], $7::uuid[], $8::int[]) as r(id, person_id, seconds)
     on conflict (session_id, person_id) do update set seconds = excluded.seconds
       where attendance_record.seconds <> excluded.seconds`,
    [
      tx.now,
      session.hubId,
      session.programId,
      session.cohortId,
      session.id,
      people.map(() => tx.ids.next()),
      people,
      [...seconds.values()],
    ],
  );
  const [row] = await tx.sql<{ n: number }>(
    `select count(*)::int as n from attendance_record where session_id = $1`,
    [session.id],
  );
  return row?.n ?? 0;
}

async function intervalsOf(
  tx: Tx,
  sessionId: string,
  personIds: readonly string[] | null,
): Promise<Map<string, Interval[]>> {
  const rows = await tx.sql<Interval & { personId: string }>(
    `select person_id as "personId", extract(epoch from joined_at)::float8 as start,
            extract(epoch from left_at)::float8 as "end"
       from presence_interval where session_id = $1 and ($2::uuid[] is null or person_id = any($2))`,
    [sessionId, personIds],
  );
  const found = new Map<string, Interval[]>();
  for (const { personId, start, end } of rows) {
    const intervals = found.get(personId);
    if (intervals) intervals.push({ start, end });
    else found.set(personId, [{ start, end }]);
  }
  return found;
}

function sourceOf({ format }: ImportFacts): PresenceSource {
  return format === 'TEAMS' ? 'teams_report' : 'zoom_csv';
}
