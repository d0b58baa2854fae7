import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Holdings } from '../personal-data/index.js';

/** Says what mail holds of people: that it went out. Its text is never kept. */
@Injectable()
export class MailHoldings implements OnModuleInit {
  constructor(private readonly holdings: Holdings) {}

  onModuleInit(): void {
    this.holdings.declare({
      table: 'mail_message',
      title: 'Mail we sent you',
      column: 'recipient_id',
      also: ['subject_id'],
      told: {
        query: `select replace(split_part(template, '.', 2), '-', ' ') as "About", created_at as "Ordered", state as "State", sent_at as "Sent"
                  from mail_message where recipient_id = $1 order by id`,
      },
      erasing: 'delete',
      merging: { stay: 'it tells what went to which address; what still goes finds the one who stays' },
    });
  }
}
