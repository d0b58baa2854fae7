/** A day of a calendar page, or null where the week reaches into another month. */
export type Cell = string | null;

/**
 * The weeks of a month as rows of days, `YYYY-MM-DD`.
 *
 * @param month `YYYY-MM`
 * @param firstWeekday 1 for Monday to 7 for Sunday
 */
export function weeksOf(month: string, firstWeekday: number): Cell[][] {
  const [year = 2000, number = 1] = month.split('-').map(Number);
  const first = new Date(Date.UTC(year, number - 1, 1));
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const empty = (first.getUTCDay() - firstWeekday + 14) % 7;
  const cells: Cell[] = [
    ...Array<null>(empty).fill(null),
    ...Array.from({ length: days }, (_day, index) => `${month}-${String(index + 1).padStart(2, '0')}`),
  ];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_week, index) => cells.slice(index * 7, index * 7 + 7));
}

/** The month so many months on, `YYYY-MM`. */
export function monthOn(month: string, by: number): string {
  const [year = 2000, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

/** The weekday with which weeks begin where the reader lives: 1 for Monday to 7 for Sunday. */
export function firstWeekdayOf(locale: string): number {
  const known = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?: () => { firstDay: number } };
  return known.getWeekInfo?.().firstDay ?? 1;
}
