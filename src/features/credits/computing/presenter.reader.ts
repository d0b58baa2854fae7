import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../../platform/events/index.js';
import { PersonReader } from '../../identity/index.js';
import { planClocksOf, type SessionClock } from '../../sessions/index.js';

/** Answers who presented in sessions, and by which plan. */
@Injectable()
export class PresenterReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PersonReader,
  ) {}

  /**
   * Who presents in these sessions, and their plans, by session. Two statements.
   *
   * @param tx asks inside this transaction
   */
  async of(
    sessionIds: readonly string[],
    tx?: Tx,
  ): Promise<{ presenters: Map<string, Set<string>>; plans: Map<string, SessionClock> }> {
    const at = tx?.manager ?? this.dataSource.manager;
    const rows = (await at.query(
      `select f.session_id as "sessionId", f.person_id as "personId" from faculty_slot f
        where f.session_id = any($1::uuid[]) and f.part = 'presenter' order by f.id`,
      [sessionIds],
    )) as { sessionId: string; personId: string }[];
    const presenters = new Map<string, Set<string>>();
    for (const { sessionId, personId } of rows)
      presenters.set(sessionId, (presenters.get(sessionId) ?? new Set()).add(personId));
    return { presenters, plans: await planClocksOf(at, sessionIds) };
  }

  /** The sessions that are designated for anything and that a person was in or presented in, the earliest first. */
  async sessionsOf(personId: string, hubId: string | null): Promise<string[]> {
    const own = this.people.idsOfSql('$1');
    const rows = (await this.dataSource.query(
      `select s.id from session s
        where ($2::uuid is null or s.hub_id = $2)
          and s.id in (select r.session_id from attendance_record r where r.person_id in (${own})
                       union select f.session_id from faculty_slot f
                              where f.person_id in (${own}) and f.part = 'presenter')
          and s.state = 'held'
          and exists (select 1 from designation d where d.session_id = s.id and d.state = 'designated')
        order by s.starts_at, s.id`,
      [personId, hubId],
    )) as { id: string }[];
    return rows.map(({ id }) => id);
  }
}
