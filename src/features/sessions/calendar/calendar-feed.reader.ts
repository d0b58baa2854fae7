import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SERIES_SHOWN, SESSION_SHOWN, versionSql } from './calendar-contents.js';
import type { CalendarSeries, CalendarSession } from './calendar-entry.rules.js';

/** A feed that a secret opens. */
export interface OpenedFeed {
  cohortId: string;
  /** Changes whenever something does that the feed shows. */
  version: string;
}

/** Answers questions about calendar feeds. */
@Injectable()
export class CalendarFeedReader {
  constructor(private readonly dataSource: DataSource) {}

  /** The secrets of the feeds of these cohorts, by cohort; those without one are left out. */
  async secretsOf(cohortIds: readonly string[]): Promise<Map<string, string>> {
    const rows = (await this.dataSource.query(
      `select cohort_id as "cohortId", secret from calendar_feed where cohort_id = any($1::uuid[])`,
      [cohortIds],
    )) as { cohortId: string; secret: string }[];
    return new Map(rows.map(({ cohortId, secret }) => [cohortId, secret]));
  }

  /** The feed of a secret, or null. Calendars ask again and again: one statement tells whether anything changed. */
  async opened(secret: string): Promise<OpenedFeed | null> {
    const ofFeed = 't.cohort_id = f.cohort_id';
    const rows = (await this.dataSource.query(
      `select f.cohort_id as "cohortId", concat(${versionSql('series', ofFeed)}, ${versionSql('session', ofFeed)}) as version
         from calendar_feed f where f.secret = $1`,
      [secret],
    )) as OpenedFeed[];
    return rows[0] ?? null;
  }

  /** What the calendar of a cohort shows. */
  async contentsOf(cohortId: string): Promise<{ series: CalendarSeries[]; sessions: CalendarSession[] }> {
    const [series, sessions] = await Promise.all([
      this.dataSource.query(`select ${SERIES_SHOWN} from series t where t.cohort_id = $1 order by t.id`, [
        cohortId,
      ]) as Promise<CalendarSeries[]>,
      this.dataSource.query(
        `select ${SESSION_SHOWN} from session t
          where t.cohort_id = $1 and t.state <> 'draft' order by t.starts_at, t.id`,
        [cohortId],
      ) as Promise<CalendarSession[]>,
    ]);
    return { series, sessions };
  }
}
