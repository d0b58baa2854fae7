import { Refusal } from '../../platform/refusal/index.js';
import type { SessionFacts } from '../sessions/index.js';
import type { Audience } from './message.entity.js';

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
/** Whoever chooses the present minute means now. */
const JUST_PASSED_MINUTES = 5;

/**
 * When a message is to be sent: at the time asked for, or now where that passed just before.
 *
 * @throws Refusal INVALID_INPUT for a time in the past, or more than a year away
 */
export function dueAt(at: Date | undefined | null, now: Date): Date {
  if (!at) return now;
  const away = at.getTime() - now.getTime();
  if (away < -JUST_PASSED_MINUTES * 60_000)
    throw Refusal.invalid('Please choose a time to come, or send the message now.', { at: 'is in the past' });
  if (away > LATEST_DAYS * DAY_MS)
    throw Refusal.invalid('Please choose a time within a year.', { at: 'is more than a year away' });
  return away > 0 ? at : now;
}

/** What decides whether one can write about a session. */
export interface WrittenAbout {
  state: SessionFacts['state'];
  endsAt: Date;
}

/**
 * Refuses to write about a session that nobody knows of, and to those who were or were not at one that will not be over
 * when the message is sent, or was called off.
 *
 * @throws Refusal INVALID_INPUT in words
 */
export function refuseNobody(session: WrittenAbout | null, audience: Audience | 'expected', due: Date): void {
  if (!session) return;
  const refuse = (words: string, field: string) => {
    throw Refusal.invalid(words, { sessionId: field });
  };
  if (session.state === 'draft')
    refuse(
      'This session is a draft: nobody knows of it yet. Publish it before you write about it.',
      'is a draft',
    );
  if (audience !== 'attended' && audience !== 'absent') return;
  if (session.state === 'cancelled')
    refuse('This session was called off: nobody attended it, and nobody missed it.', 'was called off');
  if (session.state !== 'held' && session.endsAt > due)
    refuse(
      'Who attended this session, and who missed it, is known once it is over. Write afterwards, or choose a time after its end.',
      'is not over by then',
    );
}

/** From when on mail of a message is of no use any more. */
export function uselessAfter(now: Date): Date {
  return new Date(now.getTime() + USEFUL_DAYS * DAY_MS);
}

/** 24 hours before a moment: what was written since counts for the day's limit. */
export function dayBefore(now: Date): Date {
  return new Date(now.getTime() - DAY_MS);
}
