/** From when until when people were in a meeting. */
export interface MeetingRun {
  readonly from: Date;
  readonly until: Date;
}

/** A session that uses the meeting's number. */
export interface PlaceableSession {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** A meeting that does not touch a session is at most so far from it. */
const NEAR_MILLISECONDS = 60 * 60_000;

/**
 * The session that a meeting was for: the one with which it shares the most time, else the nearest within an hour. Null
 * where there is none, and where two are equally near: nobody can tell then but a person.
 */
export function placeOfMeeting(run: MeetingRun, sessions: readonly PlaceableSession[]): string | null {
  const near = sessions
    .map((session) => ({ id: session.id, closeness: closenessOf(run, session) }))
    .filter(({ closeness }) => closeness >= -NEAR_MILLISECONDS)
    .sort((a, b) => b.closeness - a.closeness);
  const [best, second] = near;
  return best && best.closeness !== second?.closeness ? best.id : null;
}

/** Shared time in milliseconds; below zero the time between them. */
function closenessOf({ from, until }: MeetingRun, { startsAt, endsAt }: PlaceableSession): number {
  const [start, end] = [Math.max(+from, +startsAt), Math.min(+until, +endsAt)];
  return end - start;
}
