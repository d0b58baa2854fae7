/** What of one’s own credit the page goes by. */
export interface OwnCredit {
  readonly sessionId: string | null;
  readonly at: string;
  readonly creditType: string;
  readonly name: string;
  readonly units: string;
  readonly amounts: readonly string[];
  readonly barred: string | null;
  readonly awarded: string | null;
  readonly revoked: boolean;
  readonly raiseTo: string | null;
}

/** One’s own credit as the page shows it. */
export interface Sorted<T extends OwnCredit> {
  /** To be claimed now. */
  claimable: T[];
  /** Waits for something that the learner or the office can do. */
  waiting: T[];
  awarded: T[];
  /** Came to nothing, or cannot be had. */
  rest: T[];
}

const WAITING = ['EVALUATION_MISSING', 'ASSESSMENT_MISSING', 'WINDOW_CLOSED', 'HANDLED_ELSEWHERE'];

/** Sorts one’s own credit by what can be done about it. */
export function sorted<T extends OwnCredit>(all: readonly T[]): Sorted<T> {
  const of = (is: (one: T) => boolean) => all.filter(is);
  return {
    claimable: of((one) => one.raiseTo !== null || (one.awarded === null && one.barred === null)),
    waiting: of((one) => one.awarded === null && one.barred !== null && WAITING.includes(one.barred)),
    awarded: of((one) => one.awarded !== null),
    rest: of((one) => one.awarded === null && one.barred !== null && !WAITING.includes(one.barred)),
  };
}

/** What stands of one type in one year. */
export interface YearSum {
  year: string;
  name: string;
  units: string;
  /** A decimal. */
  sum: string;
}

/** What stands, by year and type, the latest year first. Reckoned in hundredths: nothing is ever a fraction. */
export function sumsOf(awarded: readonly OwnCredit[], yearOf: (at: string) => string): YearSum[] {
  const sums = new Map<string, YearSum & { hundredths: number }>();
  for (const one of awarded) {
    if (one.awarded === null || one.revoked) continue;
    const year = yearOf(one.at);
    const key = `${year} ${one.creditType}`;
    const known = sums.get(key) ?? { year, name: one.name, units: one.units, sum: '0', hundredths: 0 };
    const hundredths = known.hundredths + hundredthsOf(one.awarded);
    sums.set(key, { ...known, hundredths, sum: decimalOf(hundredths) });
  }
  return [...sums.values()]
    .sort((a, b) => b.year.localeCompare(a.year) || a.name.localeCompare(b.name))
    .map(({ hundredths: _, ...sum }) => sum);
}

function hundredthsOf(decimal: string): number {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
}

function decimalOf(hundredths: number): string {
  const fraction = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  const whole = String((hundredths - (hundredths % 100)) / 100);
  return fraction ? `${whole}.${fraction}` : whole;
}
