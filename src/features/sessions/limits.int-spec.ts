import { enrollPeople, signIn, type TestApp, type TestHub } from '../../../test/harness/index.js';
import { CANCEL, CHANGE, CREATE, NOON, SessionScene } from '../../../test/sessions/scene.js';

const GIVE = `mutation ($id: ID!, $guest: GuestInput!) { giveGuestPass(sessionId: $id, guest: $guest) { id } }`;
const FACULTY = `mutation ($id: ID!, $faculty: [FacultyInput!]!) {
  setFaculty(sessionId: $id, faculty: $faculty) { faculty { name substituteForName } } }`;
const ADD_FACULTY = `mutation ($id: ID!, $member: FacultyInput!) {
  addFaculty(sessionId: $id, member: $member) { faculty { name substituteForName } } }`;
const SUBSTITUTE = `mutation ($id: ID!, $personId: ID!, $by: FacultyInput!) {
  substituteFaculty(sessionId: $id, personId: $personId, substitute: $by) { faculty { personId name substituteForName } } }`;
const TEACHING = `query ($id: ID!) { session(id: $id) { faculty { personId name } } }`;
const PUT_DOWN = `mutation ($id: ID!, $input: AfterwardsInput!) { putDownSession(sessionId: $id, input: $input) { notes recordingUrl } }`;
const AGENDA = `mutation ($id: ID!, $segments: [SegmentInput!]!) {
  setAgenda(sessionId: $id, segments: $segments) { agenda { kind creditBearing } } }`;
const FIND = `query ($filter: SessionFilter!) { sessions(filter: $filter, first: 50) { nodes { id } } }`;

const A = { name: 'Dr. A', email: 'a@mesa.example' };
const B = { name: 'Dr. B', email: 'b@mesa.example' };

let scene: SessionScene;
let app: TestApp;
let hub: TestHub;

beforeAll(async () => {
  scene = await SessionScene.start();
  ({ app, hub } = scene);
});
afterAll(() => app.stop());

const refusalOf = (query: string, variables: object) => scene.refusalOf(query, variables);

describe('the seats of a session', () => {
  it('are never fewer than are taken by participants and guests', async () => {
    const { cohortId, ids } = await scene.series({ sessions: 2, capacity: 10 });
    await enrollPeople(hub.admin, cohortId, 3);
    await hub.admin.get(GIVE, { id: ids[1], guest: { name: 'Gil', email: 'gil@else.example' } });
    const seats = (id: string | undefined, capacity: number | null, reach = 'this') => ({
      sessionId: id,
      input: { capacity, reach },
    });
    expect(await refusalOf(CHANGE, seats(ids[1], 3))).toEqual({
      code: 'INVALID_INPUT',
      message:
        'A session has 4 people already, participants and guests together. Give it as many seats at least, or none to have no limit.',
    });
    expect((await refusalOf(CHANGE, seats(ids[0], 3, 'all'))).code).toBe('INVALID_INPUT');
    expect(
      await refusalOf(CREATE, { cohortId, input: { ...NOON, start: '2026-04-01T12:00', capacity: 2 } }),
    ).toEqual(expect.objectContaining({ code: 'INVALID_INPUT' }));
    await scene.change(ids[0], { capacity: 3 });
    await scene.change(ids[1], { capacity: 4 });
    await scene.change(ids[1], { capacity: null });
    await scene.createSession(cohortId, { start: '2026-04-01T12:00', capacity: 3 });
  });
});

describe('a guest pass', () => {
  it('is not for whoever teaches in the session', async () => {
    const { ids } = await scene.series({ sessions: 1, faculty: [A] });
    const refused = await refusalOf(GIVE, { id: ids[0], guest: { name: 'Dr. A', email: 'A@mesa.example' } });
    expect(refused).toEqual({
      code: 'CONFLICT',
      message: 'This person teaches in the session, and comes in by their own link; they need no pass.',
    });
  });
});

describe('a session that was begun by hand', () => {
  it('is called off only while its time is not over', async () => {
    const { cohortId } = await scene.cohortOf('Begun');
    const { id } = await scene.createSession(cohortId, { start: '2026-02-01T02:00', minutes: 60 });
    await hub.admin.get(`mutation ($id: ID!) { startSession(sessionId: $id) { state } }`, { id });
    const now = app.clock.now();
    app.clock.set('2026-02-01T10:05:00Z');
    hub.admin = await signIn(app, 'ana@mesa.example');
    const refused = await refusalOf(CANCEL, { sessionId: id });
    const { session } = await hub.admin.get<{ session: { viewerCan: { callOff: boolean } } }>(
      `query ($id: ID!) { session(id: $id) { viewerCan { callOff } } }`,
      { id },
    );
    app.clock.set(now);
    hub.admin = await signIn(app, 'ana@mesa.example');
    expect(refused).toEqual({
      code: 'CONFLICT',
      message: 'This session was begun, and its time is over: it was held. End it instead of calling it off.',
    });
    expect(session.viewerCan.callOff).toBe(false);
    expect(await hub.admin.get(CANCEL, { sessionId: id })).toMatchObject({
      cancelSession: { state: 'cancelled' },
    });
  });
});

describe('the sessions of a participant', () => {
  it('are found by themselves, and by whoever may see who is enrolled', async () => {
    const { cohortId, participant } = await scene.cohortOf('Wanda');
    const { id } = await scene.createSession(cohortId, { faculty: [A] });
    const [person] = await app.sql<{ id: string }>(
      `select id from person where email = 'wanda@spoke.example'`,
    );
    await enrollPeople(hub.admin, cohortId, 1);
    const other = await signIn(app, 'p1@spoke.example');
    const found = async (client: typeof other) =>
      (
        await client.get<{ sessions: { nodes: { id: string }[] } }>(FIND, {
          filter: { participantId: person?.id },
        })
      ).sessions.nodes;
    expect(await found(participant)).toEqual([{ id }]);
    expect(await found(hub.admin)).toEqual([{ id }]);
    expect(await found(other)).toEqual([]);
    expect(await found(await signIn(app, A.email))).toEqual([]);
  });
});

describe('who teaches', () => {
  it('is not changed in a session that was called off', async () => {
    const { ids } = await scene.series({ sessions: 1, faculty: [A] });
    const { session } = await hub.admin.get<{ session: { faculty: { personId: string }[] } }>(TEACHING, {
      id: ids[0],
    });
    await hub.admin.get(CANCEL, { sessionId: ids[0] });
    const personId = session.faculty[0]?.personId;
    for (const [query, variables] of [
      [FACULTY, { faculty: [B] }],
      [SUBSTITUTE, { personId, by: B }],
      [
        `mutation ($id: ID!, $personId: ID!) { removeFaculty(sessionId: $id, personId: $personId) { id } }`,
        { personId },
      ],
    ] as const)
      expect(await refusalOf(query, { id: ids[0], ...variables })).toEqual({
        code: 'CONFLICT',
        message: 'This session was called off: there is nothing to plan for it any more.',
      });
  });

  it('stands in for nobody who teaches beside them', async () => {
    const stands = async () => {
      const { ids } = await scene.series({ sessions: 1, faculty: [A] });
      const { session } = await hub.admin.get<{ session: { faculty: { personId: string }[] } }>(TEACHING, {
        id: ids[0],
      });
      await hub.admin.get(SUBSTITUTE, { id: ids[0], personId: session.faculty[0]?.personId, by: B });
      return ids[0];
    };
    const both = [
      { name: 'Dr. A', substituteForName: null },
      { name: 'Dr. B', substituteForName: null },
    ];
    type Faculty = { name: string }[];
    const sorted = (faculty: Faculty) => [...faculty].sort((a, b) => a.name.localeCompare(b.name));
    const { setFaculty } = await hub.admin.get<{ setFaculty: { faculty: Faculty } }>(FACULTY, {
      id: await stands(),
      faculty: [A, B],
    });
    expect(sorted(setFaculty.faculty)).toEqual(both);
    const { addFaculty } = await hub.admin.get<{ addFaculty: { faculty: Faculty } }>(ADD_FACULTY, {
      id: await stands(),
      member: A,
    });
    expect(sorted(addFaculty.faculty)).toEqual(both);
    // Where the other does not come back, it stays known.
    expect(await hub.admin.get(FACULTY, { id: await stands(), faculty: [B] })).toMatchObject({
      setFaculty: { faculty: [{ name: 'Dr. B', substituteForName: 'Dr. A' }] },
    });
  });
});

describe('a recording', () => {
  it('that was there before a session was called off does not stand in the way of its notes', async () => {
    const { ids } = await scene.series({ sessions: 1 });
    const input = { recordingUrl: 'https://video.example/1' };
    await hub.admin.get(PUT_DOWN, { id: ids[0], input });
    await hub.admin.get(CANCEL, { sessionId: ids[0] });
    expect(
      await hub.admin.get(PUT_DOWN, { id: ids[0], input: { ...input, notes: 'It was a rehearsal.' } }),
    ).toEqual({ putDownSession: { ...input, notes: 'It was a rehearsal.' } });
    const { session } = await hub.admin.get<{ session: { viewerCan: { plan: boolean } } }>(
      `query ($id: ID!) { session(id: $id) { viewerCan { plan } } }`,
      { id: ids[0] },
    );
    expect(session.viewerCan.plan).toBe(false);
  });

  it('is not of a draft, nor of what was called off; notes may be', async () => {
    const draft = await scene.series({ sessions: 1, draft: true });
    const off = await scene.series({ sessions: 1 });
    await hub.admin.get(CANCEL, { sessionId: off.ids[0] });
    const input = { recordingUrl: 'https://video.example/1' };
    expect(await refusalOf(PUT_DOWN, { id: draft.ids[0], input })).toEqual({
      code: 'CONFLICT',
      message: 'This session is a draft: there is no recording of it.',
    });
    expect(await refusalOf(PUT_DOWN, { id: off.ids[0], input })).toEqual({
      code: 'CONFLICT',
      message: 'This session was called off: there is no recording of it.',
    });
    const notes = { notes: 'We meet again in spring.', recordingUrl: '' };
    expect(await hub.admin.get(PUT_DOWN, { id: off.ids[0], input: notes })).toEqual({
      putDownSession: { notes: 'We meet again in spring.', recordingUrl: null },
    });
  });
});

describe('a break of an agenda', () => {
  it('never counts towards credit', async () => {
    const { ids } = await scene.series({ sessions: 1 });
    const pause = { kind: 'break', title: 'Coffee', minutes: 10 };
    const counted = { id: ids[0], segments: [{ ...pause, creditBearing: true }] };
    expect(await refusalOf(AGENDA, counted)).toEqual({
      code: 'INVALID_INPUT',
      message: 'A break counts towards no credit.',
    });
    expect(await hub.admin.get(AGENDA, { id: ids[0], segments: [pause] })).toEqual({
      setAgenda: { agenda: [{ kind: 'break', creditBearing: false }] },
    });
  });
});

describe('a list of holidays', () => {
  const HOLIDAYS = `mutation ($id: ID!, $holidays: [HolidayInput!]!) { setHolidays(hubId: $id, holidays: $holidays) { day name } }`;

  it('has each day once, by a name that can be read, and no day that there is none of', async () => {
    const set = (holidays: object[]) =>
      hub.admin.get<{ setHolidays: object[] }>(HOLIDAYS, { id: hub.id, holidays });
    const days = [
      { day: '2026-12-25', name: 'Yule' },
      { day: '2026-07-04', name: '\u200b\u2060' },
      { day: '2026-12-25', name: '  Christmas\u00a0Day ' },
    ];
    const kept = [
      { day: '2026-07-04', name: '2026-07-04' },
      { day: '2026-12-25', name: 'Christmas Day' },
    ];
    expect(await set(days)).toEqual({ setHolidays: kept });
    const wrong = { id: hub.id, holidays: [{ day: '2026-02-30', name: 'Never' }] };
    expect((await refusalOf(HOLIDAYS, wrong)).code).toBe('INVALID_INPUT');
    expect(await set(kept)).toEqual({ setHolidays: kept });
    await set([]);
  });
});

describe('how far ahead sessions are planned', () => {
  it('is three years, for a single one, one that is moved and one that is added', async () => {
    const { cohortId, ids, series } = await scene.series({ sessions: 1 });
    const far = '2099-03-04T12:00';
    const words = {
      code: 'INVALID_INPUT',
      message: 'Sessions are planned 3 years ahead at the most; this is later. Is the year right?',
    };
    expect(await refusalOf(CHANGE, { sessionId: ids[0], input: { start: far } })).toEqual(words);
    expect(await refusalOf(CHANGE, { sessionId: ids[0], input: { start: far, reach: 'all' } })).toEqual(
      words,
    );
    expect(await refusalOf(CREATE, { cohortId, input: { ...NOON, start: far } })).toEqual(words);
    expect(
      await refusalOf(
        `mutation ($id: ID!, $start: String!) { addSession(seriesId: $id, start: $start) { id } }`,
        {
          id: series.id,
          start: far,
        },
      ),
    ).toEqual(words);
  });
});

describe('a session that is added to a series', () => {
  const ADD = `mutation ($id: ID!, $start: String!, $held: Boolean) { addSession(seriesId: $id, start: $start, held: $held) {
    id faculty { name part substituteForName } } }`;

  it('has the faculty of the series, without whoever stood in on a day', async () => {
    const { ids, series } = await scene.series({ sessions: 2, faculty: [{ ...A, part: 'expert' }] });
    const { session } = await hub.admin.get<{ session: { faculty: { personId: string }[] } }>(TEACHING, {
      id: ids[1],
    });
    await hub.admin.get(SUBSTITUTE, { id: ids[1], personId: session.faculty[0]?.personId, by: B });
    expect(await hub.admin.get(ADD, { id: series.id, start: '2026-02-27T12:00' })).toMatchObject({
      addSession: { faculty: [{ name: 'Dr. A', part: 'expert', substituteForName: null }] },
    });
  });

  it('lies in the past only where somebody says that it was held', async () => {
    const { series } = await scene.series({ sessions: 1 });
    expect(await refusalOf(ADD, { id: series.id, start: '2025-02-27T12:00' })).toEqual({
      code: 'INVALID_INPUT',
      message: 'This is in the past. If the session was held then, say so; otherwise choose a time to come.',
    });
    await hub.admin.get(ADD, { id: series.id, start: '2025-02-27T12:00', held: true });
  });
});
