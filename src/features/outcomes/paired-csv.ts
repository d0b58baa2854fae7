import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { CommandError } from '../../platform/cli/command.js';
import { openText } from '../../platform/cli/read-file.js';
import type { PairedColumns } from './statistics/paired-columns.js';

const MAX_BYTES = 256_000_000;
const MAX_ROWS = 5_000_000;
/** Longer than any row of two numbers: without it an unclosed quotation mark would take in the whole file. */
const MAX_ROW_LENGTH = 10_000;

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * Reads a CSV file of two columns, `before` and `now` (any case, any order), a row for each respondent. An empty
 * cell, or `NA` as R writes it, is a missing score; blank lines are passed over. The file is read as a stream, so
 * only the numbers are held.
 *
 * @param path the file
 * @throws {CommandError} as `openText`; `file_empty`, `bad_header`; with the line `bad_row` (not two cells, faulty
 * quotation marks), `bad_number`; `too_many_rows`
 */
export async function readPairedCsv(path: string): Promise<PairedColumns> {
  const columns = { before: new NumberColumn(), now: new NumberColumn() };
  let places: { before: number; now: number } | undefined;
  let excluded = 0;
  for await (const { cells, line } of rowsOf(path)) {
    if (!places) {
      places = placesIn(cells, line);
      continue;
    }
    if (cells.length !== 2) {
      throw new CommandError('bad_row', `Line ${line} has ${cells.length} cells instead of 2.`, line);
    }
    const before = scoreIn(cells[places.before]!, 'before', line);
    const now = scoreIn(cells[places.now]!, 'now', line);
    if (before === null || now === null) excluded++;
    else {
      columns.before.push(before);
      columns.now.push(now);
    }
    if (columns.now.length + excluded > MAX_ROWS) {
      throw new CommandError('too_many_rows', `The file has more than ${MAX_ROWS} rows.`);
    }
  }
  if (!places) throw new CommandError('file_empty', `The file ${path} is empty.`);
  return { before: columns.before.values(), now: columns.now.values(), excluded };
}

async function* rowsOf(path: string): AsyncGenerator<{ cells: string[]; line: number }> {
  // Lines are counted here, a row each and blank ones included, because a cell of several lines is refused anyway:
  // to ask the parser for the line of each row costs five times the parsing.
  const parser = parse({ relax_column_count: true, trim: true, max_record_size: MAX_ROW_LENGTH });
  // A failure of the source reaches the loop below, because pipeline destroys the parser with it.
  const rows = pipeline(Readable.from(openText(path, { maxBytes: MAX_BYTES })), parser, () => {});
  let line = 1;
  try {
    for await (const cells of rows as AsyncIterable<string[]>) {
      if (cells.length > 1 || cells[0] !== '') yield { cells, line };
      line++;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const fault = error.code === 'CSV_MAX_RECORD_SIZE' ? 'is too long' : 'has faulty quotation marks';
    const at = parser.info.lines;
    throw new CommandError('bad_row', `Line ${at} ${fault}.`, at);
  }
}

function placesIn(header: string[], line: number): { before: number; now: number } {
  const names = header.map((name) => name.toLowerCase());
  const strange = header.filter((_, place) => names[place] !== 'before' && names[place] !== 'now');
  if (strange.length > 0) {
    const shown = strange
      .slice(0, 5)
      .map((name) => (name === '' ? 'a column without a name' : `“${name.slice(0, 40)}”`));
    const more = strange.length > 5 ? ' and more' : '';
    throw new CommandError(
      'bad_header',
      `The first line must be before,now and nothing else; it also has ${shown.join(', ')}${more}.`,
      line,
    );
  }
  const places = { before: names.indexOf('before'), now: names.indexOf('now') };
  if (names.length === 2 && places.before >= 0 && places.now >= 0) return places;
  throw new CommandError('bad_header', 'The first line must be before,now with each of the two once.', line);
}

function scoreIn(cell: string, column: string, line: number): number | null {
  if (cell === '' || cell === 'NA') return null;
  const score = NUMBER.test(cell) ? Number(cell) : Number.NaN;
  if (Number.isFinite(score)) return score;
  // The cell itself is not repeated: in a wrong file it may be somebody's name.
  throw new CommandError(
    'bad_number',
    `Line ${line}: ${column} is not a number. Use digits with a point for decimals, or leave it empty.`,
    line,
  );
}

/** Numbers in a row of memory that doubles as it fills: eight bytes each, not an object for every respondent. */
class NumberColumn {
  #held = new Float64Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#held.length) {
      const larger = new Float64Array(this.length * 2);
      larger.set(this.#held);
      this.#held = larger;
    }
    this.#held[this.length++] = value;
  }

  values(): Float64Array {
    return this.#held.subarray(0, this.length);
  }
}
