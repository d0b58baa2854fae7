import { DateTime, IANAZone } from 'luxon';
import { tzlib_get_timezones } from 'timezones-ical-library';

/** The zones that calendars can be told of, written as IANA writes them. */
const CALENDAR_ZONES = new Set(tzlib_get_timezones(false));

const WALL_TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?$/;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Whether sessions can be held by the clocks of a zone: an IANA name, in its own spelling, that both this server
 * and the calendars' time-zone data know. Names without a region, such as `EST`, are not places.
 */
export function isSessionZone(zone: string): boolean {
  return CALENDAR_ZONES.has(zone) && IANAZone.isValidZone(zone) && (zone.includes('/') || zone === 'UTC');
}

/**
 * Reads a time as it stands on a wall.
 *
 * @param text `YYYY-MM-DDTHH:mm`, or with seconds
 * @returns the same digits taken for UTC, in epoch milliseconds, to calculate with; null where there is no such day
 * or time
 */
export function readWallTime(text: string): number | null {
  if (!WALL_TIME.test(text)) return null;
  const wall = DateTime.fromISO(text, { zone: 'utc' });
  return wall.isValid ? wall.toMillis() : null;
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return DAY.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;
}

/** When the clocks of a zone show a time. */
export interface Shown {
  /** Epoch milliseconds. */
  at: number;
  /** Whether they show it exactly once, so that nobody can read it differently. */
  plain: boolean;
}

/**
 * When the clocks of a zone show a time. One that they jump over moves forward by the length of the jump; one that
 * they show twice is taken the first time (RFC 5545, 3.3.5).
 *
 * @param wall a time of {@link readWallTime}
 */
export function shown(wall: number, zone: string): Shown {
  const before = offsetAt(wall - DAY_MS, zone);
  const after = offsetAt(wall + DAY_MS, zone);
  if (before === after) return { at: wall - before, plain: true };
  const seen = [...new Set([wall - before, wall - after])].filter((at) => at + offsetAt(at, zone) === wall);
  // By the clocks as they were before the jump, a time that is jumped over comes out as much later.
  return { at: seen.length > 0 ? Math.min(...seen) : wall - before, plain: seen.length === 1 };
}

/** Whether a moment can be told by the clocks of a zone without a doubt which one is meant. */
export function isPlainMoment(at: number, zone: string): boolean {
  return shown(at + offsetAt(at, zone), zone).plain;
}

/** How far the clocks of a zone are ahead of UTC at a moment, in milliseconds. */
export function offsetAt(at: number, zone: string): number {
  return Math.round(IANAZone.create(zone).offset(at) * MINUTE_MS);
}

/** What the clocks of a zone show at a moment, `YYYY-MM-DDTHH:mm`. */
export function localTime(at: Date, zone: string): string {
  return DateTime.fromJSDate(at, { zone }).toFormat("yyyy-LL-dd'T'HH:mm");
}
