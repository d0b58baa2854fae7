import { DateTime } from 'luxon';
import { isDay, readWallTime, shown } from './wall-clock.rules.js';

/** What is wrong with a schedule, in plain words, and which part of it. */
export class ScheduleFault extends Error {
  constructor(
    readonly part: 'start' | 'minutes' | 'zone' | 'rrule' | 'skip',
    message: string,
  ) {
    super(message);
    this.name = 'ScheduleFault';
  }
}

/** A recurrence rule, taken apart. */
export interface Rule {
  /** Its parts other than its end. */
  pattern: string;
  /** How many times at the most, those that are skipped included; null where it does not say. */
  count: number | null;
  /** The last instant at which one may start, as written; null where it does not say. */
  until: string | null;
}

const WEEKDAY = 'MO|TU|WE|TH|FR|SA|SU';
const UNTIL = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/;

/** The parts of RFC 5545, 3.3.10, each with what it may say. A series has one time of day. */
const PARTS: Readonly<Record<string, (value: string) => boolean>> = {
  FREQ: (v) => /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/.test(v),
  INTERVAL: (v) => /^[1-9]\d{0,3}$/.test(v),
  COUNT: (v) => /^[1-9]\d{0,5}$/.test(v),
  UNTIL: (v) => UNTIL.test(v),
  BYDAY: listOf((v) => new RegExp(`^([+-]?[1-9]\\d?)?(${WEEKDAY})$`).test(v)),
  BYMONTH: numbers(1, 12),
  BYMONTHDAY: numbers(1, 31, 'from either end'),
  BYYEARDAY: numbers(1, 366, 'from either end'),
  BYWEEKNO: numbers(1, 53, 'from either end'),
  BYSETPOS: numbers(1, 366, 'from either end'),
  BYHOUR: (v) => /^\d{1,2}$/.test(v) && Number(v) <= 23,
  BYMINUTE: (v) => /^\d{1,2}$/.test(v) && Number(v) <= 59,
  BYSECOND: (v) => /^0{1,2}$/.test(v),
  WKST: (v) => new RegExp(`^(${WEEKDAY})$`).test(v),
};

/**
 * Takes a recurrence rule apart, and refuses what it could only guess at.
 *
 * @param text a rule of RFC 5545, with or without `RRULE:`; it carries no start of its own
 * @throws {ScheduleFault} naming the part that cannot be read
 */
export function readRule(text: string): Rule {
  const rule = text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '');
  if (/DTSTART/.test(rule)) {
    throw fault(
      'The rule carries a start of its own (DTSTART); give the start apart from it, and the rule alone.',
    );
  }
  const parts = new Map<string, string>();
  for (const part of rule.split(';').filter((p) => p !== '')) {
    const at = part.indexOf('=');
    const name = part.slice(0, Math.max(at, 0));
    const value = part.slice(at + 1);
    const allows = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined;
    if (!allows)
      throw fault(`The rule has a part that is not known here; known are ${Object.keys(PARTS).join(', ')}.`);
    if (parts.has(name)) throw fault(`The rule says ${name} twice.`);
    if (!allows(value)) throw fault(`The rule's ${name} cannot be read.`);
    parts.set(name, value);
  }
  if (!parts.has('FREQ')) throw fault('The rule does not say how often (FREQ).');
  if (parts.has('COUNT') && parts.has('UNTIL'))
    throw fault('The rule has two ends, COUNT and UNTIL; give one.');
  const ends = new Set(['COUNT', 'UNTIL']);
  const count = parts.get('COUNT');
  return {
    pattern: [...parts]
      .filter(([name]) => !ends.has(name))
      .map((part) => part.join('='))
      .join(';'),
    count: count === undefined ? null : Number(count),
    until: parts.get('UNTIL') ?? null,
  };
}

/**
 * The last instant at which an occurrence may start, in milliseconds. A day counts to its end; what has no `Z` is
 * read by the clocks of the zone.
 *
 * @param until the value of UNTIL
 * @throws {ScheduleFault} where there is no such day or time
 */
export function lastStart(until: string, zone: string): number {
  const [, year, month, day, hour, minute, second, utc] = UNTIL.exec(until) ?? [];
  const date = `${year}-${month}-${day}`;
  if (!isDay(date)) throw fault('The rule ends on a day that there is not.');
  if (hour === undefined) return endOfDay(date, zone);
  const wall = readWallTime(`${date}T${hour}:${minute}:${second}`);
  if (wall === null) throw fault('The rule ends at a time that there is not.');
  return utc ? wall : shown(wall, zone).at;
}

/** How a series is asked to end: so many sessions, or up to a day. */
export type SeriesEnd = { sessions: number } | { lastDay: string };

/** The days of the week as RFC 5545 writes them. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** The nth of a weekday in a month; -1 is the last. */
export interface NthWeekday {
  nth: number;
  weekday: string;
}

/** How a series recurs: every so many weeks on the weekday of its start, or on weekdays of each month. */
export type Pattern = { everyWeeks: number } | { monthlyOn: readonly NthWeekday[] };

/**
 * The rule of a series. Its end stands in UTC, as RFC 5545 asks for where the start has a zone.
 *
 * @param end a day is `YYYY-MM-DD` by the calendar of the zone, and counts
 */
export function ruleOf(pattern: Pattern, end: SeriesEnd, zone: string): string {
  const often =
    'everyWeeks' in pattern
      ? `FREQ=WEEKLY;INTERVAL=${pattern.everyWeeks}`
      : `FREQ=MONTHLY;BYDAY=${byDay(pattern.monthlyOn)}`;
  if ('sessions' in end) return `${often};COUNT=${end.sessions}`;
  return `${often};UNTIL=${utc(endOfDay(end.lastDay, zone))}`;
}

/** A rule with another end: the last instant at which an occurrence may start, or how many there are. */
export function endedBy(rrule: string, end: { lastStart: Date } | { count: number }): string {
  const { pattern } = readRule(rrule);
  return 'count' in end
    ? `${pattern};COUNT=${end.count}`
    : `${pattern};UNTIL=${utc(end.lastStart.getTime())}`;
}

function byDay(days: readonly NthWeekday[]): string {
  return [...new Set(days.map(({ nth, weekday }) => `${nth}${weekday}`))].sort().join(',');
}

function utc(at: number): string {
  return DateTime.fromMillis(at, { zone: 'utc' }).toFormat("yyyyLLdd'T'HHmmss'Z'");
}

function endOfDay(day: string, zone: string): number {
  const next = DateTime.fromISO(day, { zone: 'utc' }).plus({ days: 1 });
  return shown(next.toMillis(), zone).at - 1_000;
}

function listOf(allows: (value: string) => boolean): (list: string) => boolean {
  return (list) => list.split(',').every(allows);
}

function numbers(least: number, most: number, signed?: 'from either end'): (list: string) => boolean {
  const form = signed ? /^[+-]?\d{1,3}$/ : /^\d{1,3}$/;
  return listOf((v) => form.test(v) && Math.abs(Number(v)) >= least && Math.abs(Number(v)) <= most);
}

function fault(message: string): ScheduleFault {
  return new ScheduleFault('rrule', message);
}
