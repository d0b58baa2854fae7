import fc from 'fast-check';
import { type ClockSource, clockOf } from './session-clock.rules.js';

const NOON = Date.UTC(2026, 2, 4, 19);
const at = (minute: number) => new Date(NOON + minute * 60_000);
const part = (minutes: number, creditBearing: boolean, kind: 'didactic' | 'break' | 'other' = 'other') => ({
  title: 'Part',
  kind,
  minutes,
  creditBearing,
});
const planned: ClockSource = {
  startsAt: at(0),
  endsAt: at(60),
  actualStart: null,
  actualEnd: null,
  corrected: false,
  breaks: [],
  agenda: [],
};
const real = (from: number | null, until: number | null, corrected: boolean): ClockSource => ({
  ...planned,
  actualStart: from === null ? null : at(from),
  actualEnd: until === null ? null : at(until),
  corrected,
});
const minutes = ({ start, end }: { start: Date; end: Date }) => [
  (start.getTime() - NOON) / 60_000,
  (end.getTime() - NOON) / 60_000,
];

describe('a session’s clock', () => {
  it('is the plan’s while nobody says otherwise', () => {
    expect(minutes(clockOf(planned))).toEqual([0, 60]);
    expect(clockOf(planned)).toMatchObject({ breaks: [], parts: null });
  });

  it('begins and ends when the session was begun and ended by hand, within the plan', () => {
    expect(minutes(clockOf(real(5, 50, false)))).toEqual([5, 50]);
  });

  it('is not made longer by a room that was opened early or closed late', () => {
    expect(minutes(clockOf(real(-20, 75, false)))).toEqual([0, 60]);
  });

  it('is the plan’s where it was begun by hand after its time was over', () => {
    expect(minutes(clockOf(real(70, null, false)))).toEqual([0, 60]);
  });

  it('is what somebody put down with a reason, earlier or later than the plan', () => {
    expect(minutes(clockOf(real(-30, 20, true)))).toEqual([-30, 20]);
    expect(minutes(clockOf(real(90, 150, true)))).toEqual([90, 150]);
    expect(minutes(clockOf(real(null, 75, true)))).toEqual([0, 75]);
  });

  it('lays the parts one after another from when the session really began', () => {
    const { parts } = clockOf({ ...real(10, 60, true), agenda: [part(5, false), part(20, true)] });
    expect(parts?.map(minutes)).toEqual([
      [10, 15],
      [15, 35],
    ]);
  });

  it('leaves out what of an agenda reaches beyond the session', () => {
    const { parts } = clockOf({ ...planned, agenda: [part(50, true), part(20, true), part(10, true)] });
    expect(parts?.map(minutes)).toEqual([
      [0, 50],
      [50, 60],
    ]);
  });

  it('has the breaks of its agenda until those that really were are put down', () => {
    const agenda = [part(30, true), part(10, false, 'break'), part(20, true)];
    expect(clockOf({ ...planned, agenda }).breaks.map(minutes)).toEqual([[30, 40]]);
    const breaks = [{ start: at(35).toISOString(), end: at(40).toISOString() }];
    expect(clockOf({ ...planned, agenda, breaks }).breaks.map(minutes)).toEqual([[35, 40]]);
  });

  it('never has a part or a break outside of itself, nor one without length', () => {
    const minute = fc.integer({ min: -90, max: 150 });
    fc.assert(
      fc.property(
        fc.option(minute),
        fc.option(minute),
        fc.boolean(),
        fc.array(
          fc.tuple(fc.integer({ min: 1, max: 90 }), fc.boolean(), fc.constantFrom('break', 'didactic')),
        ),
        fc.array(fc.tuple(minute, fc.integer({ min: 1, max: 60 }))),
        (from, until, corrected, segments, pauses) => {
          const clock = clockOf({
            ...real(from, until, corrected),
            agenda: segments.map(([length, bears, kind]) => part(length, bears, kind as 'break')),
            breaks: pauses.map(([start, length]) => ({
              start: at(start).toISOString(),
              end: at(start + length).toISOString(),
            })),
          });
          expect(clock.end > clock.start).toBe(true);
          for (const one of [...clock.breaks, ...(clock.parts ?? [])]) {
            expect(one.end > one.start && one.start >= clock.start && one.end <= clock.end).toBe(true);
          }
        },
      ),
    );
  });
});
