import type { EntityManager } from 'typeorm';
import { type ClockSource, clockOf, type SessionClock } from './session-clock.rules.js';

/**
 * When sessions were, as attendance of them counts, by session; unknown ids are left out. One statement.
 *
 * @param at where to look: within a transaction its manager, so that what it waited for is seen
 */
export async function clocksOf(
  at: Pick<EntityManager, 'query'>,
  sessionIds: readonly string[],
): Promise<Map<string, SessionClock>> {
  const rows = await sourcesOf(at, sessionIds);
  return new Map(rows.map((row) => [row.id, clockOf(row)]));
}

/** Sessions as they are planned: whatever became of them, and whatever pauses there really were. */
const AS_PLANNED = { actualStart: null, actualEnd: null, corrected: false, breaks: [] };

/**
 * When sessions are to be by their plan, part by part, by session; unknown ids are left out. One statement.
 *
 * @param at where to look: within a transaction its manager
 */
export async function planClocksOf(
  at: Pick<EntityManager, 'query'>,
  sessionIds: readonly string[],
): Promise<Map<string, SessionClock>> {
  const rows = await sourcesOf(at, sessionIds);
  return new Map(rows.map((row) => [row.id, clockOf({ ...row, ...AS_PLANNED })]));
}

async function sourcesOf(
  at: Pick<EntityManager, 'query'>,
  sessionIds: readonly string[],
): Promise<(ClockSource & { id: string })[]> {
  return (await at.query(
    `select s.id, s.starts_at as "startsAt", s.ends_at as "endsAt", s.actual_start as "actualStart",
            s.actual_end as "actualEnd", s.breaks,
            exists (select 1 from times_correction c where c.session_id = s.id) as corrected,
            coalesce((select json_agg(json_build_object('title', a.title, 'kind', a.kind, 'minutes', a.minutes,
                                                        'creditBearing', a.credit_bearing, 'ledBy', a.led_by) order by a.position)
                        from agenda_segment a where a.session_id = s.id), '[]') as agenda
       from session s where s.id = any($1::uuid[])`,
    [sessionIds],
  )) as (ClockSource & { id: string })[];
}
