import type { EntityManager } from 'typeorm';
import { adjusted } from './adjusting/adjust.rules.js';
import { adjustmentsOf } from './adjusting/adjustments-of.js';
import type { Presence } from './counting-time.rules.js';
import type { Interval } from './intervals.rules.js';
import { SHARED_ROOMS } from './sources.rules.js';

interface Row {
  sessionId: string;
  personId: string;
  shared: boolean;
  stretches: Interval[];
}

/**
 * What counts of people's presence in sessions, by session and person, put together where the intervals are and
 * as the team put it right. Two statements; the one place where presence is read to be counted, so that attendance and credit go by the same.
 *
 * @param at where to look: within a transaction its manager
 * @param ends when each session ended, in epoch seconds: whoever did not leave is there until then
 * @param personIds only of these people; of all when null
 */
export async function presenceOf(
  at: Pick<EntityManager, 'query'>,
  ends: ReadonlyMap<string, number>,
  personIds: readonly string[] | null,
): Promise<Map<string, Map<string, Presence[]>>> {
  const rows = (await at.query(
    `select p.session_id as "sessionId", p.person_id as "personId", p.shared,
            (select coalesce(json_agg(json_build_object('start', extract(epoch from lower(one)),
                                                        'end', extract(epoch from upper(one)))), '[]')
               from unnest(p.presence) as one) as stretches
       from (select i.session_id, i.person_id, i.source = any($4) as shared,
                    range_agg(tstzrange(date_trunc('second', i.joined_at),
                                        date_trunc('second', greatest(i.joined_at,
                                          coalesce(i.left_at, to_timestamp(asked.ended)))))) as presence
               from unnest($1::uuid[], $2::float8[]) as asked (session_id, ended)
               join presence_interval i on i.session_id = asked.session_id
              where i.confirmed and ($3::uuid[] is null or i.person_id = any($3))
              group by 1, 2, 3) p`,
    [[...ends.keys()], [...ends.values()], personIds, SHARED_ROOMS],
  )) as Row[];
  const found = new Map<string, Map<string, Presence[]>>([...ends.keys()].map((id) => [id, new Map()]));
  for (const { sessionId, personId, shared, stretches } of rows) {
    const people = found.get(sessionId);
    const known = people?.get(personId) ?? [];
    people?.set(personId, known);
    for (const { start, end } of stretches) known.push({ start, end, shared });
  }
  for (const [sessionId, people] of await adjustmentsOf(at, [...ends.keys()], personIds)) {
    const present = found.get(sessionId);
    for (const [personId, adjustments] of people)
      present?.set(personId, adjusted(present.get(personId) ?? [], adjustments));
  }
  return found;
}
