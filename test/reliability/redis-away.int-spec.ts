import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '../harness/client.js';
import { endWithFile } from '../harness/loose-ends.js';
import { ProductProcess } from '../harness/process.js';
import { freePort } from '../harness/redis.js';

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** A Redis on a port that stays the same, to go away and come back. */
function redisOn(port: number): { end: () => Promise<void> } {
  const server: ChildProcess = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    { stdio: 'ignore' },
  );
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  return {
    end: endWithFile(async () => {
      server.kill('SIGKILL');
      await gone;
    }),
  };
}

async function until(what: () => boolean | Promise<boolean>, seconds = 30): Promise<void> {
  const end = Date.now() + seconds * 1_000;
  while (!(await what())) {
    if (Date.now() > end) throw new Error(`It did not happen within ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

(hasRedis ? describe : describe.skip)('a Redis that goes away under a running server', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'spokewell-redis-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is told in one line, and in another when it is back; mail follows, and the server ends in order', async () => {
    const port = await freePort();
    const first = redisOn(port);
    const product = await ProductProcess.start({
      DATA_DIR: folder,
      PORT: '0',
      LOG_LEVEL: 'info',
      REDIS_URL: `redis://127.0.0.1:${port}`,
    });
    const lines = (words: string) =>
      product.printed.split('\n').filter((line) => line.includes(words)).length;
    const client = new Client(/is ready at (\S+)/.exec(product.printed)?.[1] as string);
    const token = /#(swf_[\w-]+)/.exec(product.printed)?.[1];
    const input = {
      token,
      hubName: 'Mesa Hub',
      country: 'US',
      zone: 'UTC',
      yourName: 'Ana',
      yourEmail: 'ana@mesa.example',
    };
    await client.get(`mutation ($input: FoundHubInput!) { foundHub(input: $input) { __typename } }`, {
      input,
    });
    const mails = async () => ((await client.fetch('/mailbox/messages.json')).body as unknown[]).length;
    await until(async () => (await mails()) > 0);
    const before = await mails();

    await first.end();
    await client.get(`mutation { requestSignInLink(email: "ana@mesa.example") { message } }`);
    await until(() => lines('The queue reported an error') > 0);
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    expect(lines('The queue reported an error')).toBe(1);
    expect(lines('"level":50')).toBe(1);

    const second = redisOn(port);
    await until(() => lines('The queue answers again') > 0);
    expect(lines('The queue answers again')).toBe(1);
    // What was in the lost Redis's hands is handed over again when its lease of a minute has run out.
    await until(async () => (await mails()) > before, 90);

    await second.end();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await product.end('SIGTERM')).toBe(0);
  }, 180_000);
});
