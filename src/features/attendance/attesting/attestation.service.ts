import { Injectable } from '@nestjs/common';
import { AuthzPorts, authorize, type Viewer } from '../../../platform/authz/index.js';
import { type Tx, Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { manageSessions, type SessionFacts, SessionReader, seeSession } from '../../sessions/index.js';
import { AttestationDecided, PresenceAttested, SelfAttestingSet } from '../attendance.events.js';
import { seeAttendance } from '../attendance.policy.js';
import { wholeSecond } from '../live-roster/roster.rules.js';
import { replacePresence } from '../presence/replace-presence.js';
import { lockAttendance } from '../record-attendance.js';
import { Attestation, SelfAttesting } from './attestation.entity.js';
import { type AttestationFacts, AttestationReader } from './attestation.reader.js';
import { DAYS_TO_ATTEST, statementFault, takesStatements } from './attestation.rules.js';
import type { AttestationInput } from './attestation.types.js';

/** Stating of oneself when one was in a session, and what a facilitator makes of it. */
@Injectable()
export class AttestationService {
  constructor(
    private readonly work: Work,
    private readonly ports: AuthzPorts,
    private readonly sessions: SessionReader,
    private readonly reader: AttestationReader,
  ) {}

  /** Says whether the people of a cohort may state when they were there. What was stated before stays. */
  async allow(viewer: Viewer, cohortId: string, allowed: boolean): Promise<void> {
    const found = await this.ports.placeOfCohort?.(cohortId);
    if (!found) throw Refusal.notFound('The cohort');
    const place = { hubId: found.hubId, programId: found.programId as string, cohortId };
    authorize(viewer, seeAttendance, place);
    authorize(viewer, manageSessions, place);
    await this.work.unrecorded('saying the same twice changes nothing', viewer.actor, async (tx) => {
      const rows = allowed
        ? await tx.sql(
            `insert into self_attesting (id, created_at, hub_id, program_id, cohort_id) values ($1, $2, $3, $4, $5)
             on conflict (cohort_id) do nothing returning 1`,
            [tx.ids.next(), tx.now, place.hubId, place.programId, cohortId],
          )
        : Array.from({ length: (await tx.of(SelfAttesting).delete({ cohortId })).affected ?? 0 });
      if (rows.length > 0) await tx.record(SelfAttestingSet, cohortId, place, { allowed });
    });
  }

  /**
   * States when the viewer was in a session. It counts once a facilitator confirms it; stating anew replaces what waits.
   *
   * @throws Refusal CONFLICT where the cohort does not allow it, and before the session is over or long after it;
   *   INVALID_INPUT for times that cannot have been
   */
  async attest(viewer: Viewer, sessionId: string, input: AttestationInput): Promise<SessionFacts> {
    const session = await this.sessions.session(sessionId);
    if (!session) throw Refusal.notFound('The session');
    authorize(viewer, seeSession, session);
    const { hubId, programId, cohortId } = session;
    if (!viewer.participatesIn(cohortId))
      throw Refusal.conflict(
        'You are not enrolled in this cohort, so there is no attendance of yours to state.',
      );
    if (!(await this.reader.allowedIn([cohortId])).get(cohortId))
      throw Refusal.conflict('In this cohort, attendance is taken by the team. Please write to them.');
    const clock = await this.sessions.clock(sessionId);
    if (!clock || session.state === 'cancelled' || session.state === 'draft')
      throw Refusal.conflict('This session was not held.');
    const fault = statementFault(input, clock);
    if (fault) throw Refusal.invalid(`The time ${fault.words}.`, { [fault.field]: fault.words });
    const personId = viewer.personId as string;
    const place = { hubId, programId, cohortId };
    await this.work.run(viewer.actor, async (tx) => {
      if (!takesStatements(clock, tx.now))
        throw Refusal.conflict(
          `You can state when you were there once the session is over, and for ${DAYS_TO_ATTEST} days.`,
        );
      await lockAttendance(tx, sessionId);
      await tx.of(Attestation).delete({ sessionId, personId, state: 'open' });
      const id = tx.ids.next();
      await tx.of(Attestation).insert({
        id,
        createdAt: tx.now,
        ...place,
        sessionId,
        personId,
        joinedAt: wholeSecond(input.from),
        leftAt: wholeSecond(input.until),
        words: input.words,
        state: 'open',
        decidedAt: null,
        decidedBy: null,
      });
      await tx.record(PresenceAttested, id, place, { sessionId });
      await this.tell(tx, session, personId);
    });
    return session;
  }

  /**
   * Confirms a statement, so that it counts, or declines it.
   *
   * @throws Refusal CONFLICT when somebody else decided otherwise meanwhile, or it was stated anew
   */
  async decide(viewer: Viewer, id: string, confirmed: boolean): Promise<AttestationFacts> {
    const found = await this.reader.attestation(id);
    if (!found) throw Refusal.notFound('The statement');
    authorize(viewer, seeAttendance, found);
    authorize(viewer, manageSessions, found);
    const session = await this.sessions.session(found.sessionId);
    if (!session) throw Refusal.notFound('The session');
    const { hubId, programId, cohortId, sessionId, personId } = found;
    if (personId === viewer.personId)
      throw Refusal.conflict('This is your own statement; somebody else of the team has to confirm it.');
    const state = confirmed ? ('confirmed' as const) : ('declined' as const);
    await this.work.unrecorded('deciding the same twice changes nothing', viewer.actor, async (tx) => {
      await lockAttendance(tx, sessionId);
      const current = await this.reader.attestation(id, tx.manager);
      if (current?.state === state) return;
      if (current?.state !== 'open')
        throw Refusal.conflict(
          'This was stated anew, or somebody decided on it meanwhile. Please look again.',
        );
      const decision = { state, decidedAt: tx.now, decidedBy: viewer.personId };
      await tx.of(Attestation).update({ id }, decision);
      await tx.record(AttestationDecided, id, { hubId, programId, cohortId }, { sessionId, confirmed });
      await this.tell(tx, session, personId);
    });
    return { ...found, state };
  }

  private async tell(tx: Tx, session: SessionFacts, personId: string): Promise<void> {
    const standing = await this.reader.standing(session.id, personId, tx.manager);
    const presence = standing.map(({ from, until, state }) => ({
      personId,
      joinedAt: from,
      leftAt: until,
      recordedBy: null,
      confirmed: state === 'confirmed',
    }));
    await replacePresence(tx, session, {
      source: 'self_attested',
      personIds: [personId],
      presence,
      because: 'attested',
    });
  }
}
