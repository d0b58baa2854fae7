import { type Columns, isMeetingHeader, readHeader } from './columns.js';
import { type Delimiter, misquoted } from './csv-table.js';
import { DateHints } from './date-hints.js';
import { plainHeading } from './headings.js';
import { MISPLACED, NOBODY, readRow } from './read-row.js';
import { ReportError } from './report-error.js';
import type { MeetingReport, ReportFormat, ReportProblem, ReportRow } from './report-row.js';
import { TimeReader } from './time-reader.js';

/** The most rows that a report may have; beyond it the memory of reading would not be bounded. */
export const MAX_REPORT_ROWS = 250_000;

/** Titles between the tables of a webinar's report, and at its top. */
const WEBINAR_TITLE =
  /^((host|panelist|attendee|registrant) details|other attended|attendee report|(dettagli|detalles|details|detalhes|informations?) .*(host|organi|relator|panel|partecipant|particip|asistent)|(host|gastgeber|diskussionsteilnehmer|teilnehmer) ?(details|angaben))/;

/**
 * Reads the reports that are one table of participants below an optional preamble (Zoom meetings), several
 * such tables with titles between them (Zoom webinars), or one after the other (reports put together by
 * hand). Fed record by record; {@link finish} tells what was read.
 */
export class ParticipantTable {
  constructor(private readonly delimiter: Delimiter) {}

  private columns: Columns | null = null;
  private first: Columns | null = null;
  private header: readonly string[] = [];
  private telling = '';
  private headerLine = 0;
  private meetingHeader: readonly string[] | null = null;
  private skipsNext = false;
  private webinar = false;
  private readonly rows: ReportRow[] = [];
  private readonly problems: ReportProblem[] = [];
  private readonly hints = new DateHints();
  private readonly times = new TimeReader();

  /** Takes the next record of the file. */
  add(cells: readonly string[], line: number): void {
    // A further header repeats the heading of the join time, so that rows need no closer look.
    const columns = !this.columns || cells.includes(this.telling) ? readHeader(cells) : null;
    if (columns) this.begin(columns, cells, line);
    else if (!this.columns) this.addToPreamble(cells);
    else if (!this.repeatsMeeting(cells)) this.addRow(cells, line, this.columns);
  }

  /** @throws ReportError `no_header` if no table of participants came. */
  finish(): MeetingReport {
    if (!this.first) throw noHeader();
    return {
      format: this.formatOf(this.first),
      headerLine: this.headerLine,
      hasTimes: this.first.join !== -1,
      rows: this.rows,
      otherDates: this.hints.all(),
      problems: this.problems,
    };
  }

  private begin(columns: Columns, cells: readonly string[], line: number): void {
    this.webinar ||= columns.attended !== -1;
    // The first table decides the format: a webinar's last one (telephone callers) has other columns.
    if (!this.first) {
      this.first = columns;
      this.header = cells;
      this.headerLine = line;
      this.telling = cells[columns.join === -1 ? columns.name : columns.join]!;
    }
    this.columns = columns;
  }

  private addToPreamble(cells: readonly string[]): void {
    if (isWebinarTitle(cells)) this.webinar = true;
    else if (!this.meetingHeader && isMeetingHeader(cells)) this.meetingHeader = cells;
    cells.forEach((cell) => {
      this.hints.add(cell);
    });
  }

  private addRow(cells: readonly string[], line: number, columns: Columns): void {
    const fault = misquoted(cells, line, this.delimiter);
    if (fault) {
      this.problems.push(fault);
      return;
    }
    if (isWebinarTitle(cells)) {
      this.webinar = true;
      return;
    }
    const row = readRow(cells, columns, line, this.times);
    if (row === NOBODY) return;
    if (row === MISPLACED) {
      this.problems.push({
        line,
        code: 'unreadable_row',
        message: 'The row does not fit under the headings and was left out.',
      });
      return;
    }
    if (this.rows.length >= MAX_REPORT_ROWS) throw tooManyRows(line);
    this.rows.push(row);
    for (const at of columns.otherDates) this.hints.add(cells[at]);
  }

  /** The preamble of a report appended to another: its header and the row below it. */
  private repeatsMeeting(cells: readonly string[]): boolean {
    if (this.skipsNext) {
      this.skipsNext = false;
      return true;
    }
    const known = this.meetingHeader;
    this.skipsNext = known !== null && cells[0] === known[0] && cells[1] === known[1] && cells.length > 1;
    return this.skipsNext;
  }

  private formatOf(columns: Columns): ReportFormat {
    if (columns.teams) return 'TEAMS';
    if (this.webinar) return 'W';
    if (!columns.english) return 'Z7';
    if (columns.join === -1) return 'Z3';
    if (columns.repeatsMeeting) return 'Z6';
    if (isSentenceCase(this.header)) return this.meetingHeader ? 'Z5' : 'Z4';
    return this.meetingHeader ? 'Z2' : 'Z1';
  }
}

/** The refusal of a file in which no header of a participants' table is to be found. */
export function noHeader(line = 1): ReportError {
  return new ReportError(
    'no_header',
    `From line ${line} on there is no row of headings with a name and a join time or duration. ` +
      'Is this the participants’ report of a Zoom or Teams meeting, saved as CSV?',
    line,
  );
}

/** The refusal of a file with more rows than {@link MAX_REPORT_ROWS}. */
export function tooManyRows(line: number): ReportError {
  return new ReportError(
    'too_many_rows',
    `Line ${line} passes the limit of ${MAX_REPORT_ROWS} rows. Nothing was read. Export one meeting at a time.`,
    line,
  );
}

function isWebinarTitle(cells: readonly string[]): boolean {
  if (cells.length > 2 && cells.slice(1).some((cell) => cell.trim() !== '')) return false;
  return cells[0] !== undefined && cells[0].length < 60 && WEBINAR_TITLE.test(plainHeading(cells[0]));
}

/** Zoom's newer reports write `Join time` where the older ones write `Join Time`. */
function isSentenceCase(header: readonly string[]): boolean {
  const text = header.join(',');
  const newer =
    /\b(Join time|Leave time|Original name|original name|minutes|In waiting room|disclaimer)\b|(^|,)Email\b/g;
  const older =
    /\b(Join Time|Leave Time|Original Name|Minutes|User Email|In Waiting Room|Recording Consent)\b/g;
  return (text.match(newer)?.length ?? 0) > (text.match(older)?.length ?? 0);
}
