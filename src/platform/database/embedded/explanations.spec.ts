import { EmbeddedPostgresError, explainOutput, rethrowFileError } from './errors.js';
import { servesCluster } from './postmaster-pid.js';

const FACTS = { dataDir: '/srv/hub/postgres', port: 5433 };

describe('what PostgreSQL says at a failed start', () => {
  it.each([
    ['FATAL:  could not write to file "pg_wal/xlogtemp.12": No space left on device', 'DISK_FULL', /is full/],
    ['initdb: error: could not write file "x": Disk quota exceeded', 'DISK_FULL', /is full/],
    [
      'LOG:  could not bind IPv4 address "127.0.0.1": Address already in use\nHINT:  Is another postmaster running?\nFATAL:  could not create any TCP/IP sockets',
      'PORT_IN_USE',
      /Port 5433 of 127\.0\.0\.1 is taken/,
    ],
    ['FATAL:  lock file "postmaster.pid" already exists', 'FOLDER_IN_USE', /Another process already runs/],
    [
      'FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use',
      'FOLDER_IN_USE',
      /Another process/,
    ],
    ['FATAL:  database files are incompatible with server', 'OTHER_VERSION', /another build/],
    [
      'initdb: error: could not create directory "x": Permission denied',
      'NO_PERMISSION',
      /may not read and write/,
    ],
  ])('%s', (output, code, words) => {
    const error = explainOutput(output, FACTS, 'PostgreSQL did not start.');
    expect(error.code).toBe(code);
    expect(error.message).toMatch(words);
  });

  it('is quoted by its end when no cause is known', () => {
    const output = Array.from({ length: 30 }, (_, line) => `line ${line}`).join('\n');
    const error = explainOutput(output, FACTS, 'PostgreSQL did not start.');
    expect(error.code).toBe('START_FAILED');
    expect(error.message).toMatch(/^PostgreSQL did not start\. It said:\nline 22\n/);
    expect(error.message).toMatch(/line 29$/);
  });
});

describe('an error of the file system', () => {
  const errorOf = (code: string) => Object.assign(new Error('technical'), { code });

  it.each([
    ['ENOSPC', 'DISK_FULL'],
    ['EACCES', 'NO_PERMISSION'],
    ['EROFS', 'NO_PERMISSION'],
    ['ENOTDIR', 'NOT_A_CLUSTER'],
  ])('%s becomes words', (errno, code) => {
    expect(() => rethrowFileError(errorOf(errno), '/srv')).toThrow(expect.objectContaining({ code }));
  });

  it('of another kind, and what already has words, passes as it is', () => {
    const worded = new EmbeddedPostgresError('PORT_IN_USE', 'words');
    const unknown = errorOf('EIO');
    expect(() => rethrowFileError(worded, '/srv')).toThrow(worded);
    expect(() => rethrowFileError(unknown, '/srv')).toThrow(unknown);
  });
});

describe('the process that a lock file names', () => {
  const cluster = '/srv/my hub/postgres/cluster';

  it.each([
    ['our server', `/opt/pg/bin/postgres -D ${cluster} -c port=5 -c spokewell.folder=${cluster}`, true],
    [
      'our server in a folder closed to it',
      `/opt/pg/bin/postgres -D /proc/self/cwd -c spokewell.folder=${cluster}`,
      true,
    ],
    [
      'our server below a folder with a blank',
      `/opt/my pg/bin/postgres -D ${cluster} -c spokewell.folder=${cluster}`,
      true,
    ],
    ['a server of this cluster started by hand', `/usr/lib/postgresql/18/bin/postgres -D ${cluster}`, true],
    [
      'the server of another folder of ours',
      '/opt/pg/bin/postgres -D /x -c spokewell.folder=/srv/other/cluster',
      false,
    ],
    ['the system\u2019s server', '/usr/lib/postgresql/15/bin/postgres -D /var/lib/postgresql/15/main', false],
    ['a child of another server', 'postgres: 15/main: checkpointer ', false],
    ['another program', `tail -f ${cluster}/../postgres.log`, false],
    ['a program that just ended', '', false],
  ])('%s', (_what, commandLine, serves) => {
    expect(servesCluster(commandLine, cluster)).toBe(serves);
  });
});
