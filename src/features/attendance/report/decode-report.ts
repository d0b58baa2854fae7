import { isUtf8 } from 'node:buffer';
import { ReportError } from './report-error.js';

/** The largest meeting report that is read, in bytes (25 MiB, about 250,000 rows of Zoom's). */
export const MAX_REPORT_BYTES = 25 * 1024 * 1024;

const SAMPLE_BYTES = 64 * 1024;

/** First bytes of files that people choose by mistake, and what to tell them. */
const KNOWN_BINARIES: readonly { magic: readonly number[]; what: string }[] = [
  { magic: [0x50, 0x4b, 0x03, 0x04], what: 'an Excel workbook or a ZIP archive' },
  { magic: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Excel workbook' },
  { magic: [0x25, 0x50, 0x44, 0x46], what: 'a PDF document' },
  { magic: [0x89, 0x50, 0x4e, 0x47], what: 'an image' },
  { magic: [0xff, 0xd8, 0xff], what: 'an image' },
  { magic: [0x47, 0x49, 0x46, 0x38], what: 'an image' },
  { magic: [0x1f, 0x8b], what: 'a compressed file' },
];

/** NUL, soft hyphen, zero-width and direction marks: seen inside names, e-mails and dates of real reports. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing a control character is the purpose
const INVISIBLE = /[\u0000\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const ODD_SPACES = /[\u00a0\u2007\u2009\u200a\u202f\u3000]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
const NOT_TEXT = /[\u0001-\u0008\u000b\u000c\u000e-\u001f]/g;

/**
 * Turns the bytes of a meeting report into text with `\n` line ends, so that line numbers count as an editor
 * counts them.
 *
 * Reads UTF-8 and UTF-16 (both byte orders) with or without a byte order mark, and falls back to
 * Windows-1252, which is what spreadsheets in Western Europe save. Invisible characters are removed and
 * unusual spaces become plain ones (Teams puts U+202F before `PM`).
 *
 * @throws ReportError `empty_file`, `binary_file` or `file_too_large`, with the line.
 */
export function decodeReport(bytes: Uint8Array): string {
  if (bytes.length > MAX_REPORT_BYTES) throw tooLarge(bytes);
  refuseKnownBinary(bytes);
  const text = withPlainLineEnds(decode(bytes).replace(INVISIBLE, '').replace(ODD_SPACES, ' '));
  if (text.trim() === '') throw new ReportError('empty_file', 'The file is empty.', 1);
  refuseBinary(text);
  return text;
}

/** One byte more than the limit is enough to know the line at which it is passed: no reader needs the rest. */
function tooLarge(bytes: Uint8Array): ReportError {
  let line = 1;
  for (let at = bytes.indexOf(10); at !== -1 && at < MAX_REPORT_BYTES; at = bytes.indexOf(10, at + 1))
    line += 1;
  return new ReportError(
    'file_too_large',
    `The file is larger than 25 MB; the limit is passed in line ${line}. Nothing was read. ` +
      'Export one meeting at a time.',
    line,
  );
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes);
  const utf16 = utf16WithoutMark(bytes);
  return utf16 ? decodeAs(utf16, bytes) : decodeEightBit(bytes);
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** Reports are mostly ASCII, so in UTF-16 every other byte is NUL; stray NULs of an 8-bit file are few. */
function utf16WithoutMark(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const half = length / 2;
  if (odd > half * 0.5 && even < half * 0.1) return 'utf-16le';
  if (even > half * 0.5 && odd < half * 0.1) return 'utf-16be';
  return null;
}

/** A UTF-8 file cut off in the middle of a letter is still UTF-8; a Windows-1252 one has hardly a valid letter. */
function decodeEightBit(bytes: Uint8Array): string {
  const text = decodeAs('utf-8', bytes);
  if (isUtf8(bytes)) return text;
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const letters = (text.match(/[\u0080-\uffff]/g)?.length ?? 0) - broken;
  return broken * 10 <= letters ? text : decodeWindows1252(bytes);
}

/** What Windows-1252 has where ISO 8859-1 has control characters. Node's own decoder leaves these out. */
const FROM_0X80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\u0080-\u009f]/g, (letter) => FROM_0X80.charAt(letter.charCodeAt(0) - 0x80));
}

function withPlainLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function refuseKnownBinary(bytes: Uint8Array): void {
  const known = KNOWN_BINARIES.find(({ magic }) => magic.every((byte, at) => bytes[at] === byte));
  if (!known) return;
  throw new ReportError(
    'binary_file',
    `This is ${known.what}, not a text file. Export the report as CSV and choose that file.`,
    1,
  );
}

function refuseBinary(text: string): void {
  const sample = text.slice(0, SAMPLE_BYTES);
  const strange = sample.match(NOT_TEXT)?.length ?? 0;
  if (strange * 100 <= sample.length) return;
  const line = sample.slice(0, sample.search(NOT_TEXT)).split('\n').length;
  throw new ReportError(
    'binary_file',
    `This is not a text file: line ${line} holds characters that no report has. Export the report as CSV.`,
    line,
  );
}
