import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/authz/index.js';
import { OnDue, OnEvent, type Task, type Tx, Work } from '../../platform/events/index.js';
import { RetryAt } from '../../platform/jobs/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { actualTimes, BEGINS_EARLY_MINUTES, canBegin } from './actual-times.rules.js';
import { TimesCorrection } from './run-sheet/run-sheet.entity.js';
import { placeOf } from './scheduling/new-session.js';
import { Session } from './session.entity.js';
import { LONGEST_OVERRUN_HOURS } from './session.rules.js';
import {
  ActualTimesChanged,
  RunSheetChanged,
  SessionHeld,
  SessionStarted,
  SessionsChanged,
  SessionsScheduled,
} from './sessions.events.js';
import { type SessionFacts, SessionReader } from './sessions.reader.js';
import { SessionService } from './sessions.service.js';
import type { ActualTimesInput, AfterwardsInput } from './states.inputs.js';

const CLOSE = 'sessions.close';

/** From draft to held: publishing, beginning, ending, and what is put down afterwards. */
@Injectable()
export class StateService {
  constructor(
    private readonly work: Work,
    private readonly sessions: SessionService,
    private readonly reader: SessionReader,
  ) {}

  /** Publishes a draft, or all drafts of its series. What is published already stays. */
  async publish(viewer: Viewer, sessionId: string, wholeSeries: boolean): Promise<SessionFacts> {
    const session = await this.sessions.managed(viewer, sessionId);
    await this.work.unrecorded('publishing twice changes nothing', viewer.actor, async (tx) => {
      const where = wholeSeries && session.seriesId ? { seriesId: session.seriesId } : { id: sessionId };
      const { affected } = await tx
        .of(Session)
        .update({ ...where, state: 'draft' }, { state: 'scheduled', changedAt: tx.now });
      if (!affected) return;
      const of = 'seriesId' in where ? ('series' as const) : ('session' as const);
      const subject = of === 'series' ? (session.seriesId as string) : sessionId;
      await tx.record(SessionsScheduled, subject, placeOf(session), { of, sessions: affected });
    });
    return this.again(session);
  }

  /**
   * Begins a session: it is live from now on.
   *
   * @throws Refusal CONFLICT for one that is not scheduled, or begins later than in an hour
   */
  async start(viewer: Viewer, sessionId: string): Promise<SessionFacts> {
    const session = await this.sessions.managed(viewer, sessionId);
    await this.work.unrecorded('beginning twice changes nothing', viewer.actor, async (tx) => {
      if (session.state === 'scheduled' && !canBegin(session, tx.now))
        throw Refusal.conflict(
          `A session can be begun ${BEGINS_EARLY_MINUTES} minutes before its start at the earliest. If it is held sooner, change its time first.`,
        );
      const { affected } = await tx
        .of(Session)
        .update({ id: sessionId, state: 'scheduled' }, { state: 'live', actualStart: tx.now });
      if (affected) await tx.record(SessionStarted, sessionId, placeOf(session), {});
      else if (session.state !== 'live')
        throw Refusal.conflict('Only a session that is scheduled can be begun.');
    });
    return this.again(session);
  }

  /** Ends a session: it was held. */
  async end(viewer: Viewer, sessionId: string): Promise<SessionFacts> {
    const session = await this.sessions.managed(viewer, sessionId);
    await this.work.unrecorded('ending twice changes nothing', viewer.actor, async (tx) => {
      const { affected } = await tx
        .of(Session)
        .update({ id: sessionId, state: 'live' }, { state: 'held', actualEnd: tx.now });
      if (affected) await tx.record(SessionHeld, sessionId, placeOf(session), {});
      else if (session.state !== 'held')
        throw Refusal.conflict('Only a session that has begun can be ended.');
    });
    return this.again(session);
  }

  /**
   * Corrects when a session really was. The reason is kept with what was there before.
   *
   * @throws Refusal INVALID_INPUT in words for times that cannot have been
   */
  async correctTimes(viewer: Viewer, sessionId: string, input: ActualTimesInput): Promise<SessionFacts> {
    const session = await this.sessions.managed(viewer, sessionId);
    if (session.state !== 'held')
      throw Refusal.conflict('When a session really was can be put down once it was held.');
    await this.work.run(viewer.actor, async (tx) => {
      const times = actualTimes(session, input, tx.now);
      const { actualStart, actualEnd, breaks } = await tx
        .of(Session)
        .findOneOrFail({ where: { id: sessionId }, lock: { mode: 'pessimistic_write' } });
      const correctionId = tx.ids.next();
      await tx.of(TimesCorrection).insert({
        id: correctionId,
        createdAt: tx.now,
        ...placeOf(session),
        sessionId,
        personId: viewer.personId as string,
        reason: input.reason.trim(),
        before: { actualStart, actualEnd, breaks },
        after: times,
      });
      await tx.of(Session).update({ id: sessionId }, times);
      await tx.record(ActualTimesChanged, sessionId, placeOf(session), { correctionId });
    });
    return this.again(session);
  }

  /**
   * Puts down a recording or notes.
   *
   * @throws Refusal CONFLICT for a recording of what was not held and will not be: a draft, or what was called off
   */
  async putDown(viewer: Viewer, sessionId: string, input: AfterwardsInput): Promise<SessionFacts> {
    const session = await this.sessions.managed(viewer, sessionId);
    const { recordingUrl, notes } = input;
    const change = {
      ...(recordingUrl === undefined ? {} : { recordingUrl: recordingUrl || null }),
      ...(notes === undefined ? {} : { notes: notes?.trim() || null }),
    };
    if (Object.keys(change).length === 0) return session;
    await this.work.run(viewer.actor, async (tx) => {
      const { state, recordingUrl: before } = await tx
        .of(Session)
        .findOneOrFail({ where: { id: sessionId }, lock: { mode: 'pessimistic_write' } });
      // What was put down before it was called off is not put down anew.
      const isNew = Boolean(recordingUrl) && recordingUrl !== before;
      if (isNew && (state === 'draft' || state === 'cancelled'))
        throw Refusal.conflict(
          `This session ${state === 'draft' ? 'is a draft' : 'was called off'}: there is no recording of it.`,
        );
      await tx.of(Session).update({ id: sessionId }, change);
      await tx.record(RunSheetChanged, sessionId, placeOf(session), { part: Object.keys(change).join(' ') });
    });
    return this.again(session);
  }

  /** Makes sure that each session of a fact is closed when its time is over. */
  @OnEvent(SessionsScheduled, { handler: 'sessions.appoint-close' })
  appointClose(task: Task, tx: Tx): Promise<void> {
    return appoint(tx, task);
  }

  /** The same where times were changed: the earlier appointments find another end and do nothing. */
  @OnEvent(SessionsChanged, { handler: 'sessions.appoint-close-anew' })
  appointCloseAnew(task: Task, tx: Tx): Promise<void> {
    return appoint(tx, task);
  }

  /** Closes a session whose time is over; one that was begun by hand is given longer. */
  @OnDue({ handler: CLOSE })
  async close(task: Task, tx: Tx): Promise<void> {
    const session = await tx
      .of(Session)
      .findOne({ where: { id: task.subjectId }, lock: { mode: 'pessimistic_write' } });
    if (session?.endsAt.toISOString() !== task.occurrence) return;
    if (session.state === 'live') {
      const latest = new Date(session.endsAt.getTime() + LONGEST_OVERRUN_HOURS * 3_600_000);
      if (latest > tx.now) throw new RetryAt(latest);
    } else if (session.state !== 'scheduled') return;
    await tx.of(Session).update({ id: session.id }, { state: 'held' });
    await tx.record(SessionHeld, session.id, placeOf(session), {});
  }

  private async again(session: SessionFacts): Promise<SessionFacts> {
    return (await this.reader.session(session.id)) ?? session;
  }
}

async function appoint(tx: Tx, task: Task): Promise<void> {
  const sessions = await tx.of(Session).find({
    where: [{ seriesId: task.subjectId }, { id: task.subjectId }],
    select: { id: true, endsAt: true },
  });
  await tx.schedule(
    sessions.map(({ id, endsAt }) => ({
      handler: CLOSE,
      subjectId: id,
      occurrence: endsAt.toISOString(),
      due: endsAt,
    })),
  );
}
