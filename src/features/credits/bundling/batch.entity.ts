import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CohortRow, Row } from '../../../platform/database/index.js';
import type { CreditCode } from '../rules/credit-type.rules.js';

/** Certificates of many people that somebody had made at once; kept for some days, and then removed. */
@Entity()
@Index(['hubId', 'createdAt'])
@Index(['cohortId', 'createdAt'])
@Index(['byId'])
@Check("state in ('running', 'done')")
@Check("(state = 'done') = (done_at is not null)")
@Check('made >= 0 and failed >= 0 and total > 0 and made + failed <= total')
@ForeignKey('Cohort', ['hubId', 'programId', 'cohortId'], ['hubId', 'programId', 'id'])
@ForeignKey(
  'Session',
  ['hubId', 'programId', 'cohortId', 'sessionId'],
  ['hubId', 'programId', 'cohortId', 'id'],
)
@ForeignKey('Person', ['byId'], ['id'])
export class CertificateBatch extends CohortRow {
  /** The session that they are of; null for all of the cohort. */
  @Column('uuid', { nullable: true })
  sessionId!: string | null;

  /** Null for all types. */
  @Column('text', { nullable: true })
  creditType!: CreditCode | null;

  /** One for each person and type, about the cohort as a whole. */
  @Column('boolean')
  cumulative!: boolean;

  @Column('text')
  state!: 'running' | 'done';

  @Column('int')
  total!: number;

  /** Documents made so far. */
  @Column('int')
  made!: number;

  /** Documents that could not be made. */
  @Column('int')
  failed!: number;

  @Column('uuid')
  byId!: string;

  @Column('timestamptz', { nullable: true })
  doneAt!: Date | null;
}

/** One document of a batch: first whose it is to be, then the document, or why there is none. */
@Entity()
@Index(['batchId', 'id'])
@Index(['personId'])
@Index(['certificateId'])
@Check('content is null or fault is null')
@Check('content is null or certificate_id is not null')
@ForeignKey('CertificateBatch', ['batchId'], ['id'], { onDelete: 'CASCADE' })
@ForeignKey('Certificate', ['certificateId'], ['id'])
@ForeignKey('Person', ['personId'], ['id'])
export class CertificateFile extends Row {
  @Column('uuid')
  batchId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  creditType!: CreditCode;

  /** Null for one about a whole cohort that is yet to be issued. */
  @Column('uuid', { nullable: true })
  certificateId!: string | null;

  @Column('bytea', { nullable: true })
  content!: Buffer | null;

  /** Why there is none, in a sentence that names nobody. */
  @Column('text', { nullable: true })
  fault!: string | null;
}
