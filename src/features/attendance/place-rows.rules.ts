import type { AttendanceFlag } from './attendance-flags.js';
import type { Interval } from './intervals.rules.js';
import type { PlacedRow } from './person-attendance.rules.js';
import { wallTime } from './report/date-order.rules.js';
import { plainName } from './report/participant-name.js';
import type { MeetingReport, ReportProblem, ReportRow, TimeCell } from './report/report-row.js';
import type { DateOrder } from './report/written-time.js';
import type { ZoneClock } from './report/zone-clock.js';

/** What is needed to place a report's wall-clock times. */
export interface Placement {
  readonly clock: ZoneClock;
  readonly order: DateOrder | null;
  /** Epoch seconds. */
  readonly scheduled: Interval;
}

/** An instant that a written time can be: two where the clocks were put back over it. Epoch seconds. */
interface Candidates {
  readonly first: number;
  readonly second: number;
  readonly skipped: boolean;
}

/**
 * Places every row on the time line and tells what is wrong with it.
 *
 * A time that occurs twice, because the clocks were put back, is taken where it is nearer to the session; if
 * it is near both times, the first, unless the row would then leave before it joins. A time that the clocks
 * skipped is moved forward. Both are told once for the file.
 */
export function placeRows(
  report: MeetingReport,
  placement: Placement,
): { rows: PlacedRow[]; problems: ReportProblem[] } {
  const problems: ReportProblem[] = [];
  const told = new Set<string>();
  const tellOnce = (line: number, code: string, message: string) => {
    if (!told.has(code)) problems.push({ line, code, message });
    told.add(code);
  };
  const rows = report.rows.map((row) => {
    const [join, leave] = [candidates(row.join, placement), candidates(row.leave, placement)];
    const joinAt = join && nearer(join, placement.scheduled);
    const leaveAt = leave && later(leave, joinAt, placement.scheduled);
    if (join?.skipped || leave?.skipped) tellOnce(row.line, 'skipped_hour', SKIPPED);
    if (isOpen(join, placement.scheduled) || isOpen(leave, placement.scheduled)) {
      tellOnce(row.line, 'repeated_hour', REPEATED);
    }
    const flags = flagsOf(row, joinAt, leaveAt);
    const problem = problemOf(row, joinAt, leaveAt, report.hasTimes);
    if (problem) problems.push({ line: row.line, ...problem });
    const { line, name, originalName, email, registrantId, waitingRoom } = row;
    return { line, name, originalName, email, registrantId, joinAt, leaveAt, waitingRoom, flags };
  });
  return { rows, problems };
}

const SKIPPED =
  'The time does not exist in this zone: the clocks were put forward over it. It was moved forward; look whether ' +
  'the zone is right.';
const REPEATED =
  'The time occurs twice during the session, because the clocks were put back. The first was taken.';

function candidates(cell: TimeCell, { clock, order }: Placement): Candidates | null {
  if (cell === null || cell === 'unreadable') return null;
  const wall = wallTime(cell, order);
  if (Number.isNaN(wall)) return null;
  if (cell.utc) return { first: wall / 1000, second: wall / 1000, skipped: false };
  const { first, second, skipped } = clock.place(wall);
  return { first: first / 1000, second: second / 1000, skipped };
}

function distance(at: number, { start, end }: Interval): number {
  return Math.max(start - at, at - end, 0);
}

function nearer({ first, second }: Candidates, scheduled: Interval): number {
  return distance(second, scheduled) < distance(first, scheduled) ? second : first;
}

function later(leave: Candidates, joinAt: number | null, scheduled: Interval): number {
  const at = nearer(leave, scheduled);
  return joinAt !== null && at < joinAt && leave.second >= joinAt ? leave.second : at;
}

function isOpen(at: Candidates | null, scheduled: Interval): boolean {
  if (!at || at.first === at.second) return false;
  return distance(at.first, scheduled) === 0 && distance(at.second, scheduled) === 0;
}

function flagsOf(row: ReportRow, joinAt: number | null, leaveAt: number | null): AttendanceFlag[] {
  const flags: AttendanceFlag[] = [];
  const negative = joinAt !== null && leaveAt !== null && leaveAt < joinAt;
  if (joinAt === null || leaveAt === null) flags.push('no_times');
  if (row.waitingRoom) flags.push('waiting_room_excluded');
  if (negative) flags.push('negative_interval');
  if (row.originalName && plainName(row.originalName) !== plainName(row.name)) flags.push('renamed');
  if (row.phone) flags.push('phone');
  return flags;
}

function problemOf(
  { name, join, leave, attended }: ReportRow,
  joinAt: number | null,
  leaveAt: number | null,
  hasTimes: boolean,
): { code: string; message: string } | null {
  if (!hasTimes) return null;
  if (joinAt !== null && leaveAt !== null) {
    if (leaveAt < joinAt) {
      return {
        code: 'negative_interval',
        message: 'The row leaves before it joins. It was not counted.',
      };
    }
    return name ? null : { code: 'no_name', message: 'The row has neither a name nor an e-mail.' };
  }
  if (join === 'unreadable' || leave === 'unreadable') {
    const which = join === 'unreadable' ? 'join' : 'leave';
    const message = `The ${which} time cannot be read as a date and time. The row was not counted.`;
    return { code: 'unreadable_time', message };
  }
  // A webinar's report lists who registered and did not come: nothing is missing there.
  if (attended === false && join === null && leave === null) return null;
  const which = joinAt === null ? (leaveAt === null ? 'join nor a leave' : 'join') : 'leave';
  const message = `The row has no ${which} time. It was not counted.`;
  return { code: 'missing_time', message: message.replace('no join nor', 'neither a join nor') };
}
