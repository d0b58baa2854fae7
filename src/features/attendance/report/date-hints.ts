import { readWrittenTime, type WrittenTime } from './written-time.js';

/** Keeps, of the dates that stand elsewhere in a report, one for each order that only that order can read. */
export class DateHints {
  private readonly found: { mdy?: WrittenTime; dmy?: WrittenTime } = {};
  private last = '';

  /** @param text any cell; what is not a date is passed over. */
  add(text: string | undefined): void {
    if (!text || text === this.last || (this.found.mdy && this.found.dmy)) return;
    this.last = text;
    const written = readWrittenTime(text.trim());
    if (written?.form !== 'numeric') return;
    if (Number.isNaN(written.mdy)) this.found.dmy ??= written;
    if (Number.isNaN(written.dmy)) this.found.mdy ??= written;
  }

  all(): WrittenTime[] {
    return [this.found.mdy, this.found.dmy].filter((written) => written !== undefined);
  }
}
