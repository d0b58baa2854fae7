import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CohortRow } from '../../../platform/database/index.js';
import type { CreditCode } from '../rules/credit-type.rules.js';

/** Where a designation stands: what was put in another's place, or taken back, stays on record. */
export const DESIGNATION_STATES = ['proposed', 'designated', 'replaced', 'withdrawn'] as const;
/** One of {@link DESIGNATION_STATES}. */
export type DesignationState = (typeof DESIGNATION_STATES)[number];

/**
 * That a session is proposed, or designated, for a type of credit, by a version of the type's rules. Of one session and
 * type at most one is proposed or designated at a time.
 */
@Entity()
@Index(['sessionId', 'creditType'], { unique: true, where: "state in ('proposed', 'designated')" })
@Index(['cohortId', 'sessionId'])
@Index(['proposedBy'])
@Index(['designatedBy'])
@Index(['endedBy'])
@Check(`state in ('proposed', 'designated', 'replaced', 'withdrawn')`)
@Check(`state <> 'designated' or designated_at is not null`)
@Check(
  '(designated_at is null) = (maximum is null) and (designated_at is null) = (planned_seconds is null) and (designated_at is null) = (version_id is null)',
)
@Check('maximum > 0')
@Check('planned_seconds > 0')
@Check('override_reason is null or designated_at is not null')
@Check(`(state in ('replaced', 'withdrawn')) = (ended_at is not null)`)
@ForeignKey(
  'Session',
  ['hubId', 'programId', 'cohortId', 'sessionId'],
  ['hubId', 'programId', 'cohortId', 'id'],
)
@ForeignKey('CreditTypeVersion', ['hubId', 'creditType', 'versionId'], ['hubId', 'code', 'id'])
@ForeignKey('Person', ['proposedBy'], ['id'])
@ForeignKey('Person', ['designatedBy'], ['id'])
@ForeignKey('Person', ['endedBy'], ['id'])
export class Designation extends CohortRow {
  @Column('uuid')
  sessionId!: string;

  @Column('text')
  creditType!: CreditCode;

  @Column('text')
  state!: DesignationState;

  /** Who proposed it; null where nobody did before it was designated. */
  @Column('uuid', { nullable: true })
  proposedBy!: string | null;

  /** The version of the rules by which it was designated; null until then, as everything else that was settled by it. */
  @Column('uuid', { nullable: true })
  versionId!: string | null;

  /** What the session is worth at the most: a decimal string. */
  @Column('numeric', { precision: 8, scale: 2, nullable: true })
  maximum!: string | null;

  /** The planned time that counts for this type, as it was then. */
  @Column('int', { nullable: true })
  plannedSeconds!: number | null;

  /** The plan of the session as it was then. */
  @Column('timestamptz', { nullable: true })
  plannedStart!: Date | null;

  @Column('timestamptz', { nullable: true })
  plannedEnd!: Date | null;

  @Column('uuid', { nullable: true })
  designatedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  designatedAt!: Date | null;

  /** Why it was designated although the session had begun; null where it was designated in time. */
  @Column('text', { nullable: true })
  overrideReason!: string | null;

  /** Who took it back or put another in its place. */
  @Column('uuid', { nullable: true })
  endedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
