import type { Tx } from '../../../platform/events/index.js';
import type { Holding, Whose } from '../../../platform/personal-data/index.js';

/** What remembered matches hold of people. */
export const ALIAS_HOLDINGS: readonly Holding[] = [
  {
    table: 'participant_alias',
    title: 'Names and addresses by which meeting reports know you',
    column: 'person_id',
    told: {
      query: `select c.name as "Cohort", a.kind as "Kind", a.shown as "In reports" from participant_alias a
                join cohort c on c.id = a.cohort_id where a.person_id = $1 order by a.id`,
    },
    also: ['key', 'shown'],
    erasing: { by: eraseAliases, leaves: null },
    merging: { move: [] },
  },
  {
    table: 'participant_alias',
    title: 'Who you said somebody in a meeting report is',
    column: 'confirmed_by',
    told: { not: 'it tells of somebody else; that you matched is listed with what you did' },
    erasing: { keep: 'others’ matches rest on it, and who said so leads to nobody any more' },
    merging: { stay: 'who said so stands as it was, and leads to the one who stays' },
  },
];

/** Whatever is remembered of them goes, and their address even where it was taken for somebody else's. */
async function eraseAliases(tx: Tx, { personId, emailKey, hubId }: Whose): Promise<void> {
  await tx.sql(
    `delete from participant_alias
      where (person_id = $1 or (kind = 'email' and key = $2)) and ($3::uuid is null or hub_id = $3)`,
    [personId, emailKey, hubId],
  );
}
