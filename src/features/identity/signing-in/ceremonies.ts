import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/events/index.js';
import { CEREMONY_LIFE_MS, sameText } from '../identity.rules.js';
import { Ceremony, type CeremonyKind } from './ceremony.entity.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Proofs that were asked for and not yet given. */
@Injectable()
export class Ceremonies {
  /**
   * Asks for a proof.
   *
   * @param boundTo who alone may give it: a session's id, or the hash of a browser's secret
   */
  async begin(
    tx: Tx,
    kind: CeremonyKind,
    boundTo: string,
    challenge = randomBytes(32).toString('base64url'),
  ): Promise<{ id: string; challenge: string }> {
    // What nobody came back for goes away with the next asking, so that it cannot pile up.
    await tx.sql(
      `delete from ceremony where id in (
         select id from ceremony where created_at < $1 limit 100 for update skip locked)`,
      [new Date(tx.now.getTime() - CEREMONY_LIFE_MS)],
    );
    const id = tx.ids.random();
    await tx.of(Ceremony).insert({ id, createdAt: tx.now, kind, challenge, boundTo });
    return { id, challenge };
  }

  /** The challenge of a ceremony, once: a second call, another kind, another browser or five minutes find none. */
  async take(tx: Tx, id: string, kind: CeremonyKind, boundTo: string): Promise<string | null> {
    if (!UUID.test(id)) return null;
    const [row] = await tx.sql<{ kind: string; challenge: string; bound_to: string; created_at: Date }>(
      `with taken as (delete from ceremony where id = $1 returning kind, challenge, bound_to, created_at)
       select * from taken`,
      [id],
    );
    if (!row || row.kind !== kind || !sameText(row.bound_to, boundTo)) return null;
    return tx.now.getTime() - row.created_at.getTime() < CEREMONY_LIFE_MS ? row.challenge : null;
  }
}
