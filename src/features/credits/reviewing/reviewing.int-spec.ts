import {
  type Client,
  grantRole,
  signIn,
  sqlAs,
  type TestApp,
  type TestHub,
} from '../../../../test/harness/index.js';
import { SessionScene } from '../../../../test/sessions/scene.js';
import { WarnOfEnds } from './warn-of-ends.js';

const DISCLOSERS = `query ($id: ID!, $asked: Boolean) { hub(id: $id) { disclosers(first: 25, askedOnly: $asked) { totalCount nodes {
  personId name standing endsSoon teaches plans nextSessionId statement { id outcome mitigation relationships { company } } } } } }`;
const REVIEW = `mutation ($hubId: ID!, $id: ID!, $input: ReviewInput!) { reviewDisclosure(hubId: $hubId, disclosureId: $id, input: $input) }`;
const ASK = `mutation ($hubId: ID!, $person: ID) { askDisclosures(hubId: $hubId, discloserId: $person) { people } }`;
const STATE = `mutation ($hubId: ID!, $statement: DisclosureInput!) { discloseToHub(hubId: $hubId, statement: $statement) { hubName disclosure { expiresAt } } }`;
const OWN = `query ($hubId: ID!) { ownDisclosure(hubId: $hubId) { hubName disclosure { expiresAt } } }`;
const SHOWN = `query ($id: ID!) { session(id: $id) { faculty { name disclosure { mitigated relationships { company natures } } } } }`;
const PLANNER = `mutation ($id: ID!, $name: String!, $email: String!) { addPlanner(programId: $id, input: { name: $name, email: $email }) { planners { personId name } } }`;
const NO_PLANNER = `mutation ($id: ID!, $personId: ID!) { removePlanner(programId: $id, personId: $personId) { planners { name } } }`;

const ACME = { company: 'Acme Pharma', natures: ['speaker'], ended: false };
const NONE = { none: true, relationships: [] };
const SOME = { none: false, relationships: [ACME] };

interface Discloser {
  personId: string;
  name: string;
  standing: string;
  endsSoon: boolean;
  statement: { id: string; outcome: string | null; mitigation: string | null } | null;
}

let scene: SessionScene;
let app: TestApp;
let hub: TestHub;
let office: Client;
let teachers = 0;

beforeAll(async () => {
  scene = await SessionScene.start();
  ({ app, hub } = scene);
  app.clock.set('2026-02-01T17:00:00Z');
  hub.admin = await signIn(app, 'ana@mesa.example');
  office = await grantRole(app, hub, 'ce_administrator', 'cleo@mesa.example');
});
afterAll(() => app.stop());

/** Somebody who teaches in two days, and what they stated, if anything. */
async function teacher(statement: object | null) {
  const [name, email] = [`Tess ${++teachers}`, `teacher${teachers}@far.example`];
  const { id } = await scene.createSession((await scene.cohortOf(`C${teachers}`)).cohortId, {
    start: '2026-02-03T12:00',
    faculty: [{ name, email }],
  });
  await app.settled();
  const client = await signIn(app, email);
  if (statement) await client.get(STATE, { hubId: hub.id, statement });
  return { id, name, email, client };
}

async function disclosers(asked = false): Promise<Discloser[]> {
  const { hub: found } = await office.get<{ hub: { disclosers: { nodes: Discloser[] } } }>(DISCLOSERS, {
    id: hub.id,
    asked,
  });
  return found.disclosers.nodes;
}
const named = async (name: string) => (await disclosers()).find((one) => one.name === name);

describe('reviewing what people state', () => {
  it('begins with what names companies, which learners read as mitigated once it is', async () => {
    const { id, name } = await teacher(SOME);
    const before = await named(name);
    expect(before).toMatchObject({ standing: 'UNREVIEWED', statement: { outcome: null } });
    const shown = async () =>
      (await hub.admin.get<{ session: { faculty: { disclosure: { mitigated: boolean } }[] } }>(SHOWN, { id }))
        .session.faculty[0]?.disclosure;
    expect(await shown()).toMatchObject({ mitigated: false });
    const input = { outcome: 'mitigated', mitigation: 'Slides were reviewed by a peer.' };
    await office.get(REVIEW, { hubId: hub.id, id: before?.statement?.id, input });
    expect(await named(name)).toMatchObject({ standing: 'GOOD', statement: input });
    expect(await shown()).toEqual({
      mitigated: true,
      relationships: [{ company: 'Acme Pharma', natures: ['speaker'] }],
    });
    await expect(sqlAs(app.database.appUrl, `update disclosure_review set outcome = 'none'`)).rejects.toThrow(
      'permission denied',
    );
  });

  it('says how something was mitigated, and mitigates only what there is', async () => {
    const some = await named((await teacher(SOME)).name);
    const none = await named((await teacher(NONE)).name);
    const code = async (person: Discloser | undefined, input: object) =>
      office.refusal(REVIEW, { hubId: hub.id, id: person?.statement?.id, input });
    expect(await code(some, { outcome: 'mitigated' })).toBe('INVALID_INPUT');
    expect(await code(none, { outcome: 'mitigated', mitigation: 'By a peer.' })).toBe('INVALID_INPUT');
    expect(await code(some, { outcome: 'fine' })).toBe('INVALID_INPUT');
  });

  it('is of what somebody stated last, and begins anew with what they state next', async () => {
    const { name, client } = await teacher(SOME);
    const first = await named(name);
    await client.get(STATE, { hubId: hub.id, statement: SOME });
    expect(
      await office.refusal(REVIEW, { hubId: hub.id, id: first?.statement?.id, input: { outcome: 'none' } }),
    ).toBe('CONFLICT');
    const second = await named(name);
    await office.get(REVIEW, { hubId: hub.id, id: second?.statement?.id, input: { outcome: 'barred' } });
    expect(await named(name)).toMatchObject({ standing: 'BARRED' });
    await client.get(STATE, { hubId: hub.id, statement: NONE });
    expect(await named(name)).toMatchObject({ standing: 'GOOD' });
  });

  it('is for the CE office and hub admins', async () => {
    const person = await named((await teacher(SOME)).name);
    const facilitator = await grantRole(app, hub, 'facilitator', 'fay@mesa.example');
    const auditor = await grantRole(app, hub, 'auditor', 'ada@mesa.example');
    const change = { hubId: hub.id, id: person?.statement?.id, input: { outcome: 'none' } };
    for (const client of [facilitator, auditor]) {
      expect(await client.refusal(REVIEW, change)).toBe('FORBIDDEN');
      expect(await client.refusal(ASK, { hubId: hub.id })).toBe('FORBIDDEN');
    }
    await auditor.get(DISCLOSERS, { id: hub.id });
    expect(await facilitator.refusal(DISCLOSERS, { id: hub.id })).toBe('FORBIDDEN');
    await hub.admin.get(REVIEW, change);
  });
});

describe('asking people to state their relationships', () => {
  it('is one press for all of whom nothing holds, once a day, with a link that needs no account', async () => {
    const { id, email } = await teacher(null);
    const good = await teacher(NONE);
    expect((await disclosers(true)).every(({ standing }) => standing === 'MISSING')).toBe(true);
    await office.get(ASK, { hubId: hub.id });
    await office.get(ASK, { hubId: hub.id });
    await app.settled();
    const asked = app.mailbox.to(email).filter(({ subject }) => subject.includes('financial relationships'));
    expect(asked).toHaveLength(1);
    expect(asked[0]?.text).toContain(`/teach/${id}#`);
    expect(app.mailbox.to(good.email).some(({ subject }) => subject.includes('financial'))).toBe(false);
  });

  it('leads whoever only plans to a page where they state it signed in, and where nobody else does', async () => {
    await office.get(PLANNER, { id: scene.programId, name: 'Pia Plan', email: 'pia@mesa.example' });
    const pia = await named('Pia Plan');
    await office.get(ASK, { hubId: hub.id, person: pia?.personId });
    await app.settled();
    const [mail] = app.mailbox.to('pia@mesa.example');
    expect(mail?.text).toContain(`/hubs/${hub.id}/disclosure`);
    const client = await signIn(app, 'pia@mesa.example');
    expect(await client.get(OWN, { hubId: hub.id })).toMatchObject({ ownDisclosure: { disclosure: null } });
    await client.get(STATE, { hubId: hub.id, statement: NONE });
    expect(await named('Pia Plan')).toMatchObject({ standing: 'GOOD', plans: true, teaches: false });
    expect(await hub.admin.refusal(STATE, { hubId: hub.id, statement: NONE })).toBe('NOT_FOUND');
    expect(await hub.admin.refusal(OWN, { hubId: hub.id })).toBe('NOT_FOUND');
    await office.get(NO_PLANNER, { id: scene.programId, personId: pia?.personId });
    expect(await named('Pia Plan')).toBeUndefined();
    expect(await client.refusal(OWN, { hubId: hub.id })).toBe('NOT_FOUND');
  });

  it('is done by the product itself thirty days before a statement ends, once, and the CE office hears of it', async () => {
    await office.get(PLANNER, { id: scene.programId, name: 'Paul Plan', email: 'paul@mesa.example' });
    const paul = await signIn(app, 'paul@mesa.example');
    await paul.get(STATE, { hubId: hub.id, statement: NONE });
    const mails = (address: string) =>
      app.mailbox.to(address).filter(({ subject }) => /relationships|end/.test(subject));
    app.clock.set('2026-12-30T17:00:00Z');
    await app.get(WarnOfEnds).run();
    await app.settled();
    expect([mails('paul@mesa.example').length, mails('cleo@mesa.example').length]).toEqual([0, 0]);
    app.clock.set('2027-01-05T17:00:00Z');
    for (let i = 0; i < 2; i++) await app.get(WarnOfEnds).run();
    app.clock.set('2027-01-06T17:00:00Z');
    await app.get(WarnOfEnds).run();
    await app.settled();
    expect(mails('paul@mesa.example')).toHaveLength(1);
    expect(mails('paul@mesa.example')[0]?.text).toContain('holds until February 1, 2027');
    expect(mails('cleo@mesa.example')).toHaveLength(1);
    expect(mails('cleo@mesa.example')[0]?.text).not.toContain('Paul');
    app.clock.set('2026-02-01T17:00:00Z');
  });
});

it('costs the same number of statements however many teach', async () => {
  office = await signIn(app, 'cleo@mesa.example');
  hub.admin = await signIn(app, 'ana@mesa.example');
  const cost = () => scene.cost(() => office.get(DISCLOSERS, { id: hub.id }));
  const few = await cost();
  for (let i = 0; i < 3; i++) await teacher(NONE);
  expect(await cost()).toBe(few);
});
