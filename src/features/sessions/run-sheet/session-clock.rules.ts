import type { Break } from '../session.entity.js';
import type { SegmentKind } from './segment-kinds.rules.js';

/** A stretch of time; its end is the first instant after it. */
export interface Stretch {
  readonly start: Date;
  readonly end: Date;
}

/** A part of an agenda, by the clock. */
export interface ClockedPart extends Stretch {
  readonly title: string;
  readonly kind: SegmentKind;
  /** Whether presence in it counts towards credit. */
  readonly creditBearing: boolean;
  /** Who leads it, as it is shown; left out or null where nobody in particular does. */
  readonly ledBy?: string | null;
}

/** When a session was, as attendance of it counts. */
export interface SessionClock extends Stretch {
  /** Within it; they may overlap. */
  readonly breaks: readonly Stretch[];
  /** Its agenda laid out by the clock, as far as it reaches into the session; null where there is no agenda. */
  readonly parts: readonly ClockedPart[] | null;
}

/** What a session's clock is worked out from. */
export interface ClockSource {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly actualStart: Date | null;
  readonly actualEnd: Date | null;
  /** Whether somebody put down, with a reason, when it really was. */
  readonly corrected: boolean;
  readonly breaks: readonly Break[];
  /** In order. */
  readonly agenda: readonly {
    readonly title: string;
    readonly kind: SegmentKind;
    readonly minutes: number;
    readonly creditBearing: boolean;
    readonly ledBy?: string | null;
  }[];
}

/**
 * When a session was, part by part.
 *
 * When it really was is taken as somebody put it down with a reason. Beginning and ending it by hand narrows the plan
 * and never widens it: a room that is opened early, or not closed at once, is no time of the session. The parts of the
 * agenda lie one after another from the start on. Its breaks hold until breaks that really were are put down.
 */
export function clockOf(of: ClockSource): SessionClock {
  const { start, end } = spanOf(of);
  const within = { start, end };
  const parts = of.agenda.length > 0 ? laidOut(of.agenda, within) : null;
  const told = of.breaks.map((pause) => ({ start: new Date(pause.start), end: new Date(pause.end) }));
  const breaks = told.length > 0 ? told : (parts ?? []).filter(({ kind }) => kind === 'break');
  return {
    start,
    end,
    breaks: breaks.map((pause) => cut(pause, within)).filter(isSome),
    parts,
  };
}

function spanOf({ startsAt, endsAt, actualStart, actualEnd, corrected }: ClockSource): Stretch {
  const plan = { start: startsAt, end: endsAt };
  const real = { start: actualStart ?? startsAt, end: actualEnd ?? endsAt };
  if (corrected) return isSome(real) ? real : plan;
  const narrowed = cut(real, plan);
  // One that was begun by hand after its time was over tells nothing of when it was.
  return isSome(narrowed) ? narrowed : plan;
}

function laidOut(agenda: ClockSource['agenda'], within: Stretch): ClockedPart[] {
  let at = within.start.getTime();
  const parts = agenda.map(({ minutes, ...part }) => {
    const start = new Date(at);
    at += minutes * 60_000;
    return { ...part, ...cut({ start, end: new Date(at) }, within) };
  });
  return parts.filter(isSome);
}

function cut({ start, end }: Stretch, within: Stretch): Stretch {
  return { start: start < within.start ? within.start : start, end: end > within.end ? within.end : end };
}

function isSome({ start, end }: Stretch): boolean {
  return end > start;
}
