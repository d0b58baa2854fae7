import type { MatchKind } from './attendance-import.entity.js';
import { plainName } from './report/participant-name.js';
import { type Expected, suggester, type Unknown } from './suggest-person.rules.js';

/** Whom a participant was taken to be, or might be. */
export interface Match {
  readonly personId: string | null;
  readonly kind: MatchKind | null;
  /** For a facilitator to confirm; null where somebody was matched, and where nobody or several come near. */
  readonly suggestedPersonId: string | null;
}

/** Somebody who is known from before: by a match that was confirmed once, or by their registration. */
export interface KnownBefore {
  readonly personId: string;
  readonly kind: 'alias' | 'registrant';
}

/**
 * Matches the participants of one report to the people expected at its session, in their order.
 *
 * First by e-mail, then by what is known from before. Then by the exact name, which counts only where it can mean one person from either side: one
 * expected person bears it, one participant without a known e-mail does, and no other participant is that person
 * already. Whatever is less than that is a suggestion: two devices of one person and two people of one name look the
 * same in a report.
 */
export function matchPeople(
  participants: readonly Unknown[],
  expected: readonly Expected[],
  known: readonly (KnownBefore | null)[] = [],
): Match[] {
  const here = new Set(expected.map(({ id }) => id));
  const byEmail = new Map(expected.map((person) => [person.emailKey, person.id]));
  const byName = bearersOf(expected);
  const taken = new Set<string>();
  const sure = participants.map(({ emailKey }, at): KnownMatch | null => {
    const id = emailKey === null ? undefined : byEmail.get(emailKey);
    const before = known[at];
    // Whoever is not expected any more is nobody who could be meant.
    const found: KnownMatch | null = id
      ? { personId: id, kind: 'email' }
      : before && here.has(before.personId)
        ? before
        : null;
    if (found) taken.add(found.personId);
    return found;
  });
  const named = participants.map(({ names }, at) => (sure[at] ? null : onlyBearer(names, byName)));
  const claims = new Map<string, number>();
  for (const id of named) if (id) claims.set(id, (claims.get(id) ?? 0) + 1);
  const suggest = suggester(expected, sure.filter((match) => match === null).length);
  return participants.map((participant, at) => {
    const found = sure[at];
    if (found) return { ...found, suggestedPersonId: null };
    const name = named[at];
    if (name && claims.get(name) === 1 && !taken.has(name)) {
      return { personId: name, kind: 'name', suggestedPersonId: null };
    }
    return { personId: null, kind: null, suggestedPersonId: name ?? suggest(participant) };
  });
}

interface KnownMatch {
  readonly personId: string;
  readonly kind: 'email' | 'alias' | 'registrant';
}

/** Who bears a name, as names are compared. */
function bearersOf(expected: readonly Expected[]): Map<string, Set<string>> {
  const bearers = new Map<string, Set<string>>();
  for (const { id, name } of expected) {
    const plain = plainName(name);
    const ids = bearers.get(plain);
    if (ids) ids.add(id);
    else bearers.set(plain, new Set([id]));
  }
  return bearers;
}

function onlyBearer(names: readonly string[], bearers: ReadonlyMap<string, Set<string>>): string | null {
  const found = new Set(names.flatMap((name) => [...(bearers.get(plainName(name)) ?? [])]));
  const [only] = found;
  return found.size === 1 && only ? only : null;
}
