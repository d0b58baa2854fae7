import fc from 'fast-check';
import type { SessionClock } from '../../sessions/index.js';
import { hundredthsOf } from '../rules/amount.rules.js';
import { designatedOf } from '../rules/compute.rules.js';
import { defaultCreditType, defaultCreditTypes } from '../rules/default-credit-types.rules.js';
import { plannedSecondsOf } from './counting.rules.js';
import { maximumFor, misfitsOf } from './designation.rules.js';

const at = (minutes: number) => new Date(Date.UTC(2026, 2, 4, 18, minutes));
const AMA = defaultCreditType('AMA1')!;
const AANP = defaultCreditType('AANP')!;

/** A session of an hour with an introduction that counts, a didactic, and news that do not. */
const PLAN: SessionClock = {
  start: at(0),
  end: at(60),
  breaks: [],
  parts: [
    { title: 'Welcome', kind: 'introductions', creditBearing: true, start: at(0), end: at(10) },
    { title: 'Sleep', kind: 'didactic', creditBearing: true, start: at(10), end: at(50) },
    { title: 'News', kind: 'announcements', creditBearing: false, start: at(50), end: at(60) },
  ],
};

describe('the planned time that counts', () => {
  it('is that of the parts that bear credit', () => {
    expect(plannedSecondsOf(AMA, PLAN)).toBe(50 * 60);
  });

  it('leaves out what the type does not count', () => {
    expect(plannedSecondsOf(AANP, PLAN)).toBe(40 * 60);
  });

  it('is all of the session where there is no agenda', () => {
    expect(plannedSecondsOf(AANP, { ...PLAN, parts: null })).toBe(60 * 60);
  });

  it('is none where no part counts', () => {
    expect(plannedSecondsOf(AMA, { ...PLAN, parts: PLAN.parts!.slice(2) })).toBe(0);
  });
});

describe('the designated maximum', () => {
  it('is what the time comes to, or less in steps', () => {
    expect(maximumFor(AMA, 3600, null)).toEqual({ maximum: '1.0' });
    expect(maximumFor(AMA, 3600, '.75')).toHaveProperty('fault');
    expect(maximumFor(AMA, 3600, '0.75')).toEqual({ maximum: '0.75' });
  });

  it('is not given for a session that comes to no credit', () => {
    expect(maximumFor(AMA, 5 * 60, null)).toHaveProperty('fault');
  });

  it('is never above what the rules give, whatever is wanted', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...defaultCreditTypes()),
        fc.nat(6 * 3600),
        fc.nat(40_000),
        (type, seconds, wanted) => {
          const found = maximumFor(type, seconds, (wanted / 100).toFixed(2));
          if ('maximum' in found) {
            expect(hundredthsOf(found.maximum)).toBe(wanted);
            expect(wanted).toBeLessThanOrEqual(hundredthsOf(designatedOf(type, seconds)));
            expect(wanted % hundredthsOf(type.step)).toBe(0);
          }
        },
      ),
    );
  });
});

describe('a designation', () => {
  const then = { plannedStart: at(0), plannedEnd: at(60), plannedSeconds: 3000 };

  it('fits as long as nothing of the plan has changed', () => {
    expect(misfitsOf(then, { startsAt: at(0), endsAt: at(60), plannedSeconds: 3000 })).toEqual([]);
  });

  it('does not fit another time, nor another time that counts', () => {
    expect(misfitsOf(then, { startsAt: at(5), endsAt: at(65), plannedSeconds: 3000 })).toEqual(['TIME']);
    expect(misfitsOf(then, { startsAt: at(0), endsAt: at(60), plannedSeconds: 2400 })).toEqual(['MINUTES']);
  });
});
