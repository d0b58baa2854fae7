import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { HubRow } from '../../../platform/database/index.js';
import type { CreditCode } from '../rules/credit-type.rules.js';

/** Where a table of past credit stands. What is `running` or `undoing` goes on by itself, step by step. */
export type PastState = 'preview' | 'running' | 'committed' | 'undoing' | 'undone';
/** What became of a line: it waits, was awarded, was left out as known already, or was revoked by undoing. */
export type RecordState = 'open' | 'awarded' | 'duplicate' | 'revoked';

/** A table of credit that was earned before or elsewhere. Neither the file nor its name is kept. */
@Entity()
@Index(['hubId', 'id'])
@Index(['hubId', 'fileHash'], { unique: true, where: "state <> 'undone'" })
@Index(['byId'])
@Check("state in ('preview', 'running', 'committed', 'undoing', 'undone')")
@Check("(state = 'undone') = (undone_at is not null)")
@Check('lines > 0')
@ForeignKey('Hub', ['hubId'], ['id'])
@ForeignKey('Person', ['byId'], ['id'])
export class PastImport extends HubRow {
  /** SHA-256 of the file, in hex: the same file twice is one import. */
  @Column('text')
  fileHash!: string;

  @Column('text')
  state!: PastState;

  @Column('int')
  lines!: number;

  /** Who sent it. */
  @Column('uuid')
  byId!: string;

  @Column('timestamptz', { nullable: true })
  committedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  undoneAt!: Date | null;
}

/** A line of such a table: who earned which credit, when and by what. Once awarded it is what the ledger names. */
@Entity()
@Index(['importId', 'line'], { unique: true })
@Index(['hubId', 'personId', 'heldOn'])
@Index(['personId'])
@Index(['suggestedPersonId'])
@Index(['emailKey'])
@Check("state in ('open', 'awarded', 'duplicate', 'revoked')")
@Check("match_kind in ('email', 'confirmed')")
@Check('(match_kind is null) = (person_id is null)')
@Check('problem is not null or (held_on is not null and credit_type is not null and amount > 0)')
@Check("state = 'open' or (problem is null and person_id is not null)")
@ForeignKey('Hub', ['hubId'], ['id'])
@ForeignKey('PastImport', ['importId'], ['id'])
@ForeignKey('Person', ['personId'], ['id'])
@ForeignKey('Person', ['suggestedPersonId'], ['id'])
export class PastRecord extends HubRow {
  @Column('uuid')
  importId!: string;

  /** As an editor counts. */
  @Column('int')
  line!: number;

  @Column('text')
  name!: string;

  @Column('text')
  email!: string;

  /** The address as it is compared; empty where there is none. */
  @Column('text')
  emailKey!: string;

  @Column('text', { array: true })
  credentials!: string[];

  @Column('text')
  title!: string;

  @Column('date', { nullable: true })
  heldOn!: string | null;

  @Column('text', { nullable: true })
  creditType!: CreditCode | null;

  @Column('numeric', { precision: 8, scale: 2, nullable: true })
  amount!: string | null;

  /** Why it cannot be awarded, in words; null where it can. */
  @Column('text', { nullable: true })
  problem!: string | null;

  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('text', { nullable: true })
  matchKind!: 'email' | 'confirmed' | null;

  /** Somebody of the hub by this very name; it counts for nothing until it is confirmed. */
  @Column('uuid', { nullable: true })
  suggestedPersonId!: string | null;

  @Column('text')
  state!: RecordState;
}
