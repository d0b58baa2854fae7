import { countsShown, momentsTell, ranksTell } from './derivable.rules.js';

const counts = (improved: number, unchanged: number, worsened: number) => ({ improved, unchanged, worsened });
const histogram = (...changes: [number, number][]) => new Map(changes);

describe('the counts of those who improved, stayed and worsened', () => {
  it.each([
    ['all of them large', counts(40, 8, 5), 'all'],
    ['nobody worsened', counts(40, 8, 0), 'all'],
    ['everybody improved', counts(12, 0, 0), 'all'],
    ['few worsened, but enough did not improve', counts(40, 8, 3), 'improved'],
    ['few stayed and few worsened, together enough', counts(40, 2, 3), 'improved'],
    ['few did not improve', counts(40, 1, 3), 'none'],
    ['few improved', counts(3, 20, 20), 'none'],
    ['few worsened and nobody stayed', counts(40, 0, 3), 'none'],
  ] as const)('with %s are shown: %#', (_, truth, shown) => {
    expect(countsShown(truth, 5)).toBe(shown);
  });
});

describe('the rank sum', () => {
  it('tells the only one who worsened, when that is the smallest change of all', () => {
    expect(ranksTell(counts(11, 0, 1), 77, false, 5)).toBe(true);
  });

  it('tells the same of a scale where lower is better', () => {
    expect(ranksTell(counts(11, 0, 1), 1, true, 5)).toBe(true);
  });

  it('leaves room for two who worsened, when the one who did is in the middle', () => {
    expect(ranksTell(counts(11, 0, 1), 72, false, 5)).toBe(false);
  });

  it('leaves room for others among those who stayed', () => {
    expect(ranksTell(counts(40, 8, 3), 900, false, 5)).toBe(false);
  });

  it('has nothing to tell where all counts are shown', () => {
    expect(ranksTell(counts(12, 0, 0), 78, false, 5)).toBe(false);
  });

  it('is looked at in no time for a hundred thousand answers', () => {
    const n = 100_000;
    expect(ranksTell(counts(n - 3, 0, 3), (n * (n + 1)) / 2 - 6, false, 5)).toBe(false);
  });
});

describe('mean and standard deviation of the changes', () => {
  it('tell that nine rose by one and one stayed', () => {
    expect(momentsTell(counts(9, 1, 0), histogram([1, 9], [0, 1]), 4, false, 5)).toBe(true);
  });

  it('leave open who stayed, where changes are of several sizes', () => {
    const changes = histogram([3, 10], [2, 15], [1, 20], [0, 6], [-1, 2]);
    expect(momentsTell(counts(45, 6, 2), changes, 4, false, 5)).toBe(false);
  });

  it('leave open on a scale of ten questions what they tell on one question', () => {
    const changes = histogram([7, 3], [4, 3], [5, 2], [11, 2], [-2, 1]);
    expect(momentsTell(counts(10, 0, 1), changes, 40, false, 5)).toBe(false);
  });

  it('have nothing to tell where all counts are shown', () => {
    expect(momentsTell(counts(12, 0, 0), histogram([1, 12]), 4, false, 5)).toBe(false);
  });
});
