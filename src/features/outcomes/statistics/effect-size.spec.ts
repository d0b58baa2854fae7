import { moments } from './descriptive.js';
import { effectSize, hedgesFactor } from './effect-size.js';
import { noncentralityInterval95, noncentralTCdf } from './noncentral-t.js';
import { pairedT } from './paired-t.js';
import { agree, readReference } from './reference/agreement.js';

describe('the noncentral t distribution', () => {
  it('gives what R gave at every tried t, df and noncentrality', () => {
    const apart = readReference().noncentralT.filter(
      ([t, df, ncp, p]) => !agree(noncentralTCdf(t, df, ncp), p, 1e-11),
    );
    expect(apart).toEqual([]);
  });

  it('is the closed form at one degree of freedom without noncentrality', () => {
    expect(noncentralTCdf(1, 1, 0)).toBeCloseTo(0.75, 13);
    expect(noncentralTCdf(-1, 1, 0)).toBeCloseTo(0.25, 13);
  });

  it('is found again under both bounds of its interval, at any size of t', () => {
    for (const t of [-1e9, -40, -2, -1e-9, 0, 1e-6, 0.5, 3, 60, 1e5, 4e14]) {
      for (const df of [1, 2, 5, 30, 999, 99_999]) {
        const [lower, upper] = noncentralityInterval95(t, df);
        expect(noncentralTCdf(t, df, lower)).toBeCloseTo(0.975, 10);
        expect(noncentralTCdf(t, df, upper)).toBeCloseTo(0.025, 10);
      }
    }
  });
});

describe('the paired t test', () => {
  it('keeps its digits at two pairs and next to no change, where p is 1 − (2/π)·atan(t)', () => {
    for (const t of [1e-8, 1e-4, 0.5, 1, 2, 1e4]) {
      const { p } = pairedT({ n: 2, mean: t, sd: Math.SQRT2, scale: 1 })!;
      expect(p).toBeCloseTo(1 - (2 / Math.PI) * Math.atan(t), 13);
    }
  });
});

describe('the effect size', () => {
  it.each([
    [10, 0.72],
    [20, 0.47],
    [28 + 25, 0.28],
  ])('at %i pairs is significant from a dz of %f on', (n, smallest) => {
    const p = (dz: number) => pairedT({ n, mean: dz, sd: 1, scale: 1 })!.p;
    expect(p(smallest)).toBeLessThan(0.05);
    expect(p(smallest - 0.01)).toBeGreaterThan(0.05);
  });

  it('has an interval that excludes 0 exactly when the t test has p < 0.05', () => {
    for (const dz of [0.7, 0.71, 0.72, 0.8]) {
      const test = pairedT({ n: 10, mean: dz, sd: 1, scale: 1 })!;
      expect(effectSize(test).dzCi95[0] > 0).toBe(test.p < 0.05);
    }
  });

  it("is corrected by Hedges' exact factor", () => {
    // J(2) = 1/√π and J(4) = √2 · Γ(2) / (2 · Γ(1.5)) follow from Γ(1/2) = √π.
    expect(hedgesFactor(2)).toBeCloseTo(1 / Math.sqrt(Math.PI), 14);
    expect(hedgesFactor(4)).toBeCloseTo(Math.SQRT2 / Math.sqrt(Math.PI), 14);
    expect(hedgesFactor(18)).toBeCloseTo(1 - 3 / (4 * 18 - 1), 3);
  });

  it('is not corrected at two pairs, where it has no expectation', () => {
    expect(effectSize(pairedT(moments(Float64Array.of(1, 2)))!).hedgesG).toBeNull();
  });
});
