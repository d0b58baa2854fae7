import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../../platform/events/index.js';
import { type StandingFacts, StandingReader } from '../reviewing/standing.reader.js';

/** Somebody who controls what a session teaches, with where they stand. */
export interface DiscloserFacts extends StandingFacts {
  /** Whether they teach in it, plan its program, or both. */
  teaches: boolean;
  plans: boolean;
}

interface Row {
  sessionId: string;
  hubId: string;
  personId: string;
  teaches: boolean;
  plans: boolean;
}

/** Answers who has to state their financial relationships for a session: those who teach in it, and who plans its program. */
@Injectable()
export class DisclosersReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly standings: StandingReader,
  ) {}

  /**
   * Who has to, and where each stands, by session. Sessions of one hub; two statements for all.
   *
   * @param tx asks inside this transaction
   */
  async of(sessionIds: readonly string[], tx?: Tx): Promise<Map<string, DiscloserFacts[]>> {
    const rows = (await (tx?.manager ?? this.dataSource).query(
      `select s.id as "sessionId", s.hub_id as "hubId", p.person_id as "personId",
              bool_or(p.teaches) as teaches, bool_or(not p.teaches) as plans
         from session s cross join lateral (
                select f.person_id, true as teaches from faculty_slot f where f.session_id = s.id
                union all
                select l.person_id, false from program_planner l where l.program_id = s.program_id) p
        where s.id = any($1::uuid[])
        group by s.id, p.person_id order by s.id, p.person_id`,
      [sessionIds],
    )) as Row[];
    const found = new Map<string, DiscloserFacts[]>(sessionIds.map((id) => [id, []]));
    const [first] = rows;
    if (!first) return found;
    const standings = await this.standings.of(
      first.hubId,
      rows.map(({ personId }) => personId),
      tx,
    );
    for (const { sessionId, personId, teaches, plans } of rows) {
      const standing = standings.get(personId);
      if (standing) found.get(sessionId)?.push({ ...standing, teaches, plans });
    }
    return found;
  }
}
