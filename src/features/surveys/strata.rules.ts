import { professionGroupOf } from '../identity/index.js';

/** People of a group that figures are worked out for, at the least, when the invitations go out. Source: our own rule. */
export const SMALLEST_GROUP = 10;

/** Bands of an ordered dimension at the most: more would be thin without telling more. */
const MOST_BANDS = 3;

/** One group of a dimension. */
export interface Category {
  /** The values that were put together, such as professions or numbers of sessions, as text. */
  values: string[];
  /** How many were invited from it. */
  invited: number;
}

/** One way of grouping those invited, such as by profession. Dimensions are never crossed. */
export interface Dimension {
  name: string;
  categories: Category[];
}

/** What is known of a person that groups may be made of. */
export interface Traits {
  /** Null while the person was not asked. */
  profession: string | null;
  /** Sessions attended. */
  sessions: number;
}

/** The groups of a wave, and each person's place in them. */
export interface Strata {
  dimensions: Dimension[];
  /** For each person, in the order they were given, the index of a category for each dimension. */
  places: number[][];
}

/**
 * Classes into which groups may divide a number of people at the most: one, and one more for each 25.
 *
 * Whoever holds the database after closing can work out from exact figures which answers make up a group, and then
 * knows the class of each answer: its group in every dimension together. Guessing whose it is among those of a class
 * succeeds, on average, as often as there are classes per person. With this bound that is never more than 4 points
 * above guessing among everyone.
 */
export function mostClasses(people: number): number {
  return 1 + Math.floor(people / 25);
}

/**
 * Groups the invited, so that each group holds at least `smallest` of them, and so does each class that the groups of
 * two dimensions make together. A dimension in which less than two such groups can be made, or that would divide the
 * people into too many classes, is left out: a ballot then says nothing about it.
 */
export function strataOf(people: readonly Traits[], smallest: number = SMALLEST_GROUP): Strata {
  const least = Math.max(smallest, SMALLEST_GROUP);
  const most = mostClasses(people.length);
  let strata: Strata = { dimensions: [], places: people.map(() => []) };
  for (const { name, traitOf, merge } of GROUPINGS) {
    const room = Math.floor(most / strata.dimensions.reduce((n, d) => n * d.categories.length, 1));
    const categories = merge(countBy(people, traitOf), least, room);
    if (room < 2 || categories.length < 2) continue;
    const place = new Map(categories.flatMap((c, index) => c.values.map((value) => [value, index] as const)));
    const places = people.map((p, index) => [
      ...(strata.places[index] ?? []),
      place.get(traitOf(p)) as number,
    ]);
    const classes = countBy(places, (at) => at.join());
    if (Math.min(...classes.values()) < least) continue;
    strata = { dimensions: [...strata.dimensions, { name, categories }], places };
  }
  return strata;
}

// The one that matters most to reports comes first: there may be no room for the other.
const GROUPINGS = [
  { name: 'profession', traitOf: (p: Traits) => p.profession ?? 'not_given', merge: mergeProfessions },
  { name: 'sessions', traitOf: (p: Traits) => String(p.sessions), merge: mergeNeighbours },
];

/**
 * Puts professions that are too rare together with the rare ones of their group, such as psychologists with counselors,
 * and only then, where that is not enough, the rarest of all.
 */
export function mergeProfessions(
  counts: ReadonlyMap<string, number>,
  smallest: number,
  most: number,
): Category[] {
  const together = new Map<string, Category>();
  for (const [value, invited] of [...counts].sort(([a], [b]) => compare(a, b))) {
    const group = invited < smallest ? professionGroupOf(value) : null;
    const key = group ? `group ${group}` : value;
    const category = { values: [value], invited };
    const before = together.get(key);
    together.set(key, before ? joined([before, category]) : category);
  }
  return mergeRarest([...together.values()], smallest, most);
}

/** Puts neighbouring numbers together until each group is large enough; at most `most` and three, of like size. */
export function mergeNeighbours(
  counts: ReadonlyMap<string, number>,
  smallest: number,
  most: number,
): Category[] {
  const groups = [...counts]
    .map(([value, invited]) => ({ values: [value], invited }))
    .sort((a, b) => Number(a.values[0]) - Number(b.values[0]));
  const total = groups.reduce((sum, g) => sum + g.invited, 0);
  const size = Math.max(smallest, Math.ceil(total / Math.max(1, Math.min(most, MOST_BANDS))));
  const bands: Category[] = [];
  for (const group of groups) {
    const last = bands.at(-1);
    if (last && last.invited < size) bands[bands.length - 1] = joined([last, group]);
    else bands.push(group);
  }
  const last = bands.at(-1);
  const before = bands.at(-2);
  if (last && before && last.invited < smallest) bands.splice(-2, 2, joined([before, last]));
  return bands;
}

function mergeRarest(categories: readonly Category[], smallest: number, most: number): Category[] {
  const groups = [...categories].sort((a, b) => b.invited - a.invited || compare(a.values[0], b.values[0]));
  for (;;) {
    const [last, before] = [groups.at(-1), groups.at(-2)];
    if (!last || !before || (last.invited >= smallest && groups.length <= most)) return groups;
    groups.splice(-2, 2);
    const together = joined([before, last]);
    const at = groups.findIndex((g) => g.invited < together.invited);
    groups.splice(at < 0 ? groups.length : at, 0, together);
  }
}

function joined(groups: readonly Category[]): Category {
  return {
    values: groups.flatMap((g) => g.values),
    invited: groups.reduce((sum, g) => sum + g.invited, 0),
  };
}

function countBy<T>(items: readonly T[], traitOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(traitOf(item), (counts.get(traitOf(item)) ?? 0) + 1);
  return counts;
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
