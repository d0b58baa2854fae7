import { Refusal } from '../../../platform/refusal/index.js';
import type { Session } from '../session.entity.js';
import type { ChangeSessionsInput } from '../sessions.inputs.js';
import { expand } from './expand.rules.js';
import { oneLine } from './new-session.js';
import { inWords, refuseFar } from './schedule.js';
import type { Series } from './series.entity.js';
import { localTime } from './wall-clock.rules.js';

/** When a session is held, and by whose clocks. */
export type Times = Pick<Session, 'startsAt' | 'endsAt' | 'zone'>;

/** What a change is about. */
export interface Change {
  /** The session that was named. */
  session: Session;
  /** Its series, where the change reaches into it. */
  series: Series | null;
  /** All of the series, in order; itself alone where nothing else is reached. */
  members: Session[];
  /** Those that are changed, in order. */
  reached: Session[];
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
 * What of a series a change reaches: of what is to come, and never what was held or has begun.
 *
 * @param series with its sessions in order; null where the session alone is changed
 * @throws Refusal CONFLICT for a session that is history
 */
export function changeOf(
  session: Session,
  series: { series: Series; members: Session[] } | null,
  { reach, everyWeeks, monthlyOn }: ChangeSessionsInput,
  now: Date,
): Change {
  refuseHistory(session, now);
  if (everyWeeks && monthlyOn)
    throw Refusal.invalid('A series recurs by the week or by the month, not both.', {
      monthlyOn: 'or weeks, one of the two',
    });
  if (series) {
    const open = series.members.filter((member) => !isHistory(member, now));
    const reached = reach === 'all' ? open : open.filter((m) => plannedAt(m) >= plannedAt(session));
    return { session, ...series, reached };
  }
  if (everyWeeks || monthlyOn)
    throw Refusal.invalid('How sessions recur can only be changed for the following ones too.', {
      reach: 'is for this session alone',
    });
  return { session, series: null, members: [session], reached: [session] };
}

/** Whether a change reaches beyond the session that was named. */
export function reachesSeries({ seriesId }: Session, { reach }: ChangeSessionsInput): boolean {
  return seriesId !== null && (reach ?? 'this') !== 'this';
}

/** Whether a change is one of times. */
export function changesTime({ start, minutes, zone, everyWeeks, monthlyOn }: ChangeSessionsInput): boolean {
  return [start, minutes, zone, everyWeeks, monthlyOn].some((given) => given !== undefined && given !== null);
}

/**
 * The times of a session that is changed alone, by its own clocks.
 *
 * @throws Refusal INVALID_INPUT in words for times that cannot be, are over, or further ahead than anybody plans
 */
export function timesOf(session: Session, change: ChangeSessionsInput, now: Date): Times {
  const zone = change.zone ?? session.zone;
  const minutes = change.minutes ?? Math.round((+session.endsAt - +session.startsAt) / 60_000);
  const firstStart = change.start ?? localTime(session.startsAt, session.zone);
  const once = { firstStart, minutes, zone, rrule: 'FREQ=DAILY;COUNT=1', skips: [] };
  const [only] = inWords(TIME_FIELDS, () => expand(once));
  const times = { startsAt: only?.start ?? session.startsAt, endsAt: only?.end ?? session.endsAt, zone };
  refusePast(session, times.startsAt, now);
  refuseFar(times.startsAt, now, 'start');
  return times;
}

/** Where the rule put a session, or where one stands that is held by itself. */
export function plannedAt({ originalStart, startsAt }: Session): Date {
  return originalStart ?? startsAt;
}

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

function refuseHistory(session: Session, now: Date): void {
  if (isHistory(session, now)) {
    throw Refusal.conflict(
      'This session has begun or is over: its time and title are history. Notes, recording and real times can still be added.',
    );
  }
  if (session.state === 'cancelled')
    throw Refusal.conflict('This session was called off. Schedule another one instead.');
}

// What was called off stays called off; once its time is over it is history like the rest.
function isHistory({ state, startsAt }: Session, now: Date): boolean {
  return state === 'live' || state === 'held' || (state !== 'draft' && startsAt <= now);
}
