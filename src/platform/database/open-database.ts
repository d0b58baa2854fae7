import { join } from 'node:path';
import type { Config } from '../config/index.js';
import { loadOrCreateSecrets } from '../secrets/index.js';
import { Connections } from './connections.js';
import { startEmbeddedPostgres } from './embedded/index.js';
import { migrate } from './migrate.js';

/**
 * Makes the database ready: the operator's own, or an embedded one in the data folder; the schema brought up to
 * date where the owner's address is known.
 *
 * @throws EmbeddedPostgresError, or PostgreSQL's own error, when it cannot be had
 */
export async function openDatabase(config: Config, say: (line: string) => void): Promise<Connections> {
  if (config.databaseUrl) {
    if (config.databaseMigrationUrl) report(await migrate(config.databaseMigrationUrl), say);
    return new Connections(config.databaseUrl, await masterKey(config), async () => {});
  }
  const secrets = await loadOrCreateSecrets(join(config.dataDir, 'secrets.json'));
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
  const key = config.surveyMasterKey ?? secrets.surveyMasterKey;
  return new Connections(server.appUrl, Buffer.from(key, 'base64'), () => server.stop());
}

async function masterKey(config: Config): Promise<Buffer> {
  const key = config.surveyMasterKey ?? (await loadOrCreateSecrets(join(config.dataDir, 'secrets.json'))).surveyMasterKey;
  return Buffer.from(key, 'base64');
}

function report(run: string[], say: (line: string) => void): void {
  if (run.length > 0) say(`The schema was brought up to date: ${run.length} migration(s).`);
}
