import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
    // The database gone in the middle: the errors of a driver carry statements and values.
    await sqlAs(database.superuserUrl, `alter table person rename to person_gone`);
    await client.ask(`mutation { requestSignInLink(email: "canary@hub.example") { message } }`);
    await client.ask(found, { input });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await sqlAs(database.superuserUrl, `alter table person_gone rename to person`);

    const log = product.printed
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .join('\n');
    expect(log).toContain('"level":50');
    expect(log).not.toMatch(/canar/i);
    expect(log).not.toMatch(/swl_|swf_|sws_|swk_/);
    expect(log).not.toMatch(/insert into|select .* from/i);
  });
});
