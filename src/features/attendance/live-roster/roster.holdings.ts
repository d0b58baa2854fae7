import type { Holding } from '../../../platform/personal-data/index.js';
import { lockSessionsOf } from '../merge-attendance.js';

/** What the live roster holds of people. */
export const ROSTER_HOLDINGS: readonly Holding[] = [
  {
    table: 'roster_mark',
    title: 'That a facilitator saw you come or go',
    column: 'person_id',
    told: {
      query: `select s.title as "Session", m.kind as "Marked as", m.at as "At" from roster_mark m
                join session s on s.id = m.session_id where m.person_id = $1 order by m.at, m.id`,
    },
    erasing: {
      keep: 'when somebody came and went, without a name: attendance can be worked out from it anew',
    },
    merging: { move: [], lock: lockSessionsOf },
  },
  {
    table: 'roster_mark',
    title: 'Whom you marked on rosters',
    column: 'recorded_by',
    told: {
      query: `select s.title as "Session", m.kind as "Marked as", m.at as "At", count(*) as "People" from roster_mark m
                join session s on s.id = m.session_id where m.recorded_by = $1
               group by s.title, m.kind, m.at, m.press_id order by m.at, m.press_id`,
    },
    erasing: { keep: 'attendance rests on it, and who marked it leads to nobody any more' },
    merging: { stay: 'who marked it stands as it was, and leads to the one who stays' },
  },
];
