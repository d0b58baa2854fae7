import { spawnSync } from 'node:child_process';
import pg from 'pg';
import { SERVER_ENVIRONMENT, type ServerAccount } from './account.js';
import type { ServerBinaries } from './binaries.js';
import { type ClusterFolder, pathFor, SUPERUSER } from './cluster-folder.js';
import { explainOutput } from './errors.js';

/** PostgreSQL's code for a wrong password. */
const INVALID_PASSWORD = '28P01';

/** Bound on a session without a server, in milliseconds. */
const SESSION_LIMIT_MS = 60_000;

/**
 * Whether a running server takes the superuser's password.
 *
 * @throws what the driver throws for anything but a wrong password
 */
export async function isPasswordCurrent(superuserUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: superuserUrl });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (typeof error === 'object' && error !== null && Reflect.get(error, 'code') === INVALID_PASSWORD) {
      return false;
    }
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Sets the superuser's password in a cluster that no server serves, without knowing the old one: who may run
 * PostgreSQL on the folder may do so. The password goes by standard input and not by the command line, which every
 * user of the machine can read.
 *
 * @throws {@link EmbeddedPostgresError} START_FAILED, or a cause that the output tells
 */
export function renewSuperuserPassword(
  cluster: ClusterFolder,
  dataDir: string,
  options: { binaries: ServerBinaries; account: ServerAccount | undefined; password: string },
): void {
  const { binaries, account, password } = options;
  const session = spawnSync(
    binaries.postgres,
    ['--single', '-D', pathFor(account, cluster.path), '-c', 'exit_on_error=on', SUPERUSER],
    {
      ...account,
      cwd: cluster.path,
      env: SERVER_ENVIRONMENT,
      input: `ALTER ROLE ${SUPERUSER} WITH LOGIN PASSWORD ${pg.escapeLiteral(password)}\n`,
      encoding: 'utf8',
      timeout: SESSION_LIMIT_MS,
    },
  );
  if (session.status === 0) return;
  // A statement that failed is printed with the password in it.
  const output = (session.stderr ?? '').replaceAll(password, '…');
  throw explainOutput(output, { dataDir }, 'The password of the database could not be renewed.');
}
