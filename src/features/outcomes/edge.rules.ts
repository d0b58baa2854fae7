/** How many people stand how many steps above the lowest score there is. */
export type Standing = ReadonlyMap<number, number>;

/**
 * Whether the mean of a score at one point, or with its standard deviation, tells how few people differ from all the
 * others: 11 people whose mean is 1.1 on a scale that begins at 1 are ten of 1 and one of 2. It looks from both ends of
 * the scale, and at groups in which all gave the same answer, where the figures would be the answer of each.
 *
 * @param reach the steps from the lowest score to the highest
 * @param withSpread whether the standard deviation is shown besides
 * @param display the threshold below which a count of people must not be known
 */
export function edgeTells(standing: Standing, reach: number, withSpread: boolean, display: number): boolean {
  const present = [...standing].filter(([, count]) => count > 0);
  if (present.length === 1 && (withSpread || [0, reach].includes(present[0]?.[0] as number))) return true;
  const fromBelow = sumsOf(present);
  const fromAbove = sumsOf(present.map(([steps, count]) => [reach - steps, count]));
  return [fromBelow, fromAbove].some((sums) => tellsFew(sums, reach, withSpread, display));
}

interface Sums {
  n: number;
  sum: number;
  squares: number;
}

function sumsOf(standing: readonly (readonly [number, number])[]): Sums {
  const sums = { n: 0, sum: 0, squares: 0 };
  for (const [steps, count] of standing) {
    sums.n += count;
    sums.sum += steps * count;
    sums.squares += steps * steps * count;
  }
  return sums;
}

/** Whether the sums leave no room for `display` or more people away from the edge. */
function tellsFew({ n, sum, squares }: Sums, reach: number, withSpread: boolean, display: number): boolean {
  const most = Math.min(n, sum);
  if (most < display) return true;
  if (!withSpread) return false;
  for (let people = display; people <= most; people++) {
    if (people * reach < sum) continue;
    const { least, largest } = squaresOf(people, sum, reach);
    if (least <= squares && squares <= largest) return false;
  }
  return true;
}

/** The least and the largest sum of squares that so many people, each at least a step away, can have with a sum. */
function squaresOf(people: number, sum: number, reach: number): { least: number; largest: number } {
  const even = Math.floor(sum / people);
  const over = sum % people;
  const least = (people - over) * even * even + over * (even + 1) ** 2;
  if (reach === 1) return { least, largest: people };
  const spare = sum - people;
  const full = Math.floor(spare / (reach - 1));
  const rest = spare % (reach - 1);
  // As many as possible at the far end, one between, all others a single step away.
  const between = full < people ? (1 + rest) ** 2 + (people - full - 1) : 0;
  return { least, largest: full * reach * reach + between };
}
