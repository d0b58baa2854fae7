import {
  createCohort,
  createProgram,
  enrollPeople,
  foundHub,
  grantRole,
  signIn,
  TestApp,
  type TestHub,
} from '../harness/index.js';

const COHORT = `query ($id: ID!) { cohort(id: $id) { id name roster { nodes { person { email } } } } }`;

describe('the walls between hubs and roles', () => {
  let app: TestApp;
  let mesa: TestHub;
  let rival: TestHub;
  let programId: string;
  let cohortId: string;
  beforeAll(async () => {
    app = await TestApp.start();
    mesa = await foundHub(app);
    rival = await foundHub(app, 'Rival Hub', 'rita@rival.example');
    programId = await createProgram(mesa);
    cohortId = await createCohort(mesa, programId);
    await enrollPeople(mesa.admin, cohortId, 3);
  });
  afterAll(() => app.stop());

  it('another hub’s admin is told that nothing is there', async () => {
    expect(await rival.admin.refusal(COHORT, { id: cohortId })).toBe('NOT_FOUND');
    expect(await rival.admin.refusal(`query ($id: ID!) { hub(id: $id) { name } }`, { id: mesa.id })).toBe(
      'NOT_FOUND',
    );
    expect(
      await rival.admin.refusal(`query ($id: ID!) { program(id: $id) { name } }`, { id: programId }),
    ).toBe('NOT_FOUND');
    expect(
      await rival.admin.refusal(`query ($id: ID!) { grants(hubId: $id) { totalCount } }`, { id: mesa.id }),
    ).toBe('NOT_FOUND');
  });

  it('another hub’s admin changes nothing here', async () => {
    const before = await app.sql(`select count(*) from domain_event`);
    const enroll = `mutation ($id: ID!) { enroll(cohortId: $id, input: {name: "X", email: "x@x.example"}) { __typename } }`;
    const program = `mutation ($id: ID!) { createProgram(hubId: $id, input: {name: "Mine"}) { id } }`;
    const grant = `mutation ($id: ID!) { grantRole(input: {hubId: $id, role: "hub_admin", name: "R", email: "rita@rival.example"}) { grant { id } } }`;
    expect(await rival.admin.refusal(enroll, { id: cohortId })).toBe('NOT_FOUND');
    expect(await rival.admin.refusal(program, { id: mesa.id })).toBe('NOT_FOUND');
    expect(await rival.admin.refusal(grant, { id: mesa.id })).toBe('NOT_FOUND');
    expect(await app.sql(`select count(*) from domain_event`)).toEqual(before);
  });

  it('lists and totals hold nothing of another hub', async () => {
    const { cohorts, myHubs } = await rival.admin.get<{
      cohorts: { totalCount: number };
      myHubs: { totalCount: number };
    }>(`{ cohorts { totalCount nodes { id } } myHubs { totalCount } }`);
    expect([cohorts.totalCount, myHubs.totalCount]).toEqual([0, 1]);
  });

  it('a participant sees the cohort, and neither roster nor addresses', async () => {
    const participant = await signIn(app, 'p1@spoke.example');
    const { data, errors } = await participant.ask<{ cohort: { name: string; roster: null } }>(COHORT, {
      id: cohortId,
    });
    expect(data?.cohort).toMatchObject({ name: 'Spring', roster: null });
    expect(errors?.map((e) => e.extensions.code)).toEqual(['FORBIDDEN']);
  });

  it('a participant enrolls nobody', async () => {
    const participant = await signIn(app, 'p2@spoke.example');
    const enroll = `mutation ($id: ID!) { enroll(cohortId: $id, input: {name: "X", email: "x@x.example"}) { __typename } }`;
    expect(await participant.refusal(enroll, { id: cohortId })).toBe('FORBIDDEN');
  });

  it('a facilitator of one program sees nothing of another program of the hub', async () => {
    const facilitator = await grantRole(app, mesa, 'facilitator', 'fay@mesa.example', { programId });
    const otherProgram = await createProgram(mesa, 'Diabetes');
    const otherCohort = await createCohort(mesa, otherProgram);
    expect(await facilitator.refusal(COHORT, { id: otherCohort })).toBe('NOT_FOUND');
    expect((await facilitator.get<{ cohort: { name: string } }>(COHORT, { id: cohortId })).cohort.name).toBe(
      'Spring',
    );
    const { cohorts } = await facilitator.get<{ cohorts: { totalCount: number } }>(
      `{ cohorts { totalCount } }`,
    );
    expect(cohorts.totalCount).toBe(1);
  });

  it('a role that ended is refused at once', async () => {
    const facilitator = await grantRole(app, mesa, 'facilitator', 'gus@mesa.example', { programId });
    const { grants } = await mesa.admin.get<{ grants: { nodes: { id: string; personName: string }[] } }>(
      `query ($id: ID!) { grants(hubId: $id) { nodes { id personName } } }`,
      { id: mesa.id },
    );
    const grant = grants.nodes.find((g) => g.personName === 'gus');
    await mesa.admin.get(`mutation ($id: ID!) { revokeRole(grantId: $id) { __typename } }`, {
      id: grant?.id,
    });
    expect(await facilitator.refusal(COHORT, { id: cohortId })).toBe('NOT_FOUND');
  });

  it('the last hub admin stays', async () => {
    const { grants } = await mesa.admin.get<{ grants: { nodes: { id: string; role: string }[] } }>(
      `query ($id: ID!) { grants(hubId: $id) { nodes { id role } } }`,
      { id: mesa.id },
    );
    const grant = grants.nodes.find((g) => g.role === 'hub_admin');
    const { revokeRole } = await mesa.admin.get<{ revokeRole: { __typename: string } }>(
      `mutation ($id: ID!) { revokeRole(grantId: $id) { __typename } }`,
      { id: grant?.id },
    );
    expect(revokeRole.__typename).toBe('LastHubAdmin');
  });

  it('nobody who is not signed in gets past a door', async () => {
    expect(await app.anonymous.refusal(COHORT, { id: cohortId })).toBe('UNAUTHENTICATED');
    expect(await app.anonymous.refusal(`{ cohorts { totalCount } }`)).toBe('UNAUTHENTICATED');
  });

  it('what is no id of ours is not found, and says nothing more', async () => {
    for (const id of [
      "1' or '1'='1",
      '../../etc/passwd',
      '00000000-0000-4000-8000-00000000000g',
      'x'.repeat(10_000),
    ]) {
      expect(await mesa.admin.refusal(COHORT, { id })).toBe('NOT_FOUND');
    }
  });
});
