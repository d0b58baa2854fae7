import {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendar,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import {
  type CalendarEntry,
  type CalendarSeries,
  type CalendarSession,
  entriesOf,
} from './calendar-entry.rules.js';
import { moment, written } from './calendar-moment.js';
import { UTC, vtimezone } from './calendar-zone.rules.js';

/** Somebody in a mailed invitation. */
export interface CalendarParty {
  name: string;
  /** Their address. */
  email: string;
}

/** A message about events to one person's calendar (RFC 5546). */
export interface CalendarMessage {
  method: 'REQUEST' | 'CANCEL';
  organizer: CalendarParty;
  attendee: CalendarParty;
  /** Tells an earlier message about the same event from a later one. */
  sequence: number;
  /** When the message was made. */
  stamp: Date;
}

/** Where a person goes to take part in a series or session. */
export type JoinLink = (to: CalendarEntry['subject']) => string;

/** How often calendars are asked to look again, in seconds. Most look when they please. */
const REFRESH_SECONDS = 3_600;
const PRODUCT = { company: 'Spokewell', product: 'Sessions', language: 'EN' };
// A zone for the whole calendar would take the Z from DTSTAMP: each event has its own.
const ZONES = { name: null, generator: vtimezone };

/**
 * A calendar of sessions to be subscribed to (RFC 5545, 5546 and 7986). The same facts give the same text, byte for
 * byte. A series is one recurring event, in which what differs from its rule is an override; a session by itself is
 * an event. There are no people in it; ways to the sessions only where they are a person's own.
 *
 * @param name what the calendar is called where it is subscribed to
 * @param joinLink for a calendar that one person alone reads
 * @returns iCalendar text, lines of 75 octets at the most, each ended by CRLF
 */
export function calendarOf(
  name: string,
  series: readonly CalendarSeries[],
  sessions: readonly CalendarSession[],
  joinLink?: JoinLink,
): string {
  const calendar = new ICalCalendar({
    prodId: PRODUCT,
    method: ICalCalendarMethod.PUBLISH,
    timezone: ZONES,
    ttl: REFRESH_SECONDS,
    // The library writes its own `name` as it is; these it escapes.
    x: { 'X-WR-CALNAME': printable(name) },
  });
  for (const entry of entriesOf(series, sessions)) calendar.createEvent(eventOf(entry, joinLink));
  return `${propertiesFirst(calendar.toString())}\r\n`;
}

/** The text of a message about events: what goes out with a mailed invitation, its change or its end. */
export function calendarMessage(
  entries: readonly CalendarEntry[],
  { method, organizer, attendee, sequence, stamp }: CalendarMessage,
  joinLink?: JoinLink,
): string {
  const calendar = new ICalCalendar({
    prodId: PRODUCT,
    method: method === 'CANCEL' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    timezone: ZONES,
  });
  for (const entry of entries) {
    const told = { ...entry, sequence, cancelled: method === 'CANCEL' };
    calendar.createEvent({
      ...eventOf(told, joinLink),
      stamp: moment(stamp),
      organizer: { name: quotable(organizer.name), email: organizer.email },
      attendees: [
        {
          name: quotable(attendee.name),
          email: attendee.email,
          role: ICalAttendeeRole.REQ,
          status: ICalAttendeeStatus.NEEDSACTION,
          // Nobody reads the answers: who was there is told by attendance.
          rsvp: false,
        },
      ],
    });
  }
  return `${calendar.toString()}\r\n`;
}

// Properties of a calendar stand before its components (RFC 5545, 3.6); the library writes some of them at the end.
function propertiesFirst(text: string): string {
  const [begin = '', ...rest] = text.split('\r\n');
  const properties: string[] = [];
  const components: string[] = [];
  let within: string | null = null;
  for (const line of rest.slice(0, -1)) {
    within ??= line.startsWith('BEGIN:') ? line.slice(6) : null;
    (within === null ? properties : components).push(line);
    if (line === `END:${within}`) within = null;
  }
  return [begin, ...properties, ...components, ...rest.slice(-1)].join('\r\n');
}

function eventOf(entry: CalendarEntry, joinLink?: JoinLink): ICalEventData {
  const { zone, cancelled, rule, occurrence } = entry;
  const changedAt = moment(entry.changedAt);
  const link = cancelled ? undefined : joinLink?.(entry.subject);
  return {
    id: entry.uid,
    sequence: entry.sequence,
    // The present time would make every reading of the feed another text.
    stamp: changedAt,
    lastModified: changedAt,
    timezone: zone,
    start: moment(entry.start),
    end: moment(entry.end),
    summary: printable(entry.title),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: cancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    ...(rule ? { repeating: [`RRULE:${rule.rrule}`, ...exclusions(rule.excluded, zone)].join('\n') } : {}),
    ...(occurrence ? { recurrenceId: moment(occurrence) } : {}),
    // Pairs are written as they are; the library knows no CONFERENCE (RFC 7986, 5.11) of its own.
    ...(link ? { url: link, x: [['CONFERENCE;VALUE=URI;FEATURE=VIDEO', link]] } : {}),
  };
}

function exclusions(excluded: readonly Date[], zone: string): string[] {
  if (excluded.length === 0) return [];
  const suffix = zone === UTC ? 'Z' : '';
  const list = excluded.map((start) => `${written(start, zone)}${suffix}`).join(',');
  return [zone === UTC ? `EXDATE:${list}` : `EXDATE;TZID=${zone}:${list}`];
}

// Line breaks are escaped by the library; what else is no character of a text (RFC 5545, 3.1) is left out here.
function printable(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\u2028\u2029]/gu, ' ');
}

// In a parameter neither a quote nor a line break can be written (RFC 5545, 3.2), however it is escaped.
function quotable(text: string): string {
  const plain = text
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ')
    .replace(/["\\]/g, "'")
    .trim();
  return plain || '-';
}
