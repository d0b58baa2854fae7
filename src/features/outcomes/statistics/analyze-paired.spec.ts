import { analyzePaired } from './analyze-paired.js';
import { disagreements, readReference } from './reference/agreement.js';

const reference = readReference();

describe('a paired analysis gives what R gave, to nine digits', () => {
  it.each(reference.sets)('$name', ({ before, now, r }) => {
    const pairs = before.map((score, index) => ({ before: score, now: now[index] ?? null }));
    expect(disagreements(analyzePaired(pairs, { lowerIsBetter: false }), r)).toEqual([]);
  });

  it('finds a disagreement when a score differs in its last digit', () => {
    const { before, now, r } = reference.sets.find((set) => set.name === 'scores without ties, n = 10')!;
    const pairs = before.map((score, index) => ({ before: score, now: now[index] ?? null }));
    pairs[0]!.now = pairs[0]!.now! + 1e-5;
    expect(disagreements(analyzePaired(pairs, { lowerIsBetter: false }), r)).toContainEqual(
      expect.stringContaining('t.p'),
    );
  });
});

describe('the direction of benefit', () => {
  const pairs = [
    { before: 30, now: 20 },
    { before: 28, now: 22 },
    { before: 25, now: 25 },
    { before: 20, now: 21 },
    { before: null, now: 21 },
    { before: 20, now: null },
    { before: null, now: null },
  ];

  it('counts a fall as improvement where lower is better', () => {
    expect(analyzePaired(pairs, { lowerIsBetter: true })).toMatchObject({
      n: 4,
      excluded: 3,
      improved: 2,
      unchanged: 1,
      worsened: 1,
    });
  });

  it('counts a rise as improvement where higher is better, and leaves the difference as it is', () => {
    const analysis = analyzePaired(pairs, { lowerIsBetter: false });
    expect(analysis).toMatchObject({ improved: 1, unchanged: 1, worsened: 2 });
    expect(analysis.difference.mean).toBe(-3.75);
  });
});

describe('what cannot be computed is null with a reason', () => {
  const analyze = (...pairs: [number | null, number | null][]) =>
    analyzePaired(
      pairs.map(([before, now]) => ({ before, now })),
      { lowerIsBetter: false },
    );

  it('no pair at all', () => {
    const { reasons, ...figures } = analyze();
    expect(figures).toEqual({
      n: 0,
      excluded: 0,
      before: { mean: null, sd: null },
      now: { mean: null, sd: null },
      difference: { mean: null, sd: null, ci95: null },
      t: { statistic: null, df: null, p: null },
      wilcoxon: { statistic: null, p: null, method: null },
      dz: null,
      dzCi95: null,
      hedgesG: null,
      improved: 0,
      unchanged: 0,
      worsened: 0,
    });
    expect(new Set(Object.values(reasons))).toEqual(new Set(['no pair is complete']));
  });

  it('one pair: means, but no test and no spread', () => {
    const one = analyze([3, 5], [4, null]);
    expect(one).toMatchObject({
      n: 1,
      excluded: 1,
      before: { mean: 3, sd: null },
      difference: { mean: 2, sd: null },
    });
    expect(one).toMatchObject({
      t: { p: null },
      wilcoxon: { p: null },
      dz: null,
      hedgesG: null,
      improved: 1,
    });
    expect(one.reasons).toMatchObject({
      't.p': 'at least 2 pairs are needed',
      dz: 'at least 2 pairs are needed',
    });
  });

  it('the same change for everyone: no t test, but signed ranks', () => {
    const same = analyze([1, 3], [2, 4], [3, 5]);
    expect(same.difference).toEqual({ mean: 2, sd: 0, ci95: null });
    expect(same).toMatchObject({
      t: { statistic: null, df: 2, p: null },
      dz: null,
      dzCi95: null,
      hedgesG: null,
    });
    expect(same.reasons['t.p']).toBe('all differences are equal');
    expect(same.wilcoxon.p).toBeGreaterThan(0);
  });

  it('the same change for everyone but for the rounding of decimals', () => {
    const same = analyze([0.1, 0.4], [0.2, 0.5], [0.3, 0.6], [0.7, 1]);
    expect(same.t.p).toBeNull();
    expect(same.reasons['t.p']).toBe('all differences are equal but for rounding');
  });

  it('no change for anyone: no test at all', () => {
    const none = analyze([1, 1], [2, 2], [3, 3]);
    expect(none).toMatchObject({
      unchanged: 3,
      t: { p: null },
      wilcoxon: { statistic: null, p: null, method: null },
    });
    expect(none.reasons).toMatchObject({
      't.p': 'all differences are equal',
      'wilcoxon.p': 'all differences are 0',
    });
  });

  it('scores so far apart that their difference is no number any more', () => {
    const apart = analyze([-1.7e308, 1.7e308], [1, 2], [3, 5]);
    expect(apart.difference).toEqual({ mean: null, sd: null, ci95: null });
    expect(apart.reasons['wilcoxon.p']).toBe('a difference is too large to compute');
    expect(apart).toMatchObject({ improved: 3 });
  });

  it('the corrected effect size is given below 20 pairs only', () => {
    const pairs = Array.from({ length: 20 }, (_, i): [number, number] => [i, i + (i % 3)]);
    expect(analyze(...pairs.slice(1)).hedgesG).toBeCloseTo(1.16, 1);
    expect(analyze(...pairs)).toMatchObject({
      hedgesG: null,
      reasons: { hedgesG: 'given below 20 pairs only' },
    });
  });

  it('a zero has no sign', () => {
    expect(analyze([-0, -0])).toMatchObject({ before: { mean: 0 }, difference: { mean: 0 } });
  });

  it('a score that is not finite is refused', () => {
    expect(() => analyze([Number.NaN, 1])).toThrow(RangeError);
    expect(() => analyze([1, Number.POSITIVE_INFINITY])).toThrow(RangeError);
  });
});
