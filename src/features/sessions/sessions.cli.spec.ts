import { CommandError } from '../../platform/cli/command.js';
import { sessionsCommands } from './sessions.cli.js';

const run = (...args: string[]) => sessionsCommands[0]!.run(args);
const GOOD = ['--start', '2026-03-04T12:00', '--minutes', '75', '--zone', 'America/Denver'];

describe('sessions expand', () => {
  it('tells start and end in UTC and the local time with its offset', async () => {
    expect(await run(...GOOD, '--rrule', 'FREQ=WEEKLY;COUNT=3', '--skip', '2026-03-18')).toEqual([
      { start: '2026-03-04T19:00:00Z', end: '2026-03-04T20:15:00Z', local: '2026-03-04T12:00:00-07:00' },
      { start: '2026-03-11T18:00:00Z', end: '2026-03-11T19:15:00Z', local: '2026-03-11T12:00:00-06:00' },
    ]);
  });

  it('tells an offset of Kathmandu and of UTC', async () => {
    const local = async (zone: string) => {
      const [one] = (await run(...GOOD.slice(0, 5), zone, '--rrule', 'FREQ=DAILY;COUNT=1')) as {
        local: string;
      }[];
      return one?.local;
    };
    expect(await local('Asia/Kathmandu')).toBe('2026-03-04T12:00:00+05:45');
    expect(await local('UTC')).toBe('2026-03-04T12:00:00+00:00');
  });

  it('skips several days', async () => {
    const skips = ['--skip', '2026-03-11', '--skip', '2026-03-18'];
    expect(await run(...GOOD, '--rrule', 'FREQ=WEEKLY;COUNT=3', ...skips)).toHaveLength(1);
  });

  it.each<[string, string[], string]>([
    ['a missing option', GOOD, 'usage'],
    [
      'minutes that are no number',
      ['--start', '2026-03-04T12:00', '--minutes', '1e2', '--zone', 'UTC', '--rrule', 'FREQ=DAILY;COUNT=1'],
      'bad_minutes',
    ],
    [
      'a year that calendars cannot tell',
      ['--start', '9999-12-31T23:30', ...GOOD.slice(2), '--rrule', 'FREQ=DAILY;COUNT=1'],
      'bad_start',
    ],
    ['a rule that cannot be read', [...GOOD, '--rrule', 'every week'], 'bad_rrule'],
    ['an option it does not know', [...GOOD, '--rrule', 'FREQ=DAILY;COUNT=1', '--loud'], 'usage'],
  ])('refuses %s with a code and in words', async (_, args, code) => {
    await expect(run(...args)).rejects.toThrow(CommandError);
    await expect(run(...args)).rejects.toMatchObject({ code });
  });
});
