import { onTheDay, timeOfDay } from './time-of-day.js';

const DENVER = 'America/Denver';

describe('a time of day', () => {
  it('is told by the clocks of a zone', () => {
    expect(timeOfDay('2026-03-04T19:05:00Z', DENVER)).toBe('12:05');
  });

  it('is on the day of the session', () => {
    expect(onTheDay('12:30', '2026-03-04T19:00:00Z', DENVER)).toBe('2026-03-04T19:30:00.000Z');
  });

  it('is on the day after, for a session that goes on past midnight', () => {
    expect(onTheDay('00:30', '2026-03-05T06:30:00Z', DENVER)).toBe('2026-03-05T07:30:00.000Z');
    expect(onTheDay('23:30', '2026-03-05T07:30:00Z', DENVER)).toBe('2026-03-05T06:30:00.000Z');
  });
});
