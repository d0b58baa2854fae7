import { DateTime, IANAZone } from 'luxon';
import { tzlib_get_timezones } from 'timezones-ical-library';

/** The zones that calendars can be told of, written as IANA writes them. */
const CALENDAR_ZONES = new Set(tzlib_get_timezones(false));

const WALL_TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?$/;
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
 * @returns the same digits in UTC, to calculate with; null where there is no such day or time
 */
export function readWallTime(text: string): DateTime<true> | null {
  if (!WALL_TIME.test(text)) return null;
  const wall = DateTime.fromISO(text, { zone: 'utc' });
  return wall.isValid ? wall : null;
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return DAY.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;
}

/**
 * When the clocks of a zone show a time. One that they jump over moves forward by the length of the jump; one that
 * they show twice is taken the first time (RFC 5545, 3.3.5).
 *
 * @param wall a time of `readWallTime`
 */
export function instantOf(wall: DateTime, zone: string): DateTime {
  const shown = wall.setZone(zone, { keepLocalTime: true });
  return shown.getPossibleOffsets().reduce((first, other) => (other < first ? other : first), shown);
}

/** Whether the clocks of a zone show a time exactly once, so that nobody can read it differently. */
export function isPlain(wall: DateTime, zone: string): boolean {
  const shown = wall.setZone(zone, { keepLocalTime: true });
  return shown.hour === wall.hour && shown.minute === wall.minute && shown.getPossibleOffsets().length === 1;
}
