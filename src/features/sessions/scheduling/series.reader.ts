import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** What may be known of a series. */
export interface SeriesFacts {
  id: string;
  cohortId: string;
  title: string;
  zone: string;
  firstStart: string;
  minutes: number;
  rrule: string;
  skips: string[];
  /** Whether some of it was not published yet. */
  hasDrafts: boolean;
}

/** The condition that some of a series, by the name it has in the statement, was not published yet. */
export function hasDraftsSql(series: string): string {
  return `exists (select 1 from session d where d.series_id = ${series}.id and d.state = 'draft')`;
}

/** How many other sessions of its series that are to come go with a session. */
export interface ReachFacts {
  /** Those whose place in the series is after its own. */
  following: number;
  all: number;
}

/** Answers questions about series; one statement each for however many. */
@Injectable()
export class SeriesReader {
  constructor(private readonly dataSource: DataSource) {}

  /** The series of these ids, by id; unknown ids are left out. */
  async byIds(ids: readonly string[]): Promise<Map<string, SeriesFacts>> {
    const rows = (await this.dataSource.query(
      `select id, cohort_id as "cohortId", title, zone, first_start as "firstStart", minutes, rrule, skips,
              ${hasDraftsSql('series')} as "hasDrafts"
         from series where id = any($1::uuid[])`,
      [ids],
    )) as SeriesFacts[];
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** How far the reaches of a change of these sessions go, by session; what was called off is not counted. */
  async reaches(sessionIds: readonly string[], now: Date): Promise<Map<string, ReachFacts>> {
    const rows = (await this.dataSource.query(
      `select named.id, count(*) filter (where o.original_start > named.original_start)::int as following,
              count(*)::int as "all"
         from session named join session o on o.series_id = named.series_id and o.id <> named.id
        where named.id = any($1::uuid[]) and o.state in ('draft', 'scheduled') and o.starts_at > $2
        group by named.id`,
      [sessionIds, now],
    )) as (ReachFacts & { id: string })[];
    return new Map(rows.map(({ id, following, all }) => [id, { following, all }]));
  }
}
