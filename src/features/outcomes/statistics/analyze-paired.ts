import { type Moments, moments } from './descriptive.js';
import { type EffectSize, effectSize, HEDGES_BELOW } from './effect-size.js';
import { Figures } from './figures.js';
import type { Direction, MeanAndSd, Pair, PairedAnalysis } from './paired-analysis.types.js';
import { completePairs, countChanges, type PairedColumns, sortedDifferences } from './paired-columns.js';
import { type PairedT, pairedT } from './paired-t.js';
import { type SignedRank, signedRank } from './wilcoxon.js';

/**
 * Compares the scores of one scale at two points, pair by pair. R is the reference for every figure
 * (`mean`, `sd`, `t.test` and `wilcox.test` with `paired = TRUE`, `pt(ncp =)` for the interval of dz), and the
 * same pairs in any order give the same digits, so that a release can be computed anew and compared.
 *
 * @throws {RangeError} when a score is NaN or infinite
 */
export function analyzePaired(pairs: readonly Pair[], direction: Direction): PairedAnalysis {
  return analyzeColumns(completePairs(pairs), direction);
}

/** As {@link analyzePaired}, over complete pairs that are already in columns, such as those of a long file. */
export function analyzeColumns(columns: PairedColumns, direction: Direction): PairedAnalysis {
  const figures = new Figures();
  const n = columns.now.length;
  const changes = sortedDifferences(columns);
  const representable = n === 0 || (Number.isFinite(changes[0]!) && Number.isFinite(changes[n - 1]!));
  const differences = n > 0 && representable ? moments(changes) : null;
  const test = differences && n > 1 ? pairedT(differences) : null;
  const ranks = representable && n > 1 ? signedRank(changes) : null;
  const why = whyUndefined(n, differences);

  return {
    n,
    excluded: columns.excluded,
    before: meanAndSd(figures, 'before', n > 0 ? moments(columns.before.toSorted()) : null, why.point),
    now: meanAndSd(figures, 'now', n > 0 ? moments(columns.now.toSorted()) : null, why.point),
    difference: {
      ...meanAndSd(figures, 'difference', differences, why.difference),
      ci95: figures.interval('difference.ci95', inUnits(test, differences), why.test),
    },
    t: studentsT(figures, test, n, why.test),
    wilcoxon: wilcoxon(figures, ranks, why.ranks),
    ...effect(figures, test && effectSize(test), n, why.test),
    ...countChanges(columns, direction),
    reasons: figures.reasons,
  };
}

/** The reason for each kind of figure, should it not be defined. */
function whyUndefined(n: number, differences: Moments | null) {
  const tooFew = n === 0 ? 'no pair is complete' : 'at least 2 pairs are needed';
  if (n > 0 && !differences) {
    const apart = 'a difference is too large to compute';
    return { point: tooFew, difference: apart, test: apart, ranks: apart };
  }
  if (n < 2 || !differences) return { point: tooFew, difference: tooFew, test: tooFew, ranks: tooFew };
  const equal = `all differences are equal${differences.sd === 0 ? '' : ' but for rounding'}`;
  return { point: tooFew, difference: tooFew, test: equal, ranks: 'all differences are 0' };
}

function meanAndSd(figures: Figures, path: string, found: Moments | null, reason: string): MeanAndSd {
  return {
    mean: figures.number(`${path}.mean`, found && found.mean / found.scale, reason),
    sd: figures.number(`${path}.sd`, found && found.n > 1 ? found.sd / found.scale : null, reason),
  };
}

function inUnits(test: PairedT | null, differences: Moments | null): PairedT['ci95'] | null {
  if (!test || !differences) return null;
  return [test.ci95[0] / differences.scale, test.ci95[1] / differences.scale];
}

function studentsT(figures: Figures, test: PairedT | null, n: number, reason: string): PairedAnalysis['t'] {
  return {
    statistic: figures.number('t.statistic', test?.statistic, reason),
    df: figures.number('t.df', n > 1 ? n - 1 : null, reason),
    p: figures.number('t.p', test?.p, reason),
  };
}

function wilcoxon(figures: Figures, ranks: SignedRank | null, reason: string): PairedAnalysis['wilcoxon'] {
  if (!ranks) figures.reasons['wilcoxon.method'] = reason;
  return {
    statistic: figures.number('wilcoxon.statistic', ranks?.statistic, reason),
    p: figures.number('wilcoxon.p', ranks?.p, reason),
    method: ranks?.method ?? null,
  };
}

function effect(figures: Figures, effect: EffectSize | null, n: number, reason: string) {
  const uncorrected =
    n < HEDGES_BELOW ? 'at least 3 pairs are needed' : `given below ${HEDGES_BELOW} pairs only`;
  return {
    dz: figures.number('dz', effect?.dz, reason),
    dzCi95: figures.interval('dzCi95', effect?.dzCi95, reason),
    hedgesG: figures.number('hedgesG', effect?.hedgesG, effect ? uncorrected : reason),
  };
}
