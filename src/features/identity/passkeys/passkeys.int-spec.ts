import {
  Authenticator,
  type Client,
  createProgram,
  foundHub,
  grantRole,
  signIn,
  TestApp,
  type TestHub,
} from '../../../../test/harness/index.js';

const MINUTE = 60_000;
const ME = `{ me { email secondFactor { needed used have } passkeys { id name } } }`;
const HUB = `query ($id: ID!) { hub(id: $id) { name } }`;
const BEGIN = `mutation { beginPasskey { id optionsJson } }`;
const REMOVE = `mutation ($id: ID!, $sure: Boolean) { removePasskey(id: $id, evenIfLast: $sure) { __typename } }`;

interface Me {
  me: {
    email: string;
    secondFactor: { needed: boolean; used: boolean; have: boolean };
    passkeys: { id: string; name: string }[];
  };
}

describe('passkeys and the second factor', () => {
  let app: TestApp;
  let hub: TestHub;
  beforeAll(async () => {
    app = await TestApp.start();
    hub = await foundHub(app);
    await createProgram(hub);
  });
  afterAll(() => app.stop());

  let number = 0;
  /** A facilitator who is signed in by a link, and has used no second factor. */
  const facilitator = async (): Promise<{ client: Client; email: string }> => {
    number += 1;
    const email = `fay${number}@mesa.example`;
    await grantRole(app, hub, 'hub_admin', email);
    return { client: await signIn(app, email, { strong: false }), email };
  };
  const me = async (client: Client) => (await client.get<Me>(ME)).me;
  const facts = async (type: string) =>
    (await app.sql<{ n: number }>(`select count(*)::int as n from domain_event where type = $1`, [type]))[0]
      ?.n ?? 0;

  it('wake roles that sleep until one is used', async () => {
    const { client, email } = await facilitator();
    expect((await me(client)).secondFactor).toEqual({ needed: true, used: false, have: false });
    expect(await client.refusal(HUB, { id: hub.id })).toBe('SECOND_FACTOR');
    const nowhere = '018f2e3c-0000-7000-8000-000000000000';
    expect(await client.refusal(HUB, { id: nowhere })).toBe('NOT_FOUND');
    expect((await client.get<{ cohorts: object }>(`{ cohorts { totalCount } }`)).cohorts).toEqual({
      totalCount: 0,
    });

    await new Authenticator(app.url).addTo(client);
    expect((await me(client)).secondFactor).toEqual({ needed: false, used: true, have: true });
    expect((await client.get<{ hub: object }>(HUB, { id: hub.id })).hub).toEqual({ name: 'Mesa Hub' });
    await app.settled();
    expect(app.mailbox.to(email).at(-1)?.subject).toBe('A passkey was added');
  });

  it('sign their owner in without a name, and strongly', async () => {
    const { client, email } = await facilitator();
    const key = new Authenticator(app.url);
    await key.addTo(client, 'Work laptop');
    const elsewhere = app.anonymous;
    await key.signIn(elsewhere);
    expect(await me(elsewhere)).toMatchObject({
      email,
      secondFactor: { needed: false, used: true },
      passkeys: [{ name: 'Work laptop' }],
    });
  });

  it('make a session strong that a link began, under a new secret', async () => {
    const { client, email } = await facilitator();
    const key = new Authenticator(app.url);
    await key.addTo(client);
    const other = await signIn(app, email, { strong: false });
    const before = other.sessionSecret;
    await key.strengthen(other);
    expect((await me(other)).secondFactor.needed).toBe(false);
    expect(other.sessionSecret).not.toBe(before);
    const { body } = await app.anonymous.post('/graphql', { query: '{ me { id } }' }, 'application/json');
    expect(body.data.me).toBeNull();
  });

  it('are believed only when everything is as it was asked for', async () => {
    const { client } = await facilitator();
    const key = new Authenticator(app.url);
    await key.addTo(client);
    for (const twist of [
      { origin: 'https://evil.example' },
      { rpId: 'evil.example' },
      { unverified: true },
      { challenge: 'AAAA' },
      { userHandle: Buffer.alloc(16).toString('base64url') },
    ]) {
      const visitor = app.anonymous;
      await expect(key.signIn(visitor, twist)).rejects.toThrow(/not known here/);
      expect((await visitor.get<{ me: null }>(`{ me { id } }`)).me).toBeNull();
    }
    const stranger = new Authenticator(app.url);
    await expect(stranger.signIn(app.anonymous)).rejects.toThrow(/not known here/);
  });

  it('answer a challenge once, in five minutes, in the browser that was asked', async () => {
    const { client } = await facilitator();
    const key = new Authenticator(app.url);
    await key.addTo(client);
    const finish = `mutation ($input: PasskeyAnswerInput!) { finishPasskeySignIn(input: $input) { personId } }`;
    const asked = async (visitor: Client) =>
      (
        await visitor.get<{ beginPasskeySignIn: { id: string; optionsJson: string } }>(
          `mutation { beginPasskeySignIn { id optionsJson } }`,
        )
      ).beginPasskeySignIn;
    const visitor = app.anonymous;
    const twice = await asked(visitor);
    await visitor.get(finish, { input: key.use(twice) });
    expect(await visitor.refusal(finish, { input: key.use(twice) })).toBe('INVALID_INPUT');
    const late = await asked(visitor);
    app.clock.advance(5 * MINUTE);
    expect(await visitor.refusal(finish, { input: key.use(late) })).toBe('INVALID_INPUT');
    const elsewhere = await asked(visitor);
    expect(await app.anonymous.refusal(finish, { input: key.use(elsewhere) })).toBe('INVALID_INPUT');
    // An answer that proves nothing uses its challenge up as well.
    const wrong = await asked(visitor);
    expect(await visitor.refusal(finish, { input: key.use(wrong, { unverified: true }) })).toBe(
      'INVALID_INPUT',
    );
    expect(await visitor.refusal(finish, { input: key.use(wrong) })).toBe('INVALID_INPUT');
  });

  it('that were copied come to light by their count', async () => {
    const { client } = await facilitator();
    const key = new Authenticator(app.url);
    await key.addTo(client);
    await key.signIn(app.anonymous, { counter: 41 });
    const before = await facts('identity.PasskeyCounterFellBack');
    await expect(key.signIn(app.anonymous, { counter: 41 })).rejects.toThrow(/not known here/);
    expect(await facts('identity.PasskeyCounterFellBack')).toBe(before + 1);
    await key.signIn(app.anonymous, { counter: 42 });
  });

  it('cannot be added to a session that is left open, nor beside others without using one', async () => {
    const { client, email } = await facilitator();
    app.clock.advance(11 * MINUTE);
    expect(await client.refusal(BEGIN)).toBe('SECOND_FACTOR');
    const fresh = await signIn(app, email, { strong: false });
    const key = new Authenticator(app.url);
    await key.addTo(fresh);
    await new Authenticator(app.url).addTo(fresh, 'Phone');
    const weak = await signIn(app, email, { strong: false });
    expect(await weak.refusal(BEGIN)).toBe('SECOND_FACTOR');
    const [first] = (await me(weak)).passkeys;
    expect(await weak.refusal(REMOVE, { id: first?.id })).toBe('SECOND_FACTOR');
    expect((await me(weak)).passkeys).toHaveLength(2);
  });

  it('are not added for the first time by whoever holds an old invitation to a cohort', async () => {
    const { client, email } = await facilitator();
    const personId = `(select id from person where email = $1)`;
    await app.sql(`update sign_in set method = 'invitation' where person_id = ${personId}`, [email]);
    expect(await client.refusal(BEGIN)).toBe('SECOND_FACTOR');
  });

  it('are named, renamed and removed, the last one only by somebody who knows it', async () => {
    const { client } = await facilitator();
    const key = new Authenticator(app.url);
    const id = await key.addTo(client, 'Laptop');
    await client.get(`mutation ($id: ID!) { renamePasskey(id: $id, name: " Old  laptop ") { name } }`, {
      id,
    });
    expect((await me(client)).passkeys).toEqual([{ id, name: 'Old laptop' }]);
    const elsewhere = app.anonymous;
    await key.signIn(elsewhere);
    const { removePasskey } = await client.get<{ removePasskey: object }>(REMOVE, { id });
    expect(removePasskey).toEqual({ __typename: 'LastPasskey' });
    expect((await client.get<{ removePasskey: object }>(REMOVE, { id, sure: true })).removePasskey).toEqual({
      __typename: 'PasskeyGone',
    });
    // Whatever it opened elsewhere is closed with it.
    expect((await elsewhere.get<{ me: null }>(`{ me { id } }`)).me).toBeNull();
    await expect(key.signIn(app.anonymous)).rejects.toThrow(/not known here/);
  });

  it('are nobody else’s to change', async () => {
    const one = await facilitator();
    const other = await facilitator();
    const id = await new Authenticator(app.url).addTo(one.client);
    await new Authenticator(app.url).addTo(other.client);
    expect(await other.client.refusal(REMOVE, { id, sure: true })).toBe('NOT_FOUND');
  });
});
