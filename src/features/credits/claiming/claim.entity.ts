import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CohortRow } from '../../../platform/database/index.js';
import type { CreditCode } from '../rules/credit-type.rules.js';

/** What somebody claimed, or the office for them, with all that it was decided by. Rows are only ever added. */
@Entity()
@Index(['sessionId', 'personId', 'creditType'], { unique: true })
@Index(['cohortId'])
@Index(['personId'])
@Index(['onBehalfBy'])
@Index(['entryId'], { unique: true })
@Check(`claimed_as in ('learner', 'faculty')`)
@Check('amount > 0 and amount <= computed and computed <= designated')
@Check('(on_behalf_by is null) = (on_behalf_reason is null)')
@ForeignKey(
  'Session',
  ['hubId', 'programId', 'cohortId', 'sessionId'],
  ['hubId', 'programId', 'cohortId', 'id'],
)
@ForeignKey('Person', ['personId'], ['id'])
@ForeignKey('Person', ['onBehalfBy'], ['id'])
@ForeignKey('LedgerEntry', ['entryId'], ['id'])
@ForeignKey('Designation', ['designationId'], ['id'])
export class CreditClaim extends CohortRow {
  @Column('uuid')
  sessionId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  creditType!: CreditCode;

  @Column('text')
  claimedAs!: 'learner' | 'faculty';

  @Column('numeric', { precision: 8, scale: 2 })
  amount!: string;

  /** What their attendance came to then. */
  @Column('numeric', { precision: 8, scale: 2 })
  computed!: string;

  /** What the session was worth at the most. For whoever taught, what their teaching was. */
  @Column('numeric', { precision: 8, scale: 2 })
  designated!: string;

  @Column('uuid')
  designationId!: string;

  /** The award in the ledger. */
  @Column('uuid')
  entryId!: string;

  /** What they stated by claiming, as they read it; null where nothing was asked, or the office claimed. */
  @Column('text', { nullable: true })
  attestation!: string | null;

  /** Who of the office claimed for them, and why. */
  @Column('uuid', { nullable: true })
  onBehalfBy!: string | null;

  @Column('text', { nullable: true })
  onBehalfReason!: string | null;
}

/** That the office gave somebody more time for claiming. Rows are only ever added; the latest instant holds. */
@Entity()
@Index(['sessionId', 'personId'])
@Index(['personId'])
@Index(['openedBy'])
@ForeignKey(
  'Session',
  ['hubId', 'programId', 'cohortId', 'sessionId'],
  ['hubId', 'programId', 'cohortId', 'id'],
)
@ForeignKey('Person', ['personId'], ['id'])
@ForeignKey('Person', ['openedBy'], ['id'])
export class ClaimReopening extends CohortRow {
  @Column('uuid')
  sessionId!: string;

  @Column('uuid')
  personId!: string;

  @Column('timestamptz')
  closesAt!: Date;

  @Column('text')
  reason!: string;

  @Column('uuid')
  openedBy!: string;
}

/** That somebody was invited to claim, and for how much: they are told again only where it rose. */
@Entity()
@Index(['sessionId', 'personId'], { unique: true })
@Index(['personId'])
@Check('round > 0')
@ForeignKey(
  'Session',
  ['hubId', 'programId', 'cohortId', 'sessionId'],
  ['hubId', 'programId', 'cohortId', 'id'],
)
@ForeignKey('Person', ['personId'], ['id'])
export class ClaimInvitation extends CohortRow {
  @Column('uuid')
  sessionId!: string;

  @Column('uuid')
  personId!: string;

  /** What they were told that they can claim, by type: decimal strings. */
  @Column('jsonb')
  told!: Partial<Record<CreditCode, string>>;

  /** How often they were invited. */
  @Column('integer')
  round!: number;
}
