import { type Interval, intersect, totalSeconds, union } from './intervals.rules.js';
import { ZoneClock } from './report/zone-clock.js';

const QUARTER = 15 * 60;
const HOUR = 3600;

/** A guess that the report's clock stands in another zone than the session's. Never applied unasked. */
export interface ZoneShift {
  /** Seconds to add to the times as they were read, so that they meet the session. */
  readonly seconds: number;
  /** IANA zones that had that clock at the session's start, best known first; may be empty. */
  readonly zones: readonly string[];
}

/** Offered first where several zones had the same clock: where tele-mentoring hubs and report servers are. */
const WELL_KNOWN = [
  'UTC',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
  'Europe/London',
  'Europe/Berlin',
  'Africa/Nairobi',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Australia/Sydney',
];

/**
 * Looks whether a report that misses its session altogether would meet it if its clock stood in another zone.
 *
 * A row misses the session when no more than a fifth of it and a quarter of an hour lie within: an hour early
 * or late, people who came early or stayed longer still touch it. A shift is told only if every row meets the session with it,
 * the rows then cover at least half of the session, and a zone with that clock can exist.
 *
 * @param rows the intervals that count, in epoch seconds, as read in `zone`.
 * @returns null if a row does not miss the session as it is, or no shift fits.
 */
export function suspectZoneShift(
  rows: readonly Interval[],
  scheduled: Interval,
  zone: ZoneClock,
): ZoneShift | null {
  const real = rows.filter(({ start, end }) => end > start);
  if (real.length === 0 || !real.every((row) => misses(row, scheduled))) return null;
  const offset = zone.offset(scheduled.start * 1000) / 1000;
  const seconds = bestShift(real, scheduled, offset);
  if (seconds === null) return null;
  return { seconds, zones: zonesWithOffset(offset - seconds, scheduled.start * 1000) };
}

interface Candidate {
  readonly shift: number;
  readonly covered: number;
}

function bestShift(rows: readonly Interval[], scheduled: Interval, offset: number): number | null {
  const presence = union(rows);
  const candidates: Candidate[] = [];
  // The clocks of the world stand between 12 hours behind and 14 ahead of UTC, at quarters of an hour.
  for (let shift = offset - 14 * HOUR; shift <= offset + 12 * HOUR; shift += QUARTER) {
    if (shift === 0 || !rows.every((row) => sharedSeconds(row, scheduled, shift) > 0)) continue;
    const covered = totalSeconds(intersect(presence, [moved(scheduled, -shift)]));
    if (covered * 2 >= scheduled.end - scheduled.start) candidates.push({ shift, covered });
  }
  const best = bestOf(candidates);
  // Most zones differ by whole hours: one that fits nearly as well is the likelier.
  const whole = bestOf(candidates.filter(({ shift }) => shift % HOUR === 0));
  if (!best) return null;
  return whole && whole.covered >= best.covered * 0.9 ? whole.shift : best.shift;
}

function bestOf(candidates: readonly Candidate[]): Candidate | undefined {
  return [...candidates].sort((a, b) => b.covered - a.covered || Math.abs(a.shift) - Math.abs(b.shift))[0];
}

function misses(row: Interval, scheduled: Interval): boolean {
  return sharedSeconds(row, scheduled, 0) <= Math.min((row.end - row.start) / 5, QUARTER);
}

function sharedSeconds(row: Interval, scheduled: Interval, shift: number): number {
  return Math.min(row.end + shift, scheduled.end) - Math.max(row.start + shift, scheduled.start);
}

function moved({ start, end }: Interval, by: number): Interval {
  return { start: start + by, end: end + by };
}

function zonesWithOffset(seconds: number, instant: number): string[] {
  const has = (name: string) => new ZoneClock(name).offset(instant) === seconds * 1000;
  const known = WELL_KNOWN.filter(has);
  if (known.length > 0) return known;
  const other = Intl.supportedValuesOf('timeZone').find(has);
  return other ? [other] : [];
}
