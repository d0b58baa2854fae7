import {
  type AttendancePreview,
  type PreviewPerson,
  previewReport,
  type SessionTime,
} from './preview.rules.js';
import type { NumericOrder } from './report/written-time.js';

/** A session at noon in Denver, one hour long, on 4 March 2026: 19:00 to 20:00 UTC. */
export const NOON_IN_DENVER: SessionTime = {
  start: new Date('2026-03-04T19:00:00Z'),
  end: new Date('2026-03-04T20:00:00Z'),
  zone: 'America/Denver',
};

/** The older and the newer header of Zoom's participants' report. */
export const Z1 = 'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest';
export const Z4 =
  'Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,Recording disclaimer response,In waiting room';

/** A file of these lines, in UTF-8. */
export function file(...lines: string[]): Buffer {
  return Buffer.from(`${lines.join('\n')}\n`);
}

/** A text in UTF-16, as Teams saves it. */
export function utf16(text: string, { big = false, mark = true } = {}): Buffer {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return big ? bytes.swap16() : bytes;
}

/** The preview of a file of these lines against {@link NOON_IN_DENVER} or what is said of it. */
export function previewOfLines(
  lines: string[],
  session: Partial<SessionTime> = {},
  order?: NumericOrder,
): AttendancePreview {
  return previewReport(file(...lines), { ...NOON_IN_DENVER, ...session }, order);
}

/** The one person of a preview who bears a name. */
export function personNamed(preview: AttendancePreview, name: string): PreviewPerson {
  const found = preview.people.filter((person) => person.name === name);
  if (found.length !== 1) throw new Error(`${found.length} people are named ${name}`);
  return found[0]!;
}

/** Intervals as `HH:MM:SS–HH:MM:SS` in UTC, to be read at a glance. */
export function inUtc({ intervals }: PreviewPerson): string[] {
  const clock = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 19);
  return intervals.map(({ start, end }) => `${clock(start)}–${clock(end)}`);
}
