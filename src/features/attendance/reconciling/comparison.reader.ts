import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { authorize, type Viewer } from '../../../platform/authz/index.js';
import { type Connection, cursorOf, type Keyset, pageOf } from '../../../platform/graphql/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { type SessionFacts, SessionReader } from '../../sessions/index.js';
import { seeAttendance } from '../attendance.policy.js';
import { countingTime } from '../counting-time.rules.js';
import type { ParticipantFacts } from '../import.reader.js';
import type { Interval } from '../intervals.rules.js';
import { PRESENCE_SOURCES, type PresenceSource } from '../sources.rules.js';
import { type Compared, compare } from './compare.rules.js';

/** A person of the comparison, with what is recorded of them. */
export interface ComparedPerson extends Compared {
  /** As the team put it right; null where there is no record. */
  recorded: number | null;
  /** Whether the sources are further apart than was asked for. */
  differs: boolean;
}

/** The sources of a session side by side. */
export interface Comparison {
  sources: PresenceSource[];
  /** How many people differ, whoever is on this page. */
  differing: number;
  people: Connection<ComparedPerson>;
}

/** A participant of a report whom nobody knows, with the report they stand in. */
export interface UnknownFacts extends ParticipantFacts {
  format: string;
}

/** Which part of a comparison is asked for. */
export interface ComparisonAsk {
  /** Sources further apart than so many seconds differ. */
  limit: number;
  /** Only those who differ. */
  differing: boolean;
}

type ByPerson = Map<string, Map<PresenceSource, Interval[]>>;

/** Shows what the sources of a session say, and whom none of them could tell. */
@Injectable()
export class ComparisonReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: SessionReader,
  ) {}

  /** What each source says of whoever is expected or was there; as many statements, however many they are. */
  async comparison(
    viewer: Viewer,
    sessionId: string,
    { limit, differing }: ComparisonAsk,
    keyset: Keyset,
  ): Promise<Comparison> {
    await this.seen(viewer, sessionId);
    const clock = await this.sessions.clock(sessionId);
    if (!clock) throw Refusal.notFound('The session');
    const time = countingTime(clock);
    const presence = await this.presenceOf(sessionId, time.span.end);
    const sources = PRESENCE_SOURCES.filter((one) => [...presence.values()].some((by) => by.has(one)));
    const recorded = await this.recordedOf(sessionId);
    const everyone = new Set([...(await this.sessions.expectedAt(sessionId)), ...recorded.keys()]);
    for (const id of everyone) if (!presence.has(id)) presence.set(id, new Map());
    const people = compare(presence, sources, time)
      .map((one) => ({ ...one, recorded: recorded.get(one.personId) ?? null, differs: one.apart > limit }))
      .sort((a, b) => (a.personId < b.personId ? -1 : 1));
    const wanted = differing ? people.filter(({ differs }) => differs) : people;
    const [after] = cursorOf(keyset, isUUID);
    const rest = after === null ? wanted : wanted.filter(({ personId }) => personId > String(after));
    return {
      sources,
      differing: people.filter(({ differs }) => differs).length,
      people: pageOf(rest.slice(0, keyset.limit + 1), wanted.length, keyset, ({ personId }) => [personId]),
    };
  }

  /** Whoever stands in any report of a session and is known to nobody, in the order in which they came. */
  async unknown(viewer: Viewer, sessionId: string, keyset: Keyset): Promise<Connection<UnknownFacts>> {
    await this.seen(viewer, sessionId);
    const rows = (await this.dataSource.query(
      `with mine as (
         select p.*, i.format from attendance_import i join import_participant p on p.import_id = i.id
          where i.session_id = $1 and i.state <> 'undone' and p.match_kind is null)
       select p.id, p.import_id as "importId", p.position, p.name, p.email, p.seconds,
              round(p.seconds / 60.0, 2)::float8 as minutes, p.flags, p.person_id as "personId",
              p.match_kind as "matchKind", p.suggested_person_id as "suggestedPersonId", p.format,
              (select count(*) from mine)::int as total
         from mine p where $2::uuid is null or p.id > $2 order by p.id limit $3`,
      [sessionId, cursorOf(keyset, isUUID)[0], keyset.limit + 1],
    )) as (UnknownFacts & { total: number })[];
    return pageOf(rows, rows[0]?.total ?? 0, keyset, ({ id }) => [id]);
  }

  private async seen(viewer: Viewer, sessionId: string): Promise<SessionFacts> {
    const session = await this.sessions.session(sessionId);
    if (!session) throw Refusal.notFound('The session');
    authorize(viewer, seeAttendance, session);
    return session;
  }

  private async presenceOf(sessionId: string, end: number): Promise<ByPerson> {
    const rows = (await this.dataSource.query(
      `select p.person_id as "personId", p.source,
              (select coalesce(json_agg(json_build_object('start', extract(epoch from lower(one)),
                                                          'end', extract(epoch from upper(one)))), '[]')
                 from unnest(p.presence) as one) as stretches
         from (select person_id, source,
                      range_agg(tstzrange(date_trunc('second', joined_at),
                                          date_trunc('second', greatest(joined_at,
                                            coalesce(left_at, to_timestamp($2)))))) as presence
                 from presence_interval where session_id = $1 and confirmed group by 1, 2) p`,
      [sessionId, end],
    )) as { personId: string; source: PresenceSource; stretches: Interval[] }[];
    const found: ByPerson = new Map();
    for (const { personId, source, stretches } of rows) {
      const known = found.get(personId) ?? new Map<PresenceSource, Interval[]>();
      found.set(personId, known.set(source, stretches));
    }
    return found;
  }

  private async recordedOf(sessionId: string): Promise<Map<string, number>> {
    const rows = (await this.dataSource.query(
      `select person_id as "personId", seconds from attendance_record where session_id = $1`,
      [sessionId],
    )) as { personId: string; seconds: number }[];
    return new Map(rows.map(({ personId, seconds }) => [personId, seconds]));
  }
}
