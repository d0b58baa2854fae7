import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { changesAt, placeAt, roomCodeAt, verdictOn } from './room-code.rules.js';

const KEY = randomBytes(32);
const ROOM = '018f2e3c-0000-7000-8000-000000000001';
const NOW = Date.parse('2026-03-04T19:00:30Z');
const MINUTE = 60_000;
const code = roomCodeAt(KEY, ROOM, NOW);

describe('the code of a room', () => {
  it('holds while it is shown, and for the minute after', () => {
    for (const later of [0, 29_000, MINUTE, MINUTE + 29_000])
      expect(verdictOn(KEY, ROOM, code, NOW + later)).toEqual({ holds: true, at: NOW + later });
  });

  it('is old after that, as in a photograph', () => {
    expect(verdictOn(KEY, ROOM, code, NOW + 2 * MINUTE)).toEqual({ holds: false, old: true });
    expect(verdictOn(KEY, ROOM, code, NOW + 29 * MINUTE)).toEqual({ holds: false, old: true });
  });

  it('is like one that somebody makes up after half an hour', () => {
    expect(verdictOn(KEY, ROOM, code, NOW + 30 * MINUTE)).toEqual({ holds: false, old: false });
  });

  it('is another each minute, for each room, and by each key', () => {
    const others = [
      roomCodeAt(KEY, ROOM, NOW + MINUTE),
      roomCodeAt(KEY, ROOM.replace('1', '2'), NOW),
      roomCodeAt(randomBytes(32), ROOM, NOW),
    ];
    expect(new Set([code, ...others]).size).toBe(4);
    expect(changesAt(NOW)).toEqual(new Date('2026-03-04T19:01:00Z'));
  });

  it('is read however somebody types it', () => {
    const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `;
    expect(verdictOn(KEY, ROOM, typed, NOW)).toMatchObject({ holds: true });
  });

  it('is not what somebody makes up', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (given) => {
        fc.pre(given.toUpperCase().replace(/[\s-]/g, '') !== code);
        expect(verdictOn(KEY, ROOM, given, NOW).holds).toBe(false);
      }),
    );
  });
});

describe('a place that was kept by a code', () => {
  const place = placeAt(KEY, ROOM, NOW);

  it('tells for ten minutes when the code was scanned', () => {
    const at = Math.floor(NOW / 1000) * 1000;
    expect(verdictOn(KEY, ROOM, place, NOW + 9 * MINUTE)).toEqual({ holds: true, at });
    expect(verdictOn(KEY, ROOM, place, NOW + 11 * MINUTE)).toEqual({ holds: false, old: true });
  });

  it('cannot be moved to another time or room', () => {
    const seconds = Math.floor(NOW / 1000);
    const moved = place.replace(String(seconds), String(seconds + 300));
    expect(verdictOn(KEY, ROOM, moved, NOW + 5 * MINUTE)).toEqual({ holds: false, old: false });
    expect(verdictOn(KEY, ROOM.replace('1', '2'), place, NOW)).toEqual({ holds: false, old: false });
  });
});
