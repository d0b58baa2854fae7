import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../../platform/events/index.js';
import {
  Eraser,
  type Holding,
  Holdings,
  isByAddress,
  soughtBy,
} from '../../../platform/personal-data/index.js';

/** Of a person: their id, if they have an account, and their address as it is compared. */
export interface Sought {
  personId: string | null;
  emailKey: string | null;
}

/** Tables that tell what somebody did or asked, which they also do where they have nothing. */
const NO_PLACE = ['domain_event', 'erasure'];

/** Finds out where something of a person stands, whatever features there are. */
@Injectable()
export class PresenceReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly holdings: Holdings,
    private readonly eraser: Eraser,
  ) {}

  /** The hubs in which there is something of them. */
  async hubsOf(sought: Sought, tx?: Tx): Promise<Set<string>> {
    const parts = this.sought(sought)
      .filter(({ table }) => this.eraser.isOfHub(table) && !NO_PLACE.includes(table))
      .map((h) => `select hub_id from ${h.table} where ${matches(h)}`);
    const rows = await this.ask<{ hub_id: string | null }>(sought, parts.join(' union '), tx);
    return new Set(rows.flatMap(({ hub_id }) => hub_id ?? []));
  }

  /** The holdings of which there is something, in their order; of those that stand in a person's own file. */
  async heldOf(sought: Sought): Promise<Holding[]> {
    const all = this.sought(sought).filter(({ told }) => 'query' in told);
    const parts = all.map(
      (h, at) => `select ${at} as at where exists (select 1 from ${h.table} where ${matches(h)})`,
    );
    const rows = await this.ask<{ at: number }>(sought, parts.join(' union all '));
    const found = new Set(rows.map(({ at }) => at));
    return all.filter((_, at) => found.has(at));
  }

  private sought(sought: Sought): Holding[] {
    return this.holdings.all().filter((holding) => soughtBy(holding, sought) !== null);
  }

  private async ask<R>({ personId, emailKey }: Sought, sql: string, tx?: Tx): Promise<R[]> {
    if (sql === '') return [];
    // Both are parameters of it, whichever it asks for.
    const text = `with sought as (select $1::uuid as person_id, $2::text as email_key) ${sql}`;
    return (await (tx?.manager ?? this.dataSource).query(text, [personId, emailKey])) as R[];
  }
}

function matches(holding: Holding): string {
  return `${holding.table}.${holding.column} = (select ${isByAddress(holding) ? 'email_key' : 'person_id'} from sought)`;
}
