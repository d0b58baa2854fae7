import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CohortRow } from '../../../platform/database/index.js';
import type { SegmentKind } from './segment-kinds.rules.js';

/** A part of a session's agenda. */
@Entity()
@Index(['sessionId', 'position'], { unique: true })
@Check('minutes between 1 and 720')
@Check('position >= 0')
@ForeignKey(
  'Session',
  ['hubId', 'programId', 'cohortId', 'sessionId'],
  ['hubId', 'programId', 'cohortId', 'id'],
)
export class AgendaSegment extends CohortRow {
  @Column('uuid')
  sessionId!: string;

  /** From 0. */
  @Column('int')
  position!: number;

  @Column('text')
  kind!: SegmentKind;

  @Column('text')
  title!: string;

  @Column('int')
  minutes!: number;

  /** Whether presence in it counts towards credit. */
  @Column('boolean')
  creditBearing!: boolean;

  /** Who leads it, as it is shown; null where nobody in particular does. */
  @Column('text', { nullable: true })
  ledBy!: string | null;
}

/** What a member of the faculty does in a session. */
export const FACULTY_PARTS = ['presenter', 'expert', 'moderator', 'facilitator'] as const;
/** One of {@link FACULTY_PARTS}. */
export type FacultyPart = (typeof FACULTY_PARTS)[number];

/** A member of the faculty in a session. */
@Entity()
@Index(['sessionId', 'personId'], { unique: true })
@Index(['personId'])
@ForeignKey(
  'Session',
  ['hubId', 'programId', 'cohortId', 'sessionId'],
  ['hubId', 'programId', 'cohortId', 'id'],
)
@ForeignKey('Person', ['personId'], ['id'])
export class FacultySlot extends CohortRow {
  @Column('uuid')
  sessionId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  part!: FacultyPart;

  /** Whom they stand in for, when a substitute came on the day. */
  @Column('uuid', { nullable: true })
  substituteFor!: string | null;
}

/** Something to read or look at for a session: a link, or a file that is kept here. */
@Entity()
@Index(['sessionId', 'id'])
@Check('(url is null) <> (file_id is null)')
@ForeignKey(
  'Session',
  ['hubId', 'programId', 'cohortId', 'sessionId'],
  ['hubId', 'programId', 'cohortId', 'id'],
)
@ForeignKey('StoredFile', ['fileId'], ['id'])
@ForeignKey('Person', ['addedBy'], ['id'])
export class SessionMaterial extends CohortRow {
  @Column('uuid')
  sessionId!: string;

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  url!: string | null;

  @Column('uuid', { nullable: true })
  fileId!: string | null;

  /** Whether it is for who teaches alone: the packet they prepare with. */
  @Column('boolean', { default: false })
  forFaculty!: boolean;

  /** Who teaches and added it by their own link; null for what the team added. */
  @Column('uuid', { nullable: true })
  addedBy!: string | null;
}

/** A change of what a session's times really were, with its reason. Rows are only ever added. */
@Entity()
@Index(['sessionId', 'id'])
@ForeignKey(
  'Session',
  ['hubId', 'programId', 'cohortId', 'sessionId'],
  ['hubId', 'programId', 'cohortId', 'id'],
)
export class TimesCorrection extends CohortRow {
  @Column('uuid')
  sessionId!: string;

  /** Who made it. */
  @Column('uuid')
  personId!: string;

  @Column('text')
  reason!: string;

  /** Start, end and breaks before and after, as the session held them. */
  @Column('jsonb')
  before!: object;

  @Column('jsonb')
  after!: object;
}
