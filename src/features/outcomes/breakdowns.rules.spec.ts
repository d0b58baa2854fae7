import { disclose, LEAST } from './disclosure.rules.js';
import { changing, rawOf, scoreOf, times } from './raw-figures.factory.js';
import type { RawCell } from './raw-figures.types.js';

const many = changing(...times(20, 4), ...times(15, 2), ...times(9, 0), ...times(6, -3));
const dimensions = [{ name: 'profession', categories: ['nurse', 'physician', 'other'] }];

/** A part of n people, who all moved from 20 to 24 and 26 by turns. */
function cellOf(category: string, n: number, code = 'SCALE'): RawCell {
  const half = n / 2;
  return {
    dimension: 'profession',
    category,
    code,
    n,
    sumBefore: 20 * n,
    sumNow: 24 * half + 26 * half,
    sumDifference: 4 * half + 6 * half,
    squaresBefore: 400 * n,
    squaresNow: 576 * half + 676 * half,
    squaresDifference: 16 * half + 36 * half,
  };
}

describe('figures for parts of a group', () => {
  it('have means, standard deviations and the interval of the change', () => {
    const cells = ['nurse', 'physician', 'other'].map((category) => cellOf(category, 16));
    const { breakdowns, withheld } = disclose(rawOf([scoreOf(many)], { dimensions, cells }), LEAST);
    expect(breakdowns.map(({ category }) => category)).toEqual(['nurse', 'physician', 'other']);
    const [scale] = breakdowns[0]!.scales;
    expect(scale).toMatchObject({ code: 'SCALE', n: 16, before: { mean: 20, sd: 0 }, now: { mean: 25 } });
    expect(scale!.difference.mean).toBe(5);
    expect(scale!.difference.sd).toBeCloseTo(1.0327955589886444, 12);
    expect(scale!.difference.ci95![0]).toBeCloseTo(5 - (2.131449545559323 * 1.0327955589886444) / 4, 9);
    expect(withheld).toEqual([]);
  });

  it('are left out below the detail threshold, and the list says so', () => {
    const cells = [cellOf('nurse', 20), cellOf('physician', 8), cellOf('other', 22)];
    const { breakdowns, withheld } = disclose(rawOf([scoreOf(many)], { dimensions, cells }), LEAST);
    expect(breakdowns.map(({ category }) => category)).toEqual(['nurse', 'other']);
    expect(withheld.map(({ path }) => path)).toEqual(['breakdowns.profession']);
  });

  it('are held to the wave’s own threshold', () => {
    const cells = [cellOf('nurse', 20), cellOf('other', 30)];
    const { breakdowns } = disclose(rawOf([scoreOf(many)], { dimensions, cells }), {
      display: 5,
      detail: 25,
    });
    expect(breakdowns.map(({ category }) => category)).toEqual(['other']);
  });

  it('are not there for a total that other people have than its parts', () => {
    const overlaps = [{ code: 'OTHER', here: 6, there: 0 }];
    const cells = [cellOf('nurse', 16)];
    const { breakdowns } = disclose(rawOf([scoreOf(many, { overlaps })], { dimensions, cells }), LEAST);
    expect(breakdowns).toEqual([]);
  });

  it('give the means alone of a single question', () => {
    const { breakdowns } = disclose(
      rawOf([scoreOf(many, { questions: 1 })], { dimensions, cells: [cellOf('nurse', 16)] }),
      LEAST,
    );
    expect(breakdowns[0]!.scales[0]).toMatchObject({
      before: { mean: 20, sd: null },
      difference: { mean: 5, sd: null, ci95: null },
    });
  });

  it('are not there for a scale that is not wholly shown itself', () => {
    const { breakdowns } = disclose(
      rawOf([scoreOf(changing(...times(8, 2)))], { dimensions, cells: [cellOf('nurse', 16)] }),
      LEAST,
    );
    expect(breakdowns).toEqual([]);
  });
});
