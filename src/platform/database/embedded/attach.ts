import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { DatabasePasswords } from '../../secrets/index.js';
import { APP_ROLE, DATABASE } from './roles.js';

/**
 * The application's address of an embedded server that another process of ours runs on this folder.
 *
 * @returns null when none runs there, or it does not know our password
 */
export async function findRunningServer(
  dataDir: string,
  passwords: DatabasePasswords,
): Promise<string | null> {
  // Line 4 of the lock file is the port (PostgreSQL's `utils/pidfile.h`).
  const lock = await readFile(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8').catch(() => '');
  const port = Number(lock.split('\n')[3]);
  if (!Number.isInteger(port) || port === 0) return null;
  const url = `postgres://${APP_ROLE}:${encodeURIComponent(passwords.app)}@127.0.0.1:${port}/${DATABASE}`;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    await client.end();
    return url;
  } catch {
    return null;
  }
}
