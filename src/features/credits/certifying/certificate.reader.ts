import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DataSource, type EntityManager } from 'typeorm';
import {
  type Connection,
  cursorOf,
  isInstant,
  type Keyset,
  pageOf,
} from '../../../platform/graphql/index.js';
import { PersonReader } from '../../identity/index.js';
import type { HolderSnapshot } from '../ledger/ledger.rules.js';
import type { CreditCode } from '../rules/credit-type.rules.js';
import type { CertificateState } from './certificate.entity.js';
import type { CertificateFacts } from './certificate.rules.js';

/** A certificate as it is shown. */
export interface CertificateRow {
  id: string;
  hubId: string;
  programId: string;
  cohortId: string;
  personId: string;
  creditType: CreditCode;
  awardId: string | null;
  snapshotId: string;
  serial: string;
  amount: string;
  facts: CertificateFacts;
  state: CertificateState;
  issuedAt: Date;
  endedAt: Date | null;
}

/** A certificate with who holds it, as they stood at the award; null where their name was taken away. */
export interface HeldCertificate extends CertificateRow {
  holder: HolderSnapshot | null;
  /** Whether the person asked to be erased, and was. */
  erased: boolean;
}

const row = (personId: string) => `c.id, c.hub_id as "hubId", c.program_id as "programId",
  c.cohort_id as "cohortId", ${personId} as "personId", c.credit_type as "creditType", c.award_id as "awardId", c.snapshot_id as "snapshotId",
  c.serial, c.amount::text as amount, c.facts, c.state, c.created_at as "issuedAt", c.ended_at as "endedAt"`;
const ROW = row('c.person_id');
// Whose account was joined with another one's holds it by the account that stays.
const HELD_ROW = row('coalesce(p.merged_into, p.id)');

/** Answers questions about certificates. */
@Injectable()
export class CertificateReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PersonReader,
  ) {}

  /** A page of the certificates that somebody holds, in all hubs, the latest first; superseded ones are left out. */
  async pageOf(personId: string, keyset: Keyset): Promise<Connection<CertificateRow>> {
    const mine = `c.person_id in (${this.people.idsOfSql('$1')}) and c.state <> 'superseded'`;
    const rows = await this.query<CertificateRow & { total: number }>(
      `select ${ROW}, (select count(*) from certificate c where ${mine})::int as total from certificate c
        where ${mine} and ($2::timestamptz is null or (c.created_at, c.id) < ($2, $3::uuid))
        order by c.created_at desc, c.id desc limit $4`,
      [personId, ...cursorOf(keyset, isInstant, isUUID), keyset.limit + 1],
    );
    return pageOf(rows, rows[0]?.total ?? 0, keyset, (row) => [row.issuedAt.toISOString(), row.id]);
  }

  /** The certificates that stand for these awards, by award; one statement for all. */
  async ofAwards(awardIds: readonly string[]): Promise<Map<string, CertificateRow>> {
    const rows = await this.query<CertificateRow>(
      `select ${ROW} from certificate c where c.award_id = any($1::uuid[]) and c.state = 'standing'`,
      [awardIds],
    );
    return new Map(rows.map((row) => [row.awardId as string, row]));
  }

  /** A certificate with its holder, or null. */
  async held(id: string, manager: EntityManager = this.dataSource.manager): Promise<HeldCertificate | null> {
    const [row] = await this.heldWhere(manager, 'c.id = $1', [id]);
    return row ?? null;
  }

  /** A certificate by its serial, as it is kept; or null. */
  async bySerial(serial: string): Promise<HeldCertificate | null> {
    const [row] = await this.heldWhere(this.dataSource.manager, 'c.serial = $1', [serial]);
    return row ?? null;
  }

  private heldWhere(
    manager: EntityManager,
    condition: string,
    parameters: unknown[],
  ): Promise<HeldCertificate[]> {
    return manager.query(
      `select ${HELD_ROW}, k.holder, p.email = '' as erased
         from certificate c join person p on p.id = c.person_id left join ledger_holder k on k.id = c.snapshot_id
        where ${condition}`,
      parameters,
    ) as Promise<HeldCertificate[]>;
  }

  private query<T>(text: string, parameters: unknown[]): Promise<T[]> {
    return this.dataSource.query(text, parameters) as Promise<T[]>;
  }
}
