import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MailPorts } from '../../../../platform/mail/index.js';

/** An announcement that sessions are called off. */
export interface CallingOff {
  id: string;
  /** The sessions, in order. */
  sessionIds: string[];
}

/** Answers what calendar mail and other mail must know of each other, so that one change makes one mail. */
@Injectable()
export class CalendarMailReader {
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

  /** Of these people, those into whose calendar sessions come by mail, and who want that mail. */
  async whoTakesCalendarMail(personIds: readonly string[]): Promise<Set<string>> {
    const rows = (await this.dataSource.query(
      `select person_id as "personId" from personal_calendar where person_id = any($1::uuid[]) and wants = 'feed'`,
      [personIds],
    )) as { personId: string }[];
    const feed = new Set(rows.map(({ personId }) => personId));
    const willing = await this.ports.wants?.(personIds, 'calendar');
    return new Set(personIds.filter((id) => willing?.has(id) && !feed.has(id)));
  }
}
