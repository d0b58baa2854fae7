import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { type Connection, cursorOf, isInstant, type Keyset, pageOf } from '../../platform/graphql/index.js';

/** How long a person was present in a session. */
export interface RecordFacts {
  id: string;
  hubId: string;
  programId: string;
  cohortId: string;
  sessionId: string;
  personId: string;
  /** Whole seconds within the session's time, breaks aside. */
  seconds: number;
  /** `seconds / 60`, rounded to two decimals. */
  minutes: number;
  /** Of the seconds those in parts that count towards credit. */
  creditableSeconds: number;
  /** `creditableSeconds / 60`, rounded to two decimals. */
  creditableMinutes: number;
  /** Of the creditable seconds those by the person's own connection: without rooms that several people shared. */
  ownCreditableSeconds: number;
}

/** A person's records in the sessions of a cohort. */
export interface PersonRecords {
  personId: string;
  /** Seconds by the id of the session. */
  seconds: Record<string, number>;
  /** Of these what counts towards credit, by the id of the session. */
  creditable: Record<string, number>;
}

type Figures = Record<string, number>;

const RECORD = `r.id, r.hub_id as "hubId", r.program_id as "programId", r.cohort_id as "cohortId",
  r.session_id as "sessionId", r.person_id as "personId", r.seconds, round(r.seconds / 60.0, 2)::float8 as minutes,
  r.creditable_seconds as "creditableSeconds", round(r.creditable_seconds / 60.0, 2)::float8 as "creditableMinutes",
  r.own_creditable_seconds as "ownCreditableSeconds"`;

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

  /** Who attended a session, for at least a second; null while no attendance of it has been taken in. */
  async attendedIn(sessionId: string): Promise<string[] | null> {
    const rows = (await this.dataSource.query(
      `select person_id as "personId", seconds from attendance_record where session_id = $1 order by person_id`,
      [sessionId],
    )) as { personId: string; seconds: number }[];
    if (rows.length === 0) return null;
    return rows.filter(({ seconds }) => seconds > 0).map(({ personId }) => personId);
  }

  /** How many attended each of these sessions, for at least a second; those that nobody attended are left out. */
  async attendedCounts(sessionIds: readonly string[]): Promise<Map<string, number>> {
    const rows = (await this.dataSource.query(
      `select session_id as "sessionId", count(*)::int as people from attendance_record
        where session_id = any($1::uuid[]) and seconds > 0 group by session_id`,
      [sessionIds],
    )) as { sessionId: string; people: number }[];
    return new Map(rows.map(({ sessionId, people }) => [sessionId, people]));
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

  /** Who has a record in any session of a cohort. */
  async recordedIn(cohortId: string): Promise<string[]> {
    const rows = (await this.dataSource.query(
      `select distinct person_id as "personId" from attendance_record where cohort_id = $1`,
      [cohortId],
    )) as { personId: string }[];
    return rows.map(({ personId }) => personId);
  }

  /** A page of the attendance of each of these sessions, by session; one statement for all. */
  async pagesOf(
    sessionIds: readonly string[],
    keyset: Keyset,
  ): Promise<Map<string, Connection<RecordFacts>>> {
    const rows = (await this.dataSource.query(
      `select ${RECORD}, r.total from unnest($1::uuid[]) as asked (session_id) cross join lateral (
         select m.*,
                (select count(*) from attendance_record n where n.session_id = asked.session_id)::int as total
           from attendance_record m
          where m.session_id = asked.session_id and ($2::uuid is null or m.person_id > $2)
          order by m.person_id limit $3) r
        order by r.person_id`,
      [sessionIds, cursorOf(keyset, isUUID)[0], keyset.limit + 1],
    )) as (RecordFacts & { total: number })[];
    const bySession = new Map(sessionIds.map((id) => [id, [] as typeof rows]));
    for (const row of rows) bySession.get(row.sessionId)?.push(row);
    return new Map(
      [...bySession].map(([id, page]) => [
        id,
        pageOf(page, page[0]?.total ?? 0, keyset, ({ personId }) => [personId]),
      ]),
    );
  }

  /** A person's own records of these sessions, by session; where there is none it is left out. */
  async ownOf(personId: string, sessionIds: readonly string[]): Promise<Map<string, RecordFacts>> {
    const rows = (await this.dataSource.query(
      `select ${RECORD} from attendance_record r where r.person_id = $1 and r.session_id = any($2::uuid[])`,
      [personId, sessionIds],
    )) as RecordFacts[];
    return new Map(rows.map((row) => [row.sessionId, row]));
  }

  /** A person's own attendance, the latest session first. */
  async ofPerson(personId: string, keyset: Keyset): Promise<Connection<RecordFacts>> {
    const rows = (await this.dataSource.query(
      `with mine as (
         select r.*, s.starts_at from attendance_record r join session s on s.id = r.session_id where r.person_id = $1)
       select ${RECORD}, r.starts_at as "startsAt", (select count(*) from mine)::int as total from mine r
        where $2::timestamptz is null or (r.starts_at, r.id) < ($2, $3::uuid)
        order by r.starts_at desc, r.id desc limit $4`,
      [personId, ...cursorOf(keyset, isInstant, isUUID), keyset.limit + 1],
    )) as (RecordFacts & { startsAt: Date; total: number })[];
    return pageOf(rows, rows[0]?.total ?? 0, keyset, (r) => [r.startsAt.toISOString(), r.id]);
  }

  /**
   * A page of a cohort's people with their records: those expected, and whoever has a record besides. Their order is
   * that of their ids, which is that in which they became known.
   *
   * @param only of these people; of all when null
   */
  async peopleOfCohort(
    cohortId: string,
    expected: readonly string[],
    only: readonly string[] | null,
    keyset: Keyset,
  ): Promise<Connection<PersonRecords>> {
    const rows = (await this.dataSource.query(
      `with everyone as (
         select unnest($2::uuid[]) as person_id
          union select person_id from attendance_record where cohort_id = $1),
       wanted as (select person_id from everyone where $5::uuid[] is null or person_id = any($5))
       select p.person_id as "personId", (select count(*) from wanted)::int as total,
              r.seconds, r.creditable
         from wanted p cross join lateral (
                select json_object_agg(r.session_id, r.seconds) as seconds,
                       json_object_agg(r.session_id, r.creditable_seconds) as creditable
                  from attendance_record r where r.cohort_id = $1 and r.person_id = p.person_id) r
        where $3::uuid is null or p.person_id > $3 order by p.person_id limit $4`,
      [cohortId, expected, cursorOf(keyset, isUUID)[0], keyset.limit + 1, only],
    )) as { personId: string; total: number; seconds: Figures | null; creditable: Figures | null }[];
    const people = rows.map(({ personId, seconds, creditable }) => ({
      personId,
      seconds: seconds ?? {},
      creditable: creditable ?? {},
    }));
    return pageOf(people, rows[0]?.total ?? 0, keyset, ({ personId }) => [personId]);
  }
}
