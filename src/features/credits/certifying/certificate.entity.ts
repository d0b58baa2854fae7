import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { HubRow } from '../../../platform/database/index.js';
import type { CreditCode } from '../rules/credit-type.rules.js';
import type { CertificateFacts } from './certificate.rules.js';

/** Where a certificate stands. Another one takes the place of a superseded one; a revoked one proves nothing. */
export const CERTIFICATE_STATES = ['standing', 'superseded', 'revoked'] as const;
/** One of {@link CERTIFICATE_STATES}. */
export type CertificateState = (typeof CERTIFICATE_STATES)[number];

/**
 * That credit was certified. The document is made anew whenever somebody asks for it, out of what it said when it was
 * issued: all of that is kept here but the names, which stay in the one place from which they can go.
 */
@Entity()
@Index(['serial'], { unique: true })
@Index(['awardId'], { unique: true, where: "state = 'standing' and award_id is not null" })
@Index(['hubId', 'personId', 'cohortId', 'creditType'], {
  unique: true,
  where: "state = 'standing' and award_id is null",
})
@Index(['personId'])
@Index(['cohortId'])
@Index(['snapshotId'])
@Index(['predecessorId'], { unique: true })
@Check("state in ('standing', 'superseded', 'revoked')")
@Check("(state = 'standing') = (ended_at is null)")
@Check('amount > 0')
@ForeignKey('Hub', ['hubId'], ['id'])
@ForeignKey('Cohort', ['hubId', 'programId', 'cohortId'], ['hubId', 'programId', 'id'])
@ForeignKey('Person', ['personId'], ['id'])
@ForeignKey('LedgerEntry', ['awardId'], ['id'])
@ForeignKey('LedgerEntry', ['snapshotId'], ['id'])
@ForeignKey('Certificate', ['predecessorId'], ['id'])
export class Certificate extends HubRow {
  @Column('uuid')
  programId!: string;

  @Column('uuid')
  cohortId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  creditType!: CreditCode;

  /** The award that it certifies; null for one about all credit of a type in a cohort. */
  @Column('uuid', { nullable: true })
  awardId!: string | null;

  /** The award beside which the holder's name is kept. */
  @Column('uuid')
  snapshotId!: string;

  /** Without hyphens, as `readSerial` gives it. */
  @Column('text')
  serial!: string;

  /** What it certifies altogether, a decimal string. */
  @Column('numeric', { precision: 8, scale: 2 })
  amount!: string;

  /** What the document says, without names. */
  @Column('jsonb')
  facts!: CertificateFacts;

  @Column('text')
  state!: CertificateState;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  /** The one whose place it took; null for the first. */
  @Column('uuid', { nullable: true })
  predecessorId!: string | null;
}
