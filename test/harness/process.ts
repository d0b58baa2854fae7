import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { endWithFile } from './loose-ends.js';

const MAIN = fileURLToPath(new URL('../../dist/src/main.js', import.meta.url));

/** The built product as a process of its own, to be stopped or killed. */
export class ProductProcess {
  private output = '';

  private constructor(private readonly child: ChildProcess) {}

  /** Starts it with these settings, and waits until it says that it is ready. */
  static async start(env: Record<string, string>): Promise<ProductProcess> {
    const child = spawn(process.execPath, [MAIN], {
      env: { PATH: process.env.PATH, HOME: process.env.HOME, LOG_LEVEL: 'error', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const started = new ProductProcess(child);
    endWithFile(() => started.end('SIGKILL'));
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        started.output += chunk.toString();
        if (/carries out jobs|is ready at/.test(started.output)) resolve();
      };
      child.stdout?.on('data', hear);
      child.stderr?.on('data', hear);
      child.once('exit', (code) => reject(new Error(`It ended with ${code}: ${started.output}`)));
    });
    return started;
  }

  /** What it printed so far. */
  get printed(): string {
    return this.output;
  }

  /** Ends it with a signal, and gives its exit code once it is gone. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.child.exitCode;
    const gone = new Promise<number | null>((resolve) => this.child.once('exit', (code) => resolve(code)));
    this.child.kill(signal);
    return gone;
  }
}
