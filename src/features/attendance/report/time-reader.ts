import type { TimeCell } from './report-row.js';
import { isBlankTime, readWrittenTime } from './written-time.js';

const MOST_REMEMBERED = 20_000;

/**
 * Reads the time cells of one report. A meeting has as many different times as it has seconds, a large report
 * many more rows: what was read is remembered, which saves its memory too.
 */
export class TimeReader {
  private readonly known = new Map<string, TimeCell>();

  /** @param text a trimmed cell. */
  read(text: string): TimeCell {
    if (text === '') return null;
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const cell = isBlankTime(text) ? null : (readWrittenTime(text) ?? 'unreadable');
    if (this.known.size < MOST_REMEMBERED) this.known.set(text, cell);
    return cell;
  }
}
