/**
 * Where an instrument's item texts come from.
 * - `bundled`: worded by this product, ships with it.
 * - `supplied`: free to use under its author's terms, but the operator loads the wording.
 * - `licensed`: as `supplied`, and the operator must name the licence that allows its use.
 */
export type Wording = 'bundled' | 'supplied' | 'licensed';

/** Which way a score moves when a person is better off. */
export type DirectionOfBenefit = 'higher' | 'lower';

/** One choice of a question, by the value it is stored and scored with. Only the product's own choices carry a label. */
export interface ResponseOption {
  readonly value: number;
  readonly label?: string;
}

/** One question. `number` counts from 1 in the author's own order. */
export interface InstrumentItem {
  readonly number: number;
  /** Names of the subscales that this item is scored in. */
  readonly subscales: readonly string[];
  /** Scored as lowest option + highest option − answer. */
  readonly reversed: boolean;
  /** The author offers "does not apply to me" here, so the survey page shows it. */
  readonly mayNotApply: boolean;
  /** Present exactly when the wording is bundled; reads the same under both stems (no tense). */
  readonly text?: string;
}

/**
 * The fewest answered items that give a score, and who says so: the instrument's `author`, or this `product`
 * where the author is silent.
 */
export interface MissingRule {
  readonly minAnswered: number;
  readonly source: 'author' | 'product';
}

/**
 * How a subscale's score comes from its items, after reversal.
 * - `sum`: of the items; with gaps it is prorated (mean of the answered × number of items) and flagged.
 * - `mean`: of the answered items.
 * - `total`: of other subscales' scores; there is none when one of them has none.
 */
export type Scoring =
  | { readonly method: 'sum'; readonly missing: MissingRule }
  | { readonly method: 'mean'; readonly missing: MissingRule }
  | { readonly method: 'total'; readonly of: readonly string[] };

/** A named stretch of the range, reaching `upTo` a score (included) or `below` it (excluded); the last has no edge. */
export interface Band {
  readonly name: string;
  readonly upTo?: number;
  readonly below?: number;
}

/**
 * Published bands, in rising order: a score falls in the first whose edge it does not pass. They are read on the
 * unrounded score, so a prorated 22.5 beside "low up to 22" is already in the next band.
 */
export interface Bands {
  readonly source: string;
  readonly steps: readonly Band[];
}

/** One score of an instrument. */
export interface Subscale {
  /** Key of the score, snake_case. */
  readonly name: string;
  /** For people to read. */
  readonly title: string;
  readonly direction: DirectionOfBenefit;
  readonly scoring: Scoring;
  /** Lowest and highest possible score. */
  readonly range: { readonly min: number; readonly max: number };
  /** Null where the author published none, or where they stay off by default. */
  readonly bands: Bands | null;
  /** Set on items that are analysed singly: their p values are adjusted together within the family. */
  readonly family?: string;
  /** A caution for whoever reads the score. */
  readonly note?: string;
}

/**
 * The line above the questions, asked for today and for the time of a person's first attended session.
 * `before` contains {@link ANCHOR_MONTH}.
 */
export interface Stems {
  readonly now: string;
  readonly before: string;
}

/**
 * A questionnaire as data. A published version never changes: answers point at (code, version), so a correction is a
 * new version.
 */
export interface InstrumentDefinition {
  /** Capital letters and digits. */
  readonly code: string;
  /** Counts from 1. It is this definition's version, not the questionnaire's edition. */
  readonly version: number;
  readonly title: string;
  readonly citation: string;
  readonly licenceNote: string;
  readonly wording: Wording;
  /** False for the product's own sets; every place that shows their scores says "not validated". */
  readonly validated: boolean;
  /** The period that the author asks about; null where none is stated. */
  readonly timeFrame: string | null;
  readonly stems: Stems;
  /** In rising order of value. */
  readonly options: readonly ResponseOption[];
  readonly items: readonly InstrumentItem[];
  readonly subscales: readonly Subscale[];
}

/** A stored answer: an option's value, unanswered (null), or "does not apply to me". */
export type Answer = number | null | 'NA';

/** Stands in {@link Stems.before} for the month and year of the first attended session. */
export const ANCHOR_MONTH = '{month}';

/** Stems for instruments whose own instructions come with the operator's wording. */
export const GENERAL_STEMS: Stems = {
  now: 'Please answer for how things are for you now.',
  before: `Please answer for how things were for you when you first attended, in ${ANCHOR_MONTH}.`,
};

/** Options without labels, in rising order. */
export function unlabelled(...values: readonly number[]): ResponseOption[] {
  return values.map((value) => ({ value }));
}

/**
 * Items from the form in which keys are published: item numbers per subscale, the reversed ones, and those
 * that may not apply to everyone.
 * Texts, if any, stand in the order of the numbers.
 */
export function itemsByKey(
  key: Readonly<Record<string, readonly number[]>>,
  {
    reversed = [],
    mayNotApply = [],
    texts = [],
  }: { reversed?: readonly number[]; mayNotApply?: readonly number[]; texts?: readonly string[] } = {},
): InstrumentItem[] {
  // Reversed numbers count too: one that no subscale uses is then found by the boot check, not lost.
  const numbers = new Set([
    ...Object.values(key).flat(),
    ...reversed,
    ...mayNotApply,
    ...texts.map((_, index) => index + 1),
  ]);
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => {
      const text = texts[number - 1];
      return {
        number,
        subscales: Object.keys(key).filter((name) => key[name]?.includes(number)),
        reversed: reversed.includes(number),
        mayNotApply: mayNotApply.includes(number),
        ...(text === undefined ? {} : { text }),
      };
    });
}

/**
 * Our rule for authors who give none: a score needs four fifths of its items (8 of 10, 7 of 8, 5 of 6).
 * @param items number of items of the subscale
 */
export function fourFifths(items: number): MissingRule {
  return { minAnswered: Math.ceil((items * 4) / 5), source: 'product' };
}
