import { Readable } from 'node:stream';
import { Zip, ZipPassThrough } from 'fflate';

/** A file that goes into an archive. */
export interface Zipped {
  name: string;
  content: Buffer;
}

/**
 * Packs files into a ZIP archive while they are read, so that no more than some of them are in memory. They are not
 * compressed: a PDF is already.
 */
export function zipOf(files: AsyncIterable<Zipped>): Readable {
  return Readable.from(packed(files));
}

async function* packed(files: AsyncIterable<Zipped>): AsyncGenerator<Buffer> {
  let ready: Buffer[] = [];
  let failed: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) failed = error;
    else ready.push(Buffer.from(chunk));
  });
  const flush = () => {
    if (failed) throw failed;
    const chunks = ready;
    ready = [];
    return chunks;
  };
  for await (const { name, content } of files) {
    const entry = new ZipPassThrough(name);
    zip.add(entry);
    entry.push(content, true);
    yield* flush();
  }
  zip.end();
  yield* flush();
}
