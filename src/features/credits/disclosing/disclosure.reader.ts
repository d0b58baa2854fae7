import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock/index.js';
import type { Relationship } from './disclosure.rules.js';

/** A statement that holds. */
export interface DisclosureFacts {
  madeAt: Date;
  expiresAt: Date;
  relationships: Relationship[];
  /** Whether the CE office has mitigated what they come to. */
  mitigated: boolean;
}

/** Answers what those who teach stated. */
@Injectable()
export class DisclosureReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * What people last stated to their hubs, where it still holds. One statement for all.
   *
   * @param keys as {@link DisclosureReader.keyOf} makes them
   */
  async current(keys: readonly string[]): Promise<Map<string, DisclosureFacts>> {
    const pairs = keys.map((key) => key.split(' '));
    const rows = (await this.dataSource.query(
      `select distinct on (d.hub_id, d.person_id) d.hub_id as "hubId", d.person_id as "personId",
              d.created_at as "madeAt", d.expires_at as "expiresAt", d.relationships,
              coalesce((select r.outcome = 'mitigated' from disclosure_review r where r.disclosure_id = d.id
                         order by r.id desc limit 1), false) as mitigated
         from unnest($1::uuid[], $2::uuid[]) as asked(hub_id, person_id)
         join disclosure d on d.hub_id = asked.hub_id and d.person_id = asked.person_id
        order by d.hub_id, d.person_id, d.created_at desc, d.id desc`,
      [pairs.map(([hubId]) => hubId), pairs.map(([, personId]) => personId)],
    )) as (DisclosureFacts & { hubId: string; personId: string })[];
    const now = this.clock.now();
    return new Map(
      rows
        .filter(({ expiresAt }) => expiresAt > now)
        .map(({ hubId, personId, ...facts }) => [DisclosureReader.keyOf(hubId, personId), facts]),
    );
  }

  /** What a person last stated to a hub, where it still holds. */
  async currentOf(hubId: string, personId: string): Promise<DisclosureFacts | null> {
    const key = DisclosureReader.keyOf(hubId, personId);
    return (await this.current([key])).get(key) ?? null;
  }

  /** What tells one person's statement to one hub from all others. */
  static keyOf(hubId: string, personId: string): string {
    return `${hubId} ${personId}`;
  }
}
