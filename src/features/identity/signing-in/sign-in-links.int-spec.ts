import { foundHub, signIn, TestApp } from '../../../../test/harness/index.js';

const ASK = `mutation ($email: String!) { requestSignInLink(email: $email) { message } }`;
const ANA = 'ana@mesa.example';
const MINUTE = 60_000;

describe('sign-in links that others ask for', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
    await foundHub(app);
  });
  afterAll(() => app.stop());
  // Each scenario begins with an hour of its own.
  beforeEach(() => app.clock.advance(61 * MINUTE));

  const links = (email: string) =>
    app.mailbox.to(email).filter(({ subject }) => /sign-in link/.test(subject));
  const ask = async (email: string, times: number) => {
    for (let n = 0; n < times; n++) {
      await app.anonymous.get(ASK, { email });
      await app.settled();
    }
  };
  const rows = async (email: string) =>
    (
      await app.sql<{ n: number }>(`select count(*)::int as n from sign_in_link where email_key = $1`, [
        email,
      ])
    )[0]?.n;

  it('keep nobody out for more than ten minutes', async () => {
    const before = links(ANA).length;
    for (let minute = 0; minute < 30; minute++) {
      await ask(ANA, 2);
      app.clock.advance(MINUTE);
    }
    // Five at once, and then one whenever ten minutes went by without any.
    expect(links(ANA).length - before).toBe(7);
    app.clock.advance(10 * MINUTE);
    await signIn(app, ANA);
  });

  it('are kept only where they were mailed', async () => {
    const before = (await rows(ANA)) ?? 0;
    await ask(ANA, 9);
    await ask('nobody@mesa.example', 9);
    expect([(await rows(ANA)) ?? 0, await rows('nobody@mesa.example')]).toEqual([before + 5, 0]);
  });

  it('are not written down without end while no work is done', async () => {
    await app.pauseWork(async () => {
      for (let n = 0; n < 12; n++) await app.anonymous.get(ASK, { email: 'many@mesa.example' });
      expect(await rows('many@mesa.example')).toBe(5);
    });
    await app.settled();
    expect(await rows('many@mesa.example')).toBe(0);
  });

  it('use nothing up before their person is known', async () => {
    const hub = await foundHub(app, 'Other Hub', 'otto@other.example');
    await ask('new@other.example', 9);
    await hub.admin.get(`mutation ($input: GrantRoleInput!) { grantRole(input: $input) { grant { id } } }`, {
      input: { hubId: hub.id, role: 'hub_admin', name: 'Nia', email: 'new@other.example' },
    });
    await signIn(app, 'new@other.example');
  });
});
