import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expand, LONGEST_YEARS, MOST_SESSIONS, type Recurrence } from './expand.rules.js';
import { ruleOf } from './recurrence.rules.js';

const NOON: Recurrence = {
  firstStart: '2026-02-25T12:00',
  minutes: 60,
  zone: 'America/Denver',
  rrule: 'FREQ=WEEKLY;COUNT=4',
  skips: [],
};

const inDenver = (at: Date | undefined) => DateTime.fromJSDate(at as Date, { zone: NOON.zone });

const starts = (recurrence: Partial<Recurrence>) =>
  expand({ ...NOON, ...recurrence }).map(({ start }) => start.toISOString().replace('.000Z', 'Z'));

const wallTimes = (recurrence: Partial<Recurrence>) =>
  expand({ ...NOON, ...recurrence }).map(({ start }) => inDenver(start).toFormat("yyyy-LL-dd'T'HH:mm"));

describe('a series by the wall clock', () => {
  it('stays at noon in Denver when the clocks go forward', () => {
    expect(starts({})).toEqual([
      '2026-02-25T19:00:00Z',
      '2026-03-04T19:00:00Z',
      '2026-03-11T18:00:00Z',
      '2026-03-18T18:00:00Z',
    ]);
  });

  it('stays at noon in Denver when the clocks go back', () => {
    expect(starts({ firstStart: '2026-10-28T12:00', rrule: 'FREQ=WEEKLY;COUNT=2' })).toEqual([
      '2026-10-28T18:00:00Z',
      '2026-11-04T19:00:00Z',
    ]);
  });

  it('moves a time that does not exist forward, and is back at its time the week after', () => {
    const night = { firstStart: '2026-03-01T02:30', rrule: 'FREQ=WEEKLY;COUNT=3' };
    expect(wallTimes(night)).toEqual(['2026-03-01T02:30', '2026-03-08T03:30', '2026-03-15T02:30']);
  });

  it('begins later than it says when the very first time does not exist', () => {
    expect(wallTimes({ firstStart: '2026-03-08T02:30', rrule: 'FREQ=WEEKLY;COUNT=2' })).toEqual([
      '2026-03-08T03:30',
      '2026-03-15T02:30',
    ]);
  });

  it('takes a time that exists twice the first time', () => {
    const night = { firstStart: '2026-10-25T01:30', rrule: 'FREQ=WEEKLY;COUNT=2' };
    expect(starts(night)).toEqual(['2026-10-25T07:30:00Z', '2026-11-01T07:30:00Z']);
  });

  it('lasts as long by the stop-watch when the clocks change meanwhile', () => {
    const [only] = expand({ ...NOON, firstStart: '2026-03-08T01:30', rrule: 'FREQ=DAILY;COUNT=1' });
    expect(inDenver(only?.end).diff(inDenver(only?.start)).as('minutes')).toBe(60);
    expect(inDenver(only?.end).toFormat('HH:mm')).toBe('03:30');
  });

  it('meets on the first and third Wednesday of each month', () => {
    expect(
      wallTimes({ firstStart: '2026-03-04T12:00', rrule: 'FREQ=MONTHLY;BYDAY=1WE,3WE;COUNT=4' }),
    ).toEqual(['2026-03-04T12:00', '2026-03-18T12:00', '2026-04-01T12:00', '2026-04-15T12:00']);
  });

  it('counts the skipped days, and holds no session on them', () => {
    expect(wallTimes({ skips: ['2026-03-04', '2026-12-25'] })).toEqual([
      '2026-02-25T12:00',
      '2026-03-11T12:00',
      '2026-03-18T12:00',
    ]);
  });

  it('skips by the calendar of its zone, not by that of UTC', () => {
    const evening = { firstStart: '2026-02-25T18:00', skips: ['2026-02-26'] };
    expect(wallTimes(evening)).toHaveLength(4);
  });

  it('takes a last day in full, and one written in UTC to the second', () => {
    expect(starts({ rrule: 'FREQ=WEEKLY;UNTIL=20260311' })).toHaveLength(3);
    expect(starts({ rrule: 'FREQ=WEEKLY;UNTIL=20260311T180000Z' })).toHaveLength(3);
    expect(starts({ rrule: 'FREQ=WEEKLY;UNTIL=20260311T175959Z' })).toHaveLength(2);
    expect(starts({ rrule: 'FREQ=WEEKLY;UNTIL=20260311T120000' })).toHaveLength(3);
  });

  it('begins where its rule begins when the start is no day of the rule', () => {
    expect(wallTimes({ rrule: 'FREQ=WEEKLY;BYDAY=FR;COUNT=1' })).toEqual(['2026-02-27T12:00']);
  });
});

describe('a rule without an end', () => {
  it('goes on for three years', () => {
    const all = expand({ ...NOON, rrule: 'FREQ=WEEKLY' });
    const last = inDenver(all.at(-1)?.start);
    const furthest = DateTime.fromISO('2029-02-25T12:00', { zone: NOON.zone });
    expect(all).toHaveLength(157);
    expect(last <= furthest && last.plus({ weeks: 1 }) > furthest).toBe(true);
  });

  it('gives two hundred sessions at the most', () => {
    expect(expand({ ...NOON, rrule: 'FREQ=DAILY' })).toHaveLength(MOST_SESSIONS);
  });
});

describe('a schedule that cannot be kept', () => {
  it.each<[string, Partial<Recurrence>, string, RegExp]>([
    ['a zone that is none', { zone: 'Mars/Olympus' }, 'zone', /time zone is not known/],
    ['a zone in another spelling', { zone: 'america/denver' }, 'zone', /time zone is not known/],
    ['a start that is no time', { firstStart: '2026-02-30T12:00' }, 'start', /not a local time/],
    ['a start with an offset', { firstStart: '2026-02-25T12:00Z' }, 'start', /not a local time/],
    ['a session of no length', { minutes: 0 }, 'minutes', /from 1 to/],
    ['a session that ends before it starts', { minutes: -60 }, 'minutes', /from 1 to/],
    ['half a minute', { minutes: 0.5 }, 'minutes', /whole minutes/],
    ['a skipped day that is none', { skips: ['2026-13-01'] }, 'skip', /not a date/],
    [
      'a rule with a start of its own',
      { rrule: 'DTSTART:20260101T120000Z\nRRULE:FREQ=DAILY;COUNT=2' },
      'rrule',
      /DTSTART/,
    ],
    ['two ends', { rrule: 'FREQ=WEEKLY;COUNT=2;UNTIL=20260401' }, 'rrule', /two ends/],
    ['no frequency', { rrule: 'COUNT=3' }, 'rrule', /FREQ/],
    ['an empty rule', { rrule: '' }, 'rrule', /FREQ/],
    ['a frequency within the day', { rrule: 'FREQ=HOURLY;COUNT=3' }, 'rrule', /FREQ cannot be read/],
    ['a part that is not known', { rrule: 'FREQ=WEEKLY;FOO=1;COUNT=2' }, 'rrule', /not known here/],
    [
      'a part named like a property of every object',
      { rrule: 'FREQ=WEEKLY;constructor=1' },
      'rrule',
      /not known here/,
    ],
    ['a part said twice', { rrule: 'FREQ=WEEKLY;COUNT=2;COUNT=3' }, 'rrule', /COUNT twice/],
    [
      'a day of the month that no month has',
      { rrule: 'FREQ=MONTHLY;BYMONTHDAY=99;COUNT=3' },
      'rrule',
      /BYMONTHDAY/,
    ],
    ['two times of day', { rrule: 'FREQ=DAILY;BYHOUR=9,15;COUNT=3' }, 'rrule', /BYHOUR cannot be read/],
    ['an nth weekday of a week', { rrule: 'FREQ=WEEKLY;BYDAY=1WE;COUNT=3' }, 'rrule', /do not go together/],
    [
      'a day that never comes',
      { rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=1' },
      'rrule',
      /gives no session/,
    ],
    ['an end before the start', { rrule: 'FREQ=WEEKLY;UNTIL=20250101' }, 'rrule', /ends before/],
    [
      'an end on a day that there is not',
      { rrule: 'FREQ=WEEKLY;UNTIL=20260231' },
      'rrule',
      /a day that there is not/,
    ],
    ['more than 200 sessions', { rrule: 'FREQ=DAILY;COUNT=201' }, 'rrule', /200 sessions at the most/],
    ['an end beyond three years', { rrule: 'FREQ=MONTHLY;UNTIL=20400101' }, 'rrule', /3 years at the most/],
    [
      'a count that takes more than three years',
      { rrule: 'FREQ=YEARLY;COUNT=5' },
      'rrule',
      /3 years at the most/,
    ],
  ])('is refused in words: %s', (_, change, part, words) => {
    const expanding = () => expand({ ...NOON, ...change });
    expect(expanding).toThrow(words);
    expect(expanding).toThrow(expect.objectContaining({ name: 'ScheduleFault', part }));
  });
});

const ZONES = ['America/Denver', 'Australia/Sydney', 'Asia/Kathmandu', 'UTC'] as const;

/** The clocks of each zone, as the platform itself shows them. */
const CLOCKS = new Map<string, Intl.DateTimeFormat>(
  ZONES.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' }),
  ]),
);

/** Nights in which the clocks of Denver or Sydney change. */
const NIGHTS = [
  '2025-03-09',
  '2025-11-02',
  '2026-03-08',
  '2026-11-01',
  '2025-04-06',
  '2025-10-05',
  '2026-04-05',
  '2026-10-04',
];

/** Any minute of 2025 to 2027 as it stands on a wall, and oftener one that the clocks may jump over or show twice. */
const wallClock = fc
  .oneof(
    fc.tuple(fc.constant('2025-01-01'), fc.integer({ min: 0, max: 3 * 365 * 24 * 60 })),
    fc.tuple(fc.constantFrom(...NIGHTS), fc.integer({ min: 60, max: 240 })),
  )
  .map(([day, minutes]) => DateTime.fromISO(day, { zone: 'utc' }).plus({ minutes }));

describe('every weekly series', () => {
  it('comes to the same instants as a second calendar arithmetic, whatever the zone and time', () => {
    fc.assert(
      fc.property(
        wallClock,
        fc.constantFrom(...ZONES),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 40 }),
        (first, zone, everyWeeks, sessions) => {
          const rrule = ruleOf({ everyWeeks }, { sessions }, zone);
          const firstStart = first.toFormat("yyyy-LL-dd'T'HH:mm");
          const got = expand({ firstStart, minutes: 75, zone, rrule, skips: [] });
          expect(got.map(({ start }) => start.getTime())).toEqual(
            Array.from({ length: sessions }, (_, i) =>
              firstShown(first.plus({ weeks: i * everyWeeks }), zone),
            ),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it('agrees with plain addition of weeks in its zone wherever the time exists', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 5, max: 23 }),
        (zone, day, hour) => {
          const first = DateTime.fromObject({ year: 2025, month: 1, day: 1, hour }, { zone }).plus({
            days: day,
          });
          const firstStart = first.toFormat("yyyy-LL-dd'T'HH:mm");
          const got = expand({ firstStart, minutes: 60, zone, rrule: 'FREQ=WEEKLY;COUNT=53', skips: [] });
          expect(got.map(({ start }) => start.getTime())).toEqual(
            Array.from({ length: 53 }, (_, i) => first.plus({ weeks: i }).toMillis()),
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  it('ends on its last day at the latest, and no week before it must', () => {
    fc.assert(
      fc.property(
        wallClock,
        fc.constantFrom(...ZONES),
        fc.integer({ min: 0, max: 400 }),
        (first, zone, days) => {
          const lastDay = first.plus({ days }).toFormat('yyyy-LL-dd');
          const firstStart = first.toFormat("yyyy-LL-dd'T'HH:mm");
          const got = expand({
            firstStart,
            minutes: 60,
            zone,
            rrule: ruleOf({ everyWeeks: 1 }, { lastDay }, zone),
            skips: [],
          });
          expect(got).toHaveLength(Math.floor(days / 7) + 1);
        },
      ),
      { numRuns: 100 },
    );
  });
});

/**
 * The first instant at which the clocks of a zone show a time, found by looking at each clock there is; where none
 * shows it, the instant at which they would show it had they not jumped.
 */
function firstShown(wall: DateTime, zone: string): number {
  const shows = (at: number) => CLOCKS.get(zone)?.format(at);
  const sought = wall.toFormat('yyyy-LL-dd HH:mm');
  const quarter = 15 * 60_000;
  // Clocks stand between 14 hours ahead of UTC and 12 behind it.
  for (let i = -4 * 14; i <= 4 * 12; i++) {
    const at = wall.toMillis() + i * quarter;
    if (shows(at) === sought) return at;
  }
  const before = firstShown(wall.minus({ hours: 2 }), zone);
  return before + 2 * 3_600_000;
}

it('reaches as far as it says', () => {
  expect([LONGEST_YEARS, MOST_SESSIONS]).toEqual([3, 200]);
});
