import type { Tx } from '../../../platform/events/index.js';

/** Titles that differ in case, punctuation and spaces alone are the same. */
const key = (title: string) => `btrim(regexp_replace(lower(${title}), '[^[:alnum:]]+', ' ', 'g'))`;

const SAME = `o.hub_id = r.hub_id and o.person_id = r.person_id and o.credit_type = r.credit_type
  and o.held_on = r.held_on and ${key('o.title')} = ${key('r.title')} and o.id <> r.id`;

/**
 * Marks the open lines of a table that tell of credit which its person has already: by an earlier import, by a line above,
 * or by a session here of that day and title. Such a line is shown, and never awarded.
 *
 * @param ids some of its lines; null for all
 */
export async function markDuplicates(tx: Tx, importId: string, ids: readonly string[] | null): Promise<void> {
  await tx.sql(
    `update past_record r set state = 'duplicate'
      where r.import_id = $1 and ($2::uuid[] is null or r.id = any($2)) and r.state = 'open'
        and r.problem is null and r.person_id is not null
        and (exists (select 1 from past_record o where ${SAME} and (o.state = 'awarded'
                       or (o.import_id = r.import_id and o.line < r.line and o.state = 'open' and o.problem is null)))
          or exists (select 1 from ledger_entry e join session s on s.id = e.session_id
                      where e.kind = 'award' and e.hub_id = r.hub_id and e.person_id = r.person_id
                        and e.credit_type = r.credit_type and (s.starts_at at time zone s.zone)::date = r.held_on
                        and ${key('s.title')} = ${key('r.title')}))`,
    [importId, ids],
  );
}
