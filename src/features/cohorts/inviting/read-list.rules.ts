import { type CsvError, parse } from 'csv-parse/sync';
import { Refusal } from '../../../platform/refusal/index.js';
import { addressFault, PROFESSIONS } from '../../identity/index.js';

/** Somebody whom a list names, and what is wrong with the line. */
export interface ListedPerson {
  /** As an editor counts. */
  line: number;
  name: string;
  email: string;
  profession: string | null;
  /** In words; null when nothing is. */
  problem: string | null;
}

/** People of a list at the most. */
export const MOST_LISTED = 5_000;
const LONGEST_NAME = 200;
/** What is kept of a cell that is far too long, so that its line can be recognised. */
const SHOWN = 320;

const COLUMNS: Readonly<Record<string, 'name' | 'first' | 'last' | 'email' | 'profession'>> = {
  name: 'name',
  'full name': 'name',
  participant: 'name',
  nombre: 'name',
  'first name': 'first',
  'given name': 'first',
  'last name': 'last',
  surname: 'last',
  'family name': 'last',
  email: 'email',
  'e mail': 'email',
  mail: 'email',
  'email address': 'email',
  'e mail address': 'email',
  correo: 'email',
  profession: 'profession',
  role: 'profession',
};

/**
 * Reads what was pasted: `Ana Ruiz <ana@mesa.example>` or a bare address, one a line or parted by commas or semicolons.
 *
 * @throws Refusal INVALID_INPUT for more people than a list may have
 */
export function readPasted(text: string): ListedPerson[] {
  const people: ListedPerson[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    for (const entry of entriesOf(line)) people.push(personOf(entry, index + 1));
    refuseTooMany(people.length, index + 1);
  }
  return people;
}

/**
 * Reads a table with a line of column names: a name, or a first and a last one, an address, and perhaps a profession.
 *
 * @throws Refusal INVALID_INPUT naming the line, for a table that cannot be read as a whole
 */
export function readTable(text: string): ListedPerson[] {
  const [first = ''] = text.split('\n', 1);
  const delimiter = [',', ';', '\t'].sort((a, b) => first.split(b).length - first.split(a).length)[0] ?? ',';
  const records = recordsOf(text, delimiter);
  const [head, ...rows] = records;
  const places = head ? placesIn(head.cells, head.line) : null;
  if (!places) throw Refusal.invalid('The file is empty.');
  refuseTooMany(rows.length, rows[MOST_LISTED]?.line ?? 0);
  return rows.map(({ cells, line }) => {
    const cell = (column: keyof typeof places) => cells[places[column] ?? -1]?.trim() ?? '';
    const name = cell('name') || `${cell('first')} ${cell('last')}`.trim();
    const wide = cells.length > (head?.cells.length ?? 0) ? 'has more cells than there are columns' : null;
    return checked({ line, name, email: cell('email'), profession: professionOf(cell('profession')) }, wide);
  });
}

function recordsOf(text: string, delimiter: string): { cells: string[]; line: number }[] {
  try {
    const rows = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: 100_000,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return rows
      .filter(({ record }) => record.some((cell) => cell.trim() !== ''))
      .map(({ record, info }) => ({
        cells: record,
        // The parser tells where a record ends; a cell may have line breaks.
        line: info.lines - record.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0),
      }));
  } catch (error) {
    const { code, lines } = error as CsvError & { lines?: number };
    const what =
      code === 'CSV_QUOTE_NOT_CLOSED'
        ? 'A quotation mark is opened and never closed'
        : 'It cannot be read as a table';
    throw Refusal.invalid(`${what}${lines ? `, at line ${lines}` : ''}. Nothing was read.`);
  }
}

function placesIn(head: readonly string[], line: number) {
  const places: Partial<Record<(typeof COLUMNS)[string], number>> = {};
  for (const [at, cell] of head.entries()) {
    const column =
      COLUMNS[
        cell
          .toLowerCase()
          .replace(/[^\p{L}]+/gu, ' ')
          .trim()
      ];
    if (column) places[column] ??= at;
  }
  const named = places.name !== undefined || places.first !== undefined || places.last !== undefined;
  if (places.email === undefined || !named)
    throw Refusal.invalid(
      `Line ${line} must name the columns, among them one for the name and one for the e-mail address, such as “Name,Email,Profession”. Nothing was read.`,
    );
  return places;
}

function professionOf(cell: string): string | null {
  const code = cell.toLowerCase().replace(/[^\p{L}]+/gu, '_');
  return (PROFESSIONS as readonly string[]).includes(code) ? code : null;
}

// A name may have a comma in it, so a part without an address belongs to the next one that has one.
function entriesOf(line: string): string[] {
  const entries: string[] = [];
  let open = '';
  for (const part of line.split(/[,;]/)) {
    const sofar = open ? `${open},${part}` : part;
    if (part.includes('@') || sofar.trim() === '') {
      if (sofar.trim() !== '') entries.push(sofar.trim());
      open = '';
    } else open = sofar;
  }
  return open.trim() === '' ? entries : [...entries, open.trim()];
}

function personOf(entry: string, line: number): ListedPerson {
  const at = entry.lastIndexOf('@');
  if (at < 0)
    return { line, name: cut(entry), email: '', profession: null, problem: 'has no e-mail address in it' };
  const start = Math.max(...['<', ' ', '\t', '(', ','].map((mark) => entry.lastIndexOf(mark, at))) + 1;
  const email = entry.slice(start).replace(/[>)\s]+$/, '');
  const name = entry
    .slice(0, start)
    .replace(/[<(]\s*$/, '')
    .replace(/^[\s"']+|[\s"',]+$/g, '');
  return checked({ line, name: name || (email.split('@')[0] ?? ''), email, profession: null });
}

function checked(person: Omit<ListedPerson, 'problem'>, also: string | null = null): ListedPerson {
  const name = person.name.replace(/ +/g, ' ').trim();
  const fault = person.email ? addressFault(person.email) : 'is missing';
  const problem =
    nameFault(name) ??
    (/^[=+\-@]/.test(person.email) ? 'begins like a formula' : null) ??
    (fault && `the address ${fault}`) ??
    also;
  return { ...person, name: cut(name), email: cut(person.email), problem };
}

/** What is wrong with a name, in words; null when nothing is. It is put into mail and tables. */
export function nameFault(name: string): string | null {
  if (name === '') return 'the name is missing';
  if (name.length > LONGEST_NAME) return `the name is longer than ${LONGEST_NAME} characters`;
  if (/[\p{Cc}\u2028\u2029]/u.test(name)) return 'the name has a line break or control character in it';
  if (/^[=+\-@]/.test(name)) return 'the name begins like a formula';
  return null;
}

function cut(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').slice(0, SHOWN);
}

function refuseTooMany(count: number, line: number): void {
  if (count > MOST_LISTED)
    throw Refusal.invalid(
      `A list names ${MOST_LISTED.toLocaleString('en')} people at the most; line ${line} is one too many. Nothing was read.`,
    );
}
