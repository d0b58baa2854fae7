import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock/index.js';
import { type Connection, type Keyset, pageOf } from '../../../platform/graphql/index.js';
import { undoableUntil, whyNotUndone } from './merging.rules.js';

/** A person as they are themselves, whatever they were merged into. */
export interface PersonThemselves {
  id: string;
  name: string;
  email: string;
  language: string;
}

/** A merge, as it is shown. */
export interface MergeFacts {
  id: string;
  hubId: string;
  mergedAt: Date;
  byId: string;
  stay: PersonThemselves;
  go: PersonThemselves;
  undoneAt: Date | null;
  undoableUntil: Date;
  /** Why it cannot be undone; null when it can. */
  whyNotUndone: string | null;
}

const SIDE = (of: string) =>
  `json_build_object('id', ${of}.id, 'name', ${of}.name, 'email', ${of}.email, 'language', ${of}.language)`;
const MERGE = `m.id, m.hub_id as "hubId", m.created_at as "mergedAt", m.by_id as "byId", m.undone_at as "undoneAt",
  ${SIDE('s')} as stay, ${SIDE('g')} as go, s.merged_into is not null as "mergedOn",
  s.erased_at is not null or g.erased_at is not null as erased`;
const FROM = `person_merge m join person s on s.id = m.stay_id join person g on g.id = m.go_id`;

type Row = Omit<MergeFacts, 'undoableUntil' | 'whyNotUndone'> & { mergedOn: boolean; erased: boolean };

/** Answers who was merged into whom. */
@Injectable()
export class MergesReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** One merge, or null. */
  async merge(id: string): Promise<MergeFacts | null> {
    const rows = (await this.dataSource.query(`select ${MERGE} from ${FROM} where m.id = $1`, [id])) as Row[];
    return rows[0] ? this.factsOf(rows[0]) : null;
  }

  /** The merges of a hub, the latest first. */
  async ofHub(hubId: string, keyset: Keyset): Promise<Connection<MergeFacts>> {
    const rows = (await this.dataSource.query(
      `select ${MERGE}, (select count(*) from person_merge where hub_id = $1)::int as total from ${FROM}
        where m.hub_id = $1 and ($2::uuid is null or m.id < $2) order by m.id desc limit $3`,
      [hubId, keyset.after?.[0] ?? null, keyset.limit + 1],
    )) as (Row & { total: number })[];
    const page = pageOf(rows, rows[0]?.total ?? 0, keyset, (row) => [row.id]);
    return { ...page, nodes: page.nodes.map((row) => this.factsOf(row)) };
  }

  private factsOf({ mergedOn, erased, ...row }: Row): MergeFacts {
    const { mergedAt, undoneAt } = row;
    return {
      ...row,
      undoableUntil: undoableUntil(mergedAt),
      whyNotUndone: whyNotUndone({ mergedAt, undoneAt, mergedOn, erased }, this.clock.now()),
    };
  }
}
