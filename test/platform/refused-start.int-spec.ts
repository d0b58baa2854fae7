import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../harness/redis.js';

const MAIN = fileURLToPath(new URL('../../dist/src/main.js', import.meta.url));

/** A start that is refused: what it said, how it ended, and what it left behind. */
interface Refused {
  said: string;
  code: number | null;
  left: string[];
}

describe('a start that cannot succeed', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'spokewell-refused-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  // Without DATA_DIR, as an operator who forgot it.
  const start = (env: Record<string, string>, options: { uid?: number } = {}): Promise<Refused> =>
    new Promise((resolve) => {
      const child: ChildProcess = spawn(process.execPath, [MAIN], {
        cwd: folder,
        env: { PATH: process.env.PATH, PORT: '0', ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
        timeout: 40_000,
        ...options,
      });
      let said = '';
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
      child.once('exit', (code) => resolve({ said, code, left: readdirSync(folder) }));
    });
  const key = Buffer.alloc(32, 1).toString('base64');

  it.each([
    [
      'a database of a name that nobody knows',
      { DATABASE_URL: 'postgres://a:hush@nohost.invalid/x' },
      /host name in DATABASE_URL/,
    ],
    [
      'a database that does not answer',
      { DATABASE_URL: 'postgres://a:hush@127.0.0.1:1/x' },
      /does not answer at DATABASE_URL/,
    ],
    [
      'a Redis that does not answer',
      { REDIS_URL: 'redis://a:hush@127.0.0.1:1' },
      /does not answer at REDIS_URL/,
    ],
    [
      'a Redis of a name that nobody knows',
      { REDIS_URL: 'redis://a:hush@nohost.invalid' },
      /host name in REDIS_URL/,
    ],
    [
      'an address of a name that nobody knows',
      { HOST: 'nohost.invalid', SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'hub@hub.example' },
      /name in HOST/,
    ],
    [
      'an address of another machine',
      { HOST: '192.0.2.1', SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'hub@hub.example' },
      /HOST is not an address of this machine/,
    ],
    ['a name that only looks like this machine', { HOST: '127.evil.invalid' }, /HOST must be 127.0.0.1/],
  ])('on %s ends in one sentence, and leaves nothing behind', async (_, env, words) => {
    const { said, code, left } = await start(env);
    expect(code).toBe(1);
    expect(said).toMatch(words);
    expect(said).not.toMatch(/hush|^\s+at /m);
    expect(said.trim().split('\n').length).toBeLessThan(4);
    expect(left).toEqual([]);
  });

  it('on a Redis that takes connections and says nothing ends within seconds', async () => {
    const port = await freePort();
    const silent: Server = createServer(() => undefined).listen(port, '127.0.0.1');
    const began = Date.now();
    const { said, code } = await start({ REDIS_URL: `redis://127.0.0.1:${port}`, SURVEY_MASTER_KEY: key });
    silent.close();
    expect([code, said]).toEqual([1, expect.stringMatching(/does not answer at REDIS_URL/)]);
    expect(Date.now() - began).toBeLessThan(20_000);
  });

  // Only root can become somebody who may not use a port; where every port is free for all, nothing is refused.
  const asRoot = process.getuid?.() === 0 && privileged() > 80 ? it : it.skip;
  asRoot('on a port that this user may not use says that it is the port', async () => {
    const { said, code } = await start({ PORT: '80' }, { uid: 65_534 });
    expect([code, said]).toEqual([1, expect.stringMatching(/^Port 80 may not be used by this user/)]);
  });
});

/** The first port that everybody may listen on. */
function privileged(): number {
  const { stdout } = spawnSync('sysctl', ['-n', 'net.ipv4.ip_unprivileged_port_start'], { encoding: 'utf8' });
  return Number(stdout ?? 0);
}
