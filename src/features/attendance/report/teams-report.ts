import { type Columns, readHeader } from './columns.js';
import { type Delimiter, misquoted } from './csv-table.js';
import { DateHints } from './date-hints.js';
import { plainName } from './participant-name.js';
import { MAX_REPORT_ROWS, noHeader, tooManyRows } from './participant-table.js';
import { MISPLACED, NOBODY, readRow } from './read-row.js';
import type { MeetingReport, ReportProblem, ReportRow } from './report-row.js';
import { TimeReader } from './time-reader.js';

const SECTION = /^([1-9])\. *\p{L}/u;

/** The number of the section that a record opens (`2. Participants`), or null. The words may be any language. */
export function openedSection(cells: readonly string[]): number | null {
  const match = SECTION.exec(cells[0] ?? '');
  if (!match || cells.slice(1).some((cell) => cell.trim() !== '')) return null;
  return Number(match[1]);
}

/**
 * Reads a Teams attendance report in its numbered sections: 1 summary, 2 participants (one row a person, from
 * first join to last leave), 3 activities (one row a presence). Presence is taken from section 3 alone: the
 * span of section 2 counts the time away as well.
 *
 * Who stands in section 2 only is kept, without times. A row of section 3 without an e-mail gets that of
 * section 2 where exactly one participant has its name there.
 */
export class TeamsReport {
  constructor(private readonly delimiter: Delimiter) {}

  private section = 0;
  private columns: Columns | null = null;
  private headerLine = 0;
  private activitiesRead = false;
  private readonly participants: ReportRow[] = [];
  private readonly activities: ReportRow[] = [];
  private readonly problems: ReportProblem[] = [];
  private readonly hints = new DateHints();
  private readonly times = new TimeReader();

  /** Takes the next record of the file. */
  add(cells: readonly string[], line: number): void {
    const opened = openedSection(cells);
    if (opened !== null) {
      this.section = opened;
      this.columns = null;
    } else if (this.section === 1) {
      this.hints.add(cells[1]);
    } else if (this.section === 2 || this.section === 3) {
      this.addToTable(cells, line);
    }
  }

  /** @throws ReportError `no_header` if neither participants nor activities came. */
  finish(): MeetingReport {
    if (this.headerLine === 0) throw noHeader();
    return {
      format: 'TEAMS',
      headerLine: this.headerLine,
      hasTimes: this.activitiesRead,
      rows: this.activitiesRead ? this.merged() : this.participants,
      otherDates: this.hints.all(),
      problems: this.problems,
    };
  }

  private addToTable(cells: readonly string[], line: number): void {
    if (this.columns) {
      this.addRow(cells, line, this.columns);
    } else if (cells.some((cell) => cell.trim() !== '')) {
      const columns = readHeader(cells);
      if (this.section === 3 && (!columns || columns.join === -1)) throw noHeader(line);
      if (!columns) {
        this.section = 0;
        return;
      }
      this.columns = columns;
      this.headerLine = line;
      this.activitiesRead ||= this.section === 3;
    }
  }

  private addRow(cells: readonly string[], line: number, columns: Columns): void {
    const fault = misquoted(cells, line, this.delimiter);
    if (fault) {
      this.problems.push(fault);
      return;
    }
    const row = readRow(cells, columns, line, this.times);
    if (row === NOBODY) return;
    if (row === MISPLACED) {
      const message = 'The row does not fit under the headings and was left out.';
      this.problems.push({ line, code: 'unreadable_row', message });
      return;
    }
    if (this.participants.length + this.activities.length >= MAX_REPORT_ROWS) throw tooManyRows(line);
    if (this.section === 3) this.activities.push(row);
    else this.participants.push({ ...row, join: null, leave: null });
  }

  private merged(): ReportRow[] {
    const addresses = this.addressesByName();
    const activities = this.activities.map((row) => {
      const email = row.email ?? addresses.get(plainName(row.name)) ?? null;
      return email === row.email ? row : { ...row, email };
    });
    const seen = new Set(activities.map(identity));
    return [...this.participants.filter((row) => !seen.has(identity(row))), ...activities];
  }

  /** The e-mail of each name that exactly one participant bears. */
  private addressesByName(): Map<string, string | null> {
    const addresses = new Map<string, string | null>();
    for (const { name, email } of this.participants) {
      const plain = plainName(name);
      addresses.set(plain, addresses.has(plain) ? null : email);
    }
    return addresses;
  }
}

function identity({ email, name }: ReportRow): string {
  return email ?? `name ${plainName(name)}`;
}
