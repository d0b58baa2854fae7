import fc from 'fast-check';
import {
  birthDateFault,
  isNpi,
  isUnfinished,
  languageTag,
  licenceFaults,
  placeFaults,
  tidied,
  US_STATES,
} from './profile.rules.js';

/** The check digit by the published steps: double every other digit from the right, sum the digits, add 24 for 80840. */
function npiOf(nine: string): string {
  const sum = [...nine].reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + Math.floor(value / 10) + (value % 10);
  }, 24);
  return nine + String((10 - (sum % 10)) % 10);
}

const nine = fc.integer({ min: 100_000_000, max: 299_999_999 }).map(String);

describe('an NPI', () => {
  it('is known by the example of its standard', () => {
    expect(isNpi('1234567893')).toBe(true);
    expect(isNpi('1234567890')).toBe(false);
  });

  it('has the check digit that follows from the other nine, and no other', () => {
    fc.assert(
      fc.property(nine, (digits) => {
        const right = npiOf(digits);
        for (let last = 0; last < 10; last++) {
          const npi = `${digits}${last}`;
          expect(isNpi(npi)).toBe(npi === right);
        }
      }),
    );
  });

  it('is no more one when a single digit is mistyped', () => {
    fc.assert(
      fc.property(nine, fc.nat(9), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
        const right = npiOf(digits);
        const wrong = right.slice(0, at) + String((Number(right[at]) + by) % 10) + right.slice(at + 1);
        expect(isNpi(wrong)).toBe(false);
      }),
    );
  });

  it.each(['', '123456789', '12345678930', '3234567893', '123456789３', ' 1234567893', '1234567893\n'])(
    'is not %j',
    (text) => expect(isNpi(text)).toBe(false),
  );
});

describe('a place', () => {
  it('has a state, a county and a ZIP code in the United States', () => {
    const place = { country: 'US', region: 'NM', county: 'Bernalillo', postalCode: '87102-1234' };
    expect(placeFaults(place)).toEqual({});
    expect(Object.keys(placeFaults({ ...place, region: 'Ontario', postalCode: 'K1A 0B1' }))).toEqual([
      'region',
      'postalCode',
    ]);
  });

  it('has a region in any words elsewhere, and no county', () => {
    expect(placeFaults({ country: 'CA', region: 'Ontario', postalCode: 'K1A 0B1' })).toEqual({});
    expect(placeFaults({ country: 'IN', region: 'ತಮಿಳುನಾಡು' })).toEqual({});
    expect(Object.keys(placeFaults({ country: 'CA', county: 'Bernalillo' }))).toEqual(['county']);
  });

  it('is nowhere without its country', () => {
    expect(Object.keys(placeFaults({ region: 'NM' }))).toEqual(['country']);
    expect(placeFaults({})).toEqual({});
  });

  it('knows the 50 states, the District of Columbia and five territories', () => {
    expect(new Set(US_STATES).size).toBe(56);
  });
});

describe('a licence', () => {
  it('is of a state in the United States, and of a whole country or a part of it elsewhere', () => {
    expect(licenceFaults({ country: 'US', region: 'TX' })).toEqual({});
    expect(Object.keys(licenceFaults({ country: 'US' }))).toEqual(['region']);
    expect(Object.keys(licenceFaults({ country: 'US', region: 'Ontario' }))).toEqual(['region']);
    expect(licenceFaults({ country: 'NZ' })).toEqual({});
  });
});

describe('a date of birth', () => {
  const now = new Date('2026-03-01T12:00:00Z');

  it('is a day of the calendar from 1900 on that has come somewhere', () => {
    for (const day of ['1900-01-01', '1980-02-29', '2026-03-01', '2026-03-02'])
      expect(birthDateFault(day, now)).toBeNull();
  });

  it.each([
    '1899-12-31',
    '1981-02-29',
    '2026-03-03',
    '9999-01-01',
    '1980-2-9',
    '29.02.1980',
    '',
    '1980-13-01',
  ])('is not %j', (text) => expect(birthDateFault(text, now)).toEqual(expect.any(String)));
});

describe('a profile', () => {
  it('takes languages by their tags and nothing else', () => {
    expect(languageTag('es-mx')).toBe('es-MX');
    expect(languageTag('nv')).toBe('nv');
    for (const text of ['Spanish!', '', 'english language', 'e', '-']) expect(languageTag(text)).toBeNull();
  });

  it('keeps each word of a list once, in order', () => {
    expect(tidied([' MD ', '', 'PhD', 'MD', 'Lic.  Psic.'])).toEqual(['MD', 'PhD', 'Lic. Psic.']);
  });

  it('is finished with a profession, an organization and a country', () => {
    expect(isUnfinished('nurse', { organization: 'Rio Clinic', country: 'US' })).toBe(false);
    expect(isUnfinished('nurse', { organization: null, country: 'US' })).toBe(true);
    expect(isUnfinished(null, null)).toBe(true);
  });
});
