import supertest from 'supertest';
import {
  type Client,
  createCohort,
  enrollPeople,
  foundHub,
  signIn,
  type TestApp,
  type TestHub,
} from '../../../../test/harness/index.js';
import { SessionScene } from '../../../../test/sessions/scene.js';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n');
const DOCX = Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), Buffer.from('word/document.xml')]);
const SESSION = `mutation ($cohortId: ID!, $input: CreateSessionInput!) { createSession(cohortId: $cohortId, input: $input) { id } }`;
const MATERIALS = `query ($id: ID!) { session(id: $id) { materials { id title fileId fileName mediaType size } } }`;
const REMOVE = `mutation ($id: ID!, $material: ID!) { removeMaterial(sessionId: $id, materialId: $material) { id } }`;

interface Material {
  id: string;
  title: string;
  fileId: string;
  fileName: string;
  mediaType: string;
  size: number;
}

let scene: SessionScene;
let app: TestApp;
let hub: TestHub;
let cohortId: string;
let participant: Client;
let stranger: Client;

beforeAll(async () => {
  scene = await SessionScene.start();
  ({ app, hub } = scene);
  cohortId = await createCohort(hub, scene.programId);
  await enrollPeople(hub.admin, cohortId, 1);
  participant = await signIn(app, 'p1@spoke.example');
  stranger = (await foundHub(app, 'Far Hub', 'fay@far.example')).admin;
});
afterAll(() => app.stop());

const series = (input: object = {}) => scene.series(input);
const refusalOf = (query: string, variables: object) => scene.refusalOf(query, variables);

async function session(input: object = {}): Promise<string> {
  const { createSession } = await hub.admin.get<{ createSession: { id: string } }>(SESSION, {
    cohortId,
    input: { title: 'Sleep', start: '2026-04-01T12:00', minutes: 60, zone: 'America/Denver', ...input },
  });
  return createSession.id;
}

const send = (
  id: string,
  name: string,
  body: Buffer,
  { as = hub.admin, title = '', type = 'application/octet-stream' } = {},
) =>
  as.post(
    `/sessions/${id}/materials?name=${encodeURIComponent(name)}${title ? `&title=${encodeURIComponent(title)}` : ''}`,
    body,
    type,
  );

async function materials(id: string): Promise<Material[]> {
  return (await hub.admin.get<{ session: { materials: Material[] } }>(MATERIALS, { id })).session.materials;
}

const stored = async () => (await app.sql<{ n: number }>(`select count(*)::int as n from stored_file`))[0]?.n;

describe('files among the materials of a session', () => {
  it('are taken in by the team and saved by who may see the session, never shown', async () => {
    const id = await session();
    expect((await send(id, 'Sleep & rest.pdf', PDF, { type: 'application/pdf' })).status).toBe(201);
    expect((await send(id, 'handout.docx', DOCX, { title: 'For the next time' })).status).toBe(201);
    const [pdf, docx] = await materials(id);
    expect(pdf).toMatchObject({
      title: 'Sleep & rest',
      fileName: 'Sleep & rest.pdf',
      mediaType: 'application/pdf',
      size: PDF.length,
    });
    expect(docx?.title).toBe('For the next time');
    for (const client of [hub.admin, participant]) {
      const answer = await client.fetch(`/files/${pdf?.fileId}`);
      expect(answer.status).toBe(200);
      expect(Buffer.from(answer.body as Buffer)).toEqual(PDF);
      expect(answer.headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="Sleep _ rest.pdf"; filename*=UTF-8''Sleep%20%26%20rest.pdf`,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
        'cache-control': 'private, no-cache',
      });
    }
    const again = await supertest(app.url)
      .get(`/files/${pdf?.fileId}`)
      .set('cookie', participant.cookieHeader ?? '')
      .set('if-none-match', `"${pdf?.fileId}"`);
    expect(again.status).toBe(304);
  });

  it('are not there for anyone else', async () => {
    const [open, draft] = [await session(), await session({ draft: true })];
    await send(open, 'a.pdf', PDF);
    await send(draft, 'b.pdf', PDF);
    const address = `/files/${(await materials(open))[0]?.fileId}`;
    const [ofStranger, nowhere] = [
      await stranger.fetch(address),
      await stranger.fetch('/files/018f2e3c-0000-7000-8000-000000000000'),
    ];
    expect(ofStranger.status).toBe(404);
    expect(ofStranger.body).toEqual(nowhere.body);
    expect((await stranger.fetch('/files/x')).status).toBe(404);
    expect((await participant.fetch(`/files/${(await materials(draft))[0]?.fileId}`)).status).toBe(404);
    expect((await app.anonymous.fetch(address)).status).toBe(401);
  });

  it('are refused from whoever may not add them, before they are read', async () => {
    const id = await session();
    const before = await stored();
    expect((await send(id, 'a.pdf', PDF, { as: participant })).status).toBe(403);
    expect((await send(id, 'a.pdf', PDF, { as: stranger })).status).toBe(404);
    expect((await send(id, 'a.pdf', PDF, { as: app.anonymous })).status).toBe(401);
    const foreign = await supertest(app.url)
      .post(`/sessions/${id}/materials?name=a.pdf`)
      .set({ cookie: hub.admin.cookieHeader ?? '', origin: 'https://evil.example' })
      .type('application/pdf')
      .send(PDF);
    expect(foreign.status).toBe(403);
    expect((await hub.admin.post('/graphql', PDF, 'application/pdf')).status).toBe(400);
    expect(await stored()).toBe(before);
  });

  it.each([
    ['a page', Buffer.from('<html><script>alert(1)</script></html>'), 'is of a kind that is not kept here'],
    ['a program that is called a PDF', Buffer.from('MZ\x90\0'), 'is of a kind that is not kept here'],
    ['an archive', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0]), 'is of a kind that is not kept here'],
    ['nothing', Buffer.alloc(0), 'is empty'],
    ['a broken picture', Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 1]), 'is damaged'],
    ['21 MB', Buffer.concat([PDF, Buffer.alloc(21 * 1024 * 1024)]), 'is too large'],
  ])('are not %s', async (_, content, words) => {
    const id = await session();
    const before = await stored();
    const answer = await send(id, 'file.pdf', content);
    expect(answer.status).toBe(400);
    expect((answer.body as { error: { fields: object } }).error.fields).toEqual({ file: words });
    expect([await stored(), await materials(id)]).toEqual([before, []]);
  });

  it('lose what a camera wrote into a picture', async () => {
    const id = await session();
    const exif = Buffer.from('Exif\0\0GPS 39.7392 N', 'latin1');
    const picture = Buffer.concat([
      Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2]),
      exif,
      Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]),
    ]);
    expect((await send(id, 'IMG_1.JPG', picture)).status).toBe(201);
    const [material] = await materials(id);
    const { body } = await participant.fetch(`/files/${material?.fileId}`);
    expect(Buffer.from(body as Buffer)).toEqual(
      Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]),
    );
  });

  it.each([
    ['../../etc/pass"wd\r\nSet-Cookie: a=b.pdf', 'passwdSet-Cookie a=b.pdf'],
    ['C:\\Users\\ana\\Schlaf – Übersicht 💤.pdf', 'Schlaf – Übersicht 💤.pdf'],
    ['evil\u202efdp.exe', 'evilfdp.exe.pdf'],
    ['a.html', 'a.html.pdf'],
    ['<b>|?*', 'b.pdf'],
    ['n'.repeat(400), `${'n'.repeat(150)}.pdf`],
  ])('are saved by a name that is safe: %j', async (name, savedAs) => {
    const id = await session();
    expect((await send(id, name, PDF)).status).toBe(201);
    const [material] = await materials(id);
    expect(material?.fileName).toBe(savedAs);
    const { headers } = await participant.fetch(`/files/${material?.fileId}`);
    const encoded = /filename\*=UTF-8''(\S+)$/.exec(headers['content-disposition'] as string)?.[1] ?? '';
    expect(decodeURIComponent(encoded)).toBe(savedAs);
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('are refused without a name', async () => {
    expect(
      (await hub.admin.post(`/sessions/${await session()}/materials`, PDF, 'application/pdf')).status,
    ).toBe(400);
  });

  it('are gone when they are taken out', async () => {
    const id = await session();
    await send(id, 'a.pdf', PDF);
    const [material] = await materials(id);
    const before = (await stored()) ?? 0;
    await hub.admin.get(REMOVE, { id, material: material?.id });
    expect(await stored()).toBe(before - 1);
    expect((await hub.admin.fetch(`/files/${material?.fileId}`)).status).toBe(404);
    expect(await hub.admin.refusal(REMOVE, { id, material: material?.id })).toBe('NOT_FOUND');
  });
});

describe('what happens in a session', () => {
  it('is told to whoever sees it; the way into the meeting only to the team and who teaches', async () => {
    const { cohortId, ids } = await series({
      sessions: 1,
      meetingUrl: 'https://meet.example/123',
      faculty: [{ name: 'Dr. Lee', email: 'lee@mesa.example', part: 'expert' }],
    });
    await hub.admin.get(
      `mutation ($id: ID!, $segments: [SegmentInput!]!) { setAgenda(sessionId: $id, segments: $segments) { id } }`,
      {
        id: ids[0],
        segments: [
          { kind: 'introductions', title: 'Welcome', minutes: 5 },
          { kind: 'didactic', title: 'Moral distress', minutes: 25, ledBy: 'Dr. Lee' },
        ],
      },
    );
    await hub.admin.get(
      `mutation ($id: ID!, $link: LinkInput!) { addMaterialLink(sessionId: $id, link: $link) { id } }`,
      { id: ids[0], link: { title: 'Slides', url: 'https://files.example/slides' } },
    );
    await enrollPeople(hub.admin, cohortId, 1);
    const [participant, teacher] = [
      await signIn(app, 'p1@spoke.example'),
      await signIn(app, 'lee@mesa.example'),
    ];
    const query = `query ($id: ID!) { session(id: $id) { agenda { kind minutes creditBearing ledBy } faculty { name part } materials { title url } } }`;
    const told = {
      session: {
        agenda: [
          { kind: 'introductions', minutes: 5, creditBearing: false, ledBy: null },
          { kind: 'didactic', minutes: 25, creditBearing: true, ledBy: 'Dr. Lee' },
        ],
        faculty: [{ name: 'Dr. Lee', part: 'expert' }],
        materials: [{ title: 'Slides', url: 'https://files.example/slides' }],
      },
    };
    for (const client of [participant, teacher, hub.admin])
      expect(await client.get(query, { id: ids[0] })).toEqual(told);
    const meeting = `query ($id: ID!) { session(id: $id) { meetingUrl } }`;
    expect(await teacher.get(meeting, { id: ids[0] })).toEqual({
      session: { meetingUrl: 'https://meet.example/123' },
    });
    expect(await participant.get(meeting, { id: ids[0] })).toEqual({ session: { meetingUrl: null } });
  });

  it('lets members of the faculty come and go one by one, without their addresses being told', async () => {
    const { ids } = await series({ sessions: 1, faculty: [{ name: 'Dr. One', email: 'one@mesa.example' }] });
    const add = (member: object) =>
      hub.admin.get<{ addFaculty: { faculty: { personId: string; name: string; part: string }[] } }>(
        `mutation ($id: ID!, $member: FacultyInput!) { addFaculty(sessionId: $id, member: $member) { faculty { personId name part } } }`,
        { id: ids[0], member },
      );
    const { addFaculty } = await add({ name: 'Dr. Two', email: 'two@mesa.example', part: 'expert' });
    expect(addFaculty.faculty).toMatchObject([
      { name: 'Dr. One', part: 'presenter' },
      { name: 'Dr. Two', part: 'expert' },
    ]);
    expect(
      (await add({ name: 'Dr. One', email: 'ONE@mesa.example', part: 'moderator' })).addFaculty,
    ).toMatchObject({
      faculty: [{ name: 'Dr. One', part: 'moderator' }, { name: 'Dr. Two' }],
    });
    const remove = { id: ids[0], personId: addFaculty.faculty[0]?.personId };
    const text = `mutation ($id: ID!, $personId: ID!) { removeFaculty(sessionId: $id, personId: $personId) { faculty { name } } }`;
    expect(await hub.admin.get(text, remove)).toEqual({ removeFaculty: { faculty: [{ name: 'Dr. Two' }] } });
    expect(await refusalOf(text, remove)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('lets a substitute come on the day, and keeps whom they stood in for', async () => {
    const { ids } = await series({
      sessions: 1,
      faculty: [{ name: 'Dr. Away', email: 'away@mesa.example' }],
    });
    const query = `query ($id: ID!) { session(id: $id) { faculty { personId name substituteForName } } }`;
    const { session } = await hub.admin.get<{ session: { faculty: { personId: string }[] } }>(query, {
      id: ids[0],
    });
    await hub.admin.get(
      `mutation ($id: ID!, $personId: ID!, $by: FacultyInput!) { substituteFaculty(sessionId: $id, personId: $personId, substitute: $by) { id } }`,
      {
        id: ids[0],
        personId: session.faculty[0]?.personId,
        by: { name: 'Dr. Here', email: 'here@mesa.example' },
      },
    );
    expect(await hub.admin.get(query, { id: ids[0] })).toMatchObject({
      session: { faculty: [{ name: 'Dr. Here', substituteForName: 'Dr. Away' }] },
    });
  });
});

describe('lists in the input', () => {
  it.each([
    [
      'setAgenda',
      'segments',
      '[SegmentInput!]!',
      [{ kind: 'nap', title: '', minutes: -1 }],
      'segments.0.kind',
    ],
    [
      'setFaculty',
      'faculty',
      '[FacultyInput!]!',
      [{ name: 'A', email: 'a@b.example', part: 'boss' }],
      'faculty.0.part',
    ],
  ])('of %s are checked one by one, field by field', async (mutation, name, type, list, field) => {
    const { ids } = await series({ sessions: 1 });
    const { errors } = await hub.admin.ask(
      `mutation ($id: ID!, $list: ${type}) { ${mutation}(sessionId: $id, ${name}: $list) { id } }`,
      { id: ids[0], list },
    );
    expect(errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
    expect(Object.keys(errors?.[0]?.extensions.fields ?? {})).toContain(field);
  });
});

describe('what is planned for a series', () => {
  const AGENDA = `mutation ($id: ID!, $segments: [SegmentInput!]!, $reach: String) { setAgenda(sessionId: $id, segments: $segments, reach: $reach) { id } }`;
  const ADD = `mutation ($id: ID!, $member: FacultyInput!, $reach: String) { addFaculty(sessionId: $id, member: $member, reach: $reach) { faculty { personId } } }`;
  const OUT = `mutation ($id: ID!, $person: ID!, $reach: String) { removeFaculty(sessionId: $id, personId: $person, reach: $reach) { id } }`;
  const PLANNED = `query ($id: ID!) { session(id: $id) { agenda { title } faculty { name } } }`;
  const sleep = [{ kind: 'didactic', title: 'Sleep', minutes: 25 }];
  const fay = { name: 'Fay', email: 'fay@teaches.example' };

  async function planned(ids: readonly string[]) {
    const all: string[] = [];
    for (const id of ids) {
      const { session: one } = await hub.admin.get<{
        session: { agenda: { title: string }[]; faculty: { name: string }[] };
      }>(PLANNED, { id });
      all.push([...one.agenda.map(({ title }) => title), ...one.faculty.map(({ name }) => name)].join());
    }
    return all;
  }

  it('is set for one session, for it and the following, or for all that are to come', async () => {
    const { ids } = await series({ sessions: 4 });
    await hub.admin.get(AGENDA, { id: ids[1], segments: sleep });
    expect(await planned(ids)).toEqual(['', 'Sleep', '', '']);
    await hub.admin.get(AGENDA, { id: ids[2], segments: sleep, reach: 'following' });
    expect(await planned(ids)).toEqual(['', 'Sleep', 'Sleep', 'Sleep']);
    await hub.admin.get(AGENDA, { id: ids[3], segments: [{ ...sleep[0], title: 'Rest' }], reach: 'all' });
    expect(await planned(ids)).toEqual(['Rest', 'Rest', 'Rest', 'Rest']);
  });

  it('leaves what was called off as it is', async () => {
    const { ids } = await series({ sessions: 3 });
    await hub.admin.get(`mutation ($id: ID!) { cancelSession(sessionId: $id) { id } }`, { id: ids[1] });
    await hub.admin.get(AGENDA, { id: ids[0], segments: sleep, reach: 'all' });
    await hub.admin.get(ADD, { id: ids[0], member: fay, reach: 'all' });
    expect(await planned(ids)).toEqual(['Sleep,Fay', '', 'Sleep,Fay']);
  });

  it('adds and takes out who teaches in as many', async () => {
    const { ids } = await series({ sessions: 3 });
    const { addFaculty } = await hub.admin.get<{ addFaculty: { faculty: { personId: string }[] } }>(ADD, {
      id: ids[1],
      member: fay,
      reach: 'following',
    });
    await hub.admin.get(ADD, { id: ids[0], member: fay, reach: 'all' });
    expect(await planned(ids)).toEqual(['Fay', 'Fay', 'Fay']);
    await hub.admin.get(OUT, { id: ids[1], person: addFaculty.faculty[0]?.personId, reach: 'following' });
    expect(await planned(ids)).toEqual(['Fay', '', '']);
  });

  it('brings who teaches in all of it one entry for their calendar, by one mail', async () => {
    const { ids } = await series({ sessions: 6, firstStart: '2026-04-01T12:00' });
    await hub.admin.get(ADD, {
      id: ids[0],
      member: { name: 'Cal', email: 'cal@teaches.example' },
      reach: 'all',
    });
    await app.settled();
    expect(app.mailbox.to('cal@teaches.example')).toHaveLength(1);
  });

  it('is refused for a reach that is none', async () => {
    const { ids } = await series({ sessions: 2 });
    expect(await refusalOf(AGENDA, { id: ids[0], segments: sleep, reach: 'some' })).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});
