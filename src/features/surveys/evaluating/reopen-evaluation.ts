import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { AttendanceReader } from '../../attendance/index.js';
import { SessionReader } from '../../sessions/index.js';
import { EvaluationReopened } from '../surveys.events.js';
import { EvaluationReopening } from './evaluation.entity.js';
import { manageEvaluations } from './evaluation.policy.js';
import { closesAfter } from './evaluation.rules.js';
import { ManagedEvaluation } from './managed-evaluation.js';
import { OpenEvaluation } from './open-evaluation.js';

/** Gives more time for evaluating a session. */
@Injectable()
export class ReopenEvaluation {
  constructor(
    private readonly work: Work,
    private readonly managed: ManagedEvaluation,
    private readonly opening: OpenEvaluation,
    private readonly sessions: SessionReader,
    private readonly attendance: AttendanceReader,
  ) {}

  /**
   * Lets a session be evaluated for so many days from now on, by one person or by everyone. It takes nobody any time
   * that they have.
   *
   * @param personId null for everyone
   * @throws Refusal CONFLICT for a session that was not held; INVALID_INPUT for somebody who has nothing to do with it
   */
  async reopen(viewer: Viewer, sessionId: string, personId: string | null, days: number): Promise<Date> {
    const session = await this.managed.session(viewer, sessionId, manageEvaluations);
    if (session.state !== 'held') throw Refusal.conflict('Only a session that was held can be evaluated.');
    if (personId && !(await this.concerns(sessionId, personId)))
      throw Refusal.invalid('This person was neither at the session nor expected there.', {
        personId: 'was not at the session',
      });
    const { hubId, programId, cohortId } = session;
    const place = { hubId, programId, cohortId };
    return this.work.run(viewer.actor, async (tx) => {
      // A session that was held before anything was asked becomes open by this.
      await this.opening.opened(tx, session);
      const closesAt = closesAfter(tx.now, days);
      await tx.of(EvaluationReopening).insert({
        id: tx.ids.next(),
        createdAt: tx.now,
        ...place,
        sessionId,
        personId,
        closesAt,
        openedBy: viewer.personId as string,
      });
      await tx.record(EvaluationReopened, sessionId, place, { personId });
      return closesAt;
    });
  }

  private async concerns(sessionId: string, personId: string): Promise<boolean> {
    const attended = (await this.attendance.attendedIn(sessionId)) ?? [];
    return attended.includes(personId) || (await this.sessions.expectedAt(sessionId)).includes(personId);
  }
}
