import {
  type Client,
  createCohort,
  createProgram,
  enrollPeople,
  foundHub,
  grantRole,
  signIn,
  TestApp,
  type TestHub,
} from '../../../test/harness/index.js';

const SERIES = `mutation ($cohortId: ID!, $input: CreateSeriesInput!) {
  createSeries(cohortId: $cohortId, input: $input) { series { id } sessions { id startsAt } } }`;
const LATEST = `query ($filter: SessionFilter!, $first: Int, $after: String) {
  sessions(filter: $filter, latestFirst: true, first: $first, after: $after) {
    totalCount nodes { id startsAt } pageInfo { hasNextPage endCursor } } }`;
const FACULTY = `query ($filter: SessionFilter!, $first: Int, $after: String) {
  sessionFaculty(filter: $filter, first: $first, after: $after) {
    totalCount nodes { personId name } pageInfo { hasNextPage endCursor } } }`;
const WEEKLY = { title: 'Rounds', minutes: 60, zone: 'America/Denver', firstStart: '2026-02-25T12:00' };

interface Page<Node> {
  totalCount: number;
  nodes: Node[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

let app: TestApp;
let hub: TestHub;
let programId: string;

beforeAll(async () => {
  app = await TestApp.start();
  app.clock.set('2026-02-01T09:00:00Z');
  hub = await foundHub(app);
  programId = await createProgram(hub);
});
afterAll(() => app.stop());

let cohorts = 0;
async function series(input: object = {}) {
  const cohortId = await createCohort(hub, programId, { name: `Cohort ${++cohorts}` });
  const { createSeries } = await hub.admin.get<{
    createSeries: { series: { id: string }; sessions: { id: string; startsAt: string }[] };
  }>(SERIES, { cohortId, input: { ...WEEKLY, sessions: 4, ...input } });
  return { cohortId, ids: createSeries.sessions.map(({ id }) => id) };
}

/** Statements that a request costs beside the three that tell who asks: the least of a few tries. */
async function cost(request: () => Promise<unknown>): Promise<number> {
  await app.settled();
  const tries: number[] = [];
  for (let i = 0; i < 4; i++) tries.push(await app.statements.counting(request));
  return Math.min(...tries) - 3;
}

describe('sessions, the latest first', () => {
  it.each(['2026', '2026-W05-1', '-2026-01-01', '2026-01-01T12'])('take no cursor of %s', async (at) => {
    const after = Buffer.from(JSON.stringify([at, programId])).toString('base64url');
    expect(await hub.admin.refusal(LATEST, { filter: {}, after })).toBe('INVALID_INPUT');
  });

  it('take no state that there is none of', async () => {
    expect(await hub.admin.refusal(LATEST, { filter: { states: ['bogus'] } })).toBe('INVALID_INPUT');
  });

  it('come page by page, each once, however long ago they were', async () => {
    const { cohortId, ids } = await series({ firstStart: '2024-09-04T12:00', sessions: 9 });
    await app.settled();
    const found: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { sessions }: { sessions: Page<{ id: string }> } = await hub.admin.get(LATEST, {
        filter: { cohortId, states: ['held'] },
        first: 4,
        after,
      });
      expect(sessions.totalCount).toBe(9);
      found.push(...sessions.nodes.map(({ id }) => id));
      after = sessions.pageInfo.endCursor;
      more = sessions.pageInfo.hasNextPage;
    }
    expect(found).toEqual([...ids].reverse());
  });
});

describe('sessions that begin at the same moment', () => {
  it('come page by page, each once, in either order and in every list', async () => {
    const cohortId = await createCohort(hub, programId, { name: 'Same' });
    const ids: string[] = [];
    for (let n = 0; n < 7; n++) {
      const { createSession } = await hub.admin.get<{ createSession: { id: string } }>(
        `mutation ($id: ID!, $input: CreateSessionInput!) { createSession(cohortId: $id, input: $input) { id } }`,
        {
          id: cohortId,
          input: { title: 'Rounds', minutes: 60, zone: 'America/Denver', start: '2026-05-06T12:00' },
        },
      );
      ids.push(createSession.id);
    }
    await hub.admin.get(
      `mutation ($id: ID!) { enroll(cohortId: $id, input: {name: "Sam", email: "same@spoke.example"}) { __typename } }`,
      { id: cohortId },
    );
    const person = await signIn(app, 'same@spoke.example');
    type Answer = { page: Page<{ id: string }> } | { cohort: { page: Page<{ id: string }> } };
    const all = async (client: Client, list: string, variables: object = {}) => {
      const found: string[] = [];
      const page = '{ nodes { id } totalCount pageInfo { hasNextPage endCursor } }';
      const query = list.replaceAll('PAGE', page);
      for (let after: string | null = null, more = true; more; ) {
        const answer: Answer = await client.get(query, { ...variables, after });
        const { nodes, pageInfo }: Page<{ id: string }> =
          'cohort' in answer ? answer.cohort.page : answer.page;
        found.push(...nodes.map(({ id }) => id));
        after = pageInfo.endCursor;
        more = pageInfo.hasNextPage;
      }
      return found;
    };
    const sessions = (latest: boolean) =>
      `query ($id: String, $after: String) { page: sessions(filter: {cohortId: $id}, latestFirst: ${latest}, first: 2, after: $after) PAGE }`;
    const inOrder = await all(hub.admin, sessions(false), { id: cohortId });
    expect([...inOrder].sort()).toEqual([...ids].sort());
    expect(await all(hub.admin, sessions(true), { id: cohortId })).toEqual([...inOrder].reverse());
    expect(
      await all(person, 'query ($after: String) { page: mySessions(first: 2, after: $after) PAGE }'),
    ).toEqual(inOrder);
    expect(
      await all(
        person,
        'query ($id: ID!, $after: String) { cohort(id: $id) { page: sessions(first: 3, after: $after) PAGE } }',
        { id: cohortId },
      ),
    ).toEqual(inOrder);
  });
});

describe('who teaches', () => {
  const namesOf = async (client: Client, filter: object = {}) => {
    const { sessionFaculty } = await client.get<{ sessionFaculty: Page<{ name: string }> }>(FACULTY, {
      filter,
    });
    return sessionFaculty.nodes.map(({ name }) => name).sort();
  };

  it('is told of the sessions that the viewer may see, and of no other', async () => {
    const dr = (name: string) => [{ name: `Dr. ${name}`, email: `${name.toLowerCase()}@mesa.example` }];
    const own = await series({ faculty: [...dr('Own'), ...dr('Both')] });
    const other = await series({ faculty: [...dr('Other'), ...dr('Both')] });
    const draft = await series({ faculty: dr('Draft'), draft: true });
    await enrollPeople(hub.admin, own.cohortId, 1);
    await enrollPeople(hub.admin, draft.cohortId, 1);
    const all = ['Dr. Both', 'Dr. Draft', 'Dr. Other', 'Dr. Own'];
    expect(await namesOf(hub.admin, { programId })).toEqual(all);
    expect(
      await namesOf(await grantRole(app, hub, 'facilitator', 'fay@mesa.example', { programId })),
    ).toEqual(all);
    expect(await namesOf(await signIn(app, 'p1@spoke.example'))).toEqual(['Dr. Both', 'Dr. Own']);
    expect(await namesOf(await signIn(app, 'other@mesa.example'))).toEqual(['Dr. Both', 'Dr. Other']);
    expect(await namesOf(hub.admin, { cohortId: other.cohortId })).toEqual(['Dr. Both', 'Dr. Other']);
    expect(await namesOf((await foundHub(app, 'Other Hub', 'bo@other.example')).admin)).toEqual([]);
    expect(await app.anonymous.refusal(FACULTY, { filter: {} })).toBe('UNAUTHENTICATED');
  });

  it('is known beyond the first hundred sessions and names, page by page, at the same cost', async () => {
    const faculty = Array.from({ length: 25 }, (_one, i) => ({
      name: `Dr. ${i}`,
      email: `many${i}@mesa.example`,
    }));
    const { cohortId } = await series({ sessions: 120, faculty });
    const filter = { cohortId };
    const found = new Set<string>();
    for (let after: string | null = null, more = true; more; ) {
      const { sessionFaculty }: { sessionFaculty: Page<{ personId: string }> } = await hub.admin.get(
        FACULTY,
        {
          filter,
          first: 10,
          after,
        },
      );
      expect(sessionFaculty.totalCount).toBe(25);
      for (const { personId } of sessionFaculty.nodes) found.add(personId);
      after = sessionFaculty.pageInfo.endCursor;
      more = sessionFaculty.pageInfo.hasNextPage;
    }
    expect(found.size).toBe(25);
    expect(await cost(() => hub.admin.get(FACULTY, { filter, first: 100 }))).toBeLessThanOrEqual(2);
    expect(await hub.admin.refusal(FACULTY, { filter, after: 'nonsense' })).toBe('INVALID_INPUT');
  });

  it('comes in the order in which they were named', async () => {
    const named = ['Zoe', 'Ana', 'Mia', 'Bo', 'Lee'];
    const faculty = named.map((name) => ({ name, email: `${name.toLowerCase()}@order.example` }));
    const { cohortId } = await series({ sessions: 8, faculty });
    const { sessions } = await hub.admin.get<{ sessions: { nodes: { faculty: { name: string }[] }[] } }>(
      `query ($id: String!) { sessions(filter: { cohortId: $id }) { nodes { faculty { name } } } }`,
      { id: cohortId },
    );
    for (const session of sessions.nodes) expect(session.faculty.map(({ name }) => name)).toEqual(named);
  });
});

describe('what a session tells of itself', () => {
  const ABOUT = `query ($id: ID!) { session(id: $id) {
    series { zone firstStart minutes } reach { following all } joinWindow { opensAt closesAt }
    viewerCan { plan callOff } } }`;
  interface About {
    series: { zone: string; firstStart: string; minutes: number } | null;
    reach: { following: number; all: number };
    joinWindow: { opensAt: string; closesAt: string } | null;
    viewerCan: { plan: boolean; callOff: boolean };
  }
  const about = async (id: string | undefined, client: Client = hub.admin) =>
    (await client.get<{ session: About }>(ABOUT, { id })).session;
  const cancel = (id: string | undefined, reach: string) =>
    hub.admin.get(
      `mutation ($id: ID!, $reach: String) { cancelSession(sessionId: $id, reach: $reach) { id } }`,
      {
        id,
        reach,
      },
    );

  it('is its series, by whose clocks another is added, whatever became of its own time', async () => {
    const { ids } = await series();
    await hub.admin.get(
      `mutation ($id: ID!) { changeSessions(sessionId: $id, input: { start: "2026-03-04T15:00", zone: "America/New_York" }) { seriesId } }`,
      { id: ids[1] },
    );
    expect((await about(ids[1])).series).toEqual({
      zone: 'America/Denver',
      firstStart: '2026-02-25T12:00',
      minutes: 60,
    });
  });

  it('is how many others go with it, as many as then do', async () => {
    const { cohortId, ids } = await series({ sessions: 6 });
    // By its place in the series it follows still, though it is held before.
    await hub.admin.get(
      `mutation ($id: ID!) { changeSessions(sessionId: $id, input: { start: "2026-02-20T12:00" }) { seriesId } }`,
      { id: ids[4] },
    );
    await cancel(ids[5], 'this');
    expect((await about(ids[2])).reach).toEqual({ following: 2, all: 4 });
    await enrollPeople(hub.admin, cohortId, 1);
    const participant = await signIn(app, 'p1@spoke.example');
    expect((await about(ids[2], participant)).reach).toEqual({ following: 0, all: 0 });
    await cancel(ids[2], 'following');
    const states = await app.sql<{ state: string; n: number }>(
      `select state, count(*)::int as n from session where cohort_id = $1 group by state order by state`,
      [cohortId],
    );
    expect(states).toEqual([
      { state: 'cancelled', n: 4 },
      { state: 'scheduled', n: 2 },
    ]);
  });

  it('is when its join page opens and closes, while there is something to join', async () => {
    const { ids } = await series();
    expect((await about(ids[0])).joinWindow).toEqual({
      opensAt: '2026-02-25T18:40:00.000Z',
      closesAt: '2026-02-25T20:30:00.000Z',
    });
    await cancel(ids[0], 'this');
    expect((await about(ids[0])).joinWindow).toBeNull();
    const draft = await series({ draft: true });
    expect((await about(draft.ids[0])).joinWindow).toBeNull();
  });

  it('is that one which was closed by itself can still be called off, and one that was begun by hand not', async () => {
    const { cohortId, ids } = await series({ firstStart: '2026-01-07T12:00', sessions: 2 });
    await app.settled();
    await enrollPeople(hub.admin, cohortId, 1);
    await app.sql(`update session set actual_start = starts_at where id = $1`, [ids[1]]);
    expect((await about(ids[0])).viewerCan).toEqual({ plan: false, callOff: true });
    expect((await about(ids[1])).viewerCan).toEqual({ plan: false, callOff: false });
    expect((await about(ids[0], await signIn(app, 'p1@spoke.example'))).viewerCan).toEqual({
      plan: false,
      callOff: false,
    });
  });

  it('is which parts count towards credit unless somebody says otherwise', async () => {
    const { segmentKinds } = await hub.admin.get<{
      segmentKinds: { kind: string; creditBearing: boolean }[];
    }>(`{ segmentKinds { kind creditBearing } }`);
    const { ids } = await series({ sessions: 1 });
    const segments = segmentKinds.map(({ kind }) => ({ kind, title: kind, minutes: 5 }));
    const { setAgenda } = await hub.admin.get<{ setAgenda: { agenda: object[] } }>(
      `mutation ($id: ID!, $segments: [SegmentInput!]!) { setAgenda(sessionId: $id, segments: $segments) { agenda { kind creditBearing } } }`,
      { id: ids[0], segments },
    );
    expect(setAgenda.agenda).toEqual(segmentKinds);
  });
});
