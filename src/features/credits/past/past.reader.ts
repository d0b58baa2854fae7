import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DataSource, type EntityManager } from 'typeorm';
import {
  type Connection,
  cursorOf,
  isPosition,
  type Keyset,
  pageOf,
} from '../../../platform/graphql/index.js';
import type { CreditCode } from '../rules/credit-type.rules.js';
import type { PastState } from './past.entity.js';

/** How a line stands: as its state says; open ones by what they wait for. */
export type RecordVerdict = 'bad' | 'unmatched' | 'suggested' | 'ready' | 'awarded' | 'duplicate' | 'revoked';

/** A table of past credit, with how its lines stand. */
export interface PastFacts {
  id: string;
  hubId: string;
  state: PastState;
  lines: number;
  createdAt: Date;
  committedAt: Date | null;
  undoneAt: Date | null;
  counts: { verdict: RecordVerdict; lines: number }[];
}

/** A line of it. */
export interface RecordFacts {
  id: string;
  hubId: string;
  importId: string;
  line: number;
  name: string;
  email: string;
  title: string;
  heldOn: string | null;
  creditType: CreditCode | null;
  amount: string | null;
  problem: string | null;
  personId: string | null;
  suggestedPersonId: string | null;
  verdict: RecordVerdict;
}

/** What an award of the ledger was imported from. */
export interface PastSource {
  title: string;
  /** ISO 8601. */
  heldOn: string;
}

const VERDICT = `case when r.state <> 'open' then r.state when r.problem is not null then 'bad'
  when r.person_id is not null then 'ready' when r.suggested_person_id is not null then 'suggested'
  else 'unmatched' end`;
const RECORD = `r.id, r.hub_id as "hubId", r.import_id as "importId", r.line, r.name, r.email, r.title,
  r.held_on::text as "heldOn", r.credit_type as "creditType", r.amount::text as amount, r.problem,
  r.person_id as "personId", r.suggested_person_id as "suggestedPersonId", ${VERDICT} as verdict`;
const IMPORT = `i.id, i.hub_id as "hubId", i.state, i.lines, i.created_at as "createdAt",
  i.committed_at as "committedAt", i.undone_at as "undoneAt",
  coalesce((select json_agg(json_build_object('verdict', t.verdict, 'lines', t.n)) from (
    select ${VERDICT} as verdict, count(*)::int as n from past_record r where r.import_id = i.id group by 1) t), '[]') as counts`;

/** Answers questions about credit from before. */
@Injectable()
export class PastReader {
  constructor(private readonly dataSource: DataSource) {}

  /** A table of past credit, or null. */
  async import(id: string, manager: EntityManager = this.dataSource.manager): Promise<PastFacts | null> {
    const [row] = (await manager.query(`select ${IMPORT} from past_import i where i.id = $1`, [
      id,
    ])) as PastFacts[];
    return row ?? null;
  }

  /** The last tables of a hub, the latest first. */
  async lastOf(hubId: string): Promise<PastFacts[]> {
    return (await this.dataSource.query(
      `select ${IMPORT} from past_import i where i.hub_id = $1 order by i.id desc limit 20`,
      [hubId],
    )) as PastFacts[];
  }

  /** The import that this very file is already; null where it is none, or was undone. */
  async ofFile(hubId: string, fileHash: string, manager: EntityManager): Promise<PastFacts | null> {
    const [row] = (await manager.query(
      `select ${IMPORT} from past_import i where i.hub_id = $1 and i.file_hash = $2 and i.state <> 'undone'`,
      [hubId, fileHash],
    )) as PastFacts[];
    return row ?? null;
  }

  /** A page of the lines of a table, in its order. */
  async linesOf(importId: string, verdict: string | null, keyset: Keyset): Promise<Connection<RecordFacts>> {
    const of = `r.import_id = $1 and ($2::text is null or ${VERDICT} = $2)`;
    const rows = (await this.dataSource.query(
      `select ${RECORD}, (select count(*) from past_record r where ${of})::int as total from past_record r
        where ${of} and ($3::integer is null or (r.line, r.id) > ($3, $4::uuid)) order by r.line, r.id limit $5`,
      [importId, verdict, ...cursorOf(keyset, isPosition, isUUID), keyset.limit + 1],
    )) as (RecordFacts & { total: number })[];
    return pageOf(rows, rows[0]?.total ?? 0, keyset, (row) => [String(row.line), row.id]);
  }

  /** One line, or null. */
  async record(id: string, manager: EntityManager = this.dataSource.manager): Promise<RecordFacts | null> {
    const [row] = (await manager.query(`select ${RECORD} from past_record r where r.id = $1`, [
      id,
    ])) as RecordFacts[];
    return row ?? null;
  }

  /** What awards of the ledger were imported from, by the id that they name as their source. */
  async sources(importedIds: readonly string[]): Promise<Map<string, PastSource>> {
    const rows = (await this.dataSource.query(
      `select id, title, held_on::text as "heldOn" from past_record where id = any($1::uuid[])`,
      [importedIds],
    )) as (PastSource & { id: string })[];
    return new Map(rows.map(({ id, title, heldOn }) => [id, { title, heldOn }]));
  }
}
