import { DateTime } from 'luxon';

/** When on each day, in UTC, what was kept for long enough is removed. */
const AT = { hour: 3, minute: 30 };

/** The next time after this instant at which it is due. */
export function nextRun(now: Date): Date {
  const today = DateTime.fromJSDate(now, { zone: 'utc' }).set({ ...AT, second: 0, millisecond: 0 });
  return (today.toJSDate() > now ? today : today.plus({ days: 1 })).toJSDate();
}

/** What ended before this instant has been kept for so many days. */
export function keptUntil(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000);
}

/** What was removed, by kind, as it is recorded. */
export function tally(removed: ReadonlyMap<string, number>): { removed: number; kinds: string[] } {
  const some = [...removed].filter(([, rows]) => rows > 0);
  return {
    removed: some.reduce((sum, [, rows]) => sum + rows, 0),
    kinds: some.map(([kind, rows]) => `${kind}: ${rows}`),
  };
}
