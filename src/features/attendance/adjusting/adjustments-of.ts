import type { EntityManager } from 'typeorm';
import type { Adjustment } from './adjust.rules.js';

/**
 * The adjustments of a session that hold, by person, in the order in which they were made.
 *
 * @param personIds only these people's; everybody's when null
 */
export async function adjustmentsOf(
  manager: Pick<EntityManager, 'query'>,
  sessionId: string,
  personIds: readonly string[] | null,
): Promise<Map<string, Adjustment[]>> {
  const rows = (await manager.query(
    `select p.person_id as "personId", a.counted, floor(extract(epoch from a.starts_at))::float8 as start,
            floor(extract(epoch from a.ends_at))::float8 as "end"
       from adjusted_person p join attendance_adjustment a on a.id = p.adjustment_id
      where p.session_id = $1 and ($2::uuid[] is null or p.person_id = any($2)) and a.takes_back is null
        and not exists (select 1 from attendance_adjustment b where b.takes_back = a.id)
      order by a.id`,
    [sessionId, personIds],
  )) as (Adjustment & { personId: string })[];
  const found = new Map<string, Adjustment[]>();
  for (const { personId, counted, start, end } of rows) {
    const known = found.get(personId);
    if (known) known.push({ counted, start, end });
    else found.set(personId, [{ counted, start, end }]);
  }
  return found;
}
