import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attendanceCommands } from './attendance.cli.js';
import { file, Z1 } from './report.factory.js';

const [preview] = attendanceCommands;
const SESSION = [
  '--start',
  '2026-03-04T19:00:00Z',
  '--end',
  '2026-03-04T20:00:00Z',
  '--zone',
  'America/Denver',
];
const ANA = 'Ana Vega,ANA@example.org,03/04/2026 11:50:00 AM,03/04/2026 12:45:20 PM,56,No';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'attendance-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function saved(bytes: Uint8Array): string {
  const path = join(folder, 'report.csv');
  writeFileSync(path, bytes);
  return path;
}

const run = (bytes: Uint8Array, ...options: string[]) => preview!.run([saved(bytes), ...SESSION, ...options]);

describe('attendance preview', () => {
  it('answers who attended and for how long', async () => {
    expect(await run(file(Z1, ANA, 'Guest One,,--,--,0,Yes'))).toEqual({
      format: 'Z1',
      dateOrder: 'mdy',
      people: [
        {
          name: 'Ana Vega',
          email: 'ana@example.org',
          intervals: [{ start: '2026-03-04T19:00:00Z', end: '2026-03-04T19:45:20Z' }],
          seconds: 2720,
          minutes: 45.33,
          flags: ['clipped'],
        },
        {
          name: 'Guest One',
          email: null,
          intervals: [],
          seconds: null,
          minutes: null,
          flags: ['name_only', 'no_times'],
        },
      ],
      problems: [
        {
          line: 3,
          code: 'missing_time',
          message: 'The row has neither a join nor a leave time. It was not counted.',
        },
      ],
    });
  });

  it('takes several breaks', async () => {
    const answer = run(
      file(Z1, ANA),
      '--break',
      '2026-03-04T19:10:00Z/2026-03-04T19:15:00Z',
      '--break',
      '2026-03-04T19:20:00Z/2026-03-04T19:25:00Z',
    );
    expect(await answer).toMatchObject({ people: [{ seconds: 2120, intervals: [{}, {}, {}] }] });
  });

  it('takes the date order that the file does not tell', async () => {
    const open = file(Z1, 'Ana Vega,,05/06/2026 12:00:00 PM,05/06/2026 01:00:00 PM,60,No');
    await expect(run(open)).rejects.toMatchObject({ name: 'CommandError', code: 'ambiguous_dates', line: 2 });
    expect(await run(open, '--date-order', 'dmy')).toMatchObject({ dateOrder: 'dmy' });
  });

  it('takes an instant with another offset, and a zone in any case', async () => {
    const options = ['--start', '2026-03-04T12:00:00-07:00', '--zone', 'america/denver'];
    expect(await run(file(Z1, ANA), ...options)).toMatchObject({ people: [{ seconds: 2720 }] });
  });

  it('names a date order even where the report has no date', async () => {
    const unique = file('Name (Original Name),User Email,Total Duration (Minutes),Guest', 'Ana Vega,,58,No');
    expect(await run(unique)).toMatchObject({ format: 'Z3', dateOrder: 'mdy' });
  });

  it.each([
    ['an unknown zone', ['--zone', 'Mars/Olympus'], /not a known IANA time zone/],
    ['an offset for a zone', ['--zone', '+02:00'], /not a known IANA time zone/],
    ['an end before the start', ['--end', '2026-03-04T18:00:00Z'], /later than --start/],
    ['an end at the start', ['--end', '2026-03-04T19:00:00Z'], /later than --start/],
    ['a start that is no instant', ['--start', '2026-03-04 12:00'], /not an instant/],
    ['a start without a zone', ['--start', '2026-03-04T19:00:00'], /not an instant/],
    ['a day that does not exist', ['--start', '2026-02-30T19:00:00Z'], /not an instant/],
    ['a start within a second', ['--start', '2026-03-04T19:00:00.5Z'], /whole seconds/],
    ['a break that is no pair', ['--break', '2026-03-04T19:10:00Z'], /INSTANT\/INSTANT/],
    ['an inverted break', ['--break', '2026-03-04T19:20:00Z/2026-03-04T19:10:00Z'], /ends before it starts/],
    ['a break outside', ['--break', '2026-03-04T19:50:00Z/2026-03-04T20:10:00Z'], /not within/],
    ['an unknown date order', ['--date-order', 'ymd'], /neither mdy nor dmy/],
  ])('refuses %s in words', async (_, options, message) => {
    await expect(run(file(Z1, ANA), ...options)).rejects.toMatchObject({
      name: 'CommandError',
      code: 'bad_option',
      message: expect.stringMatching(message),
    });
  });

  it.each(['--start', '--end', '--zone'])('asks for %s when it is missing', async (option) => {
    const at = SESSION.indexOf(option);
    const rest = [...SESSION.slice(0, at), ...SESSION.slice(at + 2)];
    await expect(preview!.run([saved(file(Z1, ANA)), ...rest])).rejects.toMatchObject({ code: 'usage' });
  });

  it('refuses options and words that it does not know', async () => {
    await expect(run(file(Z1, ANA), '--tz', 'UTC')).rejects.toMatchObject({ code: 'usage' });
    await expect(run(file(Z1, ANA), 'another.csv')).rejects.toMatchObject({ code: 'usage' });
  });

  it.each([
    ['an empty file', Buffer.alloc(0), 'empty_file', 1],
    ['a binary file', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 8, 8]), 'binary_file', 1],
    ['a table of another shape', file('a,b,c', '1,2,3'), 'no_header', 1],
  ])('refuses %s with its line', async (_, bytes, code, line) => {
    await expect(run(bytes)).rejects.toMatchObject({ name: 'CommandError', code, line });
  });

  it('refuses a file of 100 MB, naming the line at which the limit is passed', async () => {
    const row = Buffer.from(`${ANA}\n`);
    const rows = Buffer.alloc(100 * 1024 * 1024, row);
    const line = Math.floor((25 * 1024 * 1024) / row.length) + 1;
    await expect(run(rows)).rejects.toMatchObject({ name: 'CommandError', code: 'file_too_large', line });
  });

  it('says that there is no such file, or that it is a folder', async () => {
    await expect(preview!.run([join(folder, 'none.csv'), ...SESSION])).rejects.toMatchObject({
      code: 'file_not_found',
    });
    await expect(preview!.run([folder, ...SESSION])).rejects.toMatchObject({ code: 'file_not_readable' });
  });
});
