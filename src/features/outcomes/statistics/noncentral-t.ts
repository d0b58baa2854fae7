import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { gaussLegendre } from './gauss-legendre.js';
import type { Interval } from './paired-analysis.types.js';

const RULE = gaussLegendre(16);

/** Nine standard deviations: what lies beyond is under 1e-18. */
const REACH = 9;

/**
 * P(T ≤ t) of the noncentral t distribution, as R's `pt(t, df, ncp)`, to about 1e-14 absolute.
 *
 * T = (Z + ncp) / S with S = √(χ²/df), so P = E Φ(t·S − ncp), integrated over the density of S by Gauss–Legendre
 * on panels laid where the density and Φ bend. Unlike the usual series (AS 243, which R uses up to |ncp| = 37.6
 * and replaces by a normal approximation beyond), it holds for any ncp.
 *
 * @param df degrees of freedom, at least 1
 */
export function noncentralTCdf(t: number, df: number, ncp: number): number {
  if (t < 0) return 1 - noncentralTCdf(-t, df, -ncp);
  if (t === 0) return normalCdf(-ncp, 0, 1);

  const mode = Math.sqrt((df - 1) / df);
  const width = 1 / Math.sqrt(df);
  const low = Math.max(0, mode - REACH * width);
  const high = mode + REACH * width;
  const bend = ncp / t;
  const clip = (s: number) => Math.min(high, Math.max(low, s));
  const edges = [low, clip(bend - REACH / t), clip(bend + REACH / t), high];

  let mass = 0;
  let below = 0;
  for (const [index, widest] of [width, Math.min(width, 1 / t), width].entries()) {
    const [start, end] = [edges[index]!, edges[index + 1]!];
    const panels = Math.ceil((end - start) / (1.5 * widest));
    const half = (end - start) / (2 * panels);
    for (let panel = 0; panel < panels; panel++) {
      const centre = start + (2 * panel + 1) * half;
      for (const { at, weight } of RULE) {
        const s = centre + half * at;
        const share = weight * half * chiShape(s, df, mode);
        mass += share;
        below += share * normalCdf(t * s - ncp, 0, 1);
      }
    }
  }
  return below / mass;
}

/**
 * The noncentralities under which `t` would be the 97.5 % and the 2.5 % point: the 95 % pivot interval
 * (Steiger & Fouladi 1997), as in R's MBESS and effectsize packages.
 *
 * @param t the statistic of a t test
 * @param df its degrees of freedom, at least 1
 */
export function noncentralityInterval95(t: number, df: number): Interval {
  if (t < 0) {
    const [lower, upper] = noncentralityInterval95(-t, df);
    return [-upper, -lower];
  }
  return [noncentralityFor(0.975, t, df, -1), noncentralityFor(0.025, t, df, 1)];
}

/** Density of S up to a factor that cancels, 1 at its mode. */
function chiShape(s: number, df: number, mode: number): number {
  const bell = (-df * (s - mode) * (s + mode)) / 2;
  return Math.exp(df === 1 ? bell : bell + (df - 1) * Math.log(s / mode));
}

/** Solves P(T ≤ t | ncp) = share for ncp, which lies on the given side of t, by the Illinois form of regula falsi. */
function noncentralityFor(share: number, t: number, df: number, side: -1 | 1): number {
  const unit = Math.sqrt(1 + (t * t) / (2 * df));
  const miss = (ncp: number) => noncentralTCdf(t, df, ncp) - share;
  let near = { ncp: t, miss: miss(t) };
  let far = { ncp: t, miss: near.miss };
  for (let reach = 2.5; far.miss > 0 === near.miss > 0 && reach < 1e6; reach *= 2) {
    far = { ncp: t + side * reach * unit, miss: miss(t + side * reach * unit) };
  }
  let found = far.ncp;
  for (let step = 0; step < 100; step++) {
    const next = (near.ncp * far.miss - far.ncp * near.miss) / (far.miss - near.miss);
    const settled = Math.abs(next - found) <= 1e-14 * unit;
    found = next;
    const at = { ncp: next, miss: miss(next) };
    if (settled || at.miss === 0) break;
    if (at.miss > 0 !== far.miss > 0) near = far;
    else near = { ncp: near.ncp, miss: near.miss / 2 };
    far = at;
  }
  return found;
}
