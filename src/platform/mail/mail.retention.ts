import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RetentionKinds, removeRows } from '../personal-data/index.js';

/** Says how long it is kept that mail went out. */
@Injectable()
export class MailRetention implements OnModuleInit {
  constructor(private readonly kinds: RetentionKinds) {}

  onModuleInit(): void {
    this.kinds.declare({
      kind: 'mail.sent',
      title: 'That mail went out, or did not',
      why: 'So that nobody gets the same mail twice, and a hub can see what was not delivered. Texts are never kept.',
      whose: 'installation',
      days: { usual: 400, least: 180, most: 1_095 },
      remove: (tx, { before, limit }) =>
        removeRows(tx, 'mail_message', limit, `created_at < $2 and state not in ('queued', 'claimed')`, [
          before,
        ]),
    });
  }
}
