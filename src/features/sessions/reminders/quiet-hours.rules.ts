import { offsetAt } from '../scheduling/wall-clock.rules.js';

/** Hours in which nobody is written to, by the clocks of whoever would be. */
export interface QuietHours {
  /** `HH:mm`; quiet from this minute on. Where it is the end too, no hour is quiet. */
  from: string;
  /** `HH:mm`; the first minute that is not quiet any more. May be of the next day. */
  until: string;
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1_440;

/** Whether a moment is quiet by the clocks of a zone. */
export function isQuiet(at: Date, zone: string, quiet: QuietHours): boolean {
  return isQuietMinute(minuteOfDay(at.getTime(), zone), minutesOf(quiet.from), minutesOf(quiet.until));
}

/**
 * The first moment, from a given one on, that is not quiet by the clocks of a zone: the moment itself, or the minute in
 * which they come to show the end. Where the clocks jump over the end, it is the minute after the jump; where they show
 * quiet hours twice, both are quiet.
 */
export function afterQuiet(at: Date, zone: string, quiet: QuietHours): Date {
  const from = minutesOf(quiet.from);
  const until = minutesOf(quiet.until);
  if (!isQuietMinute(minuteOfDay(at.getTime(), zone), from, until)) return at;
  const start = Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS;
  const left = (until - minuteOfDay(start, zone) + DAY_MINUTES) % DAY_MINUTES;
  const end = start + left * MINUTE_MS;
  if (offsetAt(start, zone) === offsetAt(end, zone)) return new Date(end);
  // In a night in which clocks change they are looked at minute by minute; there are two such nights a year.
  for (let minute = start + MINUTE_MS; ; minute += MINUTE_MS)
    if (!isQuietMinute(minuteOfDay(minute, zone), from, until)) return new Date(minute);
}

function isQuietMinute(minute: number, from: number, until: number): boolean {
  return from <= until ? minute >= from && minute < until : minute >= from || minute < until;
}

function minuteOfDay(at: number, zone: string): number {
  const wall = Math.floor((at + offsetAt(at, zone)) / MINUTE_MS);
  return ((wall % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}
