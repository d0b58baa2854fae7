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
  const { _, i18n } = useLingui();
  const write = (value: number, digits: number, signDisplay: 'auto' | 'exceptZero') =>
    i18n.number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay });
  return {
    number: (value, digits) => (value === null ? WITHHELD : write(value, digits, 'auto')),
    signed: (value, digits) => (value === null ? WITHHELD : write(value, digits, 'exceptZero')),
    range: (bounds, digits) => {
      const [low, high] = bounds ?? [];
      if (low === undefined || high === undefined) return null;
      const values = { low: write(low, digits, 'auto'), high: write(high, digits, 'auto') };
      return _({ id: 'figure.range', message: '{low} to {high}', values });
    },
  };
}
