import { type CountingTime, measure } from '../counting-time.rules.js';
import { type Interval, union } from '../intervals.rules.js';
import type { PresenceSource } from '../sources.rules.js';

/** What the sources of a session say of one person, in seconds that count. */
export interface Compared {
  readonly personId: string;
  /** By source, in the order of the columns; null where a source does not know them. */
  readonly seconds: readonly (number | null)[];
  /** All sources together, each second once. */
  readonly together: number;
  /** The most that one source tells beyond another that knows them; zero where one alone does. */
  readonly apart: number;
}

/**
 * Puts what each source says of each person side by side.
 *
 * @param columns the sources, in the order in which they are shown
 */
export function compare(
  presence: ReadonlyMap<string, ReadonlyMap<PresenceSource, readonly Interval[]>>,
  columns: readonly PresenceSource[],
  time: CountingTime,
): Compared[] {
  const attended = (intervals: readonly Interval[]) =>
    measure(
      intervals.map((one) => ({ ...one, shared: false })),
      time,
    ).attended;
  return [...presence].map(([personId, bySource]) => {
    const seconds = columns.map((source) => {
      const intervals = bySource.get(source);
      return intervals ? attended(intervals) : null;
    });
    const known = seconds.filter((one) => one !== null);
    return {
      personId,
      seconds,
      together: attended(union([...bySource.values()].flat())),
      apart: known.length < 2 ? 0 : Math.max(...known) - Math.min(...known),
    };
  });
}
