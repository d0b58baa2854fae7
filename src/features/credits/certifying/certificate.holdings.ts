import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Holdings, RetentionKinds } from '../../../platform/personal-data/index.js';

/** Says what certificates hold of people, and how long they are kept. */
@Injectable()
export class CertificateHoldings implements OnModuleInit {
  constructor(
    private readonly holdings: Holdings,
    private readonly kinds: RetentionKinds,
  ) {}

  onModuleInit(): void {
    this.holdings.declare({
      table: 'certificate',
      title: 'Your certificates',
      column: 'person_id',
      told: {
        query: `select c.facts->>'provider' as "Provider", c.facts->>'title' as "Title", c.credit_type as "Type",
                       c.amount as "Credit", c.serial as "Serial", c.state as "State", c.created_at as "Issued"
                  from certificate c where c.person_id = $1 order by c.created_at, c.id`,
      },
      erasing: {
        keep: 'whoever holds the document may still ask whether it was issued; they are told that your name was taken away',
      },
      merging: { stay: 'a certificate names who you were at the award; all of them are yours afterwards' },
    });
    this.kinds.declare({
      kind: 'credits.certificates',
      title: 'Certificates',
      why: 'A board may ask years later whether one is true. They hold no names: these stand beside the ledger.',
      whose: 'hub',
      days: null,
    });
  }
}
