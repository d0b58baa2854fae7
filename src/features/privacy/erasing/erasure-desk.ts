import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/events/index.js';
import { ErasureAsked } from '../privacy.events.js';
import { Erasure } from './erasure.entity.js';
import type { ErasureFacts } from './erasure.reader.js';
import { GRACE_MS } from './erasure.rules.js';
import { ErasureLinks } from './erasure-links.js';

/** The handler that carries it out. */
export const ERASE = 'privacy.erase';

/** Who is to be erased. */
export interface ToErase {
  /** Null for whoever never had an account. */
  personId: string | null;
  /** The hub that records it; null where the person asks themself. */
  hubId: string | null;
  name: string;
  email: string;
  emailKey: string;
  language: string;
}

/** Writes erasures down. */
@Injectable()
export class ErasureDesk {
  constructor(private readonly links: ErasureLinks) {}

  /** Makes one that is carried out after the grace; who waits for one already gets that one. */
  async open(tx: Tx, who: ToErase): Promise<ErasureFacts> {
    const { personId, hubId, emailKey } = who;
    // Of two who ask at once, the second finds the first.
    await tx.sql(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [
      `erasure ${personId ?? emailKey}`,
    ]);
    const present = await tx
      .of(Erasure)
      .createQueryBuilder('e')
      .where(`e.state in ('asked', 'underway')`)
      .andWhere(
        personId === null
          ? 'e.person_id is null and e.hub_id = :hubId and e.email_key = :emailKey'
          : 'e.person_id = :personId',
        { personId, hubId, emailKey },
      )
      .getOne();
    if (present) return factsOf(present);
    const id = tx.ids.next();
    const row: Erasure = {
      ...who,
      id,
      createdAt: tx.now,
      byId: hubId === null ? null : tx.actor.personId,
      state: 'asked',
      dueAt: new Date(tx.now.getTime() + GRACE_MS),
      endedAt: null,
      because: null,
      secretHash: this.links.hashFor(id),
    };
    await tx.of(Erasure).insert(row);
    await tx.schedule([{ handler: ERASE, subjectId: id, occurrence: '', due: row.dueAt }]);
    await tx.record(ErasureAsked, id, { hubId }, { personId, by: hubId === null ? 'person' : 'hub' });
    return factsOf(row);
  }
}

function factsOf({ createdAt, ...row }: Erasure): ErasureFacts {
  const { id, personId, hubId, state, dueAt, endedAt, because, name, email, language } = row;
  return { id, personId, hubId, state, askedAt: createdAt, dueAt, endedAt, because, name, email, language };
}
