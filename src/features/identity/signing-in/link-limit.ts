import { createHmac } from 'node:crypto';
import type { Tx } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { deriveKey } from '../../../platform/secrets/index.js';
import { LINKS_PER_NETWORK } from '../identity.rules.js';
import { LinkAsking } from './sign-in.entity.js';

/** The key under which networks are kept. */
export function networkKey(masterKey: Buffer): Buffer {
  return deriveKey(masterKey, 'networks-that-ask-for-links');
}

/** Counts the links that a network asks for, known addresses or not: that is why it tells nothing of them. */
export class LinkLimit {
  constructor(private readonly key: Buffer) {}

  /**
   * Counts one more.
   *
   * @throws Refusal RATE_LIMITED when this hour's are used up
   */
  async count(tx: Tx, network: string): Promise<void> {
    const networkHash = createHmac('sha256', this.key).update(network).digest('hex');
    // Requests of one network wait for one another, so that fifty at once are counted like fifty in a row.
    await tx.sql(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [networkHash]);
    const [asked] = await tx.sql<{ n: number }>(
      `with gone as (
         delete from link_asking where id in (
           select id from link_asking where created_at <= $2::timestamptz - interval '1 hour' limit 100
              for update skip locked))
       select count(*)::int as n from link_asking
        where network_hash = $1 and created_at > $2::timestamptz - interval '1 hour'`,
      [networkHash, tx.now],
    );
    if (asked && asked.n >= LINKS_PER_NETWORK) {
      throw Refusal.tooMany(
        'Too many sign-in links were asked for from your network within an hour. Sign in with a passkey, or try again later.',
      );
    }
    await tx.of(LinkAsking).insert({ id: tx.ids.next(), createdAt: tx.now, networkHash });
  }
}
