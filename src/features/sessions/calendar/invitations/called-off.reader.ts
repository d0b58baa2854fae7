import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MailPorts } from '../../../../platform/mail/index.js';

/** An announcement that sessions are called off. */
export interface CallingOff {
  id: string;
  /** The sessions, in order. */
  sessionIds: string[];
}

/** Answers what calendar mail and announcements must know of each other, so that one change makes one mail. */
@Injectable()
export class CalledOffReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ports: MailPorts,
  ) {}

  /** The last announcement that some of these sessions are called off, or null. */
  async lastAbout(sessionIds: readonly string[]): Promise<CallingOff | null> {
    const [row] = (await this.dataSource.query(
      `select id, session_ids as "sessionIds" from session_announcement
        where kind = 'cancelled' and session_ids && $1::uuid[]
          and cohort_id = (select cohort_id from session where id = $2)
        order by id desc limit 1`,
      [sessionIds, sessionIds[0]],
    )) as CallingOff[];
    return row ?? null;
  }

  /** Whether sessions come into a person's calendar by mail, and they want that mail. */
  async takesCalendarMail(personId: string): Promise<boolean> {
    const readsFeed = await this.dataSource.query(
      `select 1 from personal_calendar where person_id = $1 and wants = 'feed'`,
      [personId],
    );
    return readsFeed.length === 0 && ((await this.ports.wants?.(personId, 'calendar')) ?? false);
  }
}
