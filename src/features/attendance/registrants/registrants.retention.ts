import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/events/index.js';
import { type RemovalStep, RetentionKinds } from '../../../platform/personal-data/index.js';

/** Says how long it is kept who registered for meetings. */
@Injectable()
export class RegistrantRetention implements OnModuleInit {
  constructor(private readonly kinds: RetentionKinds) {}

  onModuleInit(): void {
    this.kinds.declare({
      kind: 'attendance.registrants',
      title: 'Who registered for meetings',
      why: 'By their registration people are known in reports. After the season it tells nothing new.',
      whose: 'hub',
      days: { usual: 365, least: 30, most: 1_095 },
      remove: removeOld,
    });
  }
}

async function removeOld(tx: Tx, { before, hubId, limit }: RemovalStep): Promise<number> {
  const [row] = await tx.sql<{ n: number }>(
    `with due as (select r.id from meeting_registrant r where r.hub_id = $1 and r.created_at < $2
                   limit $3 for update of r skip locked),
          gone as (delete from meeting_registrant where id in (select id from due) returning 1)
     select count(*)::int as n from gone`,
    [hubId, before, limit],
  );
  return row?.n ?? 0;
}
