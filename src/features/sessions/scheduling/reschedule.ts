import type { Tx } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { PersonalMeetingLink } from '../joining/join.entity.js';
import { Session } from '../session.entity.js';
import type { ChangeSessionsInput } from '../sessions.inputs.js';
import { continued, endedBefore, type NewTimes } from './continue.rules.js';
import { expand, firstOf } from './expand.rules.js';
import { placeOf } from './new-session.js';
import { inWords } from './schedule.js';
import { Series } from './series.entity.js';
import { type Changed, detailsOf, plannedAt, refusePast, TIME_FIELDS, told } from './session-change.js';
import { localTime } from './wall-clock.rules.js';

/** A change of times that reaches into a series. */
export interface Rescheduling {
  /** The session that was named. */
  session: Session;
  series: Series;
  /** All of the series, in order. */
  members: Session[];
  /** Those that are changed, in order. */
  reached: Session[];
  change: ChangeSessionsInput;
}

/**
 * Holds sessions of a series at other times. Each keeps its place in the rule; where some of the series are not
 * reached, it is divided. One that was moved by hand stays where it is.
 *
 * @throws Refusal in words for times that cannot be, are over, or at which another of the series stands
 */
export async function reschedule(
  tx: Tx,
  { session, series, members, reached, change }: Rescheduling,
): Promise<Changed> {
  const first = reached[0] ?? session;
  const from = plannedAt(first);
  // Each keeps its place in the rule, whatever became of those in between.
  const places = inWords(TIME_FIELDS, () => expand(series))
    .map(({ start }) => start.getTime())
    .filter((at) => at >= from.getTime());
  const placeIn = (member: Session) => places.indexOf(plannedAt(member).getTime());
  const times = newTimes(session, new Date(places[0] ?? from), series, change);
  const { recurrence, occurrences } = inWords(TIME_FIELDS, () => continued(series, places.length, times));
  const firstStart = inWords(TIME_FIELDS, () => firstOf(recurrence));
  const before = members.some((m) => plannedAt(m) < from) ? endedBefore(series, from) : null;
  const others = members.filter((m) => !reached.includes(m) || placeIn(m) < 0);
  // Whoever is left behind in a series that is divided keeps its place there.
  const beside = before === null ? others : others.filter((m) => reached.includes(m));
  refuseTaken(occurrences, others, beside);
  const details = detailsOf(change);
  const title = details.title ?? series.title;
  const id = before === null ? series.id : tx.ids.next();
  const rule = { ...recurrence, skips: [...recurrence.skips], firstStart, title };
  const changed = { sequence: () => 'sequence + 1', changedAt: tx.now };
  if (before === null) {
    await tx.of(Series).update({ id }, { ...rule, ...changed });
  } else {
    await tx.of(Series).update({ id: series.id }, { rrule: before, ...changed });
    const identity = { id, uid: id, sequence: 0, createdAt: tx.now, changedAt: tx.now };
    await tx.of(Series).insert({ ...identity, ...placeOf(series), ...rule });
    await keepOwnAddresses(tx, series, id);
  }
  await park(tx, reached);
  const uid = before === null ? series.uid : id;
  for (const member of reached) {
    const occurrence = occurrences[placeIn(member)];
    const ruled = occurrence?.start ?? (member.id === session.id ? member.startsAt : null);
    const at = ruled && newPlace(member, ruled, { session, series, change, times });
    if (at && member.state !== 'cancelled') refusePast(member, at.startsAt, tx.now);
    await tx.of(Session).update(
      { id: member.id },
      {
        ...(member.state === 'cancelled' ? {} : details),
        seriesId: id,
        uid,
        // What the rule never gave keeps its time, unless it was named, and a place of its own in the series.
        originalStart: occurrence?.start ?? plannedAt(member),
        ...at,
        ...changed,
      },
    );
  }
  return told(tx, session, {
    seriesId: id,
    ids: reached.map((m) => m.id),
    time: true,
    splitFrom: before === null ? null : series.id,
  });
}

// Where people have meeting addresses of their own for all of a series, these hold for what is divided off, too.
async function keepOwnAddresses(tx: Tx, series: Series, seriesId: string): Promise<void> {
  const links = await tx.of(PersonalMeetingLink).findBy({ seriesId: series.id });
  await tx
    .of(PersonalMeetingLink)
    .insert(links.map((link) => ({ ...link, id: tx.ids.next(), createdAt: tx.now, seriesId })));
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
function newPlace(member: Session, ruled: Date, { session, series, change, times }: Moving) {
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

// Their planned starts are unique within a series, and some may come to stand where others stood.
async function park(tx: Tx, sessions: readonly Session[]): Promise<void> {
  await tx.sql(
    `update session set original_start = original_start + interval '1000 years' where id = any($1::uuid[])`,
    [sessions.map(({ id }) => id)],
  );
}
