import { Injectable } from '@nestjs/common';
import { authorize, type Viewer } from '../../platform/authz/index.js';
import { Work } from '../../platform/events/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { type CohortFacts, CohortReader } from '../cohorts/index.js';
import { factsOf, newSession, oneLine, placeOf } from './new-session.js';
import { scheduled } from './schedule.js';
import { Session } from './session.entity.js';
import { SessionCancelled, SessionsScheduled } from './sessions.events.js';
import type { CreateSessionInput } from './sessions.inputs.js';
import { manageSessions, seeSession } from './sessions.policy.js';
import { type SessionFacts, SessionReader } from './sessions.reader.js';

/** Characters of a reason at the most. */
const LONGEST_REASON = 500;

/** Single sessions: scheduling one, calling one off. */
@Injectable()
export class SessionService {
  constructor(
    private readonly work: Work,
    private readonly reader: SessionReader,
    private readonly cohorts: CohortReader,
  ) {}

  /** The cohort, for whoever may schedule its sessions. */
  async managedCohort(viewer: Viewer, cohortId: string): Promise<CohortFacts> {
    const cohort = await this.cohorts.cohort(cohortId);
    if (!cohort) throw Refusal.notFound('The cohort');
    const place = { hubId: cohort.hubId, programId: cohort.programId, cohortId };
    authorize(viewer, seeSession, place);
    authorize(viewer, manageSessions, place);
    return cohort;
  }

  /** Schedules one session. It may lie in the past: hubs enter what was held before they came. */
  async create(viewer: Viewer, cohortId: string, input: CreateSessionInput): Promise<SessionFacts> {
    const cohort = await this.managedCohort(viewer, cohortId);
    const { title, start, minutes, zone } = input;
    const once = { firstStart: start, minutes, zone, rrule: 'FREQ=DAILY;COUNT=1', skips: [] };
    const [only] = scheduled(once, { start: 'start', minutes: 'minutes', zone: 'zone' });
    return this.work.run(viewer.actor, async (tx) => {
      const id = tx.ids.next();
      const session = newSession(tx, cohort, {
        id,
        title: oneLine(title),
        zone,
        occurrence: only,
        series: null,
      });
      await tx.of(Session).insert(session);
      await tx.record(SessionsScheduled, id, placeOf(session), { of: 'session', sessions: 1 });
      return factsOf(session);
    });
  }

  /** Calls a session off, for ever; one that was called off stays as it is. */
  async cancel(viewer: Viewer, sessionId: string, reason: string | null): Promise<SessionFacts> {
    const session = await this.reader.session(sessionId);
    if (!session) throw Refusal.notFound('The session');
    authorize(viewer, seeSession, session);
    authorize(viewer, manageSessions, session);
    const cancelReason = reason?.trim() || null;
    if (cancelReason && cancelReason.length > LONGEST_REASON) {
      throw Refusal.invalid('Please give the reason in fewer words.', { reason: 'is too long' });
    }
    return this.work.unrecorded('calling off twice changes nothing', viewer.actor, async (tx) => {
      const { affected } = await tx
        .of(Session)
        .update(
          { id: sessionId, state: 'scheduled' },
          { state: 'cancelled', cancelReason, sequence: () => 'sequence + 1', changedAt: tx.now },
        );
      if (!affected) return { ...session, state: 'cancelled' as const };
      await tx.record(SessionCancelled, sessionId, placeOf(session), { seriesId: session.seriesId });
      return { ...session, state: 'cancelled' as const, cancelReason };
    });
  }
}
