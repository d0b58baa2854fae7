import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../../platform/authz/index.js';
import { type Connection, cursorOf, type Keyset, pageOf } from '../../../platform/graphql/index.js';
import { AttendanceReader } from '../../attendance/index.js';
import { PersonReader } from '../../identity/index.js';
import { EvaluationReader } from './evaluation.reader.js';
import { type EvaluationQuestion, questionsTogether, summaryOf } from './evaluation.rules.js';
import type {
  CohortEvaluationResults,
  EvaluationPersonType,
  EvaluationQuestionSummaryType,
  SessionEvaluationResults,
} from './evaluation.types.js';
import { ManagedEvaluation } from './managed-evaluation.js';

/** What came of evaluations, for the team. */
@Injectable()
export class EvaluationResults {
  constructor(
    private readonly managed: ManagedEvaluation,
    private readonly reader: EvaluationReader,
    private readonly attendance: AttendanceReader,
    private readonly people: PersonReader,
    private readonly dataSource: DataSource,
  ) {}

  /** What came of one session's. */
  async ofSession(viewer: Viewer, sessionId: string): Promise<SessionEvaluationResults> {
    const session = await this.managed.session(viewer, sessionId);
    const opening = (await this.reader.openings([sessionId])).get(sessionId);
    const evaluations = await this.reader.ofSession(sessionId);
    const attended = await this.attendance.attendedIn(sessionId);
    const { cohortId, title, startsAt } = session;
    return {
      sessionId,
      cohortId,
      title,
      startsAt,
      closesAt: opening?.closesAt ?? null,
      attended: attended?.length ?? null,
      answered: evaluations.length,
      viewerCanReopen: session.state === 'held' && this.managed.manages(viewer, session),
      questions: await this.summary(opening?.questions ?? [], evaluations),
    };
  }

  /** What came of those of a cohort's sessions, one by one and together. */
  async ofCohort(viewer: Viewer, cohortId: string): Promise<CohortEvaluationResults> {
    await this.managed.cohort(viewer, cohortId);
    const { forms, evaluations } = await this.reader.ofCohort(cohortId);
    const answered = new Map<string, number>();
    for (const { sessionId } of evaluations) answered.set(sessionId, (answered.get(sessionId) ?? 0) + 1);
    const attended = await this.attendance.attendedCounts(forms.map(({ sessionId }) => sessionId));
    return {
      sessions: forms.map(({ sessionId, title, startsAt, closesAt }) => ({
        sessionId,
        title,
        startsAt,
        closesAt,
        attended: attended.get(sessionId) ?? 0,
        answered: answered.get(sessionId) ?? 0,
      })),
      questions: await this.summary(questionsTogether(forms.map(({ questions }) => questions)), evaluations),
    };
  }

  /** A page of those who were at a session, or evaluated it, in the order in which they became known. */
  async peopleOf(
    viewer: Viewer,
    sessionId: string,
    keyset: Keyset,
  ): Promise<Connection<EvaluationPersonType>> {
    await this.managed.session(viewer, sessionId);
    const attended = (await this.attendance.attendedIn(sessionId)) ?? [];
    const rows = (await this.dataSource.query(
      `with everyone as (
         select unnest($2::uuid[]) as person_id union select person_id from session_evaluation where session_id = $1)
       select p.person_id as "personId", p.person_id = any($2::uuid[]) as attended, e.changed_at as "answeredAt",
              (select count(*) from everyone)::int as total
         from everyone p left join session_evaluation e on e.session_id = $1 and e.person_id = p.person_id
        where $3::uuid is null or p.person_id > $3 order by p.person_id limit $4`,
      [sessionId, attended, cursorOf(keyset, isUUID)[0], keyset.limit + 1],
    )) as (Omit<EvaluationPersonType, 'name' | 'longerUntil'> & { total: number })[];
    const people = await this.people.byIds(rows.map(({ personId }) => personId));
    const longer = await this.reader.longerFor(sessionId);
    const shown = rows.map(({ total: _, ...row }) => ({
      ...row,
      name: people.get(row.personId)?.name ?? '',
      longerUntil: longer.get(row.personId) ?? null,
    }));
    return pageOf(shown, rows[0]?.total ?? 0, keyset, ({ personId }) => [personId]);
  }

  private async summary(
    questions: readonly EvaluationQuestion[],
    evaluations: Parameters<typeof summaryOf>[1],
  ): Promise<EvaluationQuestionSummaryType[]> {
    const summaries = summaryOf(questions, evaluations);
    const wrote = new Set(summaries.flatMap(({ words }) => words.map(({ personId }) => personId)));
    const people = await this.people.byIds([...wrote]);
    return summaries.map(({ words, ...summary }) => ({
      ...summary,
      words: words.map(({ personId, text }) => ({ name: people.get(personId)?.name ?? null, text })),
    }));
  }
}
