import { Clock } from '../../src/platform/clock/index.js';

/** A clock that stands where a test puts it, and otherwise goes on by itself from there. */
export class FakeClock extends Clock {
  /** Milliseconds by which it is ahead of the machine's. */
  offset = 0;

  override now(): Date {
    return new Date(Date.now() + this.offset);
  }

  /** Makes it be this instant now. */
  set(instant: string | Date): void {
    this.offset = new Date(instant).getTime() - Date.now();
  }

  /** Lets time pass. */
  advance(milliseconds: number): void {
    this.offset += milliseconds;
  }
}
