import {
  ICalCalendar,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { DateTime } from 'luxon';
import { expand, type Occurrence } from '../scheduling/expand.rules.js';
import { ScheduleFault } from '../scheduling/recurrence.rules.js';
import { isPlainMoment, offsetAt } from '../scheduling/wall-clock.rules.js';
import type { SessionState } from '../session.entity.js';
import { calendarZoneName, tellsTheMoment, UTC, vtimezone } from './calendar-zone.rules.js';

/** What a calendar shows of a series. */
export interface CalendarSeries {
  id: string;
  title: string;
  zone: string;
  firstStart: string;
  minutes: number;
  rrule: string;
  uid: string;
  sequence: number;
  changedAt: Date;
}

/** What a calendar shows of a session. */
export interface CalendarSession {
  id: string;
  seriesId: string | null;
  originalStart: Date | null;
  title: string;
  startsAt: Date;
  endsAt: Date;
  zone: string;
  /** Drafts are never shown. */
  state: Exclude<SessionState, 'draft'>;
  uid: string;
  sequence: number;
  changedAt: Date;
}

/** How often calendars are asked to look again, in seconds. Most look when they please. */
const REFRESH_SECONDS = 3_600;

/**
 * A calendar of sessions to be subscribed to (RFC 5545, 5546 and 7986). The same facts give the same text, byte for
 * byte. A series is one recurring event, in which what differs from its rule is an override; a session by itself is
 * an event. There are neither people in it nor ways into a meeting.
 *
 * @param name what the calendar is called where it is subscribed to
 * @returns iCalendar text, lines of 75 octets at the most, each ended by CRLF
 */
export function calendarOf(
  name: string,
  series: readonly CalendarSeries[],
  sessions: readonly CalendarSession[],
): string {
  const calendar = new ICalCalendar({
    prodId: { company: 'Spokewell', product: 'Sessions', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    // A zone for the whole calendar would take the Z from DTSTAMP: each event has its own.
    timezone: { name: null, generator: vtimezone },
    ttl: REFRESH_SECONDS,
    // The library writes its own `name` as it is; these it escapes.
    x: { 'X-WR-CALNAME': printable(name) },
  });
  const events = [
    ...series.flatMap((one) =>
      eventsOfSeries(
        one,
        sessions.filter(({ seriesId }) => seriesId === one.id),
      ),
    ),
    ...sessions.filter(({ seriesId }) => seriesId === null).map((session) => single(session, session.uid)),
  ];
  for (const event of events) calendar.createEvent(event);
  return `${calendar.toString()}\r\n`;
}

function eventsOfSeries(series: CalendarSeries, members: readonly CalendarSession[]): ICalEventData[] {
  const occurrences = occurrencesOf(series);
  const zone = calendarZoneName(series.zone);
  const [first] = occurrences;
  // Where clocks leave a doubt, calendars differ in how they resolve it: events by themselves leave none.
  if (!first || members.length === 0 || !occurrences.every((o) => isBeyondDoubt(o, zone))) {
    return members.map((session) => single(session, session.id));
  }
  const byStart = new Map(members.map((session) => [session.originalStart?.getTime(), session]));
  const held = occurrences.map((occurrence) => ({
    occurrence,
    session: byStart.get(occurrence.start.getTime()),
  }));
  const excluded = held.filter(({ session }) => !session).map(({ occurrence }) => occurrence);
  const changed = held.flatMap(({ occurrence, session }) =>
    session && differs(session, series, occurrence) ? [override(session, series, zone)] : [],
  );
  const ruled = new Set(held.map(({ session }) => session?.id));
  const added = members.filter(({ id }) => !ruled.has(id)).map((session) => single(session, session.id));
  return [master(series, zone, first, excluded), ...changed, ...added];
}

// A rule or zone that is understood no longer must not break the feed: the sessions themselves are known.
function occurrencesOf(series: CalendarSeries): Occurrence[] {
  try {
    return expand({ ...series, skips: [] });
  } catch (error) {
    if (error instanceof ScheduleFault) return [];
    throw error;
  }
}

function master(
  series: CalendarSeries,
  zone: string,
  first: Occurrence,
  excluded: readonly Occurrence[],
): ICalEventData {
  const { title, uid, sequence, changedAt } = series;
  return {
    ...described({ title, uid, sequence, changedAt, state: 'scheduled' }),
    ...times(first.start, first.end, zone),
    repeating: [`RRULE:${series.rrule}`, ...exclusions(excluded, zone)].join('\n'),
  };
}

/** One occurrence that differs from its rule; like its RECURRENCE-ID, it is told in the zone of the series. */
function override(session: CalendarSession, series: CalendarSeries, zone: string): ICalEventData {
  return {
    ...described({ ...session, uid: series.uid }),
    ...times(session.startsAt, session.endsAt, zone),
    recurrenceId: DateTime.fromJSDate(session.originalStart as Date),
  };
}

function single(session: CalendarSession, uid: string): ICalEventData {
  const zone = calendarZoneName(session.zone);
  const { startsAt, endsAt } = session;
  const clear = [startsAt, endsAt].every(
    (at) => tellsTheMoment(at, zone) && isPlainMoment(at.getTime(), zone),
  );
  return { ...described({ ...session, uid }), ...times(startsAt, endsAt, clear ? zone : UTC) };
}

function described(of: Pick<CalendarSession, 'title' | 'uid' | 'sequence' | 'changedAt' | 'state'>) {
  const changedAt = DateTime.fromJSDate(of.changedAt);
  const cancelled = of.state === 'cancelled';
  return {
    id: of.uid,
    sequence: of.sequence,
    // The present time would make every reading of the feed another text.
    stamp: changedAt,
    lastModified: changedAt,
    summary: printable(of.title),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: cancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
  };
}

// Never a plain Date with a zone: of that the library prints the server's own wall clock.
function times(start: Date, end: Date, zone: string) {
  return { timezone: zone, start: DateTime.fromJSDate(start), end: DateTime.fromJSDate(end) };
}

function exclusions(excluded: readonly Occurrence[], zone: string): string[] {
  if (excluded.length === 0) return [];
  const form = zone === UTC ? "yyyyLLdd'T'HHmmss'Z'" : "yyyyLLdd'T'HHmmss";
  const list = excluded.map(({ start }) => DateTime.fromJSDate(start, { zone }).toFormat(form)).join(',');
  return [zone === UTC ? `EXDATE:${list}` : `EXDATE;TZID=${zone}:${list}`];
}

function differs(session: CalendarSession, series: CalendarSeries, { start, end }: Occurrence): boolean {
  return (
    session.state === 'cancelled' ||
    session.title !== series.title ||
    session.startsAt.getTime() !== start.getTime() ||
    session.endsAt.getTime() !== end.getTime()
  );
}

function isBeyondDoubt({ plain, start, end }: Occurrence, zone: string): boolean {
  return (
    plain &&
    tellsTheMoment(start, zone) &&
    tellsTheMoment(end, zone) &&
    offsetAt(start.getTime(), zone) === offsetAt(end.getTime(), zone) &&
    isPlainMoment(end.getTime(), zone)
  );
}

// Line breaks are escaped by the library; what else is no character of a text (RFC 5545, 3.1) is left out here.
function printable(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\u2028\u2029]/gu, ' ');
}
