import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../platform/authz/index.js';
import { type Connection, type Keyset, pageOf } from '../../platform/graphql/index.js';

/** What other features may know of a hub. */
export interface HubFacts {
  id: string;
  name: string;
  country: string;
  zone: string;
  /** The language of mail to whoever has chosen none. */
  language: string;
  founderId: string;
}

/** What other features may know of a program. */
export interface ProgramFacts {
  id: string;
  hubId: string;
  name: string;
  description: string;
}

/** A source of support, as it is shown. */
export interface ResourceFacts {
  id: string;
  hubId: string;
  title: string;
  kind: string;
  details: string;
  url: string | null;
}

const HUB = `h.id, h.name, h.country, h.zone, h.language, h.founder_id as "founderId"`;
const PROGRAM = `p.id, p.hub_id as "hubId", p.name, p.description`;

/** Answers questions about hubs, programs and resources. */
@Injectable()
export class ProgramReader {
  constructor(private readonly dataSource: DataSource) {}

  /** The hubs of these ids, by id. */
  async hubsByIds(ids: readonly string[]): Promise<Map<string, HubFacts>> {
    const rows = (await this.dataSource.query(`select ${HUB} from hub h where h.id = any($1::uuid[])`, [
      ids,
    ])) as HubFacts[];
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The ids of all hubs, for what the product does by itself. */
  async hubIds(): Promise<string[]> {
    const rows = (await this.dataSource.query(`select id from hub order by id`)) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  /** One hub, or null. */
  async hub(id: string): Promise<HubFacts | null> {
    return (await this.hubsByIds([id])).get(id) ?? null;
  }

  /** The programs of these ids, by id. */
  async programsByIds(ids: readonly string[]): Promise<Map<string, ProgramFacts>> {
    const rows = (await this.dataSource.query(
      `select ${PROGRAM} from program p where p.id = any($1::uuid[])`,
      [ids],
    )) as ProgramFacts[];
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** One program, or null. */
  async program(id: string): Promise<ProgramFacts | null> {
    return (await this.programsByIds([id])).get(id) ?? null;
  }

  /** A hub's sources of support, helplines first. */
  async resources(hubId: string): Promise<ResourceFacts[]> {
    return (await this.dataSource.query(
      `select id, hub_id as "hubId", title, kind, details, url from resource
        where hub_id = $1 order by (kind = 'helpline') desc, created_at, id`,
      [hubId],
    )) as ResourceFacts[];
  }

  /** The hubs the viewer has a role or an enrollment in, by name. */
  async myHubs(viewer: Viewer, keyset: Keyset): Promise<Connection<HubFacts>> {
    const ids = [...new Set([...viewer.roles, ...viewer.memberships].map((r) => r.hubId))];
    const rows = (await this.dataSource.query(
      `select ${HUB} from hub h
        where h.id = any($1::uuid[]) and ($2::text is null or (h.name, h.id) > ($2, $3::uuid))
        order by h.name, h.id limit $4`,
      [ids, keyset.after?.[0] ?? null, keyset.after?.[1] ?? null, keyset.limit + 1],
    )) as HubFacts[];
    return pageOf(rows, ids.length, keyset, (h) => [h.name, h.id]);
  }

  /** The programs of a hub that the viewer may see, by name. */
  async programsOf(viewer: Viewer, hubId: string, keyset: Keyset): Promise<Connection<ProgramFacts>> {
    const all = viewer.roles.some((r) => r.hubId === hubId && r.programId === null);
    const ids = [
      ...viewer.roles.filter((r) => r.hubId === hubId && r.programId !== null).map((r) => r.programId),
      ...viewer.memberships.filter((m) => m.hubId === hubId).map((m) => m.programId),
    ];
    const rows = (await this.dataSource.query(
      `with mine as (select * from program where hub_id = $1 and ($2 or id = any($3::uuid[])))
       select ${PROGRAM}, (select count(*) from mine)::int as total from mine p
        where $4::text is null or (p.name, p.id) > ($4, $5::uuid)
        order by p.name, p.id limit $6`,
      [hubId, all, ids, keyset.after?.[0] ?? null, keyset.after?.[1] ?? null, keyset.limit + 1],
    )) as (ProgramFacts & { total: number })[];
    return pageOf(rows, rows[0]?.total ?? 0, keyset, (p) => [p.name, p.id]);
  }
}
