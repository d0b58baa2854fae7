import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { Work } from '../../../platform/events/index.js';
import { EvaluationChanged, EvaluationDone } from '../surveys.events.js';
import { SessionEvaluation } from './evaluation.entity.js';
import { EvaluationReader } from './evaluation.reader.js';
import { answersTo, type EvaluationAnswer } from './evaluation.rules.js';
import { ManagedEvaluation } from './managed-evaluation.js';

/** How answering went: kept, or not open (any more, or yet). */
export type Answered = { kind: 'kept'; changedAt: Date } | { kind: 'closed'; closedAt: Date | null };

/** Evaluating a session. */
@Injectable()
export class AnswerEvaluation {
  constructor(
    private readonly work: Work,
    private readonly managed: ManagedEvaluation,
    private readonly reader: EvaluationReader,
  ) {}

  /**
   * Keeps the viewer's answers about a session, in place of earlier ones. The same once more changes nothing.
   *
   * @throws Refusal INVALID_INPUT for answers that do not fit; NOT_FOUND for whoever has nothing to do with the session
   */
  async answer(viewer: Viewer, sessionId: string, given: readonly EvaluationAnswer[]): Promise<Answered> {
    const session = await this.managed.own(viewer, sessionId);
    const personId = viewer.personId as string;
    const opening = (await this.reader.ownOf(personId, [sessionId])).get(sessionId);
    if (!opening || session.state !== 'held') return { kind: 'closed', closedAt: null };
    const answers = answersTo(opening.questions, given);
    return this.work.unrecorded('the same answers once more change nothing', viewer.actor, async (tx) => {
      if (tx.now >= opening.closesAt) return { kind: 'closed', closedAt: opening.closesAt };
      const { hubId, programId, cohortId } = opening;
      const place = { hubId, programId, cohortId };
      const inserted = await tx.sql(
        `insert into session_evaluation
           (id, created_at, hub_id, program_id, cohort_id, session_id, person_id, answers, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $2) on conflict (session_id, person_id) do nothing returning id`,
        [tx.ids.next(), tx.now, hubId, programId, cohortId, sessionId, personId, JSON.stringify(answers)],
      );
      if (inserted.length > 0) {
        await tx.record(EvaluationDone, sessionId, place, { personId });
        return { kind: 'kept', changedAt: tx.now };
      }
      const before = await tx.of(SessionEvaluation).findOneOrFail({
        where: { sessionId, personId },
        lock: { mode: 'pessimistic_write' },
      });
      if (sameAnswers(before.answers, answers)) return { kind: 'kept', changedAt: before.changedAt };
      await tx.of(SessionEvaluation).update({ id: before.id }, { answers, changedAt: tx.now });
      await tx.record(EvaluationChanged, sessionId, place, { personId });
      return { kind: 'kept', changedAt: tx.now };
    });
  }
}

// jsonb keeps keys in an order of its own.
function sameAnswers(one: readonly EvaluationAnswer[], other: readonly EvaluationAnswer[]): boolean {
  const said = (all: readonly EvaluationAnswer[]) =>
    JSON.stringify(all.map(({ questionId, value, text }) => [questionId, value, text]));
  return said(one) === said(other);
}
