import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ProgramReader } from '../../programs/index.js';
import type { CreditCode, CreditRules, CreditType } from '../rules/credit-type.rules.js';
import { defaultCreditType, defaultCreditTypes } from '../rules/default-credit-types.rules.js';
import { typeOf } from './setup.rules.js';

/** What a hub says of itself as a provider of credit. */
export interface ProviderFacts {
  /** 0 while the hub has said nothing: then it goes by its own name. */
  version: number;
  name: string;
  postalAddress: string | null;
  handledElsewhere: boolean;
}

/** A credit type in a hub, by one version of its rules. */
export interface CreditTypeFacts {
  /** Null where the hub has set nothing, and the type stands as it ships. */
  id: string | null;
  hubId: string;
  code: CreditCode;
  /** 0 as it ships. */
  version: number;
  offered: boolean;
  /** The type with its rules of this version; what the hub set has the hub for its source. */
  type: CreditType;
  /** Its rules that differ from those that ship. */
  ownRules: (keyof CreditRules)[];
  /** With slots, as `filledStatement` fills them. */
  statement: string | null;
  providerNumber: string | null;
  /** When this version was set; null as it ships. */
  setAt: Date | null;
}

/** A version that stands in the database, by which credit is designated. */
export type KeptTypeFacts = CreditTypeFacts & { id: string };

interface Row {
  id: string;
  hubId: string;
  code: CreditCode;
  version: number;
  offered: boolean;
  rules: CreditRules;
  ownRules: (keyof CreditRules)[];
  statement: string | null;
  providerNumber: string | null;
  setAt: Date;
}

const VERSION = `v.id, v.hub_id as "hubId", v.code, v.version, v.offered, v.rules, v.own_rules as "ownRules",
  v.statement, v.provider_number as "providerNumber", v.created_at as "setAt"`;

/** Answers how hubs give credit. */
@Injectable()
export class CreditSetupReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly programs: ProgramReader,
  ) {}

  /** What a hub says of itself as a provider, as it now stands. */
  async providerOf(hubId: string): Promise<ProviderFacts> {
    const rows = (await this.dataSource.query(
      `select p.version, p.name, p.postal_address as "postalAddress", p.handled_elsewhere as "handledElsewhere"
         from credit_provider_version p where p.hub_id = $1 order by p.version desc limit 1`,
      [hubId],
    )) as ProviderFacts[];
    if (rows[0]) return rows[0];
    const hub = await this.programs.hub(hubId);
    return { version: 0, name: hub?.name ?? '', postalAddress: null, handledElsewhere: false };
  }

  /** Whether a hub takes attendance and evaluation out as files, and somebody else designates and awards. */
  async handledElsewhere(hubId: string): Promise<boolean> {
    return (await this.providerOf(hubId)).handledElsewhere;
  }

  /** All credit types in a hub as they now stand, in the order of their list; those that are not offered, too. */
  async allOf(hubId: string): Promise<CreditTypeFacts[]> {
    const rows = (await this.dataSource.query(
      `select distinct on (v.code) ${VERSION} from credit_type_version v
        where v.hub_id = $1 order by v.code, v.version desc`,
      [hubId],
    )) as Row[];
    const kept = new Map(rows.map((row) => [row.code, factsOf(row)]));
    return defaultCreditTypes().map((type) => kept.get(type.code) ?? asItShips(hubId, type));
  }

  /** The credit types that a hub offers; none where its credit is handled elsewhere. */
  async offeredBy(hubId: string): Promise<CreditTypeFacts[]> {
    if (await this.handledElsewhere(hubId)) return [];
    return (await this.allOf(hubId)).filter(({ offered }) => offered);
  }

  /** A credit type in a hub as it now stands; null for a code that is none. */
  async currentOf(hubId: string, code: string): Promise<CreditTypeFacts | null> {
    const rows = (await this.dataSource.query(
      `select ${VERSION} from credit_type_version v
        where v.hub_id = $1 and v.code = $2 order by v.version desc limit 1`,
      [hubId, code],
    )) as Row[];
    if (rows[0]) return factsOf(rows[0]);
    const type = defaultCreditType(code);
    return type ? asItShips(hubId, type) : null;
  }

  /** A credit type in a hub by a version of it, or null. */
  async versionOf(hubId: string, code: string, version: number): Promise<KeptTypeFacts | null> {
    const rows = (await this.dataSource.query(
      `select ${VERSION} from credit_type_version v where v.hub_id = $1 and v.code = $2 and v.version = $3`,
      [hubId, code, version],
    )) as Row[];
    return rows[0] ? factsOf(rows[0]) : null;
  }

  /** Versions by their ids; unknown ids are left out. One statement for all. */
  async versions(ids: readonly string[]): Promise<Map<string, KeptTypeFacts>> {
    if (ids.length === 0) return new Map();
    const rows = (await this.dataSource.query(
      `select ${VERSION} from credit_type_version v where v.id = any($1::uuid[])`,
      [ids],
    )) as Row[];
    return new Map(rows.map((row) => [row.id, factsOf(row)]));
  }

  /** All versions of a credit type in a hub, the latest first. */
  async historyOf(hubId: string, code: string): Promise<KeptTypeFacts[]> {
    const rows = (await this.dataSource.query(
      `select ${VERSION} from credit_type_version v where v.hub_id = $1 and v.code = $2 order by v.version desc limit 200`,
      [hubId, code],
    )) as Row[];
    return rows.map(factsOf);
  }
}

function asItShips(hubId: string, type: CreditType): CreditTypeFacts {
  return {
    id: null,
    hubId,
    code: type.code,
    version: 0,
    offered: false,
    type,
    ownRules: [],
    statement: null,
    providerNumber: null,
    setAt: null,
  };
}

function factsOf({ rules, ...row }: Row): KeptTypeFacts {
  return { ...row, type: typeOf(row.code, rules, row.ownRules) };
}
