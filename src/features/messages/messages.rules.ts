import { Refusal } from '../../platform/refusal/index.js';

/** Characters of a subject at the most. */
export const LONGEST_SUBJECT = 200;
/** Characters of a message at the most. */
export const LONGEST_BODY = 5_000;
/** Messages to the people of a cohort within 24 hours at the most. */
export const MOST_A_DAY = 20;
/** Tests within 24 hours at the most. */
export const MOST_TESTS_A_DAY = 50;
/** After so many days a message that could not be delivered is of no use any more. */
export const USEFUL_DAYS = 3;

const DAY_MS = 86_400_000;
const LATEST_DAYS = 366;

/**
 * When a message is to be sent: at the time asked for, or now where that has passed.
 *
 * @throws Refusal INVALID_INPUT for a time more than a year away
 */
export function dueAt(at: Date | undefined, now: Date): Date {
  if (!at || at <= now) return now;
  if (at.getTime() - now.getTime() > LATEST_DAYS * DAY_MS)
    throw Refusal.invalid('Please choose a time within a year.', { at: 'is more than a year away' });
  return at;
}

/** From when on mail of a message is of no use any more. */
export function uselessAfter(now: Date): Date {
  return new Date(now.getTime() + USEFUL_DAYS * DAY_MS);
}

/** 24 hours before a moment: what was written since counts for the day's limit. */
export function dayBefore(now: Date): Date {
  return new Date(now.getTime() - DAY_MS);
}
