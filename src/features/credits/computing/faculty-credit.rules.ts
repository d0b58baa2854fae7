import type { SessionClock } from '../../sessions/index.js';
import { decimalOf, hundredthsOf, quotient } from '../rules/amount.rules.js';
import type { CreditType } from '../rules/credit-type.rules.js';

/** What somebody who presented gets for it, and why, a line a step. */
export interface FacultyCredit {
  /** Decimal, a multiple of the type's step. */
  amount: string;
  explanation: string[];
}

/**
 * How long somebody presented, in whole seconds: the parts of the agenda that bear credit and name them; where none of
 * these parts names anybody, those that are didactic, or all of them where none is; all of the session where there is no
 * agenda. The plan is what counts: what a presenter prepared does not shrink with the clock.
 *
 * @param plan the session as it is planned
 * @param name the presenter's, as the agenda names who leads a part
 */
export function presentedSeconds(plan: SessionClock, name: string): number {
  if (!plan.parts) return secondsOf([plan]);
  const bearing = plan.parts.filter(({ creditBearing }) => creditBearing);
  if (bearing.some(({ ledBy }) => ledBy))
    return secondsOf(bearing.filter(({ ledBy }) => ledBy && alike(ledBy, name)));
  const didactic = bearing.filter(({ kind }) => kind === 'didactic');
  return secondsOf(didactic.length > 0 ? didactic : bearing);
}

/**
 * The credit for presenting by a type's faculty rule, in full steps of the type, the rest dropped; null where nobody
 * gets any for it.
 *
 * @param seconds how long they presented
 */
export function facultyCreditOf(type: CreditType, seconds: number): FacultyCredit | null {
  if (!type.faculty) return null;
  const perHour = hundredthsOf(type.faculty.creditsPerHour);
  const step = hundredthsOf(type.step);
  const amount = quotient(perHour * seconds, 3600 * step) * step;
  const written = decimalOf(amount, type.fewestDecimals);
  const minutes = quotient(seconds, 60);
  return {
    amount: written,
    explanation: [
      `Presented for ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} by the plan, at ${type.faculty.creditsPerHour} for an hour: ${written} ${amount === 100 ? type.unit.one : type.unit.many}.`,
    ],
  };
}

function secondsOf(stretches: readonly { start: Date; end: Date }[]): number {
  return quotient(
    stretches.reduce((sum, { start, end }) => sum + (end.getTime() - start.getTime()), 0),
    1000,
  );
}

/** Whether the agenda means this person: it names people as they are shown, perhaps with their titles around; `Kim` is not in `Kimberly`. */
function alike(ledBy: string, name: string): boolean {
  const who = inWords(name);
  return who.trim() !== '' && inWords(ledBy).includes(who);
}

/** In small letters, with one space before and after each word. */
function inWords(text: string): string {
  return ` ${text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()} `;
}
