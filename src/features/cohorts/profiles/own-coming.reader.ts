import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock/index.js';
import { AccessReader } from '../../access/index.js';
import { PersonReader } from '../../identity/index.js';
import { Enrolled, EnrollmentRequested, Waitlisted } from '../cohorts.events.js';

const COMING = [Enrolled.name, Waitlisted.name, EnrollmentRequested.name];

/**
 * Answers whether somebody came to a hub themselves. People and their profiles are shared by all hubs of a database,
 * and a team can enroll whoever it has an address of: that alone must not open what a person told elsewhere.
 */
@Injectable()
export class OwnComingReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PersonReader,
    private readonly access: AccessReader,
    private readonly clock: Clock,
  ) {}

  /** Whether somebody registered, accepted or did anything else in the hub, or has nothing to do with any other. */
  async opens(hubId: string, personId: string): Promise<boolean> {
    const { sql, values } = this.openedIn(hubId);
    const [row] = (await this.dataSource.query(`select ${sql('$1::uuid')} as opened`, [
      personId,
      ...values,
    ])) as {
      opened: boolean;
    }[];
    return row?.opened ?? false;
  }

  /** The SQL of the same, for a statement whose own parameter is `$1`: of a column that holds a person's id. */
  openedIn(hubId: string): { sql: (person: string) => string; values: readonly unknown[] } {
    return {
      sql: (person) => {
        const own = this.people.idsOfSql(person);
        return `exists (select 1 from domain_event d where d.actor_id in (${own}) and d.hub_id = $2)
           or exists (select 1 from enrollment e join domain_event d on d.subject_id = e.id
                       where e.person_id in (${own}) and e.hub_id = $2 and d.type = any($3)
                         and d.actor_kind = 'anonymous')
           or not (exists (select 1 from enrollment e where e.person_id in (${own}) and e.hub_id <> $2)
                   or ${this.access.holdsElsewhereSql(person, '$2', '$4')})`;
      },
      values: [hubId, COMING, this.clock.now()],
    };
  }
}
