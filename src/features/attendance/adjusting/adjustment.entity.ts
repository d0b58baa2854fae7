import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CohortRow } from '../../../platform/database/index.js';

/**
 * That the team counted a stretch of a session as attended by some people, or struck it out, with a reason. What was
 * reported stays as it is. Rows are only ever added: an adjustment is undone by one that takes it back.
 */
@Entity()
@Index(['sessionId', 'id'])
@Index(['hubId', 'programId', 'cohortId', 'sessionId', 'id'], { unique: true })
@Index(['takesBack'], { unique: true })
@Check('ends_at > starts_at')
@Check('takes_back is null or (starts_at is null and ends_at is null)')
@Check(`reason <> ''`)
@ForeignKey(
  'Session',
  ['hubId', 'programId', 'cohortId', 'sessionId'],
  ['hubId', 'programId', 'cohortId', 'id'],
)
@ForeignKey('AttendanceAdjustment', ['takesBack'], ['id'])
@ForeignKey('Person', ['adjustedBy'], ['id'])
export class AttendanceAdjustment extends CohortRow {
  @Column('uuid')
  sessionId!: string;

  /** Whether the stretch counts as attended, or does not. */
  @Column('boolean')
  counted!: boolean;

  /** Null from the beginning of the session on, whenever that turns out to have been. */
  @Column('timestamptz', { nullable: true })
  startsAt!: Date | null;

  /** Null until the end of the session. */
  @Column('timestamptz', { nullable: true })
  endsAt!: Date | null;

  @Column('text')
  reason!: string;

  @Column('uuid')
  adjustedBy!: string;

  /** The adjustment that counts for nothing since; null for one that adjusts. */
  @Column('uuid', { nullable: true })
  takesBack!: string | null;
}

/** Whom an adjustment is about. */
@Entity()
@Index(['adjustmentId', 'personId'], { unique: true })
@Index(['sessionId', 'personId'])
@ForeignKey(
  'AttendanceAdjustment',
  ['hubId', 'programId', 'cohortId', 'sessionId', 'adjustmentId'],
  ['hubId', 'programId', 'cohortId', 'sessionId', 'id'],
)
@ForeignKey('Person', ['personId'], ['id'])
export class AdjustedPerson extends CohortRow {
  @Column('uuid')
  sessionId!: string;

  @Column('uuid')
  adjustmentId!: string;

  @Column('uuid')
  personId!: string;
}
