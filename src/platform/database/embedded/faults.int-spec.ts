import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseAccount } from './account.js';
import { linkLibraries, locatePackage, makeUsable } from './binaries.js';
import { startEmbeddedPostgres } from './index.js';

const PASSWORDS = { superuser: 's', owner: 'o', app: 'a' };
const PACKAGE = locatePackage(`${process.platform}-${process.arch}`);
const isRoot = process.getuid?.() === 0;
const asRoot = isRoot ? it : it.skip;
const asOrdinaryUser = isRoot ? it.skip : it;

// Starts with their initdb, or copies of the programs, on a machine that is busy with other tests.
import.meta.jest.setTimeout(60_000);

/** A container may forbid root to mount. */
function mountSmallDisk(at: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=20m', 'tmpfs', at]).status === 0;
}

function canMount(): boolean {
  const at = mkdtempSync(join(tmpdir(), 'mount-'));
  const mounted = mountSmallDisk(at);
  if (mounted) spawnSync('umount', [at]);
  rmSync(at, { recursive: true });
  return mounted;
}

const withMount = isRoot && canMount() ? it : it.skip;

let folder: string;
const silent = () => undefined;
const start = (name: string, port?: number) =>
  startEmbeddedPostgres({
    dataDir: join(folder, name),
    passwords: PASSWORDS,
    forTests: true,
    ...(port && { port }),
  });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faults-'));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

describe('a data folder that cannot be used is told in words and left as it is', () => {
  it('of another major version of PostgreSQL', async () => {
    const cluster = join(folder, 'old', 'cluster');
    mkdirSync(cluster, { recursive: true });
    writeFileSync(join(cluster, 'PG_VERSION'), '17\n');
    await expect(start('old')).rejects.toMatchObject({
      code: 'OTHER_VERSION',
      message: expect.stringMatching(
        /made by PostgreSQL 17, and this release brings PostgreSQL 18\. Nothing/,
      ),
    });
    expect(readdirSync(cluster)).toEqual(['PG_VERSION']);
  });

  it('with other things in the place of the database', async () => {
    const cluster = join(folder, 'photos', 'cluster');
    mkdirSync(cluster, { recursive: true });
    writeFileSync(join(cluster, 'cat.jpg'), '');
    await expect(start('photos')).rejects.toMatchObject({ code: 'NOT_A_CLUSTER' });
    expect(readdirSync(cluster)).toEqual(['cat.jpg']);
  });

  it('that is a file', async () => {
    writeFileSync(join(folder, 'file'), 'text');
    await expect(start('file')).rejects.toMatchObject({ code: 'NOT_A_CLUSTER' });
    await expect(start('file/below')).rejects.toMatchObject({ code: 'NOT_A_CLUSTER' });
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('text');
  });

  asOrdinaryUser('that may not be written (as an ordinary user; root may write anywhere)', async () => {
    chmodSync(folder, 0o500);
    await expect(start('data')).rejects.toMatchObject({ code: 'NO_PERMISSION' });
  });

  withMount('on a full disk, and on a read-only one (needs root and the right to mount)', async () => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    mountSmallDisk(disk);
    try {
      await expect(start('disk/data')).rejects.toMatchObject({
        code: 'DISK_FULL',
        message: expect.stringMatching(/is full: \d+ MB are free and the database needs 100 MB/),
      });
      expect(readdirSync(join(disk, 'data')).filter((name) => name !== 'programs')).toEqual([]);
      spawnSync('mount', ['-o', 'remount,ro', disk]);
      await expect(start('disk/other')).rejects.toMatchObject({ code: 'NO_PERMISSION' });
    } finally {
      spawnSync('umount', [disk]);
    }
  });
});

describe('a port', () => {
  it('that another program has is told in words, and the start with any free port goes on', async () => {
    const other = createServer();
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    try {
      await expect(start('data', port)).rejects.toMatchObject({
        code: 'PORT_IN_USE',
        message: `Port ${port} of 127.0.0.1 is taken by another program. Choose another port, or none.`,
      });
    } finally {
      other.close();
    }
    const server = await start('data');
    expect(server.port).not.toBe(port);
    await server.stop();
  });

  it('that was asked for is the one that is had', async () => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const { port } = probe.address() as AddressInfo;
    probe.close();
    await once(probe, 'close');
    const server = await start('data', port);
    expect(server.port).toBe(port);
    await server.stop();
  });
});

describe('the programs of the package', () => {
  it('are told to be missing for a platform that has none', () => {
    expect(() => locatePackage('plan9-x64')).toThrow(
      /no embedded PostgreSQL for this platform \(plan9-x64\).*DATABASE_URL/,
    );
  });

  it('get the links of their libraries when the install script was skipped', () => {
    mkdirSync(join(folder, 'native', 'lib'), { recursive: true });
    cpSync(join(PACKAGE, 'native', 'pg-symlinks.json'), join(folder, 'native', 'pg-symlinks.json'));
    const list = JSON.parse(readFileSync(join(folder, 'native', 'pg-symlinks.json'), 'utf8')) as {
      source: string;
      target: string;
    }[];
    for (const { source } of list) writeFileSync(join(folder, source), source);
    expect(linkLibraries(folder)).toBe(true);
    expect(linkLibraries(folder)).toBe(true);
    for (const { source, target } of list) expect(readFileSync(join(folder, target), 'utf8')).toBe(source);
  });

  asRoot(
    'are copied once to where the server\u2019s user can go, from below a folder closed to it (needs root)',
    async () => {
      const account = chooseAccount();
      const closed = join(folder, 'closed');
      cpSync(PACKAGE, join(closed, 'package'), { recursive: true, verbatimSymlinks: true });
      // What a root with the umask 077 installs.
      spawnSync('chmod', ['-R', 'go-rwx', closed]);
      chmodSync(folder, 0o755);
      const shelf = join(folder, 'shelf');
      const lines: string[] = [];
      const log = (line: string) => lines.push(line);
      const first = await makeUsable(join(closed, 'package'), account, [shelf], log);
      expect(first.postgres.startsWith(shelf)).toBe(true);
      const made = statSync(first.postgres).ino;
      const second = await makeUsable(join(closed, 'package'), account, [shelf], log);
      expect(statSync(second.postgres).ino).toBe(made);
      expect(lines).toHaveLength(1);
      expect(readdirSync(shelf)).toHaveLength(1);
    },
  );

  asRoot('are not run from a copy that another user could have put there (needs root)', async () => {
    const account = chooseAccount();
    const closed = join(folder, 'closed');
    cpSync(PACKAGE, join(closed, 'package'), { recursive: true, verbatimSymlinks: true });
    chmodSync(closed, 0o700);
    chmodSync(folder, 0o755);
    const shelf = join(folder, 'shelf');
    mkdirSync(shelf);
    chmodSync(shelf, 0o777);
    const usable = makeUsable(join(closed, 'package'), account, [shelf], silent);
    await expect(usable).rejects.toMatchObject({ code: 'BINARIES_UNUSABLE' });
    expect(readdirSync(shelf)).toEqual([]);
  });

  asOrdinaryUser(
    'are copied when they are read-only and their libraries not linked (as an ordinary user)',
    async () => {
      const original = join(folder, 'package');
      cpSync(PACKAGE, original, { recursive: true, verbatimSymlinks: true });
      const lib = join(original, 'native', 'lib');
      rmSync(join(lib, 'libpq.so.5'));
      chmodSync(lib, 0o555);
      const usable = await makeUsable(original, undefined, [join(folder, 'shelf')], silent);
      expect(usable.postgres.startsWith(join(folder, 'shelf'))).toBe(true);
      expect(existsSync(join(usable.postgres, '..', '..', 'lib', 'libpq.so.5'))).toBe(true);
      chmodSync(lib, 0o755);
    },
  );
});
