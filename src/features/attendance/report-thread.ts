import { parentPort, workerData } from 'node:worker_threads';
import { previewReport, type SessionTime } from './preview.rules.js';
import { ReportError } from './report/report-error.js';
import type { NumericOrder } from './report/written-time.js';

/** What the thread is given to read. */
export interface ReportTask {
  readonly bytes: Uint8Array;
  readonly session: SessionTime;
  readonly order: NumericOrder | undefined;
}

// The whole of a thread that reads one large report; a class does not survive the way back, so the error is taken apart.
const { bytes, session, order } = workerData as ReportTask;
try {
  parentPort?.postMessage({ preview: previewReport(bytes, session, order) });
} catch (error) {
  if (!(error instanceof ReportError)) throw error;
  parentPort?.postMessage({ refused: { code: error.code, message: error.message, line: error.line } });
}
