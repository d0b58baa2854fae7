// Keeps entities and migrations in step, on a PostgreSQL of its own:
//   node scripts/migration.mjs check                 fails when the entities ask for something no migration makes
//   node scripts/migration.mjs generate FEATURE-WHAT writes that something as a new migration, to be read and renamed
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [command, name] = process.argv.slice(2);
if (command !== 'check' && !(command === 'generate' && /^[a-z]+-[a-z-]+$/.test(name ?? ''))) {
  console.error('Usage: node scripts/migration.mjs check | generate FEATURE-WHAT');
  process.exit(2);
}
spawnSync(process.execPath, [fileURLToPath(new URL('build.mjs', import.meta.url)), '--server'], {
  stdio: 'inherit',
});

const dist = (path) => import(new URL(`../dist/src/${path}`, import.meta.url).href);
await import('reflect-metadata');
await dist('app.module.js');
const { startEmbeddedPostgres } = await dist('platform/database/embedded/index.js');
const { migrate } = await dist('platform/database/migrate.js');
const { migrationDataSource } = await dist('platform/database/data-source.js');

const folder = mkdtempSync(join(tmpdir(), 'spokewell-migration-'));
const server = await startEmbeddedPostgres({
  dataDir: join(folder, 'postgres'),
  passwords: { superuser: 'check', owner: 'check', app: 'check' },
  forTests: true,
  log: () => {},
});
let failed = false;
try {
  await migrate(server.ownerUrl);
  const dataSource = await migrationDataSource(server.ownerUrl).initialize();
  const { upQueries, downQueries } = await dataSource.driver.createSchemaBuilder().log();
  await dataSource.destroy();
  if (command === 'check') {
    failed = upQueries.length > 0;
    console.log(failed ? 'The entities ask for what no migration makes:' : 'Entities and migrations agree.');
    for (const { query } of upQueries) console.log(`  ${query}`);
  } else if (upQueries.length === 0) {
    console.log('There is nothing to generate.');
  } else {
    const at = Date.now();
    const className = name.replace(/(^|-)([a-z])/g, (_, __, c) => c.toUpperCase()) + at;
    const call = ({ query, parameters }) =>
      `    await queryRunner.query(${JSON.stringify(query)}${parameters?.length ? `, ${JSON.stringify(parameters)}` : ''});`;
    const file = fileURLToPath(new URL(`../migrations/${at}-${name}.ts`, import.meta.url));
    writeFileSync(
      file,
      `import type { MigrationInterface, QueryRunner } from 'typeorm';\n\n/** TODO: say what it is for. */\nexport class ${className} implements MigrationInterface {\n  async up(queryRunner: QueryRunner): Promise<void> {\n${upQueries.map(call).join('\n')}\n  }\n\n  async down(queryRunner: QueryRunner): Promise<void> {\n${downQueries.reverse().map(call).join('\n')}\n  }\n}\n`,
    );
    console.log(`Written: ${file}. Read it, rename it, say what it is for.`);
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);
