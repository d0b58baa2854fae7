import { Injectable } from '@nestjs/common';
import { OnEvent, type Task, type Tx } from '../../../platform/events/index.js';
import { AttendanceRecorded } from '../../attendance/index.js';
import { type SessionFacts, SessionHeld, SessionReader } from '../../sessions/index.js';
import { EvaluationOpened } from '../surveys.events.js';
import { AskForEvaluation } from './ask-for-evaluation.js';
import { EvaluationOpening } from './evaluation.entity.js';
import { EvaluationReader } from './evaluation.reader.js';
import { closesAfter } from './evaluation.rules.js';

/** Opens the evaluation of a session that was held, and asks those who were there. */
@Injectable()
export class OpenEvaluation {
  constructor(
    private readonly sessions: SessionReader,
    private readonly reader: EvaluationReader,
    private readonly ask: AskForEvaluation,
  ) {}

  /** A session is over. */
  @OnEvent(SessionHeld, { handler: 'surveys.open-evaluation' })
  async open({ subjectId }: Task, tx: Tx): Promise<void> {
    const session = await this.sessions.session(subjectId);
    if (session?.state !== 'held') return;
    await this.opened(tx, session);
    await this.ask.everyone(tx, session);
  }

  /** It is known now who was there, or differently. */
  @OnEvent(AttendanceRecorded, { handler: 'surveys.ask-for-evaluation' })
  async attended({ subjectId }: Task, tx: Tx): Promise<void> {
    const session = await this.sessions.session(subjectId);
    if (session?.state === 'held') await this.ask.everyone(tx, session);
  }

  /**
   * Opens a session's evaluation, if it was not opened before, by the form of its program as it is now. Its time runs from
   * the session's end on: nobody is asked about what was long over when it was entered.
   */
  async opened(tx: Tx, session: SessionFacts): Promise<void> {
    const { version, questions, windowDays } = await this.reader.formOf(session.programId, tx.manager);
    const { id: sessionId, hubId, programId, cohortId } = session;
    const inserted = await tx
      .of(EvaluationOpening)
      .createQueryBuilder()
      .insert()
      .values({
        id: tx.ids.next(),
        createdAt: tx.now,
        hubId,
        programId,
        cohortId,
        sessionId,
        formVersion: version,
        questions,
        closesAt: closesAfter(session.actualEnd ?? session.endsAt, windowDays),
      })
      .orIgnore()
      .returning('id')
      .updateEntity(false)
      .execute();
    if ((inserted.raw as unknown[]).length === 0) return;
    await tx.record(EvaluationOpened, sessionId, { hubId, programId, cohortId }, { formVersion: version });
  }
}
