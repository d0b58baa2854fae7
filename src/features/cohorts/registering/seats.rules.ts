/** How full a cohort is, read under its lock. */
export interface Seats {
  /** Null is without a limit. */
  capacity: number | null;
  enrolled: number;
  /** Seats kept for people whose address is not proven yet. */
  held: number;
  /** People in the waitlist. */
  waiting: number;
}

/** What comes of asking for a seat. */
export type SeatOutcome = 'seat' | 'waitlist' | 'full';

/** How long a seat is kept for somebody who has not opened the link in their mail, in milliseconds. */
export const HOLD_MS = 24 * 3_600_000;

/** Of the seats, one in so many may be held by unproven addresses at a time: typing addresses must not fill a cohort. */
const HELD_OF = 5;

/** Seats nobody has and nobody holds; null is without a limit. */
export function freeSeats({ capacity, enrolled, held }: Seats): number | null {
  return capacity === null ? null : Math.max(0, capacity - enrolled - held);
}

/** What comes of asking for a seat now. Nobody overtakes those who wait. */
export function seatFor(seats: Seats, waitlist: boolean): SeatOutcome {
  const free = freeSeats(seats);
  if (free === null) return 'seat';
  if (free > 0 && seats.waiting === 0) return 'seat';
  return waitlist ? 'waitlist' : 'full';
}

/** Whether a seat is kept for an address that is not proven yet. */
export function mayHold(seats: Seats): boolean {
  if (seats.capacity === null) return false;
  return seatFor(seats, false) === 'seat' && seats.held < Math.max(1, Math.floor(seats.capacity / HELD_OF));
}

/** How many of those who wait get a seat now. */
export function toPromote(seats: Seats): number {
  const free = freeSeats(seats);
  return free === null ? seats.waiting : Math.min(free, seats.waiting);
}
