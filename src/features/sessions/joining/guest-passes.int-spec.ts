import {
  createCohort,
  createProgram,
  enrollPeople,
  foundHub,
  signIn,
  TestApp,
  type TestHub,
} from '../../../../test/harness/index.js';

const GIVE = `mutation ($id: ID!, $guest: GuestInput!) { giveGuestPass(sessionId: $id, guest: $guest) { id name email revokedAt } }`;
const REVOKE = `mutation ($id: ID!) { revokeGuestPass(passId: $id) { id revokedAt } }`;
const LIST = `query ($id: ID!) { session(id: $id) { guestPasses { id name revokedAt } } }`;
const PAGE = `query ($id: ID!, $secret: String) { joinPage(sessionId: $id, secret: $secret) { __typename ... on JoinPage { state name guest } } }`;
const JOIN = `mutation ($id: ID!, $secret: String) { joinSession(sessionId: $id, secret: $secret) { __typename ... on JoinOpened { url } } }`;
const SESSION = `mutation ($cohortId: ID!, $input: CreateSessionInput!) { createSession(cohortId: $cohortId, input: $input) { id } }`;
const CANCEL = `mutation ($id: ID!) { cancelSession(sessionId: $id) { state } }`;

interface Pass {
  id: string;
  name: string;
  revokedAt: string | null;
}

let app: TestApp;
let hub: TestHub;
let programId: string;
let guests = 0;

beforeAll(async () => {
  app = await TestApp.start();
  app.clock.set('2026-03-04T18:50:00Z');
  hub = await foundHub(app);
  programId = await createProgram(hub);
});
afterAll(() => app.stop());

async function session(input: object = {}, people = 2, in_ = hub, program = programId): Promise<string> {
  const cohortId = await createCohort(in_, program, { name: 'Spring' });
  await enrollPeople(in_.admin, cohortId, people);
  const { createSession } = await in_.admin.get<{ createSession: { id: string } }>(SESSION, {
    cohortId,
    input: {
      title: 'Rounds',
      start: '2026-03-04T12:00',
      minutes: 60,
      zone: 'America/Denver',
      meetingUrl: 'https://meet.example/all',
      ...input,
    },
  });
  return createSession.id;
}

const someone = () => ({ name: 'Gil Guest', email: `guest${++guests}@else.example` });

async function give(id: string, guest: object = someone(), in_ = hub): Promise<Pass> {
  return (await in_.admin.get<{ giveGuestPass: Pass }>(GIVE, { id, guest })).giveGuestPass;
}

async function refused(id: string, guest: object = someone()): Promise<string> {
  const { errors } = await hub.admin.ask(GIVE, { id, guest });
  return `${errors?.[0]?.extensions.code}: ${errors?.[0]?.message}`;
}

describe('a guest pass', () => {
  it('is never mailed to an address that only looks like another one', async () => {
    const id = await session();
    expect(await refused(id, { name: 'Gil', email: 'gil@g\u043e\u043egle.example' })).toMatch(
      /^INVALID_INPUT: .*look alike/,
    );
  });

  it('is mailed with a link that lets its guest in, into that session alone', async () => {
    const [id, other] = [await session(), await session()];
    await give(id, { name: '  Gil   Guest ', email: 'Gil@Else.example' });
    await app.settled();
    const [mail] = app.mailbox.to('Gil@Else.example');
    expect(mail?.subject).toBe('You are invited: Rounds');
    expect(mail?.text).toContain(
      'Mesa Hub invites you as a guest to “Rounds”, on Wednesday, March 4, 2026 at 12:00 MST (America/Denver).',
    );
    const secret = app.mailbox.secretFor('Gil@Else.example', `/join/${id}`);
    expect(secret).toMatch(/^swg_/);
    expect(await app.anonymous.get(PAGE, { id, secret })).toEqual({
      joinPage: { __typename: 'JoinPage', state: 'open', name: 'Gil Guest', guest: true },
    });
    expect(await app.anonymous.get(JOIN, { id, secret })).toEqual({
      joinSession: { __typename: 'JoinOpened', url: 'https://meet.example/all' },
    });
    expect(await app.anonymous.get(PAGE, { id: other, secret })).toEqual({
      joinPage: { __typename: 'JoinLinkUnknown' },
    });
    const facts = await app.sql<{ data: object; actor_kind: string }>(
      `select data, actor_kind from domain_event where type = 'sessions.JoinRequested' and subject_id = $1`,
      [id],
    );
    expect(facts).toEqual([
      { data: { personId: null, guestPassId: expect.any(String) }, actor_kind: 'anonymous' },
    ]);
    // Kept as a hash: neither secret nor person stands in the database.
    expect(await app.sql(`select 1 from guest_pass p where p::text like '%swg_%'`)).toEqual([]);
    expect(await app.sql(`select 1 from person where email_key = 'gil@else.example'`)).toEqual([]);
  });

  it('is void once it was taken back, and is not mailed any more', async () => {
    const id = await session();
    const guest = someone();
    const pass = await give(id, guest);
    await app.settled();
    const secret = app.mailbox.secretFor(guest.email, `/join/${id}`);
    await hub.admin.get(REVOKE, { id: pass.id });
    await hub.admin.get(REVOKE, { id: pass.id });
    expect(await app.anonymous.get(JOIN, { id, secret })).toEqual({
      joinSession: { __typename: 'JoinLinkUnknown' },
    });
    const late = someone();
    await app.pauseWork(async () => {
      await hub.admin.get(REVOKE, { id: (await give(id, late)).id });
    });
    await app.settled();
    expect(app.mailbox.to(late.email)).toEqual([]);
    const { session: listed } = await hub.admin.get<{ session: { guestPasses: Pass[] } }>(LIST, { id });
    expect(listed.guestPasses.map(({ revokedAt }) => revokedAt !== null)).toEqual([true, true]);
  });

  it('goes to 25 guests of a session at the most, of 40 who are invited at once', async () => {
    const id = await session();
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => hub.admin.ask(GIVE, { id, guest: someone() })),
    );
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(25);
    const words = new Set(answers.flatMap(({ errors }) => errors?.map(({ message }) => message) ?? []));
    expect([...words]).toEqual(['A session has 25 guests at the most.']);
    const { session: listed } = await hub.admin.get<{ session: { guestPasses: Pass[] } }>(LIST, { id });
    expect(listed.guestPasses).toHaveLength(25);
    await hub.admin.get(REVOKE, { id: listed.guestPasses[0]?.id });
    await give(id);
  });

  it('takes no seat that a participant or another guest has', async () => {
    const id = await session({ capacity: 4 }, 3);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => hub.admin.ask(GIVE, { id, guest: someone() })),
    );
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(await refused(id)).toBe(
      'CONFLICT: No seat is left for a guest: the session has 4, and 4 are taken by participants and guests.',
    );
  });

  it('is had twice in a hub by one address, however it is written; then the guest is asked to register', async () => {
    const ids = [await session(), await session(), await session(), await session()];
    const often = (n: number) => ({
      name: 'Olga Often',
      email: n % 2 ? 'OLGA@else.example' : ' olga@Else.example',
    });
    const answers = await Promise.all(ids.map((id, n) => hub.admin.ask(GIVE, { id, guest: often(n) })));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(2);
    expect(await refused(await session(), often(0))).toBe(
      'CONFLICT: This address has had 2 guest passes of this hub already. Please ask the guest to register, and enroll them.',
    );
    const summit = await foundHub(app, 'Summit Hub', 'sam@summit.example');
    const elsewhere = await session({}, 0, summit, await createProgram(summit));
    await give(elsewhere, often(0), summit);
  });

  it('is refused in words for whoever is expected, has one, or comes to no session', async () => {
    const id = await session();
    expect(await refused(id, { name: 'P', email: 'P1@spoke.example' })).toMatch(
      /CONFLICT: .* they need no pass/,
    );
    const guest = someone();
    await give(id, guest);
    expect(await refused(id, guest)).toMatch(/has a pass for this session already/);
    expect(await refused(await session({ draft: true }))).toMatch(/Publish it before/);
    expect(await refused(await session({ start: '2026-03-03T12:00' }))).toMatch(/is over/);
    await hub.admin.get(CANCEL, { id });
    expect(await refused(id)).toMatch(/was called off/);
    expect(await refused(id, { name: '', email: 'x' })).toMatch(/INVALID_INPUT/);
  });

  it('is given, seen and taken back by the team alone', async () => {
    const id = await session();
    const pass = await give(id);
    const participant = await signIn(app, 'p1@spoke.example');
    expect(await participant.refusal(GIVE, { id, guest: someone() })).toBe('FORBIDDEN');
    expect(await participant.refusal(REVOKE, { id: pass.id })).toBe('FORBIDDEN');
    const { data, errors } = await participant.ask<{ session: { guestPasses: null } }>(LIST, { id });
    expect([data?.session.guestPasses, errors?.[0]?.extensions.code]).toEqual([null, 'FORBIDDEN']);
    const stranger = (await foundHub(app, 'Far Hub', 'fay@far.example')).admin;
    expect(await stranger.refusal(REVOKE, { id: pass.id })).toBe('NOT_FOUND');
    expect(await app.anonymous.refusal(GIVE, { id, guest: someone() })).toBe('UNAUTHENTICATED');
  });
});
