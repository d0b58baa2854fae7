import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unsubscribeToken } from '../../src/platform/mail/unsubscribe-token.js';
import { deriveKey } from '../../src/platform/secrets/index.js';
import {
  Client,
  createTestDatabase,
  ProductProcess,
  sqlAs,
  TEST_KEY,
  type TestDatabase,
} from '../harness/index.js';

describe('the log', () => {
  let database: TestDatabase;
  let folder: string;
  let product: ProductProcess;
  beforeAll(async () => {
    database = await createTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'spokewell-log-'));
    product = await ProductProcess.start({
      DATABASE_URL: database.appUrl,
      SURVEY_MASTER_KEY: TEST_KEY.toString('base64'),
      LEDGER_SIGNING_KEY: TEST_KEY.toString('base64'),
      DATA_DIR: folder,
      PORT: '0',
      LOG_LEVEL: 'debug',
    });
  });
  afterAll(async () => {
    await product?.end('SIGTERM');
    await database?.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('holds no name, address, token or statement of anyone, whatever went right or wrong', async () => {
    const url = /is ready at (\S+)/.exec(product.printed)?.[1] as string;
    const link = /#(swf_[\w-]+)/.exec(product.printed)?.[1] as string;
    const client = new Client(url);
    const input = {
      token: link,
      hubName: 'Canary Hub',
      country: 'US',
      zone: 'America/Denver',
      yourName: 'Canaria Canto',
      yourEmail: 'canary@hub.example',
    };
    const found = `mutation ($input: FoundHubInput!) { foundHub(input: $input) { __typename } }`;
    await client.ask(found, { input: { ...input, zone: 'Canary/Nowhere' } });
    await client.ask(found, { input });
    await client.ask(`mutation { requestSignInLink(email: "canary@hub.example") { message } }`);
    await client.ask(`mutation { finishSignIn(token: "swl_canary-token") { __typename } }`);
    await client.ask(`{ hub(id: "canary-id") { canaryField } }`);
    await new Client(url, 'swk_canary-bearer').ask(`{ me { id } }`);
    await client.fetch('/calendar/canary-secret.ics');
    const unsubscribe = `/unsubscribe/${unsubscribeToken(
      deriveKey(TEST_KEY, 'mail: links to switch it off'),
      { personId: '018f2e3c-0000-7000-8000-00000000cafe', kind: 'reminders' },
    )}`;
    expect((await client.post(unsubscribe, '', 'form')).status).toBe(200);
    await client.fetch('/unsubscribe/swu_canary-token');
    await client.ask(`mutation { setMailChoice(kind: "canary", wanted: false) { wanted } }`);
    // Secrets of join links and guest passes, in their own form and in none, and names of files.
    const session = '018f2e3c-0000-7000-8000-000000000000';
    const secrets = ['swj_canary', `swj_canary${'a'.repeat(58)}`, `swg_canary${'a'.repeat(37)}`];
    const joining = async () => {
      for (const secret of secrets) {
        await client.ask(`{ joinPage(sessionId: "${session}", secret: "${secret}") { __typename } }`);
        await client.ask(
          `mutation { joinSession(sessionId: "${session}", secret: "${secret}") { __typename } }`,
        );
      }
    };
    await joining();
    await client.fetch('/files/canary');
    await client.post(`/sessions/${session}/materials?name=canary.pdf`, 'canary', 'application/pdf');
    // The database gone in the middle: the errors of a driver carry statements and values.
    await sqlAs(database.superuserUrl, `alter table person rename to person_gone`);
    await client.ask(`mutation { requestSignInLink(email: "canary@hub.example") { message } }`);
    await client.ask(found, { input });
    expect((await client.post(unsubscribe, '', 'form')).status).toBe(500);
    await sqlAs(database.superuserUrl, `alter table guest_pass rename to guest_pass_gone`);
    await sqlAs(database.superuserUrl, `alter table join_version rename to join_version_gone`);
    await joining();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await sqlAs(database.superuserUrl, `alter table person_gone rename to person`);
    await sqlAs(database.superuserUrl, `alter table guest_pass_gone rename to guest_pass`);
    await sqlAs(database.superuserUrl, `alter table join_version_gone rename to join_version`);

    const log = product.printed
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .join('\n');
    expect(log).toContain('"level":50');
    expect(log).not.toMatch(/canar/i);
    expect(log).not.toMatch(/swl_|swf_|sws_|swk_|swu_|swj_|swg_|00000000cafe/);
    expect(log).not.toMatch(/insert into|select .* from/i);
  });
});
