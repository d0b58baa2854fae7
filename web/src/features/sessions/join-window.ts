/** As the join page itself opens. */
export const OPENS_MINUTES_BEFORE = 20;

/** What decides when a session can be joined. */
interface Joinable {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly state: string;
}

/** Whether a session can be joined: `soon` before its window opens, `open` in it, null where there is nothing to join. */
export function joinWindow({ startsAt, endsAt, state }: Joinable, now: number): 'soon' | 'open' | null {
  if (state === 'live') return 'open';
  if (state !== 'scheduled' || now > Date.parse(endsAt)) return null;
  return now >= Date.parse(startsAt) - OPENS_MINUTES_BEFORE * 60_000 ? 'open' : 'soon';
}
