import { monthOn, weeksOf } from './month.js';
import { dayByKey } from './month-keys.js';
import { scheduleSearch } from './search.js';

describe('a month as a calendar', () => {
  it('begins its weeks where the reader’s weeks begin', () => {
    // March 2026 begins on a Sunday.
    expect(weeksOf('2026-03', 7)[0]).toEqual([1, 2, 3, 4, 5, 6, 7].map((day) => `2026-03-0${day}`));
    expect(weeksOf('2026-03', 1)[0]).toEqual([null, null, null, null, null, null, '2026-03-01']);
  });

  it('holds every day once, in full weeks', () => {
    for (let by = 0; by < 48; by++) {
      const month = monthOn('2026-01', by);
      for (const firstWeekday of [1, 6, 7]) {
        const weeks = weeksOf(month, firstWeekday);
        expect(weeks.every((week) => week.length === 7)).toBe(true);
        const days = weeks.flat().filter((day) => day !== null);
        expect(new Set(days).size).toBe(days.length);
        expect(days.at(0)).toBe(`${month}-01`);
        expect(days.length).toBeGreaterThan(27);
      }
    }
  });

  it('goes over the end of the year', () => {
    expect(monthOn('2026-12', 1)).toBe('2027-01');
    expect(monthOn('2026-01', -1)).toBe('2025-12');
  });
});

describe('keys on a calendar page', () => {
  const SUNDAY = 7;

  it.each([
    ['ArrowLeft', '2027-02-28'],
    ['ArrowRight', '2027-03-02'],
    ['ArrowUp', '2027-02-22'],
    ['ArrowDown', '2027-03-08'],
    ['Home', '2027-02-28'],
    ['End', '2027-03-06'],
    ['PageUp', '2027-02-01'],
    ['PageDown', '2027-04-01'],
    ['x', undefined],
  ])('%s leads from Monday, the first of March, to %s', (key, to) => {
    expect(dayByKey(key, '2027-03-01', SUNDAY)).toBe(to);
  });

  it('lead to the last day of a month that is shorter', () => {
    expect(dayByKey('PageDown', '2027-01-31', SUNDAY)).toBe('2027-02-28');
    expect(dayByKey('PageUp', '2028-03-30', SUNDAY)).toBe('2028-02-29');
  });

  it('keep to the week as the reader’s weeks go', () => {
    expect(dayByKey('Home', '2027-03-07', 1)).toBe('2027-03-01');
    expect(dayByKey('End', '2027-03-07', 1)).toBe('2027-03-07');
  });
});

describe('the address of the schedule', () => {
  it('keeps what can be meant, and nothing else', () => {
    expect(scheduleSearch({ view: 'month', month: '2026-13', text: 2026, state: 'held', x: 1 })).toEqual({
      view: 'month',
      text: '2026',
      state: 'held',
    });
  });
});
