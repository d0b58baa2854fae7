import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerAccount } from './account.js';
import type { ServerBinaries } from './binaries.js';
import { CLUSTER, type ClusterFolder, pathFor, SUPERUSER } from './cluster-folder.js';
import { EmbeddedPostgresError, errnoOf, explainOutput, requireRoom } from './errors.js';
import { startTied } from './tied-process.js';

/** A new cluster and its first WAL segments take about 60 MB. */
const ROOM_FOR_NEW_MB = 100;

/** Where a cluster is made: named after the process that makes it. */
const HALF_MADE = /^initdb-(\d+)-/;

/**
 * Makes a cluster aside and gives it its name when it is whole, so that a killed start leaves nothing half-made in
 * its place.
 *
 * @param forTests - leaves out the wait for the disk
 * @throws {@link EmbeddedPostgresError} DISK_FULL, NO_PERMISSION, FOLDER_IN_USE or START_FAILED
 */
export async function createCluster(
  dataDir: string,
  binaries: ServerBinaries,
  options: { account: ServerAccount | undefined; superuserPassword: string; forTests: boolean },
): Promise<ClusterFolder> {
  await removeHalfMade(dataDir);
  await requireRoom(dataDir, ROOM_FOR_NEW_MB);
  const { account } = options;
  const side = join(dataDir, `initdb-${process.pid}-${randomBytes(4).toString('hex')}`);
  const made = join(side, CLUSTER);
  try {
    await mkdir(side, { mode: 0o700 });
    await mkdir(made, { mode: 0o700 });
    await writeFile(join(side, 'password'), options.superuserPassword, { mode: 0o600, flag: 'wx' });
    if (account) {
      for (const path of [join(side, 'password'), made, side]) await chown(path, account.uid, account.gid);
    }
    const initdb = startTied(
      [
        binaries.initdb,
        `--pgdata=${pathFor(account, made)}`,
        `--username=${SUPERUSER}`,
        '--pwfile=../password',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--auth=scram-sha-256',
        '--data-checksums',
        ...(options.forTests ? ['--no-sync'] : []),
      ],
      { account, cwd: made },
    );
    if ((await initdb.ended) !== 0) {
      throw explainOutput(initdb.output(), { dataDir }, 'PostgreSQL could not make its database.');
    }
    const path = join(dataDir, CLUSTER);
    await rename(made, path).catch((error: unknown) => {
      if (!['ENOTEMPTY', 'EEXIST'].includes(errnoOf(error) ?? '')) throw error;
      throw new EmbeddedPostgresError(
        'FOLDER_IN_USE',
        `Another process just made the database in ${dataDir}.`,
      );
    });
    const { uid, gid } = await stat(path);
    return { path, owner: { uid, gid } };
  } finally {
    await rm(side, { recursive: true, force: true });
  }
}

/** Side folders of starts that were killed; those of a process that still runs are its own. */
async function removeHalfMade(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    const pid = Number(HALF_MADE.exec(name)?.[1]);
    if (!Number.isInteger(pid) || isAlive(pid)) continue;
    await rm(join(dataDir, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) === 'EPERM';
  }
}
