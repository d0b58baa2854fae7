// One PostgreSQL for the whole run, with a template database that every test file copies. Migrations run in a
// process of their own: decorated classes must not be loaded in the one that Jest shares with its tests.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export default async function setup() {
  if (globalThis.__SPOKEWELL_CLUSTER__) return;
  const cluster = spawn(process.execPath, [fileURLToPath(new URL('cluster.mjs', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  globalThis.__SPOKEWELL_CLUSTER__ = cluster;
  process.env.SPOKEWELL_TEST_CLUSTER = await new Promise((resolve, reject) => {
    let text = '';
    cluster.stdout.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.trim());
    });
    cluster.on('exit', (code) => reject(new Error(`The test database did not start (exit ${code})`)));
  });
}
