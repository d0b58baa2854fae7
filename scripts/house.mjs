// Checks the rules of the house on src/ and test/, and that the check still sees: the fixture must break each rule.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

function cruise(paths, cwd) {
  const done = spawnSync(
    `${root}node_modules/.bin/depcruise`,
    ['--config', `${root}.dependency-cruiser.cjs`, '--output-type', 'json', ...paths],
    { cwd, encoding: 'utf8', maxBuffer: 64_000_000 },
  );
  if (!done.stdout) throw new Error(done.stderr || `depcruise ended with ${done.status}`);
  return JSON.parse(done.stdout).summary;
}

const house = cruise(
  ['src', 'test'].map((p) => p),
  root,
);
const faults = house.violations.filter((v) => !v.from.startsWith('test/house/fixture/'));
for (const v of faults) console.error(`${v.rule.name}: ${v.from} → ${v.to}`);
if (house.totalCruised < 50) {
  console.error(`Only ${house.totalCruised} modules were seen: the check looks at the wrong place.`);
  process.exit(1);
}

const seen = new Set(cruise(['src'], `${root}test/house/fixture`).violations.map((v) => v.rule.name));
const expected = ['order-identity', 'doors', 'platform-below', 'no-entities-through-doors', 'no-cycles'];
const blind = expected.filter((rule) => !seen.has(rule));
if (blind.length > 0) {
  console.error(`The check has gone blind: it did not see ${blind.join(', ')} in test/house/fixture.`);
  process.exit(1);
}
if (faults.length > 0) process.exit(1);
console.log(
  `The house holds: ${house.totalCruised} modules, order, doors and no cycles; the fixture breaks ${expected.length} rules.`,
);
