import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { Connections } from '../../database/connections.js';
import type { Tx } from '../../events/index.js';
import { deriveKey } from '../../secrets/index.js';
import { addressKeyOf } from '../address-key.js';
import { AddressMark, type Mark } from './address-mark.entity.js';

/** How it stands with an address. */
export interface MarkFacts {
  mark: Mark;
  since: Date;
}

/**
 * Addresses to which no mail goes but what their owner asks for. They are kept as hashes under a key of this server's:
 * the table tells nobody's address, and holds for people, guests and invited alike.
 */
@Injectable()
export class AddressMarks {
  private readonly key: Buffer;

  constructor(
    @Inject(Connections) connections: Connections,
    private readonly dataSource: DataSource,
  ) {
    this.key = deriveKey(connections.surveyMasterKey, 'mail: addresses that are marked');
  }

  /** What is kept of an address. */
  hashOf(address: string): string {
    return createHmac('sha256', this.key).update(addressKeyOf(address)).digest('hex');
  }

  /** Which of these addresses are marked, and how. */
  async of(addresses: readonly string[]): Promise<Map<string, MarkFacts>> {
    if (addresses.length === 0) return new Map();
    const hashes = new Map(addresses.map((address) => [address, this.hashOf(address)]));
    const rows = await this.dataSource
      .getRepository(AddressMark)
      .find({ where: { addressHash: In([...new Set(hashes.values())]) } });
    const found = new Map(
      rows.map(({ addressHash, mark, createdAt }) => [addressHash, { mark, since: createdAt }]),
    );
    const marked = new Map<string, MarkFacts>();
    for (const [address, hash] of hashes) {
      const facts = found.get(hash);
      if (facts) marked.set(address, facts);
    }
    return marked;
  }

  /**
   * Marks an address. One that is marked stays as it is, but for a complaint, which outweighs a return.
   *
   * @returns whether that is new
   */
  async mark(tx: Tx, addressHash: string, mark: Mark, status: string): Promise<boolean> {
    const rows = await tx.sql(
      `insert into address_mark as m (id, created_at, address_hash, mark, status) values ($1, $2, $3, $4, $5)
       on conflict (address_hash) do update set mark = excluded.mark, status = excluded.status,
                created_at = excluded.created_at
             where m.mark = 'returned' and excluded.mark = 'complained' returning m.id`,
      [tx.ids.next(), tx.now, addressHash, mark, status],
    );
    return rows.length > 0;
  }

  /**
   * Takes marks from an address.
   *
   * @param which a complaint is its owner's word, and only they take it back
   * @returns whether there was one
   */
  async clear(tx: Tx, address: string, which: readonly Mark[] = ['returned']): Promise<boolean> {
    const { affected } = await tx
      .of(AddressMark)
      .delete({ addressHash: this.hashOf(address), mark: In([...which]) });
    return (affected ?? 0) > 0;
  }
}
