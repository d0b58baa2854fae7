/** The two points that each question is answered for. */
export type Point = 'now' | 'before';

/** One choice of a question. */
export interface Choice {
  readonly value: number;
  /** Null where the wording was loaded without labels; the value itself is then shown. */
  readonly label: string | null;
}

/** A questionnaire as the survey page asks it. */
export interface Questionnaire {
  readonly code: string;
  /** The line above each question, per point. That of `before` names the month already. */
  readonly stems: Readonly<Record<Point, string>>;
  readonly choices: readonly Choice[];
  readonly questions: readonly string[];
}

/** How the points follow one another: all Now before all Before, or question by question. */
export type Layout = 'two_pages' | 'stacked';

/** One screen: one question for one point. */
export interface Step {
  readonly questionnaire: Questionnaire;
  /** Place of the question in its questionnaire, from 0. */
  readonly question: number;
  readonly point: Point;
}

/** The screens of a survey in their order. */
export function stepsOf(questionnaires: readonly Questionnaire[], layout: Layout): Step[] {
  const all = (point: Point): Step[] =>
    questionnaires.flatMap((questionnaire) =>
      questionnaire.questions.map((_text, question) => ({ questionnaire, question, point })),
    );
  const now = all('now');
  const before = all('before');
  if (layout === 'two_pages') return [...now, ...before];
  return now.flatMap((step, index) => [step, before[index] ?? step]);
}
