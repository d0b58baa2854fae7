import { Refusal } from '../../../platform/refusal/index.js';

/** How a question is answered: from 1 to 5, with yes or no, or in words. */
export const QUESTION_KINDS = ['scale', 'yes_no', 'text'] as const;
/** One of {@link QUESTION_KINDS}. */
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** A question of the form by which a session is evaluated. */
export interface EvaluationQuestion {
  /** Stays the same when its words are put better, so that answers can be compared. */
  id: string;
  kind: QuestionKind;
  text: string;
  /** Of a scale: what 1 and what 5 mean. */
  low: string | null;
  high: string | null;
  /** Of yes or no: after which answer it is asked to say more, and how that is asked. */
  detailOn: 'yes' | 'no' | null;
  detail: string | null;
  required: boolean;
}

/** An answer to one question: 1 to 5 of a scale, 1 for yes and 0 for no, and words. */
export interface EvaluationAnswer {
  questionId: string;
  value: number | null;
  text: string | null;
}

/** What a team may set of a question. */
export type QuestionDraft = Omit<EvaluationQuestion, 'id'> & { id: string | null };

/** How many answered what to a question. */
export interface QuestionSummary {
  question: EvaluationQuestion;
  /** Who answered it. */
  answered: number;
  /** Of a scale, rounded to two decimals; null while nobody answered, and for other kinds. */
  mean: number | null;
  /** Of a scale how many chose 1 to 5; of yes or no how many said no, and yes; empty for words. */
  counts: number[];
  /** What was written, in the order of the answers. */
  words: { personId: string; text: string }[];
}

/** Points of a scale. */
export const POINTS = 5;
/** Questions of a form at the most: it is answered in one go, on a phone. */
export const MOST_QUESTIONS = 20;
/** Letters of an answer in words at the most. */
export const MOST_LETTERS = 2_000;
/** Days for which a session can be evaluated where the program says nothing. */
export const USUAL_WINDOW_DAYS = 30;

const DAY_MS = 86_400_000;
const SCALE = { low: 'Not at all', high: 'Entirely', detailOn: null, detail: null };
const WORDS = { kind: 'text', low: null, high: null, detailOn: null, detail: null } as const;

/** What is asked where a program has no form of its own; its version is 0. */
export const USUAL_QUESTIONS: readonly EvaluationQuestion[] = [
  {
    id: 'objectives',
    kind: 'scale',
    text: 'How far did the session do what it set out to do?',
    ...SCALE,
    required: true,
  },
  {
    id: 'bias',
    kind: 'yes_no',
    text: 'Was the session free of commercial bias?',
    low: null,
    high: null,
    detailOn: 'no',
    detail: 'What did you notice?',
    required: true,
  },
  { id: 'change', text: 'What will you do differently in your practice?', ...WORDS, required: true },
  { id: 'comment', text: 'Anything else that the team should know?', ...WORDS, required: false },
];

/**
 * The questions of a new version of a form. A question that was asked before keeps its id where it is answered in the same
 * way; otherwise it is a new one.
 *
 * @param before the questions until now
 * @param newId gives ids
 * @throws Refusal INVALID_INPUT for a list that nobody could answer
 */
export function questionsOf(
  drafts: readonly QuestionDraft[],
  before: readonly EvaluationQuestion[],
  newId: () => string,
): EvaluationQuestion[] {
  if (drafts.length === 0 || drafts.length > MOST_QUESTIONS)
    throw Refusal.invalid(`A form has 1 to ${MOST_QUESTIONS} questions.`, {
      questions: 'are none, or too many',
    });
  const taken = new Set<string>();
  return drafts.map((draft) => {
    const same = before.find(({ id, kind }) => id === draft.id && kind === draft.kind);
    const id = same && !taken.has(same.id) ? same.id : newId();
    taken.add(id);
    const { kind, text, required } = draft;
    const scale = kind === 'scale';
    const detailOn = kind === 'yes_no' ? draft.detailOn : null;
    if (detailOn && !draft.detail)
      throw Refusal.invalid('Please say how it is asked for more.', { detail: 'is missing' });
    return {
      id,
      kind,
      text,
      low: scale ? (draft.low ?? SCALE.low) : null,
      high: scale ? (draft.high ?? SCALE.high) : null,
      detailOn,
      detail: detailOn ? draft.detail : null,
      required,
    };
  });
}

/**
 * Answers in the order of their questions, brought into one form: what was left empty is left out.
 *
 * @throws Refusal INVALID_INPUT for what is missing, doubled, of another form, or no answer to its question
 */
export function answersTo(
  questions: readonly EvaluationQuestion[],
  given: readonly EvaluationAnswer[],
): EvaluationAnswer[] {
  const known = new Set(questions.map(({ id }) => id));
  const byQuestion = new Map(given.map((answer) => [answer.questionId, answer]));
  if (byQuestion.size < given.length || given.some(({ questionId }) => !known.has(questionId)))
    throw Refusal.invalid('These answers are to other questions. Please open the page once more.', {
      answers: 'do not fit the questions',
    });
  const faults: Record<string, string> = {};
  const answers = questions.flatMap((question) => {
    const answer = taken(question, byQuestion.get(question.id));
    if (typeof answer !== 'string') return answer;
    faults[question.id] = answer;
    return [];
  });
  if (Object.keys(faults).length > 0) throw Refusal.invalid('Some questions are not answered yet.', faults);
  return answers;
}

/** The answer to a question, none, or what is wrong with it. */
function taken(
  question: EvaluationQuestion,
  given: EvaluationAnswer | undefined,
): EvaluationAnswer[] | string {
  const { id: questionId, kind, required } = question;
  const text = given?.text?.trim() || null;
  if (text && text.length > MOST_LETTERS) return `has more than ${MOST_LETTERS} letters`;
  if (kind === 'text') {
    if (text) return [{ questionId, value: null, text }];
    return required ? 'is not answered' : [];
  }
  const value = given?.value ?? null;
  if (value === null) return required ? 'is not answered' : [];
  const [least, most] = kind === 'scale' ? [1, POINTS] : [0, 1];
  if (!Number.isInteger(value) || value < least || value > most) return 'is no answer to it';
  const asksMore = kind === 'yes_no' && question.detailOn === (value === 1 ? 'yes' : 'no');
  if (asksMore && required && !text) return 'asks to say more';
  return [{ questionId, value, text: asksMore ? text : null }];
}

/** What the answers of many come to, by question. */
export function summaryOf(
  questions: readonly EvaluationQuestion[],
  evaluations: readonly { personId: string; answers: readonly EvaluationAnswer[] }[],
): QuestionSummary[] {
  return questions.map((question) => {
    const answers = evaluations.flatMap(({ personId, answers: all }) =>
      all.filter(({ questionId }) => questionId === question.id).map((answer) => ({ personId, ...answer })),
    );
    const values = answers.flatMap(({ value }) => (value === null ? [] : [value]));
    const points = question.kind === 'scale' ? [1, 2, 3, 4, 5] : question.kind === 'yes_no' ? [0, 1] : [];
    const sum = values.reduce((all, value) => all + value, 0);
    return {
      question,
      answered: answers.length,
      mean:
        question.kind === 'scale' && values.length > 0 ? Math.round((sum * 100) / values.length) / 100 : null,
      counts: points.map((point) => values.filter((value) => value === point).length),
      words: answers.flatMap(({ personId, text }) => (text ? [{ personId, text }] : [])),
    };
  });
}

/**
 * The questions of several sessions as one list: each once, in the words of the form that came last.
 *
 * @param forms from the newest to the oldest
 */
export function questionsTogether(forms: readonly (readonly EvaluationQuestion[])[]): EvaluationQuestion[] {
  const all = new Map<string, EvaluationQuestion>();
  for (const form of forms)
    for (const question of form) if (!all.has(question.id)) all.set(question.id, question);
  return [...all.values()];
}

/** The instant so many days after another: until when a session can be evaluated. */
export function closesAfter(from: Date, days: number): Date {
  return new Date(from.getTime() + days * DAY_MS);
}

/**
 * When those are reminded who were asked and have not answered: after three days, or half-way where less is left.
 *
 * @returns null where there is less than a day left, in which a second mail would only follow the first
 */
export function reminderAt(asked: Date, closesAt: Date): Date | null {
  const left = closesAt.getTime() - asked.getTime();
  if (left < DAY_MS) return null;
  return new Date(asked.getTime() + Math.min(3 * DAY_MS, left / 2));
}
