/** A half-open stretch of time `[start, end)` in epoch seconds. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** Time as sorted, disjoint, non-empty intervals that do not touch: what {@link union} returns. */
export type Coverage = readonly Interval[];

/** The time covered by any of the intervals. Empty and inverted intervals cover nothing. */
export function union(intervals: readonly Interval[]): Coverage {
  const merged: Interval[] = [];
  for (const next of byStart(intervals)) {
    const last = merged.at(-1);
    if (!last || next.start > last.end) merged.push(next);
    else if (next.end > last.end) merged[merged.length - 1] = { start: last.start, end: next.end };
  }
  return merged;
}

/** The time covered by both. */
export function intersect(a: Coverage, b: Coverage): Coverage {
  const shared: Interval[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i]!, b[j]!];
    const start = Math.max(x.start, y.start);
    const end = Math.min(x.end, y.end);
    if (start < end) shared.push({ start, end });
    if (x.end < y.end) i += 1;
    else j += 1;
  }
  return shared;
}

/** The time covered by `from` and not by `cut`: a session without its breaks. */
export function subtract(from: Coverage, cut: Coverage): Coverage {
  const rest: Interval[] = [];
  for (const { start, end } of from) {
    let at = start;
    for (const hole of cut) {
      if (hole.end <= at || hole.start >= end) continue;
      if (hole.start > at) rest.push({ start: at, end: hole.start });
      at = hole.end;
    }
    if (at < end) rest.push({ start: at, end });
  }
  return rest;
}

/** The time covered within a window. */
export function clip(covered: Coverage, window: Interval): Coverage {
  return intersect(covered, [window]);
}

/** The length of the covered time in seconds. */
export function totalSeconds(covered: Coverage): number {
  return covered.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Whether two of the intervals share time, as those of a person with two devices. Touching is not sharing. */
export function overlaps(intervals: readonly Interval[]): boolean {
  let end = Number.NEGATIVE_INFINITY;
  return byStart(intervals).some((next) => {
    const shared = next.start < end;
    end = Math.max(end, next.end);
    return shared;
  });
}

function byStart(intervals: readonly Interval[]): Interval[] {
  const real = intervals.filter(({ start, end }) => end > start);
  return real.length < 2 ? real : real.sort((a, b) => a.start - b.start);
}
