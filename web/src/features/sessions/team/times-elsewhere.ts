import { instantOf, wallClock } from '../../../ui/wall-clock.js';
import { hoursIn } from '../times.js';

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
  const span = {
    startsAt: new Date(from).toISOString(),
    endsAt: new Date(from + minutes * 60_000).toISOString(),
  };
  return hoursIn(span, elsewhere, locales, { weekday: 'short', month: 'short', day: 'numeric' });
}
