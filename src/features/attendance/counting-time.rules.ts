import type { SegmentKind, SessionClock, Stretch } from '../sessions/index.js';
import {
  type Coverage,
  clip,
  type Interval,
  intersect,
  subtract,
  totalSeconds,
  union,
} from './intervals.rules.js';

/** The time of a session that counts, in epoch seconds. */
export interface CountingTime {
  /** From its start to its end. */
  readonly span: Interval;
  readonly breaks: Coverage;
  /** The span without its breaks. */
  readonly attended: Coverage;
  /** Of that the parts that count towards credit; all of it where the session has no agenda. */
  readonly creditable: Coverage;
}

/** That somebody was there, and whether by a room that several people shared. */
export interface Presence extends Interval {
  readonly shared: boolean;
}

/** A person's time in a session, in whole seconds. `creditable` is part of `attended`. */
export interface Measured {
  readonly attended: number;
  readonly creditable: number;
  /** Of `creditable` what is left without shared rooms. */
  readonly ownCreditable: number;
}

/** A part of a session, with the seconds in which somebody was present in it, breaks aside. */
export interface PartAttended {
  readonly title: string;
  readonly kind: SegmentKind;
  readonly creditBearing: boolean;
  readonly start: Date;
  readonly end: Date;
  readonly seconds: number;
}

/** What of a session counts: its time without breaks, and of that the parts of its agenda that bear credit. */
export function countingTime({ start, end, breaks, parts }: SessionClock): CountingTime {
  const span = secondsOf({ start, end });
  const pauses = clip(union(breaks.map(secondsOf)), span);
  const attended = subtract([span], pauses);
  const bearing = parts && union(parts.filter(({ creditBearing }) => creditBearing).map(secondsOf));
  return { span, breaks: pauses, attended, creditable: bearing ? intersect(attended, bearing) : attended };
}

/** How long somebody was there: each second once, however many intervals share it, and in whichever order they come. */
export function measure(presence: readonly Presence[], time: CountingTime): Measured {
  const all = union(presence);
  const own = union(presence.filter(({ shared }) => !shared));
  return {
    attended: totalSeconds(intersect(all, time.attended)),
    creditable: totalSeconds(intersect(all, time.creditable)),
    ownCreditable: totalSeconds(intersect(own, time.creditable)),
  };
}

/**
 * Where a person's seconds come from, part by part. The seconds of the parts that bear credit add up to `creditable` of
 * {@link measure}. Empty where the session has no agenda.
 */
export function partsAttended(intervals: readonly Interval[], clock: SessionClock): PartAttended[] {
  const { attended } = countingTime(clock);
  const present = intersect(union(intervals), attended);
  return (clock.parts ?? []).map(({ title, kind, creditBearing, start, end }) => ({
    title,
    kind,
    creditBearing,
    start,
    end,
    seconds: totalSeconds(clip(present, secondsOf({ start, end }))),
  }));
}

function secondsOf({ start, end }: Stretch): Interval {
  return { start: Math.floor(start.getTime() / 1000), end: Math.floor(end.getTime() / 1000) };
}
