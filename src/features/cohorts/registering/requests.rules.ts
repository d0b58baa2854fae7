import { DateTime } from 'luxon';

/** The hour of the morning, by a hub's clocks, at which its teams hear of those who wait for their word. */
const MORNING = 8;

/** The next morning after an instant by the clocks of a zone, and its day there as `YYYY-MM-DD`. */
export function nextMorning(now: Date, zone: string): { at: Date; day: string } {
  const here = DateTime.fromJSDate(now, { zone });
  const today = here.set({ hour: MORNING, minute: 0, second: 0, millisecond: 0 });
  const morning = today > here ? today : today.plus({ days: 1 });
  return { at: morning.toJSDate(), day: morning.toFormat('yyyy-LL-dd') };
}
