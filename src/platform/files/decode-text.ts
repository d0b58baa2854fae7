import { isUtf8 } from 'node:buffer';

const SAMPLE_BYTES = 64 * 1024;

/** NUL, soft hyphen, zero-width and direction marks: seen inside names, e-mails and dates of real reports. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing a control character is the purpose
const INVISIBLE = /[\u0000\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const ODD_SPACES = /[\u00a0\u2007\u2009\u200a\u202f\u3000]/g;

/**
 * Turns the bytes of a text file into text with `\n` line ends, so that line numbers count as an editor counts them.
 *
 * Reads UTF-8 and UTF-16 (both byte orders) with or without a byte order mark, and falls back to Windows-1252, which is
 * what spreadsheets in Western Europe save. Invisible characters are removed and unusual spaces become plain ones (Teams
 * puts U+202F before `PM`).
 */
export function decodeText(bytes: Uint8Array): string {
  return withPlainLineEnds(decode(bytes).replace(INVISIBLE, '').replace(ODD_SPACES, ' '));
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

/** Such files are mostly ASCII, so in UTF-16 every other byte is NUL; stray NULs of an 8-bit file are few. */
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
