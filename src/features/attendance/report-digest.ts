import type { AttendanceFlag } from './attendance-flags.js';
import type { ImportFormat, RawRow } from './attendance-import.entity.js';
import type { PlacedRow } from './person-attendance.rules.js';
import { previewReport, type SessionTime } from './preview.rules.js';
import type { ReportProblem } from './report/report-row.js';
import type { DateOrder, NumericOrder } from './report/written-time.js';

/** Problems kept of a report; how many there were is told beside. */
const MOST_PROBLEMS = 200;

/** A participant of a report, ready to be matched and kept. */
export interface DigestedParticipant {
  readonly name: string;
  /** Every name under which they appear, the original ones included. */
  readonly names: readonly string[];
  /** Case-folded, or null. */
  readonly email: string | null;
  /** What the meeting tool calls their registration, or null. */
  readonly registrantId: string | null;
  readonly seconds: number | null;
  readonly flags: readonly AttendanceFlag[];
  /** JSON of their `RawRow`s: a text passes between threads and to PostgreSQL at no cost. */
  readonly rows: string;
}

/** All that is kept of a report. */
export interface ReportDigest {
  readonly format: ImportFormat;
  readonly dateOrder: DateOrder | null;
  readonly problems: readonly ReportProblem[];
  readonly problemCount: number;
  readonly rowCount: number;
  readonly participants: readonly DigestedParticipant[];
}

/**
 * Reads a report against a session, down to what is kept of it.
 *
 * @throws ReportError if the file cannot be read as a whole.
 */
export function digestReport(bytes: Uint8Array, session: SessionTime, order?: NumericOrder): ReportDigest {
  const { format, dateOrder, problems, people, rows } = previewReport(bytes, session, order);
  const byLine = new Map(rows.map((row) => [row.line, row]));
  return {
    format,
    dateOrder,
    problems: problems.slice(0, MOST_PROBLEMS),
    problemCount: problems.length,
    rowCount: rows.length,
    participants: people.map(({ name, email, seconds, flags, lines }) => {
      const theirs = lines.map((line) => byLine.get(line)!);
      const registrantId = theirs.find((row) => row.registrantId)?.registrantId ?? null;
      return {
        name,
        names: namesOf(theirs),
        email,
        registrantId,
        seconds,
        flags,
        rows: JSON.stringify(theirs.map(rawRow)),
      };
    }),
  };
}

function namesOf(rows: readonly PlacedRow[]): string[] {
  const names = new Set(rows.map(({ name }) => name));
  for (const { originalName } of rows) if (originalName) names.add(originalName);
  return [...names];
}

/** What does not apply to a row is left out of its JSON. */
export function rawRow({ line, name, originalName, joinAt, leaveAt, waitingRoom }: PlacedRow): RawRow {
  return {
    line,
    name,
    originalName: originalName ?? undefined,
    joinAt: joinAt ?? undefined,
    leaveAt: leaveAt ?? undefined,
    waitingRoom: waitingRoom || undefined,
  };
}
