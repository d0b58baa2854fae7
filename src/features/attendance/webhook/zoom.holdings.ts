import type { Tx } from '../../../platform/events/index.js';
import type { Holding, Whose } from '../../../platform/personal-data/index.js';

const MADE_BY = 'who did it stands as it was, and leads to the one who stays';

/** What is held of people for hearing Zoom. */
export const ZOOM_HOLDINGS: readonly Holding[] = [
  {
    table: 'zoom_connection',
    title: 'Hubs whose Zoom account you connected',
    column: 'set_by',
    told: {
      query: `select h.name as "Hub", z.set_at as "Connected" from zoom_connection z join hub h on h.id = z.hub_id
               where z.set_by = $1 order by z.id`,
    },
    erasing: { keep: 'the hub’s meetings are told by it, and who connected it leads to nobody any more' },
    merging: { stay: MADE_BY },
  },
  {
    table: 'zoom_meeting',
    title: 'Zoom meetings of which you said which session they were for',
    column: 'placed_by',
    told: {
      query: `select h.name as "Hub", m.number as "Meeting", m.created_at as "Held" from zoom_meeting m
                join hub h on h.id = m.hub_id where m.placed_by = $1 order by m.id`,
    },
    erasing: { keep: 'attendance rests on it, and who said it leads to nobody any more' },
    merging: { stay: MADE_BY },
  },
  {
    table: 'zoom_sign',
    title: 'When you joined and left Zoom meetings, as Zoom told it',
    column: 'email',
    by: 'address',
    told: {
      query: `select h.name as "Hub", s.name as "Name in the meeting", s.here as "Joined", s.at as "At" from zoom_sign s
                join zoom_meeting m on m.id = s.meeting_id join hub h on h.id = m.hub_id
               where s.email = $1 order by s.at, s.id`,
    },
    erasing: { by: eraseSigns, leaves: 'that a connection joined and left, without a name or address' },
    merging: { stay: 'it says what the meeting showed' },
  },
];

async function eraseSigns(tx: Tx, { emailKey, hubId }: Whose): Promise<void> {
  if (emailKey === null) return;
  await tx.sql(
    `update zoom_sign set name = '', email = null, registrant_id = null
      where email = $1 and ($2::uuid is null or meeting_id in (select id from zoom_meeting where hub_id = $2))`,
    [emailKey, hubId],
  );
}
