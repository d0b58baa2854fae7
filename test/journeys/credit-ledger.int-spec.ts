import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LedgerScene } from '../credits/ledger-scene.js';
import { sqlAs, TEST_KEY, TEST_SIGNING_KEY } from '../harness/index.js';

const CLI = fileURLToPath(new URL('../../dist/src/cli.js', import.meta.url));

describe('an operator who verifies the ledgers of credit', () => {
  let scene: LedgerScene;
  let folder: string;
  let kept: string;
  beforeAll(async () => {
    scene = await LedgerScene.start(3);
    for (const personId of scene.people) await scene.append(scene.award({ personId }));
    folder = mkdtempSync(join(tmpdir(), 'spokewell-ledger-'));
    kept = join(folder, 'anchor.json');
  });
  afterAll(async () => {
    await scene?.app.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const cli = (...args: string[]) => {
    const done = spawnSync(process.execPath, [CLI, ...args], {
      encoding: 'utf8',
      env: {
        ...process.env,
        DATA_DIR: folder,
        DATABASE_URL: scene.app.database.appUrl,
        SURVEY_MASTER_KEY: TEST_KEY.toString('base64'),
        LEDGER_SIGNING_KEY: TEST_SIGNING_KEY.toString('base64'),
      },
    });
    return JSON.parse(done.status === 0 ? done.stdout : done.stderr) as unknown;
  };
  const tampered = (statement: string) => sqlAs(scene.app.database.superuserUrl, statement);

  it('reads that all is as it was written, and keeps the anchor', () => {
    expect(cli('credits', 'verify')).toMatchObject({
      ok: true,
      ledgers: [{ hub: scene.hub.id, rows: 3, head: { sequence: 3 }, anchors: 0, ok: true, fault: null }],
    });
    const file = cli('credits', 'anchor');
    expect(file).toMatchObject({ anchors: [{ hub: scene.hub.id, sequence: 3 }] });
    writeFileSync(kept, JSON.stringify(file));
    expect(cli('credits', 'verify', '--hub', scene.hub.id, '--anchor', kept)).toMatchObject({
      ok: true,
      ledgers: [{ anchors: 1 }],
    });
  });

  it('is told in words, with its number, which entry is not as it was', async () => {
    await tampered(`update ledger_entry set amount = 8 where sequence = 2`);
    expect(cli('credits', 'verify')).toMatchObject({
      ok: false,
      ledgers: [{ ok: false, fault: { sequence: 2, words: 'Entry 2 is not as it was written.' } }],
    });
    await tampered(`update ledger_entry set amount = 0.75 where sequence = 2`);
    expect(cli('credits', 'verify')).toMatchObject({ ok: true });
  });

  it.each<[string, string[], string]>([
    ['a hub that is not there', ['--hub', '018f2e3c-0000-7000-8000-000000000000'], 'unknown_hub'],
    ['a file that is not there', ['--anchor', 'nowhere.json'], 'file_not_found'],
    ['a file that is no anchor', ['--anchor', CLI], 'bad_anchor'],
    ['a word too many', ['now'], 'usage'],
  ])('is told of %s', (_, args, code) => {
    expect(cli('credits', 'verify', ...args)).toMatchObject({ error: { code } });
  });
});
