import type { AnswerSheet } from './answer-sheet.types.js';
import type { InstrumentDefinition } from './instruments/instrument.js';
import { score } from './instruments/score.rules.js';
import { type Dimension, mostClasses } from './strata.rules.js';

/** An opened ballot, while it still knows its groups. */
export interface CountedBallot {
  readonly answers: AnswerSheet;
  readonly strata: readonly number[];
}

/** Sums over the answers of a group that have a score at both points. */
export interface ScaleSums {
  n: number;
  sumBefore: number;
  sumNow: number;
  sumDifference: number;
  squaresBefore: number;
  squaresNow: number;
  squaresDifference: number;
}

/** The sums of one group on one scale. */
export interface CellFigures extends ScaleSums {
  dimension: string;
  category: number;
  instrument: string;
  scale: string;
}

/**
 * The figures of every group that may be kept: those of at least `threshold` answers, less those from which a
 * smaller one could be worked out by taking them off the total, less those that would divide the answers into too
 * many or too small classes.
 */
export function cellsOf(
  instruments: readonly InstrumentDefinition[],
  dimensions: readonly Dimension[],
  ballots: readonly CountedBallot[],
  threshold: number,
): CellFigures[] {
  const cells = instruments.flatMap((definition) =>
    cellsOfInstrument(definition, dimensions, ballots, threshold),
  );
  const kept = dimensions.map(({ name, categories }) =>
    categories.map((_, category) => cells.some((c) => c.dimension === name && c.category === category)),
  );
  const bounded = boundClasses(kept, ballots, threshold);
  const place = new Map(dimensions.map(({ name }, index) => [name, index]));
  return cells.filter(({ dimension, category }) => bounded[place.get(dimension) as number]?.[category]);
}

function cellsOfInstrument(
  definition: InstrumentDefinition,
  dimensions: readonly Dimension[],
  ballots: readonly CountedBallot[],
  threshold: number,
): CellFigures[] {
  const none = definition.items.map(() => null);
  const scored = ballots.map(({ answers, strata }) => {
    const points = answers[definition.code];
    return {
      strata,
      before: score(definition, points?.before ?? none).scores,
      now: score(definition, points?.now ?? none).scores,
    };
  });
  return definition.subscales.flatMap(({ name: scale }) =>
    dimensions.flatMap(({ name: dimension, categories }, place) => {
      const sums = categories.map((_, category) =>
        sumsOf(
          scored
            .filter(({ strata }) => strata[place] === category)
            .map(({ before, now }) => ({ before: before[scale] ?? null, now: now[scale] ?? null })),
        ),
      );
      const kept = keepable(
        sums.map(({ n }) => n),
        threshold,
      );
      return sums.flatMap((figures, category) =>
        kept[category] ? [{ dimension, category, instrument: definition.code, scale, ...figures }] : [],
      );
    }),
  );
}

/**
 * Leaves out groups, the smallest of the last dimension first, until the classes of answers that the kept groups could
 * tell apart are few enough (`mostClasses`) and hold at least `threshold` answers each.
 *
 * @param kept for each dimension, which of its categories have figures
 */
export function boundClasses(
  kept: readonly (readonly boolean[])[],
  ballots: readonly Pick<CountedBallot, 'strata'>[],
  threshold: number,
): boolean[][] {
  const bounded = kept.map((categories) => [...categories]);
  const sizeOf = (place: number, category: number) =>
    ballots.filter(({ strata }) => strata[place] === category).length;
  for (;;) {
    const sizes = classSizes(bounded, ballots);
    const place = bounded.findLastIndex((categories) => categories.includes(true));
    if (place < 0 || (sizes.length <= mostClasses(ballots.length) && Math.min(...sizes) >= threshold))
      return bounded;
    const categories = bounded[place] as boolean[];
    const left = categories.flatMap((is, category) => (is ? [category] : []));
    const smallest = left.reduce((a, b) => (sizeOf(place, b) < sizeOf(place, a) ? b : a));
    categories[smallest] = false;
  }
}

/** How many answers each class holds that the kept groups tell apart; the groups left out look alike. */
export function classSizes(
  kept: readonly (readonly boolean[])[],
  ballots: readonly Pick<CountedBallot, 'strata'>[],
): number[] {
  const sizes = new Map<string, number>();
  for (const { strata } of ballots) {
    const name = kept
      .map((categories, place) => (categories[strata[place] as number] ? strata[place] : 'rest'))
      .join();
    sizes.set(name, (sizes.get(name) ?? 0) + 1);
  }
  return [...sizes.values()];
}

/**
 * Which groups of a dimension may stand beside their total: each of at least `threshold`, and those left out, if
 * any, together of at least `threshold` too, since the total less the shown ones is theirs. A group of which nobody
 * answered is left out like a small one: that all of its people kept silent is theirs to tell.
 */
export function keepable(counts: readonly number[], threshold: number): boolean[] {
  const kept = counts.map((n) => n >= threshold);
  const hidden = () => counts.reduce((sum, n, index) => (kept[index] ? sum : sum + n), 0);
  while (kept.includes(false) && hidden() < threshold && kept.includes(true)) {
    const smallest = counts.reduce(
      (best, n, index) => (kept[index] && (best < 0 || n < (counts[best] as number)) ? index : best),
      -1,
    );
    kept[smallest] = false;
  }
  return kept;
}

function sumsOf(pairs: readonly { before: number | null; now: number | null }[]): ScaleSums {
  const sums: ScaleSums = {
    n: 0,
    sumBefore: 0,
    sumNow: 0,
    sumDifference: 0,
    squaresBefore: 0,
    squaresNow: 0,
    squaresDifference: 0,
  };
  for (const { before, now } of pairs) {
    if (before === null || now === null) continue;
    const difference = now - before;
    sums.n += 1;
    sums.sumBefore += before;
    sums.sumNow += now;
    sums.sumDifference += difference;
    sums.squaresBefore += before * before;
    sums.squaresNow += now * now;
    sums.squaresDifference += difference * difference;
  }
  return sums;
}
