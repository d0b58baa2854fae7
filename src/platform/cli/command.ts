import { type ParseArgsConfig, parseArgs } from 'node:util';

/**
 * A command that needs no database and answers with a value that JSON can hold.
 * `cli.ts` finds it by name, prints the answer on stdout, or the error on stderr with exit code 1.
 */
export interface Command {
  /** The words that call it, for example `outcomes analyze`. */
  name: string;
  /** The whole call, for example `outcomes analyze FILE.csv [--lower-is-better]`. */
  usage: string;
  /** One sentence for the list of commands. */
  summary: string;
  /**
   * @param args what follows the name on the command line
   * @returns the answer, made of what JSON can hold
   * @throws {CommandError} when the call or its file is at fault
   */
  run(args: string[]): Promise<unknown>;
}

/** A failure that the caller can mend, told in plain words; anything else that is thrown is a fault of ours. */
export class CommandError extends Error {
  /**
   * @param code a stable name for programs, in lower case with underscores
   * @param message what is wrong and, where it helps, what to do; never the content of a file's cells
   * @param line the line of the file, from 1, where there is one
   */
  constructor(
    readonly code: string,
    message: string,
    readonly line?: number,
  ) {
    super(message);
    this.name = 'CommandError';
  }
}

/**
 * Reads a command's arguments by node's own `parseArgs`, and refuses what it does not know.
 *
 * @param usage the command's usage line, repeated in every refusal
 * @param options the options, as `parseArgs` takes them
 * @param words how many words that are no options are asked for: exactly this many
 * @returns the options' values, and the words
 * @throws {CommandError} `usage` on an unknown option, a missing value, too few or too many words
 */
export function readArgs<T extends NonNullable<ParseArgsConfig['options']>>(
  usage: string,
  args: string[],
  options: T,
  words: number,
) {
  const parsed = parseOrRefuse(usage, args, options);
  if (parsed.positionals.length === words) return { values: parsed.values, words: parsed.positionals };
  const fault = parsed.positionals.length < words ? 'Something is missing' : 'There is a word too many';
  throw new CommandError('usage', `${fault}. Usage: ${usage}`);
}

function parseOrRefuse<T extends NonNullable<ParseArgsConfig['options']>>(
  usage: string,
  args: string[],
  options: T,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    // Node's message goes on with hints about its own conventions: the first sentence says what is wrong.
    const fault = (error as Error).message.split(/\.\s/)[0];
    throw new CommandError('usage', `${fault}. Usage: ${usage}`);
  }
}
