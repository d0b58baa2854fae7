import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import type { SignedRankMethod } from './paired-analysis.types.js';
import { signedRankCdf } from './signed-rank-distribution.js';

/** The signed-rank test of the differences. */
export interface SignedRank {
  /** R's V: the sum of the ranks of the positive differences. */
  statistic: number;
  /** Two-sided. */
  p: number;
  method: SignedRankMethod;
}

/** R's default: exact below this many differences that are not zero. */
const EXACT_BELOW = 50;

/**
 * Wilcoxon's signed-rank test as R's `wilcox.test(now, before, paired = TRUE)` with its defaults: zeros are
 * dropped; exact below 50 when there were no zeros and no ties; otherwise the normal approximation with tie and
 * continuity correction. Magnitudes tie when their doubles are equal, as in R: differences of decimals that
 * tie on paper (0.3 − 0.2 and 0.2 − 0.1) may not tie here, and do not there.
 *
 * stdlib's `wilcoxon` is not used: it goes exact up to and including 50, takes tails from 1 − p (a small p loses
 * its digits, then becomes 0), lets a p above 1 stand, throws when all differences are zero, and does not say
 * which method it took.
 *
 * @param differences ascending, finite
 * @returns null when no difference is left after the zeros
 */
export function signedRank(differences: Float64Array): SignedRank | null {
  const { ranked, zeros, statistic, tied } = rankByMagnitude(differences);
  if (ranked === 0) return null;
  const largest = (ranked * (ranked + 1)) / 2;
  if (ranked < EXACT_BELOW && zeros === 0 && tied === 0) {
    // V is symmetric about its middle, so the shorter tail is always a lower one.
    const tail = signedRankCdf(Math.min(statistic, largest - statistic), ranked);
    return { statistic, p: Math.min(1, 2 * tail), method: 'exact' };
  }
  const variance = (ranked * (ranked + 1) * (2 * ranked + 1)) / 24 - tied / 48;
  const distance = statistic - largest / 2;
  const z = (distance - 0.5 * Math.sign(distance)) / Math.sqrt(variance);
  return { statistic, p: 2 * normalCdf(-Math.abs(z), 0, 1), method: 'normal-corrected' };
}

/** Walks outwards from zero on both sides of the ascending differences at once, giving tied magnitudes their mean rank. */
function rankByMagnitude(differences: Float64Array) {
  let negative = -1;
  while (negative + 1 < differences.length && differences[negative + 1]! < 0) negative++;
  let positive = negative + 1;
  while (positive < differences.length && differences[positive] === 0) positive++;
  const zeros = positive - negative - 1;

  let ranked = 0;
  let statistic = 0;
  let tied = 0;
  while (negative >= 0 || positive < differences.length) {
    const below = negative >= 0 ? -differences[negative]! : Number.POSITIVE_INFINITY;
    const above = differences[positive] ?? Number.POSITIVE_INFINITY;
    const magnitude = Math.min(below, above);
    let size = 0;
    for (; negative >= 0 && -differences[negative]! === magnitude; negative--) size++;
    const firstPositive = positive;
    while (differences[positive] === magnitude) positive++;
    size += positive - firstPositive;
    statistic += (positive - firstPositive) * (ranked + (size + 1) / 2);
    tied += size ** 3 - size;
    ranked += size;
  }
  return { ranked, zeros, statistic, tied };
}
