import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readProviders } from './provider-file.js';

const folder = mkdtempSync(join(tmpdir(), 'spokewell-provider-file-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const RIGHT = {
  id: 'clinic',
  name: 'Mesa Clinic',
  issuer: 'https://id.clinic.example',
  clientId: 'spokewell',
  clientSecret: 'kept-to-ourselves',
  domains: ['Clinic.example'],
};

function file(content: string): string {
  const path = join(folder, 'providers.json');
  writeFileSync(path, content);
  chmodSync(path, 0o600);
  return path;
}

describe('the file of institutions', () => {
  it('gives what it holds, with what was left out', async () => {
    expect(await readProviders(file(JSON.stringify([RIGHT])))).toEqual([
      { ...RIGHT, domains: ['clinic.example'], letsInNewPeople: false, strongAcr: [] },
    ]);
  });

  it('is refused while others may read it', async () => {
    const path = file(JSON.stringify([RIGHT]));
    chmodSync(path, 0o644);
    await expect(readProviders(path)).rejects.toThrow(/chmod 600/);
  });

  it.each([
    ['{', /is not JSON/],
    ['{}', /a list/],
    [JSON.stringify([{ ...RIGHT, domains: [] }]), /provider 1 lacks "domains"/],
    [JSON.stringify([{ ...RIGHT, issuer: 'clinic' }]), /no address/],
    [JSON.stringify([{ ...RIGHT, secret: 'x' }]), /unknown "secret"/],
    [JSON.stringify([RIGHT, RIGHT]), /two providers have one id/],
  ])('is refused in words, and never quoted: %s', async (content, words) => {
    const failed = readProviders(file(content));
    await expect(failed).rejects.toThrow(words);
    await expect(failed).rejects.not.toThrow(/kept-to-ourselves/);
  });
});
