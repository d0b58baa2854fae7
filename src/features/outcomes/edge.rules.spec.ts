import fc from 'fast-check';
import { edgeTells } from './edge.rules.js';

const standing = (...counts: number[]) => new Map(counts.map((count, steps) => [steps, count]));

describe('what the figures of one point tell', () => {
  it.each<[string, number[], boolean]>([
    ['one among five who left the lowest answer, by the mean alone', [4, 1, 0, 0, 0], false],
    ['one among twelve who rose by four, by mean and spread', [11, 0, 0, 0, 1], true],
    ['two at the far end, by mean and spread', [10, 0, 0, 0, 2], true],
    ['one among fifty who is not at the top', [0, 0, 0, 1, 49], false],
    ['that all gave the lowest answer', [7, 0, 0, 0, 0], false],
    ['that all gave the same answer, by a spread of nothing', [0, 0, 9, 0, 0], true],
  ])('%s', (_what, counts, withSpread) => {
    expect(edgeTells(standing(...counts), 4, withSpread, 5)).toBe(true);
  });

  it.each<[string, number[], boolean]>([
    ['who gave which of many answers', [3, 4, 5, 4, 3], true],
    ['that all gave a middle answer, where no spread is shown', [0, 0, 6, 0, 0], false],
    ['how few left the lowest answer, where many might have by the mean', [9, 0, 0, 0, 3], false],
    ['anything of fifty spread over the scale', [10, 15, 12, 8, 5], true],
  ])('not: %s', (_what, counts, withSpread) => {
    expect(edgeTells(standing(...counts), 4, withSpread, 5)).toBe(false);
  });

  it('never shows figures that only fewer people away from an end than the threshold could have given', () => {
    const counts = fc.array(fc.nat(6), { minLength: 4, maxLength: 4 }).filter((c) => c.some((x) => x > 0));
    fc.assert(
      fc.property(counts, fc.boolean(), fc.integer({ min: 5, max: 7 }), (given, withSpread, display) => {
        if (edgeTells(standing(...given), 3, withSpread, display)) return;
        const n = given.reduce((a, b) => a + b, 0);
        const sums = (c: number[]) => [
          c.reduce((s, count, v) => s + count * v, 0),
          withSpread ? c.reduce((s, count, v) => s + count * v * v, 0) : 0,
        ];
        const [sum, squares] = sums(given);
        // All other answers that give the same figures, tried one by one.
        let most = 0;
        for (let a = 0; a <= n; a++)
          for (let b = 0; a + b <= n; b++)
            for (let c = 0; a + b + c <= n; c++) {
              const other = [a, b, c, n - a - b - c];
              const [s, q] = sums(other);
              if (s === sum && q === squares) most = Math.max(most, n - a);
            }
        expect(most).toBeGreaterThanOrEqual(display);
      }),
      { numRuns: 2000 },
    );
  });
});
