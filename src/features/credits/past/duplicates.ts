import type { EntityManager } from 'typeorm';
import type { Tx } from '../../../platform/events/index.js';

/** Titles that differ in case, punctuation and spaces alone are the same. */
const key = (title: string) => `btrim(regexp_replace(lower(${title}), '[^[:alnum:]]+', ' ', 'g'))`;

/** The SQL of all accounts of whoever has this one: those that were joined are one person. */
const accountsOf = (person: string) =>
  `select one.id from person one, person known where known.id = ${person}
     and (one.id = coalesce(known.merged_into, known.id) or one.merged_into = coalesce(known.merged_into, known.id))`;

const SAME = `o.hub_id = r.hub_id and o.person_id in (${accountsOf('r.person_id')}) and o.credit_type = r.credit_type
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
                      where e.kind = 'award' and e.hub_id = r.hub_id and e.person_id in (${accountsOf('r.person_id')})
                        and e.credit_type = r.credit_type and (s.starts_at at time zone s.zone)::date = r.held_on
                        and ${key('s.title')} = ${key('r.title')}))`,
    [importId, ids],
  );
}

/** Credit of a session that its person has already, by a table of past credit. */
export interface AwardedBefore {
  sessionId: string;
  personId: string;
  creditType: string;
}

/**
 * Which credit of these sessions was awarded already out of tables of past credit: by the day and title of the session, as
 * {@link markDuplicates} finds the same from the other side. One statement.
 *
 * @param personIds of these people, under whichever of their joined accounts; of everyone when null
 */
export async function awardedBefore(
  manager: EntityManager,
  sessionIds: readonly string[],
  personIds: readonly string[] | null,
): Promise<AwardedBefore[]> {
  return manager.query(
    `select distinct s.id as "sessionId", coalesce(p.merged_into, p.id) as "personId", r.credit_type as "creditType"
       from session s
       join past_record r on r.hub_id = s.hub_id and r.held_on = (s.starts_at at time zone s.zone)::date
        and ${key('r.title')} = ${key('s.title')}
       join person p on p.id = r.person_id
      where s.id = any($1::uuid[]) and r.state = 'awarded'
        and ($2::uuid[] is null or r.person_id in (
              select one.id from person one where one.id = any($2) or one.merged_into = any($2)))`,
    [sessionIds, personIds],
  ) as Promise<AwardedBefore[]>;
}
