import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RoleAt, RoleName } from '../../platform/authz/index.js';
import { Clock } from '../../platform/clock/index.js';
import { type Connection, type Keyset, pageOf } from '../../platform/graphql/index.js';

/** A grant, as it is shown. */
export interface GrantFacts {
  id: string;
  personId: string;
  role: RoleName;
  hubId: string;
  programId: string | null;
  cohortId: string | null;
  expiresAt: Date | null;
}

const GRANT = `g.id, g.person_id as "personId", g.role, g.hub_id as "hubId", g.program_id as "programId", g.cohort_id as "cohortId",
  g.expires_at as "expiresAt"`;
/** Held at an instant, a parameter of the statement. */
const HELD = (now: string) => `revoked_at is null and (expires_at is null or expires_at > ${now})`;

/** Answers questions about roles. */
@Injectable()
export class AccessReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The roles a person holds now. */
  async rolesOf(personId: string): Promise<RoleAt[]> {
    return (await this.dataSource.query(
      `select g.role, g.hub_id as "hubId", g.program_id as "programId", g.cohort_id as "cohortId"
         from role_grant g where g.person_id = $1 and ${HELD('$2')}`,
      [personId, this.clock.now()],
    )) as RoleAt[];
  }

  /**
   * The SQL of whether a person holds a role in another hub than this one.
   *
   * @param person the column that holds the person's id
   * @param hub and now: parameters of the statement
   */
  holdsElsewhereSql(person: string, hub: string, now: string): string {
    return `exists (select 1 from role_grant held where held.person_id = ${person} and held.hub_id <> ${hub}
                       and held.revoked_at is null and (held.expires_at is null or held.expires_at > ${now}))`;
  }

  /** One grant that is held, or null. */
  async grant(id: string): Promise<GrantFacts | null> {
    const rows = (await this.dataSource.query(
      `select ${GRANT} from role_grant g where g.id = $1 and ${HELD('$2')}`,
      [id, this.clock.now()],
    )) as GrantFacts[];
    return rows[0] ?? null;
  }

  /** The grants of a hub, the oldest first. */
  async grantsOf(hubId: string, keyset: Keyset): Promise<Connection<GrantFacts>> {
    const rows = (await this.dataSource.query(
      `with held as (select * from role_grant where hub_id = $1 and ${HELD('$4')})
       select ${GRANT}, (select count(*) from held)::int as total from held g
        where $2::uuid is null or g.id > $2 order by g.id limit $3`,
      [hubId, keyset.after?.[0] ?? null, keyset.limit + 1, this.clock.now()],
    )) as (GrantFacts & { total: number })[];
    return pageOf(rows, rows[0]?.total ?? 0, keyset, (g) => [g.id]);
  }

  /** The people who hold one of the roles over a place, without doublets; over the whole hub where nothing else is named. */
  async holders(
    roles: readonly RoleName[],
    at: { hubId: string; programId: string | null; cohortId: string | null },
  ): Promise<string[]> {
    const rows = (await this.dataSource.query(
      `select distinct person_id from role_grant
        where ${HELD('$5')} and role = any($1) and hub_id = $2
          and (program_id is null or program_id = $3) and (cohort_id is null or cohort_id = $4)`,
      [roles, at.hubId, at.programId, at.cohortId, this.clock.now()],
    )) as { person_id: string }[];
    return rows.map((r) => r.person_id);
  }
}
