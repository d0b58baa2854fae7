import fc from 'fast-check';
import {
  clip,
  type Interval,
  intersect,
  overlaps,
  subtract,
  totalSeconds,
  union,
} from './intervals.rules.js';

const anInterval = fc
  .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: -20, max: 120 }))
  .map(([start, length]): Interval => ({ start, end: start + length }));
const intervals = fc.array(anInterval, { maxLength: 30 });
const scheduled = fc
  .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 300 }))
  .map(([start, length]): Interval => ({ start, end: start + length }));

/** The covered seconds one by one: slow, and plainly right. */
function secondsOf(list: readonly Interval[]): Set<number> {
  const seconds = new Set<number>();
  for (const { start, end } of list) for (let at = start; at < end; at += 1) seconds.add(at);
  return seconds;
}

const span = (start: number, end: number): Interval => ({ start, end });

describe('intervals', () => {
  it('counts overlapping time once', () => {
    expect(union([span(10, 30), span(20, 40)])).toEqual([span(10, 40)]);
  });

  it('joins intervals that touch, since they are half-open', () => {
    expect(union([span(20, 30), span(10, 20)])).toEqual([span(10, 30)]);
    expect(overlaps([span(20, 30), span(10, 20)])).toBe(false);
  });

  it('takes an interval within another as covered', () => {
    expect(union([span(0, 100), span(10, 20), span(30, 100)])).toEqual([span(0, 100)]);
  });

  it('lets empty and inverted intervals cover nothing', () => {
    expect(union([span(10, 10), span(30, 20)])).toEqual([]);
    expect(overlaps([span(0, 100), span(10, 10), span(30, 20)])).toBe(false);
  });

  it('cuts a break out of the middle', () => {
    expect(subtract([span(0, 100)], [span(40, 50)])).toEqual([span(0, 40), span(50, 100)]);
  });

  it('clips at both ends', () => {
    expect(clip([span(0, 10), span(20, 40)], span(5, 30))).toEqual([span(5, 10), span(20, 30)]);
  });

  it('finds an overlap that a longer, earlier interval hides from its neighbour', () => {
    expect(overlaps([span(0, 100), span(10, 20), span(50, 60)])).toBe(true);
    expect(overlaps([span(0, 10), span(20, 30)])).toBe(false);
  });
});

describe('the union of intervals, whatever they are', () => {
  it('does not depend on their order', () => {
    fc.assert(
      fc.property(
        intervals.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(union(shuffled)).toEqual(union(list));
          expect(overlaps(shuffled)).toBe(overlaps(list));
        },
      ),
    );
  });

  it('is the same when taken again, or when the same intervals come twice', () => {
    fc.assert(
      fc.property(intervals, (list) => {
        expect(union(union(list))).toEqual(union(list));
        expect(union([...list, ...list])).toEqual(union(list));
      }),
    );
  });

  it('is sorted and disjoint, and covers the seconds that the intervals cover', () => {
    fc.assert(
      fc.property(intervals, (list) => {
        const merged = union(list);
        for (let at = 1; at < merged.length; at += 1)
          expect(merged[at]!.start).toBeGreaterThan(merged[at - 1]!.end);
        expect(secondsOf(merged)).toEqual(secondsOf(list));
        expect(totalSeconds(merged)).toBe(secondsOf(list).size);
      }),
    );
  });

  it('is never longer than the scheduled time, once clipped to it', () => {
    fc.assert(
      fc.property(intervals, scheduled, (list, window) => {
        expect(totalSeconds(clip(union(list), window))).toBeLessThanOrEqual(window.end - window.start);
      }),
    );
  });

  it('only grows when an interval is added', () => {
    fc.assert(
      fc.property(intervals, anInterval, (list, more) => {
        expect(totalSeconds(union([...list, more]))).toBeGreaterThanOrEqual(totalSeconds(union(list)));
      }),
    );
  });
});

describe('intersection and subtraction, whatever the intervals are', () => {
  it('share out the time between them', () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        const [left, right] = [union(a), union(b)];
        const [both, rest] = [secondsOf(intersect(left, right)), secondsOf(subtract(left, right))];
        const cut = secondsOf(right);
        expect(both).toEqual(new Set([...secondsOf(left)].filter((at) => cut.has(at))));
        expect(rest).toEqual(new Set([...secondsOf(left)].filter((at) => !cut.has(at))));
      }),
    );
  });

  it('are the same again when repeated', () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        const [left, right] = [union(a), union(b)];
        const [both, rest] = [intersect(left, right), subtract(left, right)];
        expect(intersect(both, right)).toEqual(both);
        expect(subtract(rest, right)).toEqual(rest);
        expect(intersect(right, left)).toEqual(both);
      }),
    );
  });
});
