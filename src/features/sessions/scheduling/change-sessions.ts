import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { type Tx, Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { Session } from '../session.entity.js';
import { SessionsChanged } from '../sessions.events.js';
import type { ChangeSessionsInput } from '../sessions.inputs.js';
import { SessionService } from '../sessions.service.js';
import { type Change, changeOf, changesTime, detailsOf, reachesSeries, timesOf } from './change.rules.js';
import { placeOf } from './new-session.js';
import { reschedule } from './reschedule.js';
import { refuseTooFew } from './seats.js';
import { Series } from './series.entity.js';

/** What a change of sessions comes to. */
export interface Changed {
  /** The sessions that were changed, in order. */
  sessionIds: string[];
  /** The series they are of now. */
  seriesId: string | null;
}

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
   * @throws Refusal INVALID_INPUT in words for times that cannot be or fewer seats than are taken, CONFLICT for what
   * is history
   */
  async change(viewer: Viewer, sessionId: string, change: ChangeSessionsInput): Promise<Changed> {
    const { cohortId } = await this.sessions.managed(viewer, sessionId);
    const { enrolled } = await this.sessions.managedCohort(viewer, cohortId);
    // Calendars are told of each change: of none, there is nothing to tell.
    if (Object.entries(change).every(([field, value]) => field === 'reach' || value === undefined))
      throw Refusal.invalid('Please say what is to be different.');
    return this.work.run(viewer.actor, async (tx) => {
      const of = await locked(tx, sessionId, change);
      const { series } = of;
      const changed = series
        ? await changeSeries(tx, { ...of, series }, change)
        : await changeOne(tx, of, change);
      await refuseTooFew(tx, changed.sessionIds, { capacity: change.capacity, enrolled });
      return changed;
    });
  }
}

/** What the change is about, locked, with its series' row as the lock of all of the series. */
async function locked(tx: Tx, sessionId: string, change: ChangeSessionsInput): Promise<Change> {
  const found = await tx.of(Session).findOneBy({ id: sessionId });
  if (found?.seriesId) await tx.sql(`select 1 from series where id = $1 for update`, [found.seriesId]);
  const session = await tx
    .of(Session)
    .findOne({ where: { id: sessionId }, lock: { mode: 'pessimistic_write' } });
  // A draft may have been called off meanwhile.
  if (!session) throw Refusal.notFound('The session');
  if (!reachesSeries(session, change)) return changeOf(session, null, change, tx.now);
  const series = await tx.of(Series).findOneOrFail({ where: { id: session.seriesId as string } });
  const members = await tx
    .of(Session)
    .find({ where: { seriesId: series.id }, order: { originalStart: 'ASC' } });
  return changeOf(session, { series, members }, change, tx.now);
}

async function changeOne(tx: Tx, { session }: Change, change: ChangeSessionsInput): Promise<Changed> {
  const times = changesTime(change) ? timesOf(session, change, tx.now) : null;
  await tx
    .of(Session)
    .update(
      { id: session.id },
      { ...detailsOf(change), ...times, sequence: () => 'sequence + 1', changedAt: tx.now },
    );
  await tx.record(SessionsChanged, session.id, placeOf(session), {
    of: 'session',
    sessions: 1,
    time: times !== null && movesBy(session, times),
    splitFrom: null,
  });
  return { sessionIds: [session.id], seriesId: session.seriesId };
}

function movesBy(session: Session, { startsAt, endsAt }: { startsAt: Date; endsAt: Date }): boolean {
  return session.startsAt.getTime() !== startsAt.getTime() || session.endsAt.getTime() !== endsAt.getTime();
}

async function changeSeries(
  tx: Tx,
  of: Change & { series: Series },
  change: ChangeSessionsInput,
): Promise<Changed> {
  const { session, reached } = of;
  const time = changesTime(change);
  const { seriesId, splitFrom } = time ? await reschedule(tx, of, change) : await describe(tx, of, change);
  const open = time ? reached : reached.filter(({ state }) => state !== 'cancelled');
  const sessionIds = open.map(({ id }) => id);
  const data = { of: 'series' as const, sessions: sessionIds.length, time, splitFrom };
  await tx.record(SessionsChanged, seriesId, placeOf(session), data);
  return { sessionIds, seriesId };
}

/** Changes what sessions of a series are beside their times. */
async function describe(
  tx: Tx,
  { series, reached }: Change & { series: Series },
  change: ChangeSessionsInput,
): Promise<{ seriesId: string; splitFrom: null }> {
  const details = detailsOf(change);
  const changed = { sequence: () => 'sequence + 1', changedAt: tx.now };
  const ids = reached.filter(({ state }) => state !== 'cancelled').map(({ id }) => id);
  await tx.of(Session).update(ids, { ...details, ...changed });
  const title = change.reach === 'all' && details.title ? { title: details.title } : {};
  await tx.of(Series).update({ id: series.id }, { ...title, ...changed });
  return { seriesId: series.id, splitFrom: null };
}
