import { randomInt } from 'node:crypto';
import type { Listing } from '../cohort.entity.js';
import { freeSeats, type Seats, seatFor } from '../registering/seats.rules.js';

/** Whether one can register now. */
export type RegistrationState = 'open' | 'not_yet' | 'closed';
/** How many seats are left, as far as anybody may know: never a number. */
export type SeatsWord = 'open' | 'few' | 'waitlist' | 'full';

/** Without letters and digits that are taken for one another. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const SLUG_LENGTH = 12;
/** Fewer seats than this, or than a tenth of all, are few. */
const FEW = 4;

/** The end of the address of a cohort's page. Long enough that nobody finds one that is not listed (59 bits). */
export function newSlug(): string {
  return Array.from({ length: SLUG_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}

/** Whether a text has the form of such an address. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]{12}$/.test(text);
}

/** Whether one can register now: by the cohort's listing and by its dates, of which the second is the first too late. */
export function registrationState(
  { listing, opensAt, closesAt }: { listing: Listing; opensAt: Date | null; closesAt: Date | null },
  now: Date,
): RegistrationState {
  if (listing === 'draft' || listing === 'closed') return 'closed';
  if (closesAt && closesAt <= now) return 'closed';
  return opensAt && opensAt > now ? 'not_yet' : 'open';
}

/** How many seats are left, in a word. */
export function seatsWord(seats: Seats, waitlist: boolean): SeatsWord {
  const outcome = seatFor(seats, waitlist);
  if (outcome !== 'seat') return outcome;
  const free = freeSeats(seats);
  if (free === null || seats.capacity === null) return 'open';
  return free < FEW || free * 10 < seats.capacity ? 'few' : 'open';
}
