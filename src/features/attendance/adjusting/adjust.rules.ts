import type { Presence } from '../counting-time.rules.js';
import { type Coverage, subtract, union } from '../intervals.rules.js';

/** A stretch of a session that the team counted as attended, or struck out; epoch seconds, null where it is open. */
export interface Adjustment {
  readonly counted: boolean;
  readonly start: number | null;
  readonly end: number | null;
}

/** Longer than any session, in epoch seconds. */
const ALL_TIME = { start: -1e11, end: 1e11 };

/**
 * A person's presence as it was put right: each adjustment, in the order in which they were made, adds its stretch or
 * cuts it out, so that the last word counts. What the team counts is no shared room's. A stretch that is open reaches beyond the session; who counts clips
 * it, as everything else.
 */
export function adjusted(presence: readonly Presence[], adjustments: readonly Adjustment[]): Presence[] {
  if (adjustments.length === 0) return [...presence];
  let own: Coverage = union(presence.filter(({ shared }) => !shared));
  let shared: Coverage = union(presence.filter((one) => one.shared));
  for (const { counted, start, end } of adjustments) {
    const stretch = [{ start: start ?? ALL_TIME.start, end: end ?? ALL_TIME.end }];
    if (counted) own = union([...own, ...stretch]);
    else {
      own = subtract(own, union(stretch));
      shared = subtract(shared, union(stretch));
    }
  }
  return [
    ...own.map((one) => ({ ...one, shared: false })),
    ...shared.map((one) => ({ ...one, shared: true })),
  ];
}
