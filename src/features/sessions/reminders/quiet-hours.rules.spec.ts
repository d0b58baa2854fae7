import fc from 'fast-check';
import { DateTime } from 'luxon';
import { afterQuiet, isQuiet } from './quiet-hours.rules.js';

const NIGHT = { from: '21:00', until: '07:00' };
const utc = (text: string) => new Date(text);

describe('quiet hours', () => {
  it('leave a moment in the day as it is, to the second', () => {
    const noon = utc('2026-06-12T18:00:07Z');
    expect(afterQuiet(noon, 'America/Denver', NIGHT)).toBe(noon);
  });

  it('put a moment in the night off to the morning of the same zone', () => {
    expect(afterQuiet(utc('2026-06-12T03:30:00Z'), 'America/Denver', NIGHT)).toEqual(
      utc('2026-06-12T13:00:00Z'),
    );
    expect(afterQuiet(utc('2026-06-12T20:30:00Z'), 'Asia/Kolkata', NIGHT)).toEqual(
      utc('2026-06-13T01:30:00Z'),
    );
  });

  it('begin with their first minute and end with the last before their end', () => {
    expect(isQuiet(utc('2026-06-12T20:59:59Z'), 'UTC', NIGHT)).toBe(false);
    expect(isQuiet(utc('2026-06-12T21:00:00Z'), 'UTC', NIGHT)).toBe(true);
    expect(isQuiet(utc('2026-06-12T06:59:59Z'), 'UTC', NIGHT)).toBe(true);
    expect(isQuiet(utc('2026-06-12T07:00:00Z'), 'UTC', NIGHT)).toBe(false);
  });

  it('may lie within a day, and may not be at all', () => {
    expect(afterQuiet(utc('2026-06-12T12:30:00Z'), 'UTC', { from: '12:00', until: '13:00' })).toEqual(
      utc('2026-06-12T13:00:00Z'),
    );
    const midnight = utc('2026-06-12T00:00:00Z');
    expect(afterQuiet(midnight, 'UTC', { from: '00:00', until: '00:00' })).toBe(midnight);
  });

  it('are an hour shorter where the clocks go forward, and longer where they go back', () => {
    // Denver, 8 March and 1 November 2026.
    expect(afterQuiet(utc('2026-03-08T04:00:00Z'), 'America/Denver', NIGHT)).toEqual(
      utc('2026-03-08T13:00:00Z'),
    );
    expect(afterQuiet(utc('2026-11-01T03:00:00Z'), 'America/Denver', NIGHT)).toEqual(
      utc('2026-11-01T14:00:00Z'),
    );
  });

  it('end with a jump of the clocks over their end', () => {
    const quiet = { from: '21:00', until: '02:30' };
    expect(afterQuiet(utc('2026-03-08T05:00:00Z'), 'America/Denver', quiet)).toEqual(
      utc('2026-03-08T09:00:00Z'),
    );
  });

  it('end at the first moment that is not quiet, in every zone and at every change of clocks', () => {
    const zones = [
      'America/Denver',
      'America/St_Johns',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'Pacific/Apia',
      'Europe/London',
      'UTC',
    ];
    const time = fc
      .record({ h: fc.integer({ min: 0, max: 23 }), m: fc.constantFrom(0, 15, 30, 59) })
      .map(({ h, m }) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
    const change = fc.constantFrom(
      ...[
        '2026-03-08T08:00Z',
        '2026-11-01T08:00Z',
        '2026-04-04T15:00Z',
        '2026-10-25T01:00Z',
        '2026-06-12T00:00Z',
      ],
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        change,
        fc.integer({ min: -30 * 3_600, max: 30 * 3_600 }),
        time,
        time,
        (zone, near, seconds, from, until) => {
          const at = new Date(Date.parse(near.replace('Z', ':00Z')) + seconds * 1_000);
          const end = afterQuiet(at, zone, { from, until });
          const shows = (moment: number) => DateTime.fromMillis(moment, { zone }).toFormat('HH:mm');
          const quietAt = (moment: number) => {
            const wall = shows(moment);
            return from <= until ? wall >= from && wall < until : wall >= from || wall < until;
          };
          expect(end.getTime()).toBeGreaterThanOrEqual(at.getTime());
          expect(quietAt(end.getTime())).toBe(false);
          for (let moment = at.getTime(); moment < end.getTime(); moment += 5 * 60_000)
            expect(quietAt(moment)).toBe(true);
          if (end > at) expect(quietAt(end.getTime() - 1)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
