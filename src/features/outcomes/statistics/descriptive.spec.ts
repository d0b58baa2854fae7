import fc from 'fast-check';
import { moments } from './descriptive.js';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

/** In the unit of the scores. */
function meanAndSd(scores: number[]): [mean: number, sd: number] {
  const { mean, sd, scale } = moments(Float64Array.from(scores).sort());
  return [mean / scale, sd / scale];
}

describe('mean and standard deviation', () => {
  it('of equal values are that value and exactly 0', () => {
    fc.assert(
      fc.property(finite, fc.integer({ min: 1, max: 60 }), (value, n) => {
        const [mean, sd] = meanAndSd(Array(n).fill(value));
        expect(mean === value && sd === 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('hold where the squares of the values are beyond what a number can be', () => {
    expect(meanAndSd([1e300, 2e300, 3e300])).toEqual([2e300, 1e300]);
    expect(meanAndSd([2 ** -1000, 2 ** -999, 3 * 2 ** -1000])).toEqual([2 ** -999, 2 ** -1000]);
  });

  it('keep their digits far from zero', () => {
    const far = 2 ** 40;
    expect(meanAndSd([far, far + 1, far + 2])).toEqual([far + 1, 1]);
  });

  it('keep their digits over very many values', () => {
    const [mean, sd] = meanAndSd(Array.from({ length: 700_000 }, (_, index) => (index % 7) / 10));
    expect(mean).toBeCloseTo(0.3, 15);
    expect(sd).toBeCloseTo(Math.sqrt(0.04 * (700_000 / 699_999)), 14);
  });
});
