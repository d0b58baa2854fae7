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

/**
 * Matches the participants of one report to the people expected at its session, in their order.
 *
 * First by e-mail. Then by the exact name, which counts only where it can mean one person from either side: one
 * expected person bears it, one participant without a known e-mail does, and no other participant is that person
 * already. Whatever is less than that is a suggestion: two devices of one person and two people of one name look the
 * same in a report.
 */
export function matchPeople(participants: readonly Unknown[], expected: readonly Expected[]): Match[] {
  const byEmail = new Map(expected.map((person) => [person.emailKey, person.id]));
  const byName = bearersOf(expected);
  const taken = new Set<string>();
  const emails = participants.map(({ emailKey }) => {
    const id = emailKey === null ? undefined : byEmail.get(emailKey);
    if (id) taken.add(id);
    return id ?? null;
  });
  const named = participants.map(({ names }, at) => (emails[at] ? null : onlyBearer(names, byName)));
  const claims = new Map<string, number>();
  for (const id of named) if (id) claims.set(id, (claims.get(id) ?? 0) + 1);
  const suggest = suggester(expected, emails.filter((id) => id === null).length);
  return participants.map((participant, at) => {
    const email = emails[at];
    if (email) return { personId: email, kind: 'email', suggestedPersonId: null };
    const name = named[at];
    if (name && claims.get(name) === 1 && !taken.has(name)) {
      return { personId: name, kind: 'name', suggestedPersonId: null };
    }
    return { personId: null, kind: null, suggestedPersonId: name ?? suggest(participant) };
  });
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
