import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openText, readText } from './read-file.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-file-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(content: string | Uint8Array): string {
  const path = join(folder, 'file.txt');
  writeFileSync(path, content);
  return path;
}

const limits = { maxBytes: 1_000_000 };

describe('reading a text file', () => {
  it('keeps letters whole that fall between two pieces', async () => {
    const text = `a${'é€😀'.repeat(30_000)}`;
    const pieces = [];
    for await (const piece of openText(file(text), limits)) pieces.push(piece);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.join('')).toBe(text);
  });

  it.each([
    ['UTF-8 without a mark', Buffer.from('Zoë\n')],
    ['UTF-8 with a mark', Buffer.from('\uFEFFZoë\n')],
    ['UTF-16, little end first', Buffer.from('\uFEFFZoë\n', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\uFEFFZoë\n', 'utf16le').swap16()],
  ])('reads %s', async (_, bytes) => {
    expect(await readText(file(bytes), limits)).toBe('Zoë\n');
  });

  it('refuses a longer file than asked for, and takes one of just that length', async () => {
    await expect(readText(file('x'.repeat(11)), { maxBytes: 10 })).rejects.toMatchObject({
      code: 'file_too_large',
    });
    expect(await readText(file('x'.repeat(10)), { maxBytes: 10 })).toHaveLength(10);
  });

  const onLinux = process.platform === 'linux' ? it : it.skip;

  onLinux('counts the bytes of what has no length beforehand', async () => {
    await expect(readText('/proc/self/status', { maxBytes: 10 })).rejects.toMatchObject({
      code: 'file_too_large',
    });
  });

  it('refuses bytes that are cut off within a letter', async () => {
    await expect(readText(file(Buffer.from('Zoë').subarray(0, 3)), limits)).rejects.toMatchObject({
      code: 'file_not_text',
    });
  });

  it.each([
    ['a name that cannot be', 'a\0b'],
    ['a name that is too long', 'x'.repeat(5_000)],
    ['a file below a file', join('package.json', 'x')],
    ['no name', ''],
  ])('says in words that there is no file for %s', async (_, path) => {
    await expect(readText(path, limits)).rejects.toMatchObject({
      name: 'CommandError',
      code: 'file_not_found',
    });
  });
});
