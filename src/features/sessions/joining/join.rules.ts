import { LONGEST_OVERRUN_HOURS } from '../session.rules.js';

/** The join page opens this many minutes before a session. */
export const OPENS_BEFORE_MINUTES = 20;
/** It closes this many minutes after the session's end: meetings run over, and connections break. */
export const CLOSES_AFTER_MINUTES = 30;

/** When a session may be joined: from the first instant up to, and without, the second. */
export interface JoinWindow {
  opensAt: Date;
  closesAt: Date;
}

/** A session as joining looks at it. */
export interface TimedSession {
  id: string;
  startsAt: Date;
  endsAt: Date;
  state: string;
  /** When it was ended by hand, or is said to have ended. */
  actualEnd?: Date | null;
}

/** How the way into a session stands. */
export type DoorState = 'early' | 'open' | 'over' | 'cancelled' | 'no_address';

/** When a session may be joined: what is live as long as it may run over, what was ended by hand no more. */
export function joinWindow({ startsAt, endsAt, state, actualEnd }: Omit<TimedSession, 'id'>): JoinWindow {
  const after = state === 'live' ? LONGEST_OVERRUN_HOURS * 60 : CLOSES_AFTER_MINUTES;
  const closesAt = new Date(endsAt.getTime() + after * 60_000);
  const ended = state === 'held' ? actualEnd : null;
  return {
    opensAt: new Date(startsAt.getTime() - OPENS_BEFORE_MINUTES * 60_000),
    closesAt: ended && ended < closesAt ? ended : closesAt,
  };
}

/** A session as it tells when it can be joined. */
export type JoinableSession = TimedSession & { actualStart: Date | null };

/**
 * When the way into a session is open, as {@link doorOf} has it, for whoever is expected; null where there is nothing
 * to join. What was begun by hand before its time is open from then on.
 */
export function wayInto(session: JoinableSession): JoinWindow | null {
  if (session.state === 'draft' || session.state === 'cancelled') return null;
  const { opensAt, closesAt } = joinWindow(session);
  const begun = session.state === 'live' ? session.actualStart : null;
  return { opensAt: begun && begun < opensAt ? begun : opensAt, closesAt };
}

/** How the way into a session stands at a moment; one that was begun by hand before its time is open. */
export function doorOf(session: TimedSession, address: string | null, now: Date): DoorState {
  const { opensAt, closesAt } = joinWindow(session);
  if (session.state === 'cancelled') return 'cancelled';
  // What is live stays open until it is closed, however late that is.
  if (session.state === 'live') return address === null ? 'no_address' : 'open';
  if (now >= closesAt) return 'over';
  if (now < opensAt) return 'early';
  return address === null ? 'no_address' : 'open';
}

/**
 * The session that a link leads to. A calendar's recurring event carries one link for all of its sessions: it leads to
 * the one that was meant while that can be joined, otherwise to the first that is not over. Where all are over, it is
 * the one that was meant.
 *
 * @param series the sessions of its series, itself among them
 */
export function sessionOfTheDay<T extends TimedSession>(asked: T, series: readonly T[], now: Date): T {
  const { opensAt, closesAt } = joinWindow(asked);
  if (asked.state === 'live' || (opensAt <= now && now < closesAt)) return asked;
  const ahead = series
    .filter((session) => joinWindow(session).closesAt > now)
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return ahead[0] ?? asked;
}
