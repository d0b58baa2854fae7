import fc from 'fast-check';
import { type CountedBallot, cellsOf, keepable } from './cells.rules.js';
import type { InstrumentDefinition } from './instruments/instrument.js';
import { instrument } from './instruments/registry.js';

const BRS = instrument('BRS') as InstrumentDefinition;
const dimensions = [
  {
    name: 'profession',
    categories: [
      { values: ['nurse'], invited: 20 },
      { values: ['physician'], invited: 20 },
    ],
  },
];

function ballots(count: number, category: number, before: number, now: number): CountedBallot[] {
  const all = (value: number) => BRS.items.map((item) => (item.reversed ? 6 - value : value));
  return Array.from({ length: count }, () => ({
    answers: { BRS: { before: all(before), now: all(now) } },
    strata: [category],
  }));
}

describe('the groups that may stand beside their total', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 6 });
  const threshold = fc.integer({ min: 10, max: 20 });

  it('are each large enough', () => {
    fc.assert(
      fc.property(counts, threshold, (ns, k) => {
        const kept = keepable(ns, k);
        expect(ns.filter((n, i) => kept[i] && n < k)).toEqual([]);
      }),
    );
  });

  it('leave out none, or enough that the rest of the total gives nobody away', () => {
    fc.assert(
      fc.property(counts, threshold, (ns, k) => {
        const kept = keepable(ns, k);
        const hidden = ns.filter((_, i) => !kept[i]);
        const rest = hidden.reduce((a, b) => a + b, 0);
        expect(hidden.length === 0 || rest >= k || !kept.includes(true)).toBe(true);
      }),
    );
  });

  it('are all of them where all are large enough', () => {
    expect(keepable([12, 30, 10], 10)).toEqual([true, true, true]);
  });

  it('take the smallest large one along with a small one', () => {
    expect(keepable([12, 30, 4], 10)).toEqual([false, true, false]);
  });

  it('do not tell of a group that kept silent', () => {
    expect(keepable([12, 30, 0], 10)).toEqual([false, true, false]);
  });
});

describe('the figures of a group', () => {
  it('are sums of its scores at both points and of their difference', () => {
    const cells = cellsOf([BRS], dimensions, [...ballots(10, 0, 2, 3), ...ballots(11, 1, 4, 5)], 10);
    expect(cells).toEqual([
      {
        dimension: 'profession',
        category: 0,
        instrument: 'BRS',
        scale: 'resilience',
        n: 10,
        sumBefore: 20,
        sumNow: 30,
        sumDifference: 10,
        squaresBefore: 40,
        squaresNow: 90,
        squaresDifference: 10,
      },
      {
        dimension: 'profession',
        category: 1,
        instrument: 'BRS',
        scale: 'resilience',
        n: 11,
        sumBefore: 44,
        sumNow: 55,
        sumDifference: 11,
        squaresBefore: 176,
        squaresNow: 275,
        squaresDifference: 11,
      },
    ]);
  });

  it('count only those with a score at both points', () => {
    const half: CountedBallot = {
      answers: { BRS: { now: BRS.items.map(() => 3), before: BRS.items.map(() => null) } },
      strata: [0],
    };
    const cells = cellsOf([BRS], dimensions, [...ballots(10, 0, 2, 3), half, ...ballots(10, 1, 2, 3)], 10);
    expect(cells.map((c) => c.n)).toEqual([10, 10]);
  });

  it('are withheld for both of two groups when one is too small', () => {
    expect(cellsOf([BRS], dimensions, [...ballots(30, 0, 2, 3), ...ballots(9, 1, 2, 3)], 10)).toEqual([]);
  });
});
