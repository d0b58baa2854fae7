import { spawnSync } from 'node:child_process';
import { constants, readFileSync, statSync } from 'node:fs';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SERVER_ENVIRONMENT } from './account.js';
import { EmbeddedPostgresError, errnoOf, inUse } from './errors.js';
import { FOLDER_SETTING } from './settings.js';
import { FAST_SHUTDOWN_SECONDS } from './tied-process.js';

/**
 * A process id that no system gives out. A lock file that names a process which is not the server gets this one
 * instead of being deleted: its other lines let PostgreSQL see whether processes of a dead server live on.
 */
const NOBODY = 2 ** 31 - 1;

/** How long a server whose owner was just killed may take to notice, in milliseconds. */
const NOTICE_MS = 1500;

/** The whole of an orphan's end, in milliseconds. */
const ORPHAN_MS = (FAST_SHUTDOWN_SECONDS + 8) * 1000;

/** What the lock file of a cluster says. */
export interface PostmasterPid {
  pid: number;
  status: 'starting' | 'stopping' | 'ready' | 'standby' | 'unknown';
}

/**
 * Reads a cluster's lock file: line 1 is the process, line 8 the state (PostgreSQL's `utils/pidfile.h`).
 *
 * @returns undefined when there is none, or one that is just being written
 */
export async function readPostmasterPid(cluster: string): Promise<PostmasterPid | undefined> {
  let lines: string[];
  try {
    lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  // A single-user session writes its id with a minus sign.
  const pid = Math.abs(Number(lines[0]));
  if (!Number.isInteger(pid) || pid === 0) return undefined;
  const word = lines[7]?.trim();
  const known = (['starting', 'stopping', 'ready', 'standby'] as const).find((status) => status === word);
  return { pid, status: known ?? 'unknown' };
}

/** Whether a server that was started takes connections: PostgreSQL says so in its lock file once it has its port. */
export async function isReady(cluster: string, pid: number): Promise<boolean> {
  const lock = await readPostmasterPid(cluster);
  return lock !== undefined && lock.pid === pid && lock.status === 'ready';
}

/**
 * Makes sure that no other server serves the cluster: waits for one that is ending, refuses one that runs, and
 * crosses out a process id that belongs to something else by now.
 *
 * @throws {@link EmbeddedPostgresError} FOLDER_IN_USE
 */
export async function makeWay(cluster: string, dataDir: string): Promise<void> {
  const began = Date.now();
  for (;;) {
    const lock = await readPostmasterPid(cluster);
    if (!lock || lock.pid === NOBODY) return;
    if (!servesCluster(commandLineOf(lock.pid), cluster)) {
      await crossOut(cluster, lock.pid);
      return;
    }
    const patience = lock.status === 'stopping' ? ORPHAN_MS : NOTICE_MS;
    if (Date.now() - began > patience) throw new EmbeddedPostgresError('FOLDER_IN_USE', inUse(dataDir));
    await sleep(50);
  }
}

/**
 * Whether a command line is that of a server of this cluster. The children of any server ("postgres: …") are not.
 *
 * @param commandLine - its words, parted by blanks
 * @param cluster - the cluster's real path
 */
export function servesCluster(commandLine: string, cluster: string): boolean {
  if (!/^(\S.*\/)?postgres (-D|--single) /.test(commandLine)) return false;
  const mark = ` ${FOLDER_SETTING}=`;
  const marked = commandLine.lastIndexOf(mark);
  // Started by hand: then the path itself must be there.
  if (marked < 0) return commandLine.includes(cluster);
  const folder = commandLine.slice(marked + mark.length);
  return folder === cluster || isSameFolder(folder, cluster);
}

function commandLineOf(pid: number): string {
  if (process.platform !== 'linux') {
    const asked = spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], {
      env: SERVER_ENVIRONMENT,
      encoding: 'utf8',
    });
    return asked.stdout?.trim() ?? '';
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replace(/\0$/, '').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** Two paths can lead to one folder; crossing out a live server's id would end it. */
function isSameFolder(one: string, other: string): boolean {
  const a = statSync(one, { throwIfNoEntry: false });
  const b = statSync(other, { throwIfNoEntry: false });
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

/**
 * PostgreSQL never reuses a lock file, it unlinks the old one: as long as the file that is open names the process
 * that was judged, a server which starts meanwhile is not touched.
 */
async function crossOut(cluster: string, judged: number): Promise<void> {
  let handle: FileHandle;
  try {
    // Root writes into a folder of another user here: no link that lies there is followed.
    handle = await open(join(cluster, 'postmaster.pid'), constants.O_RDWR | constants.O_NOFOLLOW);
  } catch (error) {
    // A server that ends unlinks its lock file last of all: between our two looks it did.
    if (errnoOf(error) === 'ENOENT') return;
    throw error;
  }
  try {
    const [pid, ...rest] = (await handle.readFile('utf8')).split('\n');
    if (Math.abs(Number(pid)) !== judged) return;
    const content = [NOBODY, ...rest].join('\n');
    await handle.truncate(0);
    await handle.write(content, 0);
  } finally {
    await handle.close();
  }
}
