/** One respondent's score at both points; null where a point has no valid score. All numbers are finite. */
export interface Pair {
  before: number | null;
  now: number | null;
}

/** How a scale is to be read. */
export interface Direction {
  /** True for a scale where a lower score is the better one, such as burnout. */
  lowerIsBetter: boolean;
}

/** A closed interval, lower bound first. */
export type Interval = [lower: number, upper: number];

/** Mean and sample standard deviation (n − 1), in the unit of the scores. */
export interface MeanAndSd {
  mean: number | null;
  sd: number | null;
}

/** How a p-value of the signed-rank test was found; the second has tie and continuity correction. */
export type SignedRankMethod = 'exact' | 'normal-corrected';

/**
 * Everything a report says about one scale answered at two points. A figure that is not defined is null and
 * `reasons` says why, keyed by its path (`t.p`, `difference.ci95`, `dz`). No figure is NaN or infinite. A p of 0 is
 * one below 1e-308, the smallest that a double holds; print it as less than something.
 */
export interface PairedAnalysis {
  /** Pairs with both halves; all figures rest on these. */
  n: number;
  /** Pairs left out because a half, or both, is missing. */
  excluded: number;
  before: MeanAndSd;
  now: MeanAndSd;
  /** Of now − before, with the 95 % confidence interval of the mean by Student's t. */
  difference: MeanAndSd & { ci95: Interval | null };
  /** Paired t test, two-sided, as R's `t.test(now, before, paired = TRUE)`. */
  t: { statistic: number | null; df: number | null; p: number | null };
  /**
   * Signed-rank test, two-sided, as R's `wilcox.test(now, before, paired = TRUE)`; `statistic` is R's V, the rank sum
   * of the positive differences. Null where R still answers V = 0 or p = 1 out of nothing: no change, or one pair.
   */
  wilcoxon: { statistic: number | null; p: number | null; method: SignedRankMethod | null };
  /** Mean difference over the standard deviation of the differences (Cohen's dz). */
  dz: number | null;
  /** 95 % interval of dz, by the noncentral t distribution. */
  dzCi95: Interval | null;
  /** dz freed of its small-sample bias; null from 20 pairs on, where it no longer matters. */
  hedgesG: number | null;
  /** Pairs that moved in the direction of benefit, did not move, moved against it; together n. */
  improved: number;
  unchanged: number;
  worsened: number;
  reasons: Record<string, string>;
}
