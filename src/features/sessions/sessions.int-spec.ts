import {
  createCohort,
  enrollPeople,
  foundHub,
  grantRole,
  type TestApp,
  type TestHub,
} from '../../../test/harness/index.js';
import { CANCEL, CREATE, FEED, NOON, RESET, SERIES, SessionScene } from '../../../test/sessions/scene.js';
import { SessionReader } from './index.js';

const SESSION = `query ($id: ID!) { session(id: $id) { id title state cancelReason viewerCan { manage } } }`;
const UPCOMING = `query ($first: Int, $after: String) { mySessions(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  nodes { id title startsAt zone viewerCan { manage } cohort { id hubId programId name capacity enrolled } program { id hubId name description } } } }`;

interface Listed {
  id: string;
  startsAt: string;
  title: string;
}

let scene: SessionScene;
let app: TestApp;
let hub: TestHub;
let programId: string;

beforeAll(async () => {
  scene = await SessionScene.start();
  ({ app, hub, programId } = scene);
});
afterAll(() => app.stop());

const cohortOf = (name: string) => scene.cohortOf(name);
const createSeries = (cohortId: string, input: object) => scene.createSeries(cohortId, input);
const createSession = (cohortId: string, input: object = {}) => scene.createSession(cohortId, input);
const cost = (request: () => Promise<unknown>) => scene.cost(request);

describe('scheduling', () => {
  it('makes one session out of a wall-clock time', async () => {
    const { cohortId } = await cohortOf('Single');
    const { createSession: session } = await hub.admin.get<{ createSession: object }>(CREATE, {
      cohortId,
      input: { ...NOON, title: '  Kick-off   "ATTENDEE:x" ', start: '2026-07-01T12:00' },
    });
    expect(session).toEqual({
      id: expect.any(String),
      seriesId: null,
      title: 'Kick-off "ATTENDEE:x"',
      startsAt: '2026-07-01T18:00:00.000Z',
      endsAt: '2026-07-01T19:15:00.000Z',
      zone: 'America/Denver',
      state: 'scheduled',
      viewerCan: { manage: true },
      cohort: { name: 'Single' },
      program: { name: 'Behavioral Health' },
    });
  });

  it('keeps a weekly series at noon across the change of clocks, and holds none on skipped days', async () => {
    const { cohortId } = await cohortOf('Weekly');
    const { series, sessions } = await createSeries(cohortId, {
      firstStart: '2026-02-25T12:00',
      sessions: 4,
      skips: ['2026-03-18', '2026-12-25', '2026-03-18'],
    });
    expect(series).toMatchObject({
      rrule: 'FREQ=WEEKLY;INTERVAL=1;COUNT=4',
      skips: ['2026-03-18', '2026-12-25'],
    });
    expect(sessions.map((s) => [s.startsAt, s.seriesId])).toEqual([
      ['2026-02-25T19:00:00.000Z', series.id],
      ['2026-03-04T19:00:00.000Z', series.id],
      ['2026-03-11T18:00:00.000Z', series.id],
    ]);
  });

  it('takes a series that was held before the hub came', async () => {
    const { cohortId } = await cohortOf('Past');
    const { sessions } = await createSeries(cohortId, {
      firstStart: '2024-09-04T12:00',
      everyWeeks: 2,
      lastDay: '2024-12-18',
    });
    expect(sessions).toHaveLength(8);
    expect(sessions.at(-1)?.startsAt).toBe('2024-12-11T19:00:00.000Z');
  });

  it.each<[string, object, string]>([
    ['a zone that is none', { zone: 'Mars/Olympus', sessions: 3 }, 'zone'],
    ['no end', {}, 'sessions'],
    ['two ends', { sessions: 3, lastDay: '2026-04-01' }, 'sessions'],
    ['a last day before the first', { lastDay: '2026-01-01' }, 'lastDay'],
    ['a last day that there is not', { lastDay: '2026-02-30' }, 'lastDay'],
    ['a first day that there is not', { firstStart: '2026-02-30T12:00', sessions: 3 }, 'firstStart'],
    ['more than 200 sessions', { sessions: 201 }, 'sessions'],
    ['every session skipped', { sessions: 1, skips: ['2026-02-25'] }, 'skips'],
    ['four weeks in between', { sessions: 3, everyWeeks: 4 }, 'everyWeeks'],
    ['more than three years', { sessions: 60, everyWeeks: 3 }, 'sessions'],
    ['a title of spaces', { title: '   ', sessions: 3 }, 'title'],
    ['a title of two lines', { title: 'Kick-off\r\nATTENDEE:x', sessions: 3 }, 'title'],
  ])('refuses %s beside the field at fault, and stores nothing', async (_, change, field) => {
    const { cohortId } = await cohortOf(`Bad${Math.random().toString(36).slice(2)}`);
    const input = { ...NOON, firstStart: '2026-02-25T12:00', ...change };
    const { errors } = await hub.admin.ask(SERIES, { cohortId, input });
    expect(errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
    expect(Object.keys(errors?.[0]?.extensions.fields ?? {})).toContain(field);
    expect(await app.get(SessionReader).sessionsOf(cohortId)).toEqual([]);
  });

  it('is on record, without words of anyone', async () => {
    const { cohortId } = await cohortOf('Trail');
    const { series, sessions } = await createSeries(cohortId, {
      firstStart: '2026-02-25T12:00',
      sessions: 2,
    });
    await hub.admin.get(CANCEL, { sessionId: sessions[0]?.id, reason: 'Dr. Ruiz is ill' });
    await app.settled();
    const facts = await app.sql<{ type: string; subject_id: string; data: object }>(
      `select type, subject_id, data from domain_event where cohort_id = $1 and type like 'sessions.%' order by at, id`,
      [cohortId],
    );
    expect(facts.map(({ type, data }) => ({ type, data })).slice(2)).toEqual([
      { type: 'sessions.SessionsAnnounced', data: { sessions: 1 } },
      { type: 'sessions.AnnouncementTold', data: { people: 1 } },
    ]);
    expect(facts.slice(0, 2)).toEqual([
      { type: 'sessions.SessionsScheduled', subject_id: series.id, data: { of: 'series', sessions: 2 } },
      { type: 'sessions.SessionCancelled', subject_id: sessions[0]?.id, data: { seriesId: series.id } },
    ]);
  });
});

describe('who sees and schedules', () => {
  it('lets a participant see, and not change', async () => {
    const { cohortId, participant } = await cohortOf('Roles');
    const { id } = await createSession(cohortId);
    expect(await participant.get(SESSION, { id })).toMatchObject({
      session: { id, viewerCan: { manage: false } },
    });
    const input = { ...NOON, start: '2026-03-04T12:00' };
    expect(await participant.refusal(CREATE, { cohortId, input })).toBe('FORBIDDEN');
    expect(
      await participant.refusal(SERIES, {
        cohortId,
        input: { ...NOON, firstStart: '2026-03-04T12:00', sessions: 2 },
      }),
    ).toBe('FORBIDDEN');
    expect(await participant.refusal(CANCEL, { sessionId: id })).toBe('FORBIDDEN');
    expect(await participant.refusal(RESET, { cohortId })).toBe('FORBIDDEN');
  });

  it('lets a facilitator of the program schedule', async () => {
    const { cohortId } = await cohortOf('Facilitated');
    const facilitator = await grantRole(app, hub, 'facilitator', 'fay@mesa.example', { programId });
    const input = { ...NOON, start: '2026-03-04T12:00' };
    expect(await facilitator.get(CREATE, { cohortId, input })).toMatchObject({
      createSession: { state: 'scheduled' },
    });
  });

  it('hides sessions from other hubs, other cohorts and strangers', async () => {
    const { cohortId } = await cohortOf('Hidden');
    const { participant: elsewhere } = await cohortOf('Elsewhere');
    const other = await foundHub(app, 'Other Hub', 'bo@other.example');
    const { id } = await createSession(cohortId);
    const input = { ...NOON, start: '2026-03-04T12:00' };
    for (const client of [elsewhere, other.admin]) {
      expect(await client.refusal(SESSION, { id })).toBe('NOT_FOUND');
      expect(await client.refusal(CANCEL, { sessionId: id })).toBe('NOT_FOUND');
      expect(await client.refusal(CREATE, { cohortId, input })).toBe('NOT_FOUND');
      expect(await client.refusal(FEED, { cohortId })).toBe('NOT_FOUND');
      expect(await client.refusal(RESET, { cohortId })).toBe('NOT_FOUND');
    }
    expect(await app.anonymous.refusal(SESSION, { id })).toBe('UNAUTHENTICATED');
    expect(await app.anonymous.refusal(UPCOMING)).toBe('UNAUTHENTICATED');
  });

  it('tells later features who is expected: those enrolled now', async () => {
    const cohortId = await createCohort(hub, programId, { name: 'Expected' });
    await enrollPeople(hub.admin, cohortId, 3);
    const { id } = await createSession(cohortId);
    const reader = app.get(SessionReader);
    const people = await reader.expectedPeople(id);
    expect(people.map(({ name, email }) => [name, email])).toEqual([
      ['Person 1', 'p1@spoke.example'],
      ['Person 2', 'p2@spoke.example'],
      ['Person 3', 'p3@spoke.example'],
    ]);
    expect(await reader.expectedAt(id)).toEqual(people.map((p) => p.id));
    expect(await reader.expectedAt('00000000-0000-4000-8000-000000000000')).toEqual([]);
  });
});

describe('a schedule', () => {
  const MINE = `query { me { schedules } }`;

  it('has whoever schedules sessions somewhere, however many cohorts there are, and nobody else', async () => {
    const { participant } = await cohortOf('Schedule');
    const facilitator = await grantRole(app, hub, 'facilitator', 'fi@mesa.example', { programId });
    const auditor = await grantRole(app, hub, 'auditor', 'au@mesa.example', {});
    for (const [client, schedules] of [
      [hub.admin, true],
      [facilitator, true],
      [auditor, false],
      [participant, false],
    ] as const)
      expect(await client.get(MINE)).toEqual({ me: { schedules } });
  });
});

describe('the list of one’s own sessions', () => {
  it('holds what is not over yet in all of one’s cohorts, page by page, in order', async () => {
    const { cohortId, participant } = await cohortOf('Mine');
    const second = await createCohort(hub, programId, { name: 'Mine too' });
    await hub.admin.get(
      `mutation ($cohortId: ID!, $input: EnrollInput!) { enroll(cohortId: $cohortId, input: $input) { __typename } }`,
      {
        cohortId: second,
        input: { name: 'Pat', email: 'mine@spoke.example' },
      },
    );
    // It is 09:00 UTC on the first of February: of these, the first is over, the second is being held.
    await createSession(cohortId, { zone: 'UTC', start: '2026-02-01T07:00', minutes: 60, title: 'over' });
    await createSession(cohortId, { zone: 'UTC', start: '2026-02-01T08:30', minutes: 60, title: 'now' });
    await createSession(second, { zone: 'UTC', start: '2026-02-03T08:00', title: 'between' });
    await createSeries(cohortId, {
      zone: 'UTC',
      firstStart: '2026-02-02T08:00',
      sessions: 3,
      title: 'rounds',
    });
    await createSession(await createCohort(hub, programId, { name: 'Not mine' }));

    type Page = {
      mySessions: {
        totalCount: number;
        nodes: Listed[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
    const titles: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { mySessions }: Page = await participant.get<Page>(UPCOMING, { first: 2, after });
      expect(mySessions.totalCount).toBe(5);
      titles.push(...mySessions.nodes.map((s) => s.title));
      after = mySessions.pageInfo.endCursor;
      more = mySessions.pageInfo.hasNextPage;
    }
    expect(titles).toEqual(['now', 'rounds', 'between', 'rounds', 'rounds']);
  });

  it('tells cohort and program in full', async () => {
    const { cohortId, participant } = await cohortOf('Placed');
    await createSession(cohortId);
    const { mySessions } = await participant.get<{ mySessions: { nodes: object[] } }>(UPCOMING);
    expect(mySessions.nodes).toEqual([
      expect.objectContaining({
        viewerCan: { manage: false },
        cohort: { id: cohortId, hubId: hub.id, programId, name: 'Placed', capacity: null, enrolled: 1 },
        program: { id: programId, hubId: hub.id, name: 'Behavioral Health', description: '' },
      }),
    ]);
  });

  it('costs five statements at the most, however long it is', async () => {
    const { cohortId, participant } = await cohortOf('Cheap');
    await createSeries(cohortId, { firstStart: '2026-02-02T08:00', sessions: 2 });
    await app.settled();
    const few = await cost(() => participant.get(UPCOMING, { first: 60 }));
    await createSeries(cohortId, { firstStart: '2026-02-03T08:00', sessions: 58 });
    await app.settled();
    const many = await cost(() => participant.get(UPCOMING, { first: 60 }));
    expect(few).toBeLessThanOrEqual(5);
    expect(many).toBe(few);
  });

  it.each([
    'nonsense',
    Buffer.from('["x","y"]').toString('base64url'),
    Buffer.from('["2026-02-01T00:00:00.000Z","y"]').toString('base64url'),
  ])('refuses a cursor that is none of its own: %s', async (after) => {
    expect(await hub.admin.refusal(UPCOMING, { after })).toBe('INVALID_INPUT');
  });
});

describe('the sessions of a cohort', () => {
  const OF_COHORT = `query ($id: ID!, $first: Int, $after: String) { cohort(id: $id) { sessions(first: $first, after: $after) {
    totalCount nodes { title startsAt state } pageInfo { hasNextPage endCursor } } } }`;
  const OF_ALL = `query { cohorts(first: 20) { nodes { id sessions(first: 5) { totalCount nodes { id } } } } }`;

  it('come in order, past and cancelled ones too, page by page', async () => {
    const { cohortId, participant } = await cohortOf('Pages');
    const { sessions } = await createSeries(cohortId, { firstStart: '2025-12-31T12:00', sessions: 5 });
    await app.settled();
    await hub.admin.get(CANCEL, { sessionId: sessions[1]?.id });
    // They are over, and are closed by themselves.
    await app.settled();
    type Page = {
      cohort: {
        sessions: {
          totalCount: number;
          nodes: (Listed & { state: string })[];
          pageInfo: { endCursor: string; hasNextPage: boolean };
        };
      };
    };
    const one = await participant.get<Page>(OF_COHORT, { id: cohortId, first: 3 });
    const { endCursor: after } = one.cohort.sessions.pageInfo;
    const two = await participant.get<Page>(OF_COHORT, { id: cohortId, first: 3, after });
    const all = [...one.cohort.sessions.nodes, ...two.cohort.sessions.nodes];
    expect(all.map((s) => s.startsAt)).toEqual(sessions.map((s) => s.startsAt));
    expect(all.map((s) => s.state)).toEqual(['held', 'cancelled', 'held', 'held', 'held']);
    expect([one.cohort.sessions.totalCount, one.cohort.sessions.pageInfo.hasNextPage]).toEqual([5, true]);
    expect(two.cohort.sessions.pageInfo.hasNextPage).toBe(false);
  });

  it('are one statement for a whole list of cohorts, and each finds its own', async () => {
    const { cohortId } = await cohortOf('Batch');
    await createSeries(cohortId, { firstStart: '2026-02-02T08:00', sessions: 7 });
    type List = { cohorts: { nodes: { id: string; sessions: { totalCount: number; nodes: object[] } }[] } };
    let list: List | null = null;
    const asked = async () => {
      list = await hub.admin.get<List>(OF_ALL);
    };
    expect(await cost(asked)).toBeLessThanOrEqual(5);
    const nodes = (list as List | null)?.cohorts.nodes ?? [];
    expect(nodes.length).toBeGreaterThan(2);
    expect(nodes.find((c) => c.id === cohortId)?.sessions).toEqual({
      totalCount: 7,
      nodes: Array(5).fill(expect.anything()),
    });
  });
});
