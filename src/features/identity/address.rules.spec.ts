import * as fc from 'fast-check';
import { addressFault } from './address.rules.js';

describe('addresses to which a personal link may go', () => {
  it.each(['ana@mesa.example', 'josé.núñez@clinic.example', 'Ana+echo@sub.mesa.example', 'иван@почта.рф'])(
    'are fine: %s',
    (email) => expect(addressFault(email)).toBeNull(),
  );

  it.each([
    ['a Cyrillic a in the name', '\u0430na@mesa.example', /mixes Latin and Cyrillic/],
    ['a Cyrillic o in the domain', 'ana@g\u043e\u043egle.example', /mixes Latin and Cyrillic/],
    ['the same in its ASCII form', 'ana@xn--ggle-55da.example', /mixes Latin and Cyrillic/],
    ['a whole word that looks Latin', 'ana@\u0430\u0440\u0440\u04cf\u0435.example', /look like Latin/],
    ['no address', 'ana at mesa', /is not an e-mail address/],
    ['a header line', 'ana@mesa.example\r\nBcc: all@mesa.example', /is not an e-mail address/],
    ['10 MB', `${'a'.repeat(10_000_000)}@mesa.example`, /too long/],
  ])('are refused in words: %s', (_what, email, words) => expect(addressFault(email)).toMatch(words));

  it('are never refused by an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const fault = addressFault(text);
        return fault === null || fault.length > 0;
      }),
    );
  });
});
