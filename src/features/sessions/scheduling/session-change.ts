import type { Tx } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import type { Session } from '../session.entity.js';
import { SessionsChanged } from '../sessions.events.js';
import type { ChangeSessionsInput } from '../sessions.inputs.js';
import { oneLine, placeOf } from './new-session.js';

/** What a change of sessions comes to. */
export interface Changed {
  /** The sessions that were changed, in order. */
  sessionIds: string[];
  /** The series they are of now. */
  seriesId: string | null;
}

/** The fields of a change that tell the parts of a schedule. */
export const TIME_FIELDS = {
  start: 'start',
  minutes: 'minutes',
  zone: 'zone',
  rrule: 'everyWeeks',
  skip: 'start',
};

/**
 * Refuses to move what is still to come into the past, where nobody could go any more. What was entered for the past
 * may be moved about there.
 *
 * @throws Refusal INVALID_INPUT in words
 */
export function refusePast(session: Pick<Session, 'startsAt'>, startsAt: Date, now: Date): void {
  if (startsAt > now || session.startsAt <= now) return;
  throw Refusal.invalid(
    'This would move a session that is still to come into the past. Where one was held at another time than planned, correct when it really was once it is over.',
    { start: 'is in the past' },
  );
}

/**
 * Records what was changed of a series.
 *
 * @returns what the change came to
 */
export async function told(
  tx: Tx,
  session: Session,
  {
    seriesId,
    ids,
    time,
    splitFrom,
  }: { seriesId: string; ids: string[]; time: boolean; splitFrom: string | null },
): Promise<Changed> {
  const data = { of: 'series' as const, sessions: ids.length, time, splitFrom };
  await tx.record(SessionsChanged, seriesId, placeOf(session), data);
  return { sessionIds: ids, seriesId };
}

/** Where the rule put a session, or where one stands that is held by itself. */
export function plannedAt({ originalStart, startsAt }: Session): Date {
  return originalStart ?? startsAt;
}

/** What a change says of sessions beside their times, as their rows have it. */
export function detailsOf({ title, format, objectives, meetingUrl, capacity }: ChangeSessionsInput) {
  return {
    ...(title !== undefined && title !== null ? { title: oneLine(title) } : {}),
    ...(format ? { format } : {}),
    ...(objectives ? { objectives: objectives.map((line) => line.trim()).filter(Boolean) } : {}),
    ...(meetingUrl !== undefined ? { meetingUrl: meetingUrl || null } : {}),
    ...(capacity !== undefined ? { capacity } : {}),
  };
}
