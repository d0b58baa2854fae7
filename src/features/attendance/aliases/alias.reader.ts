import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { type Connection, cursorOf, type Keyset, pageOf } from '../../../platform/graphql/index.js';
import { emailKeyOf } from '../../identity/index.js';
import type { KnownBefore } from '../match-people.rules.js';
import { aliasKeyOf } from './alias.rules.js';
import type { AliasKind } from './participant-alias.entity.js';

/** A remembered match, as the hub's team sees it. */
export interface AliasFacts {
  id: string;
  hubId: string;
  programId: string;
  cohortId: string;
  kind: AliasKind;
  shown: string;
  personId: string;
  confirmedBy: string;
  confirmedAt: Date;
}

/** A participant of a report, by what may be known of them from before. */
export interface Recognisable {
  /** Every name under which they appear. */
  readonly names: readonly string[];
  readonly email: string | null;
  readonly registrantId: string | null;
}

const ALIAS = `a.id, a.hub_id as "hubId", a.program_id as "programId", a.cohort_id as "cohortId", a.kind, a.shown,
  a.person_id as "personId", a.confirmed_by as "confirmedBy", a.created_at as "confirmedAt"`;

/** Answers questions about whom reports of a cohort are known to mean. */
@Injectable()
export class AliasReader {
  constructor(private readonly dataSource: DataSource) {}

  /** A page of what is remembered for a cohort, the newest first. */
  async ofCohort(cohortId: string, keyset: Keyset): Promise<Connection<AliasFacts>> {
    const rows = (await this.dataSource.query(
      `select ${ALIAS}, (select count(*) from participant_alias n where n.cohort_id = $1)::int as total
         from participant_alias a where a.cohort_id = $1 and ($2::uuid is null or a.id < $2)
        order by a.id desc limit $3`,
      [cohortId, cursorOf(keyset, isUUID)[0], keyset.limit + 1],
    )) as (AliasFacts & { total: number })[];
    return pageOf(rows, rows[0]?.total ?? 0, keyset, ({ id }) => [id]);
  }

  /** One remembered match, or null. */
  async alias(id: string): Promise<AliasFacts | null> {
    const rows = (await this.dataSource.query(`select ${ALIAS} from participant_alias a where a.id = $1`, [
      id,
    ])) as AliasFacts[];
    return rows[0] ?? null;
  }

  /**
   * Whom these participants are known to be, in their order: by their registration, by the address with which they
   * registered, or by a match that was confirmed once. Two statements for all.
   */
  async knownBefore(
    cohortId: string,
    participants: readonly Recognisable[],
  ): Promise<(KnownBefore | null)[]> {
    const keys = participants.map(({ names, email }) =>
      names.flatMap((name) => aliasKeyOf(name, email && emailKeyOf(email)) ?? []),
    );
    const aliases = await this.aliases(
      cohortId,
      keys.flat().map(({ key }) => key),
    );
    const registered = await this.registered(cohortId, participants);
    return participants.map(({ email, registrantId }, at) => {
      const personId =
        (registrantId && registered.get(`id ${registrantId}`)) ||
        (email && registered.get(`email ${email.toLowerCase()}`));
      if (personId) return { personId, kind: 'registrant' };
      const found = new Set(keys[at]?.flatMap(({ kind, key }) => aliases.get(`${kind} ${key}`) ?? []));
      const [alias] = found;
      // Names that mean two people mean nobody.
      return alias && found.size === 1 ? { personId: alias, kind: 'alias' } : null;
    });
  }

  private async aliases(cohortId: string, keys: readonly string[]): Promise<Map<string, string>> {
    const rows = (await this.dataSource.query(
      `select kind || ' ' || key as key, person_id as "personId" from participant_alias
        where cohort_id = $1 and key = any($2::text[])`,
      [cohortId, keys],
    )) as { key: string; personId: string }[];
    return new Map(rows.map(({ key, personId }) => [key, personId]));
  }

  /** By registration and by the address of it; one that stands for two people is left out. */
  private async registered(
    cohortId: string,
    participants: readonly Recognisable[],
  ): Promise<Map<string, string>> {
    const rows = (await this.dataSource.query(
      `select k.key, min(r.person_id::text) as "personId"
         from meeting_registrant r join registrant_list l on l.id = r.list_id and l.state = 'committed'
              cross join lateral (values ('id ' || r.registrant_id), ('email ' || r.email)) as k(key)
        where r.cohort_id = $1 and r.person_id is not null
          and (r.registrant_id = any($2::text[]) or r.email = any($3::text[])) and k.key is not null
        group by k.key having count(distinct r.person_id) = 1`,
      [
        cohortId,
        participants.flatMap(({ registrantId }) => registrantId ?? []),
        participants.flatMap(({ email }) => email?.toLowerCase() ?? []),
      ],
    )) as { key: string; personId: string }[];
    return new Map(rows.map(({ key, personId }) => [key, personId]));
  }
}
