import { US_STATES as KNOWN } from '../../../../../src/features/identity/profile/profile.rules.js';
import { placeLine, US_STATES } from './us-states.js';

describe('the states of the United States', () => {
  it('are those that the server takes', () => {
    expect(US_STATES.map(({ value }) => value).toSorted()).toEqual([...KNOWN].sort());
  });
});

describe('a place in one line', () => {
  it('names what is known, and the country where it is not the United States', () => {
    expect(placeLine({ country: 'US', region: 'NM', county: 'Taos' }, 'en')).toBe('Taos, NM');
    expect(placeLine({ country: 'CA', region: 'Ontario', county: null }, 'en')).toBe('Ontario, Canada');
    expect(placeLine({ country: 'US', region: null, county: null }, 'en')).toBe('US');
    expect(placeLine({ country: null, region: null, county: null }, 'en')).toBe('');
  });
});
