import { placeOf } from './return-to.js';

describe('coming back after signing in', () => {
  it('goes to the page that was left', () => {
    expect(placeOf('/cohorts/01a2-3b/people')).toBe('/cohorts/01a2-3b/people');
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/x?y#z',
    '',
    null,
  ])('goes home rather than to %s', (path) => expect(placeOf(path)).toBe('/'));

  it('does not go round in circles', () => {
    expect(placeOf('/sign-in/finish')).toBe('/');
  });
});
