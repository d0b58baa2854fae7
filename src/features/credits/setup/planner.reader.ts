import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Somebody who plans a program. */
export interface PlannerFacts {
  programId: string;
  hubId: string;
  personId: string;
  since: Date;
}

/** Answers who plans programs. */
@Injectable()
export class PlannerReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Who plans these programs, by program, in the order in which they were put down. One statement for all. */
  async of(programIds: readonly string[]): Promise<Map<string, PlannerFacts[]>> {
    const rows = (await this.dataSource.query(
      `select p.program_id as "programId", p.hub_id as "hubId", p.person_id as "personId", p.created_at as since
         from program_planner p where p.program_id = any($1::uuid[]) order by p.id`,
      [programIds],
    )) as PlannerFacts[];
    const found = new Map<string, PlannerFacts[]>(programIds.map((id) => [id, []]));
    for (const row of rows) found.get(row.programId)?.push(row);
    return found;
  }
}
