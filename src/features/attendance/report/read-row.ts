import type { Columns } from './columns.js';
import { readParticipantName } from './participant-name.js';
import type { ReportRow, TimeCell } from './report-row.js';
import type { TimeReader } from './time-reader.js';

const YES = /^(yes|y|true|1|s[iì]|sí|ja|oui|sim|x)$/i;
const NO = /^(no|n|false|0|nein|non|não|nao|nee)$/i;
const EMAIL = /^[^\s@]+@[^\s@]+$/;

/** A row that names no participant at all: a title, an empty line, a row of separators. */
export const NOBODY = 'nobody';

/** A row whose cells do not stand under their headings. */
export const MISPLACED = 'misplaced';

/**
 * Reads one row of a participants' table.
 *
 * @param line the physical line on which the row begins.
 * @param times the reader of this file's times.
 */
export function readRow(
  cells: readonly string[],
  columns: Columns,
  line: number,
  times: TimeReader,
): ReportRow | typeof NOBODY | typeof MISPLACED {
  const shown =
    at(cells, columns.name) || `${at(cells, columns.firstName)} ${at(cells, columns.lastName)}`.trim();
  const email = readEmail(at(cells, columns.email));
  const join = times.read(at(cells, columns.join));
  const leave = times.read(at(cells, columns.leave));
  if (!shown && !email && join === null && leave === null) return NOBODY;
  if (isMisplaced(cells, columns, join, leave)) return MISPLACED;
  const name = readParticipantName(shown);
  return {
    line,
    name: name.name || (email ?? ''),
    originalName: name.originalName,
    email,
    registrantId: at(cells, columns.registrantId).slice(0, 300) || undefined,
    phone: name.phone,
    join,
    leave,
    waitingRoom: YES.test(at(cells, columns.waitingRoom)),
    attended: readYesNo(at(cells, columns.attended)),
  };
}

function at(cells: readonly string[], column: number): string {
  return cells[column]?.trim() ?? '';
}

function readEmail(text: string): string | null {
  return EMAIL.test(text) ? text.toLowerCase() : null;
}

function readYesNo(text: string): boolean | null {
  if (YES.test(text)) return true;
  return NO.test(text) ? false : null;
}

/** A lone text that fills no row, or a name with an unquoted comma that pushed the times out of place. */
function isMisplaced(cells: readonly string[], columns: Columns, join: TimeCell, leave: TimeCell): boolean {
  if (cells.length === 1) return true;
  if (join !== 'unreadable' && leave !== 'unreadable') return false;
  return cells.slice(columns.width).some((cell) => cell.trim() !== '');
}
