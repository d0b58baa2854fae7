import { readFileSync } from 'node:fs';
import type { Interval, MeanAndSd, PairedAnalysis } from '../paired-analysis.types.js';

/** About here a double begins to lose digits, and R goes over to 0. */
const SMALLEST_P = 1e-307;

type Two = [number | null, number | null];

/** What figures.R answers for one set of pairs; null for what R does not define. */
export interface RFigures {
  n: number;
  excluded: number;
  before: Two;
  now: Two;
  difference: Two;
  ci95: Two;
  t: number | null;
  df: number;
  p: number | null;
  v: number | null;
  wp: number | null;
  exact: boolean;
  dz: number | null;
  dzCi95: Two;
  hedgesG: number | null;
}

/** The committed answers of R, r-reference.json. */
export interface RReference {
  madeBy: string;
  sets: { name: string; before: (number | null)[]; now: (number | null)[]; r: RFigures }[];
  holm: { p: (number | null)[]; holm: (number | null)[] }[];
  /** Rows of t, df, ncp, P(T ≤ t). */
  noncentralT: [t: number, df: number, ncp: number, p: number][];
}

/** Reads the committed answers of R. */
export function readReference(): RReference {
  return JSON.parse(readFileSync(new URL('r-reference.json', import.meta.url), 'utf8'));
}

/** Nine significant digits, or a distance too small to have any beside `floor`, the size of what was subtracted. */
export function agree(ours: number | null, theirs: number | null, floor = 0): boolean {
  if (ours === null || theirs === null) return ours === theirs;
  return Math.abs(ours - theirs) <= Math.max(1e-9 * Math.abs(theirs), floor);
}

/**
 * Every figure in which an analysis and R differ, in words; none when they agree.
 * R's V of 0 for "no change at all" counts as undefined, as its p does.
 */
export function disagreements(ours: PairedAnalysis, r: RFigures): string[] {
  const found: string[] = [];
  const compare = (path: string, a: number | null, b: number | null, floor = 0) => {
    if (!agree(a, b, floor)) found.push(`${path}: ours ${a}, R ${b}`);
  };
  const moments = (path: string, a: MeanAndSd, [mean, sd]: Two) => {
    compare(`${path}.mean`, a.mean, mean, 1e-14 * ((sd ?? 0) + Math.abs(r.before[0] ?? 0)));
    compare(`${path}.sd`, a.sd, sd);
  };
  const interval = (path: string, a: Interval | null, [lower, upper]: Two, floor: number) => {
    compare(`${path}.lower`, a?.[0] ?? null, lower, floor);
    compare(`${path}.upper`, a?.[1] ?? null, upper, floor);
  };
  compare('n', ours.n, r.n);
  compare('excluded', ours.excluded, r.excluded);
  moments('before', ours.before, r.before);
  moments('now', ours.now, r.now);
  // R's own standard deviation of equal differences may be a rounding; ours is 0.
  if (r.t !== null) moments('difference', ours.difference, r.difference);
  interval('difference.ci95', ours.difference.ci95, r.ci95, 1e-12 * (r.difference[1] ?? 0));
  compare('t.statistic', ours.t.statistic, r.t, 1e-12);
  compare('t.df', ours.t.df, r.n < 2 ? null : r.df);
  compare('t.p', ours.t.p, r.p, SMALLEST_P);
  compare('wilcoxon.statistic', ours.wilcoxon.statistic, r.wp === null ? null : r.v);
  compare('wilcoxon.p', ours.wilcoxon.p, r.wp, SMALLEST_P);
  compare('dz', ours.dz, r.dz, 1e-12);
  // R's pt() sums its series to 1e-12, which leaves a bound close to zero no nine digits of its own.
  interval('dzCi95', ours.dzCi95, r.dzCi95, 1e-10);
  compare('hedgesG', ours.hedgesG, r.hedgesG, 1e-12);
  const method = r.wp === null ? null : r.exact ? 'exact' : 'normal-corrected';
  if (ours.wilcoxon.method !== method) found.push(`method: ours ${ours.wilcoxon.method}, R ${method}`);
  return found;
}
