import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { HubRow, ProgramRow } from '../../../platform/database/index.js';
import type { CreditCode, CreditRules } from '../rules/credit-type.rules.js';

/**
 * What a hub says of itself as a provider of credit. Rows are only ever added, the newest one counts: a certificate tells
 * how the provider was called when it was made.
 */
@Entity()
@Index(['hubId', 'version'], { unique: true })
@Check('version > 0')
@ForeignKey('Hub', ['hubId'], ['id'])
export class CreditProviderVersion extends HubRow {
  /** Counted in each hub from one. */
  @Column('int')
  version!: number;

  /** As it stands on certificates. */
  @Column('text')
  name!: string;

  /** Its lines, as on an envelope; null where none is printed. */
  @Column('text', { nullable: true })
  postalAddress!: string | null;

  /** Attendance and evaluation are taken out as files, and somebody else designates and awards. */
  @Column('boolean')
  handledElsewhere!: boolean;
}

/**
 * The rules of a credit type in a hub, with what the hub prints beside it. Rows are only ever added: a change is a new
 * version, and whatever was designated keeps the one that it was designated by. The rules are there in full, so that
 * other defaults of a later release change nothing of the past.
 */
@Entity()
@Index(['hubId', 'code', 'version'], { unique: true })
@Index(['hubId', 'code', 'id'], { unique: true })
@Check('version > 0')
@ForeignKey('Hub', ['hubId'], ['id'])
export class CreditTypeVersion extends HubRow {
  @Column('text')
  code!: CreditCode;

  /** Counted in each hub and type from one. */
  @Column('int')
  version!: number;

  /** Whether it may be proposed and designated. */
  @Column('boolean')
  offered!: boolean;

  @Column('jsonb')
  rules!: CreditRules;

  /** Which rules the hub set otherwise than they ship. */
  @Column('text', { array: true })
  ownRules!: (keyof CreditRules)[];

  /** The accreditor's statement in the hub's own text, with slots; null while there is none. */
  @Column('text', { nullable: true })
  statement!: string | null;

  /** The provider's or approval number that the accreditor gave; null where it gives none. */
  @Column('text', { nullable: true })
  providerNumber!: string | null;
}

/** Somebody who plans a program without teaching in it, and so discloses, too. */
@Entity()
@Index(['programId', 'personId'], { unique: true })
@Index(['personId'])
@ForeignKey('Program', ['hubId', 'programId'], ['hubId', 'id'])
@ForeignKey('Person', ['personId'], ['id'])
export class ProgramPlanner extends ProgramRow {
  @Column('uuid')
  personId!: string;
}
