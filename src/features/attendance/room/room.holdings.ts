import type { Tx } from '../../../platform/events/index.js';
import type { Holding, MergeJournal, MergePair } from '../../../platform/personal-data/index.js';
import { lockSessionsOf } from '../merge-attendance.js';

const MADE_BY = 'who did it stands as it was, and leads to the one who stays';
const DONE = 'attendance rests on it, and who did it leads to nobody any more';

/** What shared rooms hold of people. */
export const ROOM_HOLDINGS: readonly Holding[] = [
  {
    table: 'shared_room',
    title: 'Shared rooms you opened',
    column: 'opened_by',
    told: {
      query: `select s.title as "Session", r.label as "Room", r.created_at as "Opened", r.closed_at as "Closed"
                from shared_room r join session s on s.id = r.session_id where r.opened_by = $1 order by r.id`,
    },
    erasing: { keep: DONE },
    merging: { stay: MADE_BY },
  },
  {
    table: 'room_visit',
    title: 'When you were checked in in shared rooms',
    column: 'person_id',
    told: {
      query: `select s.title as "Session", r.label as "Room", v.entered_at as "Came", v.left_at as "Left" from room_visit v
                join shared_room r on r.id = v.room_id join session s on s.id = v.session_id
               where v.person_id = $1 order by v.entered_at, v.id`,
    },
    erasing: {
      keep: 'when somebody came and went, without a name: attendance can be worked out from it anew',
    },
    merging: { by: passVisitsOver, lock: lockSessionsOf },
  },
  {
    table: 'site_organizer',
    title: 'Sites whose rooms you tend',
    column: 'person_id',
    told: {
      query: `select c.name as "Cohort", o.organization as "Organization", o.site as "Site", o.created_at as "Since",
                     o.ended_at as "Until" from site_organizer o join cohort c on c.id = o.cohort_id
               where o.person_id = $1 order by o.id`,
    },
    erasing: 'delete',
    merging: { move: [['cohort_id']] },
  },
  {
    table: 'site_organizer',
    title: 'Organizers of sites whom you named',
    column: 'named_by',
    told: {
      query: `select c.name as "Cohort", o.organization as "Organization", o.site as "Site", o.created_at as "When"
                from site_organizer o join cohort c on c.id = o.cohort_id where o.named_by = $1 order by o.id`,
    },
    erasing: { keep: 'somebody tends a room by it, and who named them leads to nobody any more' },
    merging: { stay: MADE_BY },
  },
];

/** All visits but one that goes on in a room in which the one who stays is as well: nobody is in a room twice. */
async function passVisitsOver(tx: Tx, { fromId, toId }: MergePair, journal: MergeJournal): Promise<void> {
  const visits = await tx.sql<{ id: string }>(
    `select v.id from room_visit v where v.person_id = $1 and not (v.left_at is null and exists (
       select 1 from room_visit o where o.room_id = v.room_id and o.person_id = $2 and o.left_at is null))
      order by v.id for update`,
    [fromId, toId],
  );
  await journal.passOver(
    'room_visit',
    'person_id',
    visits.map(({ id }) => id),
  );
}
