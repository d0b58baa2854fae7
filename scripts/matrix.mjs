// Writes docs/authorization-matrix.md anew, for people to read what changed: npm run matrix
import { spawnSync } from 'node:child_process';

const args = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
const done = spawnSync(
  process.execPath,
  [...args, '--selectProjects=integration', '--testPathPatterns', 'authorization/matrix'],
  { stdio: 'inherit', env: { ...process.env, MATRIX: 'write' } },
);
process.exit(done.status ?? 1);
