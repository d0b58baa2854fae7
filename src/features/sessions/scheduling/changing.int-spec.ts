import {
  type Client,
  enrollPeople,
  foundHub,
  signIn,
  type TestApp,
  type TestHub,
} from '../../../../test/harness/index.js';
import { CANCEL, CHANGE, SessionScene, starts } from '../../../../test/sessions/scene.js';

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

describe('changing', () => {
  it('moves one alone, and leaves the others where the rule has them', async () => {
    const { cohortId, ids } = await series();
    await change(ids[2], { start: '2026-03-12T09:00' });
    expect(starts(await sessionsOf(cohortId))).toEqual([
      '2026-02-25T19:00',
      '2026-03-04T19:00',
      '2026-03-12T15:00',
      '2026-03-18T18:00',
      '2026-03-25T18:00',
      '2026-04-01T18:00',
    ]);
  });

  it('asks what is to be different where nothing is said, and tells no calendar', async () => {
    const { ids } = await series({ sessions: 1 });
    const sequence = () => app.sql(`select sequence from session where id = $1`, [ids[0]]);
    const before = await sequence();
    expect(await refusalOf(CHANGE, { sessionId: ids[0], input: { reach: 'all' } })).toEqual({
      code: 'INVALID_INPUT',
      message: 'Please say what is to be different.',
    });
    expect(await sequence()).toEqual(before);
  });

  it('adds to a series as long as it has fewer than 200', async () => {
    const { series: made } = await series({ everyWeeks: 1, sessions: 150, firstStart: '2026-03-01T12:00' });
    await app.sql(
      `insert into session
         select (jsonb_populate_record(null::session, to_jsonb(one) || jsonb_build_object('id', gen_random_uuid(),
                  'original_start', one.original_start + n * interval '1 second'))).*
           from (select * from session where series_id = $1 order by original_start limit 1) as one,
                generate_series(1, 50) as n`,
      [made.id],
    );
    const ADD = `mutation ($id: ID!, $start: String!) { addSession(seriesId: $id, start: $start) { id } }`;
    expect(await refusalOf(ADD, { id: made.id, start: '2026-03-02T12:00' })).toEqual({
      code: 'CONFLICT',
      message: 'A series has 200 sessions at the most; this one has them.',
    });
  });

  it('divides the series where this and the following are held at another time', async () => {
    const { cohortId, ids, series: before } = await series();
    const changed = await change(ids[3], { reach: 'following', start: '2026-03-19T08:30' });
    expect(changed.seriesId).not.toBe(before.id);
    expect(changed.sessions.map(({ id }) => id)).toEqual(ids.slice(3));
    expect(starts(await sessionsOf(cohortId))).toEqual([
      '2026-02-25T19:00',
      '2026-03-04T19:00',
      '2026-03-11T18:00',
      '2026-03-19T14:30',
      '2026-03-26T14:30',
      '2026-04-02T14:30',
    ]);
  });

  it('puts all of a series off by as much as the one that was named, and keeps its identity', async () => {
    const { cohortId, ids, series: before } = await series();
    const changed = await change(ids[2], { reach: 'all', start: '2026-03-12T12:00' });
    expect(changed.seriesId).toBe(before.id);
    expect(starts(await sessionsOf(cohortId))).toEqual([
      '2026-02-26T19:00',
      '2026-03-05T19:00',
      '2026-03-12T18:00',
      '2026-03-19T18:00',
      '2026-03-26T18:00',
      '2026-04-02T18:00',
    ]);
  });

  it('lets one that was moved by hand stay where it is', async () => {
    const { cohortId, ids } = await series({ sessions: 3 });
    await change(ids[1], { start: '2026-03-06T10:00' });
    await change(ids[0], { reach: 'all', start: '2026-02-25T13:00' });
    expect(starts(await sessionsOf(cohortId))).toEqual([
      '2026-02-25T20:00',
      '2026-03-06T17:00',
      '2026-03-11T19:00',
    ]);
  });

  it('leaves each in its place of the rule, whatever became of those in between', async () => {
    const { cohortId, ids } = await series({ firstStart: '2026-01-14T12:00', sessions: 6 });
    await app.settled();
    // One of the past turned out not to have been held; one to come was held sooner.
    await hub.admin.get(CANCEL, { sessionId: ids[0] });
    await change(ids[4], { start: '2026-02-01T02:30' });
    for (const act of ['startSession', 'endSession'])
      await hub.admin.get(`mutation ($id: ID!) { ${act}(sessionId: $id) { state } }`, { id: ids[4] });
    await change(ids[3], { reach: 'all', start: '2026-02-04T13:00' });
    expect(starts(await sessionsOf(cohortId))).toEqual([
      '2026-01-14T19:00',
      '2026-01-21T19:00',
      '2026-01-28T19:00',
      '2026-02-01T09:30',
      '2026-02-04T20:00',
      '2026-02-18T20:00',
    ]);
  });

  it('keeps the time of one that was moved by hand where only the length changes', async () => {
    const { cohortId, ids } = await series({ sessions: 3 });
    await change(ids[1], { start: '2026-03-06T09:30' });
    await change(ids[1], { reach: 'following', minutes: 90 });
    expect(starts(await sessionsOf(cohortId))).toEqual([
      '2026-02-25T19:00',
      '2026-03-06T16:30',
      '2026-03-11T18:00',
    ]);
  });

  it('refuses a time at which an added session of the series stands', async () => {
    const { ids, series: made } = await series({ sessions: 2 });
    await hub.admin.get(
      `mutation ($id: ID!) { addSession(seriesId: $id, start: "2026-02-26T13:00") { id } }`,
      { id: made.id },
    );
    const variables = { sessionId: ids[0], input: { reach: 'all', start: '2026-02-26T13:00' } };
    expect(await refusalOf(CHANGE, variables)).toMatchObject({ code: 'CONFLICT' });
  });

  it('looks at what really stands at a time, not at what was planned for it', async () => {
    const { cohortId, ids } = await series({ sessions: 3 });
    await change(ids[0], { start: '2026-03-19T12:00' });
    const meeting = { sessionId: ids[1], input: { reach: 'following', start: '2026-03-12T12:00' } };
    expect(await refusalOf(CHANGE, meeting)).toMatchObject({ code: 'CONFLICT' });
    await change(ids[1], { reach: 'following', start: '2026-02-25T12:00' });
    expect(starts(await sessionsOf(cohortId))).toEqual([
      '2026-02-25T19:00',
      '2026-03-04T19:00',
      '2026-03-19T18:00',
    ]);
  });

  it('does not take a session that was added for the beginning of the rule', async () => {
    const { cohortId, series: made } = await series({ sessions: 3 });
    const { addSession } = await hub.admin.get<{ addSession: { id: string } }>(
      `mutation ($id: ID!) { addSession(seriesId: $id, start: "2026-02-27T09:00") { id } }`,
      { id: made.id },
    );
    await change(addSession.id, { reach: 'following', start: '2026-02-27T10:00' });
    expect(starts(await sessionsOf(cohortId))).toEqual([
      '2026-02-25T19:00',
      '2026-02-27T17:00',
      '2026-03-04T20:00',
      '2026-03-11T19:00',
    ]);
  });

  it.each([
    ['this', {}],
    ['following', {}],
    ['all', {}],
    ['this', { draft: true }],
  ])('refuses to move what is to come into the past: %s %j', async (reach, more) => {
    const { cohortId, ids } = await series({ sessions: 3, ...more });
    const before = starts(await sessionsOf(cohortId));
    const variables = { sessionId: ids[0], input: { reach, start: '2026-01-28T12:00' } };
    const { code, message } = await refusalOf(CHANGE, variables);
    expect(code).toBe('INVALID_INPUT');
    expect(message).toContain('into the past');
    expect(starts(await sessionsOf(cohortId))).toEqual(before);
  });

  it('refuses a zone in which it would be over, and lets drafts of the past be put right', async () => {
    const soon = await series({ firstStart: '2026-02-01T03:00', sessions: 1 });
    const elsewhere = { sessionId: soon.ids[0], input: { zone: 'Asia/Kathmandu' } };
    expect(await refusalOf(CHANGE, elsewhere)).toMatchObject({ code: 'INVALID_INPUT' });
    const past = await series({ firstStart: '2026-01-14T12:00', sessions: 1, draft: true });
    await change(past.ids[0], { start: '2026-01-13T12:00' });
    expect(starts(await sessionsOf(past.cohortId))).toEqual(['2026-01-13T19:00']);
  });

  it('goes on every two weeks from then on, with as many sessions', async () => {
    const { cohortId, ids } = await series({ sessions: 4 });
    await change(ids[1], { reach: 'following', everyWeeks: 2 });
    expect(starts(await sessionsOf(cohortId))).toEqual([
      '2026-02-25T19:00',
      '2026-03-04T19:00',
      '2026-03-18T18:00',
      '2026-04-01T18:00',
    ]);
  });

  it('refuses a day on which a monthly series does not meet, unless its days are said anew', async () => {
    const { ids } = await series({ monthlyOn: [{ nth: 1, weekday: 'WE' }], sessions: 3 });
    const variables = { sessionId: ids[1], input: { reach: 'following', start: '2026-04-02T12:00' } };
    expect(await refusalOf(CHANGE, variables)).toMatchObject({ code: 'INVALID_INPUT' });
    const moved = await change(ids[1], {
      reach: 'following',
      start: '2026-04-02T12:00',
      monthlyOn: [{ nth: 1, weekday: 'TH' }],
    });
    expect(starts(moved.sessions)).toEqual(['2026-04-02T18:00', '2026-05-07T18:00']);
  });

  it('renames this and the following without dividing anything', async () => {
    const { cohortId, ids, series: before } = await series({ sessions: 3 });
    const changed = await change(ids[1], { reach: 'following', title: 'Rounds, part two' });
    expect(changed.seriesId).toBe(before.id);
    expect((await sessionsOf(cohortId)).map(({ title }) => title)).toEqual([
      'Rounds',
      'Rounds, part two',
      'Rounds, part two',
    ]);
  });

  it('never touches what has begun or is over', async () => {
    const { cohortId, ids } = await series({ firstStart: '2026-01-14T12:00', sessions: 5 });
    await app.settled();
    expect((await sessionsOf(cohortId)).map(({ state }) => state)).toEqual([
      'held',
      'held',
      'held',
      'scheduled',
      'scheduled',
    ]);
    expect(await refusalOf(CHANGE, { sessionId: ids[0], input: { title: 'Other' } })).toMatchObject({
      code: 'CONFLICT',
    });
    await change(ids[4], { reach: 'all', start: '2026-02-11T14:00' });
    expect(starts(await sessionsOf(cohortId))).toEqual([
      '2026-01-14T19:00',
      '2026-01-21T19:00',
      '2026-01-28T19:00',
      '2026-02-04T21:00',
      '2026-02-11T21:00',
    ]);
  });

  it('lets two who change a series at once both have their say, one after the other', async () => {
    const { cohortId, ids } = await series({ sessions: 4 });
    await Promise.all([
      change(ids[0], { reach: 'all', title: 'New title' }),
      change(ids[0], { reach: 'all', start: '2026-02-25T13:00' }),
    ]);
    const now = await sessionsOf(cohortId);
    expect(new Set(now.map(({ title }) => title))).toEqual(new Set(['New title']));
    expect(now[0]?.startsAt).toBe('2026-02-25T20:00:00.000Z');
  });

  it('takes an emptied address for none, in a change and where a session is new', async () => {
    const { cohortId, ids } = await series({ sessions: 1, meetingUrl: 'https://meet.example/1' });
    const address = async () =>
      (await sessionsOf(cohortId)).map((one) => (one as { meetingUrl?: string }).meetingUrl);
    expect(await address()).toEqual(['https://meet.example/1']);
    await change(ids[0], { meetingUrl: '' });
    expect(await address()).toEqual([null]);
    await scene.createSession(cohortId, { start: '2026-03-20T12:00', meetingUrl: '' });
    expect(await address()).toEqual([null, null]);
    const PUT = `mutation ($id: ID!, $input: AfterwardsInput!) { putDownSession(sessionId: $id, input: $input) { recordingUrl } }`;
    const put = (recordingUrl: string) => hub.admin.get(PUT, { id: ids[0], input: { recordingUrl } });
    await put('https://video.example/1');
    expect(await put('')).toEqual({ putDownSession: { recordingUrl: null } });
    expect(await refusalOf(CHANGE, { sessionId: ids[0], input: { meetingUrl: ' ' } })).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('refuses to recur by the week and by the month at once', async () => {
    const { ids } = await series({ sessions: 3 });
    const input = { reach: 'all', everyWeeks: 2, monthlyOn: [{ nth: 1, weekday: 'WE' }] };
    expect(await refusalOf(CHANGE, { sessionId: ids[0], input })).toEqual({
      code: 'INVALID_INPUT',
      message: 'A series recurs by the week or by the month, not both.',
    });
  });

  it('is for the team alone', async () => {
    const { cohortId, ids } = await series({ sessions: 1 });
    await enrollPeople(hub.admin, cohortId, 1);
    const participant = await signIn(app, 'p1@spoke.example');
    const variables = { sessionId: ids[0], input: { title: 'Mine' } };
    expect(await refusalOf(CHANGE, variables, participant)).toMatchObject({ code: 'FORBIDDEN' });
    const stranger = await foundHub(app, 'Other Hub', `zed@other.example`);
    expect(await refusalOf(CHANGE, variables, stranger.admin)).toMatchObject({ code: 'NOT_FOUND' });
  });
});
