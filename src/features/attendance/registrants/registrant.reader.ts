import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  type Connection,
  cursorOf,
  isPosition,
  type Keyset,
  pageOf,
} from '../../../platform/graphql/index.js';
import type { MatchKind } from '../attendance-import.entity.js';
import type { RegistrantListState } from './registrant.entity.js';

/** A list of registrants, as it is shown. */
export interface RegistrantListFacts {
  id: string;
  hubId: string;
  programId: string;
  cohortId: string;
  sessionId: string;
  state: RegistrantListState;
  meetingId: string | null;
  wholeSeries: boolean;
  readAt: Date;
  committedAt: Date | null;
  registrants: number;
  matched: number;
  guests: number;
  unresolved: number;
}

/** A registrant, as the hub's team sees them: never with their way into the meeting. */
export interface RegistrantFacts {
  id: string;
  listId: string;
  position: number;
  name: string;
  email: string | null;
  registrantId: string | null;
  hasLink: boolean;
  personId: string | null;
  matchKind: MatchKind | null;
  suggestedPersonId: string | null;
}

const LIST = `l.id, l.hub_id as "hubId", l.program_id as "programId", l.cohort_id as "cohortId",
  l.session_id as "sessionId", l.state, l.meeting_id as "meetingId", l.whole_series as "wholeSeries",
  l.created_at as "readAt", l.committed_at as "committedAt", t.*`;
const TALLY = `cross join lateral (
  select count(*)::int as registrants, count(r.person_id)::int as matched,
         (count(*) filter (where r.match_kind = 'guest'))::int as guests,
         (count(*) filter (where r.match_kind is null))::int as unresolved
    from meeting_registrant r where r.list_id = l.id) t`;
const REGISTRANT = `r.id, r.list_id as "listId", r.position, r.name, r.email, r.registrant_id as "registrantId",
  r.join_url is not null as "hasLink", r.person_id as "personId", r.match_kind as "matchKind",
  r.suggested_person_id as "suggestedPersonId"`;
/** Lists of one session that are shown with it. */
const SHOWN_WITH_SESSION = 5;

/** Answers questions about who registered for meetings. */
@Injectable()
export class RegistrantReader {
  constructor(private readonly dataSource: DataSource) {}

  /** One list, or null. */
  async list(id: string, within: EntityManager | null = null): Promise<RegistrantListFacts | null> {
    const rows = (await (within ?? this.dataSource).query(
      `select ${LIST} from registrant_list l ${TALLY} where l.id = $1`,
      [id],
    )) as RegistrantListFacts[];
    return rows[0] ?? null;
  }

  /** The lists of sessions, by session, the newest first. */
  async ofSessions(sessionIds: readonly string[]): Promise<Map<string, RegistrantListFacts[]>> {
    const rows = (await this.dataSource.query(
      `select ${LIST} from unnest($1::uuid[]) as s(id) cross join lateral (
         select * from registrant_list where session_id = s.id order by id desc limit $2) l ${TALLY}`,
      [sessionIds, SHOWN_WITH_SESSION],
    )) as RegistrantListFacts[];
    const found = new Map(sessionIds.map((id) => [id, [] as RegistrantListFacts[]]));
    for (const row of rows) found.get(row.sessionId)?.push(row);
    return found;
  }

  /** One registrant, or null. */
  async registrant(id: string, within: EntityManager | null = null): Promise<RegistrantFacts | null> {
    const rows = (await (within ?? this.dataSource).query(
      `select ${REGISTRANT} from meeting_registrant r where r.id = $1`,
      [id],
    )) as RegistrantFacts[];
    return rows[0] ?? null;
  }

  /** The registrants of a list in the order of the file; only those whom nobody knows when `unresolved`. */
  async registrants(
    listId: string,
    unresolved: boolean,
    keyset: Keyset,
  ): Promise<Connection<RegistrantFacts>> {
    const rows = (await this.dataSource.query(
      `with mine as (select * from meeting_registrant where list_id = $1 and (not $2 or match_kind is null))
       select ${REGISTRANT}, (select count(*) from mine)::int as total from mine r
        where $3::int is null or r.position > $3 order by r.position limit $4`,
      [listId, unresolved, cursorOf(keyset, isPosition)[0], keyset.limit + 1],
    )) as (RegistrantFacts & { total: number })[];
    return pageOf(rows, rows[0]?.total ?? 0, keyset, (r) => [String(r.position)]);
  }
}
