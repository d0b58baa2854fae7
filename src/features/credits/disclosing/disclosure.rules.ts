import { Refusal } from '../../../platform/refusal/index.js';

/**
 * What a financial relationship can consist of; the kinds that the Standards for Integrity and Independence in
 * Accredited Continuing Education name (ACCME, standard 3).
 */
export const NATURES = [
  'employee',
  'executive',
  'owner',
  'stock',
  'researcher',
  'consultant',
  'advisor',
  'speaker',
  'contractor',
  'royalties',
  'other',
] as const;
/** One of {@link NATURES}. */
export type Nature = (typeof NATURES)[number];

/** A financial relationship with an ineligible company: one that makes, sells or distributes healthcare products used by or on patients. */
export interface Relationship {
  company: string;
  natures: Nature[];
  /** Whether it ended within the time that is asked about. */
  ended: boolean;
}

/** The time before the statement that it covers, in months (ACCME, standard 3). */
export const COVERED_MONTHS = 24;
/** A statement holds this many months. */
export const HOLDS_MONTHS = 12;

/** The instant from which on a statement no longer holds: the same day a year later, the last of February for a leap day. */
export function expiryOf(madeAt: Date): Date {
  const expiry = new Date(madeAt);
  expiry.setUTCMonth(expiry.getUTCMonth() + HOLDS_MONTHS);
  if (expiry.getUTCDate() !== madeAt.getUTCDate()) expiry.setUTCDate(0);
  return expiry;
}

/**
 * What somebody states, brought into one form: each company once, with all that was said of it.
 *
 * @param none whether they say that there is none
 * @throws Refusal INVALID_INPUT for saying nothing, or both
 */
export function statementOf(none: boolean, relationships: readonly Relationship[]): Relationship[] {
  if (none && relationships.length > 0)
    throw Refusal.invalid('Please either say that you have none, or name them.', {
      none: 'cannot be said beside relationships',
    });
  if (!none && relationships.length === 0)
    throw Refusal.invalid('Please say that you have none, or name them.', { none: 'is not said' });
  const companies = new Map<string, Relationship>();
  for (const { company, natures, ended } of relationships) {
    const name = company.replace(/[\s\p{C}]+/gu, ' ').trim();
    if (!name) throw Refusal.invalid('Please name the company.', { company: 'is missing' });
    const known = companies.get(name.toLowerCase());
    const all = new Set([...(known?.natures ?? []), ...natures]);
    companies.set(name.toLowerCase(), {
      company: known?.company ?? name,
      natures: NATURES.filter((nature) => all.has(nature)),
      // What still goes on in one respect has not ended.
      ended: ended && (known?.ended ?? true),
    });
  }
  return [...companies.values()];
}
