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
 * Groups the invited, so that each group holds at least `smallest` of them. A dimension in which less than two such
 * groups can be made is left out: a ballot then says nothing about it.
 */
export function strataOf(people: readonly Traits[], smallest: number = SMALLEST_GROUP): Strata {
  const least = Math.max(smallest, SMALLEST_GROUP);
  const made = [
    {
      name: 'profession',
      traitOf: (p: Traits) => p.profession ?? 'not_given',
      group: (counts: Map<string, number>) => mergeRare(counts, least),
    },
    {
      name: 'sessions',
      traitOf: (p: Traits) => String(p.sessions),
      group: (counts: Map<string, number>) => mergeNeighbours(counts, least),
    },
  ].flatMap(({ name, traitOf, group }) => {
    const categories = group(countBy(people, traitOf));
    if (categories.length < 2) return [];
    const place = new Map(categories.flatMap((c, index) => c.values.map((value) => [value, index] as const)));
    return [{ dimension: { name, categories }, placeOf: (p: Traits) => place.get(traitOf(p)) as number }];
  });
  return {
    dimensions: made.map((m) => m.dimension),
    places: people.map((person) => made.map((m) => m.placeOf(person))),
  };
}

/** Puts the rarest values together until each group is large enough; the put-together one stands last. */
export function mergeRare(counts: ReadonlyMap<string, number>, smallest: number): Category[] {
  const groups = [...counts]
    .map(([value, invited]) => ({ values: [value], invited }))
    .sort((a, b) => b.invited - a.invited || compare(a.values[0], b.values[0]));
  const kept = groups.filter((g) => g.invited >= smallest);
  const rare = groups.filter((g) => g.invited < smallest);
  if (rare.length === 0) return kept;
  let others = joined(rare);
  while (others.invited < smallest) {
    const next = kept.pop();
    if (!next) break;
    others = joined([next, others]);
  }
  return [...kept, others];
}

/** Puts neighbouring numbers together until each group is large enough; at most three groups, of like size. */
export function mergeNeighbours(counts: ReadonlyMap<string, number>, smallest: number): Category[] {
  const groups = [...counts]
    .map(([value, invited]) => ({ values: [value], invited }))
    .sort((a, b) => Number(a.values[0]) - Number(b.values[0]));
  const total = groups.reduce((sum, g) => sum + g.invited, 0);
  const size = Math.max(smallest, Math.ceil(total / MOST_BANDS));
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
