import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { type Cell, csvOf } from '../../../platform/documents/index.js';
import { Exports } from '../../access/index.js';
import { PersonReader } from '../../identity/index.js';
import { localTime } from '../../sessions/index.js';
import { type EvaluationFacts, EvaluationReader } from './evaluation.reader.js';
import { type EvaluationQuestion, questionsTogether } from './evaluation.rules.js';
import { ManagedEvaluation } from './managed-evaluation.js';

/** Evaluations taken out as files: a row for each person and session, with the name. */
@Injectable()
export class EvaluationExport {
  constructor(
    private readonly exports: Exports,
    private readonly managed: ManagedEvaluation,
    private readonly reader: EvaluationReader,
    private readonly people: PersonReader,
  ) {}

  /**
   * Those of one session.
   *
   * @throws Refusal RATE_LIMITED for more than an hour's exports
   */
  async ofSession(viewer: Viewer, sessionId: string): Promise<{ name: string; csv: string }> {
    const { hubId, programId, cohortId, title, startsAt, zone } = await this.managed.session(
      viewer,
      sessionId,
    );
    await this.exports.take(viewer, 'session-evaluations', { hubId, programId, cohortId });
    const opening = (await this.reader.openings([sessionId])).get(sessionId);
    const titles = new Map([[sessionId, { title, startsAt, zone }]]);
    const evaluations = await this.reader.ofSession(sessionId);
    const csv = await this.csv(opening?.questions ?? [], evaluations, titles);
    return { name: `${title} evaluations.csv`, csv };
  }

  /**
   * Those of a cohort's sessions.
   *
   * @throws Refusal RATE_LIMITED for more than an hour's exports
   */
  async ofCohort(viewer: Viewer, id: string): Promise<{ name: string; csv: string }> {
    const { name, hubId, programId, cohortId } = await this.managed.cohort(viewer, id);
    await this.exports.take(viewer, 'session-evaluations', { hubId, programId, cohortId });
    const { forms, evaluations } = await this.reader.ofCohort(id);
    const titles = new Map(forms.map((form) => [form.sessionId, form]));
    const questions = questionsTogether(forms.map((form) => form.questions));
    return { name: `${name} evaluations.csv`, csv: await this.csv(questions, evaluations, titles) };
  }

  private async csv(
    questions: readonly EvaluationQuestion[],
    evaluations: readonly EvaluationFacts[],
    sessions: ReadonlyMap<string, { title: string; startsAt: Date; zone: string }>,
  ): Promise<string> {
    const people = await this.people.byIds([...new Set(evaluations.map(({ personId }) => personId))]);
    const head = ['Session', 'Held', 'Name', 'Email', 'Answered', ...questions.flatMap(columnsOf)];
    const rows = evaluations.map(({ sessionId, personId, answers, changedAt }) => {
      const session = sessions.get(sessionId);
      const person = people.get(personId);
      return [
        session?.title ?? '',
        session ? localTime(session.startsAt, session.zone).slice(0, 10) : '',
        person?.name ?? '',
        person?.email ?? '',
        changedAt.toISOString(),
        ...questions.flatMap((question) => cellsOf(question, answers)),
      ];
    });
    return csvOf(head, rows);
  }
}

function columnsOf({ text, detail }: EvaluationQuestion): string[] {
  return detail ? [text, detail] : [text];
}

function cellsOf(question: EvaluationQuestion, answers: EvaluationFacts['answers']): Cell[] {
  const answer = answers.find(({ questionId }) => questionId === question.id);
  if (question.kind === 'text') return [answer?.text ?? ''];
  if (question.kind === 'scale') return [answer?.value ?? ''];
  const said = answer?.value === 1 ? 'yes' : answer?.value === 0 ? 'no' : '';
  return question.detail ? [said, answer?.text ?? ''] : [said];
}
