import { CommandError } from '../../platform/cli/command.js';
import { type ComputedCredit, creditsCommands } from './credits.cli.js';
import { CREDIT_CODES } from './rules/credit-type.rules.js';

const command = (name: string) => creditsCommands.find((known) => known.name === name)!;
const run = (...args: string[]) => command('credits compute').run(args) as Promise<ComputedCredit>;
const GOOD = ['--type', 'AMA1', '--scheduled', '60', '--attended'];
const APA = ['--type', 'APA', '--scheduled', '120', '--attended', '104'];

describe('credits compute', () => {
  it('answers with a decimal string and with the reasons in words', async () => {
    const answer = await run(...GOOD, '52.4');
    expect(Object.keys(answer)).toEqual(['computed', 'explanation']);
    expect(answer.computed).toBe('0.75');
    expect(answer.explanation[0]).toContain('52 minutes 24 seconds');
  });

  it('goes by the hours that are told apart', async () => {
    expect((await run(...APA, '--block', '60:60', '--block', '60:44')).computed).toBe('1.0');
    expect((await run(...APA, '--block', '60:52', '--block', '60:52')).computed).toBe('2.0');
  });

  it.each(CREDIT_CODES)('knows %s, and gives nothing for no time', async (code) => {
    const { computed } = await run('--type', code, '--scheduled', '60', '--attended', '0');
    expect(computed).toBe('0');
  });

  it.each<[string, string[], string]>([
    ['a missing option', GOOD.slice(0, 4), 'usage'],
    ['an option it does not know', [...GOOD, '60', '--loud'], 'usage'],
    ['a word too many', [...GOOD, '60', 'please'], 'usage'],
    ['an unknown type', ['--type', 'CME', ...GOOD.slice(2), '60'], 'unknown_credit_type'],
    ['no type by its name', ['--type', '', ...GOOD.slice(2), '60'], 'unknown_credit_type'],
    ['minutes below nothing', [...GOOD.slice(0, 4), '--attended=-5'], 'bad_attended'],
    ['minutes that are a word', [...GOOD, 'all'], 'bad_attended'],
    ['minutes with an exponent', [...GOOD, '1e1'], 'bad_attended'],
    ['minutes with a comma', [...GOOD, '52,4'], 'bad_attended'],
    ['no minutes', [...GOOD, ''], 'bad_attended'],
    ['a session without length', ['--type', 'AMA1', '--scheduled', '0', '--attended', '0'], 'bad_scheduled'],
    ['a block of one number', [...APA, '--block', '60'], 'bad_block'],
    ['a block of three numbers', [...APA, '--block', '60:60:60'], 'bad_block'],
    ['a block of words', [...APA, '--block', 'one:two'], 'bad_block'],
    ['a block without length', [...APA, '--block', '0:0'], 'bad_block'],
    ['blocks longer than the session', [...APA, '--block', '121:60'], 'bad_block'],
    [
      'blocks with more time than was attended',
      [...APA, '--block', '60:60', '--block', '60:45'],
      'bad_block',
    ],
  ])('refuses %s with a code and in words', async (_, args, code) => {
    await expect(run(...args)).rejects.toThrow(CommandError);
    await expect(run(...args)).rejects.toMatchObject({ code });
  });
});

describe('credits types', () => {
  it('lists every type with its rules, which JSON can hold', async () => {
    const answer = (await command('credits types').run([])) as { code: string; step: string }[];
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
    expect(answer.map(({ code }) => code)).toEqual(CREDIT_CODES);
    expect(answer[0]).toMatchObject({ code: 'AMA1', unitMinutes: 60, step: '0.25', minimum: '0.25' });
  });

  it('takes nothing more', async () => {
    await expect(command('credits types').run(['AMA1'])).rejects.toMatchObject({ code: 'usage' });
  });
});
