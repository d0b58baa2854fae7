import { join } from 'node:path';
import pg from 'pg';
import type { Config } from '../config/index.js';
import { loadOrCreateSecrets } from '../secrets/index.js';
import { DatabaseRefused } from './boot-checks.js';
import { Connections } from './connections.js';
import { findRunningServer, startEmbeddedPostgres } from './embedded/index.js';
import { migrate } from './migrate.js';

/**
 * Makes the database ready: the operator's own, or an embedded one in the data folder; the schema brought up to
 * date where the owner's address is known.
 *
 * @param options `beside`: a command that may run beside a server uses that server's database
 *
 * @throws EmbeddedPostgresError, or PostgreSQL's own error, when it cannot be had
 */
export async function openDatabase(
  config: Config,
  say: (line: string) => void,
  options: { beside?: boolean } = {},
): Promise<Connections> {
  if (config.databaseUrl) {
    if (config.databaseMigrationUrl) report(await migrate(config.databaseMigrationUrl), say);
    // Before anything is made on this machine: a refused start leaves nothing behind.
    await reach(config.databaseUrl);
    return new Connections(config.databaseUrl, ...(await keysOf(config)), async () => {});
  }
  const secrets = await loadOrCreateSecrets(join(config.dataDir, 'secrets.json'));
  const keys = await keysOf(config);
  if (options.beside) {
    const running = await findRunningServer(join(config.dataDir, 'postgres'), secrets.postgres);
    if (running) return new Connections(running, ...keys, async () => {});
  }
  const server = await startEmbeddedPostgres({
    dataDir: join(config.dataDir, 'postgres'),
    passwords: secrets.postgres,
    log: say,
  });
  try {
    report(await migrate(server.ownerUrl), say);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return new Connections(server.appUrl, ...keys, () => server.stop());
}

/** Milliseconds that a database of the operator's own gets to answer. */
const PATIENCE_MS = 10_000;

async function reach(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE_MS });
  // A connection that ends while it is being closed is no fault of anybody.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    if ((error as { code?: unknown }).code !== undefined) throw error;
    throw new DatabaseRefused(
      'The database does not answer at DATABASE_URL. Is it running, and is the address right?',
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The survey master key and the ledger's signing key: those of the environment, or else of the secrets file. */
async function keysOf(config: Config): Promise<[master: Buffer, signing: Buffer]> {
  const { surveyMasterKey: master, ledgerSigningKey: signing } = config;
  // Where both are given, no file is made.
  const kept = master && signing ? null : await loadOrCreateSecrets(join(config.dataDir, 'secrets.json'));
  const bytes = (key: string | null | undefined) => Buffer.from(key ?? '', 'base64');
  return [bytes(master ?? kept?.surveyMasterKey), bytes(signing ?? kept?.ledgerSigningKey)];
}

function report(run: string[], say: (line: string) => void): void {
  if (run.length > 0) say(`The schema was brought up to date: ${run.length} migration(s).`);
}
