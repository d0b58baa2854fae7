import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { STAFF, scopeSql, type Viewer } from '../../platform/authz/index.js';
import { type Connection, cursorOf, isInstant, type Keyset, pageOf } from '../../platform/graphql/index.js';
import { type CohortFacts, CohortReader } from '../cohorts/index.js';
import { type PersonFacts, PersonReader } from '../identity/index.js';
import type { ProgramFacts } from '../programs/index.js';
import type { SessionClock } from './run-sheet/session-clock.rules.js';
import { clocksOf, planClocksOf } from './run-sheet/session-clocks.js';
import type { Break, SessionFormat, SessionState } from './session.entity.js';
import { LONGEST_SESSION_MINUTES, type SessionFilter } from './sessions.inputs.js';
import { SESSION_SCOPE, teachesSql, visibleSessions } from './visible-sessions.js';

/** What other features may know of a session. */
export interface SessionFacts {
  id: string;
  hubId: string;
  programId: string;
  cohortId: string;
  seriesId: string | null;
  title: string;
  startsAt: Date;
  endsAt: Date;
  zone: string;
  state: SessionState;
  cancelReason: string | null;
  format: SessionFormat;
  objectives: string[];
  /** For the team and who teaches; everyone else goes through the join page. */
  meetingUrl: string | null;
  recordingUrl: string | null;
  notes: string | null;
  capacity: number | null;
  actualStart: Date | null;
  actualEnd: Date | null;
  breaks: Break[];
  /** Who teaches in it. */
  facultyIds: string[];
}

/** A session with where it belongs. */
export interface PlacedSession extends SessionFacts {
  cohort: CohortFacts;
  program: ProgramFacts;
}

const SESSION = `s.id, s.hub_id as "hubId", s.program_id as "programId", s.cohort_id as "cohortId",
  s.series_id as "seriesId", s.title, s.starts_at as "startsAt", s.ends_at as "endsAt", s.zone, s.state,
  s.cancel_reason as "cancelReason", s.format, s.objectives, s.meeting_url as "meetingUrl",
  s.recording_url as "recordingUrl", s.notes, s.capacity, s.actual_start as "actualStart", s.actual_end as "actualEnd",
  s.breaks, array(select f.person_id from faculty_slot f where f.session_id = s.id order by f.id) as "facultyIds"`;

// A fact that cohorts or programs come to tell has to be added here, or this does not compile.
const COHORT: Readonly<Record<keyof CohortFacts, string>> = {
  id: 'c.id',
  hubId: 'c.hub_id',
  programId: 'c.program_id',
  name: 'c.name',
  capacity: 'c.capacity',
  enrolled: 'c.enrolled',
};
const PROGRAM: Readonly<Record<keyof ProgramFacts, string>> = {
  id: 'p.id',
  hubId: 'p.hub_id',
  name: 'p.name',
  description: 'p.description',
};

/** Answers questions about sessions, and about who is expected at them. */
@Injectable()
export class SessionReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cohorts: CohortReader,
    private readonly people: PersonReader,
  ) {}

  /** The sessions of these ids, by id; unknown ids are left out. */
  async byIds(ids: readonly string[]): Promise<Map<string, SessionFacts>> {
    const rows = await this.query<SessionFacts>(
      `select ${SESSION} from session s where s.id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** One session, or null. */
  async session(id: string): Promise<SessionFacts | null> {
    return (await this.byIds([id])).get(id) ?? null;
  }

  /** When a session was, as attendance of it counts; null for one that is not there. */
  async clock(id: string): Promise<SessionClock | null> {
    return (await clocksOf(this.dataSource.manager, [id])).get(id) ?? null;
  }

  /** When sessions are to be by their plan, whatever became of them, by session; unknown ids are left out. */
  plansOf(ids: readonly string[]): Promise<Map<string, SessionClock>> {
    return planClocksOf(this.dataSource.manager, ids);
  }

  /** All sessions of a cohort in order, those called off included, drafts not. */
  sessionsOf(cohortId: string): Promise<SessionFacts[]> {
    return this.query(
      `select ${SESSION} from session s where s.cohort_id = $1 and s.state <> 'draft' order by s.starts_at, s.id`,
      [cohortId],
    );
  }

  /** A page of the sessions of each of these cohorts in order, by cohort; one statement for all. */
  async pagesOf(
    cohortIds: readonly string[],
    keyset: Keyset,
    withDrafts: boolean,
  ): Promise<Map<string, Connection<SessionFacts>>> {
    const rows = await this.query<SessionFacts & { total: number }>(
      `select ${SESSION}, s.total from unnest($1::uuid[]) as asked (cohort_id) cross join lateral (
         select m.*, (select count(*) from session n where n.cohort_id = asked.cohort_id and ($5 or n.state <> 'draft'))::int as total
           from session m
          where m.cohort_id = asked.cohort_id and ($5 or m.state <> 'draft')
            and ($2::timestamptz is null or (m.starts_at, m.id) > ($2, $3::uuid))
          order by m.starts_at, m.id limit $4) s
        order by s.starts_at, s.id`,
      [cohortIds, ...cursorOf(keyset, isInstant, isUUID), keyset.limit + 1, withDrafts],
    );
    return new Map(
      cohortIds.map((cohortId) => {
        const page = rows.filter((row) => row.cohortId === cohortId);
        return [cohortId, pageOf(page, page[0]?.total ?? 0, keyset, keyOf)];
      }),
    );
  }

  /**
   * The sessions that are not over yet in the cohorts that the viewer leads, facilitates or participates in, the
   * next one first. Cohort and program come in the same statement: it is the page that everyone opens first.
   */
  async upcoming(viewer: Viewer, now: Date, keyset: Keyset): Promise<Connection<PlacedSession>> {
    const scope = scopeSql(viewer, STAFF, SESSION_SCOPE, 6, true);
    // Since sessions last only so long, the index on the start finds those that are not over.
    const rows = await this.query<PlacedSession & { total: number }>(
      `with mine as (
         select * from session s
          where (${scope.sql} or ${teachesSql('$5')}) and s.state <> 'draft' and s.starts_at > $1::timestamptz - interval '${LONGEST_SESSION_MINUTES} minutes' and s.ends_at > $1)
       select ${SESSION}, ${json(COHORT)} as cohort, ${json(PROGRAM)} as program,
              (select count(*) from mine)::int as total
         from mine s join cohort c on c.id = s.cohort_id join program p on p.id = s.program_id
        where $2::timestamptz is null or (s.starts_at, s.id) > ($2, $3::uuid)
        order by s.starts_at, s.id limit $4`,
      [now, ...cursorOf(keyset, isInstant, isUUID), keyset.limit + 1, viewer.personId, ...scope.parameters],
    );
    return pageOf(rows, rows[0]?.total ?? 0, keyset, keyOf);
  }

  /**
   * The sessions that a viewer may see and that fit a filter, in the order of time or with the latest first. One
   * statement, whatever is asked for; drafts come to those who plan and check.
   */
  async find(
    viewer: Viewer,
    filter: SessionFilter,
    keyset: Keyset,
    latestFirst = false,
  ): Promise<Connection<PlacedSession>> {
    const visible = visibleSessions(viewer, filter, this.cohorts, 4);
    const [beyond, order] = latestFirst ? ['<', 'desc'] : ['>', 'asc'];
    const rows = await this.query<PlacedSession & { total: number }>(
      `with mine as (select * from session s where ${visible.sql})
       select ${SESSION}, ${json(COHORT)} as cohort, ${json(PROGRAM)} as program,
              (select count(*) from mine)::int as total
         from mine s join cohort c on c.id = s.cohort_id join program p on p.id = s.program_id
        where $1::timestamptz is null or (s.starts_at, s.id) ${beyond} ($1, $2::uuid)
        order by s.starts_at ${order}, s.id ${order} limit $3`,
      [...cursorOf(keyset, isInstant, isUUID), keyset.limit + 1, ...visible.parameters],
    );
    return pageOf(rows, rows[0]?.total ?? 0, keyset, keyOf);
  }

  /** Who is expected at a session: the ids of those enrolled in its cohort now. Nobody at one that is not there. */
  async expectedAt(sessionId: string): Promise<string[]> {
    const session = await this.session(sessionId);
    return session ? this.cohorts.participantsOf(session.cohortId) : [];
  }

  /** Who is expected at a session, with name and address, in the order of enrolling. */
  async expectedPeople(sessionId: string): Promise<PersonFacts[]> {
    const ids = await this.expectedAt(sessionId);
    const people = await this.people.byIds(ids);
    return ids.flatMap((id) => people.get(id) ?? []);
  }

  /** Whether whoever has this address, as `emailKeyOf` writes it, teaches in a session. */
  async teaches(sessionId: string, emailKey: string): Promise<boolean> {
    const personId = (await this.people.idsByEmailKey([emailKey])).get(emailKey);
    return personId !== undefined && ((await this.session(sessionId))?.facultyIds ?? []).includes(personId);
  }

  private query<R>(text: string, parameters: unknown[]): Promise<R[]> {
    return this.dataSource.query(text, parameters) as Promise<R[]>;
  }
}

function json(columns: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(columns).map(([name, column]) => `'${name}', ${column}`);
  return `json_build_object(${pairs.join(', ')})`;
}

function keyOf({ startsAt, id }: SessionFacts): string[] {
  return [startsAt.toISOString(), id];
}
