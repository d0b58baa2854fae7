import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SessionFacts } from '../sessions.reader.js';
import type { TimedSession } from './join.rules.js';

/** Answers what joining asks. */
@Injectable()
export class JoinReader {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * A session with all of its series, in order; all sessions of a series where the id is one of a series. None where
   * it is neither.
   */
  async around(id: string): Promise<TimedSession[]> {
    return (await this.dataSource.query(
      `select s.id, s.starts_at as "startsAt", s.ends_at as "endsAt", s.state,
              s.actual_end as "actualEnd" from session s
        where s.id = $1 or s.series_id = $1 or s.series_id = (select m.series_id from session m where m.id = $1)
        order by s.starts_at, s.id`,
      [id],
    )) as TimedSession[];
  }

  /** How often each of these people had their links made anew; who never did is left out. */
  async versionsOf(personIds: readonly string[]): Promise<Map<string, number>> {
    const rows = (await this.dataSource.query(
      `select person_id as "personId", version from join_version where person_id = any($1::uuid[])`,
      [personIds],
    )) as { personId: string; version: number }[];
    return new Map(rows.map(({ personId, version }) => [personId, version]));
  }

  /** Where the meeting is for a person: their own address for the session, or for its series, or everyone's. */
  async addressFor(session: SessionFacts, personId: string | null): Promise<string | null> {
    if (personId === null) return session.meetingUrl;
    const rows = (await this.dataSource.query(
      `select url from personal_meeting_link where person_id = $1 and (session_id = $2 or series_id = $3)
        order by session_id nulls last limit 1`,
      [personId, session.id, session.seriesId],
    )) as { url: string }[];
    return rows[0]?.url ?? session.meetingUrl;
  }
}
