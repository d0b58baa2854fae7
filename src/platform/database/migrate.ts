import { runMigrations as runQueueMigrations } from 'bullmq';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { QUEUE_SCHEMA } from '../jobs/queue-engine.js';
import { migrationDataSource } from './data-source.js';

/** The role that serves requests and jobs. It owns nothing. */
export const APP_ROLE = 'spokewell_app';

/**
 * Brings the schema up to date, with the owner's role: the product's tables, then the queue's.
 *
 * @returns the names of the migrations that were run
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const dataSource = await migrationDataSource(ownerUrl).initialize();
  try {
    const done = await withAdvisoryLock(dataSource, () => dataSource.runMigrations());
    await migrateQueue(ownerUrl);
    return done.map((m) => m.name);
  } finally {
    await dataSource.destroy();
  }
}

// Several processes may start at once; the second waits and then finds nothing to do.
async function withAdvisoryLock<T>(dataSource: DataSource, run: () => Promise<T>): Promise<T> {
  const runner = dataSource.createQueryRunner();
  await runner.query('select pg_advisory_lock(727101)');
  try {
    return await run();
  } finally {
    await runner.query('select pg_advisory_unlock(727101)');
    await runner.release();
  }
}

async function migrateQueue(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await runQueueMigrations(client, QUEUE_SCHEMA);
    // BullMQ makes a sequence the first time it meets a queue, and temporary tables for bulk adds, so its own schema,
    // and only that, is open to making things. It holds ids of deliveries and can be dropped at any time; see docs/adr.
    await client.query(`
      do $$ begin execute format('grant temporary on database %I to ${APP_ROLE}', current_database()); end $$;
      grant usage, create on schema ${QUEUE_SCHEMA} to ${APP_ROLE};
      grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to ${APP_ROLE};
      do $$ declare name text; begin
        -- The sequences that the application's role made are its own already, and not ours to give.
        for name in select relname from pg_class c join pg_roles r on r.oid = c.relowner
                     where c.relnamespace = '${QUEUE_SCHEMA}'::regnamespace and c.relkind = 'S' and r.rolname = current_user
        loop execute format('grant usage, select, update on sequence ${QUEUE_SCHEMA}.%I to ${APP_ROLE}', name); end loop;
      end $$;
      grant execute on all functions in schema ${QUEUE_SCHEMA} to ${APP_ROLE};`);
  } finally {
    await client.end();
  }
}
