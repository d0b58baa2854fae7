import { expand, type Occurrence } from '../scheduling/expand.rules.js';
import { ScheduleFault } from '../scheduling/recurrence.rules.js';
import { isPlainMoment, offsetAt } from '../scheduling/wall-clock.rules.js';
import type { SessionState } from '../session.entity.js';
import { calendarZoneName, tellsTheMoment, UTC } from './calendar-zone.rules.js';

/** What a calendar shows of a series. */
export interface CalendarSeries {
  id: string;
  cohortId: string;
  title: string;
  zone: string;
  firstStart: string;
  minutes: number;
  rrule: string;
  uid: string;
  sequence: number;
  changedAt: Date;
  /** Whether some of it was not published yet. */
  hasDrafts?: boolean;
}

/** What a calendar shows of a session. */
export interface CalendarSession {
  id: string;
  cohortId: string;
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

/** One entry of a calendar: a session by itself, a recurring event, or an occurrence that differs from its rule. */
export interface CalendarEntry {
  uid: string;
  /** The series or session it tells of. */
  subject: { id: string; cohortId: string };
  title: string;
  start: Date;
  end: Date;
  /** The zone by whose clocks its times are told, by the name that calendars know. */
  zone: string;
  cancelled: boolean;
  sequence: number;
  changedAt: Date;
  /** How it recurs, and at which planned starts it does not; null where it does not recur. */
  rule: { rrule: string; excluded: readonly Date[] } | null;
  /** The planned start of the occurrence it stands for; null where it stands for itself. */
  occurrence: Date | null;
}

/**
 * The entries of a calendar that shows these sessions: a series is one recurring event, followed by what differs from
 * its rule; a session by itself is an event. An occurrence of a series whose session is not given is excluded. Of a series that has drafts, title and rule
 * would tell of these, so that each of its sessions is an event.
 */
export function entriesOf(
  series: readonly CalendarSeries[],
  sessions: readonly CalendarSession[],
): CalendarEntry[] {
  const members = new Map<string | null, CalendarSession[]>();
  for (const session of sessions) {
    const of = members.get(session.seriesId);
    if (of) of.push(session);
    else members.set(session.seriesId, [session]);
  }
  return [
    ...series.flatMap((one) => entriesOfSeries(one, members.get(one.id) ?? [])),
    ...(members.get(null) ?? []).map((session) => single(session, session.uid)),
  ];
}

function entriesOfSeries(series: CalendarSeries, members: readonly CalendarSession[]): CalendarEntry[] {
  if (members.length === 0) return [];
  if (series.hasDrafts) return members.map((session) => single(session, session.id));
  const occurrences = occurrencesOf(series);
  const zone = calendarZoneName(series.zone);
  const [first] = occurrences;
  // Where clocks leave a doubt, calendars differ in how they resolve it: events by themselves leave none.
  if (!first || !occurrences.every((o) => isBeyondDoubt(o, zone))) {
    return members.map((session) => single(session, session.id));
  }
  const byStart = new Map(members.map((session) => [session.originalStart?.getTime(), session]));
  const excluded: Date[] = [];
  const changed: CalendarEntry[] = [];
  const ruled = new Set<string>();
  for (const occurrence of occurrences) {
    const session = byStart.get(occurrence.start.getTime());
    if (!session) {
      excluded.push(occurrence.start);
      continue;
    }
    ruled.add(session.id);
    if (differs(session, series, occurrence)) changed.push(override(session, series, zone));
  }
  const added = members.filter(({ id }) => !ruled.has(id)).map((session) => single(session, session.id));
  // Without a single session of the rule there is nothing that recurs.
  return ruled.size === 0 ? added : [master(series, zone, first, excluded), ...changed, ...added];
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
  { start, end }: Occurrence,
  excluded: readonly Date[],
): CalendarEntry {
  const { id, cohortId, title, uid, sequence, changedAt, rrule } = series;
  const described = { uid, subject: { id, cohortId }, title, sequence, changedAt, cancelled: false };
  return { ...described, start, end, zone, rule: { rrule, excluded }, occurrence: null };
}

/** One occurrence that differs from its rule; like its RECURRENCE-ID, it is told in the zone of the series. */
function override(session: CalendarSession, series: CalendarSeries, zone: string): CalendarEntry {
  return { ...told(session, series.uid, zone), occurrence: session.originalStart };
}

function single(session: CalendarSession, uid: string): CalendarEntry {
  const zone = calendarZoneName(session.zone);
  const clear = [session.startsAt, session.endsAt].every(
    (at) => tellsTheMoment(at, zone) && isPlainMoment(at.getTime(), zone),
  );
  return told(session, uid, clear ? zone : UTC);
}

function told(session: CalendarSession, uid: string, zone: string): CalendarEntry {
  const { id, cohortId, title, startsAt, endsAt, sequence, changedAt, state } = session;
  return {
    uid,
    subject: { id, cohortId },
    title,
    start: startsAt,
    end: endsAt,
    zone,
    cancelled: state === 'cancelled',
    sequence,
    changedAt,
    rule: null,
    occurrence: null,
  };
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
