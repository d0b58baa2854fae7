// Writes schema.graphql from the resolvers, or checks that it is up to date: node scripts/schema.mjs write | check
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

spawnSync(process.execPath, [fileURLToPath(new URL('build.mjs', import.meta.url)), '--server'], {
  stdio: 'inherit',
});
const { emitSchema } = await import(new URL('../dist/src/emit-schema.js', import.meta.url).href);
const file = new URL('../schema.graphql', import.meta.url);
const schema = await emitSchema();
if (process.argv[2] === 'write') {
  writeFileSync(file, schema);
} else {
  let kept = '';
  try {
    kept = readFileSync(file, 'utf8');
  } catch {
    // told below
  }
  if (kept !== schema) {
    console.error('schema.graphql is not what the resolvers make. Run "npm run schema" and read the change.');
    process.exit(1);
  }
  console.log('schema.graphql is up to date.');
}
process.exit(0);
