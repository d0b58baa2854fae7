import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Holdings } from '../../platform/personal-data/index.js';

/** Says what credits hold of people. */
@Injectable()
export class CreditsHoldings implements OnModuleInit {
  constructor(private readonly holdings: Holdings) {}

  onModuleInit(): void {
    this.holdings.declare({
      table: 'disclosure',
      title: 'Financial relationships you stated',
      column: 'person_id',
      told: {
        query: `select h.name as "Hub", d.created_at as "Stated", d.expires_at as "Holds until", d.relationships as "Relationships"
                  from disclosure d join hub h on h.id = d.hub_id where d.person_id = $1 order by d.created_at, d.id`,
      },
      erasing: { keep: 'what learners were shown of who taught them stays on record, without your name' },
      merging: { stay: 'a statement is never altered; whoever stays states theirs' },
    });
  }
}
