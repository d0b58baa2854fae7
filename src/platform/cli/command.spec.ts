import { CommandError, readArgs } from './command.js';

const options = {
  zone: { type: 'string' },
  loud: { type: 'boolean' },
  skip: { type: 'string', multiple: true },
} as const;
const usage = 'bell ring FILE --zone IANA [--loud] [--skip DATE]…';

describe("a command's arguments", () => {
  it('are told apart into words and options, in any order', () => {
    const { values, words } = readArgs(
      usage,
      ['--zone', 'UTC', 'a.csv', '--skip=1', '--skip', '2'],
      options,
      1,
    );
    expect(words).toEqual(['a.csv']);
    expect(values).toEqual({ zone: 'UTC', skip: ['1', '2'] });
  });

  it.each([
    ['an option it does not know', ['a.csv', '--quiet']],
    ['an option without its value', ['a.csv', '--zone']],
    ['a value for an option that takes none', ['a.csv', '--loud=very']],
    ['a word too few', []],
    ['a word too many', ['a.csv', 'b.csv']],
  ])('are refused with the usage line for %s', (_, args) => {
    const call = () => readArgs(usage, args, options, 1);
    expect(call).toThrow(CommandError);
    expect(call).toThrow(`Usage: ${usage}`);
  });
});
