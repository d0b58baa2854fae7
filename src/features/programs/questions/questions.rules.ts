/** How a question is answered: by one option, by several, or in a few words. */
export const QUESTION_KINDS = ['one', 'several', 'text'] as const;
/** One of {@link QUESTION_KINDS}. */
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Active questions of a hub at the most: a profile is to take minutes. */
export const MOST_QUESTIONS = 10;
/** Options of a question at the most. */
export const MOST_OPTIONS = 30;
/** People below whom a count is withheld. Source: the least number of answers that any outcome report shows. */
export const LEAST_COUNT = 5;

/** A question in one language. */
export interface QuestionWords {
  language: string;
  label: string;
  /** In the same order in each language; empty where one answers in words. */
  options: string[];
}

/** What somebody answers. */
export interface AnswerParts {
  declined: boolean;
  choices: readonly number[];
  text: string | null;
}

/** How many people gave an answer, the small numbers withheld (null). */
export interface Counts {
  /** Who answered, or said that they prefer not to. */
  answered: number | null;
  declined: number | null;
  cells: (number | null)[];
}

/** What is wrong with the words of a question, in a sentence; null when nothing is. */
export function wordsFault(kind: QuestionKind, words: readonly QuestionWords[]): string | null {
  const [first] = words;
  if (!first) return 'are missing: please write the question in one language at least';
  if (new Set(words.map(({ language }) => language)).size < words.length) return 'come twice in one language';
  if (words.some(({ options }) => options.length !== first.options.length))
    return 'have more options in one language than in another';
  if (kind === 'text') return first.options.length > 0 ? 'have options, but are answered in words' : null;
  if (first.options.length < 2) return 'need two options at least';
  if (first.options.length > MOST_OPTIONS) return `have more than ${MOST_OPTIONS} options`;
  const twice = words.some(
    ({ options }) => new Set(options.map((o) => o.toLowerCase())).size < options.length,
  );
  return twice ? 'have the same option twice' : null;
}

/** What is wrong with an answer to a question of so many options, in a sentence; null when nothing is. */
export function answerFault(kind: QuestionKind, options: number, answer: AnswerParts): string | null {
  const { declined, choices, text } = answer;
  if (declined) {
    return choices.length > 0 || text ? 'says something, and that you prefer not to say' : null;
  }
  if (kind === 'text') return text && choices.length === 0 ? null : 'is missing';
  if (text) return 'is chosen from the list';
  if (choices.some((choice) => !Number.isInteger(choice) || choice < 0 || choice >= options))
    return 'is not on the list';
  if (new Set(choices).size < choices.length) return 'names an option twice';
  if (choices.length === 0) return 'is missing';
  return kind === 'one' && choices.length > 1 ? 'can be one option only' : null;
}

/**
 * The counts that may be shown of answers of which each person gave one. Numbers below five are withheld, and so is
 * the next smallest as long as what is withheld could be worked out from the rest to be one to four people.
 *
 * @param cells people by option; who declined is counted beside them
 */
export function countsOfOne(cells: readonly number[], declined: number): Counts {
  const all = [...cells, declined];
  const answered = all.reduce((sum, n) => sum + n, 0);
  const hidden = all.map((n) => n < LEAST_COUNT);
  for (;;) {
    const sum = all.reduce((total, n, at) => total + (hidden[at] ? n : 0), 0);
    if (sum === 0 || sum >= LEAST_COUNT) break;
    const smallest = all.reduce(
      (best, n, at) => (hidden[at] || (best >= 0 && n >= (all[best] ?? 0)) ? best : at),
      -1,
    );
    if (smallest < 0) break;
    hidden[smallest] = true;
  }
  const shown = all.map((n, at) => (hidden[at] ? null : n));
  return {
    answered: answered < LEAST_COUNT ? null : answered,
    declined: shown.at(-1) ?? null,
    cells: shown.slice(0, -1),
  };
}

/**
 * The counts that may be shown of answers of which each person gave some. An option is withheld where fewer than five
 * chose it, and where fewer than five, but somebody, did not.
 *
 * @param chose people who chose anything
 */
export function countsOfSeveral(cells: readonly number[], chose: number, declined: number): Counts {
  const {
    answered,
    declined: shown,
    cells: [base],
  } = countsOfOne([chose], declined);
  const others = (n: number) => chose - n;
  return {
    answered,
    declined: shown,
    cells: cells.map((n) =>
      base === null || n < LEAST_COUNT || (others(n) > 0 && others(n) < LEAST_COUNT) ? null : n,
    ),
  };
}
