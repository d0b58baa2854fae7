import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { transformFile } from '@swc/core';
import pg from 'pg';
import { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './index.js';

const PASSWORDS = { superuser: 's', owner: 'o', app: 'a' };
const PLATFORM_FOLDER = join(import.meta.dirname, '..', '..');

// Starts with their initdb, or copies of the programs, on a machine that is busy with other tests.
import.meta.jest.setTimeout(60_000);

let folder: string;
const started: EmbeddedPostgres[] = [];
const children: ChildProcess[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tied-'));
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const server of started) await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(
  name: string,
  options: Partial<EmbeddedPostgresOptions> = {},
): Promise<EmbeddedPostgres> {
  const dataDir = join(folder, name);
  const server = await startEmbeddedPostgres({ dataDir, passwords: PASSWORDS, forTests: true, ...options });
  started.push(server);
  return server;
}

async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The postmaster of a data folder, by its lock file. */
function postmasterOf(name: string): number {
  return Number(readFileSync(join(folder, name, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function until(what: () => boolean, limitMs: number): Promise<void> {
  const began = Date.now();
  while (!what()) {
    if (Date.now() - began > limitMs) throw new Error(`Not so after ${limitMs} ms: ${what}`);
    await sleep(20);
  }
}

/** Compiles the supervisor to plain modules, since a Node of its own has no transform. */
async function compile(): Promise<string> {
  const out = join(folder, 'compiled');
  if (existsSync(out)) return out;
  const places = { embedded: join('database', 'embedded'), secrets: 'secrets' };
  for (const place of Object.values(places)) {
    mkdirSync(join(out, place), { recursive: true });
    for (const file of readdirSync(join(PLATFORM_FOLDER, place))) {
      if (!file.endsWith('.ts') || file.endsWith('spec.ts')) continue;
      const { code } = await transformFile(join(PLATFORM_FOLDER, place, file), {
        swcrc: false,
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'es6' },
      });
      writeFileSync(join(out, place, file.replace(/\.ts$/, '.js')), code);
    }
  }
  writeFileSync(join(out, 'package.json'), '{"type":"module"}');
  symlinkSync(join(PLATFORM_FOLDER, '..', '..', 'node_modules'), join(out, 'node_modules'));
  return out;
}

/** Starts a Node that starts a server, and resolves with its first line: the server's address, or the refusal. */
async function startInChild(
  name: string,
  how: { uid?: number; gid?: number } = {},
): Promise<[ChildProcess, string]> {
  const out = await compile();
  const script = join(out, `start-${children.length}.js`);
  const options = JSON.stringify({ dataDir: join(folder, name), passwords: PASSWORDS, forTests: true });
  writeFileSync(
    script,
    `import { startEmbeddedPostgres } from './database/embedded/index.js';
     try {
       const server = await startEmbeddedPostgres(${options});
       console.log(server.ownerUrl);
       setInterval(() => {}, 1000);
     } catch (error) {
       console.log(error.code + ' ' + error.message);
     }`,
  );
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'], ...how });
  children.push(child);
  const [line] = (await once(createInterface(child.stdout!), 'line')) as [string];
  return [child, line];
}

describe('the life of the server is tied to ours', () => {
  it('a start in another process is refused in words, and the server goes on', async () => {
    const server = await start('shared');
    const [, line] = await startInChild('shared');
    expect(line).toMatch(/^FOLDER_IN_USE Another process already runs the database/);
    expect(await ask(server.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it('a killed Node takes the server with it within seconds, and the next start finds all that was committed', async () => {
    const [child, url] = await startInChild('killed');
    await ask(url, 'CREATE TABLE kept AS SELECT generate_series(1, 1000) AS n');
    const pid = postmasterOf('killed');
    child.kill('SIGKILL');
    await once(child, 'exit');
    await until(() => !isAlive(pid), 5000);
    const next = await start('killed');
    expect(await ask(next.ownerUrl, 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 1000 }]);
    await next.stop();
  });

  it('a start right after the kill waits for the old server to end', async () => {
    const [child] = await startInChild('killed');
    child.kill('SIGKILL');
    const next = await start('killed');
    expect(await ask(next.ownerUrl, 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 1000 }]);
    await next.stop();
  });

  it('a start killed while it makes the database leaves the folder fit for the next', async () => {
    const out = await compile();
    const script = join(out, 'half.js');
    writeFileSync(
      script,
      `import { startEmbeddedPostgres } from './database/embedded/index.js';
       await startEmbeddedPostgres(${JSON.stringify({ dataDir: join(folder, 'half'), passwords: PASSWORDS })});`,
    );
    const child = spawn(process.execPath, [script], { stdio: 'ignore' });
    children.push(child);
    const halfMade = () =>
      existsSync(join(folder, 'half')) &&
      readdirSync(join(folder, 'half')).some((name) => name.startsWith('initdb-'));
    await until(halfMade, 20_000);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const next = await start('half');
    expect(await ask(next.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(halfMade()).toBe(false);
    await next.stop();
  });

  it('a server that was killed itself is told as ended, and recovers at the next start', async () => {
    const lines: string[] = [];
    const server = await start('crashed', { log: (line) => lines.push(line), forTests: false });
    await ask(server.ownerUrl, 'CREATE TABLE kept AS SELECT generate_series(1, 1000) AS n');
    process.kill(postmasterOf('crashed'), 'SIGKILL');
    await server.ended;
    expect(lines.at(-1)).toMatch(/ended unasked \(code 137\)/);
    const next = await start('crashed');
    expect(await ask(next.ownerUrl, 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 1000 }]);
    await next.stop();
  });

  it('a lock file left by a crash, whose process id is another program by now, is no obstacle', async () => {
    const server = await start('reused');
    const lockFile = join(folder, 'reused', 'cluster', 'postmaster.pid');
    const lock = readFileSync(lockFile, 'utf8');
    await server.stop();
    writeFileSync(lockFile, lock.replace(/^\d+/, String(process.pid)));
    const next = await start('reused');
    expect(await ask(next.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await next.stop();
  });
});

describe('an ordinary user', () => {
  const asRoot = process.getuid?.() === 0 ? it : it.skip;

  asRoot('without a right to the folder is told so in words (needs root to become that user)', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed, { mode: 0o755 });
    chmodSync(folder, 0o755);
    try {
      const [, line] = await startInChild('closed/data', { uid: 65534, gid: 65534 });
      expect(line).toMatch(/^NO_PERMISSION This user may not read and write the data folder/);
    } finally {
      chmodSync(folder, 0o700);
    }
  });
});
