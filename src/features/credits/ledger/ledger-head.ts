import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/events/index.js';
import { type ChainEntry, GENESIS, hashOfEntry } from './chain.rules.js';
import { LedgerEntry, LedgerHead } from './ledger.entity.js';
import { type HeadFacts, LedgerSigning } from './signing.js';

/** An entry before it has its place in the chain. */
export type NewEntry = Omit<ChainEntry, 'hubId' | 'sequence' | 'at' | 'previousHash' | 'hash'>;

/** Adds entries at the end of a ledger, one after another. */
@Injectable()
export class LedgerHeads {
  constructor(private readonly signing: LedgerSigning) {}

  /**
   * Takes the end of a hub's ledger until the transaction ends: whoever else wants to add to it waits. It is to be the
   * last lock that a transaction takes.
   *
   * @throws Error where the head is not as this installation signed it: nothing may be built on it
   */
  async take(tx: Tx, hubId: string): Promise<HeadFacts> {
    const beginning = this.signing.sign({ hubId, sequence: 0, hash: GENESIS, at: tx.now });
    await tx.manager
      .createQueryBuilder()
      .insert()
      .into(LedgerHead)
      .values({ id: tx.ids.next(), createdAt: tx.now, ...beginning })
      .orIgnore()
      .updateEntity(false)
      .execute();
    const head = await tx
      .of(LedgerHead)
      .findOneOrFail({ where: { hubId }, lock: { mode: 'pessimistic_write' } });
    const fault = this.signing.faultOf(head);
    if (fault) throw new Error(`The head of a ledger of credit ${fault}: "credits verify" tells more`);
    return head;
  }

  /** Adds an entry after the head that was taken, and signs the new one. */
  async add(
    tx: Tx,
    { hubId, sequence, hash: previousHash }: HeadFacts,
    entry: NewEntry,
  ): Promise<ChainEntry> {
    const placed = { ...entry, hubId, sequence: sequence + 1, at: tx.now, previousHash };
    const hash = hashOfEntry(placed);
    const { at, ...columns } = placed;
    await tx.of(LedgerEntry).insert({ ...columns, createdAt: at, hash } as LedgerEntry);
    const { hubId: _, ...head } = this.signing.sign({ hubId, sequence: placed.sequence, hash, at });
    await tx.of(LedgerHead).update({ hubId }, head);
    return { ...placed, hash };
  }
}
