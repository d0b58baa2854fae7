import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A session that is held in a meeting of a known number. */
export interface MeetingSession {
  id: string;
  cohortId: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
}

/** Answers which sessions are held in which of Zoom's meetings, by the numbers in their addresses. */
@Injectable()
export class MeetingSessionsReader {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The sessions of a hub whose meeting address, or that of one person, has this number; drafts and what was called off
   * are none.
   *
   * @param number digits alone
   */
  async usingNumber(hubId: string, number: string): Promise<MeetingSession[]> {
    if (!/^\d+$/.test(number)) return [];
    const address = `/(j|w|s|wc)/${number}([^0-9]|$)`;
    return (await this.dataSource.query(
      `select s.id, s.cohort_id as "cohortId", s.title, s.starts_at as "startsAt", s.ends_at as "endsAt" from session s
        where s.hub_id = $1 and s.state not in ('draft', 'cancelled')
          and (s.meeting_url ~ $2 or exists (
            select 1 from personal_meeting_link l
             where l.hub_id = $1 and (l.session_id = s.id or l.series_id = s.series_id) and l.url ~ $2))
        order by s.starts_at, s.id`,
      [hubId, address],
    )) as MeetingSession[];
  }
}
