import supertest from 'supertest';
import { Client, enrollPeople, signIn, type TestApp, type TestHub } from '../../../../test/harness/index.js';
import { SessionScene } from '../../../../test/sessions/scene.js';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n');
const PAGE = `query ($id: ID!, $secret: String) { teachingPage(sessionId: $id, secret: $secret) {
  __typename ... on TeachingPage { title name state hubName agenda { title } faculty { name } materials { id title forFaculty own fileId } } } }`;
const ADD_LINK = `mutation ($id: ID!, $secret: String, $link: LinkInput!) { contributeLink(sessionId: $id, secret: $secret, link: $link) { materials { id title own } } }`;
const TAKE_OUT = `mutation ($id: ID!, $secret: String, $material: ID!) { withdrawContribution(sessionId: $id, secret: $secret, materialId: $material) { materials { title } } }`;
const MAIL = `mutation ($id: ID!, $person: ID!) { mailTeachingLink(sessionId: $id, personId: $person) }`;
const FACULTY = `mutation ($id: ID!, $member: FacultyInput!) { addFaculty(sessionId: $id, member: $member) { faculty { personId name } } }`;
const OUT = `mutation ($id: ID!, $person: ID!) { removeFaculty(sessionId: $id, personId: $person) { id } }`;
const PACKET = `mutation ($id: ID!, $link: LinkInput!) { addMaterialLink(sessionId: $id, link: $link) { id } }`;
const SEEN = `query ($id: ID!) { session(id: $id) { materials { id title from fileId forFaculty } } }`;
const JOIN = `query ($id: ID!, $secret: String) { joinPage(sessionId: $id, secret: $secret) { __typename ... on JoinPage { sessionId name } } }`;
const CANCEL = `mutation ($id: ID!) { cancelSession(sessionId: $id) { state } }`;
const COPY = `mutation ($programId: ID!, $input: CreateCohortInput!) { createCohort(programId: $programId, input: $input) { id } }`;
const AGENDA = `mutation ($id: ID!, $segments: [SegmentInput!]!) { setAgenda(sessionId: $id, segments: $segments) { id } }`;

interface Material {
  id: string;
  title: string;
  from?: string | null;
  own?: boolean;
  fileId: string | null;
}
interface Page {
  __typename: string;
  title: string;
  name: string;
  state: string;
  hubName: string;
  agenda: { title: string }[];
  faculty: { name: string }[];
  materials: Material[];
}

/** Ten in Denver: nobody who teaches is asleep. */
const MORNING = '2026-02-01T17:00:00Z';

let scene: SessionScene;
let app: TestApp;
let hub: TestHub;
let nobody: Client;
let teachers = 0;

beforeAll(async () => {
  scene = await SessionScene.start();
  ({ app, hub } = scene);
  app.clock.set(MORNING);
  hub.admin = await signIn(app, 'ana@mesa.example');
  nobody = new Client(app.url);
});
afterAll(() => app.stop());

/** Sessions by the week from the day after tomorrow on, with somebody who teaches in the first, and their link to it. */
async function taught() {
  const { cohortId, ids } = await scene.series({ firstStart: '2026-02-03T12:00', sessions: 3 });
  const email = `teacher${++teachers}@far.example`;
  const [id = ''] = ids;
  const personId = await add(id, email);
  await app.settled();
  return { cohortId, ids, id, email, personId, secret: app.mailbox.secretFor(email, `/teach/${id}`) };
}

async function add(id: string, email: string): Promise<string> {
  const { addFaculty } = await hub.admin.get<{
    addFaculty: { faculty: { personId: string; name: string }[] };
  }>(FACULTY, { id, member: { name: `Tess ${email}`, email } });
  return addFaculty.faculty.find(({ name }) => name.endsWith(email))?.personId ?? '';
}

async function page(id: string, secret: string | null, client = nobody): Promise<Page> {
  return (await client.get<{ teachingPage: Page }>(PAGE, { id, secret })).teachingPage;
}

const upload = (id: string, secret: string, name = 'Slides.pdf', body = PDF) =>
  supertest(app.url)
    .post(`/teach/${id}/materials?name=${encodeURIComponent(name)}`)
    .set('x-teaching-secret', secret)
    .type('application/pdf')
    .send(body);

const fetched = (id: string, secret: string, fileId: string) =>
  supertest(app.url).get(`/teach/${id}/files/${fileId}`).set('x-teaching-secret', secret);

const seenBy = async (client: Client, id: string) =>
  (await client.get<{ session: { materials: Material[] } }>(SEEN, { id })).session.materials;

const briefs = (id: string) => app.mailbox.all().filter(({ text }) => text.includes(`/teach/${id}#`));

describe('the mail to who teaches', () => {
  it('comes a week before the session, and to nobody else', async () => {
    const { cohortId, ids } = await scene.series({
      firstStart: '2026-03-10T12:00',
      sessions: 2,
      faculty: [{ name: 'Fay Faculty', email: 'fay@far.example' }],
    });
    await enrollPeople(hub.admin, cohortId, 1);
    const [id = ''] = ids;
    await app.settled();
    expect(briefs(id)).toEqual([]);
    app.clock.set('2026-03-03T19:00:00Z');
    await app.settled();
    expect(briefs(id).map(({ to }) => to.address)).toEqual(['fay@far.example']);
    app.clock.set(MORNING);
  });

  it('stands for the reminder that others get of it that day', async () => {
    const { cohortId, ids } = await scene.series({
      firstStart: '2026-03-10T12:00',
      everyWeeks: 2,
      sessions: 2,
      faculty: [{ name: 'Flo Faculty', email: 'flo@far.example' }],
    });
    await enrollPeople(hub.admin, cohortId, 1);
    const [id = ''] = ids;
    await app.settled();
    const before = new Set(app.mailbox.all());
    app.clock.set('2026-03-03T19:00:00Z');
    await app.settled();
    const came = app.mailbox.all().filter((mail) => !before.has(mail) && mail.text.includes(id));
    expect(came.map(({ to, subject }) => `${to.address} ${subject.split(':')[0]}`).sort()).toEqual([
      'flo@far.example You teach in Rounds',
      'p1@spoke.example Rounds',
    ]);
    app.clock.set(MORNING);
  });

  it('comes at once to who is added in the last week, and not again to who has it', async () => {
    const { id, email } = await taught();
    await add(id, 'late@far.example');
    await app.settled();
    const to = briefs(id).map((mail) => mail.to.address);
    expect(to.sort()).toEqual(['late@far.example', email].sort());
  });

  it('comes in the night rather than too late, to whoever stands in on the day', async () => {
    const { ids } = await scene.series({ firstStart: '2026-02-03T06:00', sessions: 1 });
    const [id = ''] = ids;
    app.clock.set('2026-02-03T12:55:00Z');
    const facilitator = await signIn(app, 'ana@mesa.example');
    await facilitator.get(FACULTY, { id, member: { name: 'Sue Substitute', email: 'sue@far.example' } });
    await app.settled();
    expect(briefs(id).map(({ to }) => to.address)).toEqual(['sue@far.example']);
    app.clock.set(MORNING);
  });

  it('does not come again when the session is moved', async () => {
    const { id, email } = await taught();
    await scene.change(id, { reach: 'this', start: '2026-02-04T12:00' });
    await app.settled();
    expect(briefs(id).map(({ to }) => to.address)).toEqual([email]);
  });

  it('comes again when the team asks for it', async () => {
    const { id, personId } = await taught();
    await hub.admin.get(MAIL, { id, person: personId });
    await app.settled();
    expect(briefs(id)).toHaveLength(2);
  });

  it('is not sent by who may not manage the session, nor to who does not teach', async () => {
    const { id, cohortId, personId, email } = await taught();
    await enrollPeople(hub.admin, cohortId, 1);
    expect(await (await signIn(app, 'p1@spoke.example')).refusal(MAIL, { id, person: personId })).toBe(
      'FORBIDDEN',
    );
    expect(await (await signIn(app, email)).refusal(MAIL, { id, person: personId })).toBe('FORBIDDEN');
    expect(await hub.admin.refusal(MAIL, { id, person: crypto.randomUUID() })).toBe('NOT_FOUND');
  });
});

describe('the page of who teaches', () => {
  it('shows their session with its agenda, faculty and what is for who teaches alone, without an account', async () => {
    const { id, secret, email } = await taught();
    await hub.admin.get(AGENDA, { id, segments: [{ kind: 'didactic', title: 'Sleep', minutes: 25 }] });
    await hub.admin.get(PACKET, { id, link: { title: 'Case', url: 'https://x.example', forFaculty: true } });
    expect(await page(id, secret)).toMatchObject({
      __typename: 'TeachingPage',
      title: 'Rounds',
      name: `Tess ${email}`,
      state: 'open',
      agenda: [{ title: 'Sleep' }],
      faculty: [{ name: `Tess ${email}` }],
      materials: [{ title: 'Case', forFaculty: true, own: false }],
    });
  });

  it('opens by signing in, too', async () => {
    const { id, email } = await taught();
    expect((await page(id, null, await signIn(app, email))).__typename).toBe('TeachingPage');
    expect((await page(id, null, hub.admin)).__typename).toBe('TeachingLinkUnknown');
    expect((await page(id, null)).__typename).toBe('TeachingLinkUnknown');
  });

  it('keeps what is for who teaches alone from participants, the file too', async () => {
    const { id, cohortId, secret } = await taught();
    await enrollPeople(hub.admin, cohortId, 1);
    const participant = await signIn(app, 'p1@spoke.example');
    await hub.admin.post(`/sessions/${id}/materials?name=Case.pdf&forFaculty=true`, PDF, 'application/pdf');
    const [file] = (await page(id, secret)).materials;
    expect(await seenBy(participant, id)).toEqual([]);
    expect((await participant.fetch(`/files/${file?.fileId}`)).status).toBe(404);
    expect(await seenBy(hub.admin, id)).toHaveLength(1);
    expect((await fetched(id, secret, file?.fileId ?? '')).body).toEqual(PDF);
  });

  it('does not count what is for who teaches alone in what participants are told of afterwards', async () => {
    const { id, cohortId, email } = await taught();
    await enrollPeople(hub.admin, cohortId, 1);
    await hub.admin.get(PACKET, { id, link: { title: 'Case', url: 'https://x.example', forFaculty: true } });
    for (const time of ['20:00:01', '21:00:02']) {
      app.clock.set(`2026-02-03T${time}Z`);
      await app.settled();
    }
    const told = (address: string) => app.mailbox.to(address).findLast(({ text }) => text.includes(id));
    expect(told('p1@spoke.example')?.text).toContain('Its materials and its recording, where there are any');
    expect(told(email)?.text).toContain('Its materials (1) are on its page.');
    app.clock.set(MORNING);
  });

  it('takes slides, which everyone expected then sees with who brought them', async () => {
    const { id, cohortId, secret, email } = await taught();
    await enrollPeople(hub.admin, cohortId, 1);
    expect((await upload(id, secret)).status).toBe(201);
    await nobody.get(ADD_LINK, { id, secret, link: { title: 'Paper', url: 'https://x.example/p' } });
    const from = `Tess ${email}`;
    const seen = await seenBy(await signIn(app, 'p1@spoke.example'), id);
    expect(seen).toMatchObject([
      { title: 'Slides', from },
      { title: 'Paper', from },
    ]);
    const [event] = await app.sql<{ actor: string }>(
      `select p.email as actor from domain_event e join person p on p.id = e.actor_id
        where e.type = 'sessions.RunSheetChanged' and e.subject_id = $1 order by e.id desc limit 1`,
      [id],
    );
    expect(event?.actor).toBe(email);
  });

  it('takes out what they brought, and nothing of others', async () => {
    const { id, secret } = await taught();
    await hub.admin.get(PACKET, { id, link: { title: 'Team’s', url: 'https://x.example' } });
    await upload(id, secret);
    const [team, own] = (await page(id, secret)).materials;
    expect(await nobody.refusal(TAKE_OUT, { id, secret, material: team?.id })).toBe('NOT_FOUND');
    await nobody.get(TAKE_OUT, { id, secret, material: own?.id });
    expect((await page(id, secret)).materials.map(({ title }) => title)).toEqual(['Team’s']);
    expect((await fetched(id, secret, own?.fileId ?? '')).status).toBe(404);
  });

  it('refuses files that are not kept here', async () => {
    const { id, secret } = await taught();
    expect((await upload(id, secret, 'x.pdf', Buffer.from('#!/bin/sh'))).status).toBe(400);
    expect((await page(id, secret)).materials).toEqual([]);
  });
});

describe('the link of who teaches', () => {
  it('opens its session alone', async () => {
    const { id, ids, secret, personId } = await taught();
    const next = ids[1] ?? '';
    await hub.admin.get(FACULTY, {
      id: next,
      member: { name: 'T', email: `teacher${teachers}@far.example` },
    });
    expect((await page(next, secret)).__typename).toBe('TeachingLinkUnknown');
    expect((await upload(next, secret)).status).toBe(404);
    expect(await nobody.refusal(SEEN, { id })).toBe('UNAUTHENTICATED');
    await upload(id, secret);
    const [file] = (await page(id, secret)).materials;
    expect((await fetched(next, secret, file?.fileId ?? '')).status).toBe(404);
    expect(personId).not.toBe('');
  });

  it('is the way into that session, and into no other of its series', async () => {
    const { id, ids, secret, email } = await taught();
    const way = async (to = '') =>
      (await nobody.get<{ joinPage: object }>(JOIN, { id: to, secret })).joinPage;
    expect(await way(id)).toEqual({ __typename: 'JoinPage', sessionId: id, name: `Tess ${email}` });
    expect(await way(ids[1])).toEqual({ __typename: 'JoinLinkUnknown' });
  });

  it('is void for who is taken out of the faculty', async () => {
    const { id, secret, personId } = await taught();
    await hub.admin.get(OUT, { id, person: personId });
    expect((await page(id, secret)).__typename).toBe('TeachingLinkUnknown');
    expect((await upload(id, secret)).status).toBe(404);
  });

  it('is void when they make their links anew', async () => {
    const { id, secret, email } = await taught();
    await (await signIn(app, email)).get(`mutation { resetJoinLinks }`);
    expect((await page(id, secret)).__typename).toBe('TeachingLinkUnknown');
  });

  it('is of no use when it is forged, cut off, another’s or of another kind', async () => {
    const { id, secret } = await taught();
    const other = await taught();
    const middle = secret.slice(0, 40) + (secret[40] === 'A' ? 'B' : 'A') + secret.slice(41);
    for (const bad of [
      middle,
      secret.slice(0, -1),
      `${secret}A`,
      other.secret,
      secret.replace('swt_', 'swj_'),
      '',
      'x',
    ])
      expect((await page(id, bad)).__typename).toBe('TeachingLinkUnknown');
    expect((await upload(id, middle)).status).toBe(404);
    expect(
      await nobody.refusal(ADD_LINK, { id, secret: middle, link: { title: 'x', url: 'https://x.example' } }),
    ).toBe('NOT_FOUND');
  });

  it('shows that the session was called off, and takes nothing then', async () => {
    const { id, secret } = await taught();
    await hub.admin.get(CANCEL, { id });
    expect((await page(id, secret)).state).toBe('cancelled');
    expect((await upload(id, secret)).status).toBe(409);
  });

  it('takes slides until two weeks after the session', async () => {
    const { id, secret } = await taught();
    app.clock.set('2026-02-16T12:00:00Z');
    expect((await upload(id, secret)).status).toBe(201);
    app.clock.set('2026-02-18T12:00:00Z');
    expect((await page(id, secret)).state).toBe('over');
    expect((await upload(id, secret)).status).toBe(409);
    app.clock.set(MORNING);
  });

  it('is kept nowhere', async () => {
    await taught();
    expect(await app.sql(`select 1 from mail_message m where m::text like '%swt_%'`)).toEqual([]);
    expect(await app.sql(`select 1 from domain_event e where e::text like '%swt_%'`)).toEqual([]);
  });
});

describe('a cohort that is like an earlier one', () => {
  it('takes over neither the packet nor what its faculty brought', async () => {
    const { id, cohortId, secret } = await taught();
    const add = (title: string, forFaculty: boolean) =>
      hub.admin.get(PACKET, { id, link: { title, url: 'https://x.example', forFaculty } });
    await add('Reading', false);
    await add('Case', true);
    await nobody.get(ADD_LINK, { id, secret, link: { title: 'Slides', url: 'https://x.example/s' } });
    const { createCohort } = await hub.admin.get<{ createCohort: { id: string } }>(COPY, {
      programId: scene.programId,
      input: { name: 'Next', copyOf: { cohortId, firstDay: '2026-09-01' } },
    });
    await app.settled();
    const [first] = await scene.sessionsOf(createCohort.id);
    expect((await seenBy(hub.admin, first?.id ?? '')).map(({ title }) => title)).toEqual(['Reading']);
  });
});
