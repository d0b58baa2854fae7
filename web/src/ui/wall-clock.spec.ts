import { instantOf, wallClock } from './wall-clock.js';

describe('the time on the wall', () => {
  it.each([
    ['2026-03-04T12:00', 'America/Denver', '2026-03-04T19:00:00.000Z'],
    ['2026-07-01T00:00', 'America/Denver', '2026-07-01T06:00:00.000Z'],
    ['2026-03-04T12:00', 'Asia/Kathmandu', '2026-03-04T06:15:00.000Z'],
    ['2026-12-31T23:30', 'Pacific/Auckland', '2026-12-31T10:30:00.000Z'],
  ])('of %s in %s is one instant, there and back', (local, zone, instant) => {
    expect(instantOf(local, zone)).toBe(instant);
    expect(wallClock(instant, zone)).toBe(local);
  });

  it('that the clocks jump over is as much later', () => {
    expect(instantOf('2026-03-08T02:30', 'America/Denver')).toBe('2026-03-08T09:30:00.000Z');
  });

  it('that they show twice is the first of both', () => {
    expect(instantOf('2026-11-01T01:30', 'America/Denver')).toBe('2026-11-01T07:30:00.000Z');
  });
});
