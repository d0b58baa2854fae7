import type { ICalDateTimeValue } from 'ical-generator';
import { offsetAt } from '../scheduling/wall-clock.rules.js';

const UTC = 'utc';

/**
 * An instant, as the iCalendar library asks for one: as far as it asks, this is a `DateTime` of Luxon, of which it would
 * print any with several searches for its zone. A plain Date will not do: with a zone, the library prints the server's
 * own wall clock.
 */
export function moment(at: Date): ICalDateTimeValue {
  return new Moment(at.getTime(), UTC) as unknown as ICalDateTimeValue;
}

/** What the clocks of a zone show at an instant, as iCalendar writes it, without a `Z`. */
export function written(at: Date, zone: string): string {
  const told = new Moment(at.getTime(), zone);
  return `${told.toFormat('yyyyLLdd')}T${told.toFormat('HHmmss')}`;
}

class Moment {
  readonly isValid = true;
  private digits: string | null = null;

  constructor(
    private readonly at: number,
    private readonly zoneName: string,
  ) {}

  setZone(zone: string): Moment {
    return zone === this.zoneName ? this : new Moment(this.at, zone);
  }

  toJSDate(): Date {
    return new Date(this.at);
  }

  toFormat(format: string): string {
    this.digits ??= this.wall();
    if (format === 'yyyyLLdd') return this.digits.slice(0, 8);
    if (format === 'HHmmss') return this.digits.slice(8);
    throw new Error(`The iCalendar library asks for a date as ${format}`);
  }

  private wall(): string {
    const offset = this.zoneName === UTC || this.zoneName === 'UTC' ? 0 : offsetAt(this.at, this.zoneName);
    return new Date(this.at + offset).toISOString().slice(0, 19).replace(/[-:T]/g, '');
  }
}
