import {
  type Client,
  foundHub,
  grantRole,
  signIn,
  TestApp,
  type TestHub,
} from '../../../test/harness/index.js';
import {
  createWave,
  daysLater,
  decline,
  endWave,
  openedWave,
  openWave,
  type Scene,
  sameAgain,
  sceneOf,
  sheet,
  submit,
  tokensOf,
} from '../../../test/surveys/scene.js';

interface WaveSeen {
  state: string;
  response: { invited: number; answered: number | null; note: string | null };
  viewerCan: { open: boolean; remind: boolean; close: boolean };
}

async function look(client: Client, id: string): Promise<WaveSeen> {
  const { wave } = await client.get<{ wave: WaveSeen }>(
    `query ($id: ID!) { wave(id: $id) { state response { invited answered note } viewerCan { open remind close } } }`,
    { id },
  );
  return wave;
}

async function reasons(scene: Scene, id: string): Promise<string[]> {
  const { openWave: opening } = await scene.hub.admin.get<{ openWave: { reasons?: string[] } }>(
    `mutation ($id: ID!) { openWave(id: $id) { ... on WaveNotReady { reasons } } }`,
    { id },
  );
  return opening.reasons ?? [];
}

describe('a wave', () => {
  let app: TestApp;
  let hub: TestHub;

  beforeAll(async () => {
    app = await TestApp.start();
    hub = await foundHub(app);
  });
  afterAll(() => app.stop());

  it('invites those who attended three sessions or more, each with a link of their own', async () => {
    const scene = await sceneOf(app, hub, { people: 8, sessions: (i) => (i < 2 ? 2 : 5) });
    const { id, tokens } = await openedWave(scene);
    expect([...tokens.keys()].sort()).toEqual(
      scene.people
        .slice(2)
        .map((p) => p.email)
        .sort(),
    );
    expect(new Set(tokens.values()).size).toBe(6);
    expect((await look(hub.admin, id)).response).toMatchObject({ invited: 6, answered: null });
  });

  it('stores neither a token nor its text in any row', async () => {
    const scene = await sceneOf(app, hub, { people: 6 });
    const { id, tokens } = await openedWave(scene);
    await submit(app, id, [...tokens.values()][0] as string);
    const tables = await app.sql<{ name: string }>(
      `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
        where table_schema in ('public', 'bullmq') and table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const rows = await app.sql<{ text: string }>(`select t::text as text from ${name} t`);
      const holding = rows.filter(({ text }) => [...tokens.values()].some((token) => text.includes(token)));
      expect([name, holding.length]).toEqual([name, 0]);
    }
  });

  it('cannot open without a source of support, and says so', async () => {
    const bare = await foundHub(app, 'Bare Hub', 'bo@bare.example');
    await app.sql(`delete from resource where hub_id = $1`, [bare.id]);
    const scene = await sceneOf(app, bare, { people: 6 });
    expect((await reasons(scene, await createWave(scene)))[0]).toContain('sources of support');
  });

  it('cannot open with a questionnaire whose wording is not there, and names it', async () => {
    const scene = await sceneOf(app, hub, { people: 6 });
    const id = await createWave(scene, hub.admin, { instruments: ['SWBURN', 'CDRISC10'] });
    expect((await reasons(scene, id))[0]).toContain('CDRISC10');
  });

  it('cannot open beside another one of its cohort', async () => {
    const scene = await sceneOf(app, hub, { people: 6 });
    await openedWave(scene);
    expect((await reasons(scene, await createWave(scene)))[0]).toContain(
      'Another wave of this cohort is open',
    );
  });

  it('opens once when two open it at the same time', async () => {
    const scene = await sceneOf(app, hub, { people: 6 });
    const ids = [await createWave(scene), await createWave(scene)];
    const answers = await Promise.all(
      ids.map((id) => hub.admin.ask(`mutation ($id: ID!) { openWave(id: $id) { __typename } }`, { id })),
    );
    const opened = answers.filter(
      (a) => (a.data as { openWave?: { __typename: string } } | null)?.openWave?.__typename === 'WaveIsOpen',
    );
    expect(opened).toHaveLength(1);
  });

  it('does not ask a person who is being asked in another cohort of the program', async () => {
    const scene = await sceneOf(app, hub, { people: 12 });
    const again = await sameAgain(scene);
    await openedWave(scene);
    expect((await reasons(again, await createWave(again)))[0]).toContain('Only 0 of those enrolled');
  });

  it('asks nobody the same again within a month, in any cohort of the program, and then does', async () => {
    const scene = await sceneOf(app, hub, { people: 6 });
    const again = await sameAgain(scene);
    const { id } = await openedWave(scene);
    await endWave(scene, id);
    const second = await createWave(scene);
    for (const [where, wave] of [
      [scene, second],
      [again, await createWave(again)],
    ] as const)
      expect((await reasons(where, wave))[0]).toContain('Only 0 of those enrolled');
    await app.sql(`update wave set closed_at = closed_at - interval '31 days' where id = $1`, [id]);
    expect(await reasons(scene, second)).toEqual([]);
  });

  it('takes thresholds that are raised and none that are lowered', async () => {
    const scene = await sceneOf(app, hub, { people: 6 });
    const lower = (input: object) =>
      hub.admin.refusal(
        `mutation ($cohortId: ID!, $input: CreateWaveInput!) { createWave(cohortId: $cohortId, input: $input) { id } }`,
        {
          cohortId: scene.cohortId,
          input: {
            title: 'Wave',
            instruments: ['SWBURN'],
            informationSheet: 'Why we ask, in a few words.',
            closesAt: new Date(Date.now() + 86_400_000),
            ...input,
          },
        },
      );
    expect(await lower({ displayThreshold: 4 })).toBe('INVALID_INPUT');
    expect(await lower({ detailThreshold: 9 })).toBe('INVALID_INPUT');
    expect(await lower({ displayThreshold: 20, detailThreshold: 15 })).toBe('INVALID_INPUT');
    await createWave(scene, hub.admin, { displayThreshold: 8, detailThreshold: 12 });
  });

  it.each(['1999-01-01T00:00:00Z', '9999-12-31T00:00:00Z'])(
    'is not drawn up to end at %s',
    async (closesAt) => {
      const scene = await sceneOf(app, hub, { people: 1 });
      const input = {
        title: 'Wave',
        instruments: ['SWBURN'],
        informationSheet: 'Why we ask, in a few words.',
        closesAt,
      };
      const { errors } = await hub.admin.ask(
        `mutation ($cohortId: ID!, $input: CreateWaveInput!) { createWave(cohortId: $cohortId, input: $input) { id } }`,
        { cohortId: scene.cohortId, input },
      );
      expect(errors?.[0]).toMatchObject({
        message: expect.stringMatching(/^The day on which the wave closes/),
        extensions: { code: 'INVALID_INPUT', fields: { closesAt: expect.any(String) } },
      });
    },
  );

  it('tells its count after it has closed, and not below the threshold', async () => {
    const scene = await sceneOf(app, hub, { people: 12 });
    for (const [answering, told] of [
      [4, null],
      [5, 5],
    ] as const) {
      const { id, tokens } = await openedWave(scene);
      for (const token of [...tokens.values()].slice(0, answering)) await submit(app, id, token);
      expect((await look(hub.admin, id)).response.answered).toBeNull();
      await endWave(scene, id);
      const seen = await look(hub.admin, id);
      expect(seen.state).toBe('closed');
      expect(seen.response).toEqual({
        invited: 12,
        answered: told,
        note: told === null ? 'fewer than 5' : null,
      });
    }
  });

  it('closes by itself on its day', async () => {
    const scene = await sceneOf(app, hub, { people: 6 });
    const { id, tokens } = await openedWave(scene);
    const token = [...tokens.values()][0] as string;
    await daysLater(scene, 22);
    expect((await submit(app, id, token)).kind).toBe('SurveyClosed');
    expect((await look(scene.hub.admin, id)).state).toBe('closed');
  });

  describe('for those who are not to', () => {
    let scene: Scene;
    let id: string;
    let facilitator: Client;

    beforeAll(async () => {
      hub.admin = await signIn(app, 'ana@mesa.example');
      scene = await sceneOf(app, hub, { people: 6 });
      facilitator = await grantRole(app, hub, 'facilitator', 'fay@mesa.example', {
        cohortId: scene.cohortId,
      });
      id = await createWave(scene, facilitator);
    });

    it('is not there for a participant', async () => {
      const participant = await signIn(app, scene.people[0]?.email as string);
      expect(await participant.refusal(`query ($id: ID!) { wave(id: $id) { id } }`, { id })).toBe(
        'NOT_FOUND',
      );
      expect(
        await participant.refusal(`query ($c: ID!) { waves(cohortId: $c) { totalCount } }`, {
          c: scene.cohortId,
        }),
      ).toBe('NOT_FOUND');
    });

    it('is not there for another hub’s admin', async () => {
      const other = await foundHub(app, 'Other Hub', 'otto@other.example');
      for (const doing of ['openWave', 'closeWave', 'remindWave']) {
        expect(
          await other.admin.refusal(`mutation ($id: ID!) { ${doing}(id: $id) { __typename } }`, { id }),
        ).toBe('NOT_FOUND');
      }
    });

    it('is closed to strangers', async () => {
      expect(await app.anonymous.refusal(`query ($id: ID!) { wave(id: $id) { id } }`, { id })).toBe(
        'UNAUTHENTICATED',
      );
    });

    it('is a facilitator’s to open, and not to end early', async () => {
      await openWave(scene, id, facilitator);
      expect((await look(facilitator, id)).viewerCan).toEqual({ open: false, remind: false, close: false });
      expect(await facilitator.refusal(`mutation ($id: ID!) { closeWave(id: $id) { id } }`, { id })).toBe(
        'FORBIDDEN',
      );
    });

    it('shows its draft to nobody outside the team, nor its page', async () => {
      const draft = await createWave(scene, facilitator);
      expect(
        await app.anonymous.refusal(`query ($w: ID!) { survey(waveId: $w) { title } }`, { w: draft }),
      ).toBe('NOT_FOUND');
    });
  });
});

describe('reminders of a wave', () => {
  let app: TestApp;
  let scene: Scene;
  let id: string;
  let tokens: Map<string, string>;

  beforeAll(async () => {
    app = await TestApp.start();
    scene = await sceneOf(app, await foundHub(app), { people: 9 });
    ({ id, tokens } = await openedWave(scene));
    const [answered, declined] = scene.people;
    await submit(app, id, tokens.get(answered?.email as string) as string, sheet(2));
    expect(await decline(app, id, tokens.get(declined?.email as string) as string)).toBe('SurveyDeclined');
  });
  afterAll(() => app.stop());

  it('may not go out on the second day', async () => {
    const { remindWave } = await scene.hub.admin.get<{ remindWave: { kind: string } }>(
      `mutation ($id: ID!) { remindWave(id: $id) { kind: __typename } }`,
      { id },
    );
    expect(remindWave.kind).toBe('ReminderTooSoon');
  });

  it('reach those alone who have neither answered nor declined', async () => {
    await daysLater(scene, 4);
    await scene.hub.admin.get(`mutation ($id: ID!) { remindWave(id: $id) { __typename } }`, { id });
    await app.settled();
    const reminded = app.mailbox
      .all()
      .filter((mail) => mail.subject.endsWith('still open'))
      .map((mail) => mail.to.address);
    expect(reminded.sort()).toEqual(
      scene.people
        .slice(2)
        .map((p) => p.email)
        .sort(),
    );
  });

  it('leave the same row for whoever was skipped as for whoever was reminded', async () => {
    const rows = await app.sql<{ n: number; state: string; sent_at: Date | null }>(
      `select count(*)::int as n, state, sent_at from mail_message where template = 'surveys.reminder' group by state, sent_at`,
    );
    expect(rows).toEqual([{ n: 8, state: 'sent', sent_at: null }]);
  });

  it('leave no delivery behind', async () => {
    const rows = await app.sql(`select 1 from delivery where handler = 'mail.send'`);
    expect(rows).toEqual([]);
  });

  it('come by themselves on their days, three at the most', async () => {
    for (let week = 0; week < 4; week++) await daysLater(scene, 4);
    const rows = await app.sql<{ occurrence: string }>(
      `select distinct occurrence from mail_message where template = 'surveys.reminder' order by 1`,
    );
    expect(rows.map((r) => r.occurrence)).toEqual(['1', '2', '3']);
  });

  it('carry the same link as the invitation', () => {
    expect(tokensOf(scene, id)).toEqual(tokens);
  });
});
