import { parentPort, workerData } from 'node:worker_threads';
import type { SessionTime } from './preview.rules.js';
import { ReportError, type ReportErrorCode } from './report/report-error.js';
import type { NumericOrder } from './report/written-time.js';
import { digestReport, type ReportDigest } from './report-digest.js';

/** What the thread is given to read. */
export interface ReportTask {
  readonly bytes: Uint8Array;
  readonly session: SessionTime;
  readonly order: NumericOrder | undefined;
}

/** What it gives back. A class does not survive the way between threads, so an error is taken apart. */
export type ReportOutcome =
  | { readonly digest: ReportDigest }
  | {
      readonly refused: { readonly code: ReportErrorCode; readonly message: string; readonly line?: number };
    };

// The whole of a thread that reads one large report.
const { bytes, session, order } = workerData as ReportTask;
parentPort?.postMessage(outcome());

function outcome(): ReportOutcome {
  try {
    return { digest: digestReport(bytes, session, order) };
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    return { refused: { code: error.code, message: error.message, line: error.line } };
  }
}
