import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of a test file's own. */
export interface TestDatabase {
  /** As the application's role. */
  appUrl: string;
  /** As the owner of the tables. */
  ownerUrl: string;
  /** As the server's superuser, for what only an attacker with the whole dump would do. */
  superuserUrl: string;
  drop(): Promise<void>;
}

interface Cluster {
  superuserUrl: string;
  ownerUrl: string;
  appUrl: string;
}

/** Copies the migrated template into a database of this test's own. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const cluster = JSON.parse(process.env.SPOKEWELL_TEST_CLUSTER ?? '') as Cluster;
  const name = `test_${randomBytes(6).toString('hex')}`;
  const template = new URL(cluster.ownerUrl).pathname.slice(1);
  await asSuperuser(cluster, `create database ${name} template ${template} owner spokewell_owner`);
  await asSuperuser(cluster, `revoke all on database ${name} from public`);
  await asSuperuser(cluster, `grant connect, temporary on database ${name} to spokewell_app`);
  return {
    appUrl: withDatabase(cluster.appUrl, name),
    ownerUrl: withDatabase(cluster.ownerUrl, name),
    superuserUrl: withDatabase(cluster.superuserUrl, name),
    drop: () => asSuperuser(cluster, `drop database if exists ${name} with (force)`),
  };
}

/** Runs statements over a connection of its own. */
export async function sqlAs<R extends object = Record<string, unknown>>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<R[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<R>(text, values)).rows;
  } finally {
    await client.end();
  }
}

async function asSuperuser(cluster: Cluster, text: string): Promise<void> {
  await sqlAs(cluster.superuserUrl, text);
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
