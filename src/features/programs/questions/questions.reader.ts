import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  type Counts,
  countsOfOne,
  countsOfSeveral,
  LEAST_COUNT,
  type QuestionKind,
  type QuestionWords,
} from './questions.rules.js';
import type { HubAnswerType, QuestionCounts } from './questions.types.js';

/** A question with the wording that holds now. */
export interface QuestionFacts {
  id: string;
  hubId: string;
  kind: QuestionKind;
  active: boolean;
  versionId: string;
  version: number;
  words: QuestionWords[];
}

interface Tally {
  questionId: string;
  kind: QuestionKind;
  version: number;
  words: QuestionWords[];
  chose: number;
  declined: number;
  /** People by option, or by what they wrote. */
  given: Record<string, number> | null;
}

const QUESTION = `q.id, q.hub_id as "hubId", q.kind, q.retired_at is null as active,
  v.id as "versionId", v.version, v.words`;
const CURRENT = `hub_question q join lateral (select * from hub_question_version w
  where w.question_id = q.id order by w.version desc limit 1) v on true`;

/** Answers what hubs ask their people, and how many answered what. */
@Injectable()
export class QuestionsReader {
  constructor(private readonly dataSource: DataSource) {}

  /** A hub's questions in the order of their making; the retired ones last. */
  async of(hubId: string, retiredToo: boolean): Promise<QuestionFacts[]> {
    return (await this.dataSource.query(
      `select ${QUESTION} from ${CURRENT} where q.hub_id = $1 and ($2 or q.retired_at is null)
        order by q.retired_at is not null, q.id limit 200`,
      [hubId, retiredToo],
    )) as QuestionFacts[];
  }

  /** One question, or null. */
  async question(id: string): Promise<QuestionFacts | null> {
    const rows = (await this.dataSource.query(`select ${QUESTION} from ${CURRENT} where q.id = $1`, [
      id,
    ])) as QuestionFacts[];
    return rows[0] ?? null;
  }

  /** What a person answered to these questions, by question. */
  async answersOf(personId: string, questionIds: readonly string[]): Promise<Map<string, HubAnswerType>> {
    const rows = (await this.dataSource.query(
      `select a.question_id as "questionId", v.version, a.declined, a.choices, a.text
         from hub_answer a join hub_question_version v on v.id = a.version_id
        where a.person_id = $1 and a.question_id = any($2::uuid[])`,
      [personId, questionIds],
    )) as (HubAnswerType & { questionId: string })[];
    return new Map(rows.map((row) => [row.questionId, row]));
  }

  /** How the answers to these questions are spread, by question and wording, the latest first. */
  async countsOf(questionIds: readonly string[]): Promise<Map<string, QuestionCounts[]>> {
    const rows = (await this.dataSource.query(
      `select q.id as "questionId", q.kind, v.version, v.words, t.chose, t.declined, t.given
         from hub_question q join hub_question_version v on v.question_id = q.id
         join lateral (
           select count(*) filter (where not a.declined)::int as chose,
                  count(*) filter (where a.declined)::int as declined,
                  (select jsonb_object_agg(g.said, g.people) from (
                     select said, count(*)::int as people from hub_answer b
                       cross join lateral (select unnest(b.choices)::text as said
                                           union all select lower(b.text) where b.text is not null) s
                      where b.version_id = v.id group by said) g) as given
             from hub_answer a where a.version_id = v.id) t on true
        where q.id = any($1::uuid[]) and t.chose + t.declined > 0
        order by q.id, v.version desc`,
      [questionIds],
    )) as Tally[];
    return new Map(
      questionIds.map((id) => [id, rows.filter(({ questionId }) => questionId === id).map(shown)]),
    );
  }
}

function shown({ kind, version, words, chose, declined, given }: Tally): QuestionCounts {
  const [first] = words;
  const label = first?.label ?? '';
  const answers = kind === 'text' ? written(given ?? {}) : (first?.options ?? []);
  const people = answers.map((answer, at) => given?.[kind === 'text' ? answer : String(at)] ?? 0);
  const counts = countsOf(kind, people, chose, declined);
  return {
    version,
    label,
    answered: counts.answered,
    declined: counts.declined,
    answers: answers.map((answer, at) => ({ answer, people: counts.cells[at] ?? null })),
  };
}

function countsOf(kind: QuestionKind, people: number[], chose: number, declined: number): Counts {
  if (kind === 'several') return countsOfSeveral(people, chose, declined);
  if (kind === 'one') return countsOfOne(people, declined);
  // What only a few wrote is one part of the whole, of which the words are not told.
  const rest = chose - people.reduce((sum, n) => sum + n, 0);
  const counts = countsOfOne([...people, rest], declined);
  return { ...counts, cells: counts.cells.slice(0, -1) };
}

/** What so many people wrote alike that it tells of nobody, the most frequent first. */
function written(given: Record<string, number>): string[] {
  return Object.entries(given)
    .filter(([, people]) => people >= LEAST_COUNT)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, 20)
    .map(([text]) => text);
}
