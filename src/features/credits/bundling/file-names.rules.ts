import type { NamedFile } from './batch.reader.js';

/** Characters of a part of a name at the most. */
const LONGEST = 40;
/** Bytes of it at the most: systems take 255 in all, and letters of some languages are four. */
const MOST_BYTES = 100;

/**
 * What a certificate is called in an archive: whose it is, of which type, about what, and the end of its serial, by which
 * no two are called alike. Letters of all languages stay; what a file system may not have becomes a hyphen.
 */
export function fileName({ holderName, creditType, title, serial }: Omit<NamedFile, 'id'>): string {
  return `${[holderName ?? 'Nameless', creditType, title].map(plain).join('_')}_${serial.slice(-6)}.pdf`;
}

function plain(words: string): string {
  const hyphened = words
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  let part = '';
  for (const letter of [...hyphened].slice(0, LONGEST))
    if (Buffer.byteLength(part + letter) <= MOST_BYTES) part += letter;
    else break;
  return part || 'x';
}
