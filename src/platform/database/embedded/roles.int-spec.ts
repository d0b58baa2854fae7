import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedPostgres, ensureRoles, startEmbeddedPostgres, withDatabase } from './index.js';

// A start with its initdb, on a machine that is busy with other tests.
import.meta.jest.setTimeout(60_000);

const PASSWORDS = { superuser: 's', owner: 'o', app: 'a' };
const INSUFFICIENT_PRIVILEGE = '42501';

describe('the two roles', () => {
  let folder: string;
  let server: EmbeddedPostgres;
  let superuser: pg.Client;
  let owner: pg.Client;
  let app: pg.Client;

  async function connect(url: string): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'roles-'));
    server = await startEmbeddedPostgres({ dataDir: folder, passwords: PASSWORDS, forTests: true });
    superuser = await connect(server.superuserUrl);
    owner = await connect(server.ownerUrl);
    app = await connect(server.appUrl);
    await owner.query('CREATE TABLE ledger (n int); GRANT SELECT, INSERT ON ledger TO spokewell_app');
  });

  afterAll(async () => {
    for (const client of [superuser, owner, app]) await client?.end();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('the owner owns the database and makes tables in it, and is no superuser', async () => {
    const { rows } = await superuser.query(
      `SELECT pg_get_userbyid(datdba) AS owner, rolsuper, rolcreatedb, rolcreaterole
       FROM pg_database JOIN pg_roles ON rolname = 'spokewell_owner' WHERE datname = 'spokewell'`,
    );
    expect(rows).toEqual([
      { owner: 'spokewell_owner', rolsuper: false, rolcreatedb: false, rolcreaterole: false },
    ]);
    await owner.query('CREATE SCHEMA queue; CREATE TABLE queue.job (id int); DROP SCHEMA queue CASCADE');
  });

  it.each([
    ['make a table', 'CREATE TABLE other (n int)'],
    ['make a temporary table', 'CREATE TEMP TABLE other (n int)'],
    ['make a schema', 'CREATE SCHEMA other'],
    ['make a function', "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'"],
    ['alter a table', 'ALTER TABLE ledger ADD COLUMN m int'],
    ['drop a table', 'DROP TABLE ledger'],
    ['change a row it was not given to change', 'UPDATE ledger SET n = 0'],
    ['delete a row it was not given to delete', 'DELETE FROM ledger'],
    ['empty a table', 'TRUNCATE ledger'],
    ['become the owner', 'SET ROLE spokewell_owner'],
    ['make a role', 'CREATE ROLE other'],
    ['make a database', 'CREATE DATABASE other'],
    ['read the server\u2019s files', "SELECT pg_read_file('postgresql.conf')"],
    ['run a program', "COPY ledger TO PROGRAM 'cat'"],
  ])('the application cannot %s', async (_what, sql) => {
    await expect(app.query(sql)).rejects.toMatchObject({ code: INSUFFICIENT_PRIVILEGE });
  });

  it('the application does what it was granted', async () => {
    await app.query('INSERT INTO ledger VALUES (1)');
    expect((await app.query('SELECT count(*)::int AS n FROM ledger')).rows).toEqual([{ n: 1 }]);
  });

  it.each(['postgres', 'template1'])(
    'neither role may connect to the server\u2019s own database %s',
    async (name) => {
      for (const url of [server.appUrl, server.ownerUrl]) {
        await expect(connect(withDatabase(url, name))).rejects.toMatchObject({
          code: INSUFFICIENT_PRIVILEGE,
        });
      }
    },
  );

  it('a role that nobody here made may not connect to the product\u2019s database', async () => {
    await superuser.query("CREATE ROLE stranger LOGIN PASSWORD 'x'");
    const url = server.appUrl.replace('spokewell_app:a', 'stranger:x');
    await expect(connect(url)).rejects.toMatchObject({ code: INSUFFICIENT_PRIVILEGE });
  });

  it('are put right when they were given more, and again without harm, by several at once', async () => {
    await superuser.query(`
      ALTER ROLE spokewell_app CREATEDB CREATEROLE SUPERUSER PASSWORD 'other';
      GRANT ALL ON DATABASE spokewell TO PUBLIC;
      ALTER DATABASE spokewell OWNER TO spokewell_app;
    `);
    const url = withDatabase(server.superuserUrl, 'spokewell');
    const onPublic = await connect(url);
    await onPublic.query('GRANT CREATE ON SCHEMA public TO PUBLIC, spokewell_app');
    await onPublic.end();
    await Promise.all(Array.from({ length: 4 }, () => ensureRoles(server.superuserUrl, PASSWORDS)));
    const again = await connect(server.appUrl);
    for (const sql of [
      'CREATE TABLE other (n int)',
      'CREATE TEMP TABLE other (n int)',
      'CREATE ROLE other',
    ]) {
      await expect(again.query(sql)).rejects.toMatchObject({ code: INSUFFICIENT_PRIVILEGE });
    }
    expect((await again.query('SELECT count(*)::int AS n FROM ledger')).rows).toEqual([{ n: 1 }]);
    await again.end();
  });

  it('hold for a copy of the database too', async () => {
    await superuser.query('CREATE DATABASE original TEMPLATE template0 OWNER spokewell_owner');
    await ensureRoles(server.superuserUrl, PASSWORDS, 'original');
    await superuser.query('CREATE DATABASE copy TEMPLATE original');
    await ensureRoles(server.superuserUrl, PASSWORDS, 'copy');
    const inCopy = await connect(withDatabase(server.appUrl, 'copy'));
    await expect(inCopy.query('CREATE TEMP TABLE other (n int)')).rejects.toMatchObject({
      code: INSUFFICIENT_PRIVILEGE,
    });
    await inCopy.end();
    const asOwner = await connect(withDatabase(server.ownerUrl, 'copy'));
    await asOwner.query('CREATE TABLE made (n int)');
    await asOwner.end();
  });
});
