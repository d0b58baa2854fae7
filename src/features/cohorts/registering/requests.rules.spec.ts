import fc from 'fast-check';
import { nextMorning } from './requests.rules.js';

const at = (instant: string, zone = 'America/Denver') => {
  const { at: morning, day } = nextMorning(new Date(instant), zone);
  return `${morning.toISOString()} ${day}`;
};

describe('the next morning of a hub', () => {
  it('is today before eight by its clocks, and tomorrow from then on', () => {
    expect(at('2026-02-03T14:59:59Z')).toBe('2026-02-03T15:00:00.000Z 2026-02-03');
    expect(at('2026-02-03T15:00:00Z')).toBe('2026-02-04T15:00:00.000Z 2026-02-04');
  });

  it('stays at eight across a change of clocks', () => {
    expect(at('2026-03-07T20:00:00Z')).toBe('2026-03-08T14:00:00.000Z 2026-03-08');
  });

  it('is within a day and an hour, wherever the hub is', () => {
    const zones = fc.constantFrom('America/Denver', 'Asia/Kathmandu', 'Australia/Sydney', 'UTC');
    const noon = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(noon, zones, (now, zone) => {
        const wait = nextMorning(now, zone).at.getTime() - now.getTime();
        expect(wait).toBeGreaterThan(0);
        expect(wait).toBeLessThanOrEqual(25 * 3_600_000);
      }),
    );
  });
});
