import type { Standing } from './edge.rules.js';
import type { PairedAnalysis } from './statistics/paired-analysis.types.js';

/** How much the answers of two scores that share questions differ. */
export interface Overlap {
  /** The other score, an earlier one. */
  code: string;
  /** Answers with this score and not the other, and the other way about. */
  here: number;
  there: number;
}

/** One score, before anything is withheld. */
export interface RawScore {
  code: string;
  /** Code of its instrument. */
  instrument: string;
  direction: 'higher' | 'lower';
  /** Null for a scale; set for a question that is analysed by itself. */
  family: string | null;
  /** Questions it is made of. */
  questions: number;
  analysis: PairedAnalysis;
  /**
   * How many changed by how many steps, a step being what one answer more or less makes; null where changes lie
   * between steps, as with scores made up for unanswered questions.
   */
  changes: ReadonlyMap<number, number> | null;
  /** The largest possible change, in steps. */
  reach: number;
  /** How many stood how many steps above the lowest score at each point; null where scores lie between steps. */
  standings: { before: Standing; now: Standing } | null;
  /** With earlier scores that share questions with this one. */
  overlaps: readonly Overlap[];
}

/** Sums of one scale in one part of the group. */
export interface RawCell {
  dimension: string;
  category: string;
  /** Code of the score. */
  code: string;
  n: number;
  sumBefore: number;
  sumNow: number;
  sumDifference: number;
  squaresBefore: number;
  squaresNow: number;
  squaresDifference: number;
}

/** A way of dividing the group, with its parts in order. */
export interface RawDimension {
  name: string;
  categories: readonly string[];
}

/** Everything a release is made from. It never leaves the job that makes the release. */
export interface RawFigures {
  invited: number;
  answered: number;
  /** Answers with a score at both points on at least one scale or question. */
  paired: number;
  /** In the order of the questionnaires. */
  scores: readonly RawScore[];
  dimensions: readonly RawDimension[];
  cells: readonly RawCell[];
}

/** From how many answers on something is shown. A wave has its own; see `disclosure.rules.ts`. */
export interface Thresholds {
  /** Below it nothing is shown. */
  display: number;
  /** Below it no tests, intervals, counts of change, distributions or figures for parts of the group. */
  detail: number;
}
