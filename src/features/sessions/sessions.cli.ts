import { DateTime } from 'luxon';
import { type Command, CommandError, readArgs } from '../../platform/cli/command.js';
import { expand, type Occurrence } from './scheduling/expand.rules.js';
import { ScheduleFault } from './scheduling/recurrence.rules.js';

const usage = 'sessions expand --start LOCAL --minutes N --zone IANA --rrule RULE [--skip DATE]…';

/** A session as the command tells it. */
export interface ExpandedSession {
  /** UTC, ISO 8601 with `Z`. */
  start: string;
  end: string;
  /** The start by the clocks of the zone, with its offset. */
  local: string;
}

const expandCommand: Command = {
  name: 'sessions expand',
  usage,
  summary: 'Lists the sessions of a recurrence rule by the wall clock of a zone, across changes of clocks.',
  async run(args): Promise<ExpandedSession[]> {
    const text = { type: 'string' } as const;
    const options = {
      start: text,
      minutes: text,
      zone: text,
      rrule: text,
      skip: { ...text, multiple: true },
    } as const;
    const { values } = readArgs(usage, args, options, 0);
    const { start: firstStart, minutes, zone, rrule, skip: skips = [] } = values;
    if (!firstStart || !minutes || !zone || !rrule) {
      throw new CommandError('usage', `Something is missing. Usage: ${usage}`);
    }
    return told(zone, () => expand({ firstStart, minutes: wholeNumber(minutes), zone, rrule, skips }));
  },
};

function told(zone: string, expanded: () => Occurrence[]): ExpandedSession[] {
  try {
    return expanded().map(({ start, end }) => ({
      start: instant(start),
      end: instant(end),
      local: DateTime.fromJSDate(start, { zone }).toFormat("yyyy-LL-dd'T'HH:mm:ssZZ"),
    }));
  } catch (error) {
    if (error instanceof ScheduleFault) throw new CommandError(`bad_${error.part}`, error.message);
    throw error;
  }
}

function wholeNumber(text: string): number {
  return /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
}

function instant(at: Date): string {
  return at.toISOString().replace('.000Z', 'Z');
}

/** The commands of this feature that need no database. */
export const sessionsCommands: Command[] = [expandCommand];
