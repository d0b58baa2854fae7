import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import {
  type Connection,
  cursorOf,
  isInstant,
  type Keyset,
  pageOf,
} from '../../../platform/graphql/index.js';
import { PersonReader } from '../../identity/index.js';
import { AccessRefused, ConfidedRead, Exported } from '../access.events.js';
import type { TrailFilter } from './trail.inputs.js';
import type { TrailDetail } from './trail.types.js';

/** One fact, as it is shown. */
export interface TrailFacts {
  id: string;
  at: Date;
  type: string;
  actorKind: string;
  actorId: string | null;
  subjectId: string;
  personId: string | null;
  programId: string | null;
  cohortId: string | null;
  details: TrailDetail[];
}

/** Entries are counted up to here: beyond it, the number of them helps nobody. */
const COUNTED = 10_000;

/**
 * Whether somebody held a role in the hub when something happened. A hub can give a role to anybody whose address it
 * knows, so what they did before it, or do after it, is none of the hub's.
 */
const IN_OFFICE = `subject_id in (select person_id from role_grant where hub_id = $1)
  and exists (select 1 from role_grant held where held.hub_id = $1 and held.person_id = subject_id
    and held.created_at <= at and at <= least(held.revoked_at, held.expires_at, 'infinity'))`;

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Row = Omit<TrailFacts, 'details' | 'personId'> & { data: Record<string, unknown>; total: number };

/** Reads the trail of a hub: the facts that happened in it, and what people did themselves while they held
 * a role there, such as signing in. */
@Injectable()
export class TrailReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PersonReader,
  ) {}

  /** A page of a hub's trail, the latest first. The total stops at 10,000. */
  async page(hubId: string, filter: TrailFilter, keyset: Keyset): Promise<Connection<TrailFacts>> {
    const parameters: unknown[] = [hubId, ...cursorOf(keyset, isInstant, isUUID), keyset.limit + 1];
    const add = (value: unknown) => `$${parameters.push(value)}`;
    const conditions: string[] = [];
    if (filter.from) conditions.push(`at >= ${add(filter.from)}`);
    if (filter.until) conditions.push(`at < ${add(filter.until)}`);
    if (filter.kind) conditions.push(kindSql(filter.kind, add));
    if (filter.person) {
      const ids = add(await this.people.idsNamed(filter.person));
      conditions.push(
        `((actor_id = any(${ids}::uuid[]) and data->'outsider' is distinct from 'true') or subject_id = any(${ids}::uuid[]) or data->>'personId' = any(${ids}::text[]))`,
      );
    }
    const narrowed = conditions.map((c) => `and ${c}`).join(' ');
    // Two ordered walks, each along its own index, instead of one that could use neither.
    const walk = (where: string, upTo: string, after: string) =>
      `(select * from domain_event where ${where} ${narrowed} ${after} order by at desc, id desc limit ${upTo})`;
    const both = (upTo: string, after = '') =>
      `${walk('hub_id = $1', upTo, after)} union all
       ${walk(`hub_id is null and ${IN_OFFICE}`, upTo, after)}`;
    const rows = (await this.dataSource.query(
      `with counted as (select 1 from (${both(String(COUNTED))}) f limit ${COUNTED})
       select id, at, type, actor_kind as "actorKind", actor_id as "actorId", subject_id as "subjectId",
              program_id as "programId", cohort_id as "cohortId", data,
              (select count(*) from counted)::int as total
         from (${both('$4', 'and ($2::timestamptz is null or (at, id) < ($2, $3::uuid))')}) f
        order by at desc, id desc limit $4`,
      parameters,
    )) as Row[];
    const page = pageOf(rows, rows[0]?.total ?? 0, keyset, (row) => [row.at.toISOString(), row.id]);
    return { ...page, nodes: page.nodes.map(factsOf) };
  }
}

function kindSql(kind: NonNullable<TrailFilter['kind']>, add: (value: unknown) => string): string {
  const single = { refusals: AccessRefused, readings: ConfidedRead, exports: Exported };
  const event = single[kind as keyof typeof single];
  return event ? `type = ${add(event.name)}` : `starts_with(type, ${add(`${kind}.`)})`;
}

function factsOf({ data, total: _, ...row }: Row): TrailFacts {
  const { personId = null, outsider, ...plain } = data as { personId?: string; outsider?: boolean };
  const entries = Object.entries(plain).filter(([, value]) => value !== null);
  const details = entries.flatMap(([name, value]) => {
    const text = Array.isArray(value) ? value.filter((v) => !ID.test(String(v))).join(', ') : String(value);
    return text === '' || ID.test(text) ? [] : [{ name, value: text }];
  });
  const actor = outsider ? { actorKind: 'outsider', actorId: null } : {};
  return { ...row, ...actor, details, personId };
}
