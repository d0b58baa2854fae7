import { DELIMITERS, type Delimiter, forEachRecord } from '../report/csv-table.js';
import { decodeReport } from '../report/decode-report.js';
import { plainHeading, readHeading } from '../report/headings.js';
import { ReportError } from '../report/report-error.js';

/** Registrants that one file may name. */
export const MOST_REGISTRANTS = 5_000;
/** Characters of a name, and of a registrant id, that are kept; more is neither. */
const LONGEST = 300;

/** Somebody who is registered for a meeting, as the meeting tool tells it. */
export interface Registrant {
  /** Physical line of the file, from 1. */
  readonly line: number;
  readonly name: string;
  /** Case-folded, or null. */
  readonly email: string | null;
  readonly registrantId: string | null;
  /** An https address, or null. */
  readonly joinUrl: string | null;
}

/** What a file says of who registered. */
export interface RegistrantFile {
  /** The meeting's number as digits; null where the file does not tell it. */
  readonly meetingId: string | null;
  readonly registrants: readonly Registrant[];
  /** Lines with somebody whose registration was cancelled or denied, who are left out. */
  readonly leftOut: readonly number[];
}

const REGISTRANT_ID = /^((registrant|registration) )?id$|^(registrant|registration) (number|key)$/;
const JOIN_URL =
  /^((personal|unique|registrant|zoom) )*(join|meeting|participant)( meeting)? (url|link|address)$/;
const STATUS = /^((approval|registration) )?status$/;
const NOT_COMING = /^(cancell?ed|denied|declined)/i;
const MEETING_ID = /^((meeting|webinar) )?(id|number)$/;
const EMAIL = /^[^\s@]+@[^\s@]+$/;
/** The meeting's number within a personal address of Zoom. */
const IN_ADDRESS = /\/(?:j|w|s|wc(?:\/join)?)\/(\d{9,12})(?=[/?#]|$)/;

interface Columns {
  readonly name: number;
  readonly first: number;
  readonly last: number;
  readonly email: number;
  readonly id: number;
  readonly url: number;
  readonly status: number;
  readonly width: number;
}

/**
 * Reads the report of a meeting's registrations: e-mail, registrant id and personal address of each, found by the
 * headings, wherever these stand. A file without ids is good for its addresses, and the other way round.
 *
 * @throws ReportError if the file cannot be read as a whole, with the line
 */
export function readRegistrants(bytes: Uint8Array): RegistrantFile {
  const text = decodeReport(bytes);
  for (const delimiter of DELIMITERS) {
    const found = readWith(text, delimiter);
    if (found) return found;
  }
  throw new ReportError(
    'no_header',
    'From line 1 on there is no row of headings with an e-mail and a registrant id or a join link. Is this the ' +
      'registration report of a meeting, saved as CSV?',
    1,
  );
}

/** The meeting's number in the address at which it is, or null. */
export function meetingIdIn(url: string | null): string | null {
  return (url && IN_ADDRESS.exec(url)?.[1]) || null;
}

function readWith(text: string, delimiter: Delimiter): RegistrantFile | null {
  const registrants: Registrant[] = [];
  const leftOut: number[] = [];
  let columns: Columns | null = null;
  let above: readonly string[] = [];
  let meetingId: string | null = null;
  forEachRecord(text, delimiter, (cells, line) => {
    if (!columns) {
      columns = headerOf(cells);
      if (!columns) meetingId ??= numberBelow(above, cells);
      above = cells;
      return;
    }
    const { registrant, coming } = registrantOf(cells, columns, line);
    if (!registrant) return;
    if (!coming) leftOut.push(line);
    else if (registrants.length >= MOST_REGISTRANTS) throw tooMany(line);
    else registrants.push(registrant);
  });
  if (!columns) return null;
  const [first] = registrants.flatMap(({ joinUrl }) => meetingIdIn(joinUrl) ?? []);
  return { meetingId: meetingId ?? first ?? null, registrants, leftOut };
}

function headerOf(cells: readonly string[]): Columns | null {
  const plain = cells.map((cell) => (cell.length > 80 ? '' : plainHeading(cell)));
  const named = cells.map((cell) => readHeading(cell)?.column);
  const columns = {
    name: named.findIndex((column) => column === 'name' || column === 'originalName'),
    first: named.indexOf('firstName'),
    last: named.indexOf('lastName'),
    email: named.indexOf('email'),
    id: plain.findIndex((heading) => REGISTRANT_ID.test(heading)),
    url: plain.findIndex((heading) => JOIN_URL.test(heading)),
    status: plain.findIndex((heading) => STATUS.test(heading)),
    width: cells.length,
  };
  return columns.email !== -1 && Math.max(columns.id, columns.url) !== -1 ? columns : null;
}

/** The number of the meeting, which stands below its heading above the registrants. */
function numberBelow(headings: readonly string[], cells: readonly string[]): string | null {
  const at = headings.findIndex((heading) => MEETING_ID.test(plainHeading(heading.slice(0, 80))));
  const digits = at === -1 ? '' : (cells[at] ?? '').replace(/[\s-]/g, '');
  return /^\d{9,12}$/.test(digits) ? digits : null;
}

function registrantOf(
  cells: readonly string[],
  columns: Columns,
  line: number,
): { registrant: Registrant | null; coming: boolean } {
  const at = (column: number) => cells[column]?.trim() ?? '';
  const email = EMAIL.test(at(columns.email)) ? at(columns.email).toLowerCase() : null;
  const name = (at(columns.name) || `${at(columns.first)} ${at(columns.last)}`.trim()).replace(/\s+/g, ' ');
  const registrantId = at(columns.id) || null;
  if (cells.length > columns.width && cells.slice(columns.width).some((cell) => cell.trim() !== ''))
    throw new ReportError('unreadable_table', `Line ${line} has more cells than there are headings.`, line);
  if (!email && !name && !registrantId) return { registrant: null, coming: true };
  if (name.length > LONGEST || (registrantId ?? '').length > LONGEST || (email ?? '').length > 320)
    throw new ReportError('unreadable_table', `Line ${line} holds a name or id that is none.`, line);
  const joinUrl = readUrl(at(columns.url), line);
  const registrant = { line, name: name || (email ?? ''), email, registrantId, joinUrl };
  return { registrant, coming: !NOT_COMING.test(at(columns.status)) };
}

function readUrl(text: string, line: number): string | null {
  if (text === '') return null;
  if (text.length <= 2_000 && /^https:\/\/[^\s/@]+\.[^\s/@]+(\/\S*)?$/i.test(text)) return text;
  throw new ReportError(
    'unreadable_table',
    `The join link in line ${line} is no address with https://.`,
    line,
  );
}

function tooMany(line: number): ReportError {
  return new ReportError(
    'too_many_rows',
    `Line ${line} passes the limit of ${MOST_REGISTRANTS} registrants. Nothing was read.`,
    line,
  );
}
