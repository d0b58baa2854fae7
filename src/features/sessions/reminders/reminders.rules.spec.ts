import {
  appointmentOf,
  DEFAULT_PLAN,
  dueFor,
  isPlanned,
  type KindBefore,
  occurrenceOf,
  readOccurrence,
  windowAfter,
  windowsBefore,
} from './reminders.rules.js';

const QUIET = { from: '21:00', until: '07:00' };
const at = (text: string) => new Date(text);
const windowOf = (kind: KindBefore, start: string) => windowsBefore(at(start))[kind];
const early = at('2026-01-01T00:00:00Z');

describe('the mails of a session', () => {
  it('remind a week before only where sessions are rarer than weekly', () => {
    const weekBefore = (rrule: string | null) => isPlanned(DEFAULT_PLAN, 'week-before', rrule);
    expect(weekBefore('FREQ=WEEKLY;INTERVAL=1;COUNT=12')).toBe(false);
    expect(weekBefore('FREQ=WEEKLY;COUNT=12')).toBe(false);
    expect(weekBefore('FREQ=DAILY;COUNT=3')).toBe(false);
    expect(weekBefore('FREQ=WEEKLY;INTERVAL=2;COUNT=6')).toBe(true);
    expect(weekBefore('FREQ=MONTHLY;BYDAY=2TU;COUNT=6')).toBe(true);
    expect(weekBefore(null)).toBe(true);
    expect(isPlanned({ ...DEFAULT_PLAN, weekBefore: 'always' }, 'week-before', 'FREQ=WEEKLY')).toBe(true);
    expect(isPlanned({ ...DEFAULT_PLAN, weekBefore: 'never' }, 'week-before', null)).toBe(false);
  });

  it('put the last reminder of an early session off to the end of the quiet hours', () => {
    const due = dueFor(windowOf('hour-before', '2026-06-12T07:30:00Z'), early, 'UTC', QUIET);
    expect(due).toEqual(at('2026-06-12T07:00:00Z'));
  });

  it('leave the last reminder out where less than a quarter of an hour would be left', () => {
    const remind = (start: string) => dueFor(windowOf('hour-before', start), early, 'UTC', QUIET);
    expect(remind('2026-06-12T07:15:00Z')).toEqual(at('2026-06-12T07:00:00Z'));
    expect(remind('2026-06-12T07:14:00Z')).toBeNull();
    expect(remind('2026-06-12T22:30:00Z')).toBeNull();
  });

  it('put the reminder of the day before off to the morning', () => {
    const window = windowOf('day-before', '2026-06-12T06:00:00Z');
    expect(dueFor(window, early, 'UTC', QUIET)).toEqual(at('2026-06-11T07:00:00Z'));
  });

  it('come at once where their time has passed, and not at all where their use has', () => {
    const window = windowOf('day-before', '2026-06-12T18:00:00Z');
    expect(dueFor(window, at('2026-06-12T10:00:00Z'), 'UTC', QUIET)).toEqual(at('2026-06-12T10:00:00Z'));
    expect(dueFor(window, at('2026-06-12T15:00:01Z'), 'UTC', QUIET)).toBeNull();
  });

  it('follow a session for three days at the most, whenever it is noted as held', () => {
    const end = at('2026-06-12T13:00:00Z');
    expect(windowAfter(end, end).due).toEqual(at('2026-06-12T14:00:00Z'));
    const late = windowAfter(end, at('2026-07-12T13:00:00Z'));
    expect(late.due > late.uselessAfter).toBe(true);
  });

  it('are told apart by their kind and the start of the session', () => {
    const occurrence = occurrenceOf('day-before', at('2026-06-12T18:00:00Z'));
    const told = { kind: 'day-before', startsAt: '2026-06-12T18:00:00.000Z' };
    expect(readOccurrence(occurrence)).toEqual({ ...told, justTold: false });
    const start = at(told.startsAt);
    expect(readOccurrence(appointmentOf('day-before', start, at('2026-06-11T17:59:00Z')))?.justTold).toBe(
      false,
    );
    expect(readOccurrence(appointmentOf('day-before', start, at('2026-06-11T18:00:00Z')))).toEqual({
      ...told,
      justTold: true,
    });
    expect(readOccurrence('something')).toBeNull();
    expect(readOccurrence(null)).toBeNull();
  });
});
