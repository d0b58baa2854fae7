import { FoundingService } from '../../src/features/programs/index.js';
import { createTestDatabase, SmtpSink, TestApp, type TestDatabase } from '../harness/index.js';

const ASK = `mutation ($email: String!) { requestSignInLink(email: $email) { message } }`;

describe('mail over SMTP', () => {
  let database: TestDatabase;
  let sink: SmtpSink;
  let app: TestApp;
  beforeAll(async () => {
    database = await createTestDatabase();
    sink = await SmtpSink.start();
    app = await TestApp.start(
      { SMTP_URL: sink.url, MAIL_FROM: 'Mesa Hub <hub@mesa.example>', PUBLIC_URL: 'https://hub.example' },
      { database, mail: sink },
    );
    const token = await app.get(FoundingService).issueLink();
    const input = {
      token,
      hubName: 'Hub',
      country: 'US',
      zone: 'UTC',
      yourName: 'Ana',
      yourEmail: 'ana@mesa.example',
    };
    await app.anonymous.get(`mutation ($input: FoundHubInput!) { foundHub(input: $input) { __typename } }`, {
      input,
    });
    await app.settled();
    // No input takes a line break in a name; a mail must not depend on it.
    await app.sql(`update person set name = $1 where email_key = 'ana@mesa.example'`, [
      'Ana\r\nBcc: everyone@evil.example <script>alert(1)</script>',
    ]);
  });
  afterAll(async () => {
    await app?.stop();
    await sink?.stop();
    await database?.drop();
  });

  it('comes as text and as HTML, from the hub’s address', async () => {
    await app.anonymous.get(ASK, { email: 'ana@mesa.example' });
    await app.settled();
    const mail = sink.to('ana@mesa.example').at(-1);
    expect(mail?.subject).toBe('Your sign-in link');
    expect(mail?.text).toContain('https://hub.example/sign-in/finish#swl_');
    expect(mail?.html).toContain('href="https://hub.example/sign-in/finish#swl_');
    expect(JSON.stringify(mail?.headers.get('from'))).toContain('hub@mesa.example');
  });

  it('makes no header, and no script, of what a person typed as their name', async () => {
    const mail = sink.to('ana@mesa.example').at(-1);
    expect([...(mail?.headers.keys() ?? [])]).not.toContain('bcc');
    expect(mail?.html).not.toContain('<script');
  });

  it('keeps neither text nor token in the database', async () => {
    const token = /#(swl_[\w-]+)/.exec(sink.to('ana@mesa.example').at(-1)?.text ?? '')?.[1] as string;
    const tables = await app.sql<{ table_name: string }>(
      `select table_name from information_schema.tables where table_schema = 'public'`,
    );
    for (const { table_name } of tables) {
      const [row] = await app.sql<{ n: number }>(
        `select count(*)::int as n from ${table_name} t where t::text like $1`,
        [`%${token}%`],
      );
      expect([table_name, row?.n]).toEqual([table_name, 0]);
    }
  });

  it('is mailed five times an hour to one address, and not a sixth', async () => {
    for (let n = 0; n < 8; n++) await app.anonymous.get(ASK, { email: 'Ana@MESA.example' });
    await app.settled();
    const links = sink.to('ana@mesa.example').filter((mail) => mail.subject === 'Your sign-in link');
    expect(links.length).toBe(5);
  });

  it('waits while the relay is away, and comes when it is back', async () => {
    app.clock.advance(3_700_000);
    await sink.refuseFor(async () => {
      await app.anonymous.get(ASK, { email: 'ana@mesa.example' });
      await app.settled('leave');
      const [row] = await app.sql<{ state: string; failures: number }>(
        `select state, failures from delivery where handler = 'mail.send'`,
      );
      expect(row).toEqual({ state: 'pending', failures: 1 });
    });
    const before = sink.to('ana@mesa.example').length;
    app.clock.advance(6_000);
    await app.settled();
    expect(sink.to('ana@mesa.example').length).toBe(before + 1);
  });
});
