import {
  type Client,
  createCohort,
  createProgram,
  enrollPeople,
  foundHub,
  recordAttendance,
  signIn,
  TestApp,
  type TestHub,
} from '../../../../test/harness/index.js';
import { BirthDates } from '../../identity/index.js';

interface File {
  name: string;
  notThere: string[];
  held: { title: string; rows: Record<string, unknown>[] }[];
}

describe('a person’s own file', () => {
  let app: TestApp;
  let mesa: TestHub;
  let rival: TestHub;
  let pia: Client;
  beforeAll(async () => {
    app = await TestApp.start();
    mesa = await foundHub(app);
    rival = await foundHub(app, 'Rival Hub', 'rita@rival.example');
    for (const hub of [mesa, rival]) {
      const cohortId = await createCohort(hub, await createProgram(hub));
      await enrollPeople(hub.admin, cohortId, 2);
      if (hub === mesa) await recordAttendance(hub.admin, cohortId, 2);
      await hub.admin.get(
        `mutation ($id: ID!, $input: InviteInput!) { inviteToCohort(cohortId: $id, input: $input) { id } }`,
        {
          id: await createCohort(hub, await createProgram(hub, 'Second')),
          input: { name: 'P', email: 'p1@spoke.example' },
        },
      );
    }
    pia = await signIn(app, 'p1@spoke.example');
  });
  afterAll(() => app.stop());

  const take = (client: Client, as = 'json') => client.post(`/me/file.${as}`, {}, 'application/json');
  const fileOf = async (client: Client) => (await take(client)).body as File;
  const titled = ({ held }: File, title: string) =>
    held.find((section) => section.title === title)?.rows ?? [];

  it('has what is held of them in every hub, whoever typed it', async () => {
    const file = await fileOf(pia);
    expect(titled(file, 'Your profile')).toEqual([
      expect.objectContaining({ Name: 'Person 1', Address: 'p1@spoke.example' }),
    ]);
    expect(
      titled(file, 'Cohorts you are or were in')
        .map((row) => row.Hub)
        .sort(),
    ).toEqual(['Mesa Hub', 'Rival Hub']);
    expect(titled(file, 'Cohorts you were invited to')).toHaveLength(2);
    expect(titled(file, 'How long you were in sessions')).toEqual([
      expect.objectContaining({ Seconds: 3600 }),
    ]);
  });

  it('has what they told of themselves, what is kept sealed too', async () => {
    app.get(BirthDates).needs = async () => true;
    await pia.get(`mutation { setMyBirthDate(date: "1980-02-29")
      setMyWork(input: { credentials: ["RN"], organization: "Rio Clinic" }) { id }
      setMyLicences(licences: [{ country: "US", region: "NM", kind: "Registered nurse", number: "RN-1" }]) { id } }`);
    const file = await fileOf(pia);
    expect(titled(file, 'Your date of birth')).toEqual([{ 'Date of birth': '1980-02-29' }]);
    expect(titled(file, 'Your licences')).toEqual([expect.objectContaining({ Number: 'RN-1' })]);
    expect(titled(file, 'What you told of yourself and your work')).toEqual([
      expect.objectContaining({ Credentials: 'RN', Organization: 'Rio Clinic' }),
    ]);
  });

  it('says that answers to surveys cannot be found', async () => {
    expect((await fileOf(pia)).notThere[0]).toContain('Your answers to surveys are not in this file.');
  });

  it('has nobody else in it, and no secret nor hash of one', async () => {
    const { text } = await take(pia);
    for (const stranger of ['Person 2', 'p2@spoke.example', 'Ana Ruiz', 'ana@mesa.example'])
      expect(text).not.toContain(stranger);
    const secrets = await app.sql<{ hash: string }>(
      `select secret_hash as hash from sign_in union select token_hash from sign_in_link where token_hash is not null
       union select secret_hash from cohort_invitation`,
    );
    expect(secrets.length).toBeGreaterThan(3);
    for (const { hash } of secrets) expect(text).not.toContain(hash);
  });

  it('is a page to be read, too, which shows what somebody typed as text and loads nothing', async () => {
    await app.sql(`update person set name = '<img src=x onerror=alert(1)>' where email = 'p1@spoke.example'`);
    const page = await take(pia, 'html');
    expect(page.headers['content-disposition']).toContain('attachment');
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.text).toContain('&#60;img src=x onerror=alert(1)&#62;');
    expect(page.text).not.toMatch(/<(img|script|link|iframe)\b/);
    await app.sql(`update person set name = 'Person 1' where email = 'p1@spoke.example'`);
  });

  it('is for its person alone, signed in, and asked for by no other site', async () => {
    expect((await take(app.anonymous)).status).toBe(401);
    const foreign = await fetch(`${app.url}/me/file.json`, {
      method: 'POST',
      headers: { cookie: pia.cookieHeader ?? '', origin: 'https://elsewhere.example' },
    });
    expect(foreign.status).toBe(403);
    // Whatever an address answers that is only looked at: it is not the file.
    expect((await pia.fetch('/me/file.json')).text).not.toContain('p1@spoke.example');
  });

  it('is not for whoever came by an invitation, which may be forwarded; nor is what would outlast the visit', async () => {
    await app.settled();
    const visitor = app.anonymous;
    await visitor.get(`mutation ($token: String!) { acceptInvitation(token: $token) { __typename } }`, {
      token: app.mailbox.secretFor('p1@spoke.example', '/invited'),
    });
    expect(await visitor.get(`{ me { email } }`)).toEqual({ me: { email: 'p1@spoke.example' } });
    const refused = await take(visitor);
    expect(refused.status).toBe(403);
    expect(refused.text).not.toContain('Person 1');
    expect(await visitor.refusal(`mutation { createApiToken(input: {label: "x"}) { token } }`)).toBe(
      'FORBIDDEN',
    );
    expect(await visitor.refusal(`{ myBirthDate }`)).toBe('FORBIDDEN');
  });

  it('is recorded each time, and can be taken ten times an hour', async () => {
    const rita = await signIn(app, 'rita@rival.example');
    const answers = [];
    for (let n = 0; n < 11; n += 1) answers.push((await take(rita)).status);
    expect(answers).toEqual([...Array<number>(10).fill(200), 429]);
    const [taken] = await app.sql<{ n: number }>(
      `select count(*)::int as n from domain_event where type = 'access.Exported' and data->>'what' = 'own-file'
          and subject_id = actor_id and actor_id = (select id from person where email = 'rita@rival.example')`,
    );
    expect(taken?.n).toBe(10);
  });

  it('is not to be had by whoever is erased', async () => {
    await pia.get(`mutation { askErasure { __typename } }`);
    await app.settled();
    app.clock.advance(7 * 86_400_000);
    await app.settled();
    expect((await take(pia)).status).toBe(401);
  });
});
