import { decodeText } from '../../../platform/files/decode-text.js';
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

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
const NOT_TEXT = /[\u0001-\u0008\u000b\u000c\u000e-\u001f]/g;

/**
 * Turns the bytes of a meeting report into text, as `decodeText` does, and refuses what is none.
 *
 * @throws ReportError `empty_file`, `binary_file` or `file_too_large`, with the line.
 */
export function decodeReport(bytes: Uint8Array): string {
  if (bytes.length > MAX_REPORT_BYTES) throw tooLarge(bytes);
  refuseKnownBinary(bytes);
  const text = decodeText(bytes);
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
