import { Refusal } from '../../../platform/refusal/index.js';
import type { Session } from '../session.entity.js';
import type { ChangeSessionsInput } from '../sessions.inputs.js';
import { type Change, plannedAt, refusePast, TIME_FIELDS, type Times } from './change.rules.js';
import { continued, endedBefore, type NewTimes } from './continue.rules.js';
import { expand, firstOf, type Recurrence } from './expand.rules.js';
import { inWords, refuseFar } from './schedule.js';
import type { Series } from './series.entity.js';
import { localTime } from './wall-clock.rules.js';

/** A member of a series where a change puts it. */
export interface Place {
  session: Session;
  /** Its place in the rule. */
  originalStart: Date;
  /** When it is held; null where that stays. */
  times: Times | null;
}

/** What a change of times that reaches into a series comes to. */
export interface Rescheduled {
  /** The rule of those that are reached. */
  rule: Recurrence;
  /** The rule that is left to those before; null where the whole series changes. */
  before: string | null;
  places: Place[];
}

/**
 * Where sessions of a series are held that are put to other times. Each keeps its place in the rule; where some of the
 * series are not reached, it is divided. One that was moved by hand stays where it is.
 *
 * @throws Refusal in words for times that cannot be, are over, or at which another of the series stands
 */
export function rescheduled(
  { session, series, members, reached }: Change & { series: Series },
  change: ChangeSessionsInput,
  now: Date,
): Rescheduled {
  const from = plannedAt(reached[0] ?? session);
  // Each keeps its place in the rule, whatever became of those in between.
  const starts = inWords(TIME_FIELDS, () => expand(series))
    .map(({ start }) => start.getTime())
    .filter((at) => at >= from.getTime());
  const placeIn = (member: Session) => starts.indexOf(plannedAt(member).getTime());
  const times = newTimes(session, new Date(starts[0] ?? from), series, change);
  const { recurrence, occurrences } = inWords(TIME_FIELDS, () => continued(series, starts.length, times));
  const firstStart = inWords(TIME_FIELDS, () => firstOf(recurrence));
  const before = members.some((m) => plannedAt(m) < from) ? endedBefore(series, from) : null;
  const others = members.filter((m) => !reached.includes(m) || placeIn(m) < 0);
  // Whoever is left behind in a series that is divided keeps its place there.
  const beside = before === null ? others : others.filter((m) => reached.includes(m));
  refuseTaken(occurrences, others, beside);
  const places = reached.map((member) => {
    const occurrence = occurrences[placeIn(member)];
    const ruled = occurrence?.start ?? (member.id === session.id ? member.startsAt : null);
    const at = ruled && timesIn(member, ruled, { session, series, change, times });
    if (at && member.state !== 'cancelled') refusePast(member, at.startsAt, now);
    if (at && member.id === session.id) refuseFar(at.startsAt, now, 'start');
    // What the rule never gave keeps its time, unless it was named, and a place of its own in the series.
    return { session: member, originalStart: occurrence?.start ?? plannedAt(member), times: at };
  });
  return { rule: { ...recurrence, firstStart }, before, places };
}

function refuseTaken(
  occurrences: readonly { start: Date }[],
  others: readonly Session[],
  beside: readonly Session[],
): void {
  const starts = new Set(occurrences.map(({ start }) => start.getTime()));
  const meets = ({ state, startsAt }: Session) => state !== 'cancelled' && starts.has(startsAt.getTime());
  if (others.some(meets) || beside.some((m) => starts.has(plannedAt(m).getTime())))
    throw Refusal.conflict(
      'Another session of this series stands at one of these times. Move that one first, or choose another time.',
    );
}

interface Moving {
  session: Session;
  series: Series;
  change: ChangeSessionsInput;
  times: NewTimes;
}

/** When a member is held from now on: what was moved, or made longer or shorter by hand, stays so. */
function timesIn(member: Session, ruled: Date, { session, series, change, times }: Moving): Times {
  const isNamed = member.id === session.id;
  const moved = member.startsAt.getTime() !== plannedAt(member).getTime();
  const own = Math.round((+member.endsAt - +member.startsAt) / 60_000);
  const asked = isNamed && change.start ? instantOf(change.start, times.zone) : null;
  const startsAt = asked ?? (moved ? member.startsAt : ruled);
  const ownLength = own !== series.minutes && !(isNamed && change.minutes);
  const minutes = ownLength ? own : times.minutes;
  const zone = moved && !asked ? member.zone : times.zone;
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000), zone };
}

function instantOf(start: string, zone: string): Date | null {
  const once = { firstStart: start, minutes: 5, zone, rrule: 'FREQ=DAILY;COUNT=1', skips: [] };
  return inWords(TIME_FIELDS, () => expand(once))[0]?.start ?? null;
}

/** The new time of the first place that is reached: it is put off by as much as the session that was named. */
function newTimes(session: Session, first: Date, series: Series, change: ChangeSessionsInput): NewTimes {
  const minutes = change.minutes ?? series.minutes;
  const zone = change.zone ?? series.zone;
  const wall = (at: Date) => Date.parse(`${localTime(at, series.zone)}Z`);
  const shift = change.start ? Date.parse(`${change.start}Z`) - wall(session.startsAt) : 0;
  const start = new Date(wall(first) + shift).toISOString().slice(0, 16);
  const pattern = change.monthlyOn
    ? { monthlyOn: change.monthlyOn }
    : change.everyWeeks
      ? { everyWeeks: change.everyWeeks }
      : undefined;
  return { start, minutes, zone, pattern };
}
