import fc from 'fast-check';
import { boundClasses, type CountedBallot, cellsOf, classSizes, keepable } from './cells.rules.js';
import type { InstrumentDefinition } from './instruments/instrument.js';
import { instrument } from './instruments/registry.js';
import { mostClasses } from './strata.rules.js';

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

describe('the classes that kept groups tell apart', () => {
  const shape = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }));
  const scene = shape.chain(([a, b]) =>
    fc.record({
      strata: fc.array(
        fc.tuple(fc.nat(a - 1), fc.nat(b - 1)).map((strata) => ({ strata })),
        { maxLength: 150 },
      ),
      kept: fc.tuple(
        fc.array(fc.boolean(), { minLength: a, maxLength: a }),
        fc.array(fc.boolean(), { minLength: b, maxLength: b }),
      ),
    }),
  );

  it('are few and large in every wave, so that knowing the class of each answer helps little', () => {
    fc.assert(
      fc.property(scene, ({ strata, kept }) => {
        const sizes = classSizes(boundClasses(kept, strata, 10), strata);
        expect(sizes.length).toBeLessThanOrEqual(mostClasses(strata.length));
        expect(sizes.length < 2 || Math.min(...sizes) >= 10).toBe(true);
      }),
    );
  });

  it('raise the chance of linking an answer by less than five points', () => {
    fc.assert(
      fc.property(scene, ({ strata, kept }) => {
        const classes = classSizes(boundClasses(kept, strata, 10), strata).length;
        expect(strata.length === 0 || (classes - 1) / strata.length < 0.05).toBe(true);
      }),
    );
  });

  it('come from no group that was not kept before', () => {
    fc.assert(
      fc.property(scene, ({ strata, kept }) => {
        const bounded = boundClasses(kept, strata, 10);
        expect(bounded.flat().every((is, index) => !is || kept.flat()[index])).toBe(true);
      }),
    );
  });

  it('are all there where there are enough answers for them', () => {
    const strata = Array.from({ length: 80 }, (_, i) => ({ strata: [i % 2, i % 4 < 2 ? 0 : 1] }));
    const kept = [
      [true, true],
      [true, true],
    ];
    expect(boundClasses(kept, strata, 10)).toEqual(kept);
  });

  it('lose the second dimension first', () => {
    const strata = Array.from({ length: 40 }, (_, i) => ({ strata: [i % 2, i % 4 < 2 ? 0 : 1] }));
    const kept = [
      [true, true],
      [true, true],
    ];
    expect(boundClasses(kept, strata, 10)).toEqual([
      [true, true],
      [false, false],
    ]);
  });
});

describe('the figures of a group', () => {
  it('are sums of its scores at both points and of their difference', () => {
    const cells = cellsOf([BRS], dimensions, [...ballots(14, 0, 2, 3), ...ballots(11, 1, 4, 5)], 10);
    expect(cells).toEqual([
      {
        dimension: 'profession',
        category: 0,
        instrument: 'BRS',
        scale: 'resilience',
        n: 14,
        sumBefore: 28,
        sumNow: 42,
        sumDifference: 14,
        squaresBefore: 56,
        squaresNow: 126,
        squaresDifference: 14,
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
    const answered = [...ballots(12, 0, 2, 3), half, ...ballots(12, 1, 2, 3)];
    expect(cellsOf([BRS], dimensions, answered, 10).map((c) => c.n)).toEqual([12, 12]);
  });

  it('are withheld for both of two groups when one is too small', () => {
    expect(cellsOf([BRS], dimensions, [...ballots(30, 0, 2, 3), ...ballots(9, 1, 2, 3)], 10)).toEqual([]);
  });
});
