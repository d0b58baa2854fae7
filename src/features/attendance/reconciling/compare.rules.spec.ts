import fc from 'fast-check';
import { countingTime } from '../counting-time.rules.js';
import type { Interval } from '../intervals.rules.js';
import type { PresenceSource } from '../sources.rules.js';
import { compare } from './compare.rules.js';

const NOON = Date.UTC(2026, 2, 4, 19) / 1000;
const at = (minute: number) => new Date((NOON + minute * 60) * 1000);
const time = countingTime({ start: at(0), end: at(60), breaks: [], parts: null });
const there = (from: number, until: number): Interval => ({
  start: NOON + from * 60,
  end: NOON + until * 60,
});
const COLUMNS: PresenceSource[] = ['zoom_csv', 'live_roster'];
const said = (entries: [PresenceSource, Interval[]][]) => {
  const [found] = compare(new Map([['ana', new Map(entries)]]), COLUMNS, time);
  return { ...found, seconds: found?.seconds.map((one) => (one === null ? null : one / 60)) };
};

describe('two sources of one session', () => {
  it('stand side by side, with what they come to together and how far they are apart', () => {
    const found = said([
      ['zoom_csv', [there(0, 20)]],
      ['live_roster', [there(10, 50)]],
    ]);
    expect(found).toEqual({ personId: 'ana', seconds: [20, 40], together: 3000, apart: 1200 });
  });

  it('are not apart where one of them does not know the person', () => {
    expect(said([['zoom_csv', [there(0, 20)]]])).toMatchObject({ seconds: [20, null], apart: 0 });
  });

  it('are told within the session alone', () => {
    expect(said([['zoom_csv', [there(-30, 90)]]])).toMatchObject({ seconds: [60, null], together: 3600 });
  });
});

it('together they are never less than the most, nor more than the sum', () => {
  const list = fc.array(
    fc
      .tuple(fc.integer({ min: -10, max: 70 }), fc.integer({ min: 0, max: 40 }))
      .map(([a, n]) => there(a, a + n)),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(list, list, (zoom, roster) => {
      const [found] = compare(
        new Map([
          [
            'ana',
            new Map<PresenceSource, Interval[]>([
              ['zoom_csv', zoom],
              ['live_roster', roster],
            ]),
          ],
        ]),
        COLUMNS,
        time,
      );
      const [a = 0, b = 0] = (found?.seconds ?? []).map((one) => one ?? 0);
      expect(found?.together).toBeGreaterThanOrEqual(Math.max(a, b));
      expect(found?.together).toBeLessThanOrEqual(a + b);
      expect(found?.apart).toBe(Math.abs(a - b));
    }),
  );
});
