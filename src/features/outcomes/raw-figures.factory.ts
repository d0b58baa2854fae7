import type { RawFigures, RawScore } from './raw-figures.types.js';
import { analyzePaired } from './statistics/analyze-paired.js';
import type { Pair } from './statistics/paired-analysis.types.js';

/** For tests: a score of ten questions from 1 to 5, out of whole pairs. */
export function scoreOf(pairs: readonly Pair[], own: Partial<RawScore> = {}): RawScore {
  const direction = own.direction ?? 'higher';
  const changes = new Map<number, number>();
  for (const { before, now } of pairs) {
    if (before === null || now === null) continue;
    changes.set(now - before, (changes.get(now - before) ?? 0) + 1);
  }
  return {
    code: 'SCALE',
    instrument: (own.code ?? 'SCALE').split('.')[0] as string,
    direction,
    family: null,
    questions: 10,
    analysis: analyzePaired(pairs, { lowerIsBetter: direction === 'lower' }),
    changes,
    reach: 40,
    standings: null,
    overlaps: [],
    ...own,
  };
}

/** For tests: pairs that change by these amounts, from scores that differ. */
export function changing(...amounts: readonly number[]): Pair[] {
  return amounts.map((amount, index) => ({ before: 20 + (index % 7), now: 20 + (index % 7) + amount }));
}

/** For tests: so many pairs that change by an amount. */
export function times(count: number, amount: number): number[] {
  return Array<number>(count).fill(amount);
}

/** For tests: what a wave holds with these scores. */
export function rawOf(scores: readonly RawScore[], own: Partial<RawFigures> = {}): RawFigures {
  const answered = Math.max(0, ...scores.map(({ analysis }) => analysis.n + analysis.excluded));
  const paired = Math.max(0, ...scores.map(({ analysis }) => analysis.n));
  return { invited: 60, answered, paired, scores, dimensions: [], cells: [], ...own };
}
