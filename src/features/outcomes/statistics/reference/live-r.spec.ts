import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { analyzePaired } from '../analyze-paired.js';
import type { Pair } from '../paired-analysis.types.js';
import { disagreements, type RFigures } from './agreement.js';

const hasR = spawnSync('Rscript', ['--version']).status === 0;
if (!hasR) process.stdout.write('R is not installed: the comparison with R on fresh data did not run.\n');

// Squares of scores below about 1e-150 are subnormal, and R's var() has no digits there.
const double = (reach: number) =>
  fc.double({ min: -reach, max: reach, noNaN: true }).map((score) => (Math.abs(score) < 1e-100 ? 0 : score));

const score = fc.oneof(
  fc.constant(fc.integer({ min: 1, max: 5 })),
  fc.constant(fc.integer({ min: 10, max: 500 }).map((tenths) => tenths / 10)),
  fc.constant(double(1000)),
  fc.constant(double(1e80)),
);
const pairs: fc.Arbitrary<Pair[]> = score.chain((scores) => {
  const half = fc.option(scores, { freq: 15 });
  return fc.array(fc.record({ before: half, now: half }), { minLength: 2, maxLength: 120, size: 'max' });
});

function askR(sets: Pair[][]): RFigures[] {
  const folder = mkdtempSync(join(tmpdir(), 'paired-'));
  try {
    // As doubles, because R's reading of decimals is not exact in the last digit and would break ties.
    const doubles = sets.flatMap((set) => [
      set.length,
      ...set.map((pair) => pair.before ?? Number.NaN),
      ...set.map((pair) => pair.now ?? Number.NaN),
    ]);
    writeFileSync(join(folder, 'data'), Float64Array.of(sets.length, ...doubles));
    const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
    const run = spawnSync('Rscript', [path('answer.R'), path('figures.R'), join(folder, 'data')], {
      encoding: 'utf8',
      maxBuffer: 100_000_000,
    });
    if (run.status !== 0) throw new Error(`R failed: ${run.stderr}`);
    return JSON.parse(run.stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('fresh random pairs', () => {
  (hasR ? it : it.skip)(
    'give what the installed R gives, to nine digits',
    () => {
      const seed = Date.now() % 2 ** 31;
      const sets = fc
        .sample(pairs, { numRuns: 200, seed })
        .filter((set) => set.filter((pair) => pair.before !== null && pair.now !== null).length > 1);
      const apart = askR(sets).flatMap((r, index) => {
        const found = disagreements(analyzePaired(sets[index]!, { lowerIsBetter: false }), r);
        return found.length > 0 ? [{ seed, index, found }] : [];
      });
      expect(sets.length).toBeGreaterThan(100);
      expect(apart).toEqual([]);
    },
    60_000,
  );
});
