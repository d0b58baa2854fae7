import type { SessionState } from '../session.entity.js';

/** The page of who teaches stays open this many days after the session: slides often come afterwards. */
export const OPEN_DAYS_AFTER = 14;

const DAY_MS = 86_400_000;

/** How the page of who teaches stands. */
export type DeskState = 'open' | 'over' | 'cancelled';

/** Until when, without it, what who teaches brings is taken. */
export function deskCloses({ endsAt }: { endsAt: Date }): Date {
  return new Date(endsAt.getTime() + OPEN_DAYS_AFTER * DAY_MS);
}

/**
 * How the page of who teaches stands at a moment; null where there is none, for a draft may come to nothing.
 */
export function deskOf(session: { state: SessionState; endsAt: Date }, now: Date): DeskState | null {
  if (session.state === 'draft') return null;
  if (session.state === 'cancelled') return 'cancelled';
  return now < deskCloses(session) ? 'open' : 'over';
}
