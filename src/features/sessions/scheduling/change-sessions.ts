import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { type Tx, Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { Session } from '../session.entity.js';
import { SessionsChanged } from '../sessions.events.js';
import type { ChangeSessionsInput } from '../sessions.inputs.js';
import { SessionService } from '../sessions.service.js';
import { expand } from './expand.rules.js';
import { placeOf } from './new-session.js';
import { reschedule } from './reschedule.js';
import { inWords } from './schedule.js';
import { Series } from './series.entity.js';
import { type Changed, detailsOf, plannedAt, refusePast, TIME_FIELDS, told } from './session-change.js';
import { localTime } from './wall-clock.rules.js';

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
  async change(viewer: Viewer, sessionId: string, change: ChangeSessionsInput): Promise<Changed> {
    await this.sessions.managed(viewer, sessionId);
    if (change.everyWeeks && change.monthlyOn)
      throw Refusal.invalid('A series recurs by the week or by the month, not both.', {
        monthlyOn: 'or weeks, one of the two',
      });
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
  const found = await tx.of(Session).findOneBy({ id: sessionId });
  if (found?.seriesId) await tx.sql(`select 1 from series where id = $1 for update`, [found.seriesId]);
  const session = await tx
    .of(Session)
    .findOne({ where: { id: sessionId }, lock: { mode: 'pessimistic_write' } });
  // A draft may have been called off meanwhile.
  if (!session) throw Refusal.notFound('The session');
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

async function changeOne(tx: Tx, session: Session, change: ChangeSessionsInput): Promise<Changed> {
  if (change.everyWeeks || change.monthlyOn)
    throw Refusal.invalid('How sessions recur can only be changed for the following ones too.', {
      reach: 'is for this session alone',
    });
  const times = changesTime(change) ? timesOf(session, change) : null;
  const time = times !== null && movesBy(session, times);
  if (times) refusePast(session, times.startsAt, tx.now);
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
function timesOf(session: Session, change: ChangeSessionsInput) {
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
  change: ChangeSessionsInput,
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

function changesTime({ start, minutes, zone, everyWeeks, monthlyOn }: ChangeSessionsInput): boolean {
  return [start, minutes, zone, everyWeeks, monthlyOn].some((given) => given !== undefined && given !== null);
}
