import type { Point, Questionnaire, Step } from './questionnaire.js';

/** A value per question of a questionnaire, for each point; null where it was left out. */
export type PointAnswers = Readonly<Record<Point, readonly (number | null)[]>>;

/** All answers, by the code of the questionnaire. */
export type Answers = Readonly<Record<string, PointAnswers>>;

/** How far someone has come. `at` counts screens from 0; behind the last is the one that sends. */
export interface Progress {
  readonly at: number;
  readonly answers: Answers;
}

/** Nothing answered yet, the first question before them. */
export function begin(questionnaires: readonly Questionnaire[]): Progress {
  const answers = Object.fromEntries(
    questionnaires.map(({ code, questions }) => {
      const open = questions.map(() => null);
      return [code, { now: open, before: open }];
    }),
  );
  return { at: 0, answers };
}

/** The answer that stands for a screen; null when there is none. */
export function answerAt(
  { answers }: Pick<Progress, 'answers'>,
  { questionnaire, question, point }: Step,
): number | null {
  return answers[questionnaire.code]?.[point][question] ?? null;
}

/** Puts an answer to the screen before them. It does not move on: that is the screen's own decision. */
export function choose(steps: readonly Step[], progress: Progress, value: number): Progress {
  const step = steps[progress.at];
  if (!step) return progress;
  const { questionnaire, question, point } = step;
  const known = progress.answers[questionnaire.code];
  if (!known) return progress;
  const changed = known[point].map((old, index) => (index === question ? value : old));
  return {
    ...progress,
    answers: { ...progress.answers, [questionnaire.code]: { ...known, [point]: changed } },
  };
}

/** One screen on, answered or not; from the last question to the screen that sends. */
export function onward(steps: readonly Step[], progress: Progress): Progress {
  return { ...progress, at: Math.min(progress.at + 1, steps.length) };
}

/** One screen back; the first stays. */
export function back(progress: Progress): Progress {
  return { ...progress, at: Math.max(progress.at - 1, 0) };
}

/** How many screens have an answer. */
export function answered(steps: readonly Step[], progress: Pick<Progress, 'answers'>): number {
  return steps.filter((step) => answerAt(progress, step) !== null).length;
}

/** The first screen without an answer; undefined when there is none. */
export function firstOpen(steps: readonly Step[], progress: Pick<Progress, 'answers'>): number | undefined {
  const at = steps.findIndex((step) => answerAt(progress, step) === null);
  return at < 0 ? undefined : at;
}

/** On to the next screen that was left out, or to the one that sends: for whoever came back to fill gaps. */
export function toNextOpen(steps: readonly Step[], progress: Progress): Progress {
  const next = steps.findIndex((step, at) => at > progress.at && answerAt(progress, step) === null);
  return { ...progress, at: next < 0 ? steps.length : next };
}

/**
 * Takes up a kept draft, whatever it holds: what does not fit the questionnaires of today is left open, so that a
 * damaged or outdated draft can at worst lose its own answers.
 */
export function resume(
  questionnaires: readonly Questionnaire[],
  steps: readonly Step[],
  draft: Progress,
): Progress {
  let progress = begin(questionnaires);
  for (const [at, step] of steps.entries()) {
    const value = draft.answers?.[step.questionnaire.code]?.[step.point]?.[step.question] ?? null;
    const offered = step.questionnaire.choices.some((choice) => choice.value === value);
    if (value !== null && offered) progress = choose(steps, { ...progress, at }, value);
  }
  const at = Number.isInteger(draft.at) ? Math.min(Math.max(draft.at, 0), steps.length) : 0;
  return { ...progress, at };
}

/** The answers as the server takes them, questionnaires in their order. */
export function sheetOf(questionnaires: readonly Questionnaire[], { answers }: Pick<Progress, 'answers'>) {
  return questionnaires.map(({ code }) => ({
    instrument: code,
    now: [...(answers[code]?.now ?? [])],
    before: [...(answers[code]?.before ?? [])],
  }));
}
