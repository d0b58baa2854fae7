import fc from 'fast-check';
import { decimalOf, hundredthsOf, isDecimal, secondsOfMinutes } from './amount.rules.js';

describe('an amount of credit', () => {
  it.each([
    ['0', 0],
    ['0.75', 75],
    ['0.5', 50],
    ['1.0', 100],
    ['12', 1200],
    ['0.29', 29],
  ])('%s is read exactly', (decimal, hundredths) => {
    expect(hundredthsOf(decimal)).toBe(hundredths);
  });

  it.each(['', '.5', '1.', '-1', '+1', '1e2', '0.125', '1,5', ' 1', 'one', '1234567'])(
    '%j is refused',
    (text) => {
      expect(isDecimal(text)).toBe(false);
      expect(() => hundredthsOf(text)).toThrow(RangeError);
    },
  );

  it('is written as short as can be, with the decimals its accreditor wants', () => {
    expect([0, 25, 50, 100, 1010].map((amount) => decimalOf(amount, 1))).toEqual([
      '0',
      '0.25',
      '0.5',
      '1.0',
      '10.1',
    ]);
    expect([100, 5240, 7].map((amount) => decimalOf(amount, 0))).toEqual(['1', '52.4', '0.07']);
    expect(decimalOf(150, 2)).toBe('1.50');
  });

  it('comes back from its text as it was, whatever the decimals', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), fc.constantFrom(0, 1, 2), (amount, fewest) => {
        expect(hundredthsOf(decimalOf(amount, fewest))).toBe(amount);
      }),
    );
  });
});

describe('minutes with decimals', () => {
  it.each([
    ['52.4', 3144],
    ['7.5', 450],
    ['60', 3600],
    ['0', 0],
    ['0.1', 6],
    ['44.99', 2699],
    ['7.499999999', 449],
    ['8.1', 486],
    ['16.1', 966],
  ])('%s are exact seconds, a part of one dropped', (minutes, seconds) => {
    expect(secondsOfMinutes(minutes)).toBe(seconds);
  });

  it.each(['', '-1', '1e3', '0x10', '5,5', 'ten', '60.', '.5', '100000', 'Infinity'])(
    '%j are none',
    (text) => {
      expect(secondsOfMinutes(text)).toBeNull();
    },
  );

  it('give every second back that whole tenths of a minute come to', () => {
    fc.assert(
      fc.property(fc.nat(999_999), (tenths) => {
        expect(secondsOfMinutes(`${Math.floor(tenths / 10)}.${tenths % 10}`)).toBe(tenths * 6);
      }),
    );
  });
});
