import { readHolidays } from './read-holidays.js';

describe('a pasted list of holidays', () => {
  it('is read a line each, whatever stands between day and name', () => {
    expect(readHolidays('2026-12-25 Christmas\r\n\n 2027-01-01, New Year’s Day \n').holidays).toEqual([
      { day: '2026-12-25', name: 'Christmas' },
      { day: '2027-01-01', name: 'New Year’s Day' },
    ]);
  });

  it('names the lines that cannot be read, and why', () => {
    const { holidays, faults } = readHolidays(
      'Christmas\n2026-02-30 No day\n2026-12-25 A\n2026-12-25 B\n2026-12-26',
    );
    expect(holidays).toEqual([{ day: '2026-12-25', name: 'A' }]);
    expect(faults.map(({ line, why }) => [line, why])).toEqual([
      [1, 'form'],
      [2, 'day'],
      [4, 'twice'],
      [5, 'form'],
    ]);
  });
});
