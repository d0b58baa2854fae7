import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock/index.js';

/** Why somebody has to state their financial relationships to a hub. */
export interface DutyFacts {
  hubId: string;
  personId: string;
  teaches: boolean;
  plans: boolean;
  /** The next session that they teach in; null where they only plan. */
  nextSessionId: string | null;
  nextStartsAt: Date | null;
}

/** Answers who has to state their financial relationships: who teaches in what is to come, and who plans. */
@Injectable()
export class DutyReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Everyone who has to, by hub. One statement. */
  async of(hubIds: readonly string[]): Promise<DutyFacts[]> {
    return (await this.dataSource.query(
      `select p.hub_id as "hubId", p.person_id as "personId", bool_or(p.session_id is not null) as teaches,
              bool_or(p.session_id is null) as plans,
              (array_agg(p.session_id order by p.starts_at) filter (where p.session_id is not null))[1] as "nextSessionId",
              min(p.starts_at) as "nextStartsAt"
         from (select s.hub_id, f.person_id, s.id as session_id, s.starts_at
                 from session s join faculty_slot f on f.session_id = s.id
                where s.hub_id = any($1::uuid[]) and s.ends_at > $2 and s.state in ('scheduled', 'live')
               union all
               select l.hub_id, l.person_id, null, null from program_planner l where l.hub_id = any($1::uuid[])) p
        group by p.hub_id, p.person_id order by p.hub_id, p.person_id`,
      [hubIds, this.clock.now()],
    )) as DutyFacts[];
  }

  /** Whether a person has to state them to a hub. */
  async has(hubId: string, personId: string): Promise<boolean> {
    return (await this.of([hubId])).some((duty) => duty.personId === personId);
  }
}
