import fc from 'fast-check';
import type { SessionClock } from '../sessions/index.js';
import { countingTime, measure, type Presence, partsAttended } from './counting-time.rules.js';

const NOON = Date.UTC(2026, 2, 4, 19) / 1000;
const at = (minute: number) => new Date((NOON + minute * 60) * 1000);
const there = (from: number, until: number, shared = false): Presence => ({
  start: NOON + from * 60,
  end: NOON + until * 60,
  shared,
});
const stretch = (from: number, until: number) => ({ start: at(from), end: at(until) });
const part = (from: number, until: number, creditBearing: boolean) => ({
  ...stretch(from, until),
  title: `${from}–${until}`,
  kind: 'other' as const,
  creditBearing,
});
const hour: SessionClock = { ...stretch(0, 60), breaks: [], parts: null };
const minutes = (intervals: Presence[], clock: SessionClock) => {
  const { attended, creditable } = measure(intervals, countingTime(clock));
  return { attended: attended / 60, creditable: creditable / 60 };
};

describe('the time that counts', () => {
  it('is all of the session without its breaks where there is no agenda', () => {
    const clock = { ...hour, breaks: [stretch(20, 30)] };
    expect(minutes([there(-10, 90)], clock)).toEqual({ attended: 50, creditable: 50 });
  });

  it('towards credit is the parts that bear it, while all of the session is attended', () => {
    const clock = { ...hour, parts: [part(0, 5, false), part(5, 45, true), part(45, 60, false)] };
    expect(minutes([there(0, 60)], clock)).toEqual({ attended: 60, creditable: 40 });
    expect(minutes([there(0, 25)], clock)).toEqual({ attended: 25, creditable: 20 });
  });

  it('towards credit is none where no part of the agenda bears it', () => {
    const clock = { ...hour, parts: [part(0, 60, false)] };
    expect(minutes([there(0, 60)], clock)).toEqual({ attended: 60, creditable: 0 });
  });

  it('towards credit leaves out what the agenda leaves open, and a break within a part', () => {
    const clock = { ...hour, breaks: [stretch(10, 15)], parts: [part(0, 40, true)] };
    expect(minutes([there(0, 60)], clock)).toEqual({ attended: 55, creditable: 35 });
  });

  it('counts two devices once, in each part', () => {
    const clock = { ...hour, parts: [part(0, 30, true), part(30, 60, false)] };
    const two = [there(0, 40), there(20, 50)];
    expect(minutes(two, clock)).toEqual({ attended: 50, creditable: 30 });
    expect(partsAttended(two, clock).map(({ seconds }) => seconds / 60)).toEqual([30, 20]);
  });
});

describe('the time by one’s own connection', () => {
  const time = countingTime({ ...hour, parts: [part(0, 40, true), part(40, 60, false)] });
  const own = (...presence: Presence[]) => measure(presence, time).ownCreditable / 60;

  it('leaves out a room that several people shared', () => {
    expect(own(there(0, 60, true))).toBe(0);
    expect(own(there(0, 10), there(10, 60, true))).toBe(10);
  });

  it('is not lessened by having been in such a room as well', () => {
    expect(own(there(0, 30), there(10, 60, true))).toBe(30);
  });
});

const minute = fc.integer({ min: -30, max: 120 });
const intervals = fc.array(
  fc
    .tuple(minute, fc.integer({ min: -5, max: 60 }), fc.boolean())
    .map(([from, length, shared]) => there(from, from + length, shared)),
  { maxLength: 20 },
);
const stretches = fc.array(
  fc.tuple(minute, fc.integer({ min: 1, max: 30 })).map(([from, length]) => stretch(from, from + length)),
  { maxLength: 5 },
);
const agenda = fc.option(
  fc
    .array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.boolean()), { minLength: 1, maxLength: 8 })
    .map((all) => {
      let from = 0;
      return all.map(([length, bears]) => {
        const one = part(Math.min(from, 60), Math.min(from + length, 60), bears);
        from += length;
        return one;
      });
    }),
);
const clocks = fc
  .record({ breaks: stretches, parts: agenda })
  .map((of): SessionClock => ({ ...stretch(0, 60), ...of }));

describe('a person’s seconds, whatever was reported and planned', () => {
  it('towards credit are never more than those attended, nor these than the session has', () => {
    fc.assert(
      fc.property(intervals, clocks, (list, clock) => {
        const { attended, creditable, ownCreditable } = measure(list, countingTime(clock));
        expect(ownCreditable).toBeGreaterThanOrEqual(0);
        expect(ownCreditable).toBeLessThanOrEqual(creditable);
        expect(creditable).toBeLessThanOrEqual(attended);
        expect(attended).toBeLessThanOrEqual(3600);
      }),
    );
  });

  it('do not depend on the order of the intervals, nor on one that comes twice', () => {
    fc.assert(
      fc.property(intervals, clocks, (list, clock) => {
        const time = countingTime(clock);
        expect(measure([...list].reverse().concat(list), time)).toEqual(measure(list, time));
      }),
    );
  });

  it('towards credit add up from the parts that bear it, and never exceed a part', () => {
    fc.assert(
      fc.property(intervals, clocks, (list, clock) => {
        fc.pre(clock.parts !== null);
        const parts = partsAttended(list, clock);
        const bearing = parts.filter(({ creditBearing }) => creditBearing);
        expect(bearing.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(
          measure(list, countingTime(clock)).creditable,
        );
        for (const { start, end, seconds } of parts)
          expect(seconds).toBeLessThanOrEqual((end.getTime() - start.getTime()) / 1000);
      }),
    );
  });

  it('are all creditable where all parts are, and fill the session', () => {
    fc.assert(
      fc.property(intervals, stretches, (list, breaks) => {
        const clock = { ...hour, breaks, parts: [part(0, 25, true), part(25, 60, true)] };
        const { attended, creditable } = measure(list, countingTime(clock));
        expect(creditable).toBe(attended);
      }),
    );
  });
});
