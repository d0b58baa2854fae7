/** A participant of a report, by what may tell who it is. */
export interface Unknown {
  /** Every name under which they appear, the original ones included. */
  readonly names: readonly string[];
  /** Compared as `emailKey` of the expected people is. */
  readonly emailKey: string | null;
}

/** Somebody who is expected at the session. */
export interface Expected {
  readonly id: string;
  readonly name: string;
  readonly emailKey: string;
}

/** Pairs of names whose spelling is compared at the most, so that a report of thousands of strangers takes no minutes. */
const MOST_COMPARISONS = 200_000;
/** Letters that must be there before a misspelling of one or two of them means anything. */
const SHORTEST_COMPARED = 6;
/** A surname of more people than this tells nobody apart. */
const MOST_OF_A_SURNAME = 20;

/**
 * Finds who an unmatched participant might be: the first of these that fits exactly one expected person.
 *
 * The same words in any order and without regard to accents (`Lopez, Maria` and `María López`); the same part before
 * the @ of the address; a name that differs by one letter, or by two in a long one; the same surname, if the first
 * name does not speak against it (`M. Lopez`, `Lopez`).
 *
 * @param unmatched how many will be asked for
 */
export function suggester(
  expected: readonly Expected[],
  unmatched: number,
): (participant: Unknown) => string | null {
  const byWords = new Map<string, string[]>();
  const byMailbox = new Map<string, string[]>();
  const bySurname = new Map<string, { id: string; words: string[] }[]>();
  const folded = expected.map(({ id, name }) => ({ id, name: fold(name).join(' ') }));
  for (const { id, name, emailKey } of expected) {
    const words = fold(name);
    add(byWords, sorted(words), id);
    add(byMailbox, mailboxOf(emailKey), id);
    const surname = words.at(-1);
    if (surname && words.length > 1) add(bySurname, surname, { id, words });
  }
  const comparesSpelling = unmatched * expected.length <= MOST_COMPARISONS;
  return ({ names, emailKey }) => {
    const spoken = names.map(fold).filter((words) => words.length > 0);
    const sameWords = spoken.flatMap((words) => byWords.get(sorted(words)) ?? []);
    const sameMailbox = emailKey ? (byMailbox.get(mailboxOf(emailKey)) ?? []) : [];
    return (
      theOnly(sameWords) ??
      theOnly(sameMailbox) ??
      (comparesSpelling ? theOnly(spoken.flatMap((words) => misspelt(words.join(' '), folded))) : null) ??
      theOnly(spoken.flatMap((words) => sameSurname(words, bySurname)))
    );
  };
}

/** The words of a name without case, accents and punctuation. */
function fold(name: string): string[] {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

function sorted(words: readonly string[]): string {
  return [...words].sort().join(' ');
}

function mailboxOf(emailKey: string): string {
  return emailKey.slice(0, emailKey.lastIndexOf('@'));
}

function add<V>(map: Map<string, V[]>, key: string, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

function theOnly(ids: readonly string[]): string | null {
  const [first] = ids;
  return first !== undefined && ids.every((id) => id === first) ? first : null;
}

function misspelt(name: string, expected: readonly { id: string; name: string }[]): string[] {
  if (name.length < SHORTEST_COMPARED) return [];
  const most = name.length < 12 ? 1 : 2;
  return expected.filter((person) => differsByAtMost(most, name, person.name)).map(({ id }) => id);
}

function sameSurname(
  words: readonly string[],
  bySurname: ReadonlyMap<string, readonly { id: string; words: string[] }[]>,
): string[] {
  return words.flatMap((surname) => {
    const others = words.filter((word) => word !== surname);
    const bearers = bySurname.get(surname) ?? [];
    if (bearers.length > MOST_OF_A_SURNAME) return [];
    return bearers
      .filter((bearer) => others.length === 0 || others.some((word) => abbreviates(word, bearer.words)))
      .map(({ id }) => id);
  });
}

/** Whether a word is one of the name's words, or the beginning of one, or one its beginning (`M`, `Alex`). */
function abbreviates(word: string, words: readonly string[]): boolean {
  return words.slice(0, -1).some((full) => full.startsWith(word) || word.startsWith(full));
}

/** Whether two texts differ by at most so many letters added, left out or exchanged. */
function differsByAtMost(most: number, a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const now = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const steps = Math.min(before[j]! + 1, now[j - 1]! + 1, before[j - 1]! + cost);
      now.push(steps);
      least = Math.min(least, steps);
    }
    if (least > most) return false;
    before = now;
  }
  return before[b.length]! <= most;
}
