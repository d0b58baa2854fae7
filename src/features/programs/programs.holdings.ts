import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Holdings } from '../../platform/personal-data/index.js';

/** Says what programs hold of people. */
@Injectable()
export class ProgramsHoldings implements OnModuleInit {
  constructor(private readonly holdings: Holdings) {}

  onModuleInit(): void {
    this.holdings.declare({
      table: 'hub',
      title: 'Hubs you founded',
      column: 'founder_id',
      told: {
        query: `select name as "Hub", created_at as "Founded" from hub where founder_id = $1 order by id`,
      },
      erasing: { keep: 'a hub goes on, and who founded it leads to nobody any more' },
      merging: { stay: 'who founded a hub stands as it was, and leads to the one who stays' },
    });
  }
}
