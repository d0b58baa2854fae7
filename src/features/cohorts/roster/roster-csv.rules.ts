import type { RosterLine } from './roster.reader.js';

const HEAD = ['Name', 'Email', 'Profession', 'State', 'Since'];

/** A roster as a table for spreadsheets (RFC 4180, UTF-8 with a mark): no cell of it is ever taken for a formula. */
export function rosterCsv(lines: readonly RosterLine[]): string {
  const rows = lines.map(({ name, email, profession, state, since }) =>
    [name, email, profession ?? '', state, since.toISOString().slice(0, 10)].map(cellOf).join(','),
  );
  return `\ufeff${[HEAD.join(','), ...rows].join('\r\n')}\r\n`;
}

/**
 * A text as a cell. What a spreadsheet would take for a formula gets an apostrophe before it, also behind white space
 * and in the wide forms that some programs fold.
 */
export function cellOf(text: string): string {
  const line = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  const safe = /^\s*[=+\-@|%\uff1d\uff0b\uff0d\uff20]/u.test(line) ? `'${line}` : line;
  return /[",;\t\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
