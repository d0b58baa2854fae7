import fc from 'fast-check';
import { DateTime } from 'luxon';
import { ZoneClock } from './zone-clock.js';

const wall = (text: string) => Date.parse(`${text}Z`);
const iso = (at: number) => new Date(at).toISOString().slice(0, 19);

describe('wall-clock times of a zone', () => {
  it('takes standard time in winter and summer time in summer', () => {
    const denver = new ZoneClock('America/Denver');
    expect(iso(denver.place(wall('2026-03-04T12:00:00')).first)).toBe('2026-03-04T19:00:00');
    expect(iso(denver.place(wall('2026-07-04T12:00:00')).first)).toBe('2026-07-04T18:00:00');
  });

  it('moves a time that the clocks skip forward by the length of the jump', () => {
    const placed = new ZoneClock('America/Denver').place(wall('2026-03-08T02:30:15'));
    expect(placed.skipped).toBe(true);
    // 03:30:15 on the clocks of that day.
    expect(iso(placed.first)).toBe('2026-03-08T09:30:15');
  });

  it('tells both instants of a time that occurs twice, the earlier one first', () => {
    const placed = new ZoneClock('America/Denver').place(wall('2026-11-01T01:30:00'));
    expect([iso(placed.first), iso(placed.second)]).toEqual(['2026-11-01T07:30:00', '2026-11-01T08:30:00']);
    expect(placed.skipped).toBe(false);
  });

  it('has one instant for the minutes just before and after the clocks change', () => {
    const denver = new ZoneClock('America/Denver');
    for (const text of [
      '2026-03-08T01:59:59',
      '2026-03-08T03:00:00',
      '2026-11-01T00:59:59',
      '2026-11-01T02:00:00',
    ]) {
      const placed = denver.place(wall(text));
      expect(placed.second).toBe(placed.first);
      expect(placed.skipped).toBe(false);
    }
  });

  it('knows half-hour changes and quarter-hour offsets', () => {
    const lordHowe = new ZoneClock('Australia/Lord_Howe').place(wall('2026-04-05T01:45:00'));
    expect(lordHowe.second - lordHowe.first).toBe(30 * 60_000);
    expect(iso(new ZoneClock('Asia/Kathmandu').place(wall('2026-03-04T12:00:00')).first)).toBe(
      '2026-03-04T06:15:00',
    );
  });

  it('refuses what is no IANA zone', () => {
    expect(() => new ZoneClock('Mars/Olympus')).toThrow(RangeError);
  });

  it('finds an instant again from what the clocks show at it', () => {
    const zones = fc.constantFrom(
      'America/Denver',
      'Europe/Rome',
      'Australia/Lord_Howe',
      'Asia/Kolkata',
      'UTC',
    );
    const instants = fc.integer({ min: Date.UTC(2020, 0, 1) / 1000, max: Date.UTC(2030, 0, 1) / 1000 });
    fc.assert(
      fc.property(zones, instants, (zone, seconds) => {
        const shown = DateTime.fromSeconds(seconds, { zone })
          .setZone('UTC', { keepLocalTime: true })
          .toMillis();
        const { first, second, skipped } = new ZoneClock(zone).place(shown);
        expect([first, second]).toContain(seconds * 1000);
        expect(skipped).toBe(false);
      }),
    );
  });
});
