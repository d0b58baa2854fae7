import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { findFreePort } from './free-port.js';
import { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './index.js';

const PASSWORDS = { superuser: 'super-üser 1/2', owner: 'owner:@', app: "app'\\" };

// Starts with their initdb, or copies of the programs, on a machine that is busy with other tests.
import.meta.jest.setTimeout(60_000);

let folder: string;
const started: EmbeddedPostgres[] = [];

beforeAll(() => {
  // Made with mode 0700: as root the server's own user may not walk into it, as in a checkout under /root.
  folder = mkdtempSync(join(tmpdir(), 'embedded-'));
});
afterAll(async () => {
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

describe('a new embedded server', () => {
  let server: EmbeddedPostgres;
  const lines: string[] = [];

  beforeAll(async () => {
    server = await start('new', { log: (line) => lines.push(line) });
  });

  it('is PostgreSQL 18, in UTF-8, with names sorted alike everywhere and checksums on', async () => {
    expect(server.version).toMatch(/^18\./);
    const [row] = await ask(
      server.ownerUrl,
      `SELECT current_setting('server_version') AS version, current_setting('server_encoding') AS encoding,
              current_setting('data_checksums') AS checksums, current_setting('TimeZone') AS zone,
              datlocprovider AS provider, datlocale AS locale
       FROM pg_database WHERE datname = current_database()`,
    );
    expect(row).toEqual({
      version: server.version,
      encoding: 'UTF8',
      checksums: 'on',
      zone: 'UTC',
      provider: 'b',
      locale: 'C.UTF-8',
    });
  });

  it('is reached on 127.0.0.1 only, by password only', async () => {
    const [row] = await ask(
      server.superuserUrl,
      `SELECT current_setting('listen_addresses') AS addresses, current_setting('unix_socket_directories') AS sockets,
              (SELECT count(*)::int FROM pg_hba_file_rules WHERE auth_method <> 'scram-sha-256') AS without_password`,
    );
    expect(row).toEqual({ addresses: '127.0.0.1', sockets: '', without_password: 0 });
    const wrong = server.appUrl.replace(/:[^:@]+@/, ':wrong@');
    await expect(ask(wrong, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('leaves no password and no half-made folder behind', () => {
    expect(
      readdirSync(join(folder, 'new'))
        .filter((name) => name !== 'programs')
        .sort(),
    ).toEqual(['cluster', 'postgres.log']);
    expect(statSync(join(folder, 'new', 'cluster')).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'new', 'postgres.log')).mode & 0o777).toBe(0o600);
  });

  it('tells where it runs in one line, and no password', () => {
    expect(lines.at(-1)).toContain(`127.0.0.1:${server.port}`);
    for (const line of lines) for (const word of Object.values(PASSWORDS)) expect(line).not.toContain(word);
  });

  it('writes nothing into its log of what people typed', async () => {
    await expect(ask(server.appUrl, `SELECT 'ada@example.org'::int`)).rejects.toThrow(/invalid input syntax/);
    expect(readFileSync(join(folder, 'new', 'postgres.log'), 'utf8')).not.toContain('ada@');
  });

  it('keeps what is committed over a stop, which cuts off who is still connected', async () => {
    await ask(server.ownerUrl, 'CREATE TABLE kept AS SELECT generate_series(1, 100) AS n');
    const idle = new pg.Client({ connectionString: server.ownerUrl });
    idle.on('error', () => undefined);
    await idle.connect();
    await idle.query('BEGIN; DELETE FROM kept');
    const lockFile = join(folder, 'new', 'cluster', 'postmaster.pid');
    const pid = Number(readFileSync(lockFile, 'utf8').split('\n')[0]);
    const began = Date.now();
    await Promise.all([server.stop(), server.stop()]);
    await server.ended;
    expect(Date.now() - began).toBeLessThan(8000);
    expect(() => process.kill(pid, 0)).toThrow(/ESRCH/);
    const again = await start('new');
    expect(await ask(again.ownerUrl, 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 100 }]);
    await again.stop();
  });
});

describe('another start on the same folder', () => {
  it('is refused in words while the first runs, and the first goes on', async () => {
    const first = await start('twice');
    await expect(start('twice')).rejects.toMatchObject({
      code: 'FOLDER_IN_USE',
      message: expect.stringContaining(
        `Another process already runs the database in ${join(folder, 'twice')}`,
      ),
    });
    expect(await ask(first.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await first.stop();
  });

  it('at the same moment as the first leaves exactly one that runs', async () => {
    const both = await Promise.allSettled([start('together'), start('together')]);
    const running = both.filter((outcome) => outcome.status === 'fulfilled');
    expect(running).toHaveLength(1);
    const [refused] = both.filter((outcome) => outcome.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'FOLDER_IN_USE' });
    expect(await ask(running[0]!.value.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await running[0]!.value.stop();
  });

  it('that has its database leaves exactly one too, though both ask for one port', async () => {
    const port = await findFreePort();
    const both = await Promise.allSettled([start('together', { port }), start('together', { port })]);
    const running = both.filter((outcome) => outcome.status === 'fulfilled');
    expect(running).toHaveLength(1);
    expect(both.filter((outcome) => outcome.status === 'rejected')[0]?.reason).toMatchObject({
      code: 'FOLDER_IN_USE',
    });
    expect(await ask(running[0]!.value.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await running[0]!.value.stop();
  });

  it('with other secrets than before renews all three passwords', async () => {
    const first = await start('renewed');
    await ask(first.ownerUrl, 'CREATE TABLE kept (n int)');
    await first.stop();
    const lines: string[] = [];
    const passwords = { superuser: "new ' one", owner: 'new two', app: 'new three' };
    const second = await start('renewed', { passwords, log: (line) => lines.push(line) });
    expect(lines[0]).toMatch(/renewing its passwords/);
    for (const url of [second.superuserUrl, second.appUrl]) await ask(url, 'SELECT 1');
    expect(await ask(second.ownerUrl, 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 0 }]);
    await expect(ask(second.appUrl.replace(/:[^:@]+@/, ':app@'), 'SELECT 1')).rejects.toThrow();
    await second.stop();
  });
});
