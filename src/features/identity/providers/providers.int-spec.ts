import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Client,
  foundHub,
  grantRole,
  signIn,
  TestApp,
  type TestHub,
} from '../../../../test/harness/index.js';
import { type Account, Institution } from '../../../../test/harness/institution.js';

const BEGIN = `mutation ($id: String!) { beginProviderSignIn(provider: $id) { url } }`;
const FINISH = `mutation ($query: String!) { finishProviderSignIn(query: $query) { personId } }`;
const ME = `{ me { email name secondFactor { needed used } } }`;

interface Me {
  me: { email: string; name: string; secondFactor: { needed: boolean; used: boolean } } | null;
}

describe('signing in with one’s institution', () => {
  let app: TestApp;
  let hub: TestHub;
  let clinic: Institution;
  const folder = mkdtempSync(join(tmpdir(), 'spokewell-providers-'));
  beforeAll(async () => {
    clinic = await Institution.start(() => `${app.url}/sign-in/return`);
    const file = join(folder, 'providers.json');
    const school = clinic.declared({ id: 'school', name: 'School', domains: ['school.example'] });
    const declared = [
      clinic.declared({ strongAcr: ['urn:clinic:two'] }),
      { ...school, letsInNewPeople: true },
    ];
    writeFileSync(file, JSON.stringify(declared), { mode: 0o600 });
    app = await TestApp.start({ SIGN_IN_PROVIDERS: file });
    hub = await foundHub(app);
    for (const name of ['lee', 'kim', 'max', 'sam']) {
      await grantRole(app, hub, 'hub_admin', `${name}@clinic.example`);
    }
  });
  afterAll(async () => {
    await app.stop();
    await clinic.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const begin = async (browser: Client, id = 'clinic') =>
    (await browser.get<{ beginProviderSignIn: { url: string } }>(BEGIN, { id })).beginProviderSignIn.url;
  const come = async (account: Account, id = 'clinic') => {
    const browser = app.anonymous;
    clinic.account = account;
    const query = await clinic.visit(await begin(browser, id));
    const { errors } = await browser.ask(FINISH, { query });
    return { me: (await browser.get<Me>(ME)).me, words: errors?.[0]?.message, browser, query };
  };

  it('is offered by name', async () => {
    const { signInWays } = await app.anonymous.get<{ signInWays: object }>(
      `{ signInWays { secondFactor providers { id name } } }`,
    );
    expect(signInWays).toEqual({
      secondFactor: true,
      providers: [
        { id: 'clinic', name: 'Mesa Clinic' },
        { id: 'school', name: 'School' },
      ],
    });
  });

  it('finds the person of the verified address, and knows the account by itself from then on', async () => {
    const first = await come({ sub: 'lee-1', email: 'Lee@Clinic.example' });
    expect(first.me).toMatchObject({ email: 'lee@clinic.example', secondFactor: { needed: true } });
    const later = await come({ sub: 'lee-1', email: 'renamed@elsewhere.example', emailVerified: false });
    expect(later.me?.email).toBe('lee@clinic.example');
  });

  it('opens roles when the institution vouches for a second factor, and only then', async () => {
    const plain = await come({ sub: 'kim-1', email: 'kim@clinic.example', amr: ['pwd'] });
    expect(plain.me?.secondFactor).toEqual({ needed: true, used: false });
    const strong = await come({ sub: 'kim-1', amr: ['pwd', 'mfa'] });
    expect(strong.me?.secondFactor).toEqual({ needed: false, used: true });
    const declared = await come({ sub: 'kim-1', acr: 'urn:clinic:two' });
    expect(declared.me?.secondFactor).toEqual({ needed: false, used: true });
  });

  it('refuses in words what could be somebody else', async () => {
    const cases: [Account, RegExp][] = [
      [{ sub: 'max-1', email: 'max@clinic.example', emailVerified: false }, /has not verified/],
      [{ sub: 'max-2' }, /did not tell us your e-mail address/],
      [{ sub: 'max-3', email: 'ana@mesa.example' }, /does not speak for addresses at mesa\.example/],
      [{ sub: 'max-4', email: 'new@clinic.example' }, /Nobody here has your e-mail address yet/],
    ];
    for (const [account, words] of cases) {
      const { me, words: said } = await come(account);
      expect([me, said]).toEqual([null, expect.stringMatching(words)]);
    }
    await come({ sub: 'max-5', email: 'max@clinic.example' });
    const { me, words } = await come({ sub: 'max-6', email: 'max@clinic.example' });
    expect([me, words]).toEqual([null, expect.stringMatching(/Another account at Mesa Clinic/)]);
  });

  it('lets new people in where the operator says so', async () => {
    const { me } = await come({ sub: 'pat-1', email: 'pat@school.example', name: 'Pat Lee' }, 'school');
    expect(me).toMatchObject({ email: 'pat@school.example', name: 'Pat Lee' });
  });

  it('takes what came back once, in the browser that began, as it was sent', async () => {
    clinic.account = { sub: 'sam-1', email: 'sam@clinic.example' };
    const browser = app.anonymous;
    const query = await clinic.visit(await begin(browser));
    const thief = app.anonymous;
    await begin(thief);
    expect(await thief.refusal(FINISH, { query })).toBe('INVALID_INPUT');
    // Whoever tried it used it up: it does not work for its owner either, who begins anew.
    expect(await browser.refusal(FINISH, { query })).toBe('INVALID_INPUT');

    const again = await clinic.visit(await begin(browser));
    expect(await browser.refusal(FINISH, { query: again.replace(/code=[^&]+/, 'code=forged') })).toBe(
      'INVALID_INPUT',
    );
    const last = await clinic.visit(await begin(browser));
    await browser.get(FINISH, { query: last });
    expect(await browser.refusal(FINISH, { query: last })).toBe('INVALID_INPUT');
    // A stranger cannot have somebody sign in as them: the state is bound to the browser.
    expect(await app.anonymous.refusal(FINISH, { query: 'code=x&state=y' })).toBe('INVALID_INPUT');
    expect(await app.anonymous.refusal(BEGIN, { id: 'none' })).toBe('NOT_FOUND');
  });

  it('keeps its secret out of the database and out of what anybody is told', async () => {
    await signIn(app, 'ana@mesa.example');
    const dump = await app.sql(`select * from provider_link`);
    expect(JSON.stringify(dump)).not.toContain('long-enough');
    expect(await begin(app.anonymous)).not.toContain('long-enough');
  });
});
