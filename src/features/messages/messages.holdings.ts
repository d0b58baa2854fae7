import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Holdings } from '../../platform/personal-data/index.js';

/** Says what messages hold of people. */
@Injectable()
export class MessagesHoldings implements OnModuleInit {
  constructor(private readonly holdings: Holdings) {}

  onModuleInit(): void {
    this.holdings.declare({
      table: 'message',
      title: 'Messages you wrote to cohorts',
      column: 'person_id',
      told: {
        query: `select c.name as "Cohort", m.subject as "Subject", m.body as "Message", m.state as "State",
                       m.created_at as "Written", m.sent_at as "Sent"
                  from message m join cohort c on c.id = m.cohort_id where m.person_id = $1 order by m.id`,
      },
      erasing: { keep: 'it was written for the hub, and was sent; who wrote it leads to nobody any more' },
      merging: { stay: 'who wrote it stands as it was, and leads to the one who stays' },
    });
  }
}
