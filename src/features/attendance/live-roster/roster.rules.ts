import type { Stretch } from '../../sessions/index.js';
import type { MarkKind } from './roster-mark.entity.js';

/** Before its start a session's roster is open for so many minutes: as early as the session can be begun. */
export const OPENS_EARLY_MINUTES = 60;

/** Why a point in time cannot be put down on the roster, in words for its field; null when it can. */
export function markFault(at: Date, session: Stretch, now: Date): string | null {
  if (at > now) return 'is still to come';
  if (at < opensAt(session)) return `is more than ${OPENS_EARLY_MINUTES} minutes before the session`;
  return null;
}

/** From when on the roster of a session is open. */
export function opensAt({ start }: Stretch): Date {
  return new Date(start.getTime() - OPENS_EARLY_MINUTES * 60_000);
}

/**
 * The instant that a press tells of when nothing else is said: now; and where the session is over, its start for whoever
 * was here, and its end for whoever was gone by then. In whole seconds.
 */
export function momentOf(kind: MarkKind, session: Stretch, now: Date): Date {
  const over = kind === 'here' ? session.start : session.end;
  return wholeSecond(now >= session.end ? over : now);
}

/** The instant without its fraction of a second: attendance is counted in seconds. */
export function wholeSecond(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 1000) * 1000);
}
