import {
  type Client,
  createCohort,
  foundHub,
  grantRole,
  signIn,
  type TestApp,
  type TestHub,
} from '../../../../test/harness/index.js';
import { CANCEL, type Made, SERIES, SessionScene, starts, WEEKLY } from '../../../../test/sessions/scene.js';

const PREVIEW = `query ($cohortId: ID!, $input: CreateSeriesInput!) {
  previewSeries(cohortId: $cohortId, input: $input) { firstStart sessions { startsAt plain conflicts { kind words } } } }`;

let scene: SessionScene;
let app: TestApp;
let hub: TestHub;
let programId: string;

beforeAll(async () => {
  scene = await SessionScene.start();
  ({ app, hub, programId } = scene);
});
afterAll(() => app.stop());

const series = (input: object = {}) => scene.series(input);
const sessionsOf = (cohortId: string, client?: Client) => scene.sessionsOf(cohortId, client);
const refusalOf = (query: string, variables: object, client?: Client) =>
  scene.refusalOf(query, variables, client);

describe('a series by the month', () => {
  it('meets on the first and third Wednesday, from the first of them on', async () => {
    const { series: made, sessions } = await series({
      monthlyOn: [
        { nth: 3, weekday: 'WE' },
        { nth: 1, weekday: 'WE' },
      ],
      sessions: 4,
    });
    expect(made).toMatchObject({
      rrule: 'FREQ=MONTHLY;BYDAY=1WE,3WE;COUNT=4',
      firstStart: '2026-03-04T12:00',
    });
    expect(starts(sessions)).toEqual([
      '2026-03-04T19:00',
      '2026-03-18T18:00',
      '2026-04-01T18:00',
      '2026-04-15T18:00',
    ]);
  });

  it('is not by the week as well', async () => {
    const cohortId = await createCohort(hub, programId, { name: 'Both' });
    const input = { ...WEEKLY, everyWeeks: 2, monthlyOn: [{ nth: 1, weekday: 'WE' }] };
    expect(await refusalOf(SERIES, { cohortId, input })).toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('a preview', () => {
  it('warns of the same cohort, the same faculty and holidays, and keeps nothing', async () => {
    await hub.admin.get(
      `mutation ($hubId: ID!, $holidays: [HolidayInput!]!) { setHolidays(hubId: $hubId, holidays: $holidays) { day } }`,
      { hubId: hub.id, holidays: [{ day: '2026-03-11', name: 'Founders’ day' }] },
    );
    const faculty = [{ name: 'Dr. Tam', email: 'tam@mesa.example' }];
    const busy = await series({ sessions: 1, faculty });
    const other = await createCohort(hub, programId, { name: 'Other' });
    const input = { ...WEEKLY, sessions: 3, faculty, minutes: 90, firstStart: '2026-02-25T11:30' };
    const ask = async (cohortId: string, more: object = {}) =>
      (
        await hub.admin.get<{
          previewSeries: { sessions: { startsAt: string; conflicts: { kind: string; words: string }[] }[] };
        }>(PREVIEW, { cohortId, input: { ...input, ...more } })
      ).previewSeries.sessions;

    const elsewhere = await ask(other);
    expect(elsewhere.map(({ conflicts }) => conflicts.map(({ kind }) => kind))).toEqual([
      ['faculty'],
      [],
      ['holiday'],
    ]);
    expect(elsewhere[0]?.conflicts[0]?.words).toBe('Dr. Tam teaches in “Rounds” at that time.');
    expect((await ask(busy.cohortId))[0]?.conflicts.map(({ kind }) => kind)).toEqual(['cohort', 'faculty']);
    expect(starts(await ask(other, { skipHolidays: true }))).toHaveLength(2);
    expect(await sessionsOf(other)).toEqual([]);
  });

  it('warns of chosen dates as well', async () => {
    await hub.admin.get(
      `mutation ($hubId: ID!, $holidays: [HolidayInput!]!) { setHolidays(hubId: $hubId, holidays: $holidays) { day } }`,
      { hubId: hub.id, holidays: [{ day: '2026-03-11', name: 'Founders’ day' }] },
    );
    const { cohortId } = await series({ sessions: 1 });
    const input = {
      title: 'Rounds',
      minutes: 60,
      zone: 'America/Denver',
      starts: ['2026-03-11T12:00', '2026-02-25T12:30', '2026-03-08T02:30'],
    };
    const { previewSessions } = await hub.admin.get<{
      previewSessions: { sessions: { plain: boolean; conflicts: { words: string }[] }[] };
    }>(
      `query ($cohortId: ID!, $input: CreateSessionsInput!) { previewSessions(cohortId: $cohortId, input: $input) {
        sessions { plain conflicts { words } } } }`,
      { cohortId, input },
    );
    expect(previewSessions.sessions).toEqual([
      { plain: true, conflicts: [{ words: 'This cohort meets for “Rounds” at that time.' }] },
      { plain: false, conflicts: [] },
      { plain: true, conflicts: [{ words: 'It is Founders’ day.' }] },
    ]);
    expect(await sessionsOf(cohortId)).toHaveLength(1);
  });
});

describe('a title of spaces', () => {
  const AT = `query ($cohortId: ID!, $input: CreateSessionsInput!) { previewSessions(cohortId: $cohortId, input: $input) { firstStart } }`;

  it.each([
    ['a series', SERIES, { ...WEEKLY, title: ' \u00a0' }],
    ['the preview of one', PREVIEW, { ...WEEKLY, title: ' \u00a0' }],
    ['the preview of dates', AT, { title: '  ', minutes: 60, zone: 'UTC', starts: ['2026-03-04T12:00'] }],
  ])('is refused for %s', async (_, query, input) => {
    const cohortId = await createCohort(hub, programId, { name: 'Untitled' });
    const { errors } = await hub.admin.ask(query, { cohortId, input });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', fields: { title: 'is missing' } });
  });
});

describe('adding a session to a series', () => {
  const ADD = `mutation ($id: ID!, $start: String!) { addSession(seriesId: $id, start: $start) { id startsAt seriesId } }`;
  const add = async (id: string, start: string) =>
    (await hub.admin.get<{ addSession: Made }>(ADD, { id, start })).addSession;

  it('takes the time of one that was called off, or moved away, again and again', async () => {
    const { cohortId, ids, series: made } = await series({ sessions: 2 });
    await hub.admin.get(CANCEL, { sessionId: ids[0] });
    const again = await add(made.id, '2026-02-25T12:00');
    expect(again).toMatchObject({ startsAt: '2026-02-25T19:00:00.000Z', seriesId: made.id });
    await hub.admin.get(CANCEL, { sessionId: again.id });
    await add(made.id, '2026-02-25T12:00');
    await scene.change(ids[1], { start: '2026-03-05T12:00' });
    await add(made.id, '2026-03-04T12:00');
    expect(starts(await sessionsOf(cohortId))).toEqual([
      '2026-02-25T19:00',
      '2026-02-25T19:00',
      '2026-02-25T19:00',
      '2026-03-04T19:00',
      '2026-03-05T19:00',
    ]);
  });

  it('makes a draft where some of the series are drafts, and another where all are published', async () => {
    const stateOf = async (id: string) =>
      (await app.sql<{ state: string }>(`select state from session where id = $1`, [id]))[0]?.state;
    const { ids, series: made } = await series({ sessions: 2, draft: true });
    expect(await stateOf((await add(made.id, '2026-02-27T12:00')).id)).toBe('draft');
    const publish = (id: string | undefined, whole: boolean) =>
      hub.admin.get(
        `mutation ($id: ID!, $whole: Boolean!) { publishSession(sessionId: $id, wholeSeries: $whole) { id } }`,
        {
          id,
          whole,
        },
      );
    await publish(ids[0], false);
    expect(await stateOf((await add(made.id, '2026-02-28T12:00')).id)).toBe('draft');
    await publish(ids[0], true);
    expect(await stateOf((await add(made.id, '2026-03-01T12:00')).id)).toBe('scheduled');
  });

  it('is refused where the cohort meets at that very time, by whatever plan', async () => {
    const { cohortId, ids, series: made } = await series({ sessions: 2 });
    await scene.createSession(cohortId, { title: 'Workshop', start: '2026-02-27T12:00', draft: true });
    await scene.change(ids[1], { start: '2026-03-06T12:00' });
    for (const [start, title] of [
      ['2026-02-25T11:30', 'Rounds'],
      ['2026-02-25T12:45', 'Rounds'],
      ['2026-02-27T12:30', 'Workshop'],
      ['2026-03-06T12:00', 'Rounds'],
    ]) {
      const refused = await refusalOf(ADD, { id: made.id, start });
      expect(refused.code).toBe('CONFLICT');
      expect(refused.message).toContain(`This cohort meets for “${title}” at that time.`);
    }
    // One that ends when another begins is none at the same time.
    await add(made.id, '2026-02-25T13:00');
    expect(await sessionsOf(cohortId)).toHaveLength(4);
  });
});

describe('finding', () => {
  it('narrows by place, faculty, state, time and text, within what the viewer may see', async () => {
    const faculty = [{ name: 'Dr. Find', email: 'find@mesa.example' }];
    const { cohortId, ids } = await series({ sessions: 4, title: 'Sleep and shift work', faculty });
    await hub.admin.get(CANCEL, { sessionId: ids[3] });
    const find = async (filter: object, client: Client = hub.admin) =>
      (
        await client.get<{ sessions: { totalCount: number; nodes: Made[] } }>(
          `query ($filter: SessionFilter!) { sessions(filter: $filter, first: 50) { totalCount nodes { id title state } } }`,
          { filter },
        )
      ).sessions.nodes.map(({ id }) => id);
    expect(await find({ text: 'SHIFT' })).toEqual(ids);
    expect(await find({ cohortId, states: ['scheduled'] })).toEqual(ids.slice(0, 3));
    expect(await find({ cohortId, from: '2026-03-04T20:30:00Z', until: '2026-03-18T18:00:00Z' })).toEqual([
      ids[2],
    ]);
    const facilitator = await grantRole(app, hub, 'facilitator', 'fay@mesa.example', { programId });
    expect(await find({ programId, text: 'shift work' }, facilitator)).toEqual(ids);
    const teacher = await signIn(app, 'find@mesa.example');
    expect(await find({}, teacher)).toEqual(ids);
    const other = await foundHub(app, 'Third Hub', 'third@other.example');
    expect(await find({ text: 'shift' }, other.admin)).toEqual([]);
  });

  it('costs as many statements at 40 rows as at 3', async () => {
    const few = await series({ sessions: 3 });
    const many = await series({ sessions: 40 });
    const query = `query ($id: String!) { sessions(filter: {cohortId: $id}, first: 40) { totalCount nodes {
      id title cohort { name } program { name } agenda { title } faculty { name } materials { title } viewerCan { manage } } } }`;
    const cost = async (id: string) => {
      const tries: number[] = [];
      await app.settled();
      for (let i = 0; i < 4; i++)
        tries.push(await app.statements.counting(() => hub.admin.get(query, { id })));
      return Math.min(...tries);
    };
    const [a, b] = [await cost(few.cohortId), await cost(many.cohortId)];
    expect(b).toBe(a);
    // Three of them tell who asks.
    expect(b - 3).toBeLessThanOrEqual(5);
  });
});
