import type { Interval } from './paired-analysis.types.js';

const TOO_LARGE = 'the values are too large to compute it';

/** Collects, for each figure that is not defined, its path and the reason. */
export class Figures {
  readonly reasons: Record<string, string> = {};

  /**
   * A figure that can be printed: the number itself when it is finite, otherwise null with a reason under its path.
   *
   * @param value null or undefined when the figure is not defined
   * @param reason why it is not; one that is infinite or NaN has a reason of its own, its size
   */
  number(path: string, value: number | null | undefined, reason: string): number | null {
    const missing = value === null || value === undefined;
    // Adding zero turns −0, which a reader would take for a rounded negative, into 0.
    if (!missing && Number.isFinite(value)) return value + 0;
    this.reasons[path] = missing ? reason : TOO_LARGE;
    return null;
  }

  /** As {@link number}, for an interval: null when either bound cannot be printed. */
  interval(path: string, value: Interval | null | undefined, reason: string): Interval | null {
    if (value?.every(Number.isFinite)) return [value[0] + 0, value[1] + 0];
    this.reasons[path] = value ? TOO_LARGE : reason;
    return null;
  }
}
