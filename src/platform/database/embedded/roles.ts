import pg from 'pg';
import type { DatabasePasswords } from '../../secrets/index.js';

/** The product's database, made by {@link ensureRoles}. */
export const DATABASE = 'spokewell';

/** Owns the database and all that migrations make. */
export const OWNER_ROLE = 'spokewell_owner';

/** What the application signs in as: it makes nothing and owns nothing. */
export const APP_ROLE = 'spokewell_app';

/** Neither role may gain more than was given to it, whatever it had before. */
const ATTRIBUTES = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';

/** Any number: only one process at a time makes roles on a server. */
const LOCK = 0x5b0ce;

/**
 * Makes the two roles and the database, or puts right what differs from what is written here; passwords are set
 * anew each time, so that a changed secret heals. It may be run again at any time, by several at once.
 *
 * The application's role may connect to the database and use the schema `public`: it can create nothing in it,
 * no temporary table either. What it may do with each table is granted by the migration that makes the table. The
 * owner's role is the database's owner and may create in it. Nobody else may connect.
 *
 * @param superuserUrl - a superuser's address of any database of the server
 * @param passwords - the two roles' passwords
 * @param database - its name; that of a copy of the database too, since copies do not inherit grants
 */
export async function ensureRoles(
  superuserUrl: string,
  passwords: Pick<DatabasePasswords, 'owner' | 'app'>,
  database: string = DATABASE,
): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await ensureRole(client, OWNER_ROLE, passwords.owner);
    await ensureRole(client, APP_ROLE, passwords.app);
    await ensureDatabase(client, database);
  });
  await withClient(withDatabase(superuserUrl, database), async (client) => {
    await client.query(`
      REVOKE ALL ON SCHEMA public FROM PUBLIC;
      REVOKE ALL ON SCHEMA public FROM ${APP_ROLE};
      GRANT USAGE ON SCHEMA public TO ${APP_ROLE};
    `);
  });
}

/**
 * Closes the server's own databases to everybody but its superuser. Only for a server that is ours alone.
 *
 * @param superuserUrl - a superuser's address of any database of the server
 */
export async function closeMaintenanceDatabases(superuserUrl: string): Promise<void> {
  await withClient(superuserUrl, (client) =>
    client.query(
      'REVOKE ALL ON DATABASE postgres FROM PUBLIC; REVOKE ALL ON DATABASE template1 FROM PUBLIC;',
    ),
  );
}

/** The same address with another database. */
export function withDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(database)}`;
  return other.href;
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  if (rowCount === 0) await client.query(`CREATE ROLE ${role}`);
  // A password cannot be a parameter here; it is quoted by the driver.
  await client.query(`ALTER ROLE ${role} WITH ${ATTRIBUTES} PASSWORD ${client.escapeLiteral(password)}`);
}

async function ensureDatabase(client: pg.Client, database: string): Promise<void> {
  const name = client.escapeIdentifier(database);
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
  if (rowCount === 0) {
    // Named in full, so that names sort alike on every server and machine.
    await client.query(`
      CREATE DATABASE ${name} OWNER ${OWNER_ROLE} TEMPLATE template0 ENCODING 'UTF8'
      LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LC_COLLATE 'C' LC_CTYPE 'C'
    `);
  } else {
    await client.query(`ALTER DATABASE ${name} OWNER TO ${OWNER_ROLE}`);
  }
  await client.query(`
    REVOKE ALL ON DATABASE ${name} FROM PUBLIC;
    REVOKE ALL ON DATABASE ${name} FROM ${APP_ROLE};
    GRANT CONNECT ON DATABASE ${name} TO ${APP_ROLE};
  `);
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
