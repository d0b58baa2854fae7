import {
  Authenticator,
  Client,
  foundHub,
  signIn,
  TestApp,
  type TestHub,
} from '../../../../test/harness/index.js';

const CREATE = `mutation ($input: ApiTokenInput!) { createApiToken(input: $input) { token } }`;
const RENAME = `mutation { changeProfile(input: {name: "Ana R."}) { name } }`;
const LIST = `{ me { apiTokens { id label scope } } }`;
const DAY = 86_400_000;

interface Tokens {
  me: { apiTokens: { id: string; label: string; scope: string }[] };
}

describe('tokens for programs', () => {
  let app: TestApp;
  let hub: TestHub;
  beforeAll(async () => {
    app = await TestApp.start();
    hub = await foundHub(app);
  });
  afterAll(() => app.stop());

  const make = async (client: Client, input: object) =>
    (await client.get<{ createApiToken: { token: string } }>(CREATE, { input })).createApiToken.token;
  const program = (token: string) => new Client(app.url, token);

  it('with the scope read change nothing, by whatever way in', async () => {
    const reader = program(await make(hub.admin, { label: 'dashboard', scope: 'read' }));
    expect(await reader.get(`{ myHubs { totalCount } }`)).toEqual({ myHubs: { totalCount: 1 } });
    const facts = async () => app.sql(`select count(*)::int as n from domain_event`);
    const before = await facts();
    expect(await reader.refusal(RENAME)).toBe('FORBIDDEN');
    // Twice, since a document that comes again is run by its compiled form.
    expect(await reader.refusal(RENAME)).toBe('FORBIDDEN');
    expect(await reader.refusal(`mutation { requestSignInLink(email: "a@b.example") { code } }`)).toBe(
      'FORBIDDEN',
    );
    const upload = await reader.post(`/uploads/attendance/${hub.id}`, 'a,b', 'text/csv');
    expect(upload.status).toBe(403);
    expect(await facts()).toEqual(before);
    const writer = program(await make(hub.admin, { label: 'sync' }));
    expect(await writer.get(RENAME)).toEqual({ changeProfile: { name: 'Ana R.' } });
  });

  it('are made in a strong session by whoever has roles, and carry their strength', async () => {
    const weak = await signIn(app, 'ana@mesa.example', { strong: false });
    expect(await weak.refusal(CREATE, { input: { label: 'x' } })).toBe('SECOND_FACTOR');
    await new Authenticator(app.url).addTo(weak);
    const token = await make(weak, { label: 'strong', scope: 'read' });
    expect(await program(token).get(`{ me { secondFactor { needed used } } }`)).toEqual({
      me: { secondFactor: { needed: false, used: true } },
    });
  });

  it('of somebody without roles stay weak when they are given one', async () => {
    const programId = (
      await hub.admin.get<{ createProgram: { id: string } }>(
        `mutation ($id: ID!) { createProgram(hubId: $id, input: {name: "Program"}) { id } }`,
        { id: hub.id },
      )
    ).createProgram.id;
    const { createCohort } = await hub.admin.get<{ createCohort: { id: string } }>(
      `mutation ($id: ID!) { createCohort(programId: $id, input: {name: "Cohort"}) { id } }`,
      { id: programId },
    );
    await hub.admin.get(
      `mutation ($id: ID!) { enroll(cohortId: $id, input: {name: "Pat", email: "pat@spoke.example"}) { __typename } }`,
      { id: createCohort.id },
    );
    const pat = await signIn(app, 'pat@spoke.example', { strong: false });
    const theirs = program(await make(pat, { label: 'calendar' }));
    await hub.admin.get(`mutation ($input: GrantRoleInput!) { grantRole(input: $input) { grant { id } } }`, {
      input: { hubId: hub.id, role: 'hub_admin', name: 'Pat', email: 'pat@spoke.example' },
    });
    expect(await theirs.get(`{ me { secondFactor { needed used } } }`)).toEqual({
      me: { secondFactor: { needed: true, used: false } },
    });
  });

  it('are listed without their secret, end early, and cannot make others', async () => {
    const ana = await signIn(app, 'ana@mesa.example');
    const token = await make(ana, { label: 'short', days: 2 });
    const held = program(token);
    expect(await held.refusal(CREATE, { input: { label: 'child' } })).toBe('FORBIDDEN');
    expect(await held.refusal(`mutation { beginPasskey { id } }`)).toBe('FORBIDDEN');
    expect(await held.refusal(`mutation { endOtherBrowserSessions }`)).toBe('FORBIDDEN');
    const { me } = await ana.get<Tokens>(LIST);
    const one = me.apiTokens.find(({ label }) => label === 'short');
    expect(JSON.stringify(me)).not.toContain(token);
    await ana.get(`mutation ($id: ID!) { endApiToken(id: $id) }`, { id: one?.id });
    expect((await held.get<{ me: null }>(`{ me { id } }`)).me).toBeNull();
    expect((await ana.get<Tokens>(LIST)).me.apiTokens.map(({ label }) => label)).not.toContain('short');
  });

  it('end by themselves, after a year at the most', async () => {
    const ana = await signIn(app, 'ana@mesa.example');
    expect(await ana.refusal(CREATE, { input: { label: 'long', days: 366 } })).toBe('INVALID_INPUT');
    const held = program(await make(ana, { label: 'two days', days: 2 }));
    app.clock.advance(2 * DAY);
    expect((await held.get<{ me: null }>(`{ me { id } }`)).me).toBeNull();
  });
});
