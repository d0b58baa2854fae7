import { randomBytes } from 'node:crypto';

/**
 * Serials of certificates: 17 characters drawn at random, 85 bits, and a check character. The alphabet (Crockford's) has
 * no I, L, O and U, which are mistaken for others.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DRAWN = 17;
const GROUP = 6;

/** What people write for a character of the alphabet. */
const MISTAKEN: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** A new serial, which nobody can guess; as it is kept, without hyphens. */
export function newSerial(): string {
  // 256 is a multiple of 32, so that every character is as likely as the next.
  const drawn = [...randomBytes(DRAWN)].map((byte) => ALPHABET.charAt(byte % 32)).join('');
  return drawn + checkOf(drawn);
}

/** A serial as people read it: in groups of six. */
export function shownSerial(serial: string): string {
  return serial.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? '';
}

/** A serial as it is kept, out of what somebody typed; null for what is none, such as one with a slip of the pen. */
export function readSerial(typed: string): string | null {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\-\u2010-\u2015\u2212.]/g, '')
    .replace(/[OIL]/g, (letter) => MISTAKEN[letter] ?? letter);
  if (plain.length !== DRAWN + 1 || [...plain].some((letter) => !ALPHABET.includes(letter))) return null;
  return checkOf(plain.slice(0, DRAWN)) === plain.slice(DRAWN) ? plain : null;
}

/**
 * The check character: a sum over the field of 32 elements in which each place has a weight of its own, so that one wrong
 * character, or any two in each other's place, never pass.
 */
function checkOf(drawn: string): string {
  let sum = 0;
  let weight = 1;
  for (const letter of drawn) {
    weight = twice(weight);
    sum ^= product(weight, ALPHABET.indexOf(letter));
  }
  return ALPHABET.charAt(sum);
}

function product(one: number, other: number): number {
  let result = 0;
  for (let bit = 0, power = one; bit < 5; bit++, power = twice(power))
    if ((other >> bit) & 1) result ^= power;
  return result;
}

/** Times x in GF(32), reduced by x⁵ + x² + 1. */
function twice(element: number): number {
  const shifted = element << 1;
  return shifted & 32 ? shifted ^ 0b100101 : shifted;
}
