import type { Tx } from '../../../platform/events/index.js';
import type { Holding, Whose } from '../../../platform/personal-data/index.js';
import { lockSessionsOf } from '../merge-attendance.js';

/** What stands for a reason that was taken out. */
export const REASON_TAKEN_OUT = 'Reason taken out';

/** What adjustments hold of people. */
export const ADJUSTMENT_HOLDINGS: readonly Holding[] = [
  {
    table: 'adjusted_person',
    title: 'Your attendance that the team put right',
    column: 'person_id',
    told: {
      query: `select s.title as "Session", a.created_at as "When", case when a.counted then 'counted' else 'struck out' end as "What",
                     a.starts_at as "From", a.ends_at as "Until", a.reason as "Why",
                     exists (select 1 from attendance_adjustment b where b.takes_back = a.id) as "Taken back"
                from adjusted_person p join attendance_adjustment a on a.id = p.adjustment_id
                join session s on s.id = p.session_id where p.person_id = $1 order by a.id`,
    },
    erasing: {
      by: eraseReasons,
      leaves: 'that time was counted or struck out, without a name; reasons that were given for you alone go',
    },
    merging: { move: [['adjustment_id']], lock: lockSessionsOf },
  },
  {
    table: 'attendance_adjustment',
    title: 'Attendance that you put right',
    column: 'adjusted_by',
    told: {
      query: `select s.title as "Session", a.created_at as "When", a.reason as "Why" from attendance_adjustment a
                join session s on s.id = a.session_id where a.adjusted_by = $1 order by a.id`,
    },
    erasing: { keep: 'attendance rests on it, and who put it right leads to nobody any more' },
    merging: { stay: 'who put it right stands as it was, and leads to the one who stays' },
  },
];

/** A reason that was given for one person alone may tell of them; one for many tells of the session. */
async function eraseReasons(tx: Tx, { personId, hubId }: Whose): Promise<void> {
  await tx.sql(
    `with alone as (
       select p.adjustment_id as id from adjusted_person p
        where p.person_id = $1 and ($2::uuid is null or p.hub_id = $2)
          and not exists (select 1 from adjusted_person o
                           where o.adjustment_id = p.adjustment_id and o.person_id <> p.person_id))
     update attendance_adjustment set reason = '${REASON_TAKEN_OUT}'
      where id in (select id from alone) or takes_back in (select id from alone)`,
    [personId, hubId],
  );
}
