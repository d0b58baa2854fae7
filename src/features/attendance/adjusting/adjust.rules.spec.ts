import fc from 'fast-check';
import { type Presence } from '../counting-time.rules.js';
import { clip, totalSeconds, union } from '../intervals.rules.js';
import { type Adjustment, adjusted } from './adjust.rules.js';

const HOUR = { start: 0, end: 3600 };
const there = (from: number, until: number, shared = false): Presence => ({
  start: from * 60,
  end: until * 60,
  shared,
});
const count = (from: number | null, until: number | null): Adjustment => said(true, from, until);
const strike = (from: number | null, until: number | null): Adjustment => said(false, from, until);
const said = (counted: boolean, from: number | null, until: number | null): Adjustment => ({
  counted,
  start: from === null ? null : from * 60,
  end: until === null ? null : until * 60,
});
const minutes = (presence: readonly Presence[], ...adjustments: Adjustment[]) =>
  totalSeconds(clip(union(adjusted(presence, adjustments)), HOUR)) / 60;

describe('an adjustment', () => {
  it('adds to what was reported, each second once', () => {
    expect(minutes([there(0, 20)], count(10, 40))).toBe(40);
  });

  it('of somebody nobody reported is their presence', () => {
    expect(minutes([], count(null, null))).toBe(60);
  });

  it('strikes out what was reported, and nothing else', () => {
    expect(minutes([there(0, 30), there(20, 50)], strike(10, 40))).toBe(20);
    expect(minutes([there(0, 60, true)], strike(null, null))).toBe(0);
  });

  it('that comes later has the last word', () => {
    expect(minutes([there(0, 60)], strike(null, null), count(0, 10))).toBe(10);
    expect(minutes([there(0, 60)], count(0, 10), strike(null, null))).toBe(0);
  });

  it('does not make a shared room one’s own connection, but what it counts is', () => {
    const put = adjusted([there(0, 60, true)], [count(0, 10)]);
    expect(put.filter(({ shared }) => !shared)).toEqual([there(0, 10)]);
    expect(put.filter(({ shared }) => shared)).toEqual([there(0, 60, true)]);
  });
});

const minute = fc.integer({ min: -10, max: 70 });
const presence = fc.array(
  fc.tuple(minute, fc.integer({ min: 0, max: 40 }), fc.boolean()).map(([a, n, s]) => there(a, a + n, s)),
  { maxLength: 8 },
);
const adjustments = fc.array(
  fc.tuple(fc.boolean(), minute, fc.integer({ min: 1, max: 40 })).map(([c, a, n]) => said(c, a, a + n)),
  { maxLength: 6 },
);

describe('whatever was reported and adjusted', () => {
  it('minute by minute, the last adjustment that speaks of it decides, and else the reports', () => {
    fc.assert(
      fc.property(presence, adjustments, fc.integer({ min: 0, max: 59 }), (list, acts, at) => {
        const covers = ({ start, end }: { start: number | null; end: number | null }) =>
          (start ?? 0) <= at * 60 && at * 60 < (end ?? 3600);
        const last = acts.filter(covers).at(-1);
        const expected = last ? last.counted : list.some(covers);
        expect(adjusted(list, acts).some(covers)).toBe(expected);
      }),
    );
  });

  it('nothing changes where there is no adjustment', () => {
    fc.assert(fc.property(presence, (list) => expect(adjusted(list, [])).toEqual(list)));
  });
});
