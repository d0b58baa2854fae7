import fc from 'fast-check';
import { movedPlan, type SourceSeries, type SourceSession } from './copy.rules.js';
import { expand } from './expand.rules.js';
import { localTime } from './wall-clock.rules.js';

const DENVER = 'America/Denver';

/** A series with the sessions that its rule gives. */
function series(
  rrule: string,
  firstStart: string,
  { skips = [] as string[], zone = DENVER, id = 's' } = {},
): SourceSeries {
  const recurrence = { firstStart, minutes: 60, zone, rrule, skips };
  const sessions = expand(recurrence).map(({ start, end }, n) => ({
    id: `${id}${n}`,
    startsAt: start,
    endsAt: end,
    originalStart: start,
    zone,
  }));
  return { id, ...recurrence, sessions };
}

const single = (start: string, zone = DENVER, id = 'x'): SourceSession => {
  const [only] = expand({ firstStart: start, minutes: 90, zone, rrule: 'FREQ=DAILY;COUNT=1', skips: [] });
  return { id, startsAt: only!.start, endsAt: only!.end, originalStart: null, zone };
};

const walls = (sessions: readonly { start: Date }[], zone = DENVER) =>
  sessions.map(({ start }) => localTime(start, zone));

describe('the plan of a cohort on new dates', () => {
  it('begins on the same weekday at or after the day that was named, and keeps noon across both changes of clocks', () => {
    // Wednesdays; clocks change on 8 March 2026, and on 1 November 2026.
    const spring = series('FREQ=WEEKLY;INTERVAL=1;COUNT=3', '2026-03-04T12:00');
    const {
      series: [autumn],
    } = movedPlan([spring], [], '2026-10-22');
    expect(autumn?.firstStart).toBe('2026-10-28T12:00');
    expect(walls(autumn?.sessions ?? [])).toEqual([
      '2026-10-28T12:00',
      '2026-11-04T12:00',
      '2026-11-11T12:00',
    ]);
    expect(autumn?.sessions.map(({ start }) => start.toISOString().slice(11, 16))).toEqual([
      '18:00',
      '19:00',
      '19:00',
    ]);
    expect(autumn?.rrule).toBe('FREQ=WEEKLY;INTERVAL=1;COUNT=3');
  });

  it('begins on the named day itself where that fits', () => {
    const spring = series('FREQ=WEEKLY;INTERVAL=2;COUNT=2', '2026-03-04T12:00');
    const {
      series: [copy],
    } = movedPlan([spring], [], '2027-01-13');
    expect(walls(copy?.sessions ?? [])).toEqual(['2027-01-13T12:00', '2027-01-27T12:00']);
  });

  it('keeps a series by the month on the days of its rule', () => {
    const firstTuesdays = series('FREQ=MONTHLY;BYDAY=1TU,3TU;COUNT=5', '2026-02-03T08:30');
    const {
      series: [copy],
    } = movedPlan([firstTuesdays], [], '2026-09-02');
    expect(walls(copy?.sessions ?? [])).toEqual([
      '2026-09-15T08:30',
      '2026-10-06T08:30',
      '2026-10-20T08:30',
      '2026-11-03T08:30',
      '2026-11-17T08:30',
    ]);
    const lastFridays = series('FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20260530T000000Z', '2026-01-30T08:30');
    expect(walls(movedPlan([lastFridays], [], '2026-10-01').series[0]?.sessions ?? [])).toEqual([
      '2026-10-30T08:30',
      '2026-11-27T08:30',
      '2026-12-25T08:30',
      '2027-01-29T08:30',
      '2027-02-26T08:30',
    ]);
  });

  it('has as many sessions as there were, in consecutive weeks: skipped days and moves were the old dates’', () => {
    const skipping = series('FREQ=WEEKLY;INTERVAL=1;COUNT=4', '2026-03-04T12:00', { skips: ['2026-03-11'] });
    const [first, second, third] = skipping.sessions as [SourceSession, SourceSession, SourceSession];
    const moved = {
      ...second,
      startsAt: new Date(+second.startsAt + 86_400_000),
      endsAt: new Date(+second.endsAt + 86_400_000),
    };
    const {
      series: [copy],
    } = movedPlan([{ ...skipping, sessions: [first, moved, third] }], [], '2026-06-01');
    expect(walls(copy?.sessions ?? [])).toEqual(['2026-06-03T12:00', '2026-06-10T12:00', '2026-06-17T12:00']);
    expect(copy?.sessions.map(({ sourceId }) => sourceId)).toEqual(['s0', 's1', 's2']);
  });

  it('keeps sessions beside the rule, single ones and other series as far from the first as they were', () => {
    const weekly = series('FREQ=WEEKLY;INTERVAL=1;COUNT=2', '2026-03-04T12:00');
    const beside = {
      ...single('2026-03-13T09:00', DENVER, 'added'),
      originalStart: single('2026-03-13T09:00').startsAt,
    };
    const plan = movedPlan(
      [
        { ...weekly, sessions: [...weekly.sessions, beside] },
        series('FREQ=WEEKLY;INTERVAL=1;COUNT=1', '2026-03-05T10:00', { zone: 'Europe/Berlin', id: 'b' }),
      ],
      [single('2026-03-02T18:00')],
      '2026-11-03',
    );
    // The first of all is the single one, on a Monday.
    expect(walls(plan.singles)).toEqual(['2026-11-09T18:00']);
    expect(walls(plan.series[0]?.sessions ?? [])).toEqual([
      '2026-11-11T12:00',
      '2026-11-18T12:00',
      '2026-11-20T09:00',
    ]);
    expect(walls(plan.series[1]?.sessions ?? [], 'Europe/Berlin')).toEqual(['2026-11-12T10:00']);
    expect(plan.singles.map(({ start, end }) => (+end - +start) / 60_000)).toEqual([90]);
  });

  it('is empty where there was none', () => {
    expect(movedPlan([], [], '2026-11-03')).toEqual({ series: [], singles: [] });
  });

  it('keeps count, wall time, weekday and length, wherever it is put', () => {
    const days = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
    const day = days.map((date) => date.toISOString().slice(0, 10));
    const zones = fc.constantFrom('America/Denver', 'Europe/Berlin', 'Australia/Lord_Howe', 'UTC');
    fc.assert(
      fc.property(
        day,
        day,
        zones,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 6, max: 22 }),
        (begin, to, zone, count, weeks, hour) => {
          const at = `${String(hour).padStart(2, '0')}:30`;
          const source = series(`FREQ=WEEKLY;INTERVAL=${weeks};COUNT=${count}`, `${begin}T${at}`, { zone });
          const [copy] = movedPlan([source], [], to).series;
          const [first] = walls(copy?.sessions ?? [], zone) as [string];
          expect(copy?.sessions).toHaveLength(count);
          expect(first.slice(0, 10) >= to).toBe(true);
          expect(Date.parse(first.slice(0, 10)) - Date.parse(to)).toBeLessThan(7 * 86_400_000);
          expect(new Date(`${first}Z`).getUTCDay()).toBe(new Date(`${begin}T${at}Z`).getUTCDay());
          for (const [n, wall] of walls(copy?.sessions ?? [], zone).entries()) {
            expect(wall.slice(11)).toBe(at);
            expect(Date.parse(`${wall}Z`) - Date.parse(`${first}Z`)).toBe(n * weeks * 7 * 86_400_000);
          }
          for (const { start, end } of copy?.sessions ?? []) expect(+end - +start).toBe(3_600_000);
        },
      ),
      { numRuns: 30 },
    );
  });
});
