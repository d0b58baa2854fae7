import { domainToUnicode } from 'node:url';

/** What stands around names and is none: titles, and the credentials of the field. */
const TITLES = new Set(
  'dr mr mrs ms mx prof sr sra md do phd psyd rn np pa lcsw lpc lmft msw mph ma ba bs ms dnp aprn pharmd jr ii iii'.split(
    ' ',
  ),
);

/** Domains at which many have their mail, so that a likeness of them is most likely a slip. */
const COMMON_DOMAINS = [
  'gmail.com',
  'yahoo.com',
  'hotmail.com',
  'outlook.com',
  'icloud.com',
  'aol.com',
  'live.com',
  'msn.com',
  'comcast.net',
  'protonmail.com',
];

/** Letters of other alphabets, and digits, that look like a Latin letter. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  а: 'a',
  ɑ: 'a',
  α: 'a',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  ё: 'e',
  ε: 'e',
  ɡ: 'g',
  һ: 'h',
  і: 'i',
  ı: 'i',
  ι: 'i',
  ј: 'j',
  к: 'k',
  κ: 'k',
  ӏ: 'l',
  м: 'm',
  п: 'n',
  о: 'o',
  ο: 'o',
  ө: 'o',
  р: 'p',
  ρ: 'p',
  ѕ: 's',
  т: 't',
  τ: 't',
  υ: 'u',
  ν: 'v',
  ѵ: 'v',
  х: 'x',
  χ: 'x',
  у: 'y',
  γ: 'y',
  '0': 'o',
  '1': 'l',
};

/** The words of a name by which people are compared: without case, accents, titles, and in the order of the alphabet. */
export function wordsOfName(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !TITLES.has(word))
    .sort();
}

/**
 * Whether one name is the other with some of its words cut down to their first letters, as "J. Ortiz" is "Juana Ortiz".
 * A whole word of three letters or more must stand in both.
 */
export function isAbbreviation(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  const whole = a.filter((word) => word.length >= 3 && b.includes(word));
  if (whole.length === 0) return false;
  const rest = (words: readonly string[]) => words.filter((word) => !whole.includes(word));
  const [left, right] = [rest(a), rest(b)];
  if (left.length === 0 || left.length !== right.length) return false;
  return left.every((word, i) => {
    const other = right[i] as string;
    return word[0] === other[0] && (word.length === 1 || other.length === 1 || word === other);
  });
}

/** Whether two texts differ by one letter: one more, one less, another one, or two that changed places. */
export function isOneOff(a: string, b: string): boolean {
  if (a === b) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return (
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  );
}

/** The mailbox that an address leads to, as far as it is known that several addresses lead to one. */
export function mailboxOf(emailKey: string): string {
  const { local, domain } = partsOf(emailKey);
  const plain = local.split('+')[0] || local;
  if (domain === 'gmail.com' || domain === 'googlemail.com') return `${plain.replaceAll('.', '')}@gmail.com`;
  return `${plain}@${domain}`;
}

/** How a mailbox looks to somebody who reads it: letters of other alphabets, and digits, as what they look like. */
export function looksOf(mailbox: string): string {
  return [...mailbox].map((letter) => LOOKS_LIKE[letter] ?? letter).join('');
}

/** The mailbox with its domain put right, where that is a slip of a domain at which many have their mail; else itself. */
export function mendedOf(mailbox: string): string {
  const { local, domain } = partsOf(mailbox);
  if (COMMON_DOMAINS.includes(domain)) return mailbox;
  const meant = COMMON_DOMAINS.find((common) => isOneOff(common, domain));
  return meant ? mailboxOf(`${local}@${meant}`) : mailbox;
}

function partsOf(address: string): { local: string; domain: string } {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  return { local: address.slice(0, at), domain: domainToUnicode(domain) || domain };
}
