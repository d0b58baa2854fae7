/** How many moved in the direction of benefit, did not move, moved against it. */
export interface ChangeCounts {
  improved: number;
  unchanged: number;
  worsened: number;
}

/** Which of the three counts are shown: with `improved`, the other two are known only together. */
export type CountsShown = 'all' | 'improved' | 'none';

type CountName = keyof ChangeCounts;

/** How many changed by how many steps. */
type Histogram = ReadonlyMap<number, number>;

/**
 * Which counts may be shown so that none from 1 to `display` − 1 is, by itself or by taking the shown ones off the
 * total.
 */
export function countsShown({ improved, unchanged, worsened }: ChangeCounts, display: number): CountsShown {
  const small = (count: number) => count > 0 && count < display;
  if (![improved, unchanged, worsened].some(small)) return 'all';
  return small(improved) || small(unchanged + worsened) ? 'none' : 'improved';
}

/**
 * Whether a count that is not shown can be worked out from the signed ranks: a rank sum of 77 out of 78 leaves room
 * for exactly one who moved the other way.
 *
 * @param statistic the rank sum of those whose score rose
 */
export function ranksTell(
  truth: ChangeCounts,
  statistic: number,
  lowerIsBetter: boolean,
  display: number,
): boolean {
  const doubts = new Doubts(truth, display);
  const n = truth.improved + truth.unchanged + truth.worsened;
  for (let improved = 0; improved <= n && doubts.remain; improved++) {
    if (!doubts.allowsImproved(improved)) continue;
    for (let worsened = 0; worsened <= n - improved && doubts.remain; worsened++) {
      const ranked = improved + worsened;
      const rose = lowerIsBetter ? worsened : improved;
      const least = (rose * (rose + 1)) / 2;
      const most = rose * ranked - (rose * (rose - 1)) / 2;
      if (statistic < least || statistic > most) continue;
      doubts.consider({ improved, unchanged: n - ranked, worsened });
    }
  }
  return doubts.remain;
}

/**
 * Whether a count that is not shown can be worked out from the mean and standard deviation of the changes, which
 * together tell their sum and the sum of their squares: ten whole changes of mean 0.9 and standard deviation 0.316 are
 * nine of 1 and one of 0. It looks for other changes with the same two sums, by exchanging three answers, then three
 * more; where it finds none, the figures are taken to tell.
 *
 * This is what can be done by hand with one figure. Whoever tries all sets of answers against every unrounded figure
 * at once may find the distribution of a single question, which is itself shown from the same number of answers on.
 *
 * @param changes how many changed by how many steps
 * @param reach the largest possible change, in steps
 */
export function momentsTell(
  truth: ChangeCounts,
  changes: Histogram,
  reach: number,
  lowerIsBetter: boolean,
  display: number,
): boolean {
  const doubts = new Doubts(truth, display);
  for (const near of withSameSums(changes, reach)) {
    if (!doubts.remain) return false;
    doubts.consider(countsOf(near, lowerIsBetter));
  }
  for (const near of withSameSums(changes, reach)) {
    for (const far of withSameSums(near, reach)) {
      if (!doubts.remain) return false;
      doubts.consider(countsOf(far, lowerIsBetter));
    }
  }
  return doubts.remain;
}

function countsOf(changes: Histogram, lowerIsBetter: boolean): ChangeCounts {
  let [rose, fell] = [0, 0];
  for (const [change, count] of changes) {
    if (change > 0) rose += count;
    else if (change < 0) fell += count;
  }
  const unchanged = changes.get(0) ?? 0;
  return lowerIsBetter
    ? { improved: fell, unchanged, worsened: rose }
    : { improved: rose, unchanged, worsened: fell };
}

/** The counts that must stay unknown, and for which no other possible value was found yet. */
class Doubts {
  private readonly shown: CountsShown;
  private readonly n: number;
  private readonly open: Set<CountName>;

  constructor(
    private readonly truth: ChangeCounts,
    private readonly display: number,
  ) {
    this.shown = countsShown(truth, display);
    this.n = truth.improved + truth.unchanged + truth.worsened;
    const hidden: Record<CountsShown, CountName[]> = {
      all: [],
      improved: ['unchanged', 'worsened'],
      none: ['improved', 'unchanged', 'worsened'],
    };
    this.open = new Set(
      hidden[this.shown].filter((name) => this.small(truth[name]) || this.small(this.n - truth[name])),
    );
  }

  get remain(): boolean {
    return this.open.size > 0;
  }

  /** Whether the same counts could be shown with so many improved; all who read the rule can reckon so. */
  allowsImproved(count: number): boolean {
    if (this.shown === 'improved') return count === this.truth.improved;
    return this.small(count) || this.small(this.n - count);
  }

  /** Takes in counts that would give the same figures. */
  consider(other: ChangeCounts): void {
    if (!this.allowsImproved(other.improved) || countsShown(other, this.display) !== this.shown) return;
    for (const name of this.open) if (other[name] !== this.truth[name]) this.open.delete(name);
  }

  private small(count: number): boolean {
    return count > 0 && count < this.display;
  }
}

type Triple = readonly [number, number, number];

/** All histograms in which three changes of the given one are three others, of the same sum and sum of squares. */
function* withSameSums(changes: Histogram, reach: number): Generator<Histogram> {
  for (const taken of triplesIn(changes)) {
    for (const put of sameSums(taken, reach)) {
      const other = new Map(changes);
      for (const change of taken) other.set(change, (other.get(change) ?? 0) - 1);
      for (const change of put) other.set(change, (other.get(change) ?? 0) + 1);
      yield other;
    }
  }
}

function* triplesIn(changes: Histogram): Generator<Triple> {
  const present = [...changes.keys()].filter((change) => changes.get(change)).sort((a, b) => a - b);
  for (const [i, a] of present.entries()) {
    for (const [j, b] of present.entries()) {
      if (j < i) continue;
      for (const c of present.slice(j)) {
        const triple = [a, b, c] as const;
        if (triple.every((v) => triple.filter((x) => x === v).length <= (changes.get(v) ?? 0))) yield triple;
      }
    }
  }
}

/** Other whole numbers of the same sum and the same sum of squares. */
function* sameSums([a, b, c]: Triple, reach: number): Generator<Triple> {
  const sum = a + b + c;
  const squares = a * a + b * b + c * c;
  for (let x = -reach; x <= reach; x++) {
    const rest = sum - x;
    const root = Math.sqrt(2 * (squares - x * x) - rest * rest);
    if (!Number.isInteger(root) || (rest + root) % 2 !== 0) continue;
    const [y, z] = [(rest - root) / 2, (rest + root) / 2];
    if (x > y || z > reach || (x === a && y === b)) continue;
    yield [x, y, z];
  }
}
