import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CohortRow, Row } from '../../platform/database/index.js';
import type { AttendanceFlag } from './attendance-flags.js';
import type { ReportFormat, ReportProblem } from './report/report-row.js';
import type { DateOrder } from './report/written-time.js';

/** What an import was made of: the file of a report, what Zoom told while the meeting went on, or the sheet of a room. */
export type ImportFormat = ReportFormat | 'ZOOM_LIVE' | 'ROOM_SHEET';

/** Where an import stands. `undone` is taken back as a whole, or a preview that was thrown away. */
export type ImportState = 'preview' | 'committed' | 'undone';

/**
 * How a participant of a report came to be a person: by a rule, by an earlier match that is remembered (`alias`), by
 * their registration (`registrant`), by a facilitator, or as a guest who is nobody's.
 */
export type MatchKind = 'email' | 'name' | 'alias' | 'registrant' | 'confirmed' | 'guest';

/** One row of a report as imported. What does not apply to it is left out. */
export interface RawRow {
  /** Physical line of the file, from 1. */
  readonly line: number;
  readonly name: string;
  /** The name before a rename in the meeting, where the report tells it. */
  readonly originalName?: string;
  /** Epoch seconds; left out where the report has no readable time. */
  readonly joinAt?: number;
  /** Epoch seconds; may lie before `joinAt`, as some reports have it. */
  readonly leaveAt?: number;
  /** The row tells of time in the waiting room, which does not count. */
  readonly waitingRoom?: true;
}

/**
 * A meeting report that was uploaded for a session. Neither the file nor its name is kept: a name may tell of people,
 * and the rows tell all that the file did.
 */
@Entity()
@Index(['sessionId', 'id'])
@Index(['hubId', 'programId', 'cohortId', 'sessionId', 'id'], { unique: true })
@Index(['sessionId', 'fileHash'], { unique: true, where: `state <> 'undone'` })
@Check(`state in ('preview', 'committed', 'undone')`)
@Check(`state <> 'committed' or committed_at is not null`)
@Check(`state <> 'preview' or committed_at is null`)
@Check(`(state = 'undone') = (undone_at is not null)`)
@Check(`(committed_at is null) = (committed_by is null) or format = 'ZOOM_LIVE'`)
@Check(`(format = 'ROOM_SHEET') = (handed_in_by is not null)`)
@Check('row_count >= 0 and problem_count >= 0')
@ForeignKey(
  'Session',
  ['hubId', 'programId', 'cohortId', 'sessionId'],
  ['hubId', 'programId', 'cohortId', 'id'],
)
@ForeignKey('Person', ['committedBy'], ['id'])
@ForeignKey('Person', ['handedInBy'], ['id'])
export class AttendanceImport extends CohortRow {
  @Column('uuid')
  sessionId!: string;

  /** SHA-256 of the file, or of what else it is known by, in hex: the same file twice is one import. */
  @Column('text')
  fileHash!: string;

  @Column('text')
  format!: ImportFormat;

  /** The order in which its dates were read; null for a report without any date. */
  @Column('text', { nullable: true })
  dateOrder!: DateOrder | null;

  /** IANA zone in which its wall-clock times were placed. */
  @Column('text')
  zone!: string;

  @Column('text')
  state!: ImportState;

  /** Where the room is that a sheet is of; null for everything else. */
  @Column('text', { nullable: true })
  label!: string | null;

  /** Who put a sheet down; null for everything else. */
  @Column('uuid', { nullable: true })
  handedInBy!: string | null;

  /** Rows of the report that name somebody. */
  @Column('int')
  rowCount!: number;

  /** What a facilitator should look at, by line; the first of `problemCount`. */
  @Column('jsonb')
  problems!: ReportProblem[];

  /** How many problems there were. */
  @Column('int')
  problemCount!: number;

  /** When it was committed; kept when it is undone later. */
  @Column('timestamptz', { nullable: true })
  committedAt!: Date | null;

  /** Null also for what a meeting tool tells by itself, which counts at once. */
  @Column('uuid', { nullable: true })
  committedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  undoneAt!: Date | null;
}

/** The rows of one report that are one participant, and the person whom they are taken to be. */
@Entity()
@Index(['importId', 'position'], { unique: true })
@Check(`match_kind in ('email', 'name', 'alias', 'registrant', 'confirmed', 'guest')`)
@Check(`(match_kind is null or match_kind = 'guest') = (person_id is null)`)
@Index(['sourceKey'], { where: `source_key like 'r:%'` })
@Check('seconds >= 0')
@ForeignKey('AttendanceImport', ['importId'], ['id'])
@ForeignKey('Person', ['personId'], ['id'])
@ForeignKey('Person', ['suggestedPersonId'], ['id'])
export class ImportParticipant extends Row {
  @Column('uuid')
  importId!: string;

  /** Place among the participants in the order of the file, from 1. */
  @Column('int')
  position!: number;

  /** As shown in the meeting. */
  @Column('text')
  name!: string;

  /** Case-folded; null where the report has none. */
  @Column('text', { nullable: true })
  email!: string | null;

  /** Presence within the session as it stood at the preview; null where no row has usable times. */
  @Column('int', { nullable: true })
  seconds!: number | null;

  @Column('text', { array: true })
  flags!: AttendanceFlag[];

  /** Their rows, never altered: what their attendance can always be worked out from anew. */
  @Column('jsonb')
  rows!: RawRow[];

  /** The person they are taken to be; null while nobody knows, and for guests. */
  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('text', { nullable: true })
  matchKind!: MatchKind | null;

  /** Where more is told later: by what it is known who is meant. Null in a file, which tells all at once. */
  @Column('text', { nullable: true })
  sourceKey!: string | null;

  /** Who it may be. A facilitator decides; it counts for nothing until then. */
  @Column('uuid', { nullable: true })
  suggestedPersonId!: string | null;
}
