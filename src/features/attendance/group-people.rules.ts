import { plainName } from './report/participant-name.js';

/** What a row tells about who it is. */
export interface RowIdentity {
  readonly name: string;
  readonly originalName: string | null;
  readonly email: string | null;
  /** What the meeting tool calls their registration: the same for all rows of one person, whatever they call themselves. */
  readonly registrantId?: string | undefined;
}

/** The rows that are one person. */
export interface PersonGroup<Row> {
  /** Stable within one report: `registrant:`, `email:` or `name:` and the compared value. */
  readonly key: string;
  readonly email: string | null;
  readonly rows: readonly Row[];
  /**
   * Key of the only person with an e-mail who bears the same name, where this one has none: a suggestion for
   * a facilitator, never joined without one.
   */
  readonly namesake: string | null;
}

/** Names of devices and of nobody in particular: two rows that bear one need not be the same person. */
const NOBODYS_NAME =
  /\b(iphone|ipad|android|galaxy|samsung|pixel|huawei|xiaomi|macbook|laptop|desktop|user|guest|gast|invitado|ospite|convidado)\b/;

/**
 * Puts the rows of a report together into people, in the order of their first row: by registration, by
 * e-mail (without regard to case), else by name.
 *
 * A row without an e-mail is never joined to a person with one, whatever its name: names are not unique.
 * Among rows without an e-mail, `Current (Original)` belongs to the rows named `Original`, if no other
 * current name claims the same original and it is no device's name (several guests come as `iPhone` and are
 * renamed). Rows without any name stay apart.
 */
export function groupPeople<Row extends RowIdentity>(rows: readonly Row[]): PersonGroup<Row>[] {
  const earlierNames = renamesOf(rows);
  const groups = new Map<string, Row[]>();
  rows.forEach((row, at) => {
    const key = keyOf(row, at, earlierNames);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  });
  const owners = ownersOfNames(groups);
  return [...groups].map(([key, members]) => {
    const email = members.find((row) => row.email)?.email ?? null;
    return { key, email, rows: members, namesake: email ? null : namesakeOf(members, owners) };
  });
}

function keyOf(row: RowIdentity, at: number, earlierNames: ReadonlyMap<string, string>): string {
  if (row.registrantId) return `registrant:${row.registrantId}`;
  if (row.email) return `email:${row.email.toLowerCase()}`;
  const name = plainName(row.name);
  return name ? `name:${earlierNames.get(name) ?? name}` : `row:${at}`;
}

/** From a current name to the original that it alone replaced, both as they are compared. */
function renamesOf(rows: readonly RowIdentity[]): Map<string, string> {
  const currentNames = new Map<string, Set<string>>();
  const originals = new Map<string, Set<string>>();
  for (const { email, registrantId, name, originalName } of rows) {
    if (email || registrantId || !originalName) continue;
    const [current, original] = [plainName(name), plainName(originalName)];
    if (current === original || NOBODYS_NAME.test(original)) continue;
    add(currentNames, original, current);
    add(originals, current, original);
  }
  const renames = new Map<string, string>();
  for (const [original, names] of currentNames) {
    const [current] = names;
    // A name that is itself renamed, or that stands for two originals, settles nothing.
    if (names.size === 1 && current && originals.get(current)?.size === 1 && !originals.has(original)) {
      renames.set(current, original);
    }
  }
  return renames;
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const values = map.get(key);
  if (values) values.add(value);
  else map.set(key, new Set([value]));
}

/** Whether a name is that of a device, or of anybody: whoever bears it need not be whoever bore it before. */
export function isNobodysName(name: string): boolean {
  return NOBODYS_NAME.test(plainName(name));
}

/** Which people with an e-mail bear a name. */
function ownersOfNames(groups: ReadonlyMap<string, readonly RowIdentity[]>): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const [key, rows] of groups) {
    if (!rows.some(({ email }) => email)) continue;
    for (const row of rows) add(owners, plainName(row.name), key);
  }
  return owners;
}

function namesakeOf(rows: readonly RowIdentity[], owners: ReadonlyMap<string, Set<string>>): string | null {
  const found = new Set(rows.flatMap((row) => [...(owners.get(plainName(row.name)) ?? [])]));
  const [only] = found;
  return found.size === 1 && only ? only : null;
}
