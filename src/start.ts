import { createServer } from 'node:net';
import type { INestApplicationContext } from '@nestjs/common';
import { ProviderFileError } from './features/identity/index.js';
import { type Config, ConfigFaults } from './platform/config/index.js';
import { EmbeddedPostgresError } from './platform/database/embedded/index.js';
import { DatabaseRefused } from './platform/database/index.js';
import { RedisRefused, refuseSilentRedis } from './platform/jobs/index.js';
import { Refusal } from './platform/refusal/index.js';
import { SecretsError } from './platform/secrets/index.js';

/** An address that cannot be listened on, in words for the operator. */
class AddressRefused extends Error {}

/** Errors whose words are meant for the operator. */
const KNOWN = [
  AddressRefused,
  ConfigFaults,
  DatabaseRefused,
  EmbeddedPostgresError,
  ProviderFileError,
  RedisRefused,
  Refusal,
  SecretsError,
] as const;

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

const PORT_IN_USE = 'The port is in use by another program. Set PORT to another one, or stop that program.';
/** How the system says that nobody answers at an address. */
const UNREACHABLE = ['ECONNREFUSED', 'ECONNRESET', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT'];

function inWords(error: unknown): string | null {
  const { code } = error as { code?: string };
  if (KNOWN.some((kind) => error instanceof kind)) return (error as Error).message;
  if (code === 'EADDRINUSE') return PORT_IN_USE;
  if (code === 'EACCES')
    return 'The folder DATA_DIR may not be used by this user. Set DATA_DIR to a folder of your own.';
  if (code === 'ENOSPC') return 'The disk is full. Nothing was changed; free some space and start again.';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return 'The host name in DATABASE_URL or DATABASE_MIGRATION_URL is not known. Is it spelled right?';
  if (code === '3D000') return 'The database that DATABASE_URL names is not there. See docs/operations.md.';
  if (code !== undefined && UNREACHABLE.includes(code))
    return 'The database does not answer at DATABASE_URL. Is it running, and is the address right?';
  if (code === '28P01' || code === '28000')
    return 'The database refused the role or password of DATABASE_URL.';
  return null;
}

/**
 * Refuses what this process could not work with, before anything is made or wiped: an address that cannot be listened
 * on, and a Redis that does not answer.
 *
 * @throws in words for the operator
 */
export async function refuseUnready(config: Config): Promise<void> {
  if (config.servesApi) await refuseAddress(config.port, config.host);
  if (config.runsWorker && config.redisUrl) await refuseSilentRedis(config.redisUrl);
}

function refuseAddress(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(addressRefused(error, port)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function addressRefused(error: NodeJS.ErrnoException, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new AddressRefused(PORT_IN_USE);
    case 'EACCES':
      return new AddressRefused(
        `Port ${port} may not be used by this user. Set PORT to a number above 1023, or let a proxy listen there.`,
      );
    case 'EADDRNOTAVAIL':
      return new AddressRefused('HOST is not an address of this machine.');
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new AddressRefused('The name in HOST is not known. Set HOST to an address of this machine.');
    default:
      return error;
  }
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
