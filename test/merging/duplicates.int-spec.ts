import { createCohort, createProgram, foundHub, grantRole, signIn } from '../harness/index.js';
import { KEEP_APART, MERGE, MergingScene } from './scene.js';

describe('people who may be one', () => {
  let scene: MergingScene;
  let otherCohortId: string;
  beforeAll(async () => {
    scene = await MergingScene.start();
    otherCohortId = await createCohort(scene.hub, await createProgram(scene.hub, 'Pain'), { name: 'Autumn' });
  });
  afterAll(() => scene.stop());

  const pairOf = async (email: string) =>
    (await scene.pairs()).nodes.find(({ one, other }) => one.email === email || other.email === email);

  it('are shown with what speaks for it, and the cohorts in which both are', async () => {
    await scene.person('Núñez, José', 'jose@found.example');
    await scene.person('Jose Nunez', 'jn@found.example');
    const pair = await pairOf('jose@found.example');
    expect(pair).toMatchObject({ evidence: ['same-name', 'same-cohort'], cohortsOfBoth: ['Spring'] });
    expect(pair?.one.cohorts).toEqual(['Spring']);
  });

  it('are found across the cohorts of a hub', async () => {
    await scene.person('Wanda Field', 'wanda@gmail.com');
    await scene.person('W. Fields-Ortega', 'wanda@gmial.com', otherCohortId);
    expect((await pairOf('wanda@gmial.com'))?.evidence).toEqual(['mistyped-domain']);
  });

  it('are never found across hubs', async () => {
    const other = await foundHub(scene.app, 'Other Hub', 'olga@other.example');
    const cohortId = await createCohort(other, await createProgram(other));
    await other.admin.get(
      `mutation ($id: ID!, $input: EnrollInput!) { enroll(cohortId: $id, input: $input) { __typename } }`,
      { id: cohortId, input: { name: 'Jose Nunez', email: 'jose@elsewhere.example' } },
    );
    expect(await pairOf('jose@elsewhere.example')).toBeUndefined();
    expect((await scene.pairs()).nodes.every(({ one }) => !one.email.includes('elsewhere'))).toBe(true);
  });

  it('come a page at a time, each once', async () => {
    for (let i = 0; i < 4; i++) await scene.person('Many Times', `many${i}@found.example`);
    const all = (await scene.pairs()).nodes.map(({ one, other }) => `${one.id} ${other.id}`);
    const paged: string[] = [];
    let after: string | undefined;
    for (;;) {
      const page = await scene.pairs(scene.hub.admin, { first: 3, after });
      paged.push(...page.nodes.map(({ one, other }) => `${one.id} ${other.id}`));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(paged).toEqual(all);
    expect(new Set(paged).size).toBe(all.length);
  });

  it('are not shown any more when somebody said that they are two', async () => {
    await scene.person('Bo Li Chen', 'bo1@found.example');
    await scene.person('Chen Bo Li', 'bo2@found.example');
    const pair = await pairOf('bo1@found.example');
    const of = { hubId: scene.hub.id, oneId: pair?.other.id, otherId: pair?.one.id };
    await scene.hub.admin.get(KEEP_APART, of);
    await scene.hub.admin.get(KEEP_APART, of);
    expect(await pairOf('bo1@found.example')).toBeUndefined();
    const facts = await scene.app.sql(`select 1 from domain_event where type = 'cohorts.PeopleKeptApart'`);
    expect(facts).toHaveLength(1);
  });

  it('are shown to hub admins, and to no other role', async () => {
    const lead = await grantRole(scene.app, scene.hub, 'program_lead', 'lena@mesa.example');
    const auditor = await grantRole(scene.app, scene.hub, 'auditor', 'aud@mesa.example');
    const participant = await signIn(scene.app, 'jose@found.example');
    for (const viewer of [lead, auditor, participant]) {
      const query = `query ($hubId: ID!) { possibleDuplicates(hubId: $hubId) { totalCount } }`;
      expect(await viewer.refusal(query, { hubId: scene.hub.id })).toBe('NOT_FOUND');
    }
  });

  it('are found quickly among 5,000', async () => {
    const [cohort] = await scene.app.sql<{ id: string; hub_id: string; program_id: string }>(
      `select id, hub_id, program_id from cohort where id = $1`,
      [otherCohortId],
    );
    await scene.app.sql(
      `with made as (
         insert into person (id, created_at, name, email, email_key, profession, zone, language)
         select gen_random_uuid(), now(), substr(md5(n::text), 1, 7) || ' ' || substr(md5((n + 9)::text), 1, 8), 'k' || n || '@many.example',
                'k' || n || '@many.example', 'nurse', 'UTC', 'en' from generate_series(1, 5000) n returning id)
       insert into enrollment (id, created_at, hub_id, program_id, cohort_id, person_id, state)
       select gen_random_uuid(), now(), $2, $3, $1, id, 'enrolled' from made`,
      [cohort?.id, cohort?.hub_id, cohort?.program_id],
    );
    const cost = await scene.app.statements.counting(() => scene.pairs(scene.hub.admin, { first: 1 }));
    const from = Date.now();
    await scene.pairs(scene.hub.admin, { first: 1 });
    expect(Date.now() - from).toBeLessThan(1_500);
    expect(cost).toBeLessThan(20);
    await scene.app.sql(
      `delete from enrollment where person_id in (select id from person where email like '%@many.example')`,
    );
  });
});

describe('the walls around joining people', () => {
  let scene: MergingScene;
  beforeAll(async () => {
    scene = await MergingScene.start();
  });
  afterAll(() => scene.stop());

  it('stand before oneself', async () => {
    const [own, other] = [await scene.person('Ana Ruiz', 'ana@mesa.example'), await scene.person()];
    expect(await scene.merge(other.id, own.id)).toMatchObject({
      __typename: 'MergeImpossible',
      why: 'oneself',
    });
    expect(await scene.merge(own.id, other.id)).toMatchObject({ why: 'oneself' });
  });

  it('stand before whoever holds a role, until it is ended', async () => {
    const [one, other] = [await scene.person(), await scene.person()];
    await grantRole(scene.app, scene.hub, 'faculty', one.email);
    expect(await scene.merge(other.id, one.id)).toMatchObject({ why: 'role' });
    expect(await scene.merge(one.id, other.id)).toMatchObject({ why: 'role' });
    await scene.app.sql(`update role_grant set revoked_at = created_at where person_id = $1`, [one.id]);
    expect(await scene.merge(one.id, other.id)).toMatchObject({ __typename: 'PeopleJoined' });
  });

  it('stand before whoever is known in another hub, in words that do not tell of it', async () => {
    const other = await foundHub(scene.app, 'Other Hub', 'olga@other.example');
    const cohortId = await createCohort(other, await createProgram(other));
    const [one, two] = [await scene.person(), await scene.person()];
    const enroll = `mutation ($id: ID!, $input: EnrollInput!) { enroll(cohortId: $id, input: $input) { __typename } }`;
    await other.admin.get(enroll, { id: cohortId, input: { name: 'One', email: one.email } });
    const answer = await scene.merge(one.id, two.id);
    expect(answer).toMatchObject({ __typename: 'MergeImpossible', why: 'beyond' });
    expect(answer.message).not.toMatch(/other|another/i);
    expect(await scene.merge(two.id, one.id)).toEqual(answer);
    // Nor can the other hub's admin join anybody of this hub.
    const theirs = { hubId: other.id, stayId: one.id, goId: two.id };
    expect(await other.admin.refusal(MERGE, theirs)).toBe('NOT_FOUND');
    expect(await other.admin.refusal(MERGE, { ...theirs, hubId: scene.hub.id })).toBe('NOT_FOUND');
  });

  it('stand before whoever has an invitation of another hub waiting', async () => {
    const other = await foundHub(scene.app, 'Third Hub', 'theo@third.example');
    const cohortId = await createCohort(other, await createProgram(other));
    const [one, two] = [await scene.person(), await scene.person()];
    await other.admin.get(
      `mutation ($id: ID!, $input: InviteInput!) { inviteToCohort(cohortId: $id, input: $input) { __typename } }`,
      { id: cohortId, input: { name: 'Two', email: two.email } },
    );
    expect(await scene.merge(one.id, two.id)).toMatchObject({ why: 'beyond' });
  });

  it('stand before whoever waits to be erased: the other never asked for it', async () => {
    const [one, other] = [await scene.person(), await scene.person()];
    const leaving = await signIn(scene.app, other.email);
    await leaving.get(`mutation { askErasure { __typename } }`);
    for (const [stay, go] of [[one, other] as const, [other, one] as const])
      expect(await scene.merge(stay.id, go.id)).toMatchObject({ why: 'erasure' });
    await leaving.get(`mutation { cancelErasure { __typename } }`);
    expect(await scene.merge(one.id, other.id)).toMatchObject({ __typename: 'PeopleJoined' });
  });

  it('hide whoever is nobody of the hub', async () => {
    const [one] = [await scene.person()];
    const strangers = [
      await scene.idOf('theo@third.example'),
      '0193f0aa-1111-7222-8333-444455556666',
      one.id,
    ];
    for (const id of strangers)
      expect(await scene.hub.admin.refusal(MERGE, { hubId: scene.hub.id, stayId: one.id, goId: id })).toBe(
        'NOT_FOUND',
      );
  });

  it('are not for a facilitator to open', async () => {
    const [one, two] = [await scene.person(), await scene.person()];
    const of = { hubId: scene.hub.id, stayId: one.id, goId: two.id };
    expect(await scene.attendance.facilitator.refusal(MERGE, of)).toBe('NOT_FOUND');
  });
});
