import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CohortRow } from '../../../platform/database/index.js';

/** Where a statement stands. */
export const ATTESTATION_STATES = ['open', 'confirmed', 'declined'] as const;
/** One of {@link ATTESTATION_STATES}. */
export type AttestationState = (typeof ATTESTATION_STATES)[number];

/** That somebody states of themselves when they were in a session. It counts once a facilitator confirms it. */
@Entity()
@Index(['sessionId', 'personId'], { unique: true, where: `state = 'open'` })
@Index(['cohortId', 'id'], { where: `state = 'open'` })
@Index(['personId'])
@Check(`state in ('open', 'confirmed', 'declined')`)
@Check('left_at > joined_at')
@Check(`(state = 'open') = (decided_at is null)`)
@Check('(decided_at is null) = (decided_by is null)')
@ForeignKey(
  'Session',
  ['hubId', 'programId', 'cohortId', 'sessionId'],
  ['hubId', 'programId', 'cohortId', 'id'],
)
@ForeignKey('Person', ['personId'], ['id'])
@ForeignKey('Person', ['decidedBy'], ['id'])
export class Attestation extends CohortRow {
  @Column('uuid')
  sessionId!: string;

  @Column('uuid')
  personId!: string;

  /** In whole seconds. */
  @Column('timestamptz')
  joinedAt!: Date;

  @Column('timestamptz')
  leftAt!: Date;

  /** How they took part, in their words. */
  @Column('text')
  words!: string;

  @Column('text')
  state!: AttestationState;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;
}

/** That the people of a cohort may state of themselves when they were there. A cohort without one does not allow it. */
@Entity()
@Index(['cohortId'], { unique: true })
@ForeignKey('Cohort', ['hubId', 'programId', 'cohortId'], ['hubId', 'programId', 'id'])
export class SelfAttesting extends CohortRow {}
