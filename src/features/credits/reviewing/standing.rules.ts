import type { Relationship } from '../disclosing/disclosure.rules.js';
import type { ReviewOutcome } from './review.entity.js';

/** Where somebody who teaches or plans stands with what they state. */
export type DisclosureStanding =
  /** They never stated anything. */
  | 'MISSING'
  /** What they stated holds no longer. */
  | 'EXPIRED'
  /** The CE office found that they must not teach or plan. */
  | 'BARRED'
  /** They named relationships, and nobody has looked at them yet. */
  | 'UNREVIEWED'
  /** They stated what holds: none, or relationships that the CE office has dealt with. */
  | 'GOOD';

/** Days before its end on which a statement is asked for anew. */
export const WARNED_DAYS = 30;

/** Where somebody stands by what they last stated. */
export function standingOf(
  statement: {
    expiresAt: Date;
    relationships: readonly Relationship[];
    outcome: ReviewOutcome | null;
  } | null,
  now: Date,
): DisclosureStanding {
  if (!statement) return 'MISSING';
  if (statement.expiresAt <= now) return 'EXPIRED';
  if (statement.outcome === 'barred') return 'BARRED';
  if (statement.relationships.length > 0 && statement.outcome === null) return 'UNREVIEWED';
  return 'GOOD';
}

/** Whether somebody stands in the way of credit: what was only not looked at yet does not. */
export function standsInTheWay(standing: DisclosureStanding): boolean {
  return standing === 'MISSING' || standing === 'EXPIRED' || standing === 'BARRED';
}

/** Whether a statement ends within the days in which its maker is reminded. */
export function endsSoon(expiresAt: Date, now: Date): boolean {
  return expiresAt > now && expiresAt.getTime() - now.getTime() <= WARNED_DAYS * 86_400_000;
}

/** Whether somebody is asked to state anew: nothing of theirs holds, or it ends soon. */
export function isAsked(person: { standing: DisclosureStanding; endsSoon: boolean }): boolean {
  return person.standing === 'MISSING' || person.standing === 'EXPIRED' || person.endsSoon;
}

/** When on each day people are warned, in UTC: by day in most of the world, and by night in none of the Americas. */
const AT_HOUR = 15;

/** The next time after this instant at which people are warned. */
export function nextWarning(now: Date): Date {
  const today = new Date(now);
  today.setUTCHours(AT_HOUR, 0, 0, 0);
  return today > now ? today : new Date(today.getTime() + 86_400_000);
}
