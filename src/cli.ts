import { type Command, CommandError } from './platform/cli/command.js';

/** The commands by their first word, or by both where others of that word need no database. Each is loaded only when called, so that pure ones start at once. */
const FAMILIES: Readonly<Record<string, () => Promise<Command[]>>> = {
  attendance: async () => (await import('./features/attendance/attendance.cli.js')).attendanceCommands,
  'credits anchor': async () => (await import('./operator.cli.js')).operatorCommands,
  'credits verify': async () => (await import('./operator.cli.js')).operatorCommands,
  credits: async () => (await import('./features/credits/credits.cli.js')).creditsCommands,
  instruments: async () =>
    (await import('./features/surveys/instruments/instruments.cli.js')).instrumentCommands,
  outcomes: async () => (await import('./features/outcomes/outcomes.cli.js')).outcomesCommands,
  retention: async () => (await import('./operator.cli.js')).operatorCommands,
  sessions: async () => (await import('./features/sessions/sessions.cli.js')).sessionsCommands,
  admin: async () => (await import('./operator.cli.js')).operatorCommands,
  mail: async () => (await import('./operator.cli.js')).operatorCommands,
  token: async () => (await import('./operator.cli.js')).operatorCommands,
  migrate: async () => (await import('./operator.cli.js')).operatorCommands,
};

/** How people ask for help. */
const HELP = ['--help', '-h', 'help'];

/**
 * Finds the command, prints its answer as JSON; or its failure as JSON on standard error, and exits with 1. Whoever
 * asks for help gets the commands as a text.
 */
async function main(args: string[]): Promise<void> {
  try {
    const [family = ''] = args;
    if (HELP.includes(family) || args.includes('--help')) {
      await write(process.stdout, await list());
      process.exit(0);
    }
    const load = FAMILIES[args.slice(0, 2).join(' ')] ?? FAMILIES[family];
    const commands = (await load?.()) ?? [];
    const command = commands.find(({ name }) => name === args.slice(0, name.split(' ').length).join(' '));
    if (!command) throw new CommandError('usage', await usage());
    const answer = await command.run(args.slice(command.name.split(' ').length));
    await print(process.stdout, answer);
    process.exit(0);
  } catch (error) {
    await print(process.stderr, { error: await describe(error) });
    process.exit(1);
  }
}

async function usage(): Promise<string> {
  const lines = (await all()).map((command) => `  ${command.usage}`);
  return `There is no such command. These are:\n${lines.join('\n')}`;
}

async function list(): Promise<string> {
  const lines = (await all()).map((command) => `  ${command.usage}\n      ${command.summary}`);
  return `Commands, each with an answer in JSON:\n\n${lines.join('\n')}`;
}

async function all(): Promise<Command[]> {
  const loaded = await Promise.all(Object.values(FAMILIES).map((load) => load()));
  return [...new Map(loaded.flat().map((command) => [command.name, command])).values()];
}

async function describe(error: unknown): Promise<{ code: string; message: string; line?: number }> {
  if (error instanceof CommandError) {
    return {
      code: error.code,
      message: error.message,
      ...(error.line === undefined ? {} : { line: error.line }),
    };
  }
  const { explainBriefly } = await import('./start.js');
  return { code: 'failed', message: explainBriefly(error) };
}

function print(stream: NodeJS.WriteStream, value: unknown): Promise<void> {
  return write(stream, JSON.stringify(value, null, 2));
}

function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve) => stream.write(`${text}\n`, () => resolve()));
}

await main(process.argv.slice(2));
