import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CohortReader } from '../../cohorts/index.js';
import { SERIES_SHOWN, SESSION_SHOWN, versionSql } from './calendar-contents.js';
import type { CalendarSeries, CalendarSession } from './calendar-entry.rules.js';
import type { CalendarChoice } from './personal-calendar.entity.js';

/** A person's own feed that a secret opens. */
export interface OpenedPersonalFeed {
  personId: string;
  wants: CalendarChoice;
  /** Changes whenever something does that the feed shows. */
  version: string;
}

/** What a person chose for their calendar. */
export interface CalendarChoiceFacts {
  wants: CalendarChoice;
  secret: string;
}

/** Answers questions about people's own calendars: of all cohorts they are in, and all sessions they teach in. */
@Injectable()
export class PersonalCalendarReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cohorts: CohortReader,
  ) {}

  /** What a person chose, or null if they never did. */
  async choiceOf(personId: string): Promise<CalendarChoiceFacts | null> {
    const rows = (await this.dataSource.query(
      `select wants, secret from personal_calendar where person_id = $1`,
      [personId],
    )) as CalendarChoiceFacts[];
    return rows[0] ?? null;
  }

  /** The feed of a secret, or null. Calendars ask again and again: one statement tells whether anything changed. */
  async opened(secret: string): Promise<OpenedPersonalFeed | null> {
    const shown = this.shownTo('p.person_id');
    const ruled = `t.id in (select m.series_id from session m where ${this.shownTo('p.person_id', 'm')})`;
    const rows = (await this.dataSource.query(
      `select p.person_id as "personId", p.wants, case when p.wants = 'feed'
              then concat(${versionSql('series', ruled)}, ${versionSql('session', shown)},
                ' ', (select j.version from join_version j where j.person_id = p.person_id)) else '' end as version
         from personal_calendar p where p.secret = $1`,
      [secret],
    )) as OpenedPersonalFeed[];
    return rows[0] ?? null;
  }

  /** What the calendar of a person shows. */
  async contentsOf(personId: string): Promise<{ series: CalendarSeries[]; sessions: CalendarSession[] }> {
    const [series, sessions] = await Promise.all([
      this.dataSource.query(
        `select ${SERIES_SHOWN} from series t
          where t.id in (select m.series_id from session m where ${this.shownTo('$1', 'm')}) order by t.id`,
        [personId],
      ) as Promise<CalendarSeries[]>,
      this.dataSource.query(
        `select ${SESSION_SHOWN} from session t where ${this.shownTo('$1')} order by t.starts_at, t.id`,
        [personId],
      ) as Promise<CalendarSession[]>,
    ]);
    return { series, sessions };
  }

  // A union of two short lists of ids, so that each is found by its index.
  private shownTo(person: string, table = 't'): string {
    return `${table}.state <> 'draft' and ${table}.id in (
      select i.id from session i where i.cohort_id in (${this.cohorts.cohortsOfSql(person)})
      union select f.session_id from faculty_slot f where f.person_id = ${person}::uuid)`;
  }
}
