// Writes the types of the schema for the web app's documents, or checks these types and each document against the
// schema: node scripts/web-types.mjs write | check
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const kept = join(root, 'web/src/graphql/graphql-env.d.ts');
const check = process.argv[2] !== 'write';
const target = check ? join(tmpdir(), `graphql-env-${process.pid}.d.ts`) : kept;
const tada = (args, output) =>
  spawnSync(join(root, 'node_modules/.bin/gql.tada'), args, {
    cwd: root,
    stdio: ['ignore', output, 'inherit'],
  });
const done = tada(
  ['generate', 'output', '--disable-preprocessing', '--tsconfig', 'web/tsconfig.json', '--output', target],
  'ignore',
);
if (done.status !== 0) process.exit(done.status ?? 1);
if (check) {
  const same = readFileSync(target, 'utf8') === readFileSync(kept, 'utf8');
  rmSync(target);
  if (!same) {
    console.error('web/src/graphql/graphql-env.d.ts is old. Run "node scripts/web-types.mjs write".');
    process.exit(1);
  }
  const fits = tada(['check', '--tsconfig', 'web/tsconfig.json'], 'inherit');
  if (fits.status !== 0) process.exit(fits.status ?? 1);
  console.log('The types of the schema are fresh, and the documents fit it.');
}
