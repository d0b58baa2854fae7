/** Why a meeting report was refused as a whole. Stable: clients may branch on it. */
export type ReportErrorCode =
  | 'empty_file'
  | 'binary_file'
  | 'file_too_large'
  | 'too_many_rows'
  | 'no_header'
  | 'unclosed_quote'
  | 'unreadable_table'
  | 'ambiguous_dates'
  | 'date_order_mismatch';

/**
 * A meeting report that cannot be read as a whole: nothing of it may be imported.
 *
 * The message is for the person who chose the file: plain words, never a name or an e-mail address of a
 * participant. `line` is the physical line of the file (1-based) at which reading stopped.
 */
export class ReportError extends Error {
  constructor(
    readonly code: ReportErrorCode,
    message: string,
    readonly line?: number,
  ) {
    super(message);
    this.name = 'ReportError';
  }
}
