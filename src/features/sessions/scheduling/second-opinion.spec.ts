import fc from 'fast-check';
import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import { continued } from './continue.rules.js';
import { expand, firstOf, type Recurrence } from './expand.rules.js';
import { type Pattern, ruleOf, WEEKDAYS } from './recurrence.rules.js';
import { localTime } from './wall-clock.rules.js';

const zone = fc.constantFrom('America/Denver', 'Australia/Sydney', 'Asia/Kathmandu', 'UTC', 'Europe/Berlin');
const firstStart = fc
  .record({ day: fc.integer({ min: 0, max: 1_200 }), minute: fc.integer({ min: 0, max: 1_439 }) })
  .map(({ day, minute }) =>
    DateTime.utc(2025, 1, 1).plus({ days: day, minutes: minute }).toFormat("yyyy-LL-dd'T'HH:mm"),
  );
const nth = fc.record({ nth: fc.constantFrom(1, 2, 3, 4, -1), weekday: fc.constantFrom(...WEEKDAYS) });
const pattern: fc.Arbitrary<Pattern> = fc.oneof(
  fc.record({ everyWeeks: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ monthlyOn: fc.array(nth, { minLength: 1, maxLength: 3 }) }),
);
const sessions = fc.integer({ min: 1, max: 30 });

/** The wall-clock starts that ical.js gives for a rule. */
function secondOpinion({ firstStart: start, rrule }: Recurrence, most: number): string[] {
  const iterator = ICAL.Recur.fromString(rrule).iterator(ICAL.Time.fromDateTimeString(`${start}:00`));
  const found: string[] = [];
  for (let at = iterator.next(); at && found.length < most; at = iterator.next())
    found.push(at.toString().slice(0, 16));
  return found;
}

describe('a recurrence, beside a second library', () => {
  it('gives the same days and times on the wall, for any pattern in any zone', () => {
    fc.assert(
      fc.property(zone, firstStart, pattern, sessions, (inZone, start, how, count) => {
        const asked = {
          firstStart: start,
          minutes: 60,
          zone: inZone,
          rrule: ruleOf(how, { sessions: count }, inZone),
          skips: [],
        };
        const recurrence = { ...asked, firstStart: firstOf(asked) };
        const ours = expand(recurrence);
        const theirs = secondOpinion(recurrence, 200);
        expect(ours).toHaveLength(theirs.length);
        for (const [index, { start: at, plain }] of ours.entries()) {
          // A time that the clocks jump over is not shown at any instant; all others are.
          if (plain) expect(localTime(at, inZone)).toBe(theirs[index]);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('ends on the same day where the end is a day', () => {
    const days = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(zone, firstStart, pattern, days, (inZone, start, how, length) => {
        const open = { firstStart: start, minutes: 60, zone: inZone, skips: [] };
        const first = firstOf({ ...open, rrule: ruleOf(how, { sessions: 1 }, inZone) });
        const lastDay = DateTime.fromISO(first, { zone: 'utc' })
          .plus({ days: length })
          .toFormat('yyyy-LL-dd');
        const ours = expand({ ...open, firstStart: first, rrule: ruleOf(how, { lastDay }, inZone) });
        const theirs = secondOpinion(
          { ...open, firstStart: first, rrule: ruleOf(how, { sessions: 200 }, inZone) },
          200,
        ).filter((wall) => wall.slice(0, 10) <= lastDay);
        expect(ours).toHaveLength(theirs.length);
      }),
      { numRuns: 80 },
    );
  });
});

describe('a series that is gone on with', () => {
  it('has as many sessions as were left, in order, none on a skipped day, the first where it was asked for', () => {
    const skipped = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 6 });
    fc.assert(
      fc.property(zone, firstStart, pattern, sessions, skipped, (inZone, start, how, left, days) => {
        const asked = {
          firstStart: start,
          minutes: 60,
          zone: inZone,
          rrule: ruleOf(how, { sessions: left }, inZone),
          skips: [] as string[],
        };
        const from = firstOf(asked);
        const skips = days.map((day) =>
          DateTime.fromISO(from, { zone: 'utc' }).plus({ days: day }).toFormat('yyyy-LL-dd'),
        );
        const { occurrences } = continued({ ...asked, firstStart: from, skips }, left, {
          start: from,
          minutes: 60,
          zone: inZone,
        });
        expect(occurrences.length).toBeGreaterThanOrEqual(left);
        for (const [index, { start: at, plain }] of occurrences.entries()) {
          if (plain) expect(skips).not.toContain(localTime(at, inZone).slice(0, 10));
          const before = occurrences[index - 1];
          if (before) expect(at.getTime()).toBeGreaterThan(before.start.getTime());
        }
        if (!skips.includes(from.slice(0, 10)) && occurrences[0]?.plain)
          expect(localTime(occurrences[0].start, inZone)).toBe(from);
      }),
      { numRuns: 80 },
    );
  });
});
