import type { EntityManager } from 'typeorm';
import type { Adjustment } from './adjust.rules.js';

/**
 * The adjustments of sessions that hold, by session and person, in the order in which they were made.
 *
 * @param personIds only these people's; everybody's when null
 */
export async function adjustmentsOf(
  manager: Pick<EntityManager, 'query'>,
  sessionIds: readonly string[],
  personIds: readonly string[] | null,
): Promise<Map<string, Map<string, Adjustment[]>>> {
  const rows = (await manager.query(
    `select p.session_id as "sessionId", p.person_id as "personId", a.counted, floor(extract(epoch from a.starts_at))::float8 as start,
            floor(extract(epoch from a.ends_at))::float8 as "end"
       from adjusted_person p join attendance_adjustment a on a.id = p.adjustment_id
      where p.session_id = any($1::uuid[]) and ($2::uuid[] is null or p.person_id = any($2)) and a.takes_back is null
        and not exists (select 1 from attendance_adjustment b where b.takes_back = a.id)
      order by a.id`,
    [sessionIds, personIds],
  )) as (Adjustment & { sessionId: string; personId: string })[];
  const found = new Map<string, Map<string, Adjustment[]>>(sessionIds.map((id) => [id, new Map()]));
  for (const { sessionId, personId, counted, start, end } of rows) {
    const people = found.get(sessionId);
    const known = people?.get(personId) ?? [];
    people?.set(personId, known);
    known.push({ counted, start, end });
  }
  return found;
}
