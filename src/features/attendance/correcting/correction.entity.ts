import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CohortRow } from '../../../platform/database/index.js';

/** Where a correction stands that somebody asked for. */
export type CorrectionState = 'open' | 'accepted' | 'declined';

/** That somebody says that their attendance of a session was not as it is recorded. One at a time waits for an answer. */
@Entity()
@Index(['sessionId', 'personId'], { unique: true, where: `state = 'open'` })
@Index(['cohortId', 'state', 'id'])
@Index(['personId', 'id'])
@Check(`state in ('open', 'accepted', 'declined')`)
@Check(`(state = 'open') = (answered_at is null)`)
@Check('(answered_at is null) = (answered_by is null)')
@Check(`(state = 'accepted') = (adjustment_id is not null)`)
@Check('ends_at > starts_at')
@ForeignKey(
  'Session',
  ['hubId', 'programId', 'cohortId', 'sessionId'],
  ['hubId', 'programId', 'cohortId', 'id'],
)
@ForeignKey('AttendanceAdjustment', ['adjustmentId'], ['id'])
@ForeignKey('Person', ['personId'], ['id'])
@ForeignKey('Person', ['answeredBy'], ['id'])
export class AttendanceCorrection extends CohortRow {
  @Column('uuid')
  sessionId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  state!: CorrectionState;

  /** What they say, in their words. */
  @Column('text')
  words!: string;

  /** From when on they were there; null from the beginning on. */
  @Column('timestamptz', { nullable: true })
  startsAt!: Date | null;

  /** Until when; null until the end. */
  @Column('timestamptz', { nullable: true })
  endsAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;

  @Column('uuid', { nullable: true })
  answeredBy!: string | null;

  /** What the team wrote back. */
  @Column('text', { nullable: true })
  answer!: string | null;

  /** What was put right by it. */
  @Column('uuid', { nullable: true })
  adjustmentId!: string | null;
}
