import fc from 'fast-check';
import { askedHundredths, keptUntil, ledgerAmountOf, signedHundredthsOf } from './ledger.rules.js';

describe('an amount in the ledger', () => {
  it.each<[string, number, string]>([
    ['nothing', 0, '0.00'],
    ['a quarter', 25, '0.25'],
    ['a whole', 100, '1.00'],
    ['what is taken away', -125, '-1.25'],
  ])('is written in one form only: %s', (_, hundredths, written) => {
    expect(ledgerAmountOf(hundredths)).toBe(written);
  });

  it('is read back to the last hundredth', () => {
    const most = 99_999_999;
    fc.assert(
      fc.property(fc.integer({ min: -most, max: most }), (hundredths) => {
        expect(signedHundredthsOf(ledgerAmountOf(hundredths))).toBe(hundredths);
      }),
    );
  });

  it.each(['', '-0.25', '0.125', '1e2', '1,5', 'one'])('is not taken as %p', (amount) => {
    expect(() => askedHundredths(amount, 0)).toThrow('a number with up to two decimals');
  });

  it('of an award is more than nothing', () => {
    expect(() => askedHundredths('0.00', 1)).toThrow('more than nothing');
    expect(askedHundredths('0.01', 1)).toBe(1);
  });
});

describe('the time for which a holder is kept', () => {
  it('ends on the same day years later', () => {
    expect(keptUntil(new Date('2026-05-04T17:30:00Z'), 6).toISOString()).toBe('2032-05-04T17:30:00.000Z');
  });

  it('ends on the last of February for an award of a leap day', () => {
    expect(keptUntil(new Date('2028-02-29T10:00:00Z'), 7).toISOString()).toBe('2035-02-28T10:00:00.000Z');
  });

  it.each([5, 6.5, Number.NaN])('is never %p years', (years) => {
    expect(() => keptUntil(new Date('2026-05-04T17:30:00Z'), years)).toThrow('6 whole years at the least');
  });
});
