import type { SegmentKind, SessionClock } from '../../sessions/index.js';
import { countingTime, type Presence } from '../counting-time.rules.js';
import { type Coverage, type Interval, intersect, totalSeconds, union } from '../intervals.rules.js';

/** How a kind of credit counts time. */
export interface CountingWay {
  /** Kinds of parts that do not count, although the agenda says that they bear credit. */
  excludedParts: readonly string[];
  /** Whether only time by the person's own connection is taken, and none in a room that several people shared. */
  ownConnectionOnly: boolean;
  /** Seconds of an hour, where it goes hour by hour; null where it does not. */
  hourSeconds: number | null;
}

/** A person's time in a session by one way of counting, in whole seconds. */
export interface CreditTime {
  seconds: number;
  /** Of these the seconds in each hour of the time that counts, from its start on; empty where it does not go by the hour. */
  hours: number[];
  /** What was left out because several people shared a room. */
  sharedSeconds: number;
}

/** The time of a session that counts in one way. */
export function creditableBy(
  { excludedParts }: Pick<CountingWay, 'excludedParts'>,
  clock: SessionClock,
): Coverage {
  const counts = (kind: SegmentKind) => !excludedParts.includes(kind);
  const parts = clock.parts?.map((part) => ({
    ...part,
    creditBearing: part.creditBearing && counts(part.kind),
  }));
  return countingTime({ ...clock, parts: parts ?? null }).creditable;
}

/** How long somebody was there by one way of counting: each second once, in whichever order their presence is told. */
export function creditTimeOf(
  way: CountingWay,
  creditable: Coverage,
  presence: readonly Presence[],
): CreditTime {
  const all = intersect(union(presence), creditable);
  const own = intersect(union(presence.filter(({ shared }) => !shared)), creditable);
  const counted = way.ownConnectionOnly ? own : all;
  return {
    seconds: totalSeconds(counted),
    hours: hoursOf(creditable, way.hourSeconds).map((hour) => totalSeconds(intersect(counted, hour))),
    sharedSeconds: totalSeconds(all) - totalSeconds(counted),
  };
}

/** The time that counts, cut into hours: what of it comes first makes the first, whatever lies between. */
function hoursOf(creditable: Coverage, hourSeconds: number | null): Coverage[] {
  if (hourSeconds === null) return [];
  const hours: Interval[][] = [];
  let left = 0;
  for (const { start, end } of creditable) {
    let at = start;
    while (at < end) {
      if (left === 0) {
        hours.push([]);
        left = hourSeconds;
      }
      const until = Math.min(end, at + left);
      hours.at(-1)?.push({ start: at, end: until });
      left -= until - at;
      at = until;
    }
  }
  return hours;
}
