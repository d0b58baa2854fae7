import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuthzPorts } from '../../../platform/authz/index.js';
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
    private readonly ports: AuthzPorts,
  ) {}

  /** Whether they registered, accepted or did anything else in the hub, or have nothing to do with any other. */
  async opens(hubId: string, personId: string): Promise<boolean> {
    const own = this.people.idsOfSql('$1');
    const [found] = (await this.dataSource.query(
      `select exists (select 1 from enrollment e where e.person_id in (${own}) and e.hub_id <> $2) as elsewhere,
              exists (select 1 from domain_event d where d.actor_id in (${own}) and d.hub_id = $2)
           or exists (select 1 from enrollment e join domain_event d on d.subject_id = e.id
                       where e.person_id in (${own}) and e.hub_id = $2 and d.type = any($3)
                         and d.actor_kind = 'anonymous') as came`,
      [personId, hubId, COMING],
    )) as { elsewhere: boolean; came: boolean }[];
    if (found?.came) return true;
    const roles = (await this.ports.grants?.(personId)) ?? [];
    return !found?.elsewhere && roles.every((role) => role.hubId === hubId);
  }
}
