import {
  type AnswerRow,
  type CellFigures,
  type InstrumentDefinition,
  type Subscale,
  score,
  type WaveFacts,
} from '../surveys/index.js';
import type { Overlap, RawFigures, RawScore } from './raw-figures.types.js';
import { categoryName, codeOf, questionsOf, stepOf } from './scores.rules.js';
import { analyzeColumns } from './statistics/analyze-paired.js';
import type { PairedColumns } from './statistics/paired-columns.js';

/** What a closed wave holds. */
export interface ClosedWave {
  wave: Pick<WaveFacts, 'invited' | 'strata'>;
  /** Its questionnaires, in its order and in its versions. */
  definitions: readonly InstrumentDefinition[];
  answers: readonly AnswerRow[];
  cells: readonly CellFigures[];
}

/** The scores of all answers at both points; NaN where there is none. */
interface Points {
  before: Float64Array;
  now: Float64Array;
}

/**
 * Scores every answer at both points and compares the two. The order of the answers does not matter: the same answers
 * give the same digits.
 */
export function rawFigures({ wave, definitions, answers, cells }: ClosedWave): RawFigures {
  const anyPair = new Uint8Array(answers.length);
  const scores = definitions.flatMap((definition) => {
    const points = scoreAll(definition, answers);
    for (const { before, now } of points.values()) {
      for (let row = 0; row < answers.length; row++) {
        if (isPair(before[row], now[row])) anyPair[row] = 1;
      }
    }
    return definition.subscales.map((subscale) => rawScore(definition, subscale, points));
  });
  const byCode = new Map(definitions.map((definition) => [definition.code, definition]));
  return {
    invited: wave.invited,
    answered: answers.length,
    paired: anyPair.reduce((sum, has) => sum + has, 0),
    scores,
    dimensions: wave.strata.map(({ name, categories }) => ({
      name,
      categories: categories.map(({ values }) => categoryName(name, values)),
    })),
    cells: cells.flatMap(({ dimension, category, instrument, scale, ...sums }) => {
      const definition = byCode.get(instrument);
      const group = wave.strata.find(({ name }) => name === dimension)?.categories[category];
      if (!definition || !group) return [];
      return [
        {
          dimension,
          category: categoryName(dimension, group.values),
          code: codeOf(definition, scale),
          ...sums,
        },
      ];
    }),
  };
}

function scoreAll(definition: InstrumentDefinition, answers: readonly AnswerRow[]): Map<string, Points> {
  const points = new Map(
    definition.subscales.map(({ name }) => [
      name,
      {
        before: new Float64Array(answers.length).fill(Number.NaN),
        now: new Float64Array(answers.length).fill(Number.NaN),
      },
    ]),
  );
  for (const [row, { answers: sheet }] of answers.entries()) {
    const given = sheet[definition.code];
    if (!given) continue;
    const before = score(definition, given.before).scores;
    const now = score(definition, given.now).scores;
    for (const [name, columns] of points) {
      columns.before[row] = before[name] ?? Number.NaN;
      columns.now[row] = now[name] ?? Number.NaN;
    }
  }
  return points;
}

function rawScore(
  definition: InstrumentDefinition,
  subscale: Subscale,
  points: Map<string, Points>,
): RawScore {
  const { name, direction, family, range } = subscale;
  const own = points.get(name) as Points;
  const step = stepOf(definition, subscale);
  const columns = pairsOf(own);
  return {
    code: codeOf(definition, name),
    instrument: definition.code,
    direction,
    family: family ?? null,
    questions: questionsOf(definition, subscale).size,
    analysis: analyzeColumns(columns, { lowerIsBetter: direction === 'lower' }),
    changes: changesIn(columns, step),
    reach: Math.round((range.max - range.min) / step),
    standings: standingsIn(columns, range.min, step),
    overlaps: overlapsOf(definition, subscale, points),
  };
}

function pairsOf({ before, now }: Points): PairedColumns {
  const whole = { before: new Float64Array(now.length), now: new Float64Array(now.length) };
  let n = 0;
  for (let row = 0; row < now.length; row++) {
    if (!isPair(before[row], now[row])) continue;
    whole.before[n] = before[row] as number;
    whole.now[n] = now[row] as number;
    n++;
  }
  return { before: whole.before.subarray(0, n), now: whole.now.subarray(0, n), excluded: now.length - n };
}

function standingsIn({ before, now }: PairedColumns, lowest: number, step: number): RawScore['standings'] {
  const at = (scores: Float64Array) => histogramOf(scores, (score) => (score - lowest) / step);
  const [then, today] = [at(before), at(now)];
  return then && today && { before: then, now: today };
}

function changesIn({ before, now }: PairedColumns, step: number): Map<number, number> | null {
  return histogramOf(now, (score, row) => (score - (before[row] as number)) / step);
}

/** How many scores come to how many steps; null where one lies between. */
function histogramOf(
  scores: Float64Array,
  stepsOf: (score: number, row: number) => number,
): Map<number, number> | null {
  const histogram = new Map<number, number>();
  for (const [row, score] of scores.entries()) {
    const steps = stepsOf(score, row);
    const whole = Math.round(steps);
    if (Math.abs(steps - whole) > 1e-6) return null;
    // Adding zero turns −0, which a map would still take for 0 but a sort would not, into 0.
    histogram.set(whole + 0, (histogram.get(whole + 0) ?? 0) + 1);
  }
  return histogram;
}

function overlapsOf(
  definition: InstrumentDefinition,
  subscale: Subscale,
  points: Map<string, Points>,
): Overlap[] {
  const questions = questionsOf(definition, subscale);
  const earlier = definition.subscales.slice(0, definition.subscales.indexOf(subscale));
  const own = points.get(subscale.name) as Points;
  return earlier
    .filter((other) => [...questionsOf(definition, other)].some((number) => questions.has(number)))
    .map((other) => {
      const theirs = points.get(other.name) as Points;
      let here = 0;
      let there = 0;
      for (let row = 0; row < own.now.length; row++) {
        const mine = isPair(own.before[row], own.now[row]);
        const other = isPair(theirs.before[row], theirs.now[row]);
        if (mine && !other) here++;
        if (other && !mine) there++;
      }
      return { code: codeOf(definition, other.name), here, there };
    });
}

function isPair(before: number | undefined, now: number | undefined): boolean {
  return !Number.isNaN(before) && !Number.isNaN(now);
}
