import supertest from 'supertest';
import { Authenticator, type Client, foundHub, signIn, TestApp } from '../../../../test/harness/index.js';
import { Recovery } from '../index.js';

const SESSIONS = `{ me { browserSessions { id browser method current strong lastSeenAt } } }`;
const ANA = 'ana@mesa.example';
const MINUTE = 60_000;
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';

interface Sessions {
  me: {
    browserSessions: { id: string; browser: string; method: string; current: boolean; strong: boolean }[];
  };
}

describe('sessions of one’s own', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
    await foundHub(app);
  });
  afterAll(() => app.stop());
  // Each scenario begins with no session open.
  beforeEach(() => app.clock.advance(61 * MINUTE));

  const sessions = async (client: Client) => (await client.get<Sessions>(SESSIONS)).me.browserSessions;
  const here = async (client: Client) =>
    (await client.get<{ me: object | null }>(`{ me { id } }`)).me !== null;

  it('are listed with the family of the browser and no more of it, this one marked', async () => {
    const token = await app.get(Recovery).link(ANA);
    const query = `mutation ($token: String!) { finishSignIn(token: $token) { __typename } }`;
    await supertest(app.url)
      .post('/graphql')
      .set('user-agent', FIREFOX)
      .send({ query, variables: { token } });
    const client = await signIn(app, ANA);
    expect(await sessions(client)).toMatchObject([
      { browser: '', method: 'link', current: true, strong: true },
      { browser: 'Firefox on Windows', method: 'link', current: false, strong: false },
    ]);
    const stored = await app.sql<{ row: string }>(`select s::text as row from sign_in s`);
    expect(JSON.stringify(stored)).not.toMatch(/Mozilla|Gecko|rv:140/);
  });

  it('end at once, one by one or all others', async () => {
    const [one, two, three] = [await signIn(app, ANA), await signIn(app, ANA), await signIn(app, ANA)];
    const second = (await sessions(two)).find(({ current }) => current);
    const end = `mutation ($id: ID!) { endBrowserSession(id: $id) }`;
    await one.get(end, { id: second?.id });
    expect([await here(one), await here(two), await here(three)]).toEqual([true, false, true]);
    expect(await one.refusal(end, { id: second?.id })).toBe('NOT_FOUND');
    const { endOtherBrowserSessions } = await one.get<{ endOtherBrowserSessions: number }>(
      `mutation { endOtherBrowserSessions }`,
    );
    expect(endOtherBrowserSessions).toBeGreaterThanOrEqual(1);
    expect([await here(one), await here(three)]).toEqual([true, false]);
  });

  it('are nobody else’s to end', async () => {
    const ana = await signIn(app, ANA);
    const other = await foundHub(app, 'Other Hub', 'otto@other.example');
    const [session] = await sessions(ana);
    expect(
      await other.admin.refusal(`mutation ($id: ID!) { endBrowserSession(id: $id) }`, { id: session?.id }),
    ).toBe('NOT_FOUND');
    expect(await here(ana)).toBe(true);
  });

  it('end after half an hour without use, and after twelve hours whatever happens', async () => {
    const idle = await signIn(app, ANA);
    app.clock.advance(31 * MINUTE);
    expect(await here(idle)).toBe(false);
    const busy = await signIn(app, ANA);
    for (let minutes = 0; minutes < 12 * 60 - 25; minutes += 25) {
      app.clock.advance(25 * MINUTE);
      expect(await here(busy)).toBe(true);
    }
    app.clock.advance(26 * MINUTE);
    expect(await here(busy)).toBe(false);
  });
});

describe('a lost passkey', () => {
  it('is made good by the operator: everything ends, a link begins anew, and it is on record', async () => {
    const app = await TestApp.start();
    const hub = await foundHub(app);
    const key = new Authenticator(app.url);
    const client = await signIn(app, ANA, { strong: false });
    await key.addTo(client);
    const { createApiToken } = await client.get<{ createApiToken: { token: string } }>(
      `mutation { createApiToken(input: {label: "report"}) { token } }`,
    );
    const mailed = app.anonymous;
    await mailed.get(`mutation { requestSignInLink(email: "${ANA}") { code } }`);
    await app.settled();
    const recovered = await app.get(Recovery).recover('ANA@mesa.example');
    expect(recovered).toMatchObject({ passkeys: 1, tokens: 1 });

    for (const old of [client, hub.admin]) {
      expect((await old.get<{ me: null }>(`{ me { id } }`)).me).toBeNull();
    }
    const { body } = await supertest(app.url)
      .post('/graphql')
      .set('authorization', `Bearer ${createApiToken.token}`)
      .send({ query: '{ me { id } }' });
    expect(body.data.me).toBeNull();
    const finish = `mutation ($token: String!) { finishSignIn(token: $token) { __typename } }`;
    const ends = async (browser: Client, token: string) =>
      (await browser.get<{ finishSignIn: { __typename: string } }>(finish, { token })).finishSignIn
        .__typename;
    expect(await ends(mailed, app.mailbox.secretFor(ANA, '/sign-in/finish'))).toBe('SignInLinkSpent');
    await expect(key.signIn(app.anonymous)).rejects.toThrow(/not known here/);

    const fresh = app.anonymous;
    expect(await ends(fresh, recovered?.linkToken ?? '')).toBe('SignInDone');
    await new Authenticator(app.url).addTo(fresh);
    expect((await fresh.get<{ myHubs: object }>(`{ myHubs { totalCount } }`)).myHubs).toEqual({
      totalCount: 1,
    });
    expect(
      await app.sql(`select actor_kind, data from domain_event where type = 'identity.AccountRecovered'`),
    ).toMatchObject([{ actor_kind: 'system', data: { passkeys: 1, tokens: 1 } }]);
    await app.stop();
  });
});

describe('a machine that tries things out', () => {
  it('may do without a second factor, and says so', async () => {
    const app = await TestApp.start({ SECOND_FACTOR: 'off' });
    await foundHub(app);
    const client = await signIn(app, ANA, { strong: false });
    expect(await client.get(`{ myHubs { totalCount } signInWays { secondFactor } }`)).toEqual({
      myHubs: { totalCount: 1 },
      signInWays: { secondFactor: false },
    });
    await app.stop();
  });
});
