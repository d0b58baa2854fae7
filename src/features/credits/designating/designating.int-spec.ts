import { creditRules, SET_PROVIDER, SET_TYPE } from '../../../../test/credits/setting-up.js';
import {
  type Client,
  grantRole,
  signIn,
  sqlAs,
  type TestApp,
  type TestHub,
} from '../../../../test/harness/index.js';
import { SessionScene } from '../../../../test/sessions/scene.js';

const WHAT = `sessionId handledElsewhere begun viewerCanPropose viewerCanDesignate
  designations { id creditType state maximum version overrideReason misfits proposedByName designatedByName endedByName }
  disclosers { name standing teaches plans } types { creditType most plannedSeconds }`;
const PROPOSE = `mutation ($id: ID!, $input: ProposeCreditInput!) { proposeCredit(sessionId: $id, input: $input) { ${WHAT} } }`;
const DESIGNATE = `mutation ($id: ID!, $input: DesignateInput!) { designateCredit(sessionId: $id, input: $input) {
  __typename ... on CreditIsDesignated { designating { ${WHAT} } }
  ... on DisclosuresMissing { message people { name standing teaches plans } } } }`;
const WITHDRAW = `mutation ($id: ID!) { withdrawDesignation(designationId: $id) { __typename } }`;
const SEEN = `query ($id: ID!) { session(id: $id) { credits { creditType maximum unit } } }`;
const DESIGNATING = `query ($id: ID!) { session(id: $id) { designating { ${WHAT} } } }`;
const DISCLOSE = `mutation ($id: ID!, $secret: String) {
  disclose(sessionId: $id, secret: $secret, statement: { none: true, relationships: [] }) { madeAt } }`;
const PLANNER = `mutation ($id: ID!) { addPlanner(programId: $id, input: { name: "Pia Plan", email: "pia@mesa.example" }) { planners { name } } }`;
const BIRTH_DATE = `{ me { profile { birthDateAskedFor } } }`;
const AGENDA = `mutation ($id: ID!, $segments: [SegmentInput!]!) { setAgenda(sessionId: $id, segments: $segments) { id } }`;

interface Designating {
  handledElsewhere: boolean;
  begun: boolean;
  designations: {
    id: string;
    creditType: string;
    state: string;
    maximum: string | null;
    version: number | null;
    overrideReason: string | null;
    misfits: string[];
    proposedByName: string | null;
    designatedByName: string | null;
  }[];
  disclosers: { name: string; standing: string; teaches: boolean; plans: boolean }[];
  types: { creditType: string; most: string; plannedSeconds: number }[];
}
interface Outcome {
  designateCredit: {
    __typename: string;
    designating?: Designating;
    people?: { name: string; standing: string }[];
  };
}

let scene: SessionScene;
let app: TestApp;
let hub: TestHub;
let office: Client;
let facilitator: Client;
let teachers = 0;

beforeAll(async () => {
  scene = await SessionScene.start();
  ({ app, hub } = scene);
  app.clock.set('2026-02-01T17:00:00Z');
  hub.admin = await signIn(app, 'ana@mesa.example');
  office = await grantRole(app, hub, 'ce_administrator', 'cleo@mesa.example');
  facilitator = await grantRole(app, hub, 'facilitator', 'fay@mesa.example');
  for (const code of ['AMA1', 'ASWB', 'ATTENDANCE']) await offer(code);
});
afterAll(() => app.stop());

async function offer(code: string, rules: object = {}, version = 0) {
  const input = { version, offered: true, rules: { ...creditRules(code), ...rules } };
  const { setCreditType } = await office.get<{ setCreditType: { __typename: string } }>(SET_TYPE, {
    hubId: hub.id,
    code,
    input,
  });
  expect(setCreditType.__typename).toBe('CreditTypeIsSet');
}

/** A series in which somebody teaches, who may have stated that they have no relationships. */
async function series({ stated = true, sessions = 2 } = {}) {
  const email = `teacher${++teachers}@far.example`;
  const made = await scene.series({
    firstStart: '2026-02-03T12:00',
    minutes: 60,
    sessions,
    faculty: [{ name: `Tess ${teachers}`, email }],
  });
  await app.settled();
  const [id = ''] = made.ids;
  const state = () =>
    app.anonymous.get(DISCLOSE, { id, secret: app.mailbox.secretFor(email, `/teach/${id}`) });
  if (stated) await state();
  return { ...made, id, email, state };
}

const designate = async (id: string, input: object, client = office) =>
  (await client.get<Outcome>(DESIGNATE, { id, input })).designateCredit;
const designating = async (id: string, client = office) =>
  (await client.get<{ session: { designating: Designating } }>(DESIGNATING, { id })).session.designating;
const credits = async (id: string, client = hub.admin) =>
  (await client.get<{ session: { credits: object[] } }>(SEEN, { id })).session.credits;

describe('designating a session for credit', () => {
  it('takes what its time comes to by the rule, and everyone who sees the session reads it', async () => {
    const { id } = await series();
    const done = await designate(id, { creditType: 'AMA1' });
    expect(done.__typename).toBe('CreditIsDesignated');
    expect(await credits(id)).toEqual([{ creditType: 'AMA1', maximum: '1.0', unit: 'credit' }]);
  });

  it('may set the maximum lower in steps of the type, and never higher', async () => {
    const { id } = await series();
    const fault = async (maximum: string) =>
      (await scene.refusalOf(DESIGNATE, { id, input: { creditType: 'AMA1', maximum } }, office)).message;
    expect(await fault('1.25')).toBe('The time that counts comes to 1.0 at the most.');
    expect(await fault('0.6')).toBe('Credit comes in steps of 0.25.');
    expect(await fault('0')).toBe('The least that is given is 0.25.');
    await designate(id, { creditType: 'AMA1', maximum: '0.75' });
    expect(await credits(id)).toEqual([{ creditType: 'AMA1', maximum: '0.75', unit: 'credits' }]);
  });

  it('counts the parts of the agenda that bear credit, less those that the type leaves out', async () => {
    const { id } = await series();
    const segments = [
      { kind: 'introductions', title: 'Welcome', minutes: 15, creditBearing: true },
      { kind: 'didactic', title: 'Sleep', minutes: 30 },
      { kind: 'announcements', title: 'News', minutes: 15 },
    ];
    await hub.admin.get(AGENDA, { id, segments });
    await offer('AANP');
    const { types } = await designating(id);
    const of = (code: string) => types.find(({ creditType }) => creditType === code);
    expect(of('AMA1')).toEqual({ creditType: 'AMA1', most: '0.75', plannedSeconds: 2700 });
    expect(of('AANP')).toEqual({ creditType: 'AANP', most: '0.5', plannedSeconds: 1800 });
  });

  it('is proposed by a facilitator, who cannot designate; the CE office settles the same proposal', async () => {
    const { id } = await series();
    await facilitator.get(PROPOSE, { id, input: { creditType: 'ASWB' } });
    expect(await facilitator.refusal(DESIGNATE, { id, input: { creditType: 'ASWB' } })).toBe('FORBIDDEN');
    expect(await credits(id)).toEqual([]);
    await designate(id, { creditType: 'ASWB' });
    const { designations } = await designating(id);
    expect(designations).toMatchObject([
      { state: 'designated', proposedByName: 'fay', designatedByName: 'cleo', version: 1 },
    ]);
  });

  it('is refused while who teaches or plans has not stated anything, and says who', async () => {
    const { id, state } = await series({ stated: false });
    const blocked = await designate(id, { creditType: 'AMA1' });
    expect(blocked).toMatchObject({
      __typename: 'DisclosuresMissing',
      people: [{ name: `Tess ${teachers}`, standing: 'MISSING', teaches: true, plans: false }],
    });
    expect(await credits(id)).toEqual([]);
    await state();
    expect((await designate(id, { creditType: 'AMA1' })).__typename).toBe('CreditIsDesignated');
  });

  it('keeps the version of the rules it was made by', async () => {
    const { id } = await series();
    await designate(id, { creditType: 'ATTENDANCE' });
    await offer('ATTENDANCE', { step: '1', minimum: '1' }, 1);
    const { designations } = await designating(id);
    expect(designations).toMatchObject([{ creditType: 'ATTENDANCE', version: 1, maximum: '60' }]);
  });

  it('is marked as not fitting when the plan changes, and stays as it was until it is designated anew', async () => {
    const { id } = await series();
    await designate(id, { creditType: 'AMA1' });
    await hub.admin.get(AGENDA, { id, segments: [{ kind: 'didactic', title: 'Sleep', minutes: 30 }] });
    expect((await designating(id)).designations).toMatchObject([{ maximum: '1.0', misfits: ['MINUTES'] }]);
    await designate(id, { creditType: 'AMA1' });
    expect((await designating(id)).designations).toMatchObject([
      { state: 'replaced', maximum: '1.0', misfits: [] },
      { state: 'designated', maximum: '0.5', misfits: [] },
    ]);
    await scene.change(id, { start: '2026-02-03T13:00' });
    expect((await designating(id)).designations.at(-1)).toMatchObject({ maximum: '0.5', misfits: ['TIME'] });
  });

  it('reaches all sessions of the series that follow, or none', async () => {
    const { ids } = await series({ sessions: 3 });
    const [, second = ''] = ids;
    await designate(second, { creditType: 'AMA1', reach: 'following' });
    const found = await Promise.all(ids.map((one) => credits(one)));
    expect(found.map((list) => list.length)).toEqual([0, 1, 1]);
  });

  it('is taken back, stays on record, and can be made again', async () => {
    const { id } = await series();
    const done = await designate(id, { creditType: 'AMA1' });
    const designationId = done.designating?.designations[0]?.id;
    expect(await facilitator.refusal(WITHDRAW, { id: designationId })).toBe('FORBIDDEN');
    await office.get(WITHDRAW, { id: designationId });
    expect(await credits(id)).toEqual([]);
    expect((await scene.refusalOf(WITHDRAW, { id: designationId }, office)).code).toBe('CONFLICT');
    await designate(id, { creditType: 'AMA1' });
    const states = (await designating(id)).designations.map(({ state }) => state);
    expect(states).toEqual(['withdrawn', 'designated']);
    await expect(sqlAs(app.database.appUrl, `delete from designation`)).rejects.toThrow('permission denied');
  });

  it('is once for a session and type, however many press at once', async () => {
    const { id } = await series();
    await Promise.all(
      Array.from({ length: 8 }, () => office.ask(DESIGNATE, { id, input: { creditType: 'AMA1' } })),
    );
    const { designations } = await designating(id);
    expect(designations.map(({ state }) => state)).toEqual(['designated']);
  });

  it('takes only types that the hub offers', async () => {
    const { id } = await series();
    for (const creditType of ['APA', 'NONE'])
      expect((await scene.refusalOf(DESIGNATE, { id, input: { creditType } }, office)).message).toBe(
        'This hub does not offer this type of credit.',
      );
  });

  it('is seen by others of the hub only as what was designated', async () => {
    const { id, cohortId } = await series();
    await facilitator.get(PROPOSE, { id, input: { creditType: 'AMA1' } });
    await scene.hub.admin.get(
      `mutation ($cohortId: ID!) { enroll(cohortId: $cohortId, input: { name: "Lea", email: "lea@spoke.example" }) { __typename } }`,
      { cohortId },
    );
    const learner = await signIn(app, 'lea@spoke.example');
    expect(await credits(id, learner)).toEqual([]);
    expect(await learner.refusal(DESIGNATING, { id })).toBe('FORBIDDEN');
    expect(await learner.refusal(PROPOSE, { id, input: { creditType: 'AMA1' } })).toBe('FORBIDDEN');
    const stranger = await signIn(app, `teacher${teachers}@far.example`);
    expect(await stranger.refusal(DESIGNATE, { id, input: { creditType: 'AMA1' } })).toBe('FORBIDDEN');
  });

  it('costs the same number of statements for many sessions as for few', async () => {
    const cost = async (sessions: number) => {
      const { cohortId } = await series({ sessions });
      const list = `query ($id: ID!) { cohort(id: $id) { sessions(first: 20) { nodes { credits { creditType } designating { designations { id } disclosers { name } types { most } } } } } }`;
      return scene.cost(() => office.get(list, { id: cohortId }));
    };
    expect(await cost(20)).toBe(await cost(2));
  });

  it('after the session has begun asks for a reason, which is kept and shown', async () => {
    const { id, cohortId } = await series();
    app.clock.set('2026-02-03T19:10:00Z');
    office = await signIn(app, 'cleo@mesa.example');
    expect((await designate(id, { creditType: 'AMA1' })).__typename).toBe('SessionHasBegun');
    const reason = 'The approval came a day late.';
    const done = await designate(id, { creditType: 'AMA1', reason });
    expect(done.designating?.designations).toMatchObject([{ overrideReason: reason, state: 'designated' }]);
    const file = await office.post(`/designations/${cohortId}/csv`, {}, 'application/json');
    expect(file.text).toContain(reason);
    expect((await app.anonymous.post(`/designations/${cohortId}/csv`, {}, 'application/json')).status).toBe(
      401,
    );
    const trail = await app.sql(
      `select data from domain_event where type = 'credits.CreditDesignated' order by id desc limit 1`,
    );
    expect(trail).toMatchObject([{ data: { late: true, creditType: 'AMA1' } }]);
    app.clock.set('2026-02-01T17:00:00Z');
    office = await signIn(app, 'cleo@mesa.example');
  });

  it('is blocked by planners of the program, too', async () => {
    const { id } = await series();
    await office.get(PLANNER, { id: scene.programId });
    const blocked = await designate(id, { creditType: 'AMA1' });
    expect(blocked.people).toEqual([{ name: 'Pia Plan', standing: 'MISSING', teaches: false, plans: true }]);
    await app.sql(`delete from program_planner`);
  });

  it('for credit that is reported with it has those asked for their date of birth who can earn it, and nobody else', async () => {
    const { id, cohortId } = await series();
    const enroll = `mutation ($cohortId: ID!, $input: EnrollInput!) { enroll(cohortId: $cohortId, input: $input) { __typename } }`;
    for (const [name, profession] of [
      ['mona', 'physician'],
      ['nell', 'nurse'],
    ])
      await hub.admin.get(enroll, { cohortId, input: { name, email: `${name}@spoke.example`, profession } });
    const asked = async (name: string) => {
      const client = await signIn(app, `${name}@spoke.example`);
      const { me } = await client.get<{ me: { profile: { birthDateAskedFor: boolean } } }>(BIRTH_DATE);
      return me.profile.birthDateAskedFor;
    };
    await designate(id, { creditType: 'ASWB' });
    expect(await asked('mona')).toBe(false);
    await designate(id, { creditType: 'AMA1' });
    expect([await asked('mona'), await asked('nell')]).toEqual([true, false]);
  });

  it('is read before joining, by one’s own link too: what fits one’s profession first, and what it asks', async () => {
    const { id, cohortId } = await series();
    for (const creditType of ['AMA1', 'ASWB']) await designate(id, { creditType });
    const enroll = `mutation ($cohortId: ID!, $input: EnrollInput!) { enroll(cohortId: $cohortId, input: $input) { __typename } }`;
    const input = { name: 'Sonia', email: 'sonia@spoke.example', profession: 'social_worker' };
    await hub.admin.get(enroll, { cohortId, input });
    await app.settled();
    const credit = `credits { creditType forYou forWhom demands { partial joinBy stayUntil missableMinutes evaluation } }`;
    const asked = {
      partial: 'FULL_ONLY',
      joinBy: '2026-02-03T19:15:00.000Z',
      stayUntil: '2026-02-03T20:00:00.000Z',
    };
    const first = { creditType: 'ASWB', forYou: true, forWhom: 'social workers', demands: asked };
    const sonia = await signIn(app, 'sonia@spoke.example');
    const { session } = await sonia.get<{ session: { credits: object[] } }>(
      `query ($id: ID!) { session(id: $id) { ${credit} } }`,
      { id },
    );
    expect(session.credits).toMatchObject([
      first,
      { creditType: 'AMA1', forYou: false, forWhom: 'physicians' },
    ]);
    const { joinPage } = await sonia.get<{ joinPage: { credits: object[] } }>(
      `query ($id: ID!) { joinPage(sessionId: $id, secret: null) { ... on JoinPage { ${credit} } } }`,
      { id },
    );
    expect(joinPage.credits).toMatchObject([first, { creditType: 'AMA1' }]);
  });

  it('is not done here where credit is handled elsewhere', async () => {
    const { id } = await series();
    const input = { name: 'Mesa Hub', handledElsewhere: true };
    await office.get(SET_PROVIDER, { hubId: hub.id, input });
    const { message } = await scene.refusalOf(DESIGNATE, { id, input: { creditType: 'AMA1' } }, office);
    expect(message).toBe('This hub’s credit is handled elsewhere: nothing is designated here.');
    expect(await designating(id)).toMatchObject({ handledElsewhere: true, types: [] });
    await office.get(SET_PROVIDER, { hubId: hub.id, input: { ...input, handledElsewhere: false } });
  });
});
