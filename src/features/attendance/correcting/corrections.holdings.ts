import type { Holding } from '../../../platform/personal-data/index.js';

/** What corrections hold of people. */
export const CORRECTION_HOLDINGS: readonly Holding[] = [
  {
    table: 'attendance_correction',
    title: 'Corrections of your attendance that you asked for',
    column: 'person_id',
    told: {
      query: `select s.title as "Session", c.created_at as "Asked", c.words as "In your words", c.starts_at as "From",
                     c.ends_at as "Until", c.state as "State", c.answer as "Answer"
                from attendance_correction c join session s on s.id = c.session_id
               where c.person_id = $1 order by c.id`,
    },
    erasing: 'delete',
    merging: { move: [['session_id']] },
  },
  {
    table: 'attendance_correction',
    title: 'Corrections of others that you answered',
    column: 'answered_by',
    told: {
      query: `select s.title as "Session", c.answered_at as "Answered", c.state as "State", c.answer as "Answer"
                from attendance_correction c join session s on s.id = c.session_id
               where c.answered_by = $1 order by c.id`,
    },
    erasing: { keep: 'others rely on the answer, and who gave it leads to nobody any more' },
    merging: { stay: 'who answered stands as it was, and leads to the one who stays' },
  },
];
