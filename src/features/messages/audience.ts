import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { AttendanceReader } from '../attendance/index.js';
import { CohortReader } from '../cohorts/index.js';
import { type SessionFacts, SessionReader } from '../sessions/index.js';
import type { Audience } from './message.entity.js';
import { dueAt, refuseNobody } from './messages.rules.js';

/** Whom a message is for. */
export interface Addressed {
  cohortId: string;
  audience: Audience | 'expected';
  sessionId: string | null;
}

/** Finds who belongs to an audience now. */
@Injectable()
export class AudienceReader {
  constructor(
    private readonly cohorts: CohortReader,
    private readonly sessions: SessionReader,
    private readonly attendance: AttendanceReader,
    private readonly clock: Clock,
  ) {}

  /**
   * The session of a message, where it names one.
   *
   * @throws Refusal NOT_FOUND for a session that is not of the cohort, INVALID_INPUT where one is needed
   */
  async sessionOf({ cohortId, audience, sessionId }: Addressed): Promise<SessionFacts | null> {
    if (sessionId === null) {
      if (audience !== 'attended' && audience !== 'absent') return null;
      throw Refusal.invalid('Please choose the session.', { sessionId: 'is missing' });
    }
    const session = await this.sessions.session(sessionId);
    if (session?.cohortId !== cohortId) throw Refusal.notFound('The session');
    return session;
  }

  /**
   * The session of a message that is to be sent at a time, or now.
   *
   * @throws Refusal as {@link sessionOf}, and INVALID_INPUT where it could not be sent to this audience then
   */
  async sessionFor(whom: Addressed, at: Date | undefined): Promise<SessionFacts | null> {
    const session = await this.sessionOf(whom);
    refuseNobody(session, whom.audience, dueAt(at, this.clock.now()));
    return session;
  }

  /**
   * The ids of the people. While no attendance of a session has been taken in, nobody counts as absent: everyone would.
   */
  async peopleOf({ cohortId, audience, sessionId }: Addressed): Promise<string[]> {
    if (audience === 'faculty') return this.facultyOf(cohortId, sessionId);
    if (audience === 'participants') return this.cohorts.participantsOf(cohortId);
    if (sessionId === null || audience === 'expected') return [];
    const attended = await this.attendance.attendedIn(sessionId);
    if (attended === null || audience === 'attended') return attended ?? [];
    const there = new Set(attended);
    return (await this.sessions.expectedAt(sessionId)).filter((id) => !there.has(id));
  }

  private async facultyOf(cohortId: string, sessionId: string | null): Promise<string[]> {
    const sessions = await this.sessions.sessionsOf(cohortId);
    const meant = sessions.filter(({ id, state }) => (sessionId ? id === sessionId : state !== 'cancelled'));
    return [...new Set(meant.flatMap(({ facultyIds }) => facultyIds))];
  }
}
