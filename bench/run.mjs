// Runs benches: npm run bench lists them, npm run bench -- P6 runs one. A bench prints what it measured, on what and when.
import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(folder).filter((name) => /^p\d+-[\w-]+\.mjs$/.test(name));
const asked = process.argv.slice(2).map((name) => name.toLowerCase());
const chosen = files.filter((name) => asked.includes(name.split('-')[0]));
if (chosen.length === 0) {
  console.log(
    `Usage: npm run bench -- ${files.map((name) => name.split('-')[0].toUpperCase()).join(' | ')}\n\n${files.join('\n')}`,
  );
  process.exit(asked.length === 0 ? 0 : 2);
}
const [cpu] = cpus();
for (const name of chosen) {
  console.log(`${name.replace('.mjs', '')}: ${new Date().toISOString()}, Node ${process.version}`);
  console.log(
    `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${process.platform} ${process.arch}\n`,
  );
  await (await import(new URL(name, import.meta.url).href)).default();
}
