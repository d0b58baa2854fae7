import { createServer } from 'node:net';
import type { INestApplicationContext } from '@nestjs/common';
import { ConfigFaults } from './platform/config/index.js';
import { EmbeddedPostgresError } from './platform/database/embedded/index.js';
import { DatabaseRefused } from './platform/database/index.js';
import { Refusal } from './platform/refusal/index.js';
import { SecretsError } from './platform/secrets/index.js';

/** Errors whose words are meant for the operator. */
const KNOWN = [ConfigFaults, DatabaseRefused, EmbeddedPostgresError, Refusal, SecretsError] as const;

/** Tells the operator something, on standard output. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Why a process could not start, in the operator's words; a stack only where the fault is ours. */
export function explain(error: unknown): string {
  return inWords(error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error));
}

/** The same without a stack, for a command line. */
export function explainBriefly(error: unknown): string {
  return inWords(error) ?? (error instanceof Error ? error.message : String(error));
}

function inWords(error: unknown): string | null {
  const { code } = error as { code?: string };
  if (KNOWN.some((kind) => error instanceof kind)) return (error as Error).message;
  if (code === 'EADDRINUSE')
    return 'The port is in use by another program. Set PORT to another one, or stop that program.';
  if (code === 'EACCES')
    return 'This port or folder may not be used by this user. Set PORT above 1023, or DATA_DIR to a folder of your own.';
  if (code === 'ENOSPC') return 'The disk is full. Nothing was changed; free some space and start again.';
  if (code === 'ECONNREFUSED')
    return 'The database does not answer at DATABASE_URL. Is it running, and is the address right?';
  if (code === '28P01' || code === '28000')
    return 'The database refused the role or password of DATABASE_URL.';
  return null;
}

/**
 * Refuses a port that another program listens on, before anything is made or wiped.
 *
 * @throws the system's EADDRINUSE or EACCES
 */
export function refusePortInUse(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/**
 * On SIGTERM or SIGINT: the requests and jobs in hand end, then the database that was started for them.
 */
export function stopAfter(app: INestApplicationContext, stopDatabase: () => Promise<void>): void {
  let stopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    try {
      await app.close();
    } finally {
      await stopDatabase();
    }
    process.exit(signal === 'SIGINT' ? 130 : 0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
