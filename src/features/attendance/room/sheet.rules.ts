import type { Stretch } from '../../sessions/index.js';
import { groupPeople } from '../group-people.rules.js';
import { attendanceOf, type PlacedRow } from '../person-attendance.rules.js';
import { creditableTime } from '../preview.rules.js';
import { type ReportDigest, rawRow } from '../report-digest.js';

/** A line of a room's sheet. */
export interface SheetLine {
  readonly name: string;
  /** Null where the sheet has none. */
  readonly email: string | null;
  readonly from: Date;
  readonly until: Date;
}

/** What is wrong with the times of a line, by field; null when nothing is. */
export function lineFault(
  { from, until }: Pick<SheetLine, 'from' | 'until'>,
  session: Stretch,
  now: Date,
): { field: 'from' | 'until'; words: string } | null {
  if (until <= from) return { field: 'until', words: 'is not after the beginning' };
  if (until > now) return { field: 'until', words: 'is still to come' };
  if (from >= session.end) return { field: 'from', words: 'is after the session' };
  if (until <= session.start) return { field: 'until', words: 'is before the session' };
  return null;
}

/** The sheet of a room as a report would have told it: the lines of one person together, by address, else by name. */
export function sheetDigest(
  lines: readonly SheetLine[],
  session: Stretch & { breaks: readonly Stretch[]; zone: string },
): ReportDigest {
  const time = creditableTime({ ...session, breaks: session.breaks });
  const rows = lines.map(
    ({ name, email, from, until }, at): PlacedRow => ({
      line: at + 1,
      name,
      originalName: null,
      email,
      joinAt: Math.floor(from.getTime() / 1000),
      leaveAt: Math.floor(until.getTime() / 1000),
      waitingRoom: false,
      flags: [],
    }),
  );
  return {
    format: 'ROOM_SHEET',
    dateOrder: null,
    problems: [],
    problemCount: 0,
    rowCount: rows.length,
    participants: groupPeople(rows).map(({ email, rows: theirs }) => {
      const { seconds, flags } = attendanceOf(theirs, time);
      const names = [...new Set(theirs.map(({ name }) => name))];
      return {
        name: names[0] ?? '',
        names,
        email,
        registrantId: null,
        seconds,
        flags,
        rows: JSON.stringify(theirs.map(rawRow)),
      };
    }),
  };
}
