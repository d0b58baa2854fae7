import { createReadStream } from 'node:fs';
import { DateTime, IANAZone } from 'luxon';
import { type Command, CommandError, readArgs } from '../../platform/cli/command.js';
import { type AttendancePreview, previewReport, type SessionTime } from './preview.rules.js';
import { MAX_REPORT_BYTES } from './report/decode-report.js';
import { ReportError } from './report/report-error.js';
import type { NumericOrder } from './report/written-time.js';

const USAGE =
  'attendance preview FILE --start INSTANT --end INSTANT --zone IANA [--break INSTANT/INSTANT]… ' +
  '[--date-order mdy|dmy]';

const preview: Command = {
  name: 'attendance preview',
  usage: USAGE,
  summary: 'Tells from a Zoom or Teams report who attended a session, and for how long; stores nothing.',
  async run(args) {
    const { values, words } = readArgs(
      USAGE,
      args,
      {
        start: { type: 'string' },
        end: { type: 'string' },
        zone: { type: 'string' },
        break: { type: 'string', multiple: true },
        'date-order': { type: 'string' },
      },
      1,
    );
    const session = readSession(values.start, values.end, values.zone, values.break ?? []);
    const asked = readDateOrder(values['date-order']);
    try {
      return asJson(previewReport(await readBytes(words[0]!), session, asked), asked);
    } catch (error) {
      throw error instanceof ReportError ? inThisCommandsWords(error) : error;
    }
  },
};

/** The commands of this feature that need no database. */
export const attendanceCommands: Command[] = [preview];

function readSession(
  start: string | undefined,
  end: string | undefined,
  zone: string | undefined,
  breaks: string[],
): SessionTime {
  const from = readInstant('--start', start);
  const to = readInstant('--end', end);
  if (to <= from) throw new CommandError('bad_option', '--end must be later than --start.');
  if (zone === undefined) throw missing('--zone');
  if (!/^\p{L}/u.test(zone) || !IANAZone.isValidZone(zone)) {
    const message = `--zone ${zone} is not a known IANA time zone. Write it as America/Denver or Europe/Rome.`;
    throw new CommandError('bad_option', message);
  }
  return { start: from, end: to, zone, breaks: breaks.map((text) => readBreak(text, from, to)) };
}

function readBreak(text: string, from: Date, to: Date): { start: Date; end: Date } {
  const parts = text.split('/');
  if (parts.length !== 2) {
    throw new CommandError('bad_option', `--break ${text} is not of the form INSTANT/INSTANT.`);
  }
  const [start, end] = [readInstant('--break', parts[0]), readInstant('--break', parts[1])];
  if (end <= start) throw new CommandError('bad_option', `--break ${text} ends before it starts.`);
  if (start < from || end > to) {
    throw new CommandError('bad_option', `--break ${text} is not within --start and --end.`);
  }
  return { start, end };
}

function readInstant(option: string, text: string | undefined): Date {
  if (text === undefined) throw missing(option);
  const at = DateTime.fromISO(text, { setZone: true });
  const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}([.,]\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text);
  if (!form || !at.isValid) {
    const message =
      `${option} ${text} is not an instant. Write it in UTC, as 2026-03-04T19:00:00Z, ` +
      'or with its offset, as 2026-03-04T12:00:00-07:00.';
    throw new CommandError('bad_option', message);
  }
  if (at.millisecond !== 0) {
    throw new CommandError('bad_option', `${option} ${text}: attendance is counted in whole seconds.`);
  }
  return at.toJSDate();
}

function readDateOrder(text: string | undefined): NumericOrder | undefined {
  if (text === undefined || text === 'mdy' || text === 'dmy') return text;
  throw new CommandError('bad_option', `--date-order ${text} is neither mdy nor dmy.`);
}

function inThisCommandsWords({ code, message, line }: ReportError): CommandError {
  const hint = code === 'ambiguous_dates' ? ' Add --date-order mdy or --date-order dmy.' : '';
  return new CommandError(code, message + hint, line);
}

function missing(option: string): CommandError {
  return new CommandError('usage', `${option} is missing. Usage: ${USAGE}`);
}

/** Reads no more of a file than decides whether it is too large, so that its length takes no memory. */
async function readBytes(path: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of createReadStream(path, { end: MAX_REPORT_BYTES })) chunks.push(chunk);
  } catch (error) {
    throw notReadable(path, error);
  }
  return Buffer.concat(chunks);
}

function notReadable(path: string, error: unknown): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  switch (code) {
    case undefined:
      return error;
    case 'ENOENT':
    case 'ENOTDIR':
      return new CommandError('file_not_found', `There is no file ${path}.`);
    case 'EISDIR':
      return new CommandError('file_not_readable', `${path} is a folder, not a file.`);
    default:
      return new CommandError('file_not_readable', `The file ${path} could not be read (${code}).`);
  }
}

/** A report without any date has no order of its own: the one asked for, or Zoom's, stands in for it. */
function asJson({ format, dateOrder, people, problems }: AttendancePreview, asked?: NumericOrder) {
  return {
    format,
    dateOrder: dateOrder ?? asked ?? 'mdy',
    people: people.map(({ name, email, intervals, seconds, minutes, flags }) => ({
      name,
      email,
      intervals: intervals.map(({ start, end }) => ({ start: instant(start), end: instant(end) })),
      seconds,
      minutes,
      flags,
    })),
    problems,
  };
}

function instant(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
