import fc from 'fast-check';
import type { SessionClock } from '../../sessions/index.js';
import { countingTime, measure, type Presence } from '../counting-time.rules.js';
import { type CountingWay, creditableBy, creditTimeOf } from './credit-time.rules.js';

const NOON = Date.UTC(2026, 2, 4, 19) / 1000;
const at = (minute: number) => new Date((NOON + minute * 60) * 1000);
const there = (from: number, until: number, shared = false): Presence => ({
  start: NOON + from * 60,
  end: NOON + until * 60,
  shared,
});
const PLAIN: CountingWay = { excludedParts: [], ownConnectionOnly: false, hourSeconds: null };
const HOURLY: CountingWay = { ...PLAIN, hourSeconds: 3600 };
/** Two hours with a break of ten minutes in the middle of the first. */
const CLOCK: SessionClock = {
  start: at(0),
  end: at(130),
  breaks: [{ start: at(30), end: at(40) }],
  parts: [
    { title: 'Welcome', kind: 'introductions', creditBearing: true, start: at(0), end: at(10) },
    { title: 'Talk', kind: 'didactic', creditBearing: true, start: at(10), end: at(130) },
  ],
};
const minutes = (way: CountingWay, ...presence: Presence[]) => {
  const { seconds, hours, sharedSeconds } = creditTimeOf(way, creditableBy(way, CLOCK), presence);
  return { all: seconds / 60, hours: hours.map((hour) => hour / 60), shared: sharedSeconds / 60 };
};

describe('time as a kind of credit counts it', () => {
  it('is all of the time that bears credit', () => {
    expect(minutes(PLAIN, there(-5, 200))).toEqual({ all: 120, hours: [], shared: 0 });
  });

  it('leaves out parts that this kind does not count', () => {
    expect(minutes({ ...PLAIN, excludedParts: ['introductions'] }, there(0, 130)).all).toBe(110);
  });

  it('goes by the hour of the time that counts, breaks aside', () => {
    expect(minutes(HOURLY, there(0, 130)).hours).toEqual([60, 60]);
    expect(minutes(HOURLY, there(20, 130)).hours).toEqual([40, 60]);
    expect(minutes(HOURLY, there(0, 80)).hours).toEqual([60, 10]);
  });

  it('takes no shared room where this kind refuses it, and says how much that was', () => {
    const way = { ...PLAIN, ownConnectionOnly: true };
    expect(minutes(way, there(0, 30), there(20, 130, true))).toEqual({ all: 30, hours: [], shared: 90 });
  });
});

const minute = fc.integer({ min: -30, max: 200 });
const presence = fc.array(
  fc
    .tuple(minute, fc.integer({ min: -5, max: 90 }), fc.boolean())
    .map(([from, length, shared]) => there(from, from + length, shared)),
  { maxLength: 12 },
);

describe('for any presence', () => {
  it('the hours add up to the whole', () => {
    fc.assert(
      fc.property(presence, fc.integer({ min: 60, max: 7200 }), fc.boolean(), (list, hourSeconds, own) => {
        const way = { excludedParts: [], ownConnectionOnly: own, hourSeconds };
        const { seconds, hours } = creditTimeOf(way, creditableBy(way, CLOCK), list);
        expect(hours.reduce((sum, hour) => sum + hour, 0)).toBe(seconds);
        expect(Math.max(0, ...hours)).toBeLessThanOrEqual(hourSeconds);
      }),
    );
  });

  it('it is what the attendance record says, where nothing is left out', () => {
    fc.assert(
      fc.property(presence, (list) => {
        const { creditable, ownCreditable } = measure(list, countingTime(CLOCK));
        const of = (way: CountingWay) => creditTimeOf(way, creditableBy(way, CLOCK), list).seconds;
        expect(of(PLAIN)).toBe(creditable);
        expect(of({ ...PLAIN, ownConnectionOnly: true })).toBe(ownCreditable);
      }),
    );
  });
});
