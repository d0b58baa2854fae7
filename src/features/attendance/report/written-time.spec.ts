import { isBlankTime, readWrittenTime } from './written-time.js';

function both(text: string): { mdy: string | null; dmy: string | null } | null {
  const written = readWrittenTime(text);
  const iso = (at: number) =>
    Number.isNaN(at) ? null : new Date(at).toISOString().slice(0, 19).replace('T', ' ');
  return written && { mdy: iso(written.mdy), dmy: iso(written.dmy) };
}

describe('a date and time as reports write it', () => {
  it.each([
    ['11/19/2021 9:54:15 AM', '2021-11-19 09:54:15'],
    ['01/21/2021 08:58:30 PM', '2021-01-21 20:58:30'],
    ['9/22/26, 2:48:05 PM', '2026-09-22 14:48:05'],
    ['12/31/2025 12:05:00 AM', '2025-12-31 00:05:00'],
    ['12/31/2025 12:05:00 PM', '2025-12-31 12:05:00'],
    ['01-21-2021 08:58 pm', '2021-01-21 20:58:00'],
  ])('reads %s, which is month first', (text, expected) => {
    expect(both(text)).toEqual({ mdy: expected, dmy: null });
  });

  it.each([
    ['19/09/2025 09:00:00 AM', '2025-09-19 09:00:00'],
    ['15/08/2022 01:27', '2022-08-15 01:27:00'],
    ['14/11/22, 09:29:07', '2022-11-14 09:29:07'],
    ['14.11.2022, 09:29:07', '2022-11-14 09:29:07'],
    ['31-12-2025 23:59:59', '2025-12-31 23:59:59'],
    ['15/08/2022 1:27:05 p. m.', '2022-08-15 13:27:05'],
    ['19/09/2025 13:05:00 PM', '2025-09-19 13:05:00'],
  ])('reads %s, which is day first', (text, expected) => {
    expect(both(text)).toEqual({ mdy: null, dmy: expected });
  });

  it('reads a date parted by full stops as day first even where both parts could be the month', () => {
    expect(both('06.10.26, 18:01:00')).toEqual({ mdy: null, dmy: '2026-10-06 18:01:00' });
  });

  it('keeps both readings where the date does not tell', () => {
    expect(both('03/04/2026 12:00:00 PM')).toEqual({
      mdy: '2026-03-04 12:00:00',
      dmy: '2026-04-03 12:00:00',
    });
  });

  it.each([
    ['Mar 22, 2025 19:13:27', 'named', '2025-03-22 19:13:27'],
    ['March 22, 2025, 7:13 PM', 'named', '2025-03-22 19:13:00'],
    ['Sat, Mar 22, 2025 07:13:27 AM', 'named', '2025-03-22 07:13:27'],
    ['22 mars 2025 19:13:27', 'named', '2025-03-22 19:13:27'],
    ['22. März 2025, 19:13', 'named', '2025-03-22 19:13:00'],
    ['22 de marzo de 2025 19:13', 'named', '2025-03-22 19:13:00'],
    ['22 févr. 2025 19:13', 'named', '2025-02-22 19:13:00'],
    ['22-Mar-25 19:13', 'named', '2025-03-22 19:13:00'],
    ['2026-03-20 09:00:00', 'ymd', '2026-03-20 09:00:00'],
    ['2026/03/20 09:00', 'ymd', '2026-03-20 09:00:00'],
    ['2026-03-20T09:00:00.250', 'ymd', '2026-03-20 09:00:00'],
  ])('reads %s (%s), which leaves no doubt', (text, form, expected) => {
    expect(readWrittenTime(text)?.form).toBe(form);
    expect(both(text)).toEqual({ mdy: expected, dmy: expected });
  });

  it('takes the offset of a value that carries one', () => {
    expect(readWrittenTime('2026-03-20T09:00:00Z')).toMatchObject({
      utc: true,
      mdy: Date.UTC(2026, 2, 20, 9),
    });
    expect(readWrittenTime('2026-03-20 09:00:00 -06:00')).toMatchObject({
      utc: true,
      mdy: Date.UTC(2026, 2, 20, 15),
    });
    expect(readWrittenTime('2026-03-20 09:00:00')).toMatchObject({ utc: false });
  });

  it.each([
    'yesterday',
    '02/30/2026 10:00',
    '13/13/2026 10:00',
    '2026-02-29 10:00',
    '03/04/2026',
    '12:00:00 PM',
    '03/04/2026 25:00',
    '03/04/2026 10:61',
    '03/04/2026 13:00:00 AM',
    '03/04/2026 00:10:00 PM',
    'Foo 22, 2025 10:00',
    '3/4/126 10:00',
    '60',
  ])('refuses %s', (text) => {
    expect(readWrittenTime(text)).toBeNull();
  });

  it('accepts 29 February of a leap year only', () => {
    expect(both('02/29/2028 10:00')).toEqual({ mdy: '2028-02-29 10:00:00', dmy: null });
    expect(both('02/29/2026 10:00')).toBeNull();
  });

  it('knows the signs for no time from times and from rubbish', () => {
    expect(['', ' ', '-', '--', '—', 'n/a'].every(isBlankTime)).toBe(true);
    expect(['0', 'x', '03/04/2026 10:00'].some(isBlankTime)).toBe(false);
  });
});
