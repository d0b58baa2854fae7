import type { Interval, MeanAndSd, PairedAnalysis } from './statistics/paired-analysis.types.js';

type Counts = 'n' | 'excluded' | 'improved' | 'unchanged' | 'worsened';

/**
 * What a release shows of one score: as the analysis, but for figures that are withheld. These are null, with the
 * reason under their path in `reasons`, as are figures that are not defined.
 */
export interface ShownAnalysis extends Omit<PairedAnalysis, Counts>, Record<Counts, number | null> {}

/** A scale of a release. */
export interface ScaleFigures extends ShownAnalysis {
  /** The instrument's code where it has one scale (`SWBURN`), else with the scale's name (`PROQOL5.burnout`). */
  code: string;
  /** Which way is better. */
  direction: 'higher' | 'lower';
}

/** A question that is analysed by itself, within a family of questions. */
export interface ItemFigures extends ShownAnalysis {
  code: string;
  family: string;
  /** The signed-rank test's p by Holm, within the tests of the family that are shown. */
  pHolm: number | null;
}

/** One scale in one part of the group. */
export interface CellFigures {
  code: string;
  direction: 'higher' | 'lower';
  n: number;
  before: MeanAndSd;
  now: MeanAndSd;
  difference: MeanAndSd & { ci95: Interval | null };
}

/** The figures of one part of the group, such as one profession. */
export interface Breakdown {
  dimension: string;
  category: string;
  scales: CellFigures[];
}

/** A figure, or a whole score, that is not shown. */
export interface Withheld {
  /** Where it would stand, with the score by its code: `scales.SWBURN.t`. */
  path: string;
  /** Why, in plain words. */
  reason: string;
}

/** How many took part. Null where fewer than the display threshold did. */
export interface ReleaseCounts {
  invited: number;
  answered: number | null;
  /** Those with a score at both points on at least one scale or question. */
  paired: number | null;
}

/** What may be shown of a wave. */
export interface DisclosedFigures {
  n: ReleaseCounts;
  scales: ScaleFigures[];
  items: ItemFigures[];
  breakdowns: Breakdown[];
  withheld: Withheld[];
}

/** A frozen release: all that anyone is ever shown of a wave's answers. */
export interface ReleaseFigures extends DisclosedFigures {
  /** Counts up within the cohort, from 1. */
  number: number;
  /** Name of the cohort when the release was made. */
  cohort: string;
  /** Title of the wave. */
  wave: string;
  caveat: string;
  /** SHA-256, in hexadecimal digits, of the canonical JSON of all but the number and the hash itself. */
  hash: string;
}
