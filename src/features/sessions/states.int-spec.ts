import {
  type Client,
  enrollPeople,
  signIn,
  type TestApp,
  type TestHub,
} from '../../../test/harness/index.js';
import { CANCEL, SessionScene } from '../../../test/sessions/scene.js';

const SESSION = `query ($id: ID!) { session(id: $id) { id title state cancelReason viewerCan { manage } } }`;

let scene: SessionScene;
let app: TestApp;
let hub: TestHub;

beforeAll(async () => {
  scene = await SessionScene.start();
  ({ app, hub } = scene);
});
afterAll(() => app.stop());

const series = (input: object = {}) => scene.series(input);
const sessionsOf = (cohortId: string, client?: Client) => scene.sessionsOf(cohortId, client);
const change = (sessionId: string | undefined, input: object) => scene.change(sessionId, input);
const refusalOf = (query: string, variables: object, client?: Client) =>
  scene.refusalOf(query, variables, client);
const cohortOf = (name: string) => scene.cohortOf(name);
const createSession = (cohortId: string, input: object = {}) => scene.createSession(cohortId, input);

describe('calling off', () => {
  it('reaches this one, the following, or all that are to come', async () => {
    const { cohortId, ids } = await series({ sessions: 4 });
    const states = async () => (await sessionsOf(cohortId)).map(({ state }) => state);
    await hub.admin.get(CANCEL, { sessionId: ids[1] });
    expect(await states()).toEqual(['scheduled', 'cancelled', 'scheduled', 'scheduled']);
    await hub.admin.get(CANCEL, { sessionId: ids[2], reach: 'following' });
    expect(await states()).toEqual(['scheduled', 'cancelled', 'cancelled', 'cancelled']);
    await hub.admin.get(CANCEL, { sessionId: ids[2], reach: 'all' });
    expect(new Set(await states())).toEqual(new Set(['cancelled']));
  });

  it('keeps the session and the reason, once', async () => {
    const { cohortId, participant } = await cohortOf('Cancel');
    const { id } = await createSession(cohortId);
    const cancelled = { id, state: 'cancelled', cancelReason: 'Snow' };
    expect(await hub.admin.get(CANCEL, { sessionId: id, reason: ' Snow ' })).toEqual({
      cancelSession: cancelled,
    });
    expect(await hub.admin.get(CANCEL, { sessionId: id, reason: 'Again' })).toEqual({
      cancelSession: cancelled,
    });
    expect(await participant.get(SESSION, { id })).toMatchObject({
      session: { state: 'cancelled', cancelReason: 'Snow' },
    });
    expect(await app.sql(`select sequence from session where id = $1`, [id])).toEqual([{ sequence: 1 }]);
  });

  it('refuses a reason that is a novel', async () => {
    const { cohortId } = await cohortOf('Novel');
    const { id } = await createSession(cohortId);
    expect(await hub.admin.refusal(CANCEL, { sessionId: id, reason: 'x'.repeat(501) })).toBe('INVALID_INPUT');
  });
});

describe('calling off drafts', () => {
  const PUBLISH = `mutation ($id: ID!) { publishSession(sessionId: $id, wholeSeries: false) { state } }`;
  const ANNOUNCE = `mutation ($id: ID!) { announce(sessionId: $id, input: {kind: "cancelled"}) { state } }`;
  const PDF = Buffer.from('%PDF-1.7\n');

  async function rowsOf(cohortId: string) {
    const [counts] = await app.sql<Record<string, number>>(
      `select (select count(*) from series where cohort_id = $1)::int as series,
              (select count(*) from session where cohort_id = $1)::int as sessions,
              (select count(*) from faculty_slot where cohort_id = $1)::int as faculty,
              (select count(*) from agenda_segment where cohort_id = $1)::int as agenda,
              (select count(*) from session_material where cohort_id = $1)::int as materials,
              (select count(*) from personal_meeting_link where cohort_id = $1)::int as links,
              (select count(*) from stored_file)::int as files,
              (select count(*) from session_announcement where cohort_id = $1)::int as announcements`,
      [cohortId],
    );
    return counts;
  }

  async function factsOf(cohortId: string) {
    const rows = await app.sql<{ type: string; subject: string }>(
      `select type, subject_id as subject from domain_event
        where cohort_id = $1 and type in ('sessions.SessionCancelled', 'sessions.DraftRemoved') order by id`,
      [cohortId],
    );
    return rows.map(({ type, subject }) => [type, subject]);
  }

  it('takes them away with all that was prepared, and nobody hears of it', async () => {
    const { cohortId, participant } = await cohortOf('Drafted');
    const faculty = [{ name: 'Dr. Draft', email: 'draft@mesa.example' }];
    const input = { draft: true, firstStart: '2026-02-25T12:00', sessions: 2, faculty };
    const { sessions } = await scene.createSeries(cohortId, input);
    const [first, second] = sessions.map(({ id }) => id);
    await hub.admin.get(
      `mutation ($id: ID!, $segments: [SegmentInput!]!) { setAgenda(sessionId: $id, segments: $segments) { id } }`,
      { id: first, segments: [{ kind: 'didactic', title: 'Sleep', minutes: 25 }] },
    );
    expect(
      (await hub.admin.post(`/sessions/${first}/materials?name=a.pdf`, PDF, 'application/pdf')).status,
    ).toBe(201);
    await hub.admin.get(
      `mutation ($id: ID!, $input: PersonalMeetingLinksInput!) { setPersonalMeetingLinks(sessionId: $id, input: $input) { set } }`,
      {
        id: first,
        input: {
          links: [{ email: 'drafted@spoke.example', url: 'https://meet.example/p' }],
          wholeSeries: true,
        },
      },
    );
    const feed = await scene.feedPath(participant, cohortId);
    await app.settled();
    const mail = await app.sql(`select id from mail_message`);

    const { cancelSession } = await hub.admin.get<{ cancelSession: object }>(CANCEL, { sessionId: first });
    expect(cancelSession).toEqual({ id: first, state: 'cancelled', cancelReason: null });
    expect(await refusalOf(SESSION, { id: first })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(CANCEL, { sessionId: first })).toMatchObject({ code: 'NOT_FOUND' });
    expect((await sessionsOf(cohortId)).map(({ id }) => id)).toEqual([second]);
    expect(await rowsOf(cohortId)).toMatchObject({ series: 1, sessions: 1, faculty: 1, agenda: 0, files: 0 });
    await hub.admin.get(ANNOUNCE, { id: second });
    await app.settled();

    const nothing = { series: 0, sessions: 0, faculty: 0, agenda: 0, materials: 0, links: 0, files: 0 };
    expect(await rowsOf(cohortId)).toEqual({ ...nothing, announcements: 0 });
    expect(await sessionsOf(cohortId, participant)).toEqual([]);
    expect((await app.anonymous.fetch(feed)).text).not.toContain('VEVENT');
    expect(await app.sql(`select id from mail_message`)).toHaveLength(mail.length);
    expect(await factsOf(cohortId)).toEqual([
      ['sessions.DraftRemoved', first],
      ['sessions.DraftRemoved', second],
    ]);
  });

  it('tells of those of a series that were published, and of them alone', async () => {
    const { cohortId, participant } = await cohortOf('Mixed');
    const { sessions } = await scene.createSeries(cohortId, {
      title: 'Mixed rounds',
      draft: true,
      firstStart: '2026-02-25T12:00',
      sessions: 5,
    });
    const ids = sessions.map(({ id }) => id);
    for (const id of ids.slice(1, 4)) await hub.admin.get(PUBLISH, { id });
    await app.settled();

    // From a draft on: it goes, and so does the last one; those between are called off with notice.
    await hub.admin.get(CANCEL, { sessionId: ids[2], reason: 'Flood', reach: 'following' });
    await app.settled();
    const states = async (client?: Client) =>
      (await sessionsOf(cohortId, client)).map(({ id, state }) => [ids.indexOf(id), state]);
    expect(await states(participant)).toEqual([
      [1, 'scheduled'],
      [2, 'cancelled'],
      [3, 'cancelled'],
    ]);
    expect(await states()).toEqual([[0, 'draft'], ...(await states(participant))]);
    await hub.admin.get(CANCEL, { sessionId: ids[0], reach: 'all' });
    await app.settled();
    expect(await states()).toEqual([
      [1, 'cancelled'],
      [2, 'cancelled'],
      [3, 'cancelled'],
    ]);
    const told = app.mailbox
      .to('mixed@spoke.example')
      .filter(({ subject }) => subject.startsWith('Called off: '))
      .map(({ subject }) => subject);
    expect(told).toEqual([
      'Called off: Mixed rounds (2)',
      expect.stringContaining('Called off: Mixed rounds'),
    ]);
    const feed = (await app.anonymous.fetch(await scene.feedPath(participant, cohortId))).text;
    expect(feed.match(/STATUS:CANCELLED/g)).toHaveLength(3);
    expect((await factsOf(cohortId)).filter(([type]) => type === 'sessions.DraftRemoved')).toEqual([
      ['sessions.DraftRemoved', ids[4]],
      ['sessions.DraftRemoved', ids[0]],
    ]);
  });
});

describe('calling off what is over', () => {
  it('may turn out not to have been held, unless it was begun by hand', async () => {
    const { cohortId, ids } = await series({ firstStart: '2026-01-14T12:00', sessions: 2 });
    await app.settled();
    await hub.admin.get(CANCEL, { sessionId: ids[0] });
    expect((await sessionsOf(cohortId)).map(({ state }) => state)).toEqual(['cancelled', 'held']);
    const now = await series({ firstStart: '2026-02-01T02:30', sessions: 1 });
    for (const act of ['startSession', 'endSession'])
      await hub.admin.get(`mutation ($id: ID!) { ${act}(sessionId: $id) { state } }`, { id: now.ids[0] });
    expect(await refusalOf(CANCEL, { sessionId: now.ids[0] })).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('a draft', () => {
  it('is the team’s own until it is published', async () => {
    const { cohortId, ids } = await series({ sessions: 2, draft: true });
    await enrollPeople(hub.admin, cohortId, 1);
    const participant = await signIn(app, 'p1@spoke.example');
    expect(await sessionsOf(cohortId, participant)).toEqual([]);
    expect(
      await refusalOf(`query ($id: ID!) { session(id: $id) { title } }`, { id: ids[0] }, participant),
    ).toMatchObject({ code: 'NOT_FOUND' });
    await hub.admin.get(
      `mutation ($id: ID!) { publishSession(sessionId: $id, wholeSeries: true) { state } }`,
      {
        id: ids[0],
      },
    );
    expect(await sessionsOf(cohortId, participant)).toHaveLength(2);
  });
});

describe('the life of a session', () => {
  const act = (name: string, sessionId: string | undefined) =>
    hub.admin.ask<Record<string, { state: string; actualStart: string }>>(
      `mutation ($id: ID!) { ${name}(sessionId: $id) { state actualStart actualEnd } }`,
      { id: sessionId },
    );

  it('goes from scheduled by live to held, once each', async () => {
    const { ids } = await series({ firstStart: '2026-02-01T02:30', sessions: 1 });
    expect((await act('endSession', ids[0])).errors?.[0]?.extensions.code).toBe('CONFLICT');
    expect((await act('startSession', ids[0])).data?.startSession?.state).toBe('live');
    expect((await act('startSession', ids[0])).data?.startSession?.state).toBe('live');
    expect((await act('endSession', ids[0])).data?.endSession?.state).toBe('held');
    expect((await act('startSession', ids[0])).errors?.[0]?.extensions.code).toBe('CONFLICT');
  });

  it('begins an hour before its time at the earliest', async () => {
    const { cohortId, ids } = await series({ firstStart: '2026-02-01T03:05', sessions: 2 });
    await app.settled();
    for (const id of ids) {
      const { errors } = await act('startSession', id);
      expect(errors?.[0]?.extensions.code).toBe('CONFLICT');
      expect(errors?.[0]?.message).toContain('60 minutes before its start');
    }
    expect((await sessionsOf(cohortId)).map(({ state }) => state)).toEqual(['scheduled', 'scheduled']);
    app.clock.set('2026-02-01T09:06:00Z');
    expect((await act('startSession', ids[0])).data?.startSession?.state).toBe('live');
    app.clock.set('2026-02-01T09:00:00Z');
  });

  it('is over by itself when its time is, also when it was moved before', async () => {
    const { cohortId, ids } = await series({ firstStart: '2026-02-01T02:05', minutes: 5, sessions: 1 });
    await change(ids[0], { start: '2026-02-01T02:15' });
    await app.settled();
    app.clock.set('2026-02-01T09:14:00Z');
    await app.settled();
    expect((await sessionsOf(cohortId))[0]?.state).toBe('scheduled');
    app.clock.set('2026-02-01T09:20:01Z');
    await new Promise((resolve) => setTimeout(resolve, 400));
    await app.settled();
    expect((await sessionsOf(cohortId))[0]?.state).toBe('held');
    app.clock.set('2026-02-01T09:00:00Z');
  });

  it('takes real times with a reason, keeps what was there before, and refuses what cannot have been', async () => {
    const { ids } = await series({ firstStart: '2026-01-14T12:00', sessions: 1 });
    await app.settled();
    const correct = (input: object) =>
      hub.admin.ask<{ correctSessionTimes: { actualStart: string; breaks: object[] } }>(
        `mutation ($id: ID!, $input: ActualTimesInput!) {
          correctSessionTimes(sessionId: $id, input: $input) { actualStart actualEnd breaks { start end } } }`,
        { id: ids[0], input },
      );
    const times = { start: '2026-01-14T19:05:00Z', end: '2026-01-14T20:10:00Z' };
    const pause = { start: '2026-01-14T19:30:00Z', end: '2026-01-14T19:35:00Z' };
    const done = await correct({ ...times, breaks: [pause], reason: 'The room opened late.' });
    expect(done.data?.correctSessionTimes).toEqual({
      actualStart: '2026-01-14T19:05:00.000Z',
      actualEnd: '2026-01-14T20:10:00.000Z',
      breaks: [{ start: '2026-01-14T19:30:00.000Z', end: '2026-01-14T19:35:00.000Z' }],
    });
    const backwards = await correct({ start: times.end, end: times.start, reason: 'Wrong' });
    expect(backwards.errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
    const outside = await correct({
      ...times,
      breaks: [{ ...pause, end: '2026-01-14T23:00:00Z' }],
      reason: 'Wrong',
    });
    expect(outside.errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
    const wordless = await correct({ ...times, reason: '     ' });
    expect(wordless.errors?.[0]?.extensions.fields).toHaveProperty('reason');
    for (const far of ['1900-01-14T19:00:00Z', '2090-01-14T19:00:00Z', '2026-01-30T19:00:00Z'])
      for (const field of ['start', 'end']) {
        const { errors } = await correct({ ...times, [field]: far, reason: 'Wrong' });
        expect(errors?.[0]?.extensions.fields).toHaveProperty(field);
      }
    const kept = await app.sql<{ reason: string; before: object }>(
      `select reason, before from times_correction where session_id = $1`,
      [ids[0]],
    );
    expect(kept).toEqual([
      { reason: 'The room opened late.', before: { actualStart: null, actualEnd: null, breaks: [] } },
    ]);
    await expect(app.sql(`update times_correction set reason = 'x'`)).rejects.toThrow(/permission denied/);
  });
});
