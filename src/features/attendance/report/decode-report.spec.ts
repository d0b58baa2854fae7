import { utf16 } from '../report.factory.js';
import { decodeReport, MAX_REPORT_BYTES } from './decode-report.js';

const TEXT = 'Name,Email\nJosé Peña,jose@example.org\n';

function refusal(bytes: Uint8Array): unknown {
  try {
    decodeReport(bytes);
  } catch (error) {
    return error;
  }
  return null;
}

describe('the bytes of a report', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16, little end first', utf16(TEXT)],
    ['UTF-16, big end first', utf16(TEXT, { big: true })],
    ['UTF-16 without a mark, little end first', utf16(TEXT, { mark: false })],
    ['UTF-16 without a mark, big end first', utf16(TEXT, { mark: false, big: true })],
    ['Windows-1252', Buffer.from(TEXT, 'latin1')],
  ])('are read from %s', (_, bytes) => {
    expect(decodeReport(bytes)).toBe(TEXT);
  });

  it('keep what only Windows-1252 has', () => {
    expect(decodeReport(Buffer.from([0x4e, 0x92, 0x2c, 0x80, 0x0a]))).toBe('N’,€\n');
  });

  it('stay UTF-8 when the file was cut off within a letter', () => {
    const whole = Buffer.from('Zoë, José, Peña, Müller, Åse, Łukasz, Ğ, Ü, Ö, Ä, ß, ñ, ó\nZoë');
    expect(decodeReport(whole.subarray(0, -1))).toContain('Łukasz');
  });

  it('lose NUL bytes and zero-width characters', () => {
    expect(decodeReport(Buffer.from('An\0a\u200b V\u200eega\u2060,\ufeffa@b.c\n'))).toBe('Ana Vega,a@b.c\n');
  });

  it('have plain blanks for narrow and unbreakable ones', () => {
    expect(decodeReport(Buffer.from('2:48:05\u202fPM\u00a0x'))).toBe('2:48:05 PM x');
  });

  it('have one kind of line end', () => {
    expect(decodeReport(Buffer.from('a\r\nb\rc\nd'))).toBe('a\nb\nc\nd');
  });

  it.each([
    ['no bytes', ''],
    ['blanks only', ' \r\n\t\n'],
    ['a byte order mark only', '\ufeff'],
    ['NUL bytes only', '\0\0\0\0'],
  ])('are refused as empty: %s', (_, text) => {
    expect(refusal(Buffer.from(text))).toMatchObject({ code: 'empty_file', line: 1 });
  });

  it.each([
    ['an Excel workbook', [0x50, 0x4b, 0x03, 0x04, 20, 0, 6, 0]],
    ['a PDF', [...Buffer.from('%PDF-1.7\n')]],
    ['an image', [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]],
    ['bytes of every value', Array.from({ length: 1024 }, (_, at) => (at * 89) % 256)],
  ])('are refused as binary: %s', (_, bytes) => {
    expect(refusal(Uint8Array.from(bytes))).toMatchObject({ code: 'binary_file', line: 1 });
  });

  it('are refused over 25 MB, naming the line at which the limit is passed', () => {
    const line = Buffer.from(`${'x'.repeat(1023)}\n`);
    const large = Buffer.concat(Array.from({ length: 25 * 1024 + 1 }, () => line));
    expect(refusal(large)).toMatchObject({ code: 'file_too_large', line: 25 * 1024 + 1 });
    expect(refusal(large.subarray(0, MAX_REPORT_BYTES))).toBeNull();
  });
});
