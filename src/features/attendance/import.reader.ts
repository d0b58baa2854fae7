import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Connection, cursorOf, isPosition, type Keyset, pageOf } from '../../platform/graphql/index.js';
import type { AttendanceFlag } from './attendance-flags.js';
import type { ImportFormat, ImportState, MatchKind } from './attendance-import.entity.js';
import type { ReportProblem } from './report/report-row.js';
import type { DateOrder } from './report/written-time.js';

/** An import, as it is shown. */
export interface ImportFacts {
  id: string;
  hubId: string;
  programId: string;
  cohortId: string;
  sessionId: string;
  format: ImportFormat;
  dateOrder: DateOrder | null;
  zone: string;
  state: ImportState;
  rows: number;
  problems: ReportProblem[];
  problemCount: number;
  readAt: Date;
  committedAt: Date | null;
  label: string | null;
  handedInBy: string | null;
}

/** A participant of a report, as the hub's team sees them. */
export interface ParticipantFacts {
  id: string;
  importId: string;
  position: number;
  name: string;
  email: string | null;
  seconds: number | null;
  minutes: number | null;
  flags: AttendanceFlag[];
  personId: string | null;
  matchKind: MatchKind | null;
  suggestedPersonId: string | null;
}

/** How many participants of an import stand where. */
export interface ImportTally {
  participants: number;
  matched: number;
  guests: number;
  unresolved: number;
}

const IMPORT = `i.id, i.hub_id as "hubId", i.program_id as "programId", i.cohort_id as "cohortId",
  i.session_id as "sessionId", i.format, i.date_order as "dateOrder", i.zone, i.state, i.row_count as rows,
  i.problems, i.problem_count as "problemCount", i.created_at as "readAt", i.committed_at as "committedAt",
  i.label, i.handed_in_by as "handedInBy"`;
const PARTICIPANT = `p.id, p.import_id as "importId", p.position, p.name, p.email, p.seconds,
  round(p.seconds / 60.0, 2)::float8 as minutes, p.flags, p.person_id as "personId", p.match_kind as "matchKind",
  p.suggested_person_id as "suggestedPersonId"`;
/** Imports of one session that are shown with it. */
const SHOWN_WITH_SESSION = 20;

/** Answers questions about imports and those who stand in them. */
@Injectable()
export class ImportReader {
  constructor(private readonly dataSource: DataSource) {}

  /** One import, or null. */
  async import(id: string, within: EntityManager | null = null): Promise<ImportFacts | null> {
    const rows = (await (within ?? this.dataSource).query(
      `select ${IMPORT} from attendance_import i where i.id = $1`,
      [id],
    )) as ImportFacts[];
    return rows[0] ?? null;
  }

  /** The import of a file for a session that was not undone, or null. */
  async ofFile(
    sessionId: string,
    fileHash: string,
    within: EntityManager | null = null,
  ): Promise<ImportFacts | null> {
    const rows = (await (within ?? this.dataSource).query(
      `select ${IMPORT} from attendance_import i
        where i.session_id = $1 and i.file_hash = $2 and i.state <> 'undone'`,
      [sessionId, fileHash],
    )) as ImportFacts[];
    return rows[0] ?? null;
  }

  /** The imports of sessions that were not undone, by session, the newest first. */
  async ofSessions(sessionIds: readonly string[]): Promise<Map<string, ImportFacts[]>> {
    const rows = (await this.dataSource.query(
      `select ${IMPORT} from unnest($1::uuid[]) as s(id) cross join lateral (
         select * from attendance_import where session_id = s.id and state <> 'undone' order by id desc limit $2) i`,
      [sessionIds, SHOWN_WITH_SESSION],
    )) as ImportFacts[];
    const found = new Map(sessionIds.map((id) => [id, [] as ImportFacts[]]));
    for (const row of rows) found.get(row.sessionId)?.push(row);
    return found;
  }

  /** One participant of a report, or null. */
  async participant(id: string, within: EntityManager | null = null): Promise<ParticipantFacts | null> {
    const rows = (await (within ?? this.dataSource).query(
      `select ${PARTICIPANT} from import_participant p where p.id = $1`,
      [id],
    )) as ParticipantFacts[];
    return rows[0] ?? null;
  }

  /** The participants of an import in the order of the file; only those whom nobody knows when `unresolved`. */
  async participants(
    importId: string,
    unresolved: boolean,
    keyset: Keyset,
  ): Promise<Connection<ParticipantFacts>> {
    const rows = (await this.dataSource.query(
      `with mine as (select * from import_participant where import_id = $1 and (not $2 or match_kind is null))
       select ${PARTICIPANT}, (select count(*) from mine)::int as total from mine p
        where $3::int is null or p.position > $3 order by p.position limit $4`,
      [importId, unresolved, cursorOf(keyset, isPosition)[0], keyset.limit + 1],
    )) as (ParticipantFacts & { total: number })[];
    return pageOf(rows, rows[0]?.total ?? 0, keyset, (p) => [String(p.position)]);
  }

  /** How far the matching of imports is, by import. */
  async tallies(importIds: readonly string[]): Promise<Map<string, ImportTally>> {
    const rows = (await this.dataSource.query(
      `select import_id as "importId", count(*)::int as participants, count(person_id)::int as matched,
              count(*) filter (where match_kind = 'guest')::int as guests,
              count(*) filter (where match_kind is null)::int as unresolved
         from import_participant where import_id = any($1::uuid[]) group by import_id`,
      [importIds],
    )) as (ImportTally & { importId: string })[];
    return new Map(rows.map(({ importId, ...tally }) => [importId, tally]));
  }
}
