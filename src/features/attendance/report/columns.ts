import { type Column, type Heading, readHeading } from './headings.js';

/** Where a table keeps what, as indexes into its rows; -1 where it has no such column. */
export interface Columns {
  readonly name: number;
  readonly firstName: number;
  readonly lastName: number;
  readonly email: number;
  readonly registrantId: number;
  readonly join: number;
  readonly leave: number;
  readonly waitingRoom: number;
  readonly attended: number;
  /** Columns with other dates (a meeting's start, a registration): they only help to tell the date order. */
  readonly otherDates: readonly number[];
  /** Whether every row repeats the meeting's topic or id. */
  readonly repeatsMeeting: boolean;
  /** Whether the table has a column that only Teams writes (role, user principal name). */
  readonly teams: boolean;
  /** Whether the headings that matter are the English ones. */
  readonly english: boolean;
  /** How many headings were understood: the better of two readings understands more. */
  readonly understood: number;
  readonly width: number;
}

/**
 * Reads a row as the header of a participants' table, or null if it is none.
 *
 * A header has a name-like column and a join or duration column. Columns are found by their headings, never
 * by their place; where a heading occurs twice (account reports repeat `User Email` and
 * `Duration (minutes)` for the meeting), the one beside the participant's name is taken.
 */
export function readHeader(cells: readonly string[]): Columns | null {
  if (cells.length < 2) return null;
  const headings = cells.map(readHeading);
  const name = nameColumn(headings);
  const nearName = (column: Column) => nearest(headings, column, name);
  const join = nearName('join');
  const duration = nearName('duration');
  const envelope = nearName('firstJoin');
  if (name === -1 || Math.max(join, duration, envelope) === -1) return null;
  const repeatsMeeting = has(headings, 'topic') || has(headings, 'meetingId');
  // The meeting's own preamble may hold `User Name` (the host) and a duration.
  if (repeatsMeeting && join === -1) return null;
  const telling = join === -1 ? Math.max(duration, envelope) : join;
  return {
    name,
    firstName: nearName('firstName'),
    lastName: nearName('lastName'),
    email: nearName('email'),
    registrantId: nearName('registrantId'),
    join,
    leave: nearest(headings, 'leave', join === -1 ? name : join),
    waitingRoom: nearName('waitingRoom'),
    attended: nearName('attended'),
    otherDates: headings.flatMap((heading, at) => (heading?.column === 'otherDate' ? [at] : [])),
    repeatsMeeting,
    // A webinar may ask registrants for their role, too.
    teams: has(headings, 'role') && !has(headings, 'originalName') && !has(headings, 'attended'),
    english: headings[name]?.english === true && headings[telling]?.english === true,
    understood: headings.filter((heading) => heading !== null).length,
    width: cells.length,
  };
}

/** Whether a row is the header of the meeting's own data, which stands above the participants. */
export function isMeetingHeader(cells: readonly string[]): boolean {
  const headings = cells.map(readHeading);
  return has(headings, 'topic') || has(headings, 'meetingId');
}

/** `Name (Original Name)` is always the participant's; a plain `Name` nearest to the times otherwise. */
function nameColumn(headings: readonly (Heading | null)[]): number {
  const original = nearest(headings, 'originalName', headings.length);
  if (original !== -1) return original;
  const times = headings.findIndex(
    (heading) => heading?.column === 'join' || heading?.column === 'firstJoin',
  );
  return nearest(headings, 'name', times === -1 ? 0 : times);
}

function nearest(headings: readonly (Heading | null)[], column: Column, to: number): number {
  let best = -1;
  headings.forEach((heading, at) => {
    if (heading?.column !== column) return;
    if (best === -1 || Math.abs(at - to) <= Math.abs(best - to)) best = at;
  });
  return best;
}

function has(headings: readonly (Heading | null)[], column: Column): boolean {
  return headings.some((heading) => heading?.column === column);
}
