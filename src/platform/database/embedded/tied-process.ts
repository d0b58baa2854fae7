import { spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { SERVER_ENVIRONMENT, type ServerAccount } from './account.js';

/** How long a server may take to end by itself before it is made to, in seconds. */
export const FAST_SHUTDOWN_SECONDS = 10;

/** Past the fast shutdown PostgreSQL gives its own children 5 s to obey an immediate one. */
const LAST_RESORT_MS = (FAST_SHUTDOWN_SECONDS + 8) * 1000;

/** Bound on the output kept in memory, in characters. */
const OUTPUT_LIMIT = 64 * 1024;

/**
 * The parent of the server's processes. Its standard input is a pipe from us that carries nothing: the system
 * closes it when we close it and also when we are killed, and then the server is shut down, first fast (SIGINT:
 * clients are cut off, what is committed is kept), then at once (SIGQUIT).
 */
const PARENT = `
exec 4<&0 </dev/null
"$@" 3>&- 4<&- &
server=$!
echo "$server" >&3
exec 3>&-
(
  while read -r line <&4; do :; done
  kill -INT "$server" 2>/dev/null
  tenths=0
  while [ $tenths -lt ${FAST_SHUTDOWN_SECONDS * 10} ] && kill -0 "$server" 2>/dev/null; do
    sleep 0.1
    tenths=$((tenths + 1))
  done
  kill -QUIT "$server" 2>/dev/null
) &
watch=$!
wait "$server"
status=$?
kill "$watch" 2>/dev/null
wait "$watch" 2>/dev/null
exit $status
`;

/** A program that ends when we do, even when we are killed. */
export interface TiedProcess {
  /** Its process id; 0 when it could not be started. */
  readonly pid: Promise<number>;
  /** Whether it still runs. */
  readonly running: boolean;
  /** Resolves when it has ended, with its exit code (128 + n after signal n). */
  readonly ended: Promise<number>;
  /** What it printed, when no file was given for it; the first 64 K characters. */
  output(): string;
  /** Shuts it down and waits: at most 10 s by itself, then at once. */
  end(): Promise<number>;
}

/**
 * Starts a program of the server, tied to this process by a pipe. It gets a session of its own, so that Ctrl-C in
 * a terminal reaches only us, who end in order.
 *
 * @param command - the program's path and its arguments
 * @param cwd - entered before the account is taken on, so it may lie below folders that are closed to the account
 * @param outputFile - descriptor that takes all output; without it the output is kept in memory
 */
export function startTied(
  command: string[],
  options: { account: ServerAccount | undefined; cwd: string; outputFile?: number },
): TiedProcess {
  const out = options.outputFile ?? 'pipe';
  const child = spawn('/bin/sh', ['-c', PARENT, 'sh', ...command], {
    ...options.account,
    cwd: options.cwd,
    env: SERVER_ENVIRONMENT,
    detached: true,
    stdio: ['pipe', out, out, 'pipe'],
  });
  let output = '';
  let running = true;
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(0, OUTPUT_LIMIT);
    });
  }
  const pid = new Promise<number>((resolve) => {
    let line = '';
    child.stdio[3]?.on('data', (chunk) => {
      line += String(chunk);
    });
    child.stdio[3]?.on('close', () => resolve(Number(line.trim())));
  });
  // The pipe breaks when the parent ends first; its end is told by `ended`.
  child.stdin?.on('error', () => undefined);
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  }).finally(() => {
    running = false;
  });
  // Whoever awaits `ended` sees a failed spawn; nobody awaiting it must not end the process.
  ended.catch(() => undefined);
  if (options.outputFile !== undefined) letGo();

  /** A caller that forgets to stop the server can still end, and the server then ends with it. */
  function letGo(): void {
    child.unref();
    if (child.stdin instanceof Socket) child.stdin.unref();
  }

  return {
    pid,
    get running() {
      return running;
    },
    ended,
    output: () => output,
    async end() {
      child.ref();
      child.stdin?.destroy();
      const lastResort = setTimeout(() => {
        if (running && child.pid) process.kill(-child.pid, 'SIGKILL');
      }, LAST_RESORT_MS);
      return ended.finally(() => clearTimeout(lastResort));
    },
  };
}
