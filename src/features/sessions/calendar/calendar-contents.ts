import { hasDraftsSql } from '../scheduling/series.reader.js';

/** The columns of `series t` that calendars show. */
export const SERIES_SHOWN = `t.id, t.cohort_id as "cohortId", t.title, t.zone, t.first_start as "firstStart", t.minutes, t.rrule,
  t.uid, t.sequence, t.changed_at as "changedAt", ${hasDraftsSql('t')} as "hasDrafts"`;

/** The columns of `session t` that calendars show. */
export const SESSION_SHOWN = `t.id, t.cohort_id as "cohortId", t.series_id as "seriesId", t.original_start as "originalStart",
  t.title, t.starts_at as "startsAt", t.ends_at as "endsAt", t.zone, t.state, t.uid, t.sequence,
  t.changed_at as "changedAt"`;

/**
 * The SQL of what tells one state of a set of rows from another. Every row counts, not the latest change: of two
 * changes at once the earlier may be written later.
 *
 * @param where the condition for the rows of `table t` that are shown
 */
export function versionSql(table: 'series' | 'session', where: string): string {
  // A series is told otherwise once none of it is a draft, whatever became of that one.
  const drafts = table === 'series' ? `, ${hasDraftsSql('t')}` : '';
  return `(select md5(string_agg(concat(t.id, t.sequence, extract(epoch from t.changed_at)${drafts}), ',' order by t.id))
     from ${table} t where ${where})`;
}
