// The repository names no registry's host and no path of a developer's machine, so that it builds anywhere alike.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const traces = [
  /registry\.[a-z]+js\.org|registry\.yarnpkg\.com|deb\.debian\.org|"resolved": "https?:/,
  /\/(root|home)\/[a-z]+\//,
];
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\0')
  .filter((f) => f && f !== 'scripts/traces.mjs');
let found = 0;
for (const file of files) {
  let text;
  try {
    text = readFileSync(`${root}${file}`, 'utf8');
  } catch {
    continue;
  }
  for (const trace of traces) {
    const hit = trace.exec(text);
    if (!hit) continue;
    found += 1;
    console.error(`${file}: ${hit[0]}`);
  }
}
if (found > 0) process.exit(1);
console.log(`${files.length} files name no registry and no developer's folder.`);
