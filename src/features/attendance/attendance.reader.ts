import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Connection, type Keyset, pageOf } from '../../platform/graphql/index.js';

/** How long a person was present in a session. */
export interface RecordFacts {
  id: string;
  hubId: string;
  programId: string;
  cohortId: string;
  sessionId: string;
  personId: string;
  /** Whole seconds within the session's scheduled time. */
  seconds: number;
  /** `seconds / 60`, rounded to two decimals. */
  minutes: number;
}

const RECORD = `r.id, r.hub_id as "hubId", r.program_id as "programId", r.cohort_id as "cohortId",
  r.session_id as "sessionId", r.person_id as "personId", r.seconds, round(r.seconds / 60.0, 2)::float8 as minutes`;

/** Answers questions about attendance. */
@Injectable()
export class AttendanceReader {
  constructor(private readonly dataSource: DataSource) {}

  /** How many sessions of a cohort each person attended, for at least a second; who attended none is left out. */
  async sessionsAttended(cohortId: string): Promise<Map<string, number>> {
    const rows = (await this.dataSource.query(
      `select person_id as "personId", count(*)::int as sessions
         from attendance_record where cohort_id = $1 and seconds > 0 group by person_id`,
      [cohortId],
    )) as { personId: string; sessions: number }[];
    return new Map(rows.map(({ personId, sessions }) => [personId, sessions]));
  }

  /** When the first session that each person attended in a cohort was to start; who attended none is left out. */
  async firstAttended(cohortId: string): Promise<Map<string, Date>> {
    const rows = (await this.dataSource.query(
      `select r.person_id as "personId", min(s.starts_at) as "startsAt"
         from attendance_record r join session s on s.id = r.session_id
        where r.cohort_id = $1 and r.seconds > 0 group by r.person_id`,
      [cohortId],
    )) as { personId: string; startsAt: Date }[];
    return new Map(rows.map(({ personId, startsAt }) => [personId, startsAt]));
  }

  /** The attendance of sessions, by session: the same page of each, in two statements for them all. */
  async ofSessions(
    sessionIds: readonly string[],
    keyset: Keyset,
  ): Promise<Map<string, Connection<RecordFacts>>> {
    const rows = (await this.dataSource.query(
      `select ${RECORD} from unnest($1::uuid[]) as s(id) cross join lateral (
         select * from attendance_record where session_id = s.id and ($2::uuid is null or person_id > $2)
          order by person_id limit $3) r
        order by r.session_id, r.person_id`,
      [sessionIds, keyset.after?.[0] ?? null, keyset.limit + 1],
    )) as RecordFacts[];
    const totals = (await this.dataSource.query(
      `select session_id as "sessionId", count(*)::int as total
         from attendance_record where session_id = any($1::uuid[]) group by session_id`,
      [sessionIds],
    )) as { sessionId: string; total: number }[];
    const total = new Map(totals.map((row) => [row.sessionId, row.total]));
    const bySession = new Map(sessionIds.map((id) => [id, [] as RecordFacts[]]));
    for (const row of rows) bySession.get(row.sessionId)?.push(row);
    return new Map(
      [...bySession].map(([id, records]) => [
        id,
        pageOf(records, total.get(id) ?? 0, keyset, (record) => [record.personId]),
      ]),
    );
  }

  /** A person's own attendance, the latest session first. */
  async ofPerson(personId: string, keyset: Keyset): Promise<Connection<RecordFacts>> {
    const rows = (await this.dataSource.query(
      `with mine as (
         select r.*, s.starts_at from attendance_record r join session s on s.id = r.session_id where r.person_id = $1)
       select ${RECORD}, r.starts_at as "startsAt", (select count(*) from mine)::int as total from mine r
        where $2::timestamptz is null or (r.starts_at, r.id) < ($2, $3::uuid)
        order by r.starts_at desc, r.id desc limit $4`,
      [personId, keyset.after?.[0] ?? null, keyset.after?.[1] ?? null, keyset.limit + 1],
    )) as (RecordFacts & { startsAt: Date; total: number })[];
    return pageOf(rows, rows[0]?.total ?? 0, keyset, (r) => [r.startsAt.toISOString(), r.id]);
  }

  /** Who has a record of any session of a cohort, be it of zero seconds. */
  async peopleOfCohort(cohortId: string): Promise<string[]> {
    const rows = (await this.dataSource.query(
      `select distinct person_id as "personId" from attendance_record where cohort_id = $1`,
      [cohortId],
    )) as { personId: string }[];
    return rows.map(({ personId }) => personId);
  }

  /** The records of some people in a cohort's sessions: seconds by session, by person. */
  async secondsBySession(
    cohortId: string,
    personIds: readonly string[],
  ): Promise<Map<string, Map<string, number>>> {
    const rows = (await this.dataSource.query(
      `select person_id as "personId", session_id as "sessionId", seconds
         from attendance_record where cohort_id = $1 and person_id = any($2::uuid[])`,
      [cohortId, personIds],
    )) as { personId: string; sessionId: string; seconds: number }[];
    const found = new Map<string, Map<string, number>>();
    for (const { personId, sessionId, seconds } of rows) {
      const sessions = found.get(personId) ?? new Map<string, number>();
      found.set(personId, sessions.set(sessionId, seconds));
    }
    return found;
  }
}
