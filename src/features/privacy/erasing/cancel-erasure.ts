import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { type Actor, Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { hashOf } from '../../identity/index.js';
import { ManagedHub } from '../../programs/index.js';
import { ErasureCancelled } from '../privacy.events.js';
import { type ErasureFacts, ErasureReader } from './erasure.reader.js';

/** Calling an erasure off, until the moment in which it begins. */
@Injectable()
export class CancelErasure {
  constructor(
    private readonly work: Work,
    private readonly reader: ErasureReader,
    private readonly managed: ManagedHub,
  ) {}

  /** The viewer's own; false when there is none to call off. */
  async own(viewer: Viewer): Promise<boolean> {
    const erasure = await this.reader.pendingOf(viewer.personId as string);
    return erasure !== null && this.cancel(viewer.actor, erasure, 'person');
  }

  /** The one of a mailed link; false when it is too late, or was called off before. */
  async byLink(token: string): Promise<boolean> {
    const erasure = await this.reader.byHash(hashOf(token));
    return erasure !== null && this.cancel({ kind: 'anonymous', personId: null }, erasure, 'link');
  }

  /** One that the hub recorded; false when it is too late, or was called off before. */
  async ofHub(viewer: Viewer, hubId: string, id: string): Promise<boolean> {
    await this.managed.hub(viewer, hubId);
    const erasure = await this.reader.erasure(id);
    if (erasure?.hubId !== hubId) throw Refusal.notFound('The request');
    return this.cancel(viewer.actor, erasure, 'hub');
  }

  private cancel(
    actor: Actor,
    { id, personId, hubId }: ErasureFacts,
    by: 'person' | 'link' | 'hub',
  ): Promise<boolean> {
    return this.work.unrecorded('what has begun or ended is not called off', actor, async (tx) => {
      const cancelled = await tx.sql(
        `with cancelled as (
           update erasure set state = 'cancelled', ended_at = $2, name = null, email = null, email_key = null
            where id = $1 and state = 'asked' returning id)
         select id from cancelled`,
        [id, tx.now],
      );
      if (cancelled.length === 0) return false;
      await tx.record(ErasureCancelled, id, { hubId }, { personId, by });
      return true;
    });
  }
}
