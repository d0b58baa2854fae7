import { createCohort, createProgram, foundHub, TestApp, type TestHub } from '../../../test/harness/index.js';

const ENROLL = `mutation ($id: ID!, $input: EnrollInput!) {
  enroll(cohortId: $id, input: $input) { __typename ... on EnrolledType { already enrollment { id } } ... on CohortFull { capacity } }
}`;
type Enrolling = {
  enroll: { __typename: string; already?: boolean; enrollment?: { id: string }; capacity?: number };
};

describe('enrolling', () => {
  let app: TestApp;
  let hub: TestHub;
  let programId: string;
  beforeAll(async () => {
    app = await TestApp.start();
    hub = await foundHub(app);
    programId = await createProgram(hub);
  });
  afterAll(() => app.stop());

  const enroll = async (id: string, n: number) =>
    (
      await hub.admin.get<Enrolling>(ENROLL, {
        id,
        input: { name: `Person ${n}`, email: `p${n}@spoke.example` },
      })
    ).enroll;

  it('gives the last seat to one of 50 who take it at once', async () => {
    const id = await createCohort(hub, programId, { name: 'One seat', capacity: 1 });
    const results = await Promise.all(Array.from({ length: 50 }, (_, n) => enroll(id, n)));
    const kinds = results.map((r) => r.__typename);
    expect(kinds.filter((k) => k === 'EnrolledType')).toHaveLength(1);
    expect(kinds.filter((k) => k === 'CohortFull')).toHaveLength(49);
    const { cohort } = await hub.admin.get<{ cohort: { enrolled: number } }>(
      `query ($id: ID!) { cohort(id: $id) { enrolled } }`,
      { id },
    );
    expect(cohort.enrolled).toBe(1);
  });

  it('enrolls a person once, however their address is written', async () => {
    const id = await createCohort(hub, programId, { name: 'Once' });
    await enroll(id, 1);
    const again = await hub.admin.get<Enrolling>(ENROLL, {
      id,
      input: { name: 'Somebody', email: ' P1@Spoke.Example ' },
    });
    expect(again.enroll).toMatchObject({ __typename: 'EnrolledType', already: true });
  });

  it('frees the seat of whoever leaves, and lets them come back', async () => {
    const id = await createCohort(hub, programId, { name: 'Come and go', capacity: 1 });
    const first = await enroll(id, 1);
    const leave = `mutation ($id: ID!) { withdraw(enrollmentId: $id) { state } }`;
    await hub.admin.get(leave, { id: first.enrollment?.id });
    await hub.admin.get(leave, { id: first.enrollment?.id });
    expect((await enroll(id, 2)).__typename).toBe('EnrolledType');
    expect((await enroll(id, 1)).__typename).toBe('CohortFull');
  });

  it('never overwrites what a person is called with what a facilitator types', async () => {
    const id = await createCohort(hub, programId, { name: 'Names' });
    await enroll(id, 7);
    await hub.admin.get(ENROLL, { id, input: { name: 'Wrong Name', email: 'p7@spoke.example' } });
    const [row] = await app.sql<{ name: string }>(
      `select name from person where email_key = 'p7@spoke.example'`,
    );
    expect(row?.name).toBe('Person 7');
  });

  it('lets nobody in, and gives nobody a role, by an address that only looks like another one', async () => {
    const id = await createCohort(hub, programId, { name: 'Alike' });
    const input = { name: 'Ana Ruiz', email: '\u0430na@mesa.example' };
    const role = { ...input, hubId: hub.id, role: 'facilitator' };
    const refusals = [
      await hub.admin.ask(ENROLL, { id, input }),
      await hub.admin.ask(`mutation ($role: GrantRoleInput!) { grantRole(input: $role) { grant { id } } }`, {
        role,
      }),
    ];
    for (const { errors } of refusals)
      expect(errors?.[0]?.message).toBe(
        'The address mixes Latin and Cyrillic letters, which can look alike.',
      );
    expect(await app.sql(`select 1 from person where email = $1`, [input.email])).toEqual([]);
  });

  it.each([
    [{ name: '', email: 'a@b.example' }, 'name'],
    [{ name: 'A', email: 'not an address' }, 'email'],
    [{ name: 'A'.repeat(201), email: 'a@b.example' }, 'name'],
    [{ name: 'A', email: 'a@b.example', profession: 'wizard' }, 'profession'],
  ])('refuses %j in words, field by field', async (input, field) => {
    const id = await createCohort(hub, programId, { name: 'Wrong' });
    const { errors } = await hub.admin.ask(ENROLL, { id, input });
    expect(errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
    expect(Object.keys(errors?.[0]?.extensions.fields ?? {})).toEqual([field]);
  });

  it('reads a roster of 80 with as many statements as one of 3', async () => {
    const count = async (n: number) => {
      const id = await createCohort(hub, programId, { name: `Size ${n}` });
      for (let i = 0; i < n; i++) await enroll(id, i);
      const query = `query ($id: ID!) { cohort(id: $id) { program { name } roster(first: 100) { totalCount nodes { person { name email practice { organization } } } } viewerCan { manage } } }`;
      await hub.admin.get(query, { id });
      // Enrolling is heard by others, who are at work for a while.
      await app.settled();
      return app.statements.counting(() => hub.admin.get(query, { id }));
    };
    const [few, many] = [await count(3), await count(80)];
    expect(many).toBe(few);
    // Three of them tell who asks; the list itself takes the rest.
    expect(many - 3).toBeLessThanOrEqual(5);
  });
});
