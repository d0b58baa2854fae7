import fc from 'fast-check';
import { type ChangeCounts, countsShown } from './derivable.rules.js';
import { disclose } from './disclosure.rules.js';
import { rawOf, scoreOf } from './raw-figures.factory.js';
import type { ShownAnalysis } from './release-figures.types.js';

const REACH = 2;
const thresholds = fc
  .record({ display: fc.integer({ min: 5, max: 8 }), more: fc.integer({ min: 0, max: 6 }) })
  .map(({ display, more }) => ({ display, detail: Math.max(10, display) + more }));
const answer = fc.record({
  before: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 9 }),
  now: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 9 }),
});
const direction = fc.constantFrom('higher' as const, 'lower' as const);
const answers = fc.oneof(
  fc.array(answer, { maxLength: 18 }),
  // What leaves least to guess: hardly anyone differs from the rest.
  fc
    .record({
      most: fc.record({ before: fc.constant(2), now: fc.constantFrom(1, 2, 3) }),
      count: fc.nat(13),
      rest: fc.array(answer, { maxLength: 4 }),
    })
    .map(({ most, count, rest }) => [...Array<typeof most>(count).fill(most), ...rest]),
);
const wave = fc.record({ thresholds, answers, direction, single: fc.boolean() });

function disclosed(given: typeof wave extends fc.Arbitrary<infer W> ? W : never) {
  const score = scoreOf(given.answers, {
    direction: given.direction,
    questions: given.single ? 1 : 10,
    reach: REACH,
  });
  const release = disclose(rawOf([score], { answered: given.answers.length }), given.thresholds);
  return { score, release, shown: release.scales[0]! };
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

const small = (count: number, display: number) => count > 0 && count < display;

describe('for any answers and thresholds', () => {
  it('nothing is shown of fewer than the display threshold', () => {
    fc.assert(
      fc.property(wave, (given) => {
        const { score, shown, release } = disclosed(given);
        if (score.analysis.n < given.thresholds.display) expect(numbersIn(shown)).toEqual([]);
        if (given.answers.length < given.thresholds.display) expect(release.n.answered).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('no count of change below the display threshold is shown or comes out by taking counts off one another', () => {
    fc.assert(
      fc.property(wave, (given) => {
        const { shown } = disclosed(given);
        const { n, improved, unchanged, worsened } = shown;
        if (n === null) return;
        const known = [improved, unchanged, worsened].filter((count) => count !== null);
        const pairs = known.flatMap((count, index) => known.slice(index + 1).map((other) => count + other));
        for (const count of [...known, ...pairs]) {
          expect(small(count, given.thresholds.display)).toBe(false);
          expect(small(n - count, given.thresholds.display)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('no test comes out of figures that are shown while it is withheld', () => {
    fc.assert(
      fc.property(wave, (given) => {
        const { shown, score } = disclosed(given);
        if (shown.t.p !== null || score.analysis.t.p === null) return;
        // t = mean · √n / sd; the interval is mean ± q · sd / √n; dz = t / √n and its interval has t in it.
        const ways = [
          shown.difference.sd,
          shown.difference.ci95,
          shown.t.statistic,
          shown.dz,
          shown.dzCi95,
          shown.hedgesG,
        ];
        expect(ways.filter((way) => way !== null)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('whatever is null has its reason, and whatever was made null is on the list', () => {
    fc.assert(
      fc.property(wave, (given) => {
        const { shown, score, release } = disclosed(given);
        const listed = release.withheld.map(({ path }) => path);
        for (const path of leavesOf(shown).filter((leaf) => valueAt(shown, leaf) === null)) {
          expect(shown.reasons[path]).toEqual(expect.any(String));
          if (valueAt(score.analysis, path) === null) continue;
          const at = `scales.SCALE.${path}`;
          expect(listed.some((up) => at === up || at.startsWith(`${up}.`))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('who tries all changes against the shown mean and deviation finds no hidden count', () => {
    fc.assert(
      fc.property(wave, (given) => {
        const { shown, score } = disclosed(given);
        if (shown.difference.sd === null) return;
        const others = histograms(shown.n as number).filter(
          (h) => h.sum === sumOf(score.changes, 1) && h.squares === sumOf(score.changes, 2),
        );
        expectDoubt(
          shown,
          given,
          others.map((h) => countsOf(h.counts, given.direction)),
        );
      }),
      { numRuns: 400 },
    );
  });
});

/** Of all ways that fit the figures and the rule, each hidden count that matters has two values or more. */
function expectDoubt(
  shown: ShownAnalysis,
  given: { thresholds: { display: number } },
  fitting: readonly ChangeCounts[],
): void {
  const { display } = given.thresholds;
  const pattern = shown.worsened !== null ? 'all' : shown.improved !== null ? 'improved' : 'none';
  const possible = fitting.filter(
    (counts) =>
      countsShown(counts, display) === pattern &&
      (shown.improved === null || counts.improved === shown.improved),
  );
  for (const name of ['improved', 'unchanged', 'worsened'] as const) {
    if (shown[name] !== null) continue;
    const values = new Set(possible.map((counts) => counts[name]));
    const [only] = values;
    const tells =
      values.size === 1 && only !== undefined && (small(only, display) || small(shown.n! - only, display));
    expect(tells).toBe(false);
  }
}

const known = new Map<number, { counts: number[]; sum: number; squares: number }[]>();

/** All ways in which `n` changes can be spread over −2 … 2. */
function histograms(n: number) {
  const present = known.get(n);
  if (present) return present;
  const all: { counts: number[]; sum: number; squares: number }[] = [];
  const spread = (counts: number[], left: number) => {
    if (counts.length === 2 * REACH) {
      const whole = [...counts, left];
      const moment = (power: number) =>
        whole.reduce((sum, count, i) => sum + count * (i - REACH) ** power, 0);
      all.push({ counts: whole, sum: moment(1), squares: moment(2) });
      return;
    }
    for (let count = 0; count <= left; count++) spread([...counts, count], left - count);
  };
  spread([], n);
  known.set(n, all);
  return all;
}

function sumOf(changes: ReadonlyMap<number, number> | null, power: number): number {
  return [...(changes ?? [])].reduce((sum, [change, count]) => sum + count * change ** power, 0);
}

function countsOf(counts: readonly number[], way: 'higher' | 'lower'): ChangeCounts {
  const fell = counts.slice(0, REACH).reduce((a, b) => a + b, 0);
  const rose = counts.slice(REACH + 1).reduce((a, b) => a + b, 0);
  const [improved, worsened] = way === 'higher' ? [rose, fell] : [fell, rose];
  return { improved, unchanged: counts[REACH] as number, worsened };
}

function leavesOf(shown: ShownAnalysis): string[] {
  return Object.entries(shown)
    .filter(([key]) => !['reasons', 'code', 'direction'].includes(key))
    .flatMap(([key, value]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.keys(value).map((part) => `${key}.${part}`)
        : [key],
    );
}

function valueAt(of: object, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], of);
}
