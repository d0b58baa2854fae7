import { isAbbreviation, isOneOff, looksOf, mailboxOf, mendedOf, wordsOfName } from './likeness.rules.js';

/** Somebody of a hub, as they are compared. */
export interface Candidate {
  id: string;
  name: string;
  /** The address as it is compared. */
  emailKey: string;
  profession: string | null;
  /** Where they work, as they write it; null where they have not said so. */
  organization: string | null;
  cohortIds: readonly string[];
}

/**
 * What speaks for two being one: their names are the same, but for case, accents and the order of words; one is short
 * for the other; they differ by a letter; their addresses lead to one mailbox, differ by a slip in the domain, or only
 * look alike; and they have a cohort, a workplace or a profession in common.
 */
export const EVIDENCE = [
  'same-mailbox',
  'look-alike-address',
  'mistyped-domain',
  'same-name',
  'short-name',
  'similar-name',
  'same-cohort',
  'same-organization',
  'same-profession',
] as const;
/** One of {@link EVIDENCE}. */
export type Evidence = (typeof EVIDENCE)[number];

/** Two who may be one person. `a` has the lesser id. */
export interface Pair {
  aId: string;
  bId: string;
  /** What speaks for it, the strongest first. */
  evidence: readonly Evidence[];
  /** The higher, the more speaks for it. */
  weight: number;
}

const WEIGHT: Readonly<Record<Evidence, number>> = {
  'same-mailbox': 12,
  'look-alike-address': 10,
  'mistyped-domain': 10,
  'same-name': 6,
  'short-name': 2,
  'similar-name': 2,
  'same-cohort': 2,
  'same-organization': 2,
  'same-profession': 1,
};

/** In a group as large as this everybody is compared with everybody; in a larger one, each with the next. */
const SMALL = 12;
/** Names shorter than this are not compared letter by letter: most of them are like some other. */
const LONG_ENOUGH = 7;
/** Nor are longer ones: nobody has such a name. */
const TOO_LONG = 50;

/**
 * Finds who may be one person. Only those are compared whose name or address has something in common, so that the work
 * grows with the people and not with their pairs.
 *
 * @returns the pairs for which most speaks first
 */
export function findPairs(people: readonly Candidate[]): Pair[] {
  const sorted = [...people].sort((a, b) => (a.id < b.id ? -1 : 1)).map(prepared);
  const found = new Map<string, Pair>();
  for (const keysOf of [mailKeys, nameKeys]) {
    for (const group of groupsBy(sorted, keysOf)) {
      for (const [a, b] of pairsOf(group)) {
        const key = `${a.id} ${b.id}`;
        if (found.has(key)) continue;
        const pair = compare(a, b);
        if (pair) found.set(key, pair);
      }
    }
  }
  return [...found.values()].sort(inOrder);
}

/** The order of pairs: those for whom more speaks first, then by their ids. */
export function inOrder(a: Omit<Pair, 'evidence'>, b: Omit<Pair, 'evidence'>): number {
  return b.weight - a.weight || order(a.aId, b.aId) || order(a.bId, b.bId);
}

interface Prepared extends Candidate {
  words: readonly string[];
  fullName: string;
  workplace: string;
  mailbox: string;
  looks: string;
  mended: string;
}

function prepared(person: Candidate): Prepared {
  const words = wordsOfName(person.name);
  const mailbox = mailboxOf(person.emailKey);
  return {
    ...person,
    words,
    fullName: words.join(' '),
    workplace: wordsOfName(person.organization ?? '').join(' '),
    mailbox,
    looks: looksOf(mailbox),
    mended: mendedOf(mailbox),
  };
}

function compare(a: Prepared, b: Prepared): Pair | null {
  const likeness = [...mailEvidence(a, b), ...nameEvidence(a, b)];
  if (likeness.length === 0) return null;
  const common: Evidence[] = [];
  if (a.cohortIds.some((id) => b.cohortIds.includes(id))) common.push('same-cohort');
  if (a.workplace !== '' && a.workplace === b.workplace) common.push('same-organization');
  if (a.profession !== null && a.profession === b.profession) common.push('same-profession');
  // A name that is only like another says little by itself.
  const telling = likeness.some((one) => WEIGHT[one] >= WEIGHT['same-name']);
  if (!telling && common.length === 0) return null;
  const evidence = [...likeness, ...common];
  return { aId: a.id, bId: b.id, evidence, weight: evidence.reduce((sum, one) => sum + WEIGHT[one], 0) };
}

function mailEvidence(a: Prepared, b: Prepared): Evidence[] {
  if (a.mailbox === b.mailbox) return ['same-mailbox'];
  if (a.mended === b.mended) return ['mistyped-domain'];
  return a.looks === b.looks ? ['look-alike-address'] : [];
}

function nameEvidence(a: Prepared, b: Prepared): Evidence[] {
  if (a.fullName === '' || b.fullName === '') return [];
  if (a.fullName === b.fullName) return ['same-name'];
  if (isAbbreviation(a.words, b.words)) return ['short-name'];
  const long = Math.min(a.fullName.length, b.fullName.length) >= LONG_ENOUGH;
  return long && isOneOff(a.fullName, b.fullName) && sameDigits(a, b) ? ['similar-name'] : [];
}

// "Nurse 1" and "Nurse 2" are numbered because they are two.
function sameDigits(a: Prepared, b: Prepared): boolean {
  return a.fullName.replace(/\D/g, '') === b.fullName.replace(/\D/g, '');
}

function mailKeys({ mailbox, looks, mended }: Prepared): string[] {
  return [mailbox, looks, mended];
}

// Names that differ by a letter share what is left when it is taken out; a short name and the long one share a whole
// word and the first letters of the others.
function nameKeys({ words, fullName }: Prepared): string[] {
  if (fullName === '') return [];
  const keys = [fullName];
  if (fullName.length >= LONG_ENOUGH && fullName.length <= TOO_LONG)
    for (let at = 0; at < fullName.length; at += 1)
      keys.push(`-${fullName.slice(0, at)}${fullName.slice(at + 1)}`);
  keys.push(`-${fullName}`);
  words.forEach((word, at) => {
    const rest = words.filter((_, i) => i !== at).map((other) => other[0]);
    if (word.length >= 3 && rest.length > 0) keys.push(`${word}.${rest.sort().join('')}`);
  });
  return keys;
}

function groupsBy(people: readonly Prepared[], keysOf: (person: Prepared) => string[]): Prepared[][] {
  const groups = new Map<string, Prepared[]>();
  for (const person of people) {
    for (const key of new Set(keysOf(person))) {
      const group = groups.get(key);
      if (group) group.push(person);
      else groups.set(key, [person]);
    }
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function* pairsOf(group: readonly Prepared[]): Generator<[Prepared, Prepared]> {
  const reach = group.length <= SMALL ? group.length : 1;
  for (let i = 0; i < group.length; i += 1)
    for (let j = i + 1; j < Math.min(group.length, i + 1 + reach); j += 1)
      yield [group[i] as Prepared, group[j] as Prepared];
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
