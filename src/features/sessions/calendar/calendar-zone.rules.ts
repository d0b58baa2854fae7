import { DateTime, IANAZone } from 'luxon';
import { tzlib_get_ical_block, tzlib_get_offset } from 'timezones-ical-library';
import { isSessionZone } from '../scheduling/wall-clock.rules.js';

/** The zone of an entry that needs no VTIMEZONE: its times end in `Z`. */
export const UTC = 'UTC';

/** Names for what has one clock all over the world. */
const PLAIN_UTC = new Set(['UTC', 'Etc/UTC', 'Etc/UCT', 'Etc/Zulu', 'Etc/Universal']);

// The data do not change while a process runs, and taking them out of their package each time is slow.
const blocks = new Map<string, string[]>();
const years = new Map<string, boolean>();
const names = new Map<string, string>();

/**
 * The name by which calendars know a zone: that of the VTIMEZONE it is written with, for an alias that of the zone
 * it stands for. UTC for what is no zone.
 */
export function calendarZoneName(zone: string): string {
  const before = names.get(zone);
  if (before !== undefined) return before;
  const name = nameOf(zone);
  names.set(zone, name);
  return name;
}

function nameOf(zone: string): string {
  if (!isSessionZone(zone)) return UTC;
  const name = (blockAndName(zone)[1] ?? '').replace(/^TZID=/, '');
  return PLAIN_UTC.has(name) || !IANAZone.isValidZone(name) ? UTC : name;
}

/** The VTIMEZONE of a zone: rules by RRULE only, for Outlook ignores single dates. Null for a zone that has none. */
export function vtimezone(zone: string): string | null {
  return blockAndName(zone)[0] ?? null;
}

/**
 * Whether the VTIMEZONE of a zone tells the same offsets as this server in the year of a moment. It tells the rules
 * of today: it is wrong about years with other rules, and where one of the two knows of a law that the other does
 * not know of yet.
 */
export function tellsTheMoment(at: Date, zone: string): boolean {
  if (zone === UTC) return true;
  const year = at.getUTCFullYear();
  const key = `${zone} ${year}`;
  const before = years.get(key);
  if (before !== undefined) return before;
  const tells = offsetsAgree(zone, year);
  years.set(key, tells);
  return tells;
}

// Rules differ by a week at the least, so a look at noon once a week sees it.
function offsetsAgree(zone: string, year: number): boolean {
  for (let day = DateTime.utc(year, 1, 1, 12); day.year === year; day = day.plus({ weeks: 1 })) {
    const told = tzlib_get_offset(zone, day.toFormat('yyyy-LL-dd'), '12:00');
    if (told !== day.setZone(zone, { keepLocalTime: true }).toFormat('ZZZ')) return false;
  }
  return true;
}

function blockAndName(zone: string): string[] {
  const before = blocks.get(zone);
  if (before) return before;
  const found = tzlib_get_ical_block(zone, false);
  const block = Array.isArray(found) ? found : [];
  blocks.set(zone, block);
  return block;
}
