import fc from 'fast-check';
import { newSerial, readSerial, shownSerial } from './serial.rules.js';

const serials = fc.constant(null).map(() => newSerial());
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('the serial of a certificate', () => {
  it('has 85 random bits: none of ten thousand comes twice, and every letter comes at every place', () => {
    const many = Array.from({ length: 10_000 }, newSerial);
    expect(new Set(many).size).toBe(many.length);
    for (let place = 0; place < 18; place++)
      expect(new Set(many.map((serial) => serial[place])).size).toBe(LETTERS.length);
  });

  it('is read as it is shown, in small letters, with spaces, and with O for 0 and I or l for 1', () => {
    fc.assert(
      fc.property(serials, (serial) => {
        const shown = shownSerial(serial);
        expect(shown).toMatch(/^[0-9A-Z]{6}-[0-9A-Z]{6}-[0-9A-Z]{6}$/);
        for (const typed of [
          shown,
          shown.toLowerCase(),
          ` ${shown.replaceAll('-', ' ')} `,
          shown.replaceAll('-', '–'),
        ])
          expect(readSerial(typed)).toBe(serial);
        expect(readSerial(shown.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(serial);
      }),
    );
  });

  it('with one wrong character is none', () => {
    fc.assert(
      fc.property(serials, fc.nat(17), fc.constantFrom(...LETTERS), (serial, at, letter) => {
        fc.pre(serial[at] !== letter);
        expect(readSerial(serial.slice(0, at) + letter + serial.slice(at + 1))).toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });

  it('with two characters in each other’s place is none', () => {
    fc.assert(
      fc.property(serials, fc.nat(17), fc.nat(17), (serial, a, b) => {
        fc.pre(serial[a] !== serial[b]);
        const letters = [...serial];
        [letters[a], letters[b]] = [letters[b] as string, letters[a] as string];
        expect(readSerial(letters.join(''))).toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });

  it('is nothing else', () => {
    for (const typed of [
      '',
      '-',
      'ABC',
      'U'.repeat(18),
      '0'.repeat(17),
      '0'.repeat(19),
      '%00',
      '💥'.repeat(18),
    ])
      expect(readSerial(typed)).toBeNull();
  });
});
