import type { Tx } from '../../../platform/events/index.js';
import { emailKeyOf } from '../../identity/index.js';
import { NAME_TAKEN_OUT } from '../erase-participants.js';
import { aliasKeyOf } from './alias.rules.js';

/** Where what is remembered belongs. */
export interface AliasPlace {
  hubId: string;
  programId: string;
  cohortId: string;
}

/**
 * Remembers whom a facilitator said a participant of a report to be, in the place of what was remembered before; or
 * forgets it when the participant turns out to be somebody else's guest, or nobody knows any more.
 */
export async function rememberAlias(
  tx: Tx,
  { hubId, programId, cohortId }: AliasPlace,
  { name, email }: { name: string; email: string | null },
  personId: string | null,
): Promise<void> {
  const alias = aliasKeyOf(name, email && emailKeyOf(email));
  if (!alias || name === NAME_TAKEN_OUT) return;
  if (!personId) {
    await tx.sql(`delete from participant_alias where cohort_id = $1 and kind = $2 and key = $3`, [
      cohortId,
      alias.kind,
      alias.key,
    ]);
    return;
  }
  await tx.sql(
    `insert into participant_alias
       (id, created_at, hub_id, program_id, cohort_id, kind, key, shown, person_id, confirmed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (cohort_id, kind, key) do update
        set created_at = excluded.created_at, shown = excluded.shown, person_id = excluded.person_id,
            confirmed_by = excluded.confirmed_by`,
    [
      tx.ids.next(),
      tx.now,
      hubId,
      programId,
      cohortId,
      alias.kind,
      alias.key,
      alias.shown,
      personId,
      tx.actor.personId,
    ],
  );
}
