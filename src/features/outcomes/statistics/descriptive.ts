/**
 * Mean and standard deviation of a sample, both multiplied by `scale`, a power of two that keeps their squares
 * within what a double can hold (1 for any ordinary scores).
 */
export interface Moments {
  n: number;
  mean: number;
  /** With n − 1 in the divisor; 0 for a single value. */
  sd: number;
  scale: number;
}

/**
 * Mean, corrected by a second pass, then sample standard deviation from the deviations: R's own way, by which scores
 * far from zero keep their digits. R adds up in long doubles; compensated sums stand in for them here.
 *
 * @param sorted ascending, finite, at least one value: sorting makes the last digit independent of row order
 */
export function moments(sorted: Float64Array): Moments {
  const n = sorted.length;
  const lowest = sorted[0]!;
  const highest = sorted[n - 1]!;
  const scale = scaleFor(Math.max(Math.abs(lowest), Math.abs(highest)));
  // A mean that is off by one rounding would give equal values a deviation.
  if (lowest === highest) return { n, mean: lowest * scale, sd: 0, scale };
  const rough = sumOf(sorted, (score) => score * scale) / n;
  const mean = rough + sumOf(sorted, (score) => score * scale - rough) / n;
  const squares = sumOf(sorted, (score) => (score * scale - mean) ** 2);
  // The rounding of the mean could be taken out of the squares. R leaves it in, which shows at 1e9 ± 1e-3, and so do we.
  return { n, mean, sd: Math.sqrt(squares / (n - 1)), scale };
}

/** The power of two for values up to this magnitude, so that squares neither overflow nor vanish. */
function scaleFor(magnitude: number): number {
  if (magnitude > 1e100) return 2 ** -600;
  return magnitude < 1e-100 ? 2 ** 600 : 1;
}

/** Neumaier's compensated sum: a plain one of a million sorted scores is already wrong in the eleventh digit. */
function sumOf(sorted: Float64Array, term: (score: number) => number): number {
  let sum = 0;
  let lost = 0;
  for (const score of sorted) {
    const value = term(score);
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}
