import { type CsvError, parse } from 'csv-parse/sync';
import { Refusal } from '../../../platform/refusal/index.js';
import { addressFault } from '../../identity/index.js';
import { hundredthsOf, isDecimal } from '../rules/amount.rules.js';
import type { CreditCode } from '../rules/credit-type.rules.js';
import { creditCodeOf } from './credit-code.rules.js';
import { dayReader } from './written-days.rules.js';

/** A line of a table of past credit. What could not be read is null, and `problem` says why. */
export interface ReadRecord {
  line: number;
  name: string;
  email: string;
  credentials: string[];
  title: string;
  heldOn: string | null;
  creditType: CreditCode | null;
  amount: string | null;
  problem: string | null;
}

/** Lines of a table at the most. */
export const MOST_RECORDS = 10_000;
const LONGEST = 200;

type Column =
  | 'name'
  | 'first'
  | 'last'
  | 'email'
  | 'credentials'
  | 'title'
  | 'date'
  | 'type'
  | 'amount'
  | 'minutes';

const COLUMNS: Readonly<Record<string, Column>> = {
  name: 'name',
  'full name': 'name',
  participant: 'name',
  learner: 'name',
  'first name': 'first',
  'given name': 'first',
  'last name': 'last',
  surname: 'last',
  'family name': 'last',
  email: 'email',
  'e mail': 'email',
  'email address': 'email',
  'e mail address': 'email',
  credentials: 'credentials',
  degree: 'credentials',
  session: 'title',
  'session title': 'title',
  title: 'title',
  activity: 'title',
  'activity title': 'title',
  topic: 'title',
  date: 'date',
  'session date': 'date',
  'activity date': 'date',
  'completion date': 'date',
  'credit type': 'type',
  type: 'type',
  credits: 'amount',
  credit: 'amount',
  'credits awarded': 'amount',
  'number of credits': 'amount',
  hours: 'amount',
  minutes: 'minutes',
  'minutes attended': 'minutes',
  'duration minutes': 'minutes',
};

/**
 * Reads a table with a line of column names: a name, or a first and a last one, the session, its date, and credits with
 * their type, or minutes attended.
 *
 * @param today in ISO 8601: what is said to be later has not been earned yet
 * @throws Refusal INVALID_INPUT naming the line, for a table that cannot be read as a whole
 */
export function readPast(text: string, today: string): ReadRecord[] {
  const [head, ...rows] = recordsOf(text);
  if (!head) throw Refusal.invalid('The file is empty.');
  const places = placesIn(head);
  if (rows.length === 0) throw Refusal.invalid('The file has column names and no line below them.');
  if (rows.length > MOST_RECORDS)
    throw Refusal.invalid(
      `A table has ${MOST_RECORDS.toLocaleString('en')} lines at the most. Nothing was read. Send it in parts.`,
    );
  const cellOf = ({ cells }: Row, column: Column) => cells[places[column] ?? -1]?.trim() ?? '';
  const dayOf = dayReader(rows.map((row) => cellOf(row, 'date')));
  return rows.map((row) => recordOf(row, (column) => cellOf(row, column), dayOf, today));
}

interface Row {
  cells: string[];
  line: number;
}

function recordOf(
  { line }: Row,
  cell: (column: Column) => string,
  dayOf: (written: string) => string | null,
  today: string,
): ReadRecord {
  const name = (cell('name') || `${cell('first')} ${cell('last')}`).replace(/\s+/g, ' ').trim();
  const email = cell('email');
  const heldOn = dayOf(cell('date'));
  const credit = creditOf(cell('type'), cell('amount'), cell('minutes'));
  const title = cell('title').replace(/\s+/g, ' ');
  const problem =
    textFault('the name', name) ??
    (email && addressFault(email) ? 'the address is none' : null) ??
    textFault('the session', title) ??
    (heldOn === null ? 'the date is missing or none' : null) ??
    (heldOn !== null && heldOn > today ? 'the date is yet to come' : null) ??
    ('fault' in credit ? credit.fault : null);
  return {
    line,
    name: cut(name),
    email: cut(email),
    credentials: cell('credentials')
      .split(/[,;/]+/)
      .map((one) => cut(one.trim()))
      .filter(Boolean)
      .slice(0, 10),
    title: cut(title),
    heldOn,
    creditType: 'fault' in credit ? null : credit.creditType,
    amount: 'fault' in credit ? null : credit.amount,
    problem,
  };
}

function creditOf(
  type: string,
  credits: string,
  minutes: string,
): { creditType: CreditCode; amount: string } | { fault: string } {
  // Attendance alone is told in minutes, and has no type.
  const written = credits || (type === '' ? minutes : '');
  const creditType = type === '' && credits === '' ? 'ATTENDANCE' : creditCodeOf(type);
  if (!creditType)
    return { fault: type === '' ? 'the credit type is missing' : 'the credit type is not known' };
  const amount = written.replace(',', '.');
  if (!isDecimal(amount))
    return { fault: written === '' ? 'the credits are missing' : 'the credits are no number' };
  const hundredths = hundredthsOf(amount);
  if (hundredths === 0) return { fault: 'there is no credit in it' };
  if (hundredths > 100_000) return { fault: 'more than 1,000 credits for one session cannot be' };
  return { creditType, amount };
}

function textFault(what: string, text: string): string | null {
  if (text === '') return `${what} is missing`;
  if (text.length > LONGEST) return `${what} is longer than ${LONGEST} characters`;
  if (/[\p{Cc}\u2028\u2029]/u.test(text)) return `${what} has a control character in it`;
  return /^[=+\-@]/.test(text) ? `${what} begins like a formula` : null;
}

function cut(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').slice(0, LONGEST);
}

function placesIn({ cells, line }: Row): Partial<Record<Column, number>> {
  const places: Partial<Record<Column, number>> = {};
  for (const [at, cell] of cells.entries()) {
    const column =
      COLUMNS[
        cell
          .toLowerCase()
          .replace(/[^\p{L}]+/gu, ' ')
          .trim()
      ];
    if (column) places[column] ??= at;
  }
  const has = (...columns: Column[]) => columns.some((column) => places[column] !== undefined);
  const missing = [
    has('name', 'first', 'last') ? null : 'Name',
    has('title') ? null : 'Session',
    has('date') ? null : 'Date',
    has('amount', 'minutes') ? null : 'Credits or Minutes',
  ].filter((column) => column !== null);
  if (missing.length > 0)
    throw Refusal.invalid(
      `Line ${line} must name the columns. Missing: ${missing.join(', ')}. Nothing was read.`,
      { file: 'has not all columns' },
    );
  return places;
}

function recordsOf(text: string): Row[] {
  const [first = ''] = text.split('\n', 1);
  const delimiter = [',', ';', '\t'].sort((a, b) => first.split(b).length - first.split(a).length)[0] ?? ',';
  try {
    const rows = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: 100_000,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return rows
      .map(({ record, info }) => ({
        cells: record,
        // The parser tells where a record ends; a cell may have line breaks.
        line: info.lines - record.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0),
      }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  } catch (error) {
    const { lines } = error as CsvError & { lines?: number };
    throw Refusal.invalid(
      `This cannot be read as a table${lines ? `, at line ${lines}` : ''}. Nothing was read.`,
    );
  }
}
