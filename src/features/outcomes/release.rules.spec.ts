import { disclose, LEAST } from './disclosure.rules.js';
import { changing, rawOf, scoreOf, times } from './raw-figures.factory.js';
import { freeze, isIntact } from './release.rules.js';

const pairs = changing(...times(20, 4), ...times(15, 2), ...times(9, 0), ...times(6, -3));
const names = { number: 1, cohort: 'Spring', wave: 'After' };
const frozen = (number: number, of = pairs) =>
  freeze({ ...names, number }, disclose(rawOf([scoreOf(of)]), LEAST), LEAST.display);

describe('a frozen release', () => {
  it('has the same hash for the same answers, in whatever order and under whatever number', () => {
    expect(frozen(2, [...pairs].reverse()).hash).toBe(frozen(1).hash);
  });

  it('has another hash for other answers', () => {
    expect(frozen(1, pairs.slice(1)).hash).not.toBe(frozen(1).hash);
  });

  it('is intact after it was stored and read', () => {
    expect(isIntact(JSON.parse(JSON.stringify(frozen(1))))).toBe(true);
  });

  it('is found out when a figure was changed', () => {
    const release = frozen(1);
    expect(isIntact({ ...release, n: { ...release.n, answered: 51 } })).toBe(false);
  });
});
