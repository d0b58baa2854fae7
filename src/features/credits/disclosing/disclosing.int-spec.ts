import {
  Client as Anonymous,
  type Client,
  enrollPeople,
  signIn,
  sqlAs,
  type TestApp,
  type TestHub,
} from '../../../../test/harness/index.js';
import { SessionScene } from '../../../../test/sessions/scene.js';

const DISCLOSE = `mutation ($id: ID!, $secret: String, $statement: DisclosureInput!) {
  disclose(sessionId: $id, secret: $secret, statement: $statement) { madeAt expiresAt relationships { company natures ended } } }`;
const SHOWN = `query ($id: ID!) { session(id: $id) { faculty { name disclosure { relationships { company natures ended } } } } }`;
const OWN = `query ($id: ID!, $secret: String) { teachingPage(sessionId: $id, secret: $secret) { ... on TeachingPage { disclosure { expiresAt } } } }`;
const MANY = `query ($id: ID!) { cohort(id: $id) { sessions(first: 100) { nodes { faculty { name disclosure { madeAt } } } } } }`;
const ACME = { company: 'Acme Pharma', natures: ['speaker'], ended: false };
const NONE = { none: true, relationships: [] };

let scene: SessionScene;
let app: TestApp;
let hub: TestHub;
let nobody: Client;
let teachers = 0;

beforeAll(async () => {
  scene = await SessionScene.start();
  ({ app, hub } = scene);
  // By day where they teach: mail waits for the morning.
  app.clock.set('2026-02-01T17:00:00Z');
  hub.admin = await signIn(app, 'ana@mesa.example');
  nobody = new Anonymous(app.url);
});
afterAll(() => app.stop());

/** A series in which somebody teaches, and their link to its first session. */
async function taught(sessions = 2) {
  const email = `teacher${++teachers}@far.example`;
  const { cohortId, ids } = await scene.series({
    firstStart: '2026-02-03T12:00',
    sessions,
    faculty: [{ name: 'Tess', email }],
  });
  await app.settled();
  const [id = ''] = ids;
  return { cohortId, ids, id, email, secret: app.mailbox.secretFor(email, `/teach/${id}`) };
}

async function shownTo(client: Client, id: string) {
  const { session } = await client.get<{ session: { faculty: { disclosure: object | null }[] } }>(SHOWN, {
    id,
  });
  return session.faculty.map(({ disclosure }) => disclosure);
}

describe('what who teaches states of their financial relationships', () => {
  it('is stated by the link, without an account, and shown to everyone who sees the session', async () => {
    const { id, cohortId, secret } = await taught();
    await enrollPeople(hub.admin, cohortId, 1);
    const participant = await signIn(app, 'p1@spoke.example');
    expect(await shownTo(participant, id)).toEqual([null]);
    await nobody.get(DISCLOSE, { id, secret, statement: { none: false, relationships: [ACME] } });
    expect(await shownTo(participant, id)).toEqual([{ relationships: [ACME] }]);
  });

  it('counts for all sessions of the hub, and for no other hub', async () => {
    const { id, ids, secret } = await taught();
    await nobody.get(DISCLOSE, { id, secret, statement: NONE });
    expect(await shownTo(hub.admin, ids[1] ?? '')).toEqual([{ relationships: [] }]);
    const rows = await app.sql<{ hub: string }>(`select distinct hub_id as hub from disclosure`);
    expect(rows).toEqual([{ hub: hub.id }]);
  });

  it('takes the place of what was stated before, which stays on record', async () => {
    const { id, secret } = await taught();
    await nobody.get(DISCLOSE, { id, secret, statement: { none: false, relationships: [ACME] } });
    await nobody.get(DISCLOSE, { id, secret, statement: NONE });
    expect(await shownTo(hub.admin, id)).toEqual([{ relationships: [] }]);
    const [row] = await app.sql<{ n: number }>(
      `select count(*)::int as n from disclosure d join person p on p.id = d.person_id where p.email = $1`,
      [`teacher${teachers}@far.example`],
    );
    expect(row?.n).toBe(2);
    await expect(sqlAs(app.database.appUrl, `update disclosure set expires_at = now()`)).rejects.toThrow(
      'permission denied',
    );
  });

  it('holds for a year', async () => {
    const { id, secret } = await taught();
    const { disclose } = await nobody.get<{ disclose: { madeAt: string; expiresAt: string } }>(DISCLOSE, {
      id,
      secret,
      statement: NONE,
    });
    expect(disclose.expiresAt).toBe(disclose.madeAt.replace('2026', '2027'));
    app.clock.set('2027-02-01T09:00:00Z');
    const own = async () =>
      (await nobody.get<{ teachingPage: { disclosure: object | null } }>(OWN, { id, secret })).teachingPage;
    expect((await own()).disclosure).not.toBeNull();
    app.clock.set('2027-02-02T09:00:00Z');
    expect((await own()).disclosure).toBeNull();
    app.clock.set('2026-02-01T17:00:00Z');
  });

  it('has to be said: neither nothing nor both, with a nature that is known', async () => {
    const { id, secret } = await taught();
    const refused = async (statement: object) => {
      const { errors } = await nobody.ask(DISCLOSE, { id, secret, statement });
      return errors?.[0]?.extensions.code;
    };
    for (const bad of [
      { none: false, relationships: [] },
      { none: true, relationships: [ACME] },
      { none: false, relationships: [{ ...ACME, natures: [] }] },
      { none: false, relationships: [{ ...ACME, natures: ['bribe'] }] },
      { none: false, relationships: [{ ...ACME, company: ' \u200b ' }] },
      { none: false, relationships: [{ ...ACME, company: 'x'.repeat(201) }] },
      { none: false, relationships: Array(41).fill(ACME) },
    ])
      expect(await refused(bad)).toBe('INVALID_INPUT');
    expect(await shownTo(hub.admin, id)).toEqual([null]);
  });

  it('cannot be stated for others', async () => {
    const { id } = await taught();
    const other = await taught();
    for (const secret of [other.secret, 'swt_x', null])
      expect(await nobody.refusal(DISCLOSE, { id, secret, statement: NONE })).toBe('NOT_FOUND');
    expect(await hub.admin.refusal(DISCLOSE, { id, secret: null, statement: NONE })).toBe('NOT_FOUND');
  });

  it('costs the same number of statements for many sessions as for few', async () => {
    const cost = async (sessions: number) => {
      const { cohortId } = await taught(sessions);
      return scene.cost(() => hub.admin.get(MANY, { id: cohortId }));
    };
    expect(await cost(20)).toBe(await cost(2));
  });
});
