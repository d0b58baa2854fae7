import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/events/index.js';
import {
  Holdings,
  type RemovalStep,
  RetentionKinds,
  removeRows,
} from '../../../platform/personal-data/index.js';

/** Says what documents that were made at once hold of people, and how long they are kept. */
@Injectable()
export class BatchHoldings implements OnModuleInit {
  constructor(
    private readonly holdings: Holdings,
    private readonly kinds: RetentionKinds,
  ) {}

  onModuleInit(): void {
    this.holdings.declare({
      table: 'certificate_file',
      title: 'Documents of your certificates, made for your hub',
      column: 'person_id',
      told: { not: 'they say what your certificates say, and are removed within days' },
      erasing: 'delete',
      merging: { move: [] },
    });
    this.holdings.declare({
      table: 'certificate_batch',
      title: 'Certificates of many that you had made',
      column: 'by_id',
      told: {
        query: `select h.name as "Hub", b.total as "Documents", b.created_at as "At"
                  from certificate_batch b join hub h on h.id = b.hub_id where b.by_id = $1 order by b.created_at, b.id`,
      },
      erasing: { keep: 'who had them made leads to nobody any more, and they are removed within days' },
      merging: { move: [] },
    });
    this.kinds.declare({
      kind: 'credits.certificate-files',
      title: 'Certificates of many, made at once',
      why: 'They wait to be downloaded. Each can be made again at any time.',
      whose: 'hub',
      days: { usual: 7, least: 1, most: 30 },
      remove: removeBatches,
    });
  }
}

function removeBatches(tx: Tx, { before, hubId, limit }: RemovalStep): Promise<number> {
  return removeRows(tx, 'certificate_batch', limit, 'hub_id = $2 and created_at < $3', [hubId, before]);
}
