import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';

/** Figures as texts, in the reader's own way of writing numbers. What is withheld is a dash. */
export interface FigureText {
  /** A number with so many digits behind the point. */
  number(value: number | null, digits: number): string;
  /** With its sign, as changes are written. */
  signed(value: number | null, digits: number): string;
  /** From … to …, or nothing when there is none. */
  range(bounds: readonly number[] | null, digits: number): string | null;
}

/** What stands where a figure is withheld. */
export const WITHHELD = '–';

/** Writes figures for tables. */
export function useFigureText(): FigureText {
  return figureText(useLingui().i18n);
}

/** Writes figures in the language of `i18n`. What rounds to zero bears no sign. */
export function figureText(i18n: I18n): FigureText {
  const write = (value: number, digits: number, signDisplay: 'negative' | 'exceptZero') =>
    i18n
      .number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay })
      // Many languages write the minus as a hyphen, which is too short beside a plus and may end a line.
      .replace('-', '\u2212');
  return {
    number: (value, digits) => (value === null ? WITHHELD : write(value, digits, 'negative')),
    signed: (value, digits) => (value === null ? WITHHELD : write(value, digits, 'exceptZero')),
    range: (bounds, digits) => {
      const [low, high] = bounds ?? [];
      if (low === undefined || high === undefined) return null;
      const values = { low: write(low, digits, 'negative'), high: write(high, digits, 'negative') };
      return i18n._({ id: 'figure.range', message: '{low} to {high}', values });
    },
  };
}

/**
 * A p-value as it stands in a column of its own, where the equals sign of running text would dangle.
 *
 * @param text as the server prints it: `= 0.012`, `< 0.001`
 */
export function pAlone(text: string | null): string {
  return text?.replace(/^= /, '') ?? WITHHELD;
}
