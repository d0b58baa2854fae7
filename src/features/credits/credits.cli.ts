import { type Command, CommandError, readArgs } from '../../platform/cli/command.js';
import { secondsOfMinutes } from './rules/amount.rules.js';
import { type Block, computeCredit, excessOf } from './rules/compute.rules.js';
import { CREDIT_CODES, type CreditType } from './rules/credit-type.rules.js';
import { defaultCreditType, defaultCreditTypes } from './rules/default-credit-types.rules.js';
import { explain } from './rules/explain.rules.js';

const usage = 'credits compute --type CODE --scheduled MIN --attended MIN [--block SCHEDULED:ATTENDED]…';

/** A learner's credit as the command tells it. */
export interface ComputedCredit {
  /** A decimal string, such as `0.75`. */
  computed: string;
  /** Why, a line a step. */
  explanation: string[];
}

const types: Command = {
  name: 'credits types',
  usage: 'credits types',
  summary: 'Lists the credit types with their rules, and where each rule comes from.',
  async run(args): Promise<readonly CreditType[]> {
    readArgs(types.usage, args, {}, 0);
    return defaultCreditTypes();
  },
};

const compute: Command = {
  name: 'credits compute',
  usage,
  summary: 'Reckons the credit for minutes attended by the rules of a credit type, and says why.',
  async run(args): Promise<ComputedCredit> {
    const text = { type: 'string' } as const;
    const options = {
      type: text,
      scheduled: text,
      attended: text,
      block: { ...text, multiple: true },
    } as const;
    const { values } = readArgs(usage, args, options, 0);
    if (values.type === undefined || values.scheduled === undefined || values.attended === undefined)
      throw new CommandError('usage', `Something is missing. Usage: ${usage}`);
    const type = typeOf(values.type);
    const times = {
      scheduledSeconds: scheduledSeconds('scheduled', values.scheduled),
      attendedSeconds: seconds('attended', values.attended),
      blocks: (values.block ?? []).map(blockOf),
    };
    refuseExcess(times);
    const credit = computeCredit(type, times);
    return { computed: credit.computed, explanation: explain(type, credit) };
  },
};

function typeOf(code: string): CreditType {
  const type = defaultCreditType(code);
  if (type) return type;
  throw new CommandError(
    'unknown_credit_type',
    `There is no credit type with this code. Known codes: ${CREDIT_CODES.join(', ')}.`,
  );
}

function blockOf(text: string): Block {
  const [scheduled, attended, ...more] = text.split(':');
  if (scheduled === undefined || attended === undefined || more.length > 0)
    throw new CommandError('bad_block', 'A block is SCHEDULED:ATTENDED in minutes, such as 60:52.4.');
  return {
    scheduledSeconds: scheduledSeconds('block', scheduled),
    attendedSeconds: seconds('block', attended),
  };
}

function scheduledSeconds(option: string, minutes: string): number {
  const scheduled = seconds(option, minutes);
  if (scheduled > 0) return scheduled;
  throw new CommandError(`bad_${option}`, 'The minutes scheduled must be more than 0.');
}

function seconds(option: string, minutes: string): number {
  const exact = secondsOfMinutes(minutes);
  if (exact !== null) return exact;
  throw new CommandError(
    `bad_${option}`,
    `The minutes of --${option} must be a number from 0 to 99999, with a point before decimals, such as 52.4.`,
  );
}

function refuseExcess(times: Block & { blocks: readonly Block[] }): void {
  const excess = excessOf(times);
  if (!excess) return;
  const option = excess === 'scheduledSeconds' ? 'scheduled' : 'attended';
  throw new CommandError(
    'bad_block',
    `The blocks together have more minutes ${option} than --${option} says.`,
  );
}

/** The commands of this feature that need no database. */
export const creditsCommands: Command[] = [types, compute];
