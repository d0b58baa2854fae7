import { hashOf } from '../../../platform/canonical-json/index.js';
import type { EntryKind, HolderSnapshot } from './ledger.rules.js';

/** What stands before the first entry. */
export const GENESIS = '0'.repeat(64);

/** An entry as the chain knows it; amounts are decimal strings with two decimals. */
export interface ChainEntry {
  id: string;
  hubId: string;
  sequence: number;
  at: Date;
  kind: EntryKind;
  personId: string;
  programId: string | null;
  cohortId: string | null;
  sessionId: string | null;
  importedId: string | null;
  creditType: string;
  amount: string;
  changesId: string | null;
  actorKind: string;
  actorId: string | null;
  reason: string | null;
  holderHash: string | null;
  keptUntil: Date | null;
  previousHash: string;
  hash: string;
}

/** A holder's snapshot as it lies beside the chain. */
export interface KeptHolder {
  personId: string;
  holder: HolderSnapshot;
  salt: string;
  keptUntil: Date;
}

/** Where a walk along the chain stands. */
export interface Link {
  sequence: number;
  hash: string;
}

/** What a hash of the chain is made from. Another version would be another `chain`. */
const CHAIN = 'spokewell credit ledger 1';

/** The hash of an entry: SHA-256 of its canonical JSON (RFC 8785), the hash before it included. */
export function hashOfEntry(entry: Omit<ChainEntry, 'hash'>): string {
  // Named one by one: whatever else a row is read with has no part in it.
  return hashOf({
    chain: CHAIN,
    id: entry.id,
    hub: entry.hubId,
    sequence: entry.sequence,
    at: entry.at.toISOString(),
    kind: entry.kind,
    person: entry.personId,
    program: entry.programId,
    cohort: entry.cohortId,
    session: entry.sessionId,
    imported: entry.importedId,
    creditType: entry.creditType,
    amount: entry.amount,
    changes: entry.changesId,
    actorKind: entry.actorKind,
    actor: entry.actorId,
    reason: entry.reason,
    holder: entry.holderHash,
    keptUntil: entry.keptUntil?.toISOString() ?? null,
    previous: entry.previousHash,
  });
}

/** The hash by which an entry commits to its holder; the salt keeps names from being tried against it. */
export function hashOfHolder(salt: string, holder: HolderSnapshot): string {
  return hashOf({ salt, holder, chain: CHAIN });
}

/**
 * What is wrong with an entry at its place, in words; null where it is as it was written.
 *
 * @param before the entry before it, or the beginning
 */
export function faultOfEntry(entry: ChainEntry, before: Link): string | null {
  const { sequence } = entry;
  if (sequence === before.sequence) return `There are two entries ${sequence}.`;
  if (sequence < before.sequence + 1) return `Entry ${sequence} stands where no entry can.`;
  if (sequence > before.sequence + 1) {
    const last = sequence - 1;
    return last === before.sequence + 1
      ? `Entry ${last} is missing.`
      : `Entries ${before.sequence + 1} to ${last} are missing.`;
  }
  if (entry.hash !== hashOfEntry(entry)) return `Entry ${sequence} is not as it was written.`;
  if (entry.previousHash !== before.hash) return `Entry ${sequence} does not follow what stands before it.`;
  return null;
}

/**
 * What is wrong with the snapshot of an entry's holder, in words; null where it is as it was, or has gone when it was
 * allowed to.
 */
export function faultOfHolder(entry: ChainEntry, kept: KeptHolder | null, now: Date): string | null {
  const { sequence, holderHash, keptUntil } = entry;
  if (holderHash === null || keptUntil === null)
    return kept ? `Entry ${sequence} has no holder of its own, and one lies beside it.` : null;
  if (!kept) return keptUntil > now ? `The holder of entry ${sequence} was removed before its time.` : null;
  const same = kept.personId === entry.personId && kept.keptUntil.getTime() === keptUntil.getTime();
  return same && hashOfHolder(kept.salt, kept.holder) === holderHash
    ? null
    : `The holder of entry ${sequence} is not as it was written.`;
}
