import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import type { Tx } from '../../../platform/events/index.js';
import {
  type Connection,
  cursorOf,
  isPosition,
  type Keyset,
  pageOf,
} from '../../../platform/graphql/index.js';
import { PersonReader } from '../../identity/index.js';
import type { ChainEntry } from './chain.rules.js';
import type { LedgerFilter } from './ledger.inputs.js';
import type { SignedHead } from './signing.js';

/** The columns of an entry as the chain knows it. */
export const ENTRY = `e.id, e.hub_id as "hubId", e.sequence, e.created_at as at, e.kind, e.person_id as "personId",
  e.program_id as "programId", e.cohort_id as "cohortId", e.session_id as "sessionId", e.imported_id as "importedId",
  e.credit_type as "creditType", e.amount, e.changes_id as "changesId", e.actor_kind as "actorKind",
  e.actor_id as "actorId", e.reason, e.holder_hash as "holderHash", e.kept_until as "keptUntil",
  e.previous_hash as "previousHash", e.hash`;

/** The columns of a head. */
export const HEAD = `h.hub_id as "hubId", h.sequence, h.hash, h.at, h.key_id as "keyId", h.signature`;

/** An entry as it is shown: with the number of the one that it changes. */
export type LedgerFacts = ChainEntry & { changes: number | null };

/** What stands of one kind of credit that somebody got for one thing. */
export interface Standing {
  sessionId: string | null;
  importedId: string | null;
  creditType: string;
  /** The sum of all entries about it, a decimal string with two decimals; `0.00` after a revocation. */
  amount: string;
  revoked: boolean;
  awardedAt: Date;
  /** The last entry about it: what changes it next names this one. */
  lastId: string;
}

/** What one award is about. */
export interface AwardKey {
  hubId: string;
  personId: string;
  /** The session, or the imported record. */
  sourceId: string;
  creditType: string;
}

/** Answers what stands in the ledgers of credit. */
@Injectable()
export class LedgerReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PersonReader,
  ) {}

  /** What stands of a person's credit in a hub, the latest award first; accounts that were joined with theirs count. */
  async standingOf(hubId: string, personId: string): Promise<Standing[]> {
    return (await this.dataSource.query(
      `select e.session_id as "sessionId", e.imported_id as "importedId", e.credit_type as "creditType",
              sum(e.amount)::text as amount, min(e.created_at) as "awardedAt",
              (array_agg(e.kind order by e.sequence desc))[1] = 'revoke' as revoked,
              (array_agg(e.id order by e.sequence desc))[1] as "lastId"
         from ledger_entry e where e.hub_id = $1 and e.person_id in (${this.people.idsOfSql('$2')})
        group by e.person_id, e.session_id, e.imported_id, e.credit_type
        order by min(e.sequence) desc`,
      [hubId, personId],
    )) as Standing[];
  }

  /**
   * What stands of the credit of sessions, the first award first; of these people, or of everyone when null. Whoever was
   * joined with somebody else stands under the account that stays.
   *
   * @param tx asks inside this transaction
   */
  async standingsIn(
    sessionIds: readonly string[],
    personIds: readonly string[] | null,
    tx?: Tx,
  ): Promise<(Standing & { personId: string; sessionId: string })[]> {
    return (await (tx?.manager ?? this.dataSource.manager).query(
      `select coalesce(p.merged_into, p.id) as "personId", e.session_id as "sessionId", null as "importedId",
              e.credit_type as "creditType", sum(e.amount)::text as amount, min(e.created_at) as "awardedAt",
              (array_agg(e.kind order by e.sequence desc))[1] = 'revoke' as revoked,
              (array_agg(e.id order by e.sequence desc))[1] as "lastId"
         from ledger_entry e join person p on p.id = e.person_id
        where e.session_id = any($1::uuid[])
          and ($2::uuid[] is null or coalesce(p.merged_into, p.id) = any($2))
        group by 1, e.session_id, e.credit_type order by min(e.sequence)`,
      [sessionIds, personIds],
    )) as (Standing & { personId: string; sessionId: string })[];
  }

  /** All entries about a person's credit in a hub, in their order. */
  async historyOf(hubId: string, personId: string): Promise<ChainEntry[]> {
    return (await this.dataSource.query(
      `select ${ENTRY} from ledger_entry e
        where e.hub_id = $1 and e.person_id in (${this.people.idsOfSql('$2')}) order by e.sequence`,
      [hubId, personId],
    )) as ChainEntry[];
  }

  /** A page of a hub's ledger, the last entry first. */
  async page(hubId: string, filter: LedgerFilter, keyset: Keyset): Promise<Connection<LedgerFacts>> {
    const parameters: unknown[] = [hubId, ...cursorOf(keyset, isPosition, isUUID), keyset.limit + 1];
    let narrowed = '';
    if (filter.person) {
      parameters.push(await this.people.idsNamed(filter.person));
      narrowed += ` and e.person_id = any($${parameters.length}::uuid[])`;
    }
    if (filter.sessionId) {
      parameters.push(filter.sessionId);
      narrowed += ` and e.session_id = $${parameters.length}`;
    }
    const rows = (await this.dataSource.query(
      `select ${ENTRY}, c.sequence as changes,
              (select count(*) from ledger_entry e where e.hub_id = $1 ${narrowed})::int as total
         from ledger_entry e left join ledger_entry c on c.id = e.changes_id
        where e.hub_id = $1 and ($2::integer is null or (e.sequence, e.id) < ($2, $3::uuid)) ${narrowed}
        order by e.sequence desc, e.id desc limit $4`,
      parameters,
    )) as (LedgerFacts & { total: number })[];
    return pageOf(rows, rows[0]?.total ?? 0, keyset, (row) => [String(row.sequence), row.id]);
  }

  /** Where a hub's ledger ends; null while nothing stands in it. */
  async head(hubId: string): Promise<SignedHead | null> {
    const rows = (await this.dataSource.query(
      `select ${HEAD} from ledger_head h where h.hub_id = $1 and h.sequence > 0`,
      [hubId],
    )) as SignedHead[];
    return rows[0] ?? null;
  }

  /** Where the ledgers of all hubs end, in the order in which they began. */
  async heads(): Promise<SignedHead[]> {
    return (await this.dataSource.query(
      `select ${HEAD} from ledger_head h where h.sequence > 0 order by h.created_at, h.hub_id`,
    )) as SignedHead[];
  }

  /** The award of this person, source and credit type, under whichever of their joined accounts it stands; or null. */
  async awardOf(tx: Tx, { hubId, personId, sourceId, creditType }: AwardKey): Promise<ChainEntry | null> {
    const [row] = await tx.sql<ChainEntry>(
      `select ${ENTRY} from ledger_entry e
        where e.kind = 'award' and e.hub_id = $1 and e.person_id in (${this.people.idsOfSql('$2')})
          and (e.session_id = $3 or e.imported_id = $3) and e.credit_type = $4
        order by e.sequence limit 1`,
      [hubId, personId, sourceId, creditType],
    );
    return row ?? null;
  }

  /** Whether anybody was awarded credit of this type for any of these sessions, whatever became of it. */
  async isAwarded(tx: Tx, sessionIds: readonly string[], creditType: string): Promise<boolean> {
    const rows = await tx.sql(
      `select 1 from ledger_entry where session_id = any($1::uuid[]) and credit_type = $2 and kind = 'award' limit 1`,
      [sessionIds, creditType],
    );
    return rows.length > 0;
  }

  /** An entry of a hub, or null. */
  async entry(tx: Tx, hubId: string, id: string): Promise<ChainEntry | null> {
    const [row] = await tx.sql<ChainEntry>(
      `select ${ENTRY} from ledger_entry e where e.hub_id = $1 and e.id = $2`,
      [hubId, id],
    );
    return row ?? null;
  }

  /** What changed an entry, or null. */
  async changeOf(tx: Tx, id: string): Promise<ChainEntry | null> {
    const [row] = await tx.sql<ChainEntry>(`select ${ENTRY} from ledger_entry e where e.changes_id = $1`, [
      id,
    ]);
    return row ?? null;
  }

  /** What stood of a kind of credit once this entry was made, a decimal string. */
  async standingUpTo(tx: Tx, entry: ChainEntry): Promise<string> {
    const [row] = await tx.sql<{ amount: string }>(
      `select sum(amount)::text as amount from ledger_entry
        where hub_id = $1 and person_id = $2 and credit_type = $3 and sequence <= $4
          and session_id is not distinct from $5::uuid and imported_id is not distinct from $6::uuid`,
      [entry.hubId, entry.personId, entry.creditType, entry.sequence, entry.sessionId, entry.importedId],
    );
    return row?.amount ?? '0.00';
  }
}
