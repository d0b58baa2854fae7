import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rename, stat, unlink } from 'node:fs/promises';
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
  /** 32 random bytes in base64, the seed of the Ed25519 key that signs the ledgers of credit; without it they are not continued. */
  ledgerSigningKey: string;
  postgres: DatabasePasswords;
}

/** The secrets cannot be used; the message says why and what to do, and never holds a secret. */
export class SecretsError extends Error {
  override readonly name = 'SecretsError';
}

const KEEP_IT =
  'Do not delete it: the survey master key in it opens the ballots of the open waves and what people gave to be sealed, ' +
  'its signing key continues the ledgers of credit, and a new file can do neither. ' +
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
  if (existing) return existing.ledgerSigningKey ? (existing as Secrets) : completeSecrets(file, existing);
  try {
    await createOnce(file, `${JSON.stringify(newSecrets(), null, 2)}\n`);
  } catch (error) {
    throw new SecretsError(`The secrets could not be written to ${file}: ${reasonOf(error)}.`);
  }
  const created = await readSecrets(file);
  if (!created?.ledgerSigningKey)
    throw new SecretsError(`The secrets file ${file} went away while it was being read.`);
  return created as Secrets;
}

/** A file that was made before ledgers were signed has no key for it. */
type KeptSecrets = Omit<Secrets, 'ledgerSigningKey'> & { ledgerSigningKey: string | null };

/**
 * Adds the signing key to a file of an earlier release. Of two processes that start at once both end up with the same
 * key: the one that comes second at the name aside, or finds that the file has a key meanwhile, drops its own.
 */
async function completeSecrets(file: string, kept: KeptSecrets): Promise<Secrets> {
  const next = `${file}.next`;
  const completed = { ...kept, ledgerSigningKey: newKey() };
  try {
    await createOnce(next, `${JSON.stringify(completed, null, 2)}\n`).catch((error: unknown) => {
      if (!isErrno(error, 'EEXIST')) throw error;
    });
    if ((await readSecrets(file))?.ledgerSigningKey) await unlink(next).catch(() => undefined);
    else
      await rename(next, file).catch((error: unknown) => {
        if (!isErrno(error, 'ENOENT')) throw error;
      });
  } catch (error) {
    if (error instanceof SecretsError) throw error;
    throw new SecretsError(`The secrets could not be written to ${file}: ${reasonOf(error)}.`);
  }
  const now = await readSecrets(file);
  if (!now?.ledgerSigningKey)
    throw new SecretsError(`The secrets file ${file} went away while it was being read.`);
  return now as Secrets;
}

const newKey = () => randomBytes(KEY_BYTES).toString('base64');

function newSecrets(): Secrets {
  const password = () => randomBytes(KEY_BYTES).toString('base64url');
  return {
    surveyMasterKey: newKey(),
    ledgerSigningKey: newKey(),
    postgres: { superuser: password(), owner: password(), app: password() },
  };
}

async function readSecrets(file: string): Promise<KeptSecrets | undefined> {
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

function parseSecrets(file: string, text: string): KeptSecrets {
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
  const signs = typeof content === 'object' && content !== null && 'ledgerSigningKey' in content;
  const postgres: unknown = Reflect.get(content as object, 'postgres');
  return {
    surveyMasterKey,
    ledgerSigningKey: signs ? key('ledgerSigningKey') : null,
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
