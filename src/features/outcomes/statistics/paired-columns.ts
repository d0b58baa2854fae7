import type { Direction, Pair } from './paired-analysis.types.js';

/** Complete pairs as two columns of the same length, and how many incomplete ones were left out. */
export interface PairedColumns {
  before: Float64Array;
  now: Float64Array;
  excluded: number;
}

/**
 * Keeps the pairs with both halves.
 *
 * @throws {RangeError} when a half is NaN or infinite: such a score is a fault of whoever made it
 */
export function completePairs(pairs: readonly Pair[]): PairedColumns {
  const before = new Float64Array(pairs.length);
  const now = new Float64Array(pairs.length);
  let n = 0;
  for (const pair of pairs) {
    if (pair.before === null || pair.now === null) continue;
    if (!Number.isFinite(pair.before) || !Number.isFinite(pair.now)) {
      throw new RangeError('A score must be a finite number, or null where there is none.');
    }
    before[n] = pair.before;
    now[n] = pair.now;
    n++;
  }
  return { before: before.subarray(0, n), now: now.subarray(0, n), excluded: pairs.length - n };
}

/** Each pair's now − before, ascending. Infinite where two huge scores of opposite sign lie too far apart. */
export function sortedDifferences({ before, now }: PairedColumns): Float64Array {
  return now.map((score, index) => score - before[index]!).sort();
}

/** How many moved in the direction of benefit, stayed, or moved against it. */
export function countChanges({ before, now }: PairedColumns, { lowerIsBetter }: Direction) {
  let higher = 0;
  let lower = 0;
  now.forEach((score, index) => {
    if (score > before[index]!) higher++;
    else if (score < before[index]!) lower++;
  });
  return {
    improved: lowerIsBetter ? lower : higher,
    unchanged: now.length - higher - lower,
    worsened: lowerIsBetter ? higher : lower,
  };
}
