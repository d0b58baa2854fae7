import { decimalOf, hundredthsOf } from '../rules/amount.rules.js';
import type { CreditType } from '../rules/credit-type.rules.js';

/** What was awarded for one thing. */
export interface TranscriptLine {
  awardId: string;
  title: string;
  /** ISO 8601, by the session's own clock. */
  day: string;
  creditType: string;
  typeName: string;
  /** What stands, a decimal string as the accreditor writes it; `0` where it was revoked. */
  amount: string;
  unit: string;
  revoked: boolean;
  /** From before, or from elsewhere. */
  imported: boolean;
  cohortId: string | null;
  /** The certificate that stands for it; null where there is none. */
  certificateId: string | null;
  /** For a type of which no certificate is printed: to whom it is reported, and until when. */
  reported: Reported | null;
}

/** The accreditor's own record is the proof. */
export interface Reported {
  to: string;
  /** ISO 8601; null where there is no deadline. */
  by: string | null;
  /** Whole days until then, negative when it is over; null without a deadline. */
  daysLeft: number | null;
}

/** Credit of one type in a year. */
export interface YearTotal {
  creditType: string;
  typeName: string;
  amount: string;
  unit: string;
}

/** A year with what was earned in it. */
export interface TranscriptYear {
  year: number;
  totals: YearTotal[];
  lines: TranscriptLine[];
}

const DAY = 86_400_000;

/** Lines by the year in which they were earned, the latest first, each year with its sums. What was revoked counts for nothing. */
export function yearsOf(
  lines: readonly TranscriptLine[],
  types: ReadonlyMap<string, Pick<CreditType, 'fewestDecimals' | 'unit'>>,
): TranscriptYear[] {
  const sorted = [...lines].sort(
    (a, b) => b.day.localeCompare(a.day) || a.creditType.localeCompare(b.creditType),
  );
  const years = [...new Set(sorted.map(({ day }) => Number(day.slice(0, 4))))];
  return years.map((year) => {
    const own = sorted.filter(({ day }) => Number(day.slice(0, 4)) === year);
    return { year, lines: own, totals: totalsOf(own, types) };
  });
}

function totalsOf(
  lines: readonly TranscriptLine[],
  types: ReadonlyMap<string, Pick<CreditType, 'fewestDecimals' | 'unit'>>,
): YearTotal[] {
  const sums = new Map<string, number>();
  for (const { creditType, amount, revoked } of lines)
    if (!revoked) sums.set(creditType, (sums.get(creditType) ?? 0) + hundredthsOf(amount));
  return [...sums]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([creditType, sum]) => {
      const type = types.get(creditType);
      const typeName = lines.find((line) => line.creditType === creditType)?.typeName ?? creditType;
      const unit = (sum === 100 ? type?.unit.one : type?.unit.many) ?? '';
      return { creditType, typeName, amount: decimalOf(sum, type?.fewestDecimals ?? 0), unit };
    });
}

/**
 * How credit of a type without a certificate is proved.
 *
 * @param day of the session, ISO 8601
 * @param today ISO 8601
 * @returns null for a type of which certificates are printed
 */
export function reportedOf(
  {
    printsCertificate,
    reportedTo,
    reportWithinDays,
  }: Pick<CreditType, 'printsCertificate' | 'reportedTo' | 'reportWithinDays'>,
  day: string,
  today: string,
): Reported | null {
  if (printsCertificate) return null;
  const to = reportedTo ?? '';
  if (reportWithinDays === null) return { to, by: null, daysLeft: null };
  const by = Date.parse(day) + reportWithinDays * DAY;
  return {
    to,
    by: new Date(by).toISOString().slice(0, 10),
    daysLeft: Math.round((by - Date.parse(today)) / DAY),
  };
}

/** Credit of one type in one cohort. */
export interface CohortCredit {
  cohortId: string;
  creditType: string;
  typeName: string;
  sessions: number;
}

/** Cohorts and types with certificates for several sessions. */
export function cohortCredit(years: readonly Pick<TranscriptYear, 'lines'>[]): CohortCredit[] {
  const found = new Map<string, CohortCredit>();
  for (const { cohortId, creditType, typeName, certificateId } of years.flatMap(({ lines }) => lines)) {
    if (!cohortId || !certificateId) continue;
    const key = `${cohortId} ${creditType}`;
    const credit = found.get(key) ?? { cohortId, creditType, typeName, sessions: 0 };
    credit.sessions += 1;
    found.set(key, credit);
  }
  return [...found.values()].filter(({ sessions }) => sessions > 1);
}
