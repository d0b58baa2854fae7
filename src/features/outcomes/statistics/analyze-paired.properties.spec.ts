import fc from 'fast-check';
import { analyzePaired } from './analyze-paired.js';
import type { Pair, PairedAnalysis } from './paired-analysis.types.js';

const higher = { lowerIsBetter: false };
const lower = { lowerIsBetter: true };

const answer = fc.option(fc.integer({ min: 0, max: 6 }), { freq: 8 });
const decimal = fc.option(
  fc.integer({ min: -500, max: 500 }).map((tenths) => tenths / 10),
  { freq: 8 },
);
const anyFinite = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { freq: 8 });
const pairsOf = (score: fc.Arbitrary<number | null>, minLength = 0): fc.Arbitrary<Pair[]> =>
  fc.array(fc.record({ before: score, now: score }), { minLength, maxLength: 60 });
const surveyPairs = fc.oneof(pairsOf(answer), pairsOf(decimal));
const pairsOfAnySize = fc.oneof(surveyPairs, pairsOf(anyFinite));

/** Every figure with its path; a null one too. */
function figuresOf({ reasons: _, ...analysis }: PairedAnalysis): [string, unknown][] {
  return Object.entries(analysis).flatMap(([path, value]) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.entries(value).map(([part, figure]): [string, unknown] => [`${path}.${part}`, figure])
      : [[path, value] as [string, unknown]],
  );
}

function close(a: number | null, b: number | null, size: number): void {
  if (a === null || b === null) expect(a).toBe(b);
  else expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(size, Math.abs(a), Math.abs(b)));
}

describe('for any pairs whatever', () => {
  it('no figure is NaN, infinite or −0', () => {
    fc.assert(
      fc.property(pairsOfAnySize, (pairs) => {
        for (const [, figure] of figuresOf(analyzePaired(pairs, higher))) {
          for (const number of [figure].flat()) {
            if (typeof number !== 'number') continue;
            expect(Number.isFinite(number)).toBe(true);
            expect(Object.is(number, -0)).toBe(false);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('exactly the figures that are null have a reason', () => {
    fc.assert(
      fc.property(pairsOfAnySize, (pairs) => {
        const analysis = analyzePaired(pairs, higher);
        const missing = figuresOf(analysis).flatMap(([path, figure]) => (figure === null ? [path] : []));
        expect(Object.keys(analysis.reasons).sort()).toEqual(missing.sort());
      }),
      { numRuns: 500 },
    );
  });

  it('p lies in 0…1, intervals enclose their figure, and counts add up', () => {
    fc.assert(
      fc.property(pairsOfAnySize, (pairs) => {
        const { n, excluded, t, wilcoxon, dz, dzCi95, difference, ...counts } = analyzePaired(pairs, higher);
        for (const p of [t.p, wilcoxon.p]) {
          if (p === null) continue;
          expect(p).toBeGreaterThanOrEqual(0);
          expect(p).toBeLessThanOrEqual(1);
        }
        if (difference.ci95) {
          expect(difference.ci95[0]).toBeLessThanOrEqual(difference.mean!);
          expect(difference.ci95[1]).toBeGreaterThanOrEqual(difference.mean!);
        }
        if (dzCi95) {
          expect(dzCi95[0]).toBeLessThan(dz!);
          expect(dzCi95[1]).toBeGreaterThan(dz!);
        }
        expect(counts.improved + counts.unchanged + counts.worsened).toBe(n);
        expect(n + excluded).toBe(pairs.length);
      }),
      { numRuns: 500 },
    );
  });

  it('the order of the pairs changes no digit', () => {
    fc.assert(
      fc.property(
        pairsOfAnySize.chain((pairs) =>
          fc.tuple(fc.constant(pairs), fc.shuffledSubarray(pairs, { minLength: pairs.length })),
        ),
        ([pairs, shuffled]) => expect(analyzePaired(shuffled, lower)).toEqual(analyzePaired(pairs, lower)),
      ),
    );
  });
});

describe('for any answers of a survey', () => {
  it('exchanging before and now turns every sign and no p', () => {
    fc.assert(
      fc.property(surveyPairs, (pairs) => {
        const ours = analyzePaired(pairs, higher);
        const turned = analyzePaired(
          pairs.map(({ before, now }) => ({ before: now, now: before })),
          higher,
        );
        const opposite = (figure: number | null) => (figure === null ? null : -figure);
        const ranked = ours.n - ours.unchanged;
        const rankSum = (ranked * (ranked + 1)) / 2;
        expect(turned.before).toEqual(ours.now);
        close(turned.difference.mean, opposite(ours.difference.mean), 1);
        close(turned.t.statistic, opposite(ours.t.statistic), 1);
        close(turned.dz, opposite(ours.dz), 1);
        close(turned.dzCi95?.[0] ?? null, opposite(ours.dzCi95?.[1] ?? null), 1);
        close(turned.t.p, ours.t.p, 0);
        close(turned.wilcoxon.p, ours.wilcoxon.p, 0);
        if (ours.wilcoxon.statistic !== null) {
          expect(turned.wilcoxon.statistic).toBe(rankSum - ours.wilcoxon.statistic);
        }
        expect([turned.improved, turned.worsened]).toEqual([ours.worsened, ours.improved]);
      }),
    );
  });

  it('adding the same whole number to every score moves the means and nothing else', () => {
    fc.assert(
      fc.property(pairsOf(answer), fc.integer({ min: -1000, max: 1000 }), (pairs, shift) => {
        const moved = (score: number | null) => (score === null ? null : score + shift);
        const ours = analyzePaired(pairs, higher);
        const shifted = analyzePaired(
          pairs.map(({ before, now }) => ({ before: moved(before), now: moved(now) })),
          higher,
        );
        close(shifted.before.mean, moved(ours.before.mean), 1);
        close(shifted.before.sd, ours.before.sd, 1);
        const { before: _b, now: _n, ...rest } = ours;
        expect(shifted).toMatchObject(rest);
      }),
    );
  });

  it('the direction of benefit exchanges improved and worsened only', () => {
    fc.assert(
      fc.property(surveyPairs, (pairs) => {
        const up = analyzePaired(pairs, higher);
        expect(analyzePaired(pairs, lower)).toEqual({ ...up, improved: up.worsened, worsened: up.improved });
      }),
    );
  });
});

it('a hundred thousand pairs are one analysis like any other', () => {
  const pairs = Array.from({ length: 100_000 }, (_, i) => ({
    before: Math.sin(i) * 10,
    now: Math.sin(i * 7) * 10 + 1,
  }));
  expect(analyzePaired(pairs, higher)).toMatchObject({
    n: 100_000,
    wilcoxon: { method: 'normal-corrected' },
  });
});
