import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../../platform/events/index.js';
import { decimalOf, hundredthsOf } from '../rules/amount.rules.js';
import {
  CREDIT_CODES,
  type CreditCode,
  type CreditRules,
  type CreditType,
} from '../rules/credit-type.rules.js';
import { typeOf } from '../setup/setup.rules.js';
import type { DesignationState } from './designation.entity.js';

/** What a session was designated for. */
export interface DesignatedFacts {
  id: string;
  hubId: string;
  programId: string;
  cohortId: string;
  sessionId: string;
  creditType: CreditCode;
  /** The version of the rules that holds for it, whatever the hub has set since. */
  versionId: string;
  version: number;
  type: CreditType;
  /** The accreditor's statement of that version, with slots; null where there was none. */
  statement: string | null;
  providerNumber: string | null;
  /** What the session is worth at the most: a decimal string as the accreditor writes it. */
  maximum: string;
  /** The planned time that counts, as it was then. */
  plannedSeconds: number;
  plannedStart: Date;
  plannedEnd: Date;
  designatedAt: Date;
  /** Why it was designated after the session had begun; null where it was designated in time. */
  overrideReason: string | null;
}

/** A proposal or designation, whatever became of it. What was settled by designating is null for a proposal. */
export interface DesignationFacts
  extends Pick<DesignatedFacts, 'id' | 'hubId' | 'programId' | 'cohortId' | 'sessionId' | 'creditType'> {
  state: DesignationState;
  madeAt: Date;
  proposedBy: string | null;
  designatedBy: string | null;
  endedBy: string | null;
  endedAt: Date | null;
  designated: DesignatedFacts | null;
}

interface Row
  extends Omit<DesignatedFacts, 'type' | 'versionId' | 'maximum'>,
    Omit<DesignationFacts, 'designated'> {
  versionId: string | null;
  maximum: string | null;
  rules: CreditRules;
  ownRules: (keyof CreditRules)[];
}

const ROW = `d.id, d.hub_id as "hubId", d.program_id as "programId", d.cohort_id as "cohortId",
  d.session_id as "sessionId", d.credit_type as "creditType", d.state, d.created_at as "madeAt",
  d.proposed_by as "proposedBy", d.designated_by as "designatedBy", d.ended_by as "endedBy", d.ended_at as "endedAt",
  d.version_id as "versionId", d.maximum::text, d.planned_seconds as "plannedSeconds",
  d.planned_start as "plannedStart", d.planned_end as "plannedEnd", d.designated_at as "designatedAt",
  d.override_reason as "overrideReason", v.version, v.rules, v.own_rules as "ownRules", v.statement,
  v.provider_number as "providerNumber"`;
const FROM = `designation d left join credit_type_version v on v.id = d.version_id`;

/** Answers what sessions are proposed and designated for. */
@Injectable()
export class DesignationReader {
  constructor(private readonly dataSource: DataSource) {}

  /** What a session is designated for now, in the order of the list of types. */
  async ofSession(sessionId: string): Promise<DesignatedFacts[]> {
    return (await this.ofSessions([sessionId])).get(sessionId) ?? [];
  }

  /**
   * What these sessions are designated for now, by session; where there is nothing the list is empty. One statement.
   *
   * @param tx asks inside this transaction
   */
  async ofSessions(sessionIds: readonly string[], tx?: Tx): Promise<Map<string, DesignatedFacts[]>> {
    const rows = await this.rows(
      `d.session_id = any($1::uuid[]) and d.state = 'designated' order by ${IN_ORDER}`,
      [sessionIds],
      tx,
    );
    return bySession(sessionIds, rows.map(designatedOf));
  }

  /** Everything that was proposed and designated for these sessions, what was taken back included, the latest last. */
  async historyOf(sessionIds: readonly string[]): Promise<Map<string, DesignationFacts[]>> {
    const rows = await this.rows(`d.session_id = any($1::uuid[]) order by ${IN_ORDER}, d.id`, [sessionIds]);
    return bySession(sessionIds, rows.map(factsOf));
  }

  /** One proposal or designation, whatever became of it; or null. */
  async designation(id: string): Promise<DesignationFacts | null> {
    const [row] = await this.rows(`d.id = $1`, [id]);
    return row ? factsOf(row) : null;
  }

  /**
   * What a session is designated for by a type, for whoever awards credit for it: until the end of the transaction it is
   * not taken back. Null where it is not.
   */
  async forAward(tx: Tx, sessionId: string, creditType: string): Promise<DesignatedFacts | null> {
    const [row] = await tx.sql<Row>(
      `select ${ROW} from ${FROM}
        where d.session_id = $1 and d.credit_type = $2 and d.state = 'designated' for share of d`,
      [sessionId, creditType],
    );
    return row ? designatedOf(row) : null;
  }

  private async rows(where: string, parameters: unknown[], tx?: Tx): Promise<Row[]> {
    const at = tx?.manager ?? this.dataSource;
    return (await at.query(`select ${ROW} from ${FROM} where ${where}`, parameters)) as Row[];
  }
}

/** The order in which the types are listed. */
const IN_ORDER = `array_position(array[${CREDIT_CODES.map((code) => `'${code}'`).join(', ')}], d.credit_type)`;

function bySession<T extends { sessionId: string }>(
  sessionIds: readonly string[],
  rows: readonly T[],
): Map<string, T[]> {
  const found = new Map<string, T[]>(sessionIds.map((id) => [id, []]));
  for (const row of rows) found.get(row.sessionId)?.push(row);
  return found;
}

function factsOf(row: Row): DesignationFacts {
  const { id, hubId, programId, cohortId, sessionId, creditType, state, madeAt } = row;
  const { proposedBy, designatedBy, endedBy, endedAt } = row;
  return {
    ...{ id, hubId, programId, cohortId, sessionId, creditType, state, madeAt },
    ...{ proposedBy, designatedBy, endedBy, endedAt },
    designated: row.versionId === null ? null : designatedOf(row),
  };
}

function designatedOf(row: Row): DesignatedFacts {
  const type = typeOf(row.creditType, row.rules, row.ownRules);
  return {
    id: row.id,
    hubId: row.hubId,
    programId: row.programId,
    cohortId: row.cohortId,
    sessionId: row.sessionId,
    creditType: row.creditType,
    versionId: row.versionId as string,
    version: row.version,
    type,
    statement: row.statement,
    providerNumber: row.providerNumber,
    maximum: decimalOf(hundredthsOf(row.maximum as string), type.fewestDecimals),
    plannedSeconds: row.plannedSeconds,
    plannedStart: row.plannedStart,
    plannedEnd: row.plannedEnd,
    designatedAt: row.designatedAt,
    overrideReason: row.overrideReason,
  };
}
