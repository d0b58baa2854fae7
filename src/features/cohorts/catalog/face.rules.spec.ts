import * as fc from 'fast-check';
import { isSlug, newSlug, registrationState, seatsWord } from './face.rules.js';

const at = (text: string) => new Date(text);

describe('the page of a cohort', () => {
  it('is open between its dates, of which the second is too late', () => {
    const dates = { opensAt: at('2027-01-01T00:00Z'), closesAt: at('2027-02-01T00:00Z') };
    const on = (now: string) => registrationState({ listing: 'listed', ...dates }, at(now));
    expect(on('2026-12-31T23:59:59Z')).toBe('not_yet');
    expect(on('2027-01-01T00:00Z')).toBe('open');
    expect(on('2027-02-01T00:00Z')).toBe('closed');
  });

  it.each(['draft', 'closed'] as const)('takes nobody while it is %s', (listing) => {
    expect(registrationState({ listing, opensAt: null, closesAt: null }, at('2027-01-01T00:00Z'))).toBe(
      'closed',
    );
  });

  it('tells of seats in words', () => {
    const word = (enrolled: number, waiting = 0, waitlist = true) =>
      seatsWord({ capacity: 40, enrolled, held: 0, waiting }, waitlist);
    expect([word(10), word(37), word(40), word(40, 0, false), word(39, 2)]).toEqual([
      'open',
      'few',
      'waitlist',
      'full',
      'waitlist',
    ]);
    expect(seatsWord({ capacity: null, enrolled: 9_000, held: 0, waiting: 0 }, true)).toBe('open');
  });

  it('has an address that nobody guesses', () => {
    const some = Array.from({ length: 200 }, newSlug);
    expect(some.every(isSlug)).toBe(true);
    expect(new Set(some).size).toBe(200);
    fc.assert(fc.property(fc.string(), (text) => !isSlug(text) || text.length === 12));
  });
});
