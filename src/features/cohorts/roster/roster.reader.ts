import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Connection, type Keyset, pageOf } from '../../../platform/graphql/index.js';
import { PersonReader, type Practice } from '../../identity/index.js';
import type { EnrollmentFacts } from '../cohorts.reader.js';
import { HubPracticesReader } from '../profiles/hub-practices.reader.js';
import type { RosterFilter } from './roster.inputs.js';

/** A row of a roster. */
export interface RosterRow extends EnrollmentFacts {
  /** The place in the waitlist, from one; null for whoever does not wait. */
  waitPlace: number | null;
}

/** A line of the file that a roster becomes. */
export interface RosterLine {
  name: string;
  email: string;
  profession: string | null;
  practice: Practice;
  state: string;
  since: Date;
}

const ROW = `e.id, e.hub_id as "hubId", e.program_id as "programId", e.cohort_id as "cohortId",
  e.person_id as "personId", e.state, e.created_at as "enrolledAt",
  case when e.state = 'waitlisted' then (select count(*)::int from enrollment w
    where w.cohort_id = e.cohort_id and w.state = 'waitlisted' and w.wait_number <= e.wait_number) end as "waitPlace"`;

/** Answers who is in a cohort, for its team. */
@Injectable()
export class RosterReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PersonReader,
    private readonly practices: HubPracticesReader,
  ) {}

  /** The people of a cohort in the order of their coming; without a state, those who are enrolled. */
  async page(cohortId: string, filter: RosterFilter, keyset: Keyset): Promise<Connection<RosterRow>> {
    const rows = (await this.dataSource.query(
      `with mine as materialized (select e.id from enrollment e where ${this.meant()})
       select ${ROW}, (select count(*) from mine)::int as total from mine m join enrollment e on e.id = m.id
        where $5::uuid is null or m.id > $5 order by m.id limit $6`,
      [cohortId, ...valuesOf(filter), keyset.after?.[0] ?? null, keyset.limit + 1],
    )) as (RosterRow & { total: number })[];
    return pageOf(rows, rows[0]?.total ?? 0, keyset, (row) => [row.id]);
  }

  /** How many people are in each state. */
  countsOf(cohortId: string): Promise<{ state: string; people: number }[]> {
    return this.dataSource.query(
      `select e.state, count(*)::int as people from enrollment e
        where e.cohort_id = $1 and ${this.people.themselvesSql('e.person_id')} group by e.state order by e.state`,
      [cohortId],
    ) as Promise<{ state: string; people: number }[]>;
  }

  /** All of them, for a file. */
  async lines(cohortId: string, filter: RosterFilter): Promise<RosterLine[]> {
    const rows = (await this.dataSource.query(
      `select ${ROW} from enrollment e where ${this.meant()} order by e.id`,
      [cohortId, ...valuesOf(filter)],
    )) as RosterRow[];
    const ids = rows.map(({ personId }) => personId);
    const people = await this.people.byIds(ids);
    const practices = await this.practices.of(rows[0]?.hubId ?? '', ids);
    return rows.flatMap(({ personId, state, enrolledAt }) => {
      const [person, practice] = [people.get(personId), practices.get(personId)];
      if (!person || !practice) return [];
      const { name, email, profession } = person;
      return [{ name, email, profession, practice, state, since: enrolledAt }];
    });
  }

  // Parameters: the cohort, a state, a part of the name or address, and a profession.
  private meant(): string {
    return `e.cohort_id = $1 and ${this.people.themselvesSql('e.person_id')} and ($2::text = 'all' or e.state = $2) and ${this.people.meantSql('e.person_id', '$3', '$4')}`;
  }
}

function valuesOf({ state, search, profession }: RosterFilter): (string | null)[] {
  return [state ?? 'enrolled', search?.trim().toLowerCase() || null, profession ?? null];
}
