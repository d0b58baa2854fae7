import fc from 'fast-check';
import { totalSeconds } from './intervals.rules.js';
import { attendanceOf, type PlacedRow } from './person-attendance.rules.js';

/** A session from second 1000 to 2000 with a break from 1400 to 1500. */
const WHOLE = { scheduled: { start: 1000, end: 2000 }, segments: [{ start: 1000, end: 2000 }] };
const WITH_BREAK = {
  scheduled: WHOLE.scheduled,
  segments: [
    { start: 1000, end: 1400 },
    { start: 1500, end: 2000 },
  ],
};

function row(joinAt: number | null, leaveAt: number | null, more: Partial<PlacedRow> = {}): PlacedRow {
  const name = more.name ?? 'Ana Vega';
  return {
    line: 2,
    name,
    originalName: null,
    email: 'ana@example.org',
    joinAt,
    leaveAt,
    waitingRoom: false,
    flags: [],
    ...more,
  };
}

const waiting = (joinAt: number, leaveAt: number) =>
  row(joinAt, leaveAt, { waitingRoom: true, flags: ['waiting_room_excluded'] });

describe('a person’s attendance', () => {
  it('is the union of their intervals within the session', () => {
    expect(attendanceOf([row(1100, 1300), row(1200, 1500)], WHOLE)).toEqual({
      intervals: [{ start: 1100, end: 1500 }],
      seconds: 400,
      flags: ['overlap_merged'],
    });
  });

  it('says that the person rejoined after being away', () => {
    expect(attendanceOf([row(1100, 1200), row(1300, 1400)], WHOLE)).toMatchObject({
      seconds: 200,
      flags: ['rejoined'],
    });
  });

  it('does not say so when the next row begins in the second in which the last one ended', () => {
    expect(attendanceOf([row(1100, 1200), row(1200, 1400)], WHOLE)).toMatchObject({
      seconds: 300,
      flags: [],
    });
  });

  it('can be on two devices and come back as well', () => {
    const rows = [row(1100, 1200), row(1150, 1250), row(1300, 1400)];
    expect(attendanceOf(rows, WHOLE).flags).toEqual(['overlap_merged', 'rejoined']);
  });

  it('is clipped to the schedule at both ends', () => {
    expect(attendanceOf([row(900, 2100)], WHOLE)).toMatchObject({ seconds: 1000, flags: ['clipped'] });
  });

  it('is not clipped when it lasts from the first to the last second', () => {
    expect(attendanceOf([row(1000, 2000)], WHOLE)).toMatchObject({ seconds: 1000, flags: [] });
  });

  it('is cut by a break without being clipped', () => {
    expect(attendanceOf([row(1300, 1600)], WITH_BREAK)).toEqual({
      intervals: [
        { start: 1300, end: 1400 },
        { start: 1500, end: 1600 },
      ],
      seconds: 200,
      flags: [],
    });
  });

  it('is zero, not unknown, for who was there outside the session only', () => {
    expect(attendanceOf([row(100, 900)], WHOLE)).toEqual({ intervals: [], seconds: 0, flags: ['clipped'] });
  });

  it('is zero for who was there in a break only', () => {
    expect(attendanceOf([row(1410, 1490)], WITH_BREAK)).toEqual({ intervals: [], seconds: 0, flags: [] });
  });

  it('is unknown without usable times', () => {
    const flags = ['no_times'] as const;
    expect(attendanceOf([row(null, null, { flags }), row(1100, null, { flags })], WHOLE)).toEqual({
      intervals: [],
      seconds: null,
      flags: ['no_times'],
    });
  });

  it('is unknown where the only row leaves before it joins', () => {
    expect(attendanceOf([row(1300, 1200, { flags: ['negative_interval'] })], WHOLE)).toMatchObject({
      seconds: null,
      flags: ['no_times', 'negative_interval'],
    });
  });

  it('is known where one row has no times and another has', () => {
    expect(attendanceOf([row(null, null, { flags: ['no_times'] }), row(1100, 1200)], WHOLE)).toMatchObject({
      seconds: 100,
      flags: [],
    });
  });

  it('leaves out a row that leaves before it joins, and says so', () => {
    const rows = [row(1100, 1200), row(1300, 1250, { flags: ['negative_interval'] })];
    expect(attendanceOf(rows, WHOLE)).toMatchObject({ seconds: 100, flags: ['negative_interval'] });
  });

  it('leaves out the minutes in the waiting room, and says so', () => {
    expect(attendanceOf([waiting(1000, 1100), row(1100, 1300)], WHOLE)).toMatchObject({
      seconds: 200,
      flags: ['waiting_room_excluded'],
    });
  });

  it('counts what another device attends while one waits', () => {
    expect(attendanceOf([waiting(1000, 1100), row(1000, 1300)], WHOLE)).toMatchObject({
      seconds: 300,
      flags: ['waiting_room_excluded'],
    });
  });

  it('is zero for who never left the waiting room', () => {
    expect(attendanceOf([waiting(1000, 1100)], WHOLE)).toMatchObject({
      seconds: 0,
      flags: ['waiting_room_excluded'],
    });
  });

  it('says when nobody’s e-mail stands behind the name', () => {
    expect(attendanceOf([row(1100, 1200, { email: null })], WHOLE).flags).toEqual(['name_only']);
  });

  it('says that a person came under one name and then another', () => {
    const rows = [row(1100, 1200), row(1200, 1300, { name: 'Annie' })];
    expect(attendanceOf(rows, WHOLE).flags).toEqual(['renamed']);
  });

  it('does not call two devices with two names a rename', () => {
    const rows = [row(1100, 1300), row(1150, 1250, { name: 'Ana’s iPad' })];
    expect(attendanceOf(rows, WHOLE).flags).toEqual(['overlap_merged']);
  });

  it('does not call another spelling of the same name a rename', () => {
    const rows = [row(1100, 1200), row(1250, 1300, { name: 'ANA  VEGA' })];
    expect(attendanceOf(rows, WHOLE).flags).toEqual(['rejoined']);
  });
});

describe('attendance, whatever the rows are', () => {
  const rows = fc.array(
    fc
      .tuple(fc.integer({ min: 800, max: 2200 }), fc.integer({ min: 800, max: 2200 }), fc.boolean())
      .map(([joinAt, leaveAt, waitingRoom]) => row(joinAt, leaveAt, { waitingRoom })),
    { minLength: 1, maxLength: 12 },
  );

  it('does not depend on the order of the rows, nor on a row that comes twice', () => {
    const shuffled = rows.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(attendanceOf(other, WITH_BREAK)).toEqual(attendanceOf(list, WITH_BREAK));
        expect(attendanceOf([...list, ...list], WITH_BREAK).seconds).toBe(
          attendanceOf(list, WITH_BREAK).seconds,
        );
      }),
    );
  });

  it('is never more than the session’s counting time, nor than the whole time present', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const { seconds, intervals } = attendanceOf(list, WITH_BREAK);
        expect(seconds ?? 0).toBeLessThanOrEqual(totalSeconds(WITH_BREAK.segments));
        expect(seconds ?? 0).toBe(totalSeconds(intervals));
        const sum = list.reduce((all, { joinAt, leaveAt }) => all + Math.max(0, leaveAt! - joinAt!), 0);
        expect(seconds ?? 0).toBeLessThanOrEqual(sum);
      }),
    );
  });
});
