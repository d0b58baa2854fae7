import { instantOf, wallClock } from '../../../ui/wall-clock.js';

/**
 * When a session that begins at a local time of its series is held by the clocks of another zone, in words; null where
 * those show the same.
 *
 * @param start `YYYY-MM-DDTHH:mm` in the series' zone
 * @param locales in which the words are
 */
export function timesElsewhere(
  start: string,
  { zone, minutes }: { readonly zone: string; readonly minutes: number },
  elsewhere: string,
  locales: string | string[],
): string | null {
  const from = Date.parse(instantOf(start, zone));
  if (wallClock(from, elsewhere) === wallClock(from, zone)) return null;
  const day: Intl.DateTimeFormatOptions = { weekday: 'short', month: 'short', day: 'numeric' };
  const format = new Intl.DateTimeFormat(locales, {
    ...day,
    hour: 'numeric',
    minute: '2-digit',
    timeZone: elsewhere,
  });
  return format.formatRange(from, from + minutes * 60_000);
}
