import { ZoneClock } from './report/zone-clock.js';
import { suspectZoneShift } from './zone-shift.rules.js';

const HOUR = 3600;
const NOON = { start: Date.UTC(2026, 2, 4, 19) / 1000, end: Date.UTC(2026, 2, 4, 20) / 1000 };
const DENVER = new ZoneClock('America/Denver');

/** Rows of the session as they would be read from a clock that is ahead by some hours. */
function rowsAhead(hours: number) {
  return [
    { start: NOON.start + hours * HOUR - 400, end: NOON.end + hours * HOUR },
    { start: NOON.start + hours * HOUR + 600, end: NOON.end + hours * HOUR + 120 },
  ];
}

describe('a report whose clock stands in another zone', () => {
  it('is told with the shift and the zones that fit: UTC', () => {
    expect(suspectZoneShift(rowsAhead(7), NOON, DENVER)).toEqual({
      seconds: -7 * HOUR,
      zones: ['UTC', 'Europe/London'],
    });
  });

  it('is told for a clock behind the session’s', () => {
    expect(suspectZoneShift(rowsAhead(-1), NOON, DENVER)).toMatchObject({
      seconds: HOUR,
      zones: ['America/Los_Angeles'],
    });
  });

  it('is told for a zone of half hours', () => {
    expect(suspectZoneShift(rowsAhead(12.5), NOON, DENVER)).toEqual({
      seconds: -12.5 * HOUR,
      zones: ['Asia/Kolkata'],
    });
  });

  it('is told for an hour, though those who came early or stayed longer touch the session', () => {
    expect(suspectZoneShift(rowsAhead(1), NOON, DENVER)).toMatchObject({
      seconds: -HOUR,
      zones: ['America/Chicago'],
    });
  });

  it('is not suspected while one row meets the session', () => {
    expect(
      suspectZoneShift([...rowsAhead(7), { start: NOON.start, end: NOON.start + 60 }], NOON, DENVER),
    ).toBeNull();
  });

  it('is not suspected for one who stayed in the room half a day', () => {
    expect(
      suspectZoneShift([{ start: NOON.start + 1800, end: NOON.start + 12 * HOUR }], NOON, DENVER),
    ).toBeNull();
  });

  it('is not suspected for the report of another day', () => {
    expect(suspectZoneShift(rowsAhead(24 * 7), NOON, DENVER)).toBeNull();
    expect(suspectZoneShift(rowsAhead(24), NOON, DENVER)).toBeNull();
  });

  it('is not suspected where the rows miss by different offsets', () => {
    expect(suspectZoneShift([...rowsAhead(7), ...rowsAhead(3)], NOON, DENVER)).toBeNull();
  });

  it('is not suspected for one who looked in early for a minute', () => {
    expect(suspectZoneShift([{ start: NOON.start - 900, end: NOON.start - 840 }], NOON, DENVER)).toBeNull();
  });

  it('is not suspected without rows', () => {
    expect(suspectZoneShift([], NOON, DENVER)).toBeNull();
  });
});
