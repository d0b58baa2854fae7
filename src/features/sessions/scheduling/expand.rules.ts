import { DateTime } from 'luxon';
import { RRuleTemporal } from 'rrule-temporal';
import { lastStart, type Rule, readRule, ScheduleFault } from './recurrence.rules.js';
import { isDay, isSessionZone, readWallTime, type Shown, shown } from './wall-clock.rules.js';

/** A series reaches this many years at the most. */
export const LONGEST_YEARS = 3;
/** A series has this many sessions at the most. */
export const MOST_SESSIONS = 200;
/** A session lasts this many minutes at the most. */
export const LONGEST_MINUTES = 1_440;
// Calendars write a year in four digits, and a series that begins later would outrun them.
const LATEST_START = Date.UTC(9_999 - LONGEST_YEARS, 0);

/** When sessions are to be held. */
export interface Recurrence {
  /** Wall-clock time of the first one, `YYYY-MM-DDTHH:mm`. */
  firstStart: string;
  /** How long each lasts, by the stop-watch. */
  minutes: number;
  /** IANA zone whose clocks are meant. */
  zone: string;
  /** RFC 5545 rule without a start. */
  rrule: string;
  /** Days, `YYYY-MM-DD` by the calendar of the zone, on which none is held. */
  skips: readonly string[];
}

/** One session that a rule gives. */
export interface Occurrence {
  start: Date;
  end: Date;
  /** False where the clocks of the zone jump over its start, or show it twice. */
  plain: boolean;
}

/**
 * The sessions of a recurrence, in order. The wall-clock time is what recurs: noon stays noon on both sides of a
 * change of clocks. A time that the clocks jump over moves forward, one that they show twice is taken the first time.
 * The start counts only where the rule gives it. COUNT counts skipped days too (RFC 5545, 3.8.5.1).
 *
 * A rule without an end goes on for {@link LONGEST_YEARS} years or {@link MOST_SESSIONS} sessions, whichever comes
 * first; one whose own end lies beyond is refused.
 *
 * @throws {ScheduleFault} naming the part that is at fault
 */
export function expand(recurrence: Recurrence): Occurrence[] {
  const { zone, minutes } = recurrence;
  const first = checked(recurrence);
  const rule = readRule(recurrence.rrule);
  const skipped = new Set(recurrence.skips);
  return (
    wallTimes(rule, first, zone)
      .filter((wall) => !skipped.has(new Date(wall).toISOString().slice(0, 10)))
      .map((wall) => occurrence(shown(wall, zone), minutes))
      // Where a zone once left out a whole day, two days come to one instant.
      .filter(({ start }, i, all) => start.getTime() !== all[i - 1]?.start.getTime())
  );
}

/**
 * The first time that the rule gives, at or after the start: calendars expect an event to begin with its rule.
 *
 * @returns wall-clock time, `YYYY-MM-DDTHH:mm`
 * @throws {ScheduleFault} naming the part that is at fault
 */
export function firstOf(recurrence: Recurrence): string {
  const [first = 0] = wallTimes(readRule(recurrence.rrule), checked(recurrence), recurrence.zone);
  return new Date(first).toISOString().slice(0, 16);
}

function occurrence({ at, plain }: Shown, minutes: number): Occurrence {
  return { start: new Date(at), end: new Date(at + minutes * 60_000), plain };
}

function checked({ firstStart, minutes, zone, skips }: Recurrence): number {
  if (!isSessionZone(zone)) {
    throw new ScheduleFault('zone', 'This time zone is not known; give an IANA name such as America/Denver.');
  }
  const first = readWallTime(firstStart);
  if (first === null) {
    throw new ScheduleFault('start', 'The start is not a local time; write it as 2026-03-04T12:00.');
  }
  if (first > LATEST_START) {
    throw new ScheduleFault(
      'start',
      'The start is further ahead than calendars can tell. Is the year right?',
    );
  }
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > LONGEST_MINUTES) {
    throw new ScheduleFault('minutes', `A session lasts from 1 to ${LONGEST_MINUTES} whole minutes.`);
  }
  if (!skips.every(isDay))
    throw new ScheduleFault('skip', 'A day to skip is not a date; write it as 2026-12-25.');
  return first;
}

function wallTimes(rule: Rule, first: number, zone: string): number[] {
  const furthest = DateTime.fromMillis(first, { zone: 'utc' }).plus({ years: LONGEST_YEARS }).toMillis();
  const last = rule.until === null ? null : lastStart(rule.until, zone);
  if (last !== null && last < shown(first, zone).at) throw tooEarly();
  if (last !== null && last > shown(furthest, zone).at) throw tooFar();
  const given = recurring(rule.pattern, first, furthest)
    // One more than may be: so it is seen that there are too many.
    .slice(0, Math.min(rule.count ?? MOST_SESSIONS + 1, MOST_SESSIONS + 1))
    .filter((wall) => last === null || shown(wall, zone).at <= last);
  if (given.length === 0)
    throw new ScheduleFault('rrule', `The rule gives no session within ${LONGEST_YEARS} years.`);
  if (rule.count === null && rule.until === null) return given.slice(0, MOST_SESSIONS);
  if (given.length > MOST_SESSIONS) throw tooMany();
  if (rule.count !== null && given.length < rule.count) throw tooFar();
  return given;
}

// The library counts on a clock that never changes: which instant a wall-clock time is, is decided afterwards. At one
// time a day it gives about a thousand in all; stopping it before would cost it its fast way.
function recurring(pattern: string, first: number, last: number): number[] {
  const rruleString = `DTSTART:${basic(first)}\nRRULE:${pattern};UNTIL=${basic(last)}`;
  try {
    return new RRuleTemporal({ rruleString, strict: true }).all().map((at) => at.epochMilliseconds);
  } catch {
    // Its parts are right one by one, so it is their combination: an nth weekday of a week, for example.
    throw new ScheduleFault('rrule', 'The parts of the rule do not go together.');
  }
}

function basic(wall: number): string {
  return DateTime.fromMillis(wall, { zone: 'utc' }).toFormat("yyyyLLdd'T'HHmmss'Z'");
}

function tooEarly(): ScheduleFault {
  return new ScheduleFault('rrule', 'The rule ends before the start.');
}

function tooFar(): ScheduleFault {
  return new ScheduleFault(
    'rrule',
    `A series reaches ${LONGEST_YEARS} years at the most; this rule goes on for longer.`,
  );
}

function tooMany(): ScheduleFault {
  return new ScheduleFault(
    'rrule',
    `A series has ${MOST_SESSIONS} sessions at the most; this rule gives more.`,
  );
}
