import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CohortRow } from '../../../platform/database/index.js';
import type { CreditCode } from '../rules/credit-type.rules.js';

/**
 * Where it stands: it waits for the office; the office confirmed or declined it; or it is settled, since attendance turned
 * out to be as it was when the credit was awarded.
 */
export const CHANGE_STATES = ['waiting', 'confirmed', 'declined', 'settled'] as const;
/** One of {@link CHANGE_STATES}. */
export type ChangeState = (typeof CHANGE_STATES)[number];

/** That somebody's attendance comes to another credit than was awarded. Nothing follows from it until the office says so. */
@Entity()
@Index(['sessionId', 'personId', 'creditType'], { unique: true, where: "state = 'waiting'" })
@Index(['cohortId', 'state'])
@Index(['personId'])
@Index(['decidedBy'])
@Check(`state in ('waiting', 'confirmed', 'declined', 'settled')`)
@Check('standing <> computed and standing >= 0 and computed >= 0')
@Check(`(state in ('confirmed', 'declined')) = (decided_by is not null)`)
@Check('(decided_by is null) = (decided_at is null)')
@Check(`state <> 'declined' or decline_reason is not null`)
@Check('claimable_until is null or computed > standing')
@ForeignKey(
  'Session',
  ['hubId', 'programId', 'cohortId', 'sessionId'],
  ['hubId', 'programId', 'cohortId', 'id'],
)
@ForeignKey('Person', ['personId'], ['id'])
@ForeignKey('Person', ['decidedBy'], ['id'])
@ForeignKey('LedgerEntry', ['lastEntryId'], ['id'])
@ForeignKey('LedgerEntry', ['entryId'], ['id'])
export class AwardChange extends CohortRow {
  @Column('uuid')
  sessionId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  creditType!: CreditCode;

  /** The last entry of the ledger about it, when this was found. */
  @Column('uuid')
  lastEntryId!: string;

  /** What stands. */
  @Column('numeric', { precision: 8, scale: 2 })
  standing!: string;

  /** What attendance comes to now. */
  @Column('numeric', { precision: 8, scale: 2 })
  computed!: string;

  @Column('text')
  state!: ChangeState;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  /** Why it was declined; null otherwise. */
  @Column('text', { nullable: true })
  declineReason!: string | null;

  /** Of more than was awarded: until when the learner may claim the rest, once it was confirmed. */
  @Column('timestamptz', { nullable: true })
  claimableUntil!: Date | null;

  /** The entry by which the ledger was changed; null while it was not. */
  @Column('uuid', { nullable: true })
  entryId!: string | null;

  /** Whether what was reported to an accreditor has to be corrected there. */
  @Column('boolean', { default: false })
  reportAgain!: boolean;
}
