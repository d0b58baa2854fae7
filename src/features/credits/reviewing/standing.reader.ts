import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/events/index.js';
import type { Relationship } from '../disclosing/disclosure.rules.js';
import type { ReviewOutcome } from './review.entity.js';
import { type DisclosureStanding, standingOf } from './standing.rules.js';

/** Where somebody who teaches or plans stands with a hub. */
export interface StandingFacts {
  personId: string;
  hubId: string;
  standing: DisclosureStanding;
  /** What they last stated, whether it still holds or not; null where they never did. */
  statement: {
    id: string;
    madeAt: Date;
    expiresAt: Date;
    relationships: Relationship[];
    /** What was made of it; null while nobody has looked. */
    outcome: ReviewOutcome | null;
    mitigation: string | null;
  } | null;
}

interface Row {
  personId: string;
  id: string | null;
  madeAt: Date;
  expiresAt: Date;
  relationships: Relationship[];
  outcome: ReviewOutcome | null;
  mitigation: string | null;
}

/** Answers where those who teach and plan stand with their statements. */
@Injectable()
export class StandingReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Where each of these people stands with a hub, by person. One statement for all.
   *
   * @param tx asks inside this transaction
   */
  async of(hubId: string, personIds: readonly string[], tx?: Tx): Promise<Map<string, StandingFacts>> {
    if (personIds.length === 0) return new Map();
    const rows = (await (tx?.manager ?? this.dataSource).query(
      `select asked.person_id as "personId", d.id, d.created_at as "madeAt", d.expires_at as "expiresAt",
              d.relationships, r.outcome, r.mitigation
         from (select distinct unnest($2::uuid[]) as person_id) asked
         left join lateral (select * from disclosure d where d.hub_id = $1 and d.person_id = asked.person_id
                             order by d.created_at desc, d.id desc limit 1) d on true
         left join lateral (select * from disclosure_review r where r.disclosure_id = d.id
                             order by r.id desc limit 1) r on true`,
      [hubId, personIds],
    )) as Row[];
    const now = this.clock.now();
    return new Map(rows.map((row) => [row.personId, factsOf(hubId, row, now)]));
  }
}

function factsOf(hubId: string, { personId, id, ...said }: Row, now: Date): StandingFacts {
  const statement = id === null ? null : { id, ...said };
  return { personId, hubId, statement, standing: standingOf(statement, now) };
}
