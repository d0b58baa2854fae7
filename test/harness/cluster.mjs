// Runs the PostgreSQL of a test run until its standard input closes; prints its addresses as one line of JSON.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';

const dist = (path) => import(new URL(`../../dist/src/${path}`, import.meta.url).href);
await dist('app.module.js');
const { startEmbeddedPostgres } = await dist('platform/database/embedded/index.js');
const { migrate } = await dist('platform/database/migrate.js');

const folder = mkdtempSync(join(tmpdir(), 'spokewell-test-'));
const server = await startEmbeddedPostgres({
  dataDir: join(folder, 'postgres'),
  passwords: { superuser: 'test', owner: 'test', app: 'test' },
  forTests: true,
  log: () => {},
});
try {
  await migrate(server.ownerUrl);
  process.stdout.write(
    `${JSON.stringify({ superuserUrl: server.superuserUrl, ownerUrl: server.ownerUrl, appUrl: server.appUrl })}\n`,
  );
  await new Promise((resolve) => process.stdin.on('end', resolve).resume());
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
