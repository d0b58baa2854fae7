// Builds what is stale: the server (src, migrations) into dist/, the web app into dist/web.
// `--server` leaves the web app out.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => join(root, 'node_modules', '.bin', name);

/** The newest change below these files and folders, in milliseconds. */
function newest(paths) {
  let time = 0;
  for (const path of paths) {
    if (!existsSync(path)) continue;
    const stat = statSync(path);
    time = Math.max(time, stat.mtimeMs);
    if (stat.isDirectory()) time = Math.max(time, newest(readdirSync(path).map((n) => join(path, n))));
  }
  return time;
}

function step(name, sources, build) {
  const stamp = join(root, 'dist', `.${name}`);
  const changed = newest(sources.map((s) => join(root, s)));
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= changed) return;
  build();
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, '');
}

function run(command, args) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: process.env,
  });
  if (done.status !== 0) {
    console.error(`The build failed: ${command} ${args.join(' ')}`);
    process.exit(done.status ?? 1);
  }
}

step('server', ['src', 'migrations', '.swcrc', 'package-lock.json'], () => {
  rmSync(join(root, 'dist', 'src'), { recursive: true, force: true });
  rmSync(join(root, 'dist', 'migrations'), { recursive: true, force: true });
  run(bin('swc'), ['src', 'migrations', '-d', 'dist', '--copy-files', '--quiet', '--config-file', '.swcrc']);
});
if (!process.argv.includes('--server')) {
  step('web', ['web', 'schema.graphql', 'package-lock.json'], () =>
    run(bin('vite'), ['build', 'web', '--logLevel', 'warn']),
  );
}
