import { CsvError, parse } from 'csv-parse/sync';
import { ReportError } from './report-error.js';
import type { ReportProblem } from './report-row.js';

/** The separators in use: Zoom's comma, Teams' tab, and the semicolon of European spreadsheets. */
export const DELIMITERS = [',', '\t', ';'] as const;

/** One of {@link DELIMITERS}. */
export type Delimiter = (typeof DELIMITERS)[number];

/** Called for each record with its cells and the physical line on which it begins (1-based). */
export type OnRecord = (cells: string[], line: number) => void;

/** The longest line, and the longest record with quoted line breaks, in characters. */
const MAX_RECORD_CHARACTERS = 64 * 1024;

/**
 * Walks through a delimited text, record by record, holding no more than one of them.
 *
 * Line numbers are those of the file: a quoted cell may contain line breaks. Empty lines come as one empty
 * cell. Quotation marks inside an unquoted cell are taken literally; blanks after a separator are dropped.
 *
 * @param text with `\n` line ends, as `decodeReport` returns it.
 * @param quoted whether `"` quotes a cell; false takes it literally.
 * @throws ReportError `unclosed_quote` or `unreadable_table`, with the line where the record began. Errors
 * thrown by `onRecord` pass through.
 */
export function forEachRecord(text: string, delimiter: Delimiter, onRecord: OnRecord, quoted = true): void {
  refuseEndlessLine(text);
  if (!quoted || !text.includes('"')) {
    splitLines(text, delimiter, onRecord);
    return;
  }
  let next = 1;
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_quotes: true,
      relax_column_count: true,
      // Trimming on the right too would make text after a closing quotation mark an error.
      ltrim: true,
      max_record_size: MAX_RECORD_CHARACTERS,
      on_record: (cells: string[], { lines }) => {
        const line = next;
        next = lines + 1;
        onRecord(cells, line);
        return null;
      },
    });
  } catch (error) {
    throw error instanceof CsvError ? refusal(error, next) : error;
  }
}

/** Most meetings' reports quote nothing, and then there is nothing to parse: a tenth of the time. */
function splitLines(text: string, delimiter: Delimiter, onRecord: OnRecord): void {
  let line = 1;
  for (let start = 0; start < text.length; line += 1) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    onRecord(text.slice(start, end).split(delimiter), line);
    start = end + 1;
  }
}

/** csv-parse bounds the length of a record by its cells only: a line of nothing but separators passes it. */
function refuseEndlessLine(text: string): void {
  let line = 1;
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    if (end - start > MAX_RECORD_CHARACTERS) {
      throw new ReportError('unreadable_table', `Line ${line} is too long to be a row of a report.`, line);
    }
    start = end + 1;
    line += 1;
  }
}

function refusal(error: CsvError, line: number): ReportError {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE') {
    return new ReportError(
      'unclosed_quote',
      `A quotation mark opened in or after line ${line} is never closed, so the rest of the file cannot be read.`,
      line,
    );
  }
  return new ReportError('unreadable_table', `Line ${line} cannot be read as a row of a table.`, line);
}

/**
 * Tells that a row cannot be read as one, since a quotation mark in it is not closed where its cell ends: separators,
 * and perhaps whole lines with the people in them, disappeared in the cell.
 *
 * @param line the physical line on which the row begins
 * @returns null for any other row, also for one with a line break in a cell of its own
 */
export function misquoted(
  cells: readonly string[],
  line: number,
  delimiter: Delimiter,
): ReportProblem | null {
  // The second is how a cell is left where the quotation of another one seemed to be the end of it.
  const found = cells.some(
    (cell) =>
      (cell.includes('\n') && cell.includes(delimiter)) ||
      (cell.startsWith('"') && cell.includes(`${delimiter}"`)),
  );
  if (!found) return null;
  const last = line + cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0);
  const message =
    last === line
      ? `Line ${line} has an unclosed or misplaced quotation mark and was left out. Mend it and send the file again.`
      : `Lines ${line}–${last} were read as one row because of an unclosed or misplaced quotation mark, and were ` +
        'left out. Mend them and send the file again.';
  return { line, code: 'unclosed_quote', message };
}
