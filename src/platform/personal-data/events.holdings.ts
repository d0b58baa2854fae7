import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Holdings } from './holdings.js';

/** Says what the record of facts holds of people: ids, never names. */
@Injectable()
export class EventsHoldings implements OnModuleInit {
  constructor(private readonly holdings: Holdings) {}

  onModuleInit(): void {
    this.holdings.declare({
      table: 'domain_event',
      title: 'What you did here',
      column: 'actor_id',
      told: {
        query: `select at as "When", type as "What" from domain_event where actor_id = $1 order by at, id`,
      },
      erasing: {
        keep: 'it is the audit trail, which nobody can alter; it holds no names, and your id leads to nobody any more',
      },
      merging: { stay: 'facts are never altered; the trail follows whoever was merged' },
    });
  }
}
