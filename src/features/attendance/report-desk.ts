import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import type { SessionTime } from './preview.rules.js';
import { ReportError } from './report/report-error.js';
import type { NumericOrder } from './report/written-time.js';
import { digestReport, type ReportDigest } from './report-digest.js';
import type { ReportOutcome, ReportTask } from './report-thread.js';

/** Up to this size a report is read at once, in less time than it takes to start a thread (some 2,500 rows). */
const SMALL_BYTES = 256 * 1024;
/** Memory that reading one report may take before it is given up; the largest that is accepted needs half of it. */
const THREAD_MEGABYTES = 512;
// Under the test runner this file is TypeScript, which a thread cannot load: the built one is taken.
const THREAD = new URL(
  import.meta.url.endsWith('.ts')
    ? '../../../dist/src/features/attendance/report-thread.js'
    : './report-thread.js',
  import.meta.url,
);

const TOO_MUCH = new ReportError(
  'file_too_large',
  'This report is too large to be read. Nothing was read. Export one meeting at a time.',
);

/**
 * Reads meeting reports without holding up other requests: large ones in a thread, one after the other, so that
 * however many are sent at once the memory of reading stays that of one.
 */
@Injectable()
export class ReportDesk {
  private queue: Promise<unknown> = Promise.resolve();

  /**
   * Reads a report against a session.
   *
   * @param bytes are the reader's from then on: a thread takes them with it.
   * @throws ReportError if the file cannot be read as a whole.
   */
  async read(bytes: Uint8Array, session: SessionTime, order?: NumericOrder): Promise<ReportDigest> {
    if (bytes.length <= SMALL_BYTES) return digestReport(bytes, session, order);
    const reading = this.queue.then(() => readInThread({ bytes, session, order }));
    this.queue = reading.catch(() => undefined);
    return reading;
  }
}

function readInThread(task: ReportTask): Promise<ReportDigest> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(THREAD, {
      workerData: task,
      transferList: [task.bytes.buffer as ArrayBuffer],
      resourceLimits: { maxOldGenerationSizeMb: THREAD_MEGABYTES },
    });
    thread.once('message', (outcome: ReportOutcome) => {
      if ('digest' in outcome) resolve(outcome.digest);
      else reject(new ReportError(outcome.refused.code, outcome.refused.message, outcome.refused.line));
    });
    thread.once('error', (error) => reject(isOutOfMemory(error) ? TOO_MUCH : error));
    thread.once('exit', () => reject(new Error('Reading a report ended without an outcome')));
  });
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
