import { readRule } from '../scheduling/recurrence.rules.js';
import { afterQuiet, type QuietHours } from './quiet-hours.rules.js';
import type { WeekBefore } from './reminder-plan.entity.js';

/** The mails that come before a session by themselves. */
export const KINDS_BEFORE = ['faculty-brief', 'week-before', 'day-before', 'hour-before'] as const;
/** One of {@link KINDS_BEFORE}. */
export type KindBefore = (typeof KINDS_BEFORE)[number];
/** The mails that a session brings by itself. */
export type ReminderKind = KindBefore | 'follow-up';

/** Which of them a cohort gets. */
export interface Plan {
  weekBefore: WeekBefore;
  dayBefore: boolean;
  hourBefore: boolean;
  followUp: boolean;
  quietFrom: string;
  quietUntil: string;
}

/** What a cohort gets whose team has said nothing. */
export const DEFAULT_PLAN: Plan = {
  weekBefore: 'rarer',
  dayBefore: true,
  hourBefore: true,
  followUp: true,
  quietFrom: '21:00',
  quietUntil: '07:00',
};

/** When a mail is due, and from when on whoever would get it is better without. */
export interface Window {
  due: Date;
  uselessAfter: Date;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** How long before the start a reminder is due, and until how long before it is of use. */
const BEFORE: Readonly<Record<KindBefore, { due: number; useful: number }>> = {
  // Who teaches needs time for slides; who stands in on the day still has to know.
  'faculty-brief': { due: 7 * DAY_MS, useful: 0 },
  'week-before': { due: 7 * DAY_MS, useful: 2 * DAY_MS },
  'day-before': { due: DAY_MS, useful: 3 * HOUR_MS },
  'hour-before': { due: HOUR_MS, useful: 15 * MINUTE_MS },
};
/** The team needs a moment to put recording and materials in their place. */
const FOLLOW_UP_AFTER_MS = HOUR_MS;
const FOLLOW_UP_USEFUL_MS = 3 * DAY_MS;

/** The windows of what reminds of a session before it. */
export function windowsBefore(startsAt: Date): Record<KindBefore, Window> {
  const before = (kind: KindBefore) => ({
    due: new Date(startsAt.getTime() - BEFORE[kind].due),
    uselessAfter: new Date(startsAt.getTime() - BEFORE[kind].useful),
  });
  return {
    'faculty-brief': before('faculty-brief'),
    'week-before': before('week-before'),
    'day-before': before('day-before'),
    'hour-before': before('hour-before'),
  };
}

/**
 * The window of what follows a session.
 *
 * @param heldAt when it became known that it is over; it may have been entered long afterwards
 */
export function windowAfter(endsAt: Date, heldAt: Date): Window {
  return {
    due: new Date(heldAt.getTime() + FOLLOW_UP_AFTER_MS),
    uselessAfter: new Date(endsAt.getTime() + FOLLOW_UP_USEFUL_MS),
  };
}

/**
 * When one person gets it: when it is due, or after their quiet hours. Null where it would be of no use by then; it is
 * then left out rather than sent in the night, or so early that it says what an earlier one has said.
 *
 * @param now it is never due before this
 */
export function dueFor(window: Window, now: Date, zone: string, quiet: QuietHours): Date | null {
  const due = afterQuiet(window.due > now ? window.due : now, zone, quiet);
  return due > window.uselessAfter ? null : due;
}

/**
 * The same for what has to be known before a session: where the quiet hours would last for too long, it is due in them.
 * Null only where the session has begun.
 */
export function dueAtLast(window: Window, now: Date, zone: string, quiet: QuietHours): Date | null {
  const soonest = window.due > now ? window.due : now;
  return dueFor(window, now, zone, quiet) ?? (soonest > window.uselessAfter ? null : soonest);
}

/**
 * Whether a cohort gets a kind of mail about a session.
 *
 * @param rrule the rule of the session's series; null for one held by itself
 */
export function isPlanned(plan: Plan, kind: ReminderKind, rrule: string | null): boolean {
  switch (kind) {
    // It is no reminder but work to be done.
    case 'faculty-brief':
      return true;
    case 'week-before':
      return plan.weekBefore === 'always' || (plan.weekBefore === 'rarer' && !isWeekly(rrule));
    case 'day-before':
      return plan.dayBefore;
    case 'hour-before':
      return plan.hourBefore;
    case 'follow-up':
      return plan.followUp;
  }
}

/** What tells a mail about a session from others about it: a session that is moved reminds anew. */
export function occurrenceOf(kind: ReminderKind, startsAt: Date): string {
  return `${kind} ${startsAt.toISOString()}`;
}

/**
 * What tells an appointment to remind from others. One whose hour had come when the time was told says so: whoever was
 * told of the time by another mail just then needs no reminder of it.
 */
export function appointmentOf(kind: KindBefore, startsAt: Date, now: Date): string {
  const justTold = windowsBefore(startsAt)[kind].due <= now;
  return `${occurrenceOf(kind, startsAt)}${justTold ? ` ${JUST_TOLD}` : ''}`;
}

const JUST_TOLD = 'just-told';

/** Reads {@link occurrenceOf} and {@link appointmentOf}; null for what is none. */
export function readOccurrence(
  occurrence: string | null,
): { kind: ReminderKind; startsAt: string; justTold: boolean } | null {
  const [kind, startsAt, mark] = (occurrence ?? '').split(' ');
  const known = ([...KINDS_BEFORE, 'follow-up'] as const).find((one) => one === kind);
  return known && startsAt ? { kind: known, startsAt, justTold: mark === JUST_TOLD } : null;
}

// Once a week, or oftener.
function isWeekly(rrule: string | null): boolean {
  if (rrule === null) return false;
  const parts = new Map(
    readRule(rrule)
      .pattern.split(';')
      .map((part) => part.split('=') as [string, string]),
  );
  const every = Number(parts.get('INTERVAL') ?? '1');
  const often = parts.get('FREQ');
  return (often === 'WEEKLY' && every === 1) || (often === 'DAILY' && every <= 7);
}
