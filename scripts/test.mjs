// Runs everything: builds what is stale, then the three suites; says in a line each what could not run here.
// Arguments go to Jest: npm test -- --selectProjects unit
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const onPath = (name) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));

const build = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
if (build.status !== 0) process.exit(build.status ?? 1);

const missing = [];
if (!onPath('redis-server'))
  missing.push('Not run: the suites on Redis, since redis-server is not on the PATH.');
if (!onPath('Rscript'))
  missing.push(
    'Not run: the comparison with R on fresh data, since Rscript is not on the PATH; R’s committed output is compared.',
  );

const tests = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);
for (const line of missing) console.log(line);
process.exit(tests.status ?? 1);
