import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Membership, STAFF, scopeSql, type Viewer } from '../../platform/authz/index.js';
import { type Connection, type Keyset, pageOf } from '../../platform/graphql/index.js';
import { PersonReader } from '../identity/index.js';
import type { EnrollmentState } from './registering/enrollment.rules.js';

/** What other features may know of a cohort. */
export interface CohortFacts {
  id: string;
  hubId: string;
  programId: string;
  name: string;
  capacity: number | null;
  enrolled: number;
}

/** What other features may know of an enrollment. */
export interface EnrollmentFacts {
  id: string;
  hubId: string;
  programId: string;
  cohortId: string;
  personId: string;
  state: EnrollmentState;
  enrolledAt: Date;
}

const COHORT = `c.id, c.hub_id as "hubId", c.program_id as "programId", c.name, c.capacity, c.enrolled`;
const ENROLLMENT = `e.id, e.hub_id as "hubId", e.program_id as "programId", e.cohort_id as "cohortId",
  e.person_id as "personId", e.state, e.created_at as "enrolledAt"`;

/** Answers questions about cohorts and who is in them. */
@Injectable()
export class CohortReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PersonReader,
  ) {}

  /** The cohorts of these ids, by id. */
  async byIds(ids: readonly string[]): Promise<Map<string, CohortFacts>> {
    const rows = (await this.dataSource.query(`select ${COHORT} from cohort c where c.id = any($1::uuid[])`, [
      ids,
    ])) as CohortFacts[];
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** One cohort, or null. */
  async cohort(id: string): Promise<CohortFacts | null> {
    return (await this.byIds([id])).get(id) ?? null;
  }

  /** One enrollment, or null. */
  async enrollment(id: string): Promise<EnrollmentFacts | null> {
    const rows = (await this.dataSource.query(`select ${ENROLLMENT} from enrollment e where e.id = $1`, [
      id,
    ])) as EnrollmentFacts[];
    return rows[0] ?? null;
  }

  /** Whether whoever has this address, as `emailKeyOf` writes it, is enrolled in the cohort. */
  async isEnrolled(cohortId: string, emailKey: string): Promise<boolean> {
    const personId = (await this.people.idsByEmailKey([emailKey])).get(emailKey);
    if (!personId) return false;
    return (await this.membershipsOf(personId)).some((member) => member.cohortId === cohortId);
  }

  /** Who is enrolled in a cohort now: the ids of the people. */
  async participantsOf(cohortId: string): Promise<string[]> {
    const rows = (await this.dataSource.query(
      `select person_id from enrollment where cohort_id = $1 and state = 'enrolled' order by id`,
      [cohortId],
    )) as { person_id: string }[];
    return rows.map((r) => r.person_id);
  }

  /** Who is enrolled in any cohort of a hub now: the ids of the people. */
  async peopleOf(hubId: string): Promise<string[]> {
    const rows = (await this.dataSource.query(
      `select distinct person_id from enrollment where hub_id = $1 and state = 'enrolled'`,
      [hubId],
    )) as { person_id: string }[];
    return rows.map((r) => r.person_id);
  }

  /** The cohorts a person participates in now. */
  async membershipsOf(personId: string): Promise<Membership[]> {
    return (await this.dataSource.query(
      `select hub_id as "hubId", program_id as "programId", cohort_id as "cohortId"
         from enrollment where person_id = $1 and state = 'enrolled'`,
      [personId],
    )) as Membership[];
  }

  /** The SQL of the ids of the cohorts in which a person, a parameter of the statement, is enrolled now. */
  cohortsOfSql(person: string): string {
    return `select cohort_id from enrollment where person_id = ${person}::uuid and state = 'enrolled'`;
  }

  /** The cohorts that the viewer may see, the newest first; of one program when it is given. */
  async visibleTo(
    viewer: Viewer,
    programId: string | null,
    keyset: Keyset,
  ): Promise<Connection<CohortFacts>> {
    const scope = scopeSql(
      viewer,
      STAFF,
      { hub: 'c.hub_id', program: 'c.program_id', cohort: 'c.id' },
      4,
      true,
    );
    const rows = (await this.dataSource.query(
      `with mine as (select * from cohort c where ${scope.sql} and ($1::uuid is null or c.program_id = $1))
       select ${COHORT}, (select count(*) from mine)::int as total from mine c
        where $2::uuid is null or c.id < $2 order by c.id desc limit $3`,
      [programId, keyset.after?.[0] ?? null, keyset.limit + 1, ...scope.parameters],
    )) as (CohortFacts & { total: number })[];
    return pageOf(rows, rows[0]?.total ?? 0, keyset, (c) => [c.id]);
  }
}
