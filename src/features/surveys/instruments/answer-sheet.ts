import { CsvError, parse } from 'csv-parse/sync';
import { CommandError } from '../../../platform/cli/command.js';
import type { Answer, InstrumentDefinition } from './instrument.js';

/** More respondents than a sheet may hold, so that the answer fits in memory. */
export const MAX_ROWS = 100_000;

/** Characters of the longest line; the widest instrument needs a hundredth of it. */
const MAX_LINE = 10_000;

const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/**
 * Reads answers as a spreadsheet holds them: a header of item numbers in any order, then a row per respondent with the
 * values as answered. An empty cell, or an item without a column, is unanswered; `NA` in any case is "not applicable".
 * Line breaks and surrounding spaces do not matter. A blank line is skipped, except in a sheet of a single item, where
 * it is how an unanswered row is written.
 * Values outside the instrument's options are returned as they stand: the scoring flags them.
 * @returns a row per respondent, each with an answer per item in the order of the items
 * @throws {CommandError} `empty_file`, `bad_csv`, `bad_header`, `bad_row`, `not_a_number` or `too_many_rows`, with the
 * line where there is one; never with the content of a cell: a free text may have slipped in
 */
export function readAnswerSheet(definition: InstrumentDefinition, csv: string): Answer[][] {
  const [header, ...rows] = recordsOf(csv);
  if (header === undefined || csv.trim() === '') throw new CommandError('empty_file', 'The file is empty.');
  const columns = itemColumns(definition, header);
  return rows
    .filter(({ cells }) => columns.length === 1 || cells.length > 1 || cells[0] !== '')
    .map((row) => {
      if (row.cells.length !== columns.length) {
        throw new CommandError(
          'bad_row',
          `Line ${row.line} has ${row.cells.length} cells, the header has ${columns.length}.`,
          row.line,
        );
      }
      const answers = new Array<Answer>(definition.items.length).fill(null);
      for (const [index, item] of columns.entries()) {
        answers[item - 1] = answerOf(row.cells[index] ?? '', item, row.line);
      }
      return answers;
    });
}

interface SheetRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

function recordsOf(csv: string): SheetRecord[] {
  const records: SheetRecord[] = [];
  try {
    parse(csv, {
      bom: true,
      trim: true,
      relax_column_count: true,
      max_record_size: MAX_LINE,
      record_delimiter: ['\r\n', '\n', '\r'],
      on_record: (cells, { lines }) => {
        if (records.length > MAX_ROWS) {
          throw new CommandError(
            'too_many_rows',
            `The file holds more than ${MAX_ROWS} rows. Split it.`,
            lines,
          );
        }
        records.push({ line: lines, cells });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The parser says where it gave up, which for an open quotation mark is the end of the file.
    const line = (records.at(-1)?.line ?? 0) + 1;
    const reason =
      error.code === 'CSV_MAX_RECORD_SIZE'
        ? `a row is longer than ${MAX_LINE} characters`
        : 'a quotation mark is out of place or not closed';
    throw new CommandError('bad_csv', `This is not a sheet of answers: ${reason}.`, line);
  }
  return records;
}

/** The item number of each column. */
function itemColumns({ code, items }: InstrumentDefinition, { line, cells }: SheetRecord): number[] {
  const known = new Set(items.map((item) => String(item.number)));
  for (const [index, cell] of cells.entries()) {
    const place = `Column ${index + 1} of the header`;
    if (!known.has(cell)) {
      const expected =
        items.length === 1 ? 'which is 1' : `which are 1 to ${items.length}, separated by commas`;
      throw new CommandError('bad_header', `${place} is not an item number of ${code}, ${expected}.`, line);
    }
    if (cells.indexOf(cell) !== index) {
      throw new CommandError('bad_header', `${place} repeats item ${cell}.`, line);
    }
  }
  return cells.map(Number);
}

function answerOf(cell: string, item: number, line: number): Answer {
  if (cell === '') return null;
  if (cell.toUpperCase() === 'NA') return 'NA';
  if (!NUMBER.test(cell)) {
    throw new CommandError(
      'not_a_number',
      `The answer to item ${item} in line ${line} is not a number. Leave it empty if unanswered, or write NA if it does not apply.`,
      line,
    );
  }
  return Number(cell);
}
