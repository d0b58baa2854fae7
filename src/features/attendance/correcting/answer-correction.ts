import { Injectable } from '@nestjs/common';
import { authorize, type Viewer } from '../../../platform/authz/index.js';
import { Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { manageSessions, SessionReader } from '../../sessions/index.js';
import { AdjustService } from '../adjusting/adjust.service.js';
import { seeAttendance } from '../attendance.policy.js';
import { AttendanceCorrection } from './correction.entity.js';
import { type CorrectionFacts, CorrectionReader } from './correction.reader.js';
import { CorrectionAnswered } from './corrections.events.js';
import type { AnswerCorrectionInput } from './corrections.inputs.js';

/** Answers what learners asked to be put right. */
@Injectable()
export class AnswerCorrection {
  constructor(
    private readonly work: Work,
    private readonly reader: CorrectionReader,
    private readonly sessions: SessionReader,
    private readonly adjusting: AdjustService,
  ) {}

  /**
   * Answers: what is accepted is counted by an adjustment with this answer as its reason; what is declined changes
   * nothing.
   *
   * @throws Refusal FORBIDDEN for one's own, CONFLICT for what was answered before
   */
  async answer(
    viewer: Viewer,
    id: string,
    { accept, answer }: AnswerCorrectionInput,
  ): Promise<CorrectionFacts> {
    const found = await this.reader.correction(id);
    if (!found) throw Refusal.notFound('The correction');
    authorize(viewer, seeAttendance, found);
    authorize(viewer, manageSessions, found);
    const { personId, sessionId, hubId, programId, cohortId, startsAt, endsAt } = found;
    if (personId === viewer.personId)
      throw Refusal.forbidden('This is your own attendance. Somebody else of the team has to answer.');
    const session = await this.sessions.session(sessionId);
    if (!session) throw Refusal.notFound('The session');
    await this.work.run(viewer.actor, async (tx) => {
      await tx.sql(`select 1 from attendance_correction where id = $1 for update`, [id]);
      const now = await this.reader.correction(id, tx.manager);
      if (now?.state !== 'open') throw Refusal.conflict('This was answered already.');
      const said = { personIds: [personId], counted: true, startsAt, endsAt, reason: answer };
      const adjustmentId = accept ? await this.adjusting.within(tx, viewer, session, said) : null;
      const state = accept ? ('accepted' as const) : ('declined' as const);
      const by = { answeredAt: tx.now, answeredBy: viewer.personId };
      await tx.of(AttendanceCorrection).update({ id }, { state, answer, adjustmentId, ...by });
      const data = { sessionId, personId, accepted: accept };
      await tx.record(CorrectionAnswered, id, { hubId, programId, cohortId }, data);
    });
    return (await this.reader.correction(id)) as CorrectionFacts;
  }
}
