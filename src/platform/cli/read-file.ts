import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { CommandError } from './command.js';

/** Limits of {@link openText}. */
export interface TextLimits {
  /** Bytes on disk; a longer file is refused. */
  maxBytes: number;
}

/**
 * Reads a text file piece by piece, so that its length never decides how much memory is taken.
 * UTF-8 with or without a byte order mark, and UTF-16 with one (as Excel and Teams save it).
 *
 * @param path the file, as the user typed it
 * @returns pieces of decoded text in order, without the byte order mark; none when the file is empty
 * @throws {CommandError} while reading: `file_not_found`, `file_not_readable`, `file_too_large`, and
 * `file_not_text` for anything with a zero character or bytes that are no text in its encoding
 */
export async function* openText(path: string, limits: TextLimits): AsyncGenerator<string, void, undefined> {
  try {
    await refuseByStat(path, limits);
    let decoder: TextDecoder | undefined;
    let bytes = 0;
    for await (const chunk of createReadStream(path)) {
      if (!Buffer.isBuffer(chunk)) continue;
      bytes += chunk.length;
      if (bytes > limits.maxBytes) throw tooLarge(path, limits);
      decoder ??= decoderFor(chunk);
      const text = decoder.decode(chunk, { stream: true });
      if (text.includes('\0')) throw notText(path);
      if (text !== '') yield text;
    }
    const rest = decoder?.decode() ?? '';
    if (rest !== '') yield rest;
  } catch (error) {
    throw inWords(path, error);
  }
}

/**
 * The whole of a text file that is known to be small.
 *
 * @throws {CommandError} as {@link openText}
 */
export async function readText(path: string, limits: TextLimits): Promise<string> {
  let text = '';
  for await (const piece of openText(path, limits)) text += piece;
  return text;
}

/**
 * The bytes of a file that is known to be small, whatever they are; of standard input where the path is `-`.
 *
 * @throws {CommandError} `file_not_found`, `file_not_readable` or `file_too_large`
 */
export async function readBytes(path: string, limits: TextLimits): Promise<Buffer> {
  try {
    if (path !== '-') await refuseByStat(path, limits);
    const kept: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of path === '-' ? process.stdin : createReadStream(path)) {
      if (!Buffer.isBuffer(chunk)) continue;
      bytes += chunk.length;
      if (bytes > limits.maxBytes) throw tooLarge(path, limits);
      kept.push(chunk);
    }
    return Buffer.concat(kept);
  } catch (error) {
    throw inWords(path, error);
  }
}

async function refuseByStat(path: string, limits: TextLimits): Promise<void> {
  const found = await stat(path);
  if (found.isDirectory()) throw new CommandError('file_not_readable', `${path} is a folder, not a file.`);
  if (found.isFile() && found.size > limits.maxBytes) throw tooLarge(path, limits);
}

function decoderFor(start: Buffer): TextDecoder {
  const utf16 = start[0] === 0xff && start[1] === 0xfe ? 'utf-16le' : undefined;
  const utf16Big = start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : undefined;
  return new TextDecoder(utf16 ?? utf16Big ?? 'utf-8', { fatal: true });
}

function inWords(path: string, error: unknown): unknown {
  if (error instanceof CommandError || !hasCode(error)) return error;
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new CommandError('file_not_found', `There is no file ${path}.`);
    case 'EACCES':
    case 'EPERM':
      return new CommandError('file_not_readable', `The file ${path} may not be read by this user.`);
    case 'ERR_ENCODING_INVALID_ENCODED_DATA':
      return notText(path);
    case 'ERR_INVALID_ARG_VALUE':
    case 'ENAMETOOLONG':
      return new CommandError('file_not_found', 'This cannot be the name of a file.');
    default:
      return new CommandError('file_not_readable', `The file ${path} could not be read (${error.code}).`);
  }
}

// Told by its code, not its class: an error of node's own may come from another realm, as under a test runner.
function hasCode(error: unknown): error is { code: unknown } {
  return typeof error === 'object' && error !== null && 'code' in error;
}

function notText(path: string): CommandError {
  return new CommandError(
    'file_not_text',
    `${path} is not a text file. Save it as CSV in UTF-8 and try again.`,
  );
}

function tooLarge(path: string, limits: TextLimits): CommandError {
  const megabytes = Math.floor(limits.maxBytes / 1_000_000);
  return new CommandError(
    'file_too_large',
    `${path} is larger than the ${megabytes} MB that this command reads.`,
  );
}
