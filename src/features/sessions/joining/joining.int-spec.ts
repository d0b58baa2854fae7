import supertest from 'supertest';
import {
  type Client,
  createCohort,
  createProgram,
  enrollPeople,
  foundHub,
  signIn,
  TestApp,
  type TestHub,
} from '../../../../test/harness/index.js';
import { JoinLinks } from '../index.js';

const PAGE = `query ($id: ID!, $secret: String) { joinPage(sessionId: $id, secret: $secret) { __typename
  ... on JoinPage { sessionId title state name guest zone opensAt closesAt cancelReason }
  ... on JoinLinkUnknown { message } ... on JoinNotExpected { message name } } }`;
const JOIN = `mutation ($id: ID!, $secret: String) { joinSession(sessionId: $id, secret: $secret) { __typename
  ... on JoinOpened { url } ... on JoinPage { state } ... on JoinLinkUnknown { message } ... on JoinNotExpected { message } } }`;
const SERIES = `mutation ($cohortId: ID!, $input: CreateSeriesInput!) {
  createSeries(cohortId: $cohortId, input: $input) { series { id } sessions { id startsAt } } }`;
const CHANGE = `mutation ($id: ID!, $input: ChangeSessionsInput!) { changeSessions(sessionId: $id, input: $input) { seriesId } }`;
const CANCEL = `mutation ($id: ID!, $reason: String) { cancelSession(sessionId: $id, reason: $reason) { state } }`;
const OWN = `mutation ($id: ID!, $input: PersonalMeetingLinksInput!) {
  setPersonalMeetingLinks(sessionId: $id, input: $input) { set unmatched session { id } } }`;

interface Page {
  __typename: string;
  sessionId: string;
  title: string;
  state: string;
  name: string;
  message: string;
  cancelReason: string | null;
  zone: string | null;
  opensAt: string;
}
interface Joined {
  __typename: string;
  url?: string;
  state?: string;
}

let app: TestApp;
let hub: TestHub;
let programId: string;
let cohorts = 0;

beforeAll(async () => {
  app = await TestApp.start();
  app.clock.set('2026-03-04T18:50:00Z');
  hub = await foundHub(app);
  programId = await createProgram(hub);
});
beforeEach(() => app.clock.set('2026-03-04T18:50:00Z'));
afterAll(() => app.stop());

/** A weekly series at noon in Denver from 4 March on, with three people. */
async function scene(input: object = {}) {
  const cohortId = await createCohort(hub, programId, { name: `Cohort ${++cohorts}` });
  await enrollPeople(hub.admin, cohortId, 3);
  const { createSeries } = await hub.admin.get<{
    createSeries: { series: { id: string }; sessions: { id: string }[] };
  }>(SERIES, {
    cohortId,
    input: {
      title: 'Rounds',
      minutes: 60,
      zone: 'America/Denver',
      firstStart: '2026-03-04T12:00',
      sessions: 4,
      meetingUrl: 'https://meet.example/all',
      ...input,
    },
  });
  return { cohortId, seriesId: createSeries.series.id, ids: createSeries.sessions.map(({ id }) => id) };
}

async function personId(email = 'p1@spoke.example'): Promise<string> {
  const [row] = await app.sql<{ id: string }>(`select id from person where email_key = $1`, [email]);
  return row?.id as string;
}

async function secretFor(sessionId: string, email?: string): Promise<string> {
  const link = await app.get(JoinLinks).joinLinkOf(await personId(email), sessionId);
  expect(link).toMatch(new RegExp(`^${app.url}/join/${sessionId}#swj_[\\w-]{64}$`));
  return link?.split('#')[1] as string;
}

async function look(id: string, secret?: string, client: Client = app.anonymous): Promise<Page> {
  return (await client.get<{ joinPage: Page }>(PAGE, { id, secret })).joinPage;
}

async function press(id: string, secret?: string, client: Client = app.anonymous): Promise<Joined> {
  return (await client.get<{ joinSession: Joined }>(JOIN, { id, secret })).joinSession;
}

const recorded = async (sessionId: string) =>
  app.sql<{ data: object; actor_id: string | null }>(
    `select data, actor_id from domain_event where type = 'sessions.JoinRequested' and subject_id = $1 order by id`,
    [sessionId],
  );

const SET_OWN = {
  links: [{ email: 'p1@spoke.example', url: 'https://meet.example/p1' }],
  wholeSeries: true,
};

describe('an address of one’s own', () => {
  it('gives way to a new one that everyone was told of', async () => {
    const { ids } = await scene();
    const secret = await secretFor(ids[0]!);
    await hub.admin.get(OWN, { id: ids[0], input: SET_OWN });
    await hub.admin.get(OWN, { id: ids[0], input: { ...SET_OWN, wholeSeries: false } });
    const announce = `mutation ($id: ID!, $input: AnnounceInput!) { announce(sessionId: $id, input: $input) { id } }`;
    const input = { kind: 'link_changed', meetingUrl: 'https://meet.example/new' };
    await hub.admin.get(announce, { id: ids[0], input });
    expect(await press(ids[0]!, secret)).toMatchObject({ url: 'https://meet.example/new' });
    app.clock.set('2026-03-11T18:00:00Z');
    expect(await press(ids[1]!, await secretFor(ids[1]!))).toMatchObject({ url: 'https://meet.example/p1' });
  });

  it('for a whole series holds where the series is divided', async () => {
    const { ids } = await scene();
    await hub.admin.get(OWN, { id: ids[0], input: SET_OWN });
    await hub.admin.get(CHANGE, { id: ids[1], input: { reach: 'following', start: '2026-03-11T13:00' } });
    app.clock.set('2026-03-11T19:00:00Z');
    expect(await press(ids[1]!, await secretFor(ids[1]!))).toMatchObject({ url: 'https://meet.example/p1' });
  });
});

describe('a session that runs over', () => {
  it('has an open door as long as it is live, and none once it was ended', async () => {
    const { ids } = await scene();
    const secret = await secretFor(ids[0]!);
    await hub.admin.get(`mutation ($id: ID!) { startSession(sessionId: $id) { id } }`, { id: ids[0] });
    app.clock.set('2026-03-04T20:45:00Z');
    hub.admin = await signIn(app, 'ana@mesa.example');
    expect((await look(ids[0]!, secret)).state).toBe('open');
    await hub.admin.get(`mutation ($id: ID!) { endSession(sessionId: $id) { id } }`, { id: ids[0] });
    // The link of a series then leads to the next of its sessions.
    expect(await look(ids[0]!, secret)).toMatchObject({ sessionId: ids[1], state: 'early' });
  });

  it('has none either where it was ended before its time', async () => {
    const { ids } = await scene();
    const secret = await secretFor(ids[0]!);
    await hub.admin.get(`mutation ($id: ID!) { startSession(sessionId: $id) { id } }`, { id: ids[0] });
    app.clock.set('2026-03-04T19:50:00Z');
    hub.admin = await signIn(app, 'ana@mesa.example');
    await hub.admin.get(`mutation ($id: ID!) { endSession(sessionId: $id) { id } }`, { id: ids[0] });
    // The link of a series then leads to the next of its sessions.
    expect(await look(ids[0]!, secret)).toMatchObject({ sessionId: ids[1], state: 'early' });
  });
});

describe('a person’s own join page', () => {
  it('names them, and takes them to the meeting when they press', async () => {
    const { ids } = await scene();
    const secret = await secretFor(ids[0]!);
    expect(await look(ids[0]!, secret)).toMatchObject({
      __typename: 'JoinPage',
      sessionId: ids[0],
      title: 'Rounds',
      state: 'open',
      name: 'Person 1',
      zone: 'America/Denver',
      opensAt: '2026-03-04T18:40:00.000Z',
    });
    expect(await press(ids[0]!, secret)).toEqual({
      __typename: 'JoinOpened',
      url: 'https://meet.example/all',
    });
    const person = await personId();
    expect(await recorded(ids[0]!)).toEqual([
      { data: { personId: person, guestPassId: null }, actor_id: person },
    ]);
  });

  it('records nothing when it is looked at, by GET, HEAD or the page’s own question', async () => {
    const { ids } = await scene();
    const secret = await secretFor(ids[0]!);
    const events = () => app.sql<{ n: number }>(`select count(*)::int as n from domain_event`);
    const person = await signIn(app, 'p1@spoke.example');
    const before = await events();
    const seen = await app.sql(`select id, last_seen_at from sign_in order by id`);
    await supertest(app.url).head(`/join/${ids[0]}`);
    await person.fetch(`/join/${ids[0]}`);
    await look(ids[0]!, secret);
    const query = encodeURIComponent(
      `mutation { joinSession(sessionId: "${ids[0]}", secret: "${secret}") { __typename } }`,
    );
    const byGet = await supertest(app.url).get(`/graphql?query=${query}`);
    expect(byGet.status).toBeGreaterThanOrEqual(400);
    await supertest(app.url).head(`/graphql?query=${query}`);
    expect(await events()).toEqual(before);
    expect(await app.sql(`select id, last_seen_at from sign_in order by id`)).toEqual(seen);
  });

  it('refuses to be pressed from another site', async () => {
    const { ids } = await scene();
    const secret = await secretFor(ids[0]!);
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) {
      const answer = await supertest(app.url)
        .post('/graphql')
        .set(headers)
        .send({ query: JOIN, variables: { id: ids[0], secret } });
      expect(answer.status).toBe(403);
    }
    expect(await recorded(ids[0]!)).toEqual([]);
  });

  it.each([
    ['2026-03-04T18:39:00Z', 'early'],
    ['2026-03-04T18:40:30Z', 'open'],
    ['2026-03-04T20:29:00Z', 'open'],
  ])('at %s is %s, and only an open one lets anyone in', async (now, state) => {
    const { ids } = await scene();
    const secret = await secretFor(ids[0]!);
    app.clock.set(now);
    expect((await look(ids[0]!, secret)).state).toBe(state);
    expect((await press(ids[0]!, secret)).__typename).toBe(state === 'open' ? 'JoinOpened' : 'JoinPage');
    expect(await recorded(ids[0]!)).toHaveLength(state === 'open' ? 1 : 0);
  });

  it('leads from one link of a series to the session of the day, or the next', async () => {
    const { ids, seriesId } = await scene();
    const secret = await secretFor(ids[0]!);
    app.clock.set('2026-03-18T18:05:00Z');
    expect(await look(ids[0]!, secret)).toMatchObject({ sessionId: ids[2], state: 'open' });
    expect(await look(seriesId, secret)).toMatchObject({ sessionId: ids[2], state: 'open' });
    expect((await press(ids[0]!, secret)).url).toBe('https://meet.example/all');
    expect(await recorded(ids[2]!)).toHaveLength(1);
    app.clock.set('2026-03-19T18:05:00Z');
    expect(await look(ids[0]!, secret)).toMatchObject({ sessionId: ids[3], state: 'early' });
    app.clock.set('2026-06-01T00:00:00Z');
    expect(await look(ids[0]!, secret)).toMatchObject({ sessionId: ids[0], state: 'over' });
  });

  it('goes on working when the meeting is moved elsewhere', async () => {
    const { ids } = await scene();
    const secret = await secretFor(ids[0]!);
    await hub.admin.get(CHANGE, {
      id: ids[0],
      input: { meetingUrl: 'https://meet.example/new', reach: 'all' },
    });
    app.clock.set('2026-03-04T19:00:00Z');
    expect((await press(ids[0]!, secret)).url).toBe('https://meet.example/new');
  });

  it('says why the session was called off, and that its address is not there yet', async () => {
    const off = await scene();
    await hub.admin.get(CANCEL, { id: off.ids[0], reason: 'The expert is ill.' });
    const bare = await scene({ meetingUrl: undefined });
    const secrets = [await secretFor(off.ids[0]!), await secretFor(bare.ids[0]!)];
    app.clock.set('2026-03-04T19:00:00Z');
    expect(await look(off.ids[0]!, secrets[0])).toMatchObject({
      state: 'cancelled',
      cancelReason: 'The expert is ill.',
    });
    expect((await press(off.ids[0]!, secrets[0])).state).toBe('cancelled');
    expect((await press(bare.ids[0]!, secrets[1])).state).toBe('no_address');
  });

  it('is open to whoever is signed in as that person, without the secret', async () => {
    const { ids } = await scene();
    const person = await signIn(app, 'p2@spoke.example');
    expect(await look(ids[0]!, undefined, person)).toMatchObject({ state: 'open', name: 'Person 2' });
    expect((await press(ids[0]!, undefined, person)).url).toBe('https://meet.example/all');
    // A link that is void does not stand in the way of a sign-in, and one that holds is its own person's.
    expect((await look(ids[0]!, 'swj_cut-off', person)).name).toBe('Person 2');
    expect((await look(ids[0]!, await secretFor(ids[0]!), person)).name).toBe('Person 1');
    expect(await app.anonymous.refusal(PAGE, { id: ids[0] })).toBe('UNAUTHENTICATED');
    expect((await look(ids[0]!, undefined, hub.admin)).name).toBe('Ana Ruiz');
  });

  it('turns away in words whoever left, is of another cohort, or holds a link of nobody', async () => {
    const { ids, cohortId } = await scene();
    const secret = await secretFor(ids[0]!, 'p3@spoke.example');
    const { cohort } = await hub.admin.get<{
      cohort: { roster: { nodes: { id: string; person: { email: string } }[] } };
    }>(`query ($id: ID!) { cohort(id: $id) { roster { nodes { id person { email } } } } }`, { id: cohortId });
    const leaving = cohort.roster.nodes.find(({ person }) => person.email === 'p3@spoke.example');
    await hub.admin.get(`mutation ($id: ID!) { withdraw(enrollmentId: $id) { id } }`, { id: leaving?.id });
    expect(await look(ids[0]!, secret)).toMatchObject({
      __typename: 'JoinNotExpected',
      name: 'Person 3',
      message: expect.stringContaining('you have left its cohort'),
    });
    expect((await press(ids[0]!, secret)).__typename).toBe('JoinNotExpected');

    const other = await scene();
    const foreign = await secretFor(other.ids[0]!);
    expect((await look(ids[0]!, foreign)).__typename).toBe('JoinLinkUnknown');
    const summit = await foundHub(app, `Summit ${cohorts}`, `sam${cohorts}@summit.example`);
    const stranger = await look(ids[0]!, undefined, summit.admin);
    const nowhere = await look('018f2e3c-0000-7000-8000-000000000000', undefined, summit.admin);
    expect(stranger.__typename).toBe('JoinNotExpected');
    expect(stranger).toEqual(nowhere);
    expect((await look(ids[0]!, 'swj_nothing')).__typename).toBe('JoinLinkUnknown');
    expect(await recorded(ids[0]!)).toEqual([]);
  });

  it('keeps drafts to the team', async () => {
    const { ids } = await scene({ draft: true });
    expect((await look(ids[0]!, await secretFor(ids[0]!))).__typename).toBe('JoinNotExpected');
  });

  it('is void once its person has made their links anew', async () => {
    const { ids } = await scene();
    const secret = await secretFor(ids[0]!, 'p2@spoke.example');
    const untouched = await secretFor(ids[0]!);
    const person = await signIn(app, 'p2@spoke.example');
    await person.get(`mutation { resetJoinLinks }`);
    await person.get(`mutation { resetJoinLinks }`);
    expect((await look(ids[0]!, secret)).__typename).toBe('JoinLinkUnknown');
    expect((await look(ids[0]!, await secretFor(ids[0]!, 'p2@spoke.example'))).__typename).toBe('JoinPage');
    expect((await look(ids[0]!, untouched)).__typename).toBe('JoinPage');
    expect(await app.anonymous.refusal(`mutation { resetJoinLinks }`)).toBe('UNAUTHENTICATED');
  });

  it('leaves no secret in events, deliveries or mail', async () => {
    const { ids } = await scene();
    await press(ids[0]!, await secretFor(ids[0]!));
    for (const table of ['domain_event', 'delivery', 'mail_message', 'join_version', 'guest_pass'])
      expect(await app.sql(`select 1 from ${table} t where t::text ~ 'sw[jg]_'`)).toEqual([]);
  });
});

describe('personal addresses of a meeting', () => {
  const set = (client: Client, id: string, links: object[], wholeSeries?: boolean) =>
    client.get<{ setPersonalMeetingLinks: { set: number; unmatched: string[] } }>(OWN, {
      id,
      input: { links, wholeSeries },
    });

  it('go before the series’, and those before everyone’s', async () => {
    const { ids } = await scene();
    const mine = (n: string) => [{ email: 'P1@spoke.example ', url: `https://meet.example/${n}` }];
    expect(
      (
        await set(
          hub.admin,
          ids[1]!,
          [...mine('series'), { email: 'who@else.example', url: 'https://x.example' }],
          true,
        )
      ).setPersonalMeetingLinks,
    ).toMatchObject({ set: 1, unmatched: ['who@else.example'] });
    const secrets = [await secretFor(ids[0]!), await secretFor(ids[0]!, 'p2@spoke.example')];
    expect((await press(ids[0]!, secrets[0])).url).toBe('https://meet.example/series');
    expect((await press(ids[0]!, secrets[1])).url).toBe('https://meet.example/all');
    await set(hub.admin, ids[0]!, mine('alone'));
    await set(hub.admin, ids[0]!, mine('alone-again'));
    expect((await press(ids[0]!, secrets[0])).url).toBe('https://meet.example/alone-again');
    await set(hub.admin, ids[0]!, [{ email: 'p1@spoke.example' }]);
    expect((await press(ids[0]!, secrets[0])).url).toBe('https://meet.example/series');
  });

  it('are set by the team alone, https alone, and 1,000 at the most', async () => {
    const { ids } = await scene();
    const one = { email: 'p1@spoke.example', url: 'https://meet.example/1' };
    const participant = await signIn(app, 'p1@spoke.example');
    expect(await participant.refusal(OWN, { id: ids[0], input: { links: [one] } })).toBe('FORBIDDEN');
    for (const url of ['http://meet.example/1', 'javascript:alert(1)', 'meet.example']) {
      const { errors } = await hub.admin.ask(OWN, { id: ids[0], input: { links: [one, { ...one, url }] } });
      expect(errors?.[0]?.extensions.fields).toEqual({
        'links.1.url': 'is an address that begins with https://',
      });
    }
    const many = Array.from({ length: 1_001 }, (_, n) => ({
      email: `n${n}@x.example`,
      url: 'https://m.example/1',
    }));
    expect(await hub.admin.refusal(OWN, { id: ids[0], input: { links: many } })).toBe('INVALID_INPUT');
    expect((await set(hub.admin, ids[0]!, many.slice(1))).setPersonalMeetingLinks.unmatched).toHaveLength(
      1_000,
    );
  });
});
