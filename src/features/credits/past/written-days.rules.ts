import { Refusal } from '../../../platform/refusal/index.js';

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/;
const NUMERIC = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:\s.*)?$/;

/**
 * Reads the days of one table. Whether 3/4/2024 is in March or in April is decided by all of its days together: one such
 * as 3/25/2024 tells.
 *
 * @param all the cells with days
 * @returns what reads a cell as a day in ISO 8601; null for what is none
 * @throws Refusal INVALID_INPUT where nothing tells
 */
export function dayReader(all: readonly string[]): (written: string) => string | null {
  const numeric = all.map((cell) => NUMERIC.exec(cell)).filter((found) => found !== null);
  const firstIsDay = numeric.some(([, first]) => Number(first) > 12);
  const secondIsDay = numeric.some(([, , second]) => Number(second) > 12);
  const tells = numeric.every(([, first, second]) => first === second) || firstIsDay !== secondIsDay;
  if (!tells)
    throw Refusal.invalid(
      firstIsDay
        ? 'Some dates of this table have the day first, and some the month. Nothing was read. Write them as 2024-03-25.'
        : 'Nothing in this table tells whether its dates have the day or the month first. Nothing was read. Write them as 2024-03-25.',
      { date: 'can be read in two ways' },
    );
  return (written) => {
    const [, year, month, day] = ISO.exec(written) ?? [];
    if (year !== undefined) return dayOf(Number(year), Number(month), Number(day));
    const [, first, second, fullYear] = NUMERIC.exec(written) ?? [];
    if (fullYear === undefined) return null;
    return firstIsDay
      ? dayOf(Number(fullYear), Number(second), Number(first))
      : dayOf(Number(fullYear), Number(first), Number(second));
  };
}

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const is = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return is && year >= 1980 ? date.toISOString().slice(0, 10) : null;
}
