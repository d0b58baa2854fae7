import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { Work } from '../../../platform/events/index.js';
import { RetentionKinds } from '../../../platform/personal-data/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { ManagedHub } from '../../programs/index.js';
import { RetentionChanged } from '../privacy.events.js';

/** What hub admins say about how long their hub keeps what. */
@Injectable()
export class RetentionService {
  constructor(
    private readonly work: Work,
    private readonly managed: ManagedHub,
    private readonly kinds: RetentionKinds,
  ) {}

  /**
   * Sets how long a kind of data is kept, from the next removal on.
   *
   * @param days null is the usual time
   * @throws Refusal NOT_FOUND for a kind that is not the hub's to say, INVALID_INPUT beyond its least or most
   */
  async set(viewer: Viewer, hubId: string, kind: string, days: number | null): Promise<void> {
    await this.managed.hub(viewer, hubId);
    const known = this.kinds.all().find((one) => one.kind === kind && one.whose === 'hub');
    if (!known?.days) throw Refusal.notFound('A kind of data for which hubs say how long it is kept');
    const { least, most, usual } = known.days;
    if (days !== null && (days < least || days > most))
      throw Refusal.invalid(`This is kept for ${least} to ${most} days.`, {
        days: `must be from ${least} to ${most}`,
      });
    const own = days === usual ? null : days;
    await this.work.run(viewer.actor, async (tx) => {
      await tx.sql(`delete from retention_period where hub_id = $1 and kind = $2`, [hubId, kind]);
      // Of two who say it at once, the later counts.
      if (own !== null)
        await tx.sql(
          `insert into retention_period (id, created_at, hub_id, kind, days) values ($1, $2, $3, $4, $5)
           on conflict (hub_id, kind) do update set days = excluded.days`,
          [tx.ids.next(), tx.now, hubId, kind, own],
        );
      await tx.record(RetentionChanged, hubId, { hubId }, { kind, days: own });
    });
  }
}
