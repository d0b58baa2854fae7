import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { makeWay } from './postmaster-pid.js';

/** A process id within the system's range that no test machine reaches. */
const UNUSED = 4_194_303;
const LOCK = [
  UNUSED,
  '/nowhere',
  1_790_000_000,
  5432,
  '',
  '127.0.0.1',
  '  5432001         7',
  'stopping',
  '',
].join('\n');

describe('making way for a server', () => {
  const cluster = mkdtempSync(join(tmpdir(), 'lock-'));
  const lockFile = join(cluster, 'postmaster.pid');
  afterAll(() => rmSync(cluster, { recursive: true, force: true }));

  it('crosses out the id of a dead server', async () => {
    writeFileSync(lockFile, LOCK);
    await makeWay(cluster, cluster);
    expect(readFileSync(lockFile, 'utf8').split('\n')[0]).toBe(String(2 ** 31 - 1));
  });

  it('a lock file that the ending server takes away meanwhile, at whatever moment, is no obstacle', async () => {
    for (let turns = 0; turns < 60; turns++) {
      writeFileSync(lockFile, LOCK);
      const way = makeWay(cluster, cluster);
      for (let n = 0; n < turns; n++) await turn();
      if (existsSync(lockFile)) rmSync(lockFile);
      await expect(way).resolves.toBeUndefined();
    }
  });
});
