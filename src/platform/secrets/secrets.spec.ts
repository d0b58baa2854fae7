import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadOrCreateSecrets, SecretsError } from './secrets.js';

describe('the secrets file', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'secrets-'));
    file = join(folder, 'data', 'secrets.json');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is made at the first start, for its owner only, with nothing left beside it', async () => {
    const secrets = await loadOrCreateSecrets(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, 'data'))).toEqual(['secrets.json']);
    const { surveyMasterKey, ledgerSigningKey, postgres } = secrets;
    expect(Buffer.from(surveyMasterKey, 'base64')).toHaveLength(32);
    expect(Buffer.from(ledgerSigningKey, 'base64')).toHaveLength(32);
    expect(new Set([surveyMasterKey, ledgerSigningKey, ...Object.values(postgres)]).size).toBe(5);
  });

  it('of an earlier release gets a signing key once, and keeps all else', async () => {
    const { ledgerSigningKey: _, ...earlier } = await loadOrCreateSecrets(file);
    writeFileSync(file, JSON.stringify(earlier), { mode: 0o600 });
    const all = await Promise.all(Array.from({ length: 12 }, () => loadOrCreateSecrets(file)));
    expect(all[0]).toMatchObject(earlier);
    for (const secrets of all) expect(secrets).toEqual(all[0]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, 'data'))).toEqual(['secrets.json']);
  });

  it('is damaged when its signing key is, and gets no other', async () => {
    const secrets = await loadOrCreateSecrets(file);
    writeFileSync(file, JSON.stringify({ ...secrets, ledgerSigningKey: '' }));
    await expect(loadOrCreateSecrets(file)).rejects.toThrow(/ledgerSigningKey is missing/);
  });

  it('gives the same secrets at every later start and is not written again', async () => {
    const first = await loadOrCreateSecrets(file);
    const written = readFileSync(file, 'utf8');
    expect(await loadOrCreateSecrets(file)).toEqual(first);
    expect(readFileSync(file, 'utf8')).toBe(written);
  });

  it('is made once when many start together', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, () => loadOrCreateSecrets(file)));
    for (const secrets of all) expect(secrets).toEqual(all[0]);
    expect(readdirSync(join(folder, 'data'))).toEqual(['secrets.json']);
  });

  it.each([
    ['0640', 0o640],
    ['0604', 0o604],
    ['0620', 0o620],
  ])('is refused when others may open it (mode %s)', async (_octal, mode) => {
    await loadOrCreateSecrets(file);
    chmodSync(file, mode);
    await expect(loadOrCreateSecrets(file)).rejects.toThrow(/chmod 600/);
  });

  it.each([
    ['empty', ''],
    ['cut off', '{"surveyMasterKey": "c2VjcmV0'],
    ['not an object', '7'],
    ['null', 'null'],
  ])('is left alone and not to be deleted when it is %s', async (_case, text) => {
    await loadOrCreateSecrets(file);
    writeFileSync(file, text);
    await expect(loadOrCreateSecrets(file)).rejects.toThrow(/Do not delete it.*survey master key/);
    await expect(loadOrCreateSecrets(file)).rejects.toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('c2VjcmV0') }),
    );
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it.each(['surveyMasterKey', 'postgres'])('is damaged without its %s', async (name) => {
    await loadOrCreateSecrets(file);
    const content = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    delete content[name];
    writeFileSync(file, JSON.stringify(content));
    await expect(loadOrCreateSecrets(file)).rejects.toThrow(/is damaged.*Do not delete/);
  });

  it('is damaged when a key lost a character', async () => {
    await loadOrCreateSecrets(file);
    const content = JSON.parse(readFileSync(file, 'utf8')) as { surveyMasterKey: string };
    content.surveyMasterKey = content.surveyMasterKey.slice(1);
    writeFileSync(file, JSON.stringify(content));
    await expect(loadOrCreateSecrets(file)).rejects.toThrow(/surveyMasterKey is not 32 bytes/);
  });

  it('that is a folder is told in words', async () => {
    chmodSync(folder, 0o700);
    await expect(loadOrCreateSecrets(folder)).rejects.toThrow(
      new SecretsError(`The secrets file ${folder} cannot be read: it is a folder.`),
    );
  });
});
