import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Length of each key, in bytes. */
const KEY_BYTES = 32;

/** Passwords of the embedded server's three roles. */
export interface DatabasePasswords {
  superuser: string;
  owner: string;
  app: string;
}

/** What stands outside the database and its back-ups on a machine that runs the embedded server. */
export interface Secrets {
  /** 32 random bytes in base64 that wrap the keys of every open wave; without it their ballots, and dates of birth, stay sealed for good. */
  surveyMasterKey: string;
  postgres: DatabasePasswords;
}

/** The secrets cannot be used; the message says why and what to do, and never holds a secret. */
export class SecretsError extends Error {
  override readonly name = 'SecretsError';
}

const KEEP_IT =
  'Do not delete it: the survey master key in it opens the ballots of the open waves and what people gave to be sealed, ' +
  'and a new file cannot. ' +
  'Bring the file back from a back-up.';

/**
 * Reads the secrets of an embedded set-up, and makes them at the first start.
 *
 * The file is created whole and with mode 0600, and is never overwritten: of two processes that start at once
 * both return the secrets of the one that came first.
 *
 * @param file - where they are kept, as JSON; missing folders above it are made
 * @throws {@link SecretsError} when others may read the file, or when it is damaged or cannot be read or written
 */
export async function loadOrCreateSecrets(file: string): Promise<Secrets> {
  const existing = await readSecrets(file);
  if (existing) return existing;
  try {
    await createOnce(file, `${JSON.stringify(newSecrets(), null, 2)}\n`);
  } catch (error) {
    throw new SecretsError(`The secrets could not be written to ${file}: ${reasonOf(error)}.`);
  }
  const created = await readSecrets(file);
  if (!created) throw new SecretsError(`The secrets file ${file} went away while it was being read.`);
  return created;
}

function newSecrets(): Secrets {
  const key = () => randomBytes(KEY_BYTES).toString('base64');
  const password = () => randomBytes(KEY_BYTES).toString('base64url');
  return {
    surveyMasterKey: key(),
    postgres: { superuser: password(), owner: password(), app: password() },
  };
}

async function readSecrets(file: string): Promise<Secrets | undefined> {
  let text: string;
  try {
    const { mode } = await stat(file);
    if ((mode & 0o077) !== 0) {
      throw new SecretsError(
        `Other users of this machine may read or change the secrets file ${file}. Run: chmod 600 '${file}'`,
      );
    }
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof SecretsError) throw error;
    if (isErrno(error, 'ENOENT')) return undefined;
    throw new SecretsError(`The secrets file ${file} cannot be read: ${reasonOf(error)}.`);
  }
  return parseSecrets(file, text);
}

function parseSecrets(file: string, text: string): Secrets {
  const damaged = (what: string) =>
    new SecretsError(`The secrets file ${file} is damaged (${what}). ${KEEP_IT}`);
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, and the text is secret.
    throw damaged('it is not JSON');
  }
  const field = (holder: unknown, name: string): string => {
    const value = typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined;
    if (typeof value !== 'string' || value === '') throw damaged(`${name} is missing`);
    return value;
  };
  const key = (name: string): string => {
    const canonical = canonicalKey(field(content, name));
    if (!canonical) throw damaged(`${name} is not ${KEY_BYTES} bytes in base64`);
    return canonical;
  };
  const surveyMasterKey = key('surveyMasterKey');
  const postgres: unknown = Reflect.get(content as object, 'postgres');
  return {
    surveyMasterKey,
    postgres: {
      superuser: field(postgres, 'superuser'),
      owner: field(postgres, 'owner'),
      app: field(postgres, 'app'),
    },
  };
}

/** Node drops what is not base64 in silence, so the form is checked before it decodes. */
function canonicalKey(text: string): string | undefined {
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === KEY_BYTES ? bytes.toString('base64') : undefined;
}

/**
 * Writes the whole content aside and gives it its name by a hard link: unlike a rename a link refuses a name that
 * is taken, so not even a race replaces a key that sealed ballots already depend on.
 */
async function createOnce(file: string, content: string): Promise<void> {
  const folder = dirname(file);
  // Others may pass through, to the cluster beside it that belongs to the server's own user, but not list.
  await mkdir(folder, { recursive: true, mode: 0o711 });
  const aside = join(folder, `.${basename(file)}.${process.pid}-${randomBytes(6).toString('hex')}`);
  try {
    const handle = await open(aside, 'wx', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await link(aside, file).catch((error: unknown) => {
      if (!isErrno(error, 'EEXIST')) throw error;
    });
    const handleOfFolder = await open(folder, 'r');
    await handleOfFolder.sync().finally(() => handleOfFolder.close());
  } finally {
    await unlink(aside).catch(() => undefined);
  }
}

function isErrno(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}

function reasonOf(error: unknown): string {
  if (isErrno(error, 'ENOSPC')) return 'the disk is full';
  if (isErrno(error, 'EACCES') || isErrno(error, 'EPERM')) return 'this user has no permission';
  if (isErrno(error, 'EROFS')) return 'the file system is read-only';
  if (isErrno(error, 'ENOENT')) return 'its folder cannot be made';
  if (isErrno(error, 'EISDIR')) return 'it is a folder';
  return error instanceof Error ? error.message : String(error);
}
