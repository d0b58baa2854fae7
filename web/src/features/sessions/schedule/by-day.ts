import { wallClock } from '../../../ui/wall-clock.js';

/** Sessions by the day on which they begin in a zone, `YYYY-MM-DD`, in their order. */
export function byDay<Session extends { readonly startsAt: string }>(
  sessions: readonly Session[],
  zone: string,
): ReadonlyMap<string, readonly Session[]> {
  const days = new Map<string, Session[]>();
  for (const session of sessions) {
    const day = wallClock(session.startsAt, zone).slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), session]);
  }
  return days;
}
