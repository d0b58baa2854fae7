import { Injectable } from '@nestjs/common';
import { OnDue, type Task, type Tx } from '../../../platform/events/index.js';
import { AttendanceReader } from '../../attendance/index.js';
import { CalmPost, type SessionFacts, SessionReader } from '../../sessions/index.js';
import { EvaluationOpening } from './evaluation.entity.js';
import { EVALUATION_MAIL, EVALUATION_REMINDER } from './evaluation.mail.js';
import { EvaluationReader } from './evaluation.reader.js';
import { reminderAt } from './evaluation.rules.js';

const REMIND = 'surveys.remind-evaluation';

/** Asks those who attended a session to evaluate it, by one mail, and reminds whoever has not, by one more. */
@Injectable()
export class AskForEvaluation {
  constructor(
    private readonly sessions: SessionReader,
    private readonly reader: EvaluationReader,
    private readonly attendance: AttendanceReader,
    private readonly post: CalmPost,
  ) {}

  /** Asks everyone who is known to have been there and was not asked before. Once more asks nobody twice. */
  async everyone(tx: Tx, session: SessionFacts): Promise<void> {
    const closesAt = await this.closing(tx, session.id);
    if (!closesAt || closesAt <= tx.now) return;
    const people = await this.unanswered(session.id);
    if (people.length === 0) return;
    await this.post.order(tx, session, EVALUATION_MAIL, people, { uselessAfter: closesAt });
    const due = reminderAt(tx.now, closesAt);
    if (due)
      await tx.schedule([
        { handler: REMIND, subjectId: session.id, occurrence: 'once', due, uselessAfter: closesAt },
      ]);
  }

  /** Reminds whoever was there and has not evaluated it. */
  @OnDue({ handler: REMIND })
  async remind({ subjectId }: Task, tx: Tx): Promise<void> {
    const session = await this.sessions.session(subjectId);
    const opening = (await this.reader.openings([subjectId])).get(subjectId);
    if (session?.state !== 'held' || !opening || opening.closesAt <= tx.now) return;
    const people = await this.unanswered(subjectId);
    await this.post.order(tx, session, EVALUATION_REMINDER, people, { uselessAfter: opening.closesAt });
  }

  private async unanswered(sessionId: string): Promise<string[]> {
    const attended = (await this.attendance.attendedIn(sessionId)) ?? [];
    const done = await this.reader.doneBy(sessionId, attended);
    return attended.filter((id) => !done.has(id));
  }

  // Inside the transaction: it may have been opened in this one.
  private async closing(tx: Tx, sessionId: string): Promise<Date | null> {
    const opening = await tx.of(EvaluationOpening).findOneBy({ sessionId });
    return opening?.closesAt ?? null;
  }
}
