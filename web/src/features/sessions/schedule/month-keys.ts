import { monthOn } from './month.js';

/**
 * The day to which a key leads from another on a calendar page, `YYYY-MM-DD`; undefined for a key that leads nowhere.
 * Arrows go by day and week, Home and End to the ends of the week, Page Up and Page Down by month, to its last day where
 * it is shorter.
 *
 * @param firstWeekday 1 for Monday to 7 for Sunday
 */
export function dayByKey(key: string, from: string, firstWeekday: number): string | undefined {
  const weekday = new Date(`${from}T00:00Z`).getUTCDay();
  const place = (weekday - firstWeekday + 7) % 7;
  switch (key) {
    case 'ArrowLeft':
      return daysOn(from, -1);
    case 'ArrowRight':
      return daysOn(from, 1);
    case 'ArrowUp':
      return daysOn(from, -7);
    case 'ArrowDown':
      return daysOn(from, 7);
    case 'Home':
      return daysOn(from, -place);
    case 'End':
      return daysOn(from, 6 - place);
    case 'PageUp':
      return sameDayIn(from, monthOn(from.slice(0, 7), -1));
    case 'PageDown':
      return sameDayIn(from, monthOn(from.slice(0, 7), 1));
    default:
      return undefined;
  }
}

function daysOn(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
}

function sameDayIn(day: string, month: string): string {
  const last = daysOn(`${monthOn(month, 1)}-01`, -1);
  const same = `${month}-${day.slice(8)}`;
  return same < last ? same : last;
}
