import { expand, firstOf, type Recurrence } from './expand.rules.js';
import { endedBy, readRule } from './recurrence.rules.js';
import { localTime } from './wall-clock.rules.js';

/** When a session that is copied is, or was, to be held. */
export interface SourceSession {
  id: string;
  startsAt: Date;
  endsAt: Date;
  /** Where the rule of its series put it; null for one held by itself. */
  originalStart: Date | null;
  zone: string;
}

/** A series that is copied, with its sessions. */
export interface SourceSeries extends Recurrence {
  id: string;
  sessions: readonly SourceSession[];
}

/** A session on its new date. */
export interface MovedSession {
  /** The one it is a copy of. */
  sourceId: string;
  start: Date;
  end: Date;
}

/** A series on its new dates. */
export interface MovedSeries {
  sourceId: string;
  firstStart: string;
  rrule: string;
  /** In order: those of the rule, then those beside it. */
  sessions: MovedSession[];
}

/** The plan of a cohort on new dates. */
export interface MovedPlan {
  series: MovedSeries[];
  singles: MovedSession[];
}

const DAY_MS = 86_400_000;

/**
 * Puts the plan of a cohort on new dates: its first session falls on the first day from `firstDay` on that fits, all
 * others as much later as they were. What fits is the same weekday, or for a rule by the month, a day of that rule.
 * Times on the wall stay what they were, on both sides of a change of clocks.
 *
 * Sessions of a rule are held where it puts them: days that were skipped, and sessions that were moved by hand, were so
 * for the old dates' sake. There are as many as there were.
 *
 * @param firstDay `YYYY-MM-DD`
 * @throws {ScheduleFault} for a rule that gives nothing there
 */
export function movedPlan(
  series: readonly SourceSeries[],
  singles: readonly SourceSession[],
  firstDay: string,
): MovedPlan {
  const ruled = series.map((one) => ({ one, sessions: sessionsOfRule(one) }));
  const besides = series.flatMap((one, at) =>
    one.sessions.filter((session) => !ruled[at]?.sessions.includes(session)),
  );
  // What there is, with the day on which it begins, and how its next fitting day is found.
  const parts = [
    ...ruled.flatMap(({ one, sessions: [first] }) =>
      first?.originalStart
        ? [{ day: dayOf(first.originalStart, one.zone), fits: (from: string) => dayOfRule(one, from) }]
        : [],
    ),
    ...[...besides, ...singles].map(({ startsAt, zone }) => {
      const day = dayOf(startsAt, zone);
      return { day, fits: (from: string) => sameWeekday(day, from) };
    }),
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
  const [first] = parts;
  if (!first) return { series: [], singles: [] };
  const shift = (Date.parse(first.fits(firstDay)) - Date.parse(first.day)) / DAY_MS;
  return {
    series: ruled.flatMap(({ one, sessions }) => movedSeries(one, sessions, shift)),
    singles: [
      ...singles,
      // A series of which nothing follows the rule is none any more.
      ...series.flatMap((one, at) => (ruled[at]?.sessions.length === 0 ? one.sessions : [])),
    ].map((session) => moved(session, shift)),
  };
}

function sessionsOfRule(series: SourceSeries): SourceSession[] {
  const given = new Set(expand({ ...series, skips: [] }).map(({ start }) => start.getTime()));
  return series.sessions
    .filter(({ originalStart }) => originalStart !== null && given.has(originalStart.getTime()))
    .sort((a, b) => Number(a.originalStart) - Number(b.originalStart));
}

function movedSeries(series: SourceSeries, sessions: readonly SourceSession[], shift: number): MovedSeries[] {
  const [first] = sessions;
  if (!first?.originalStart) return [];
  const { zone, minutes } = series;
  const day = dayOfRule(series, laterBy(shift, dayOf(first.originalStart, zone)));
  const rrule = endedBy(series.rrule, { count: sessions.length });
  const firstStart = `${day}T${series.firstStart.slice(11, 16)}`;
  const occurrences = expand({ firstStart, minutes, zone, rrule, skips: [] });
  const ofRule = occurrences.flatMap(({ start }, n) => {
    const source = sessions[n];
    return source ? [lasting(source, start)] : [];
  });
  const taken = new Set(ofRule.map(({ start }) => start.getTime()));
  const beside = series.sessions
    .filter((session) => !sessions.includes(session))
    .map((session) => moved(session, shift))
    .filter(({ start }) => !taken.has(start.getTime()) && taken.add(start.getTime()));
  return [{ sourceId: series.id, firstStart, rrule, sessions: [...ofRule, ...beside] }];
}

function moved(session: SourceSession, shift: number): MovedSession {
  const { startsAt, zone } = session;
  const was = localTime(startsAt, zone);
  const day = sameWeekday(was, laterBy(shift, was));
  const once = {
    firstStart: `${day}${was.slice(10)}`,
    minutes: 1,
    zone,
    rrule: 'FREQ=DAILY;COUNT=1',
    skips: [],
  };
  const [only] = expand(once);
  return lasting(session, only?.start ?? startsAt);
}

function lasting({ id, startsAt, endsAt }: SourceSession, start: Date): MovedSession {
  return { sourceId: id, start, end: new Date(start.getTime() + endsAt.getTime() - startsAt.getTime()) };
}

/** The first day from one on that a series' rule gives; without weekdays of its own, a rule means that of its start. */
function dayOfRule(series: SourceSeries, from: string): string {
  if (!readRule(series.rrule).pattern.includes('BYDAY')) return sameWeekday(series.firstStart, from);
  const firstStart = `${from}T${series.firstStart.slice(11, 16)}`;
  const rrule = endedBy(series.rrule, { count: 1 });
  return firstOf({ ...series, firstStart, rrule, skips: [] }).slice(0, 10);
}

function sameWeekday(day: string, from: string): string {
  const weekday = (text: string) => new Date(`${text.slice(0, 10)}T00:00Z`).getUTCDay();
  return laterBy((weekday(day) - weekday(from) + 7) % 7, from);
}

function laterBy(days: number, day: string): string {
  return new Date(Date.parse(day.slice(0, 10)) + days * DAY_MS).toISOString().slice(0, 10);
}

function dayOf(at: Date, zone: string): string {
  return localTime(at, zone).slice(0, 10);
}
