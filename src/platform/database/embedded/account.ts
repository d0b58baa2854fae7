import { spawnSync } from 'node:child_process';
import { EmbeddedPostgresError, USE_ANOTHER_SERVER } from './errors.js';

/** A user of the system that the server runs as. */
export interface ServerAccount {
  uid: number;
  gid: number;
}

/**
 * What the server's processes see of the environment. The caller's own is kept away: PGPORT, PGOPTIONS or LANG
 * would change what is made, and messages must be in English to be understood.
 */
export const SERVER_ENVIRONMENT = {
  PATH: '/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin',
  LC_ALL: 'C',
  TZ: 'UTC',
};

/** Of these the first that exists is taken by root; PostgreSQL refuses to run as root. */
const CANDIDATES = ['postgres', 'nobody'];

/** Largest id that a child process can be given. */
const LARGEST_ID = 2 ** 31 - 1;

/**
 * Chooses the user that the server runs as.
 *
 * @param clusterOwner - who owns the cluster that is there; root goes on with that user, so that one who starts
 *   the program now as root and now as themselves keeps one database
 * @returns undefined when the process is not root: the server then runs as the process's own user
 * @throws {@link EmbeddedPostgresError} NO_ACCOUNT when root finds no such user or may not become it
 */
export function chooseAccount(clusterOwner?: ServerAccount): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (clusterOwner && clusterOwner.uid !== 0) return { uid: clusterOwner.uid, gid: clusterOwner.gid };
  for (const name of CANDIDATES) {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    if (!uid || gid === undefined) continue;
    const account = { uid, gid };
    if (canEnter(account, '/')) return account;
    throw new EmbeddedPostgresError(
      'NO_ACCOUNT',
      'PostgreSQL refuses to run as root, and root may not become another user here (a container without that ' +
        `right). Start the program as an ordinary user, or ${USE_ANOTHER_SERVER}.`,
    );
  }
  throw new EmbeddedPostgresError(
    'NO_ACCOUNT',
    `PostgreSQL refuses to run as root, and this machine has neither a user "postgres" nor "nobody". ` +
      `Start the program as an ordinary user, or ${USE_ANOTHER_SERVER}.`,
  );
}

/** Whether the account may pass through to a folder; asked of the system, which alone knows every rule. */
export function canEnter(account: ServerAccount | undefined, folder: string): boolean {
  const asked = spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], {
    ...account,
    cwd: '/',
    env: SERVER_ENVIRONMENT,
    stdio: 'ignore',
  });
  return asked.status === 0;
}

function idOf(flag: '-u' | '-g', user: string): number | undefined {
  const { status, stdout } = spawnSync('id', [flag, user], { env: SERVER_ENVIRONMENT, encoding: 'utf8' });
  const id = Number(stdout?.trim());
  return status === 0 && Number.isInteger(id) && id >= 0 && id <= LARGEST_ID ? id : undefined;
}
