import {
  createCohort,
  createProgram,
  createTestDatabase,
  enrollPeople,
  foundHub,
  openWave,
  ProductProcess,
  recordAttendance,
  SmtpSink,
  TEST_KEY,
  TestApp,
  type TestDatabase,
} from '../harness/index.js';

const PEOPLE = 40;

describe('a worker that is killed while it mails the invitations of a wave', () => {
  let database: TestDatabase;
  let sink: SmtpSink;
  let api: TestApp;
  let worker: ProductProcess;
  let env: Record<string, string>;
  beforeAll(async () => {
    database = await createTestDatabase();
    sink = await SmtpSink.start();
    env = {
      DATABASE_URL: database.appUrl,
      SMTP_URL: sink.url,
      MAIL_FROM: 'Mesa Hub <hub@mesa.example>',
      SURVEY_MASTER_KEY: TEST_KEY.toString('base64'),
      LEDGER_SIGNING_KEY: TEST_KEY.toString('base64'),
    };
    worker = await ProductProcess.start({ ...env, ROLE: 'worker' });
    api = await TestApp.start({ ...env, ROLE: 'api' }, { database, mail: sink });
  });
  afterAll(async () => {
    await api?.stop();
    await worker?.end('SIGTERM');
    await sink?.stop();
    await database?.drop();
  });

  it('loses none and doubles none: the next worker sends what the relay had not taken', async () => {
    const hub = await foundHub(api);
    const cohortId = await createCohort(hub, await createProgram(hub));
    await enrollPeople(hub.admin, cohortId, PEOPLE);
    await recordAttendance(hub.admin, cohortId, PEOPLE);

    const held = sink.holdAt(12, /survey|then and now/i);
    await openWave(hub.admin, cohortId, { minSessions: 1 });
    await held;
    // Those that the relay has taken get their mark; the others hang, and the worker dies with them in its hands.
    await new Promise((resolve) => setTimeout(resolve, 500));
    await worker.end('SIGKILL');
    const taken = invitations().length;
    expect(taken).toBeGreaterThan(5);
    expect(taken).toBeLessThan(PEOPLE);

    sink.release();
    worker = await ProductProcess.start({ ...env, ROLE: 'worker' });
    // Those in the dead worker's hands are its own until their claims run out.
    await until(() =>
      api.sql(`select 1 from mail_message where template = 'surveys.invitation' and state <> 'sent'`),
    );
    const addresses = invitations().map((mail) => mail.to);
    expect(new Set(addresses).size).toBe(PEOPLE);
    expect(addresses).toHaveLength(PEOPLE);
    const states = await api.sql(
      `select state, count(*)::int as n from mail_message where template = 'surveys.invitation' group by 1`,
    );
    expect(states).toEqual([{ state: 'sent', n: PEOPLE }]);
  }, 180_000);

  function invitations() {
    return sink.taken.filter((mail) => /\/survey\//.test(mail.text));
  }
});

async function until(remaining: () => Promise<unknown[]>): Promise<void> {
  const end = Date.now() + 110_000;
  while ((await remaining()).length > 0) {
    if (Date.now() > end) throw new Error('Invitations were still on their way after 110 s');
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
