import { readHeader } from './columns.js';
import { DELIMITERS, type Delimiter, forEachRecord } from './csv-table.js';
import { decodeReport } from './decode-report.js';
import { noHeader, ParticipantTable } from './participant-table.js';
import { ReportError } from './report-error.js';
import type { MeetingReport } from './report-row.js';
import { openedSection, TeamsReport } from './teams-report.js';

/** How much of a file is looked at to find its separator; headers stand far above this. */
const SAMPLE_CHARACTERS = 64 * 1024;

interface Reader {
  add(cells: readonly string[], line: number): void;
  finish(): MeetingReport;
}

/**
 * Reads a meeting report: encoding, separator, header, columns and rows, as they stand in the file. Times stay
 * wall-clock times without a zone, and the order of their dates stays open: see `previewReport`.
 *
 * @throws ReportError if the file cannot be read as a whole, with the line.
 */
export function readReport(bytes: Uint8Array): MeetingReport {
  const text = decodeReport(bytes);
  const shape = shapeOf(text);
  if (!shape) throw noHeader();
  try {
    return readAs(shape, text, true);
  } catch (error) {
    const literally =
      shape.delimiter === '\t' && error instanceof ReportError && error.code === 'unclosed_quote';
    if (!literally) throw error;
    return readAs(shape, text, false);
  }
}

interface Shape {
  readonly delimiter: Delimiter;
  readonly sections: boolean;
  readonly understood: number;
}

function readAs({ delimiter, sections }: Shape, text: string, quoted: boolean): MeetingReport {
  const reader: Reader = sections ? new TeamsReport(delimiter) : new ParticipantTable(delimiter);
  forEachRecord(
    text,
    delimiter,
    (cells, line) => {
      if (delimiter === '\t') refuseLineBreaks(cells, line);
      reader.add(cells, line);
    },
    quoted,
  );
  return reader.finish();
}

/** Teams does not quote: two names that begin with a quotation mark do not enclose the rows between them. */
function refuseLineBreaks(cells: readonly string[], line: number): void {
  if (!cells.some((cell) => cell.includes('\n'))) return;
  throw new ReportError(
    'unclosed_quote',
    `A quotation mark in line ${line} is not closed in its line.`,
    line,
  );
}

/** The separator with which the most headings of a participants' table are understood. */
function shapeOf(text: string): Shape | null {
  const sample = sampleOf(text);
  const shapes = DELIMITERS.map((delimiter) => tryDelimiter(sample, delimiter));
  const best = shapes.reduce((a, b) => (b.understood > a.understood ? b : a));
  return best.understood > 0 ? best : null;
}

function tryDelimiter(sample: string, delimiter: Delimiter): Shape {
  let sections = false;
  let understood = 0;
  try {
    forEachRecord(sample, delimiter, (cells) => {
      sections ||= openedSection(cells) !== null;
      if (understood === 0) understood = readHeader(cells)?.understood ?? 0;
    });
  } catch (error) {
    // The sample may end within a quotation; what was read before it is enough.
    if (!(error instanceof ReportError)) throw error;
  }
  return { delimiter, sections, understood };
}

function sampleOf(text: string): string {
  if (text.length <= SAMPLE_CHARACTERS) return text;
  return text.slice(0, text.lastIndexOf('\n', SAMPLE_CHARACTERS) + 1);
}
