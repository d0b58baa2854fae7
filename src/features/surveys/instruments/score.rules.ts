import type { Answer, Bands, InstrumentDefinition, Scoring, Subscale } from './instrument.js';

/** One respondent's scores. Every subscale of the instrument has a key in `scores` and in `bands`. */
export interface ScoreResult {
  /** Unrounded; null when too little was answered or an answer was out of range. */
  readonly scores: Readonly<Record<string, number | null>>;
  /** Name of the band; null without a score, or where the subscale has no bands. */
  readonly bands: Readonly<Record<string, string | null>>;
  /** `prorated:SUBSCALE`, `too_few:SUBSCALE`, or, alone, `out_of_range:ITEM` once per such item. */
  readonly flags: readonly string[];
}

interface SubscaleScore {
  readonly value: number | null;
  readonly prorated: boolean;
}

const NO_SCORE: SubscaleScore = { value: null, prorated: false };

/** Whether the value is one of the instrument's options: 3 on a 1–5 scale, but not 2.5, 0 or 99. */
export function isOption(definition: InstrumentDefinition, value: number): boolean {
  return definition.options.some((option) => option.value === value);
}

/** The answer turned round on the instrument's scale: lowest option + highest option − value. Its own inverse. */
export function reversed(definition: InstrumentDefinition, value: number): number {
  const values = definition.options.map((option) => option.value);
  return Math.min(...values) + Math.max(...values) - value;
}

/**
 * Scores one respondent. "Not applicable" is left out like an unanswered item and never counts as 0.
 * One value outside the options makes every score of the respondent null: what was coded wrongly once cannot be trusted
 * elsewhere in the row.
 * @param answers one per item, in the order of the definition's items
 * @throws RangeError when there are more or fewer answers than items
 */
export function score(definition: InstrumentDefinition, answers: readonly Answer[]): ScoreResult {
  const { items, subscales } = definition;
  if (answers.length !== items.length) {
    throw new RangeError(
      `${definition.code} has ${items.length} items, but ${answers.length} answers were given.`,
    );
  }
  const outOfRange = items.filter((_, index) => {
    const answer = answers[index];
    return typeof answer === 'number' && !isOption(definition, answer);
  });
  const results = new Map<string, SubscaleScore>();
  for (const subscale of subscales) {
    results.set(
      subscale.name,
      outOfRange.length > 0 ? NO_SCORE : scoreSubscale(definition, subscale, answers, results),
    );
  }
  return {
    scores: Object.fromEntries(subscales.map(({ name }) => [name, results.get(name)?.value ?? null])),
    bands: Object.fromEntries(
      subscales.map(({ name, bands }) => [name, bandOf(bands, results.get(name)?.value ?? null)]),
    ),
    flags:
      outOfRange.length > 0
        ? outOfRange.map((item) => `out_of_range:${item.number}`)
        : subscales.flatMap(({ name }) => flagsOf(name, results.get(name) ?? NO_SCORE)),
  };
}

/** Name of the band that a score falls in; null without a score or without bands. */
export function bandOf(bands: Bands | null, value: number | null): string | null {
  if (bands === null || value === null) return null;
  const band = bands.steps.find(
    ({ upTo, below }) =>
      value <= (upTo ?? Number.POSITIVE_INFINITY) && value < (below ?? Number.POSITIVE_INFINITY),
  );
  return band?.name ?? null;
}

function scoreSubscale(
  definition: InstrumentDefinition,
  { name, scoring }: Subscale,
  answers: readonly Answer[],
  earlier: ReadonlyMap<string, SubscaleScore>,
): SubscaleScore {
  if (scoring.method === 'total') return totalOf(scoring.of.map((part) => earlier.get(part) ?? NO_SCORE));
  let itemCount = 0;
  const values: number[] = [];
  for (const [index, item] of definition.items.entries()) {
    if (!item.subscales.includes(name)) continue;
    itemCount += 1;
    const answer = answers[index];
    if (typeof answer === 'number') values.push(item.reversed ? reversed(definition, answer) : answer);
  }
  return combine(scoring, values, itemCount);
}

function combine(
  { method, missing }: Exclude<Scoring, { method: 'total' }>,
  values: readonly number[],
  itemCount: number,
): SubscaleScore {
  if (values.length < missing.minAnswered) return NO_SCORE;
  const sum = values.reduce((total, value) => total + value, 0);
  if (method === 'mean') return { value: sum / values.length, prorated: false };
  // Multiplied before divided: 27 over 9 of 10 items is then exactly 30, and no band edge is missed by a rounding.
  return { value: (sum * itemCount) / values.length, prorated: values.length < itemCount };
}

function totalOf(parts: readonly SubscaleScore[]): SubscaleScore {
  let value = 0;
  for (const part of parts) {
    if (part.value === null) return NO_SCORE;
    value += part.value;
  }
  return { value, prorated: parts.some((part) => part.prorated) };
}

function flagsOf(name: string, { value, prorated }: SubscaleScore): string[] {
  if (value === null) return [`too_few:${name}`];
  return prorated ? [`prorated:${name}`] : [];
}
