import { domainToUnicode } from 'node:url';
import { isEmail } from 'class-validator';

const SCRIPTS = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Cherokee', /\p{Script=Cherokee}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Devanagari', /\p{Script=Devanagari}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Georgian', /\p{Script=Georgian}/u],
] as const;

/** Words of nothing but these look like Latin ones. */
const LOOKS_LATIN = /^[аеорсухіјѕԛԝһӏ\d-]*[аеорсухіјѕԛԝһӏ][аеорсухіјѕԛԝһӏ\d-]*$/u;
const LONGEST = 320;

/**
 * What is wrong with an address to which mail with a personal link would go, in words after "The address"; null when
 * nothing is. An address that only looks like another one is refused: mail to it would reach a stranger.
 */
export function addressFault(email: string): string | null {
  if (email.length > LONGEST) return 'is too long';
  const normal = email.normalize('NFKC').trim();
  if (!isEmail(normal)) return 'is not an e-mail address';
  const at = normal.lastIndexOf('@');
  const domain = domainToUnicode(normal.slice(at + 1)) || normal.slice(at + 1);
  for (const part of [normal.slice(0, at), ...domain.split('.')]) {
    const scripts = SCRIPTS.filter(([, letters]) => letters.test(part)).map(([name]) => name);
    if (scripts.length > 1) return `mixes ${scripts.join(' and ')} letters, which can look alike`;
    if (LOOKS_LATIN.test(part.toLowerCase()))
      return 'is written in Cyrillic letters that look like Latin ones';
  }
  return null;
}
