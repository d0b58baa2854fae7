import { daysIn, nthDayOf, planOf } from './plan.js';

const VALUES = {
  title: 'Rounds',
  repeats: '1',
  day: '2026-03-04',
  time: '12:00',
  minutes: '60',
  zone: 'America/Denver',
};
const SHAPE = { count: '12', lastDay: '', days: undefined, dates: [], faculty: [] };

describe('a plan of sessions', () => {
  it('is by the week, for so many sessions', () => {
    expect(planOf(VALUES, SHAPE)).toMatchObject({
      by: 'rule',
      input: { firstStart: '2026-03-04T12:00', everyWeeks: 1, sessions: 12, skipHolidays: false },
    });
  });

  it('ends on its last day where one is given', () => {
    const plan = planOf(VALUES, { ...SHAPE, count: '', lastDay: '2026-06-30' });
    expect(plan?.input).toMatchObject({ lastDay: '2026-06-30' });
    expect(plan?.input).not.toHaveProperty('sessions');
  });

  it('is by the month on the weekday of its first day, unless other days are named', () => {
    const monthly = { ...VALUES, repeats: 'month' };
    expect(planOf(monthly, SHAPE)?.input).toMatchObject({ monthlyOn: [{ nth: 1, weekday: 'WE' }] });
    const days = [
      { nth: 1, weekday: 'WE' },
      { nth: 3, weekday: 'WE' },
    ];
    expect(planOf(monthly, { ...SHAPE, days })?.input).toMatchObject({ monthlyOn: days });
  });

  it('is at chosen dates, all at one time of day', () => {
    const values = { ...VALUES, repeats: 'dates', 'date.1': '2026-03-20', 'date.2': undefined };
    expect(planOf(values, { ...SHAPE, dates: [1, 2] })).toMatchObject({
      by: 'dates',
      input: { starts: ['2026-03-04T12:00', '2026-03-20T12:00'] },
    });
    expect(planOf({ ...values, repeats: 'once' }, { ...SHAPE, dates: [1, 2] })?.input).toMatchObject({
      starts: ['2026-03-04T12:00'],
    });
  });

  it('takes the faculty whose name and address are there', () => {
    const values = {
      ...VALUES,
      'faculty.0.name': 'Dr. Tam',
      'faculty.0.email': 'tam@mesa.example',
      'faculty.1.name': 'Half',
    };
    expect(planOf(values, { ...SHAPE, faculty: [0, 1] })?.input.faculty).toEqual([
      { name: 'Dr. Tam', email: 'tam@mesa.example' },
    ]);
  });

  it('is none before it has a day', () => {
    expect(planOf({ ...VALUES, day: undefined }, SHAPE)).toBeNull();
  });
});

describe('reading dates', () => {
  it('knows the nth weekday of a month, and the fifth as the last', () => {
    expect(nthDayOf('2026-03-04')).toEqual({ nth: 1, weekday: 'WE' });
    expect(nthDayOf('2026-03-28')).toEqual({ nth: 4, weekday: 'SA' });
    expect(nthDayOf('2026-03-31')).toEqual({ nth: -1, weekday: 'TU' });
  });

  it('finds days in a line, each once', () => {
    expect(daysIn('2026-11-26, 2026-12-25;2026-11-26')).toEqual(['2026-11-26', '2026-12-25']);
  });
});
