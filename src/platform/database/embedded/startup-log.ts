import { closeSync, fstatSync, ftruncateSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Beyond this size the log is emptied, in bytes. */
const LIMIT = 256 * 1024;

/** How often its size is looked at, in milliseconds. */
const LOOK_MS = 60_000;

/** The server's own log: one file, begun anew at each start, and emptied when it grows over 256 KB. */
export interface StartupLog {
  /** Descriptor for the server to write to. */
  readonly descriptor: number;
  /** What it holds now, or held when it was closed. */
  text(): string;
  /** Closes the descriptor; the file stays for the operator to read until the next start. */
  close(): void;
}

/** Begins the log of a start: `postgres.log` below the data folder, readable by its owner only. */
export function beginStartupLog(dataDir: string): StartupLog {
  const path = join(dataDir, 'postgres.log');
  const fresh = `${path}.${process.pid}`;
  rmSync(fresh, { force: true });
  const descriptor = openSync(fresh, 'ax+', 0o600);
  // Put in the place of the last one, which may belong to another user or to a start that is just being refused.
  renameSync(fresh, path);
  const bound = setInterval(() => {
    if (fstatSync(descriptor).size > LIMIT) ftruncateSync(descriptor);
  }, LOOK_MS);
  bound.unref();
  const read = () => {
    const content = Buffer.alloc(Math.min(fstatSync(descriptor).size, LIMIT));
    return content.toString('utf8', 0, readSync(descriptor, content, 0, content.length, 0));
  };
  let final: string | undefined;
  return {
    descriptor,
    text: () => final ?? read(),
    close() {
      final = read();
      clearInterval(bound);
      closeSync(descriptor);
    },
  };
}
