import { fileURLToPath } from 'node:url';
import { DataSource, type Logger } from 'typeorm';
import { registeredEntities } from './entities.js';
import { SnakeNaming } from './naming.js';
import { StatementLog } from './statement-log.js';

/** How a data source is opened. */
export interface DataSourceSettings {
  url: string;
  /** Connections at the most. */
  poolSize?: number;
  /** Hears every statement; tests count them with it. */
  logger?: Logger;
}

/** Milliseconds after which PostgreSQL gives up on a statement of a request. */
const STATEMENT_TIMEOUT_MS = 5_000;

/**
 * The application's data source, on the role that may neither alter the schema nor rewrite the record of events.
 */
export function applicationDataSource(settings: DataSourceSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url: settings.url,
    entities: registeredEntities(),
    namingStrategy: new SnakeNaming(),
    poolSize: settings.poolSize ?? 20,
    synchronize: false,
    applicationName: 'spokewell',
    connectTimeoutMS: 5_000,
    extra: { statement_timeout: STATEMENT_TIMEOUT_MS, idle_in_transaction_session_timeout: 60_000 },
    ...(settings.logger ? { logger: settings.logger, logging: true } : {}),
  });
}

/** The compiled migrations, beside the compiled source. */
const MIGRATIONS = fileURLToPath(new URL('../../../migrations/*.js', import.meta.url));

/** The owner's data source, for migrations alone. */
export function migrationDataSource(url: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: registeredEntities(),
    namingStrategy: new SnakeNaming(),
    migrations: [MIGRATIONS],
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    poolSize: 2,
    applicationName: 'spokewell-migration',
    // Whoever asked for the migration tells of a failure; the library would print statements.
    logging: false,
    logger: new StatementLog(),
    connectTimeoutMS: 5_000,
  });
}
