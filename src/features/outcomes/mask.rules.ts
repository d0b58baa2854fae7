import type { ShownAnalysis, Withheld } from './release-figures.types.js';
import type { PairedAnalysis } from './statistics/paired-analysis.types.js';

/** Figures of an analysis that are shown or withheld together. */
export type FigureGroup =
  | 'participation'
  | 'means'
  | 'spread'
  | 'comparison'
  | 'ranks'
  | 'improved'
  | 'notImproved';

/** The figures of each group, as paths in an analysis; those of a path share its reason. */
export const FIGURES: Readonly<Record<FigureGroup, readonly string[]>> = {
  participation: ['n', 'excluded'],
  means: ['before.mean', 'now.mean', 'difference.mean'],
  spread: ['before.sd', 'now.sd'],
  // One tells the others: t is the mean difference over its standard deviation by √n, and so is dz.
  comparison: ['difference.sd', 'difference.ci95', 't', 'dz', 'dzCi95', 'hedgesG'],
  ranks: ['wilcoxon'],
  improved: ['improved'],
  notImproved: ['unchanged', 'worsened'],
};

/** All groups, for a score of which nothing may be known. */
export const EVERYTHING = Object.keys(FIGURES) as FigureGroup[];

const PARTS: Readonly<Record<string, readonly string[]>> = {
  t: ['t.statistic', 't.df', 't.p'],
  wilcoxon: ['wilcoxon.statistic', 'wilcoxon.p', 'wilcoxon.method'],
};

/** The groups that are withheld, each with its reason. */
export type Hidden = ReadonlyMap<FigureGroup, string>;

/**
 * The analysis with the hidden groups made null. Their reasons take the place of the analysis's own, which may tell:
 * "all differences are 0" is a distribution.
 */
export function maskAnalysis(analysis: PairedAnalysis, hidden: Hidden): ShownAnalysis {
  const shown = <T>(group: FigureGroup, value: T): T | null => (hidden.has(group) ? null : value);
  const { before, now, difference, t, wilcoxon } = analysis;
  return {
    n: shown('participation', analysis.n),
    excluded: shown('participation', analysis.excluded),
    before: { mean: shown('means', before.mean), sd: shown('spread', before.sd) },
    now: { mean: shown('means', now.mean), sd: shown('spread', now.sd) },
    difference: {
      mean: shown('means', difference.mean),
      sd: shown('comparison', difference.sd),
      ci95: shown('comparison', difference.ci95),
    },
    t: {
      statistic: shown('comparison', t.statistic),
      df: shown('comparison', t.df),
      p: shown('comparison', t.p),
    },
    wilcoxon: {
      statistic: shown('ranks', wilcoxon.statistic),
      p: shown('ranks', wilcoxon.p),
      method: shown('ranks', wilcoxon.method),
    },
    dz: shown('comparison', analysis.dz),
    dzCi95: shown('comparison', analysis.dzCi95),
    hedgesG: shown('comparison', analysis.hedgesG),
    improved: shown('improved', analysis.improved),
    unchanged: shown('notImproved', analysis.unchanged),
    worsened: shown('notImproved', analysis.worsened),
    reasons: reasonsOf(analysis, hidden),
  };
}

/**
 * What is withheld of the score at a path, figure by figure; a score that is withheld as a whole is one line.
 *
 * @param own figures of a group where the score has others than an analysis
 */
export function withheldAt(
  path: string,
  hidden: Hidden,
  own: Partial<Record<FigureGroup, readonly string[]>> = {},
): Withheld[] {
  const whole = hidden.get('participation');
  if (whole !== undefined) return [{ path, reason: whole }];
  return [...hidden].flatMap(([group, reason]) =>
    (own[group] ?? FIGURES[group]).map((figure) => ({ path: `${path}.${figure}`, reason })),
  );
}

function reasonsOf(analysis: PairedAnalysis, hidden: Hidden): Record<string, string> {
  const withheld = [...hidden].flatMap(([group, reason]) =>
    FIGURES[group].flatMap((figure) => (PARTS[figure] ?? [figure]).map((path) => [path, reason] as const)),
  );
  const paths = new Set(withheld.map(([path]) => path));
  const own = Object.entries(analysis.reasons).filter(([path]) => !paths.has(path));
  return Object.fromEntries([...own, ...withheld]);
}
