import fc from 'fast-check';
import { fileName } from './file-names.rules.js';

const file = {
  holderName: 'Nguyễn Thị Ánh',
  creditType: 'ANCC',
  title: 'Sleep & rest: 2/3',
  serial: 'ABCDEFGHJKMNPQRSTV',
};

describe('what a certificate is called in an archive', () => {
  it('tells whose it is, of which type, about what, and ends with its serial', () => {
    expect(fileName(file)).toBe('Nguyễn-Thị-Ánh_ANCC_Sleep-rest-2-3_PQRSTV.pdf');
  });

  it('leads out of no folder and starts no hidden file, whatever the words are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (holderName, title) => {
        const name = fileName({ ...file, holderName, title });
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}-]+_ANCC_[\p{L}\p{M}\p{N}-]+_PQRSTV\.pdf$/u);
        expect(name.startsWith('-')).toBe(false);
      }),
    );
  });

  it('is no longer than systems take, in letters of any language', () => {
    for (const letter of ['a', 'é', '漢', '𠀀'])
      expect(
        Buffer.byteLength(fileName({ ...file, holderName: letter.repeat(300), title: letter.repeat(300) })),
      ).toBeLessThanOrEqual(255);
  });
});
