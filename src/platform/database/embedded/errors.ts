import { statfs } from 'node:fs/promises';

/** Why the embedded server cannot be had. */
export type EmbeddedPostgresFault =
  | 'UNSUPPORTED_PLATFORM'
  | 'BINARIES_UNUSABLE'
  | 'NO_ACCOUNT'
  | 'NO_PERMISSION'
  | 'DISK_FULL'
  | 'OTHER_VERSION'
  | 'NOT_A_CLUSTER'
  | 'FOLDER_IN_USE'
  | 'PORT_IN_USE'
  | 'START_FAILED'
  | 'START_TIMEOUT';

/** The embedded server cannot be had; the message tells an operator why and what to do, and holds no secret. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';

  constructor(
    readonly code: EmbeddedPostgresFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The way out that every set-up has. */
export const USE_ANOTHER_SERVER = 'set DATABASE_URL to a PostgreSQL of your own';

/** What a message needs to know of the start that failed. */
export interface StartFacts {
  /** The data folder, as the operator gave it. */
  dataDir: string;
  /** The port that was asked for; not set before one was chosen. */
  port?: number;
}

/** What PostgreSQL says in the C locale, the one it is started under. */
const SAYINGS: { said: RegExp; code: EmbeddedPostgresFault; words: (facts: StartFacts) => string }[] = [
  {
    said: /No space left on device|Disk quota exceeded/,
    code: 'DISK_FULL',
    words: ({ dataDir }) => `The disk that holds ${dataDir} is full. Make room there and start again.`,
  },
  {
    said: /could not bind IPv4 address.*Address already in use/,
    code: 'PORT_IN_USE',
    words: ({ port }) =>
      `Port ${port} of 127.0.0.1 is taken by another program. Choose another port, or none.`,
  },
  {
    said: /lock file "postmaster.pid" already exists|pre-existing shared memory block/,
    code: 'FOLDER_IN_USE',
    words: ({ dataDir }) => inUse(dataDir),
  },
  {
    said: /database files are incompatible with server/,
    code: 'OTHER_VERSION',
    words: ({ dataDir }) =>
      `The data folder ${dataDir} was made by another build of PostgreSQL. Nothing in it was changed: ` +
      `start it with the release that made it, or ${USE_ANOTHER_SERVER}.`,
  },
  {
    said: /Permission denied|Operation not permitted|Read-only file system|has wrong ownership/,
    code: 'NO_PERMISSION',
    words: ({ dataDir }) => noPermission(dataDir),
  },
];

/** Words for a folder that another running server serves. */
export function inUse(dataDir: string): string {
  return `Another process already runs the database in ${dataDir}. Stop it first, or use another data folder.`;
}

/** Words for a folder that may not be written. */
export function noPermission(dataDir: string): string {
  return (
    `This user may not read and write the data folder ${dataDir}. Give the folder to the user that starts the ` +
    `program, or choose another one.`
  );
}

/**
 * Turns what a server that ended said into words.
 *
 * @param output - the lines of its start-up log, or of initdb
 * @param lastWords - said when none of the known causes is found, before the end of the output
 */
export function explainOutput(output: string, facts: StartFacts, lastWords: string): EmbeddedPostgresError {
  const saying = SAYINGS.find(({ said }) => said.test(output));
  if (saying) return new EmbeddedPostgresError(saying.code, saying.words(facts));
  const end = output.trim().split('\n').slice(-8).join('\n');
  return new EmbeddedPostgresError('START_FAILED', end ? `${lastWords} It said:\n${end}` : lastWords);
}

/**
 * Turns an error of the file system into words; anything else passes through.
 *
 * @throws always
 */
export function rethrowFileError(error: unknown, dataDir: string): never {
  const code = errnoOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    throw new EmbeddedPostgresError('DISK_FULL', `The disk that holds ${dataDir} is full.`, { cause: error });
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    throw new EmbeddedPostgresError('NO_PERMISSION', noPermission(dataDir), { cause: error });
  }
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    throw new EmbeddedPostgresError('NOT_A_CLUSTER', `${dataDir} is, or lies in, a file and not a folder.`, {
      cause: error,
    });
  }
  throw error;
}

/** The system's name of an error (ENOENT), by shape: a test runner's errors come from another realm. */
export function errnoOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/**
 * Refuses a disk that has no room, before a server that cannot even write its log fails on it without words.
 *
 * @param megabytes - room that must be free
 */
export async function requireRoom(dataDir: string, megabytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(dataDir);
  const free = Math.floor((bavail * bsize) / 2 ** 20);
  if (free >= megabytes) return;
  throw new EmbeddedPostgresError(
    'DISK_FULL',
    `The disk that holds ${dataDir} is full: ${free} MB are free and the database needs ${megabytes} MB to start.`,
  );
}
