import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { type Compiler, loadCompiler } from './compiler.js';

/** A document to be made. */
export interface TypesetTask {
  id: number;
  /** The source of a Typst template. It finds its data by `json(bytes(sys.inputs.data))`. */
  template: string;
  /** The data, as JSON. */
  data: string;
  /** Makes it smaller, step by step, until it fits on one page. */
  onePage: boolean;
  /** The instant that the document names as that of its making, in epoch seconds. */
  at: number;
}

/** What came of it. */
export type TypesetOutcome = { id: number } & (
  | { pdf: Uint8Array<ArrayBuffer>; pages: number }
  | { fault: 'unavailable' | 'letters' | 'too-long' }
  | { fault: 'template'; message: string }
);

/** How much smaller a page is tried that would not fit, the first one as it was meant. */
const SCALES = ['1', '0.92', '0.84', '0.76', '0.68', '0.6'];

const workspace = mkdtempSync(join(tmpdir(), 'typeset-'));
process.on('exit', () => rmSync(workspace, { recursive: true, force: true }));
const compiler = loadCompiler(workspace);

parentPort?.on('message', (task: TypesetTask) => {
  const outcome = compiler ? typeset(compiler, task) : ({ id: task.id, fault: 'unavailable' } as const);
  parentPort?.postMessage(outcome, 'pdf' in outcome ? [outcome.pdf.buffer] : []);
});

function typeset(typst: Compiler, { id, template, data, onePage, at }: TypesetTask): TypesetOutcome {
  try {
    for (const scale of onePage ? SCALES : ['1']) {
      const laidOut = typst.compile({ mainFileContent: template, inputs: { data, scale } });
      if (laidOut.hasError() || !laidOut.result)
        return faultOf(
          id,
          typst
            .fetchDiagnostics(laidOut.takeError())
            .map(({ message }) => message)
            .join('; '),
        );
      const pages = laidOut.result.numOfPages;
      if (onePage && pages > 1) continue;
      // PDF/UA-1: it is refused without a title, a language, or words for what is drawn.
      const made = typst.pdf(laidOut.result, { pdfStandard: 'ua-1', creationTimestamp: at });
      // A copy of its own, which can be handed over as a whole.
      return { id, pdf: new Uint8Array(made), pages };
    }
    return { id, fault: 'too-long' };
  } catch (error) {
    return faultOf(id, (error as Error).message);
  } finally {
    typst.evictCache(0);
  }
}

function faultOf(id: number, message: string): TypesetOutcome {
  if (message.includes('could not be displayed with')) return { id, fault: 'letters' };
  // From the first quotation mark on, it may be somebody's data.
  return { id, fault: 'template', message: message.replace(/[`"][\s\S]*$/, '…').slice(0, 500) };
}
