import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Holdings } from '../../platform/personal-data/index.js';

/** Says what privacy itself holds of people. */
@Injectable()
export class PrivacyHoldings implements OnModuleInit {
  constructor(private readonly holdings: Holdings) {}

  onModuleInit(): void {
    this.holdings.declare(
      {
        table: 'erasure',
        title: 'Requests to be erased',
        column: 'person_id',
        // Emptied by the erasure itself, once its last mail has gone out.
        also: ['email', 'email_key'],
        told: {
          query: `select created_at as "Asked", due_at as "Due", state as "State", ended_at as "Ended" from erasure
                   where person_id = $1 order by id`,
        },
        erasing: { keep: 'that it was asked and done, without name and address' },
        merging: {
          stay: 'nobody is erased because somebody asked with whom they were joined',
          hinders: isToBeErased,
        },
      },
      {
        table: 'erasure',
        title: 'Requests to be erased that you recorded for a hub',
        column: 'by_id',
        told: {
          query: `select h.name as "Hub", e.created_at as "Recorded", e.state as "State" from erasure e
                    join hub h on h.id = e.hub_id where e.by_id = $1 order by e.id`,
        },
        erasing: { keep: 'it was the hub’s doing, and who did it leads to nobody any more' },
        merging: { move: [] },
      },
    );
  }
}

async function isToBeErased(manager: EntityManager, personIds: readonly string[]): Promise<boolean> {
  const waiting = (await manager.query(
    `select 1 from erasure where person_id = any($1::uuid[]) and state in ('asked', 'underway') limit 1`,
    [personIds],
  )) as unknown[];
  return waiting.length > 0;
}
