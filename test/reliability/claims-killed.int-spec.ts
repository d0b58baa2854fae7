import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { VerifyLedger } from '../../src/features/credits/ledger/verify-ledger.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/platform/database/embedded/index.js';
import { CLAIM, ClaimScene, type Outcome } from '../credits/claim-scene.js';
import { offerCredit } from '../credits/setting-up.js';
import { ProductProcess, TEST_KEY, TEST_SIGNING_KEY, TestApp, type TestDatabase } from '../harness/index.js';

/** How often the web server and the worker are killed, and PostgreSQL is stopped at once, while people claim. */
const KILLS = Number(process.env.CLAIM_KILLS ?? 3);
const STOPS = Number(process.env.CLAIM_STOPS ?? 1);
/** Sessions of two people each: some claims between any two faults. */
const SESSIONS = Math.min(30, Math.max(12, KILLS + STOPS));
const CLI = fileURLToPath(new URL('../../dist/src/cli.js', import.meta.url));
const PASSWORDS = { superuser: 'test', owner: 'test', app: 'test' };

interface Claim {
  sessionId: string;
  personId: string;
  cookie: string;
}

describe('claims, while the web server and the worker are killed and the database stops at once', () => {
  let folder: string;
  let server: EmbeddedPostgres;
  let web: ProductProcess;
  let worker: ProductProcess;
  let claims: Claim[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'spokewell-claims-'));
    // As it runs in earnest, with all its safety against sudden ends.
    server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), passwords: PASSWORDS });
    const { appUrl, ownerUrl } = server;
    const env = { ...process.env, DATABASE_URL: appUrl, DATABASE_MIGRATION_URL: ownerUrl };
    await promisify(execFile)(process.execPath, [CLI, 'migrate'], { env });
    claims = await prepared();
    web = await started('api');
    worker = await started('worker');
  }, 180_000);
  afterAll(async () => {
    await web?.end('SIGTERM');
    await worker?.end('SIGTERM');
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('loses none that was acknowledged, and doubles none', async () => {
    const acknowledged = new Map<string, string>();
    const waiting = [...claims];
    const claimers = Array.from({ length: 4 }, async () => {
      for (let claim = waiting.shift(); claim; claim = waiting.shift()) {
        acknowledged.set(keyOf(claim), await claimed(claim));
        // So that some are left for the next fault.
        await rest(100);
      }
    });
    for (let fault = 1; fault <= KILLS + STOPS; fault++) {
      const enough = Math.floor((fault * claims.length) / (KILLS + STOPS + 1));
      while (acknowledged.size < enough) await rest(5);
      await rest(Math.random() * 40);
      if (fault % Math.ceil((KILLS + STOPS) / (STOPS + 1)) === 0) await stopDatabase();
      else await Promise.all([replaced('api'), replaced('worker')]);
    }
    await Promise.all(claimers);
    expect(acknowledged.size).toBe(claims.length);

    const app = await appOnServer();
    const entries = await app.sql<{ key: string; amount: string }>(
      `select session_id || ' ' || person_id as key, amount from ledger_entry order by sequence`,
    );
    expect(new Map(entries.map(({ key, amount }) => [key, amount]))).toEqual(acknowledged);
    expect(entries).toHaveLength(claims.length);
    const [verdict] = await app.get(VerifyLedger).run(null, []);
    expect(verdict).toMatchObject({ ok: true });
    await app.stop();
  }, 900_000);

  /** Sessions that are designated and attended, with people who are signed in: what they can claim. */
  async function prepared(): Promise<Claim[]> {
    const app = await appOnServer();
    const scene = await ClaimScene.start(app);
    // The processes have no clock but the machine's: what can be claimed can be claimed for years.
    const rules = { evaluation: 'NONE', attestationRequired: false, claimWindowDays: 3_660 };
    await offerCredit(scene.office, scene.hub.id, 'CHES', { rules });
    const sessions: string[] = [];
    for (let n = 0; n < SESSIONS; n++) sessions.push(await scene.attended(['CHES']));
    app.clock.offset = 0;
    const made: Claim[] = [];
    for (const number of [1, 2]) {
      const cookie = (await scene.person(number)).cookieHeader ?? '';
      const personId = await scene.idOf(number);
      for (const sessionId of sessions) made.push({ sessionId, personId, cookie });
    }
    await app.stop();
    return made;
  }

  function appOnServer(): Promise<TestApp> {
    const { appUrl, ownerUrl, superuserUrl } = server;
    const database: TestDatabase = { appUrl, ownerUrl, superuserUrl, drop: async () => {} };
    return TestApp.start({}, { database });
  }

  function started(role: 'api' | 'worker'): Promise<ProductProcess> {
    return ProductProcess.start({
      ROLE: role,
      PORT: '0',
      DATA_DIR: folder,
      DATABASE_URL: server.appUrl,
      SURVEY_MASTER_KEY: TEST_KEY.toString('base64'),
      LEDGER_SIGNING_KEY: TEST_SIGNING_KEY.toString('base64'),
    });
  }

  async function replaced(role: 'api' | 'worker'): Promise<void> {
    await (role === 'api' ? web : worker).end('SIGKILL');
    const next = await started(role);
    if (role === 'api') web = next;
    else worker = next;
  }

  /** Ends PostgreSQL as a power cut would leave it, and starts it again where it was; the others find it by themselves. */
  async function stopDatabase(): Promise<void> {
    const lock = readFileSync(join(folder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8');
    const { port, ended } = server;
    process.kill(Number(lock.split('\n')[0]), 'SIGQUIT');
    await ended;
    server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), passwords: PASSWORDS, port });
  }

  /** Asks until it is acknowledged, as somebody does who presses again when the page says that it did not work. */
  async function claimed({ sessionId, cookie }: Claim): Promise<string> {
    const variables = { id: sessionId, input: { creditType: 'CHES', attested: true } };
    for (;;) {
      try {
        const response = await fetch(`${addressOf(web)}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie },
          body: JSON.stringify({ query: CLAIM, variables }),
          signal: AbortSignal.timeout(20_000),
        });
        const { data } = (await response.json()) as { data: { claimCredit: Outcome } | null };
        if (data?.claimCredit.amount) return data.claimCredit.amount;
        if (data) throw new Refused(JSON.stringify(data));
      } catch (error) {
        if (error instanceof Refused) throw error;
      }
      await rest(50);
    }
  }
});

class Refused extends Error {}

function addressOf(process: ProductProcess): string {
  const address = /http:\/\/[^\s"]+:\d+/.exec(process.printed)?.[0];
  if (!address) throw new Error('The server did not say where it is');
  return address;
}

function keyOf({ sessionId, personId }: Claim): string {
  return `${sessionId} ${personId}`;
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
