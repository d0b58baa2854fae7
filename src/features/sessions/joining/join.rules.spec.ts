import fc from 'fast-check';
import { doorOf, joinWindow, sessionOfTheDay, type TimedSession, wayInto } from './join.rules.js';
import { guestSecretOf, isSecret, joinSecretOf, keyFor, personNamedBy } from './join-secret.rules.js';

const at = (minutes: number) => new Date(Date.UTC(2026, 2, 4, 12) + minutes * 60_000);
const session = (id: string, start: number, minutes = 60, state = 'scheduled'): TimedSession => ({
  id,
  startsAt: at(start),
  endsAt: at(start + minutes),
  state,
});
const WEEK = 7 * 24 * 60;

describe('the way into a session', () => {
  const noon = session('noon', 0);
  it.each([
    [-21, 'early'],
    [-20, 'open'],
    [0, 'open'],
    [89, 'open'],
    [90, 'over'],
  ])('at %i minutes from its start is %s', (minutes, state) => {
    expect(doorOf(noon, 'https://meet.example', at(minutes))).toBe(state);
  });

  it('is open before its time once the session was begun by hand', () => {
    expect(doorOf({ ...noon, state: 'live' }, 'https://meet.example', at(-40))).toBe('open');
  });

  it('is closed for a session that was called off, whatever the time', () => {
    for (const minutes of [-500, 0, 500])
      expect(doorOf({ ...noon, state: 'cancelled' }, 'https://meet.example', at(minutes))).toBe('cancelled');
  });

  it('waits for an address', () => {
    expect(doorOf(noon, null, at(0))).toBe('no_address');
    expect(doorOf(noon, null, at(-100))).toBe('early');
  });
});

describe('when a session can be joined, as lists tell it', () => {
  it('is when its door is open', () => {
    const states = fc.constantFrom('draft', 'scheduled', 'live', 'held', 'cancelled');
    const minute = fc.integer({ min: -200, max: 200 });
    fc.assert(
      fc.property(states, minute, minute, (state, begun, now) => {
        const actualStart = state === 'live' ? at(Math.min(begun, now)) : null;
        const one = { ...session('one', 0, 60, state), actualStart };
        const window = wayInto(one);
        const told = window !== null && window.opensAt <= at(now) && at(now) < window.closesAt;
        expect(told).toBe(state !== 'draft' && doorOf(one, 'https://meet.example', at(now)) === 'open');
      }),
    );
  });
});

describe('a link of a series', () => {
  const weeks = [0, 1, 2, 3].map((week) => session(`week ${week}`, week * WEEK));
  it.each([
    [-3 * WEEK, 'week 0'],
    [0, 'week 0'],
    [89, 'week 0'],
    [90, 'week 1'],
    [WEEK - 20, 'week 1'],
    [2 * WEEK, 'week 2'],
    [9 * WEEK, 'week 0'],
  ])('leads to the session of the day or the next one (%i minutes on: %s)', (minutes, id) => {
    expect(sessionOfTheDay(weeks[0]!, weeks, at(minutes)).id).toBe(id);
  });

  it('leads to the session that was meant while two may be joined', () => {
    const two = [session('early', 0), session('late', 30)];
    expect(sessionOfTheDay(two[1]!, two, at(35)).id).toBe('late');
  });

  it('never leads to one that is over while another is not', () => {
    const sessions = fc.array(
      fc.record({
        start: fc.integer({ min: -50_000, max: 50_000 }),
        minutes: fc.integer({ min: 5, max: 720 }),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(sessions, fc.nat(), fc.integer({ min: -60_000, max: 60_000 }), (times, meant, minutes) => {
        const series = times.map(({ start, minutes: length }, i) => session(`${i}`, start, length));
        const now = at(minutes);
        const chosen = sessionOfTheDay(series[meant % series.length]!, series, now);
        const over = (one: TimedSession) => joinWindow(one).closesAt <= now;
        expect(over(chosen)).toBe(series.every(over));
      }),
    );
  });
});

describe('the secret of a link', () => {
  const key = keyFor('join-links', Buffer.alloc(32, 7));
  const holder = { personId: '018f2e3c-1111-7000-8000-000000000001', cohortId: 'c', version: 0 };

  it('names its person and proves person, cohort and version together', () => {
    const secret = joinSecretOf(key, holder);
    expect(personNamedBy(secret)).toBe(holder.personId);
    expect(isSecret(joinSecretOf(key, holder), secret)).toBe(true);
    for (const other of [
      { ...holder, personId: '018f2e3c-1111-7000-8000-000000000002' },
      { ...holder, cohortId: 'd' },
      { ...holder, version: 1 },
    ])
      expect(isSecret(joinSecretOf(key, other), secret)).toBe(false);
  });

  it('is nothing that another key, or a guest’s pass, could make', () => {
    const master = Buffer.alloc(32, 7);
    expect(keyFor('join-links', master)).not.toEqual(keyFor('guest-passes', master));
    expect(keyFor('join-links', master)).not.toEqual(master);
    expect(joinSecretOf(keyFor('join-links', Buffer.alloc(32, 8)), holder)).not.toBe(
      joinSecretOf(key, holder),
    );
    expect(personNamedBy(guestSecretOf(key, holder.personId))).toBeNull();
  });

  it.each(['', 'swj_', `swj_${'a'.repeat(63)}`, `swj_${'a'.repeat(65)}`, `swj_${'/'.repeat(64)}`, '💥'])(
    'is not made of %j',
    (secret) => {
      expect(isSecret(joinSecretOf(key, holder), secret)).toBe(false);
    },
  );

  it('cannot be changed in a single character', () => {
    const secret = joinSecretOf(key, holder);
    fc.assert(
      fc.property(
        fc.integer({ min: 4, max: secret.length - 1 }),
        fc.constantFrom('A', 'b', '9', '_'),
        (i, c) => {
          const changed = secret.slice(0, i) + c + secret.slice(i + 1);
          expect(isSecret(joinSecretOf(key, holder), changed)).toBe(changed === secret);
        },
      ),
    );
  });
});
