import tCdf from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { Moments } from './descriptive.js';
import type { Interval } from './paired-analysis.types.js';

/** The paired t test of the differences. */
export interface PairedT {
  statistic: number;
  df: number;
  /** Two-sided. */
  p: number;
  /** 95 % interval of the mean difference, in the scale of the moments it was asked for. */
  ci95: Interval;
}

/**
 * Paired t test as R's `t.test(now, before, paired = TRUE)`.
 *
 * stdlib's own `ttest` is not used: it takes mean and variance anew, by another rounding than R's and the report's
 * own standard deviation, overflows on huge scores, and answers infinite figures for equal differences. What is hard,
 * its t distribution, is used: it is good to thirteen digits.
 *
 * @param differences moments of now − before over at least two pairs
 * @returns null when the differences are equal, or equal but for rounding: R refuses these as "essentially constant"
 */
export function pairedT(differences: Moments): PairedT | null {
  const { n, mean, sd } = differences;
  const standardError = sd / Math.sqrt(n);
  if (standardError === 0 || standardError < 10 * Number.EPSILON * Math.abs(mean)) return null;
  const df = n - 1;
  const statistic = mean / standardError;
  const reach = tQuantile(0.975, df) * standardError;
  return { statistic, df, p: twoSidedP(statistic, df), ci95: [mean - reach, mean + reach] };
}

function twoSidedP(statistic: number, df: number): number {
  const t = Math.abs(statistic);
  // At one degree of freedom stdlib is off in the ninth digit near zero, and the closed form is short.
  if (df === 1) return t > 1 ? (2 / Math.PI) * Math.atan(1 / t) : 1 - (2 / Math.PI) * Math.atan(t);
  return Math.min(1, 2 * tCdf(-t, df));
}
