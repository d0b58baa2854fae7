import fc from 'fast-check';
import { inDigits, percent, pInWords, withSign } from './number-words.rules.js';

describe('a p-value in words', () => {
  it.each([
    [0.0499, '= 0.050'],
    [0.012, '= 0.012'],
    [0.001, '= 0.001'],
    [0.0009999, '< 0.001'],
    [0, '< 0.001'],
    [0.9994, '> 0.999'],
    [1, '> 0.999'],
    [0.999, '= 0.999'],
  ])('of %s is “p %s”', (p, words) => {
    expect(pInWords(p)).toBe(words);
  });

  it('is never 0.000 or 1.000', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (p) => {
        expect(pInWords(p)).not.toMatch(/0\.000|1\.000/);
      }),
    );
  });
});

describe('a number in words', () => {
  it('has a real minus sign', () => {
    expect(inDigits(-8.21, 1)).toBe('−8.2');
  });

  it('is never a negative zero', () => {
    expect(inDigits(-0.04, 1)).toBe('0.0');
    expect(withSign(-0.04, 1)).toBe('0.0');
    expect(withSign(0.04, 1)).toBe('0.0');
  });

  it('has a plus sign where it is a gain', () => {
    expect(withSign(5, 1)).toBe('+5.0');
  });
});

describe('a share', () => {
  it.each([
    [53, 60, '88 %'],
    [53, 1585, '3 %'],
    [1, 1000, 'under 1 %'],
    [999, 1000, 'over 99 %'],
    [10, 10, '100 %'],
    [0, 0, '0 %'],
  ])('of %i in %i is %s', (part, whole, words) => {
    expect(percent(part, whole)).toBe(words);
  });
});
