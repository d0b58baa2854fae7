// Builds what is stale, then runs a program of dist/ in this process: node scripts/with-build.mjs [--server] main.js ARGS
import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const args = process.argv.slice(2);
const flags = args[0] === '--server' ? [args.shift()] : [];
const program = args.shift();
const build = spawnSync(process.execPath, [fileURLToPath(new URL('build.mjs', import.meta.url)), ...flags], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
if (build.status !== 0) process.exit(build.status ?? 1);

const path = fileURLToPath(new URL(`../dist/src/${program}`, import.meta.url));
process.argv = [process.argv[0], path, ...args];
await import(pathToFileURL(path).href);
