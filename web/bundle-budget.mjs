// Prints how much each page loads at first, gzip-compressed, and fails when it is more than it may be:
//   node web/bundle-budget.mjs [folder of the built web app]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const built = process.argv[2] ?? fileURLToPath(new URL('../dist/web', import.meta.url));
const manifest = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8'));

const KB = 1000;
/** What participants open on a phone, and what the hub's team opens at a desk. */
const BUDGET = { participant: 180 * KB, team: 320 * KB };

const SHELL = ['src/app/start-app.tsx', 'src/app/shell.tsx'];
const COHORT = [...SHELL, 'src/features/cohorts/cohort-page.tsx'];
const PAGES = [
  ['/survey/:wave', 'participant', ['src/app/start-survey.tsx']],
  ['/', 'participant', [...SHELL, 'src/app/home-page.tsx']],
  ['/sign-in', 'participant', [...SHELL, 'src/features/identity/sign-in-page.tsx']],
  ['/sign-in/finish', 'participant', [...SHELL, 'src/features/identity/finish-sign-in-page.tsx']],
  ['/profile', 'participant', [...SHELL, 'src/features/identity/profile/profile-page.tsx']],
  ['/cohorts/:id', 'participant', [...COHORT, 'src/features/sessions/sessions-section.tsx']],
  ['/sessions/:id', 'participant', [...SHELL, 'src/features/sessions/session-page.tsx']],
  [
    '/sessions/:id, for its team',
    'team',
    [...SHELL, 'src/features/sessions/session-page.tsx', 'src/features/sessions/team/tools.ts'],
  ],
  ['/schedule', 'team', [...SHELL, 'src/features/sessions/schedule/schedule-page.tsx']],
  [
    '/cohorts/:id/new-sessions',
    'team',
    [...COHORT, 'src/features/sessions/planning/new-sessions-section.tsx'],
  ],
  ['/cohorts/:id/people', 'team', [...COHORT, 'src/features/cohorts/people-section.tsx']],
  ['/cohorts/:id/attendance', 'team', [...COHORT, 'src/features/attendance/attendance-section.tsx']],
  ['/cohorts/:id/reports/:import', 'team', [...COHORT, 'src/features/attendance/report-section.tsx']],
  ['/cohorts/:id/messages', 'team', [...COHORT, 'src/features/messages/messages-section.tsx']],
  ['/cohorts/:id/surveys', 'team', [...COHORT, 'src/features/surveys/surveys-section.tsx']],
  ['/cohorts/:id/outcomes', 'team', [...COHORT, 'src/features/outcomes/outcomes-section.tsx']],
  ['/reports/:release', 'team', [...SHELL, 'src/features/outcomes/report-page.tsx']],
  ['/programs/:id', 'team', [...SHELL, 'src/features/programs/program-page.tsx']],
  ['/hubs/:id', 'team', [...SHELL, 'src/features/programs/hub-page.tsx']],
  ['/found', 'team', [...SHELL, 'src/features/programs/found-page.tsx']],
];

/** The files that a page needs before it shows: its own, and all that these import. */
function filesOf(sources) {
  const seen = new Set();
  const files = { js: new Set(), css: new Set() };
  const visit = (key) => {
    const chunk = manifest[key];
    if (!chunk)
      throw new Error(`The manifest does not know ${key}: name the page's file here as it is named now.`);
    if (seen.has(key)) return;
    seen.add(key);
    files.js.add(chunk.file);
    for (const css of chunk.css ?? []) files.css.add(css);
    for (const next of chunk.imports ?? []) visit(next);
  };
  for (const source of ['index.html', ...sources]) visit(source);
  return files;
}

const sizes = new Map();
function gzipOf(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(join(built, file)), { level: 9 }).length);
  return sizes.get(file);
}

const total = (files) => [...files].reduce((sum, file) => sum + gzipOf(file), 0);
const kb = (bytes) => `${(bytes / KB).toFixed(1)} KB`.padStart(9);

let over = 0;
console.log(`${'page'.padEnd(30)} ${'scripts'.padStart(9)} ${'styles'.padStart(9)} ${'may be'.padStart(9)}`);
for (const [page, who, sources] of PAGES) {
  const { js, css } = filesOf(sources);
  const scripts = total(js);
  const fits = scripts <= BUDGET[who];
  if (!fits) over += 1;
  console.log(
    `${page.padEnd(30)} ${kb(scripts)} ${kb(total(css))} ${kb(BUDGET[who])}${fits ? '' : '  TOO MUCH'}`,
  );
}
process.exit(over === 0 ? 0 : 1);
