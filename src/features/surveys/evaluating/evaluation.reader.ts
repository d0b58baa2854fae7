import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  type EvaluationAnswer,
  type EvaluationQuestion,
  USUAL_QUESTIONS,
  USUAL_WINDOW_DAYS,
} from './evaluation.rules.js';

/** A program's form, or the product's own. */
export interface FormFacts {
  /** 0 for the product's own. */
  version: number;
  questions: EvaluationQuestion[];
  windowDays: number;
}

/** That a session can be evaluated. */
export interface OpeningFacts {
  hubId: string;
  programId: string;
  cohortId: string;
  sessionId: string;
  questions: EvaluationQuestion[];
  /** For everyone; single people may have more time. */
  closesAt: Date;
}

/** What somebody answered. */
export interface EvaluationFacts {
  id: string;
  sessionId: string;
  personId: string;
  answers: EvaluationAnswer[];
  changedAt: Date;
}

/** What a person may do about a session's evaluation. */
export interface OwnEvaluationFacts extends OpeningFacts {
  /** Their own answers; null while there are none. */
  own: EvaluationFacts | null;
}

const OPENING = `o.hub_id as "hubId", o.program_id as "programId", o.cohort_id as "cohortId",
  o.session_id as "sessionId", o.questions`;
const EVALUATION = `e.id, e.session_id as "sessionId", e.person_id as "personId", e.answers,
  e.changed_at as "changedAt"`;

/** Answers questions about the evaluation of sessions. */
@Injectable()
export class EvaluationReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Who of these people evaluated a session. */
  async doneBy(sessionId: string, personIds: readonly string[]): Promise<Set<string>> {
    const rows = (await this.dataSource.query(
      `select person_id as "personId" from session_evaluation
        where session_id = $1 and person_id = any($2::uuid[])`,
      [sessionId, personIds],
    )) as { personId: string }[];
    return new Set(rows.map(({ personId }) => personId));
  }

  /** Who evaluated which of these sessions, by session; of these people, or of everyone when null. One statement. */
  async doneIn(
    sessionIds: readonly string[],
    personIds: readonly string[] | null,
  ): Promise<Map<string, Set<string>>> {
    const rows = (await this.dataSource.query(
      `select session_id as "sessionId", person_id as "personId" from session_evaluation
        where session_id = any($1::uuid[]) and ($2::uuid[] is null or person_id = any($2))`,
      [sessionIds, personIds],
    )) as { sessionId: string; personId: string }[];
    const found = new Map(sessionIds.map((id) => [id, new Set<string>()]));
    for (const { sessionId, personId } of rows) found.get(sessionId)?.add(personId);
    return found;
  }

  /** The form that a program's next sessions are evaluated by. */
  async formOf(programId: string, manager: EntityManager = this.dataSource.manager): Promise<FormFacts> {
    const [form] = (await manager.query(
      `select version, questions, window_days as "windowDays" from evaluation_form
        where program_id = $1 order by version desc limit 1`,
      [programId],
    )) as FormFacts[];
    return form ?? { version: 0, questions: [...USUAL_QUESTIONS], windowDays: USUAL_WINDOW_DAYS };
  }

  /** What a program ever asked, the newest form first, and what the product asks by itself. */
  async everAsked(programId: string, manager: EntityManager): Promise<EvaluationQuestion[]> {
    const forms = (await manager.query(
      `select questions from evaluation_form where program_id = $1 order by version desc`,
      [programId],
    )) as Pick<FormFacts, 'questions'>[];
    return [...forms.flatMap(({ questions }) => questions), ...USUAL_QUESTIONS];
  }

  /** That these sessions can be, or could be, evaluated, by session. */
  async openings(sessionIds: readonly string[]): Promise<Map<string, OpeningFacts>> {
    const rows = (await this.dataSource.query(
      `select ${OPENING}, greatest(o.closes_at, (select max(r.closes_at) from evaluation_reopening r
                                   where r.session_id = o.session_id and r.person_id is null)) as "closesAt"
         from evaluation_opening o where o.session_id = any($1::uuid[])`,
      [sessionIds],
    )) as OpeningFacts[];
    return new Map(rows.map((row) => [row.sessionId, row]));
  }

  /** The same as one person has it, with what they answered. */
  async ownOf(personId: string, sessionIds: readonly string[]): Promise<Map<string, OwnEvaluationFacts>> {
    const rows = (await this.dataSource.query(
      `select ${OPENING}, greatest(o.closes_at, (select max(r.closes_at) from evaluation_reopening r
                where r.session_id = o.session_id and (r.person_id is null or r.person_id = $1))) as "closesAt",
              (select json_build_object('id', e.id, 'sessionId', e.session_id, 'personId', e.person_id,
                                        'answers', e.answers, 'changedAt', e.changed_at)
                 from session_evaluation e where e.session_id = o.session_id and e.person_id = $1) as own
         from evaluation_opening o where o.session_id = any($2::uuid[])`,
      [personId, sessionIds],
    )) as OwnEvaluationFacts[];
    return new Map(
      rows.map(({ own, ...row }) => [
        row.sessionId,
        { ...row, own: own && { ...own, changedAt: new Date(own.changedAt) } },
      ]),
    );
  }

  /** What was answered about a session, in the order in which people first answered. */
  async ofSession(sessionId: string): Promise<EvaluationFacts[]> {
    return (await this.dataSource.query(
      `select ${EVALUATION} from session_evaluation e where e.session_id = $1 order by e.created_at, e.id`,
      [sessionId],
    )) as EvaluationFacts[];
  }

  /** What was answered about all sessions of a cohort, with the forms that were asked, the newest first. */
  async ofCohort(cohortId: string): Promise<{
    forms: (OpeningFacts & { title: string; startsAt: Date; zone: string })[];
    evaluations: EvaluationFacts[];
  }> {
    const forms = (await this.dataSource.query(
      `select ${OPENING}, o.closes_at as "closesAt", s.title, s.starts_at as "startsAt", s.zone
         from evaluation_opening o join session s on s.id = o.session_id
        where o.cohort_id = $1 order by s.starts_at desc, s.id`,
      [cohortId],
    )) as (OpeningFacts & { title: string; startsAt: Date; zone: string })[];
    const evaluations = (await this.dataSource.query(
      `select ${EVALUATION} from session_evaluation e where e.cohort_id = $1 order by e.created_at, e.id`,
      [cohortId],
    )) as EvaluationFacts[];
    return { forms, evaluations };
  }

  /** Until when single people have more time than everyone, by person. */
  async longerFor(sessionId: string): Promise<Map<string, Date>> {
    const rows = (await this.dataSource.query(
      `select person_id as "personId", max(closes_at) as "closesAt" from evaluation_reopening
        where session_id = $1 and person_id is not null group by person_id`,
      [sessionId],
    )) as { personId: string; closesAt: Date }[];
    return new Map(rows.map(({ personId, closesAt }) => [personId, closesAt]));
  }
}
