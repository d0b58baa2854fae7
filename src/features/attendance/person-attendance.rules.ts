import { type AttendanceFlag, inOrder } from './attendance-flags.js';
import {
  type Coverage,
  clip,
  type Interval,
  intersect,
  overlaps,
  totalSeconds,
  union,
} from './intervals.rules.js';
import { plainName } from './report/participant-name.js';

/** A row of a report with its times placed on the time line. This is what an import keeps. */
export interface PlacedRow {
  /** Physical line of the file, 1-based. */
  readonly line: number;
  readonly name: string;
  readonly originalName: string | null;
  readonly email: string | null;
  /** What the meeting tool calls their registration, where the report tells it. */
  readonly registrantId?: string | undefined;
  /** Epoch seconds; null where the report gives no readable time. */
  readonly joinAt: number | null;
  /** Epoch seconds; null where the report gives no readable time. */
  readonly leaveAt: number | null;
  readonly waitingRoom: boolean;
  /** What this row alone gives rise to: `no_times`, `waiting_room_excluded`, `negative_interval`, `renamed`, `phone`. */
  readonly flags: readonly AttendanceFlag[];
}

/** The part of a session that counts. */
export interface CreditableTime {
  /** Scheduled start to end. */
  readonly scheduled: Interval;
  /** The scheduled time without its breaks. */
  readonly segments: Coverage;
}

/** A person's time in a session, worked out from the rows of one report. */
export interface Attendance {
  /** Presence within the counting segments. */
  readonly intervals: Coverage;
  /** Whole seconds of presence; null where no row has usable times. */
  readonly seconds: number | null;
  readonly flags: readonly AttendanceFlag[];
}

/**
 * Works out one person's attendance: the union of the rows' intervals within the session's counting segments.
 * Time in the waiting room and rows that leave before they join do not count. A report's own duration column
 * is never used: it is rounded up per row.
 */
export function attendanceOf(rows: readonly PlacedRow[], time: CreditableTime): Attendance {
  const flags = new Set<AttendanceFlag>();
  const raw: Interval[] = [];
  let anyTimes = false;
  for (const row of rows) {
    for (const flag of row.flags) flags.add(flag);
    const interval = usableInterval(row);
    if (!interval) continue;
    // Waiting in the waiting room is a known time that does not count: zero, not unknown.
    anyTimes = true;
    if (!row.waitingRoom) raw.push(interval);
  }
  flags.delete('no_times');
  if (rows.every((row) => !row.email)) flags.add('name_only');
  if (hasTwoNames(rows)) flags.add('renamed');
  if (!anyTimes) {
    flags.add('no_times');
    return { intervals: [], seconds: null, flags: inOrder(flags) };
  }
  const presence = union(raw);
  if (overlaps(raw)) flags.add('overlap_merged');
  if (presence.length > 1) flags.add('rejoined');
  if (totalSeconds(clip(presence, time.scheduled)) < totalSeconds(presence)) flags.add('clipped');
  const intervals = intersect(presence, time.segments);
  return { intervals, seconds: totalSeconds(intervals), flags: inOrder(flags) };
}

/** The interval of a row that counts as presence, or null. */
export function countedInterval(row: PlacedRow): Interval | null {
  return row.waitingRoom ? null : usableInterval(row);
}

function usableInterval({ joinAt, leaveAt }: PlacedRow): Interval | null {
  return joinAt !== null && leaveAt !== null && leaveAt >= joinAt ? { start: joinAt, end: leaveAt } : null;
}

/** Other names one after the other are a rename; at the same time they are two devices. */
function hasTwoNames(rows: readonly PlacedRow[]): boolean {
  if (rows.length < 2 || rows.every((row) => row.name === rows[0]!.name)) return false;
  const timed = rows
    .filter((row) => usableInterval(row) && row.name !== row.email)
    .sort((a, b) => a.joinAt! - b.joinAt!);
  return timed.some((row, at) => {
    const before = timed[at - 1];
    return before && plainName(before.name) !== plainName(row.name) && row.joinAt! >= before.leaveAt!;
  });
}
