import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Refusal } from '../../refusal/index.js';
import type { TypesetOutcome, TypesetTask } from './typeset-thread.js';

/** Documents after which a thread is ended and another one begun, so that its memory stays as it is. */
export const DOCUMENTS_PER_THREAD = 200;
/** How long one document may take. */
const MOST_MILLISECONDS = 30_000;

// Under the test runner this file is TypeScript, which a thread cannot load: the built one is taken.
const THREAD = new URL(
  import.meta.url.endsWith('.ts')
    ? '../../../../dist/src/platform/documents/typeset/typeset-thread.js'
    : './typeset-thread.js',
  import.meta.url,
);

const IN_WORDS = {
  unavailable:
    'Documents cannot be made on this machine: the part that makes them (Typst) was not installed with Spokewell, or there is none for this kind of machine.',
  letters:
    'This document holds letters for which this machine has no font. Whoever runs Spokewell can install one for them.',
  'too-long': 'This document has too many words for one page.',
} as const;

/** A document that is to be made. */
export interface DocumentOrder {
  /** The source of a Typst template. It finds its data by `json(bytes(sys.inputs.data))`. */
  template: string;
  /** What the template is given; it is written as JSON. */
  data: object;
  /** When the document says that it was made. */
  at: Date;
  /** Whether it has to fit on one page: the template makes itself smaller by `sys.inputs.scale`. */
  onePage?: boolean;
}

/** A document that was made. */
export interface MadeDocument {
  /** A tagged PDF by PDF/UA-1, with its fonts in it. */
  pdf: Buffer;
  pages: number;
}

interface Running {
  thread: Worker;
  made: number;
}

/**
 * Makes PDF documents out of templates and data, one after the other in a thread, so that no request waits for it. The
 * same order makes the same document.
 */
@Injectable()
export class Typesetter implements OnModuleDestroy {
  private running: Running | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private next = 0;

  /**
   * Makes a document.
   *
   * @throws Refusal CONFLICT where this machine cannot make it, INVALID_INPUT for letters without a font and for too
   * many words; Error for a template at fault, without the data
   */
  make(order: DocumentOrder): Promise<MadeDocument> {
    const making = this.queue.then(() => this.inThread(order));
    this.queue = making.catch(() => undefined);
    return making;
  }

  async onModuleDestroy(): Promise<void> {
    await this.queue;
    await this.endThread();
  }

  private async inThread({ template, data, at, onePage = false }: DocumentOrder): Promise<MadeDocument> {
    if (this.running && this.running.made >= DOCUMENTS_PER_THREAD) await this.endThread();
    this.running ??= { thread: new Worker(THREAD), made: 0 };
    this.running.made += 1;
    this.next += 1;
    const task = {
      id: this.next,
      template,
      data: JSON.stringify(data),
      onePage,
      at: Math.floor(at.getTime() / 1000),
    };
    let outcome: TypesetOutcome;
    try {
      outcome = await answerOf(this.running.thread, task);
    } catch (error) {
      await this.endThread();
      throw error;
    }
    if ('pdf' in outcome) return { pdf: Buffer.from(outcome.pdf.buffer), pages: outcome.pages };
    if (outcome.fault === 'template') throw new Error(`A template is at fault: ${outcome.message}`);
    if (outcome.fault === 'unavailable') throw Refusal.conflict(IN_WORDS.unavailable);
    throw Refusal.invalid(IN_WORDS[outcome.fault]);
  }

  private async endThread(): Promise<void> {
    const ended = this.running;
    this.running = null;
    await ended?.thread.terminate();
  }
}

function answerOf(thread: Worker, task: TypesetTask): Promise<TypesetOutcome> {
  return new Promise((resolve, reject) => {
    const done = () => {
      clearTimeout(timer);
      thread.off('message', answered).off('error', failed).off('exit', left);
      thread.unref();
    };
    const answered = (outcome: TypesetOutcome) => {
      done();
      resolve(outcome);
    };
    const failed = (error: Error) => {
      done();
      reject(error);
    };
    const left = () => failed(new Error('The thread that makes documents ended without an answer'));
    const timer = setTimeout(
      () => failed(new Error(`A document was not made within ${MOST_MILLISECONDS / 1000} seconds`)),
      MOST_MILLISECONDS,
    );
    // An idle thread does not keep the process alive; one at work does.
    thread.ref();
    thread.on('message', answered).on('error', failed).on('exit', left);
    thread.postMessage(task);
  });
}
