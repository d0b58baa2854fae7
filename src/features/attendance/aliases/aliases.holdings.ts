import type { Holding } from '../../../platform/personal-data/index.js';

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
    erasing: 'delete',
    merging: { move: [] },
  },
  {
    table: 'participant_alias',
    title: 'Your address, as that of somebody in meeting reports',
    column: 'key',
    by: 'address',
    told: {
      query: `select c.name as "Cohort", a.shown as "In reports" from participant_alias a
                join cohort c on c.id = a.cohort_id where a.kind = 'email' and a.key = $1 order by a.id`,
    },
    erasing: 'delete',
    merging: { stay: 'it says by what reports know somebody' },
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
