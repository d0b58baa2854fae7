import type { HolidayFacts } from './holiday.reader.js';
import { localTime } from './wall-clock.rules.js';

/** What speaks against a session at its time. It warns and never forbids: two sessions at once may be meant. */
export interface Conflict {
  kind: 'cohort' | 'faculty' | 'holiday';
  words: string;
}

/** A time at which a cohort meets, or would. */
export interface Meeting {
  startsAt: Date;
  endsAt: Date;
}

/** What speaks against each of some sessions of one cohort that would be held beside one another, in their order. */
export function amongThemselves(meetings: readonly Meeting[]): Conflict[][] {
  const words = 'Another of these sessions is at that time, too.';
  return meetings.map((one) =>
    meetings.some((other) => other !== one && overlap(one, other)) ? [{ kind: 'cohort', words }] : [],
  );
}

// One that begins when another ends is not at the same time.
function overlap(one: Meeting, other: Meeting): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

/** The holidays on which a session begins by the clocks of its zone. */
export function onHoliday(startsAt: Date, zone: string, holidays: readonly HolidayFacts[]): Conflict[] {
  const day = localTime(startsAt, zone).slice(0, 10);
  return holidays
    .filter((holiday) => holiday.day === day)
    .map(({ name }) => ({ kind: 'holiday', words: `It is ${name}.` }));
}
