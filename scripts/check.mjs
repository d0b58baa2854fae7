// Everything that can be checked without running the product: what CI runs before the tests.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => `${root}node_modules/.bin/${name}`;
const steps = [
  ['format and lint', bin('biome'), ['ci', '.']],
  ['build', process.execPath, ['scripts/build.mjs']],
  ['types of the server and tests', bin('tsc'), ['--noEmit', '-p', 'tsconfig.json']],
  ['types of the web app', bin('tsc'), ['--noEmit', '-p', 'web/tsconfig.json']],
  ['rules of the house', process.execPath, ['scripts/house.mjs']],
  ['schema.graphql', process.execPath, ['scripts/schema.mjs', 'check']],
  ['typed documents', process.execPath, ['scripts/web-types.mjs', 'check']],
  ['weight of the pages', process.execPath, ['web/bundle-budget.mjs']],
  ['migrations', process.execPath, ['scripts/migration.mjs', 'check']],
  ['what must not be in the repository', process.execPath, ['scripts/traces.mjs']],
];

let failed = 0;
for (const [name, command, args] of steps) {
  const began = Date.now();
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  const ok = done.status === 0;
  if (!ok) failed += 1;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
}
process.exit(failed === 0 ? 0 : 1);
