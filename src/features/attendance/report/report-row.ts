import type { WrittenTime } from './written-time.js';

/**
 * Which kind of meeting report a file is.
 *
 * Zoom meetings: `Z1` a row per join · `Z2` the same below a preamble with the meeting's data · `Z3` unique
 * users, without times · `Z4` and `Z5` the newer spelling of `Z1` and `Z2` · `Z6` an account report that
 * repeats the meeting on every row · `Z7` any of them in another language. `W` a Zoom webinar's attendee
 * report; `TEAMS` a Microsoft Teams attendance report.
 */
export type ReportFormat = 'Z1' | 'Z2' | 'Z3' | 'Z4' | 'Z5' | 'Z6' | 'Z7' | 'W' | 'TEAMS';

/** What a cell that should hold a time holds; null where it is blank, or `--` as in webinar reports. */
export type TimeCell = WrittenTime | 'unreadable' | null;

/** One row of a report as it stands there, before any time is placed in a zone. */
export interface ReportRow {
  /** Physical line of the file, 1-based. */
  readonly line: number;
  /** The name shown in the meeting, without markers such as `(Host)`; the e-mail where the name is blank. */
  readonly name: string;
  /** The name before a rename, where the report tells it. */
  readonly originalName: string | null;
  /** Case-folded, or null. */
  readonly email: string | null;
  /** What the meeting tool calls their registration, where the report tells it. */
  readonly registrantId?: string | undefined;
  readonly phone: boolean;
  readonly join: TimeCell;
  readonly leave: TimeCell;
  /** The row tells of minutes in the waiting room. */
  readonly waitingRoom: boolean;
  /** What a webinar's `Attended` column says; null where there is none. */
  readonly attended: boolean | null;
}

/** Something in a report that a person should look at; the rest of the file was read. */
export interface ReportProblem {
  /** Physical line of the file, 1-based; the header's line for what concerns the whole file. */
  readonly line: number;
  readonly code: string;
  /** Plain words, without the line, which is told beside them, and without names or addresses of participants. */
  readonly message: string;
}

/** A meeting report, read but not yet interpreted. */
export interface MeetingReport {
  readonly format: ReportFormat;
  readonly headerLine: number;
  /** Whether the report has columns of join and leave times at all. */
  readonly hasTimes: boolean;
  readonly rows: readonly ReportRow[];
  /** Dates elsewhere in the file (preamble, meeting columns) whose day and month cannot be exchanged. */
  readonly otherDates: readonly WrittenTime[];
  readonly problems: readonly ReportProblem[];
}
