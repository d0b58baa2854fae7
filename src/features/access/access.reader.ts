import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RoleAt, RoleName } from '../../platform/authz/index.js';
import { type Connection, type Keyset, pageOf } from '../../platform/graphql/index.js';

/** A grant, as it is shown. */
export interface GrantFacts {
  id: string;
  personId: string;
  role: RoleName;
  hubId: string;
  programId: string | null;
  cohortId: string | null;
}

const GRANT = `g.id, g.person_id as "personId", g.role, g.hub_id as "hubId", g.program_id as "programId", g.cohort_id as "cohortId"`;

/** Answers questions about roles. */
@Injectable()
export class AccessReader {
  constructor(private readonly dataSource: DataSource) {}

  /** The roles a person holds now. */
  async rolesOf(personId: string): Promise<RoleAt[]> {
    return (await this.dataSource.query(
      `select g.role, g.hub_id as "hubId", g.program_id as "programId", g.cohort_id as "cohortId"
         from role_grant g where g.person_id = $1 and g.revoked_at is null`,
      [personId],
    )) as RoleAt[];
  }

  /** One grant that has not ended, or null. */
  async grant(id: string): Promise<GrantFacts | null> {
    const rows = (await this.dataSource.query(
      `select ${GRANT} from role_grant g where g.id = $1 and g.revoked_at is null`,
      [id],
    )) as GrantFacts[];
    return rows[0] ?? null;
  }

  /** The grants of a hub, the oldest first. */
  async grantsOf(hubId: string, keyset: Keyset): Promise<Connection<GrantFacts>> {
    const rows = (await this.dataSource.query(
      `with held as (select * from role_grant where hub_id = $1 and revoked_at is null)
       select ${GRANT}, (select count(*) from held)::int as total from held g
        where $2::uuid is null or g.id > $2 order by g.id limit $3`,
      [hubId, keyset.after?.[0] ?? null, keyset.limit + 1],
    )) as (GrantFacts & { total: number })[];
    return pageOf(rows, rows[0]?.total ?? 0, keyset, (g) => [g.id]);
  }

  /** The people who hold one of the roles over a place, without doublets. */
  async holders(
    roles: readonly RoleName[],
    at: { hubId: string; programId: string; cohortId: string },
  ): Promise<string[]> {
    const rows = (await this.dataSource.query(
      `select distinct person_id from role_grant
        where revoked_at is null and role = any($1) and hub_id = $2
          and (program_id is null or program_id = $3) and (cohort_id is null or cohort_id = $4)`,
      [roles, at.hubId, at.programId, at.cohortId],
    )) as { person_id: string }[];
    return rows.map((r) => r.person_id);
  }
}
