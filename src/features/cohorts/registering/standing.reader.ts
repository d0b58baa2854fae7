import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Connection, type Keyset, pageOf } from '../../../platform/graphql/index.js';
import type { EnrollmentState } from './enrollment.rules.js';

/** Where a person stands in a cohort. */
export interface StandingFacts {
  id: string;
  hubId: string;
  programId: string;
  cohortId: string;
  cohortName: string;
  personId: string;
  state: EnrollmentState;
  /** The place in the waitlist, from one; null for whoever does not wait. */
  place: number | null;
  since: Date;
}

const STANDING = `e.id, e.hub_id as "hubId", e.program_id as "programId", e.cohort_id as "cohortId",
  c.name as "cohortName", e.person_id as "personId", e.state, e.created_at as since,
  case when e.state = 'waitlisted' then (select count(*)::int from enrollment w
    where w.cohort_id = e.cohort_id and w.state = 'waitlisted' and w.wait_number <= e.wait_number) end as place`;

/** Answers where people stand in cohorts. */
@Injectable()
export class StandingReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Where a person stands in all their cohorts, the newest first. */
  async of(personId: string, keyset: Keyset): Promise<Connection<StandingFacts>> {
    const rows = (await this.dataSource.query(
      `select ${STANDING}, (select count(*)::int from enrollment n where n.person_id = $1) as total
         from enrollment e join cohort c on c.id = e.cohort_id
        where e.person_id = $1 and ($2::uuid is null or e.id < $2) order by e.id desc limit $3`,
      [personId, keyset.after?.[0] ?? null, keyset.limit + 1],
    )) as (StandingFacts & { total: number })[];
    return pageOf(rows, rows[0]?.total ?? 0, keyset, (row) => [row.id]);
  }

  /** One of them, or null. */
  async one(enrollmentId: string): Promise<StandingFacts | null> {
    const rows = (await this.dataSource.query(
      `select ${STANDING} from enrollment e join cohort c on c.id = e.cohort_id where e.id = $1`,
      [enrollmentId],
    )) as StandingFacts[];
    return rows[0] ?? null;
  }

  /** How many people wait for the word of a cohort's team. */
  async waitingForTheTeam(cohortId: string): Promise<number> {
    const [row] = (await this.dataSource.query(
      `select count(*)::int as n from enrollment where cohort_id = $1 and state = 'requested'`,
      [cohortId],
    )) as { n: number }[];
    return row?.n ?? 0;
  }
}
