import { stringify } from 'csv-stringify/sync';

/** What a cell can hold; nothing is an empty cell. */
export type Cell = string | number | boolean | Date | null;

/** What a spreadsheet program may run as a formula when a cell begins with it, whatever blanks come first. */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@|\uff1d\uff0b\uff0d\uff20]/;

/**
 * A table as CSV by RFC 4180, in UTF-8 with a mark that spreadsheet programs know it by. A text that a spreadsheet
 * would run as a formula gets an apostrophe before it.
 *
 * @param head the names of the columns
 * @param rows of as many cells each; instants are written in UTC by ISO 8601
 */
export function csvOf(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return stringify([head, ...rows.map((row) => row.map(asText))] as unknown[][], {
    bom: true,
    record_delimiter: 'windows',
    cast: { string: harmless },
  });
}

function asText(cell: Cell): string | number {
  if (cell === null) return '';
  if (cell instanceof Date) return cell.toISOString();
  return typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : cell;
}

function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
