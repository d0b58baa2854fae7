import { IANAZone } from 'luxon';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What a wall-clock time is in a zone, in epoch milliseconds. */
export interface Placed {
  /** The instant; where the hour occurs twice the earlier one, where it is skipped the one moved forward. */
  readonly first: number;
  /** The later instant of an hour that occurs twice, else equal to `first`. */
  readonly second: number;
  /** The clocks were put forward over this time: nobody's clock showed it. */
  readonly skipped: boolean;
}

/**
 * Places wall-clock times of one IANA zone on the time line, with the answers remembered by the minute, so
 * that a report of 100,000 rows asks the zone's rules some hundred times.
 *
 * A time that the clocks skip moves forward by the length of the jump (02:30 becomes 03:30), one that occurs
 * twice has both instants told: the same choice as the calendar makes for sessions.
 */
export class ZoneClock {
  private readonly zone: IANAZone;
  private readonly offsets = new Map<number, readonly [before: number, after: number]>();

  /** @throws RangeError if the zone is not a known IANA zone. */
  constructor(readonly name: string) {
    this.zone = IANAZone.create(name);
    if (!this.zone.isValid) throw new RangeError(`${name} is not an IANA time zone`);
  }

  /** @param wall a wall-clock time in milliseconds, read as if it were UTC. */
  place(wall: number): Placed {
    const minute = Math.floor(wall / MINUTE);
    let offsets = this.offsets.get(minute);
    if (!offsets) {
      offsets = this.offsetsAround(minute * MINUTE);
      this.offsets.set(minute, offsets);
    }
    const [before, after] = offsets;
    const first = wall - before;
    if (before === after) return { first, second: first, skipped: false };
    const second = wall - after;
    return second > first ? { first, second, skipped: false } : { first, second: first, skipped: true };
  }

  /** The zone's offset from UTC at an instant, in milliseconds (east is positive). */
  offset(instant: number): number {
    return Math.round(this.zone.offset(instant) * MINUTE);
  }

  /** The offsets that can be in force at a wall-clock minute: two different ones only around a change. */
  private offsetsAround(wall: number): readonly [number, number] {
    const before = this.offset(wall - DAY);
    const after = this.offset(wall + DAY);
    if (before === after) return [before, before];
    const beforeHolds = this.offset(wall - before) === before;
    const afterHolds = this.offset(wall - after) === after;
    if (beforeHolds === afterHolds) return [before, after];
    return beforeHolds ? [before, before] : [after, after];
  }
}
