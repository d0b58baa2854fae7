import { Injectable } from '@nestjs/common';
import { authorize, type Viewer } from '../../../platform/authz/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { type Tx, Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { type SessionFacts, SessionReader } from '../../sessions/index.js';
import { AttendanceRecorded } from '../attendance.events.js';
import { seeAttendance } from '../attendance.policy.js';
import { sessionTakingIn } from '../presence/session-taking-in.js';
import { lockAttendance, recount } from '../record-attendance.js';
import { AdjustedPerson, AttendanceAdjustment } from './adjustment.entity.js';
import { type AdjustmentFacts, AdjustmentReader } from './adjustment.reader.js';
import { AdjustmentTakenBack, AttendanceAdjusted } from './adjustments.events.js';
import type { AdjustAttendanceInput } from './adjustments.inputs.js';

/** What is to be adjusted: of whom, which stretch, and why. */
export type Adjusting = Pick<
  AdjustAttendanceInput,
  'personIds' | 'counted' | 'startsAt' | 'endsAt' | 'reason'
>;

/** Puts attendance right where no source tells it as it was. What was reported is not touched. */
@Injectable()
export class AdjustService {
  constructor(
    private readonly work: Work,
    private readonly sessions: SessionReader,
    private readonly reader: AdjustmentReader,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts a stretch of a session as attended by some people, or strikes it out.
   *
   * @throws Refusal INVALID_INPUT for a stretch outside the session and for people who have nothing to do with it,
   * CONFLICT for a session that has not begun, FORBIDDEN for one's own attendance
   */
  async adjust(viewer: Viewer, sessionId: string, input: AdjustAttendanceInput): Promise<AdjustmentFacts> {
    const session = await this.sessionOf(viewer, sessionId);
    refuseOwn(viewer, input.personIds);
    const id = await this.work.run(viewer.actor, (tx) => this.within(tx, viewer, session, input));
    return this.found(id);
  }

  /** The same within the transaction of a use case that leads to it. */
  async within(tx: Tx, viewer: Viewer, session: SessionFacts, said: Adjusting): Promise<string> {
    await lockAttendance(tx, session.id);
    await this.refuseMisplaced(session, said);
    const { hubId, programId, cohortId } = session;
    const place = { hubId, programId, cohortId };
    const personIds = [...new Set(said.personIds)];
    await this.refuseStrangers(tx, session.id, personIds);
    const { counted, reason } = said;
    const [startsAt, endsAt] = [said.startsAt ?? null, said.endsAt ?? null];
    const id = tx.ids.next();
    const own = { id, createdAt: tx.now, ...place, sessionId: session.id };
    const by = { adjustedBy: viewer.personId as string, takesBack: null };
    await tx.of(AttendanceAdjustment).insert({ ...own, counted, startsAt, endsAt, reason, ...by });
    await this.name(tx, own, personIds);
    const whole = startsAt === null && endsAt === null;
    const data = { adjustmentId: id, counted, whole, people: personIds.length };
    await tx.record(AttendanceAdjusted, session.id, place, data);
    await this.recounted(tx, session, personIds);
    return id;
  }

  /**
   * Takes an adjustment back: from then on it counts for nothing, and stays to be read.
   *
   * @throws Refusal CONFLICT for one that was taken back before, FORBIDDEN for one's own attendance
   */
  async takeBack(viewer: Viewer, adjustmentId: string, reason: string): Promise<AdjustmentFacts> {
    const adjustment = await this.reader.adjustment(adjustmentId);
    if (!adjustment) throw Refusal.notFound('The adjustment');
    const session = await this.sessionOf(viewer, adjustment.sessionId);
    const { hubId, programId, cohortId, personIds, counted } = adjustment;
    refuseOwn(viewer, personIds);
    const place = { hubId, programId, cohortId };
    await this.work.run(viewer.actor, async (tx) => {
      await lockAttendance(tx, session.id);
      const now = await this.reader.adjustment(adjustmentId, tx.manager);
      if (now?.takenBackAt) throw Refusal.conflict('This was taken back already.');
      const id = tx.ids.next();
      const own = { id, createdAt: tx.now, ...place, sessionId: session.id };
      const by = { adjustedBy: viewer.personId as string, takesBack: adjustmentId };
      await tx
        .of(AttendanceAdjustment)
        .insert({ ...own, counted: !counted, startsAt: null, endsAt: null, reason, ...by });
      const data = { adjustmentId: id, takenBackId: adjustmentId, people: personIds.length };
      await tx.record(AdjustmentTakenBack, session.id, place, data);
      await this.recounted(tx, session, personIds);
    });
    return this.found(adjustmentId);
  }

  private async sessionOf(viewer: Viewer, sessionId: string): Promise<SessionFacts> {
    const session = await sessionTakingIn(this.sessions, viewer, sessionId);
    authorize(viewer, seeAttendance, session);
    return session;
  }

  private async refuseMisplaced({ id }: SessionFacts, { startsAt, endsAt }: Adjusting): Promise<void> {
    const clock = await this.sessions.clock(id);
    if (!clock || clock.start > this.clock.now())
      throw Refusal.conflict('This session has not begun; nobody attended it yet.');
    const [from, until] = [startsAt ?? clock.start, endsAt ?? clock.end];
    if (from >= until)
      throw Refusal.invalid('The stretch ends before it begins.', { endsAt: 'is not after its beginning' });
    if (until <= clock.start || from >= clock.end)
      throw Refusal.invalid('The stretch lies outside the session.', {
        startsAt: 'is not within the session',
      });
  }

  private async refuseStrangers(tx: Tx, sessionId: string, personIds: readonly string[]): Promise<void> {
    const expected = new Set(await this.sessions.expectedAt(sessionId));
    const others = personIds.filter((id) => !expected.has(id));
    if (others.length === 0) return;
    const known = await tx.sql<{ id: string }>(
      `select person_id as id from attendance_record where session_id = $1 and person_id = any($2::uuid[])`,
      [sessionId, others],
    );
    if (known.length === others.length) return;
    throw Refusal.invalid('Somebody is neither expected at the session nor was present. Enroll them first.', {
      personIds: 'name somebody who is not expected at the session',
    });
  }

  private async name(
    tx: Tx,
    { id, ...own }: { id: string; createdAt: Date; sessionId: string },
    personIds: readonly string[],
  ): Promise<void> {
    const rows = personIds.map((personId) => ({ id: tx.ids.next(), ...own, adjustmentId: id, personId }));
    await tx.of(AdjustedPerson).insert(rows);
  }

  private async recounted(tx: Tx, session: SessionFacts, personIds: readonly string[]): Promise<void> {
    const { people, changed } = await recount(tx, session, personIds);
    if (!changed) return;
    const { hubId, programId, cohortId } = session;
    const data = { importId: null, because: 'adjusted' as const, people };
    await tx.record(AttendanceRecorded, session.id, { hubId, programId, cohortId }, data);
  }

  private async found(id: string): Promise<AdjustmentFacts> {
    const found = await this.reader.adjustment(id);
    if (!found) throw Refusal.notFound('The adjustment');
    return found;
  }
}

// Nobody has the last word on their own minutes, as where somebody asks for a correction.
function refuseOwn({ personId }: Viewer, personIds: readonly string[]): void {
  if (personId !== null && personIds.includes(personId))
    throw Refusal.forbidden(
      'Your own attendance is among these. Somebody else of the team has to put it right.',
    );
}
