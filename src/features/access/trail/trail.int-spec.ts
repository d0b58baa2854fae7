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
} from '../../../../test/harness/index.js';

interface Entry {
  type: string;
  actorName: string | null;
  concerns: string | null;
  programName: string | null;
  cohortName: string | null;
  details: { name: string; value: string }[];
}

const TRAIL = `query ($hubId: ID!, $filter: TrailFilter!, $first: Int, $after: String) {
  trail(hubId: $hubId, filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { type actorName concerns programName cohortName details { name value } } } }`;
const ROSTER = `query ($id: ID!) { cohort(id: $id) { roster { nodes { person { name email } } } } }`;

describe('the trail of who did what', () => {
  let app: TestApp;
  let mesa: TestHub;
  let rival: TestHub;
  let cohortId: string;
  let auditor: Client;
  let facilitator: Client;
  let participant: Client;
  beforeAll(async () => {
    app = await TestApp.start();
    mesa = await foundHub(app);
    rival = await foundHub(app, 'Rival Hub', 'rita@rival.example');
    cohortId = await createCohort(mesa, await createProgram(mesa));
    await enrollPeople(mesa.admin, cohortId, 2);
    auditor = await grantRole(app, mesa, 'auditor', 'odd@audit.example');
    facilitator = await grantRole(app, mesa, 'facilitator', 'fay@mesa.example');
    participant = await signIn(app, 'p1@spoke.example');
  });
  afterAll(() => app.stop());

  async function trail(filter: object = {}, client = auditor, page: object = {}) {
    const answer = await client.get<{
      trail: {
        totalCount: number;
        nodes: Entry[];
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      };
    }>(TRAIL, { hubId: mesa.id, filter, ...page });
    return answer.trail;
  }

  const file = (client: Client, filter: object = {}) =>
    client.post(`/hubs/${mesa.id}/trail.csv`, filter, 'application/json');

  it('an auditor reads roster and trail, and changes nothing', async () => {
    const { cohort } = await auditor.get<{ cohort: { roster: { nodes: unknown[] } } }>(ROSTER, {
      id: cohortId,
    });
    expect(cohort.roster.nodes).toHaveLength(2);
    const enroll = `mutation ($id: ID!) { enroll(cohortId: $id, input: {name: "X", email: "x@x.example"}) { __typename } }`;
    expect(await auditor.refusal(enroll, { id: cohortId })).toBe('FORBIDDEN');
  });

  it('a reading of the roster is kept, once within the hour', async () => {
    for (let n = 0; n < 3; n++) await facilitator.get(ROSTER, { id: cohortId });
    const { nodes } = await trail({ kind: 'readings', person: 'fay@mesa.example' });
    expect(nodes).toHaveLength(1);
    expect(nodes[0]).toMatchObject({
      type: 'access.ConfidedRead',
      actorName: 'fay',
      cohortName: 'Spring',
      details: [{ name: 'what', value: 'cohorts.see-roster' }],
    });
  });

  it('a refusal is kept, where and of what', async () => {
    await participant.ask(ROSTER, { id: cohortId });
    await rival.admin.refusal(ROSTER, { id: cohortId });
    const { nodes } = await trail({ kind: 'refusals' });
    expect(nodes.slice(0, 2)).toMatchObject([
      { actorName: null, details: [{ value: 'cohorts.see-cohort' }], cohortName: 'Spring' },
      { actorName: 'Person 1', details: [{ value: 'cohorts.see-roster' }], cohortName: 'Spring' },
    ]);
    expect((await trail({ kind: 'refusals', person: 'rita@rival.example' })).nodes).toEqual([]);
  });

  it('a role given is there with whom it concerns, and the signing in of who holds one', async () => {
    const { nodes } = await trail({ person: 'odd@audit.example' });
    expect(nodes.map((n) => n.type)).toEqual(
      expect.arrayContaining(['access.RoleGranted', 'identity.SignedIn']),
    );
    expect(nodes.find((n) => n.type === 'access.RoleGranted')).toMatchObject({
      actorName: 'Ana Ruiz',
      concerns: 'odd',
      details: [{ name: 'role', value: 'auditor' }],
    });
  });

  it('nobody else reads it, and another hub has its own', async () => {
    for (const client of [facilitator, participant, rival.admin])
      expect(await client.refusal(TRAIL, { hubId: mesa.id, filter: {} })).toBe('NOT_FOUND');
    const { trail: theirs } = await rival.admin.get<{ trail: { nodes: Entry[] } }>(TRAIL, {
      hubId: rival.id,
      filter: { person: 'fay' },
    });
    expect(theirs.nodes).toEqual([]);
  });

  it('is read page by page, nothing twice and nothing missed', async () => {
    const whole = await trail({ until: app.clock.now() }, auditor, { first: 100 });
    const types: string[] = [];
    for (let after: string | null = null; ; ) {
      const page = await trail({ until: app.clock.now() }, auditor, { first: 3, after });
      types.push(...page.nodes.map((n) => n.type));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(types).toEqual(whole.nodes.map((n) => n.type));
    expect(whole.totalCount).toBe(types.length);
  });

  it.each(['2026', '2026-W05-1', '-2026-01-01', 'soon'])('takes no cursor of %s', async (at) => {
    const after = Buffer.from(JSON.stringify([at, mesa.id])).toString('base64url');
    expect(await auditor.refusal(TRAIL, { hubId: mesa.id, filter: {}, after })).toBe('INVALID_INPUT');
  });

  it('holds no address, whatever was done', async () => {
    expect(JSON.stringify(await app.sql('select data from domain_event'))).not.toContain('@');
  });

  it('comes as a file that no spreadsheet runs, ten times an hour, each time told', async () => {
    const { status, text } = await file(auditor, { kind: 'access' });
    expect([status, text.split('\r\n')[0]]).toEqual([
      200,
      '\ufeffwhen (UTC),what,who,who (id),concerns,program,cohort (id),subject (id),details',
    ]);
    expect(text).toMatch(/access\.RoleGranted,Ana Ruiz,[^,]+,odd,/);
    for (let n = 0; n < 9; n++) await file(auditor);
    expect((await file(auditor)).status).toBe(429);
    expect((await trail({ kind: 'exports' })).totalCount).toBe(10);
    expect((await file(facilitator)).status).toBe(404);
  });

  it('a role that is given until a day is held until then', async () => {
    const until = new Date(app.clock.now().getTime() + 60_000).toISOString();
    const visitor = await grantRole(app, mesa, 'facilitator', 'vic@mesa.example', { until });
    expect((await visitor.ask(ROSTER, { id: cohortId })).errors).toBeUndefined();
    app.clock.advance(60_001);
    expect(await visitor.refusal(ROSTER, { id: cohortId })).toBe('NOT_FOUND');
    const past = { hubId: mesa.id, role: 'faculty', name: 'V', email: 'vic@mesa.example', until };
    expect(
      await mesa.admin.refusal(
        `mutation ($input: GrantRoleInput!) { grantRole(input: $input) { grant { id } } }`,
        { input: past },
      ),
    ).toBe('INVALID_INPUT');
  });

  it('an admin for some days does not stand in for the last one', async () => {
    const until = new Date(app.clock.now().getTime() + 86_400_000).toISOString();
    await grantRole(app, mesa, 'hub_admin', 'tem@mesa.example', { until });
    const { grants } = await mesa.admin.get<{ grants: { nodes: { id: string; personName: string }[] } }>(
      `query ($id: ID!) { grants(hubId: $id) { nodes { id personName } } }`,
      { id: mesa.id },
    );
    const id = grants.nodes.find((g) => g.personName === 'Ana Ruiz')?.id;
    const { revokeRole } = await mesa.admin.get<{ revokeRole: { __typename: string } }>(
      `mutation ($id: ID!) { revokeRole(grantId: $id) { __typename } }`,
      { id },
    );
    expect(revokeRole.__typename).toBe('LastHubAdmin');
  });

  it('tells a hub that gives somebody a role nothing of what they did before it, or after it', async () => {
    const typesOf = async () => {
      const { trail: found } = await rival.admin.get<{ trail: { nodes: { type: string }[] } }>(
        `query ($hubId: ID!) { trail(hubId: $hubId, filter: {person: "p2@spoke.example"}, first: 50) { nodes { type } } }`,
        { hubId: rival.id },
      );
      return found.nodes.map(({ type }) => type).filter((type) => type.startsWith('identity.'));
    };
    rival.admin = await signIn(app, 'rita@rival.example');
    await signIn(app, 'p2@spoke.example');
    app.clock.advance(1_000);
    const { grantRole: given } = await rival.admin.get<{ grantRole: { grant: { id: string } } }>(
      `mutation ($input: GrantRoleInput!) { grantRole(input: $input) { grant { id } } }`,
      { input: { hubId: rival.id, role: 'faculty', name: 'P', email: 'p2@spoke.example' } },
    );
    expect(await typesOf()).toEqual([]);
    await signIn(app, 'p2@spoke.example');
    expect(await typesOf()).toEqual(['identity.SignedIn']);
    await rival.admin.get(`mutation ($id: ID!) { revokeRole(grantId: $id) { __typename } }`, {
      id: given.grant.id,
    });
    app.clock.advance(1_000);
    await signIn(app, 'p2@spoke.example');
    expect(await typesOf()).toEqual(['identity.SignedIn']);
  });
});
