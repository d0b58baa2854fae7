import { type Command, CommandError } from './platform/cli/command.js';

/** The commands by their first word. Each is loaded only when called, so that pure ones start at once. */
const FAMILIES: Readonly<Record<string, () => Promise<Command[]>>> = {
  attendance: async () => (await import('./features/attendance/attendance.cli.js')).attendanceCommands,
  instruments: async () =>
    (await import('./features/surveys/instruments/instruments.cli.js')).instrumentCommands,
  outcomes: async () => (await import('./features/outcomes/outcomes.cli.js')).outcomesCommands,
  sessions: async () => (await import('./features/sessions/sessions.cli.js')).sessionsCommands,
  admin: async () => (await import('./operator.cli.js')).operatorCommands,
  token: async () => (await import('./operator.cli.js')).operatorCommands,
  migrate: async () => (await import('./operator.cli.js')).operatorCommands,
};

/** Finds the command, prints its answer as JSON; or its failure as JSON on standard error, and exits with 1. */
async function main(args: string[]): Promise<void> {
  try {
    const [family = ''] = args;
    const commands = (await FAMILIES[family]?.()) ?? [];
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
  const all = await Promise.all(Object.values(FAMILIES).map((load) => load()));
  const lines = [...new Map(all.flat().map((c) => [c.name, `  ${c.usage}`])).values()];
  return `There is no such command. These are:\n${lines.join('\n')}`;
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
  return new Promise((resolve) => stream.write(`${JSON.stringify(value, null, 2)}\n`, () => resolve()));
}

await main(process.argv.slice(2));
