import { readdirSync } from 'node:fs';
import type { DataSource } from 'typeorm';

/** The database is not one that this release may work on. */
export class DatabaseRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DatabaseRefused';
  }
}

/**
 * Refuses a role that could rewrite the record: one that owns tables, or a superuser.
 *
 * @throws DatabaseRefused in the operator's words
 */
export async function refuseOwningRole(dataSource: DataSource): Promise<void> {
  const [row] = (await dataSource.query(
    `select r.rolsuper as super,
            exists (select 1 from pg_tables where schemaname = 'public' and tableowner = current_user) as owns
       from pg_roles r where r.rolname = current_user`,
  )) as { super: boolean; owns: boolean }[];
  if (row?.super || row?.owns) {
    throw new DatabaseRefused(
      'DATABASE_URL names a role that owns the tables or is a superuser. Give the application a role of its own ' +
        '(spokewell_app), and the owner to DATABASE_MIGRATION_URL.',
    );
  }
}

/**
 * Refuses a schema that lacks a migration of this release.
 *
 * @throws DatabaseRefused naming how many are missing
 */
export async function refuseOldSchema(dataSource: DataSource): Promise<void> {
  const folder = new URL('../../../migrations/', import.meta.url);
  const shipped = readdirSync(folder).filter((f) => /^\d+-.*\.(js|ts)$/.test(f)).length;
  const [present] = (await dataSource.query(
    `select to_regclass('public.schema_migration') is not null as there`,
  )) as {
    there: boolean;
  }[];
  const run = present?.there
    ? Number(
        ((await dataSource.query(`select count(*) as n from schema_migration`)) as { n: string }[])[0]?.n,
      )
    : 0;
  if (run < shipped) {
    throw new DatabaseRefused(
      `The database lacks ${shipped - run} migration(s) of this release. Start once with DATABASE_MIGRATION_URL, or run "npm run -s cli -- migrate".`,
    );
  }
}
