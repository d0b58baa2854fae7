import { signedRankCdf } from './signed-rank-distribution.js';
import { signedRank } from './wilcoxon.js';

const upTo = (n: number) => Float64Array.from({ length: n }, (_, index) => index + 1);

describe('the signed-rank test', () => {
  it.each([
    [5, 0.0625],
    [8, 0.0078125],
    [10, 0.001953125],
  ])('has its smallest exact p when all %i differ and improve', (n, p) => {
    expect(signedRank(upTo(n))).toEqual({ statistic: (n * (n + 1)) / 2, p, method: 'exact' });
  });

  it('is exact at 49 differences and an approximation at 50', () => {
    expect(signedRank(upTo(49))?.method).toBe('exact');
    expect(signedRank(upTo(50))?.method).toBe('normal-corrected');
  });

  it('is an approximation at once when there is a tie or a zero', () => {
    expect(signedRank(Float64Array.of(1, 2, 2))?.method).toBe('normal-corrected');
    expect(signedRank(Float64Array.of(-2, 2, 3))?.method).toBe('normal-corrected');
    expect(signedRank(Float64Array.of(0, 1, 2))?.method).toBe('normal-corrected');
  });

  it('never answers a p above 1 when the ranks are in balance', () => {
    expect(signedRank(Float64Array.of(-3, 1, 2))).toEqual({ statistic: 3, p: 1, method: 'exact' });
  });

  it('keeps the digits of a p far below the rounding of 1', () => {
    expect(signedRank(upTo(100_000))?.p).toBe(0);
    expect(signedRank(upTo(1_000))?.p).toBeGreaterThan(0);
    expect(signedRank(upTo(49))?.p).toBe(2 ** -48);
  });

  it('has no answer when nobody changed', () => {
    expect(signedRank(Float64Array.of(0, -0, 0))).toBeNull();
    expect(signedRank(new Float64Array())).toBeNull();
  });

  it('has a distribution that adds up to one, counted by hand for three ranks', () => {
    expect([0, 1, 2, 3, 4, 5, 6].map((v) => signedRankCdf(v, 3) * 8)).toEqual([1, 2, 3, 5, 6, 7, 8]);
    expect(signedRankCdf(1225, 49)).toBe(1);
  });
});
