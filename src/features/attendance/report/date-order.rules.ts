import { ReportError } from './report-error.js';
import type { MeetingReport, ReportRow, TimeCell } from './report-row.js';
import type { DateOrder, NumericOrder, WrittenTime } from './written-time.js';

/**
 * How far a report's wall-clock times may lie from the session and still speak for a date order. Wide enough
 * for a report in another time zone, and far from the month that separates the two readings of a date.
 */
const NEAR_SESSION = 36 * 3600 * 1000;

/** The session's scheduled time on the wall clock of its own zone, in milliseconds read as UTC. */
export interface WallWindow {
  readonly start: number;
  readonly end: number;
}

interface Evidence {
  /** Line of the first value that only this order can read; 0 for none. */
  mdy: number;
  dmy: number;
  /** Line and value of the first date that both orders can read differently. */
  doubtful: { line: number; written: WrittenTime } | null;
}

/**
 * Decides, for the whole file at once, in which order its dates are written.
 *
 * From all its values: one date that only one order can read settles it; then the dates elsewhere in the
 * file; then the session's date, if the rows fall on it under one order only. A file whose dates read the
 * same either way (`05/05/2026`) is `mdy`, as Zoom writes. Without any date the order is null.
 *
 * @param asked the order that the person asked for; it is taken unless a date contradicts it.
 * @throws ReportError `ambiguous_dates` where it stays open or the file mixes both, `date_order_mismatch`
 * where `asked` cannot read a date; both with the line.
 */
export function decideDateOrder(
  report: MeetingReport,
  session: WallWindow,
  asked?: NumericOrder,
): DateOrder | null {
  const evidence = gather(report.rows);
  if (!evidence.mdy && !evidence.dmy && !evidence.doubtful) return settledForm(report.rows);
  if (asked) return confirmed(asked, evidence);
  if (evidence.mdy && evidence.dmy) throw mixed(evidence);
  if (evidence.mdy) return 'mdy';
  if (evidence.dmy) return 'dmy';
  const hints = new Set([...fromOtherDates(report.otherDates), ...fromSession(report.rows, session)]);
  const [only] = hints;
  if (hints.size === 1 && only) return only;
  const { line, written } = evidence.doubtful!;
  if (written.mdy === written.dmy) return 'mdy';
  throw new ReportError('ambiguous_dates', ambiguous(line, written), line);
}

/** The wall-clock time of a value under the file's order, in milliseconds read as UTC; NaN if it has none. */
export function wallTime(written: WrittenTime, order: DateOrder | null): number {
  return order === 'dmy' ? written.dmy : written.mdy;
}

function gather(rows: readonly ReportRow[]): Evidence {
  const evidence: Evidence = { mdy: 0, dmy: 0, doubtful: null };
  for (const { line, join, leave } of rows) {
    for (const written of [join, leave]) {
      if (!isNumeric(written)) continue;
      if (Number.isNaN(written.mdy)) evidence.dmy ||= line;
      else if (Number.isNaN(written.dmy)) evidence.mdy ||= line;
      else if (!evidence.doubtful || evidence.doubtful.written.mdy === evidence.doubtful.written.dmy)
        evidence.doubtful = { line, written };
    }
  }
  return evidence;
}

function isNumeric(cell: TimeCell): cell is WrittenTime {
  return cell !== null && cell !== 'unreadable' && cell.form === 'numeric';
}

function settledForm(rows: readonly ReportRow[]): DateOrder | null {
  for (const { join, leave } of rows) {
    for (const written of [join, leave]) {
      if (written === null || written === 'unreadable' || written.form === 'numeric') continue;
      return written.form;
    }
  }
  return null;
}

function confirmed(asked: NumericOrder, evidence: Evidence): NumericOrder {
  const against = asked === 'mdy' ? evidence.dmy : evidence.mdy;
  if (!against) return asked;
  const words = asked === 'mdy' ? 'month first' : 'day first';
  throw new ReportError(
    'date_order_mismatch',
    `The dates were to be read ${words}, but the date in line ${against} cannot be.`,
    against,
  );
}

function mixed({ mdy, dmy }: Evidence): ReportError {
  return new ReportError(
    'ambiguous_dates',
    `The file mixes two ways of writing dates: line ${mdy} can only be month first, line ${dmy} only day ` +
      'first. Nothing was read.',
    Math.max(mdy, dmy),
  );
}

function fromOtherDates(dates: readonly WrittenTime[]): NumericOrder[] {
  return dates.map((date) => (Number.isNaN(date.mdy) ? 'dmy' : 'mdy'));
}

function fromSession(rows: readonly ReportRow[], session: WallWindow): Set<NumericOrder> {
  const near = (at: number) => at >= session.start - NEAR_SESSION && at <= session.end + NEAR_SESSION;
  const found = new Set<NumericOrder>();
  for (const { join, leave } of rows) {
    for (const written of [join, leave]) {
      if (!isNumeric(written) || written.mdy === written.dmy) continue;
      if (near(written.mdy)) found.add('mdy');
      if (near(written.dmy)) found.add('dmy');
    }
  }
  return found;
}

function ambiguous(line: number, { mdy, dmy }: WrittenTime): string {
  const day = (at: number) =>
    new Date(at).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
  return (
    `The date in line ${line} can be ${day(mdy)} or ${day(dmy)}, no other date in the file tells which, and ` +
    'the session’s day does not tell either. Say whether the file writes the month or the day first.'
  );
}
