import fc from 'fast-check';
import { keptUntil, nextRun, tally } from './retention.rules.js';

const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });

describe('the day of removal', () => {
  it('is always to come, within a day, at half past three', () => {
    fc.assert(
      fc.property(instant, (now) => {
        const next = nextRun(now);
        expect(next.getTime()).toBeGreaterThan(now.getTime());
        expect(next.getTime() - now.getTime()).toBeLessThanOrEqual(86_400_000);
        expect(next.toISOString().slice(10)).toBe('T03:30:00.000Z');
      }),
    );
  });

  it('leaves alone what ended later than so many days ago', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 1_095 }), (now, days) => {
        expect(now.getTime() - keptUntil(now, days).getTime()).toBe(days * 86_400_000);
      }),
    );
  });

  it('is told with what was removed, and not with what was not', () => {
    expect(
      tally(
        new Map([
          ['a.b', 3],
          ['c.d', 0],
          ['e.f', 4],
        ]),
      ),
    ).toEqual({ removed: 7, kinds: ['a.b: 3', 'e.f: 4'] });
  });
});
