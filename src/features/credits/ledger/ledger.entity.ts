import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { HubRow } from '../../../platform/database/index.js';
import type { CreditCode } from '../rules/credit-type.rules.js';
import type { EntryKind, HolderSnapshot, LedgerReason } from './ledger.rules.js';

/**
 * An entry of a hub's ledger of credit. Rows are only ever added, each bound to the one before it by a hash; whoever
 * changes, removes, swaps or inserts one breaks the chain. They hold ids: who the holder was stands in
 * {@link LedgerHolder}. The instant of an entry is that of its making.
 */
@Entity()
@Index(['hubId', 'sequence'], { unique: true })
@Index(['hubId', 'personId', 'sessionId', 'creditType'], {
  unique: true,
  where: "kind = 'award' and session_id is not null",
})
@Index(['hubId', 'personId', 'importedId', 'creditType'], {
  unique: true,
  where: "kind = 'award' and imported_id is not null",
})
@Index(['changesId'], { unique: true })
@Index(['personId', 'hubId'])
@Index(['sessionId'])
@Index(['actorId'])
@Check("kind in ('award', 'adjust', 'revoke')")
@Check("actor_kind in ('person', 'anonymous', 'system')")
@Check('sequence > 0')
@Check('(session_id is null) <> (imported_id is null)')
@Check('(session_id is null) = (program_id is null) and (session_id is null) = (cohort_id is null)')
@Check("(kind = 'award') = (changes_id is null)")
@Check("(kind = 'award') = (reason is null)")
@Check("(kind = 'award') = (holder_hash is not null)")
@Check('(holder_hash is null) = (kept_until is null)')
@Check("kind <> 'award' or amount > 0")
@ForeignKey('Hub', ['hubId'], ['id'])
@ForeignKey('Person', ['personId'], ['id'])
@ForeignKey(
  'Session',
  ['hubId', 'programId', 'cohortId', 'sessionId'],
  ['hubId', 'programId', 'cohortId', 'id'],
)
@ForeignKey('LedgerEntry', ['changesId'], ['id'])
export class LedgerEntry extends HubRow {
  /** From 1 on, without a gap within the hub. */
  @Column('integer')
  sequence!: number;

  @Column('text')
  kind!: EntryKind;

  /** Whose credit it is. */
  @Column('uuid')
  personId!: string;

  /** With the cohort, where the session belongs; null for credit from before. */
  @Column('uuid', { nullable: true })
  programId!: string | null;

  @Column('uuid', { nullable: true })
  cohortId!: string | null;

  /** The session in which it was earned; null for credit from before. */
  @Column('uuid', { nullable: true })
  sessionId!: string | null;

  /** The imported record that tells of it; null for credit of a session. */
  @Column('uuid', { nullable: true })
  importedId!: string | null;

  @Column('text')
  creditType!: CreditCode;

  /** What the entry adds, or with a minus takes away: what stands is the sum of them. A decimal string. */
  @Column('numeric', { precision: 8, scale: 2 })
  amount!: string;

  /** The entry that this one changes: until then the last of its kind of credit; null for an award. */
  @Column('uuid', { nullable: true })
  changesId!: string | null;

  @Column('text')
  actorKind!: 'person' | 'anonymous' | 'system';

  @Column('uuid', { nullable: true })
  actorId!: string | null;

  /** A code, never words: what somebody writes of somebody could not be erased from here. */
  @Column('text', { nullable: true })
  reason!: LedgerReason | null;

  /** The salted hash of the holder as they stood at the award; null for what changes one. */
  @Column('text', { nullable: true })
  holderHash!: string | null;

  /** Until when the holder's name has to be kept with it; null for what changes an award. */
  @Column('timestamptz', { nullable: true })
  keptUntil!: Date | null;

  @Column('text')
  previousHash!: string;

  @Column('text')
  hash!: string;
}

/** Where a hub's ledger ends: the last entry's number and hash, signed by a key that the database does not have. */
@Entity()
@Index(['hubId'], { unique: true })
@Check('sequence >= 0')
@ForeignKey('Hub', ['hubId'], ['id'])
export class LedgerHead extends HubRow {
  /** Of the last entry; 0 before the first. */
  @Column('integer')
  sequence!: number;

  @Column('text')
  hash!: string;

  /** When the last entry was added. */
  @Column('timestamptz')
  at!: Date;

  /** Which key signed it. */
  @Column('text')
  keyId!: string;

  /** Ed25519, in base64. */
  @Column('text')
  signature!: string;
}

/**
 * The holder of an award as they stood at it, under the id of its entry. The chain commits to it by a salted hash, so
 * that it can go when it has been kept for long enough, and the chain still holds.
 */
@Entity()
@Index(['personId'])
@ForeignKey('LedgerEntry', ['id'], ['id'])
@ForeignKey('Hub', ['hubId'], ['id'])
@ForeignKey('Person', ['personId'], ['id'])
export class LedgerHolder extends HubRow {
  @Column('uuid')
  personId!: string;

  @Column('jsonb')
  holder!: HolderSnapshot;

  /** 32 random bytes in hexadecimal digits: without it, nobody could tell by the hash whose name it is of. */
  @Column('text')
  salt!: string;

  /** Until then it is kept, whoever asks to be erased. */
  @Column('timestamptz')
  keptUntil!: Date;
}
