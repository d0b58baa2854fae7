import { constants } from 'node:fs';
import { access, chown, mkdir, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { canEnter, type ServerAccount } from './account.js';
import { EmbeddedPostgresError, errnoOf, noPermission, USE_ANOTHER_SERVER } from './errors.js';

/** Name of the cluster below the data folder; the start-up log and a half-made cluster lie beside it. */
export const CLUSTER = 'cluster';

/** The cluster's own superuser, for making roles and databases only. */
export const SUPERUSER = 'postgres';

/** A cluster: PostgreSQL's own data directory. */
export interface ClusterFolder {
  /** Real path. */
  path: string;
  owner: ServerAccount;
}

/** Makes the data folder where it is missing, and gives its real path. */
export async function makeDataDir(dataDir: string): Promise<string> {
  // The server's own user may pass through to its cluster; only we list and write here.
  await mkdir(dataDir, { recursive: true, mode: 0o711 }).catch(async (error: unknown) => {
    // Node says ENOENT for a read-only disk here; the folder that is there tells what is wrong.
    if (errnoOf(error) === 'ENOENT')
      await access(await nearestFolder(dirname(resolve(dataDir))), constants.W_OK);
    throw error;
  });
  return realpath(dataDir);
}

async function nearestFolder(path: string): Promise<string> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  return isThere ? path : nearestFolder(dirname(path));
}

/**
 * Finds the cluster below a data folder.
 *
 * @returns undefined when none was made yet
 * @throws {@link EmbeddedPostgresError} NO_PERMISSION for another user's, NOT_A_CLUSTER for other things there
 */
export async function findCluster(dataDir: string): Promise<ClusterFolder | undefined> {
  const path = join(dataDir, CLUSTER);
  let found: Awaited<ReturnType<typeof stat>>;
  try {
    found = await stat(path);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  const me = process.getuid?.();
  if (me !== 0 && found.uid !== me) {
    throw new EmbeddedPostgresError('NO_PERMISSION', noPermission(dataDir));
  }
  const names = await readdir(path);
  if (names.length === 0) return undefined;
  if (!names.includes('PG_VERSION')) {
    throw new EmbeddedPostgresError(
      'NOT_A_CLUSTER',
      `${path} is not empty and holds no PostgreSQL database. Nothing was changed: move it away.`,
    );
  }
  return { path, owner: { uid: found.uid, gid: found.gid } };
}

/**
 * Refuses a cluster that another major version made; PostgreSQL cannot read it and would not convert it.
 *
 * @throws {@link EmbeddedPostgresError} OTHER_VERSION
 */
export async function requireVersion(cluster: ClusterFolder, version: string): Promise<void> {
  const theirs = (await readFile(join(cluster.path, 'PG_VERSION'), 'utf8')).trim();
  const ours = version.split('.')[0] ?? version;
  if (theirs === ours) return;
  throw new EmbeddedPostgresError(
    'OTHER_VERSION',
    `The database in ${cluster.path} was made by PostgreSQL ${theirs}, and this release brings PostgreSQL ${ours}. ` +
      `Nothing in it was changed. Start it with the release that made it and move the data over by a dump, ` +
      `choose another data folder, or ${USE_ANOTHER_SERVER}.`,
  );
}

/** Hands a cluster that root owns (one brought back from a back-up) to the account; others stay as they are. */
export async function handOver(cluster: ClusterFolder, account: ServerAccount | undefined): Promise<void> {
  if (!account || cluster.owner.uid === account.uid) return;
  for (const entry of await readdir(cluster.path, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chown(join(entry.parentPath, entry.name), account.uid, account.gid);
  }
  await chown(cluster.path, account.uid, account.gid);
}

/**
 * How the account names the cluster. Below a folder that is closed to it (a checkout under /root, mode 0700) it
 * cannot walk the path, but it may stand there: we enter before the account is taken on, and the system leads
 * /proc/self/cwd to where a process stands without a walk.
 */
export function pathFor(account: ServerAccount | undefined, folder: string): string {
  if (!account || canEnter(account, folder)) return folder;
  if (process.platform === 'linux') return '/proc/self/cwd';
  throw new EmbeddedPostgresError(
    'NO_PERMISSION',
    `PostgreSQL does not run as root, and the user it would run as may not enter ${folder}. ` +
      'Start the program as an ordinary user, or choose a data folder that every user may enter.',
  );
}
