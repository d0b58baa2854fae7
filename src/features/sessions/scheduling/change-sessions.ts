import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { type Tx, Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { Session } from '../session.entity.js';
import { SessionsChanged } from '../sessions.events.js';
import type { ChangeSessionsInput } from '../sessions.inputs.js';
import { SessionService } from '../sessions.service.js';
import { continued, endedBefore, type NewTimes } from './continue.rules.js';
import { expand, firstOf } from './expand.rules.js';
import { oneLine, placeOf } from './new-session.js';
import { inWords } from './schedule.js';
import { Series } from './series.entity.js';
import { localTime } from './wall-clock.rules.js';

/** What a change of sessions comes to. */
export interface Changed {
  /** The sessions that were changed, in order. */
  sessionIds: string[];
  /** The series they are of now. */
  seriesId: string | null;
}

type Change = ChangeSessionsInput;
const TIME_FIELDS = { start: 'start', minutes: 'minutes', zone: 'zone', rrule: 'everyWeeks', skip: 'start' };

/**
 * Changes a session alone, or with those that follow, or all of its series that are to come. What was held or has
 * begun is history: it is never changed from here. Where the times of the following change, the series is divided, so
 * that calendars keep what was; one that was moved by hand stays where it is.
 */
@Injectable()
export class ChangeSessions {
  constructor(
    private readonly work: Work,
    private readonly sessions: SessionService,
  ) {}

  /**
   * Changes them.
   *
   * @throws Refusal INVALID_INPUT in words for times that cannot be, CONFLICT for what is history
   */
  async change(viewer: Viewer, sessionId: string, change: Change): Promise<Changed> {
    await this.sessions.managed(viewer, sessionId);
    return this.work.run(viewer.actor, async (tx) => {
      const session = await lockedToChange(tx, sessionId);
      const reach = session.seriesId === null ? 'this' : (change.reach ?? 'this');
      if (reach === 'this') return changeOne(tx, session, change);
      return changeSeries(tx, session, reach, change);
    });
  }
}

/** The session, locked, with its series' row as the lock of all of the series. */
async function lockedToChange(tx: Tx, sessionId: string): Promise<Session> {
  const found = await tx.of(Session).findOneOrFail({ where: { id: sessionId } });
  if (found.seriesId) await tx.sql(`select 1 from series where id = $1 for update`, [found.seriesId]);
  const session = await tx
    .of(Session)
    .findOneOrFail({ where: { id: sessionId }, lock: { mode: 'pessimistic_write' } });
  if (isHistory(session, tx.now)) {
    throw Refusal.conflict(
      'This session has begun or is over: its time and title are history. Notes, recording and real times can still be added.',
    );
  }
  if (session.state === 'cancelled')
    throw Refusal.conflict('This session was called off. Schedule another one instead.');
  return session;
}

// What was called off stays called off; once its time is over it is history like the rest.
function isHistory({ state, startsAt }: Session, now: Date): boolean {
  return state === 'live' || state === 'held' || (state !== 'draft' && startsAt <= now);
}

async function changeOne(tx: Tx, session: Session, change: Change): Promise<Changed> {
  if (change.everyWeeks || change.monthlyOn)
    throw Refusal.invalid('How sessions recur can only be changed for the following ones too.', {
      reach: 'is for this session alone',
    });
  const times = changesTime(change) ? timesOf(session, change) : null;
  const time = times !== null && movesBy(session, times);
  await tx
    .of(Session)
    .update(
      { id: session.id },
      { ...detailsOf(change), ...times, sequence: () => 'sequence + 1', changedAt: tx.now },
    );
  await tx.record(SessionsChanged, session.id, placeOf(session), {
    of: 'session',
    sessions: 1,
    time,
    splitFrom: null,
  });
  return { sessionIds: [session.id], seriesId: session.seriesId };
}

function movesBy(session: Session, { startsAt, endsAt }: { startsAt: Date; endsAt: Date }): boolean {
  return session.startsAt.getTime() !== startsAt.getTime() || session.endsAt.getTime() !== endsAt.getTime();
}

/** The instants of a session by its own clocks, with what is different. */
function timesOf(session: Session, change: Change) {
  const zone = change.zone ?? session.zone;
  const minutes = change.minutes ?? Math.round((+session.endsAt - +session.startsAt) / 60_000);
  const firstStart = change.start ?? localTime(session.startsAt, session.zone);
  const once = { firstStart, minutes, zone, rrule: 'FREQ=DAILY;COUNT=1', skips: [] };
  const [only] = inWords(TIME_FIELDS, () => expand(once));
  return { startsAt: only?.start ?? session.startsAt, endsAt: only?.end ?? session.endsAt, zone };
}

async function changeSeries(
  tx: Tx,
  session: Session,
  reach: 'following' | 'all',
  change: Change,
): Promise<Changed> {
  const series = await tx.of(Series).findOneOrFail({ where: { id: session.seriesId as string } });
  const members = await tx
    .of(Session)
    .find({ where: { seriesId: series.id }, order: { originalStart: 'ASC' } });
  const open = members.filter((m) => !isHistory(m, tx.now));
  const reached = reach === 'all' ? open : open.filter((m) => plannedAt(m) >= plannedAt(session));
  const details = detailsOf(change);
  if (!changesTime(change)) {
    const ids = reached.filter(({ state }) => state !== 'cancelled').map(({ id }) => id);
    await tx.of(Session).update(ids, { ...details, sequence: () => 'sequence + 1', changedAt: tx.now });
    const title = reach === 'all' && details.title ? { title: details.title } : {};
    await tx
      .of(Series)
      .update({ id: series.id }, { ...title, sequence: () => 'sequence + 1', changedAt: tx.now });
    return told(tx, session, { seriesId: series.id, ids, time: false, splitFrom: null });
  }
  return reschedule(tx, { session, series, members, reached, change });
}

interface Rescheduling {
  session: Session;
  series: Series;
  members: Session[];
  reached: Session[];
  change: Change;
}

async function reschedule(
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
  const times = newTimes(session, first, series, change);
  const { recurrence, occurrences } = inWords(TIME_FIELDS, () => continued(series, places.length, times));
  const firstStart = inWords(TIME_FIELDS, () => firstOf(recurrence));
  const taken = members.filter((m) => !reached.includes(m) || placeIn(m) < 0);
  refuseTaken(occurrences, taken);
  const before = members.some((m) => plannedAt(m) < from) ? endedBefore(series, from) : null;
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
  }
  await park(tx, reached);
  const uid = before === null ? series.uid : id;
  for (const member of reached) {
    const occurrence = occurrences[placeIn(member)];
    await tx.of(Session).update(
      { id: member.id },
      {
        ...(member.state === 'cancelled' ? {} : details),
        seriesId: id,
        uid,
        // What the rule never gave keeps its time, and a place of its own in the series.
        originalStart: occurrence?.start ?? plannedAt(member),
        ...(occurrence ? newPlace(member, occurrence.start, { session, series, change, times }) : {}),
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

function refuseTaken(occurrences: readonly { start: Date }[], others: readonly Session[]): void {
  const starts = new Set(occurrences.map(({ start }) => start.getTime()));
  if (others.some((other) => starts.has(plannedAt(other).getTime())))
    throw Refusal.conflict(
      'Another session of this series stands at one of these times. Move that one first, or choose another time.',
    );
}

interface Moving {
  session: Session;
  series: Series;
  change: Change;
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

/** The new time of the first session that is reached: it is put off by as much as the one that was named. */
function newTimes(session: Session, first: Session, series: Series, change: Change): NewTimes {
  const minutes = change.minutes ?? series.minutes;
  const zone = change.zone ?? series.zone;
  const wall = (at: Date) => Date.parse(`${localTime(at, series.zone)}Z`);
  const shift = change.start ? Date.parse(`${change.start}Z`) - wall(session.startsAt) : 0;
  const start = new Date(wall(plannedAt(first)) + shift).toISOString().slice(0, 16);
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

async function told(
  tx: Tx,
  session: Session,
  {
    seriesId,
    ids,
    time,
    splitFrom,
  }: { seriesId: string; ids: string[]; time: boolean; splitFrom: string | null },
): Promise<Changed> {
  const data = { of: 'series' as const, sessions: ids.length, time, splitFrom };
  await tx.record(SessionsChanged, seriesId, placeOf(session), data);
  return { sessionIds: ids, seriesId };
}

function plannedAt({ originalStart, startsAt }: Session): Date {
  return originalStart ?? startsAt;
}

function changesTime({ start, minutes, zone, everyWeeks, monthlyOn }: Change): boolean {
  return [start, minutes, zone, everyWeeks, monthlyOn].some((given) => given !== undefined && given !== null);
}

function detailsOf({ title, format, objectives, meetingUrl, capacity }: Change) {
  return {
    ...(title !== undefined && title !== null ? { title: oneLine(title) } : {}),
    ...(format ? { format } : {}),
    ...(objectives ? { objectives: objectives.map((line) => line.trim()).filter(Boolean) } : {}),
    ...(meetingUrl !== undefined ? { meetingUrl: meetingUrl || null } : {}),
    ...(capacity !== undefined ? { capacity } : {}),
  };
}
