import { AttendanceScene, P1, P2 } from '../../../../test/attendance/scene.js';
import { type Client, signIn } from '../../../../test/harness/index.js';

const ADJUST = `mutation ($id: ID!, $input: AdjustAttendanceInput!) {
  adjustAttendance(sessionId: $id, input: $input) { id counted reason by canTakeBack people { name } } }`;
const TAKE_BACK = `mutation ($id: ID!, $input: TakeBackInput!) {
  takeBackAdjustment(adjustmentId: $id, input: $input) { takenBackAt takenBackReason canTakeBack } }`;
const ADJUSTMENTS = `query ($id: ID!) { session(id: $id) { attendanceAdjustments { reason takenBackReason } } }`;
const OWN = `query ($id: ID!) { session(id: $id) { ownAttendance { seconds why {
  presence { source } parts { seconds }
  adjustments { counted startsAt endsAt reason by takenBackAt takenBackReason } } } } }`;
const REASON = 'The meeting tool failed for half an hour.';

let scene: AttendanceScene;
let ids: Record<string, string>;
beforeAll(async () => {
  scene = await AttendanceScene.start();
  const people = await scene.app.sql<{ id: string; name: string }>(`select id, name from person`);
  ids = Object.fromEntries(people.map(({ id, name }) => [name, id]));
});
afterAll(() => scene.stop());

/** A session with Person 1 there for all of its hour and Person 2 for the first half. */
async function attended(): Promise<string> {
  const sessionId = await scene.newSession();
  await scene.commit(await scene.imported(sessionId, P1, P2));
  return sessionId;
}

type Adjusted = { adjustAttendance: { id: string } };
const adjust = async (id: string, names: string[], input: object, by: Client = scene.facilitator) => {
  const all = { personIds: names.map((name) => ids[name]), counted: true, reason: REASON, ...input };
  return (await by.get<Adjusted>(ADJUST, { id, input: all })).adjustAttendance;
};
const takeBack = (id: string, reason = 'It was another session.') =>
  scene.facilitator.get(TAKE_BACK, { id, input: { reason } });
const at = (clock: string) => `2026-03-04T${clock}:00.000Z`;
const intervals = (id: string) =>
  scene.app.sql(`select id, joined_at, left_at from presence_interval where session_id = $1 order by id`, [
    id,
  ]);

describe('a facilitator', () => {
  it('counts many people as present for all of it at once, whoever was reported and whoever was not', async () => {
    const sessionId = await attended();
    const before = await intervals(sessionId);
    const done = await adjust(sessionId, ['Person 2', 'Person 3'], {});
    expect(done).toMatchObject({ counted: true, reason: REASON, by: 'fay', canTakeBack: true });
    expect(await scene.attendance(sessionId)).toEqual({
      'Person 1': 3600,
      'Person 2': 3600,
      'Person 3': 3600,
    });
    expect(await intervals(sessionId)).toEqual(before);
  });

  it('says that somebody was not present, and that stands as zero', async () => {
    const sessionId = await attended();
    await adjust(sessionId, ['Person 1'], { counted: false });
    expect(await scene.attendance(sessionId)).toEqual({ 'Person 1': 0, 'Person 2': 1800 });
  });

  it('counts from when until when, once with what was reported', async () => {
    const sessionId = await attended();
    await adjust(sessionId, ['Person 2'], { startsAt: at('19:20'), endsAt: at('19:40') });
    expect(await scene.attendance(sessionId)).toMatchObject({ 'Person 2': 2400 });
  });

  it('takes an adjustment back, once, and what was reported counts again', async () => {
    const sessionId = await attended();
    const { id } = await adjust(sessionId, ['Person 1', 'Person 3'], { counted: false });
    await takeBack(id);
    expect(await scene.attendance(sessionId)).toEqual({ 'Person 1': 3600, 'Person 2': 1800 });
    expect(await scene.facilitator.refusal(TAKE_BACK, { id, input: { reason: 'Again' } })).toBe('CONFLICT');
    const { session } = await scene.facilitator.get<{ session: object }>(ADJUSTMENTS, { id: sessionId });
    expect(session).toEqual({
      attendanceAdjustments: [{ reason: REASON, takenBackReason: 'It was another session.' }],
    });
  });

  it('takes one back once, however many try at once', async () => {
    const sessionId = await attended();
    const { id } = await adjust(sessionId, ['Person 3'], {});
    const tries = await Promise.allSettled([takeBack(id), takeBack(id), takeBack(id)]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await scene.attendance(sessionId)).not.toHaveProperty('Person 3');
  });

  it('has what was adjusted stay when a report is undone and another is taken in', async () => {
    const sessionId = await scene.newSession();
    const importId = await scene.imported(sessionId, P1);
    await scene.commit(importId);
    await adjust(sessionId, ['Person 2'], {});
    await scene.undo(importId);
    expect(await scene.attendance(sessionId)).toEqual({ 'Person 2': 3600 });
  });

  it('has “all of it” follow the session when it turns out to have been longer', async () => {
    const sessionId = await attended();
    await adjust(sessionId, ['Person 3'], {});
    await scene.app.sql(`update session set state = 'held' where id = $1`, [sessionId]);
    await scene.facilitator.get(
      `mutation ($id: ID!, $input: ActualTimesInput!) { correctSessionTimes(sessionId: $id, input: $input) { id } }`,
      { id: sessionId, input: { end: at('20:30'), reason: 'It ran over.' } },
    );
    await scene.app.settled();
    expect(await scene.attendance(sessionId)).toMatchObject({ 'Person 3': 5400 });
  });
});

describe('the learner', () => {
  it('reads who put what right, and why, and when it was taken back', async () => {
    const sessionId = await attended();
    const { id } = await adjust(sessionId, ['Person 3'], { endsAt: at('19:15') });
    const learner = await signIn(scene.app, 'p3@spoke.example');
    type Own = { session: { ownAttendance: { seconds: number; why: { adjustments: object[] } } | null } };
    const read = async () => (await learner.get<Own>(OWN, { id: sessionId })).session.ownAttendance;
    expect(await read()).toEqual({
      seconds: 900,
      why: {
        presence: [],
        parts: [],
        adjustments: [
          {
            counted: true,
            startsAt: null,
            endsAt: at('19:15'),
            reason: REASON,
            by: 'fay',
            takenBackAt: null,
            takenBackReason: null,
          },
        ],
      },
    });
    await takeBack(id);
    expect(await read()).toBeNull();
  });
});

describe('an adjustment is refused', () => {
  const refusal = (id: string, input: object, by = scene.facilitator) =>
    by.refusal(ADJUST, {
      id,
      input: { personIds: [ids['Person 1']], counted: true, reason: REASON, ...input },
    });

  it('without a reason, of nobody, of too many, and of somebody who has nothing to do with the session', async () => {
    const sessionId = await attended();
    for (const input of [
      { reason: '  ' },
      { personIds: [] },
      { personIds: Array(1_001).fill(ids['Person 1']) },
      { personIds: [ids['Person 1'], ids['Ana Ruiz']] },
    ])
      expect(await refusal(sessionId, input)).toBe('INVALID_INPUT');
    expect(await scene.attendance(sessionId)).toEqual({ 'Person 1': 3600, 'Person 2': 1800 });
  });

  it('of a stretch that ends before it begins, or lies outside the session', async () => {
    const sessionId = await attended();
    expect(await refusal(sessionId, { startsAt: at('19:40'), endsAt: at('19:20') })).toBe('INVALID_INPUT');
    expect(await refusal(sessionId, { startsAt: at('21:00'), endsAt: at('21:20') })).toBe('INVALID_INPUT');
    expect(await refusal(sessionId, { endsAt: at('18:00') })).toBe('INVALID_INPUT');
  });

  it('of a session that has not begun', async () => {
    const ahead = new Date(scene.app.clock.now().getTime() + 7 * 86_400_000).toISOString().slice(0, 10);
    expect(await refusal(await scene.newSession(`${ahead}T12:00`), {})).toBe('CONFLICT');
  });

  it('to participants, even of themselves, and to another hub it is not there', async () => {
    const sessionId = await attended();
    const learner = await signIn(scene.app, 'p1@spoke.example');
    expect(await refusal(sessionId, {}, learner)).toBe('FORBIDDEN');
    const { id } = await adjust(sessionId, ['Person 3'], {});
    expect(await learner.refusal(TAKE_BACK, { id, input: { reason: REASON } })).toBe('FORBIDDEN');
  });

  it('to a facilitator who takes part, of their own attendance', async () => {
    const sessionId = await attended();
    await scene.enroll('fay', 'fay@mesa.example');
    const own = { personIds: [ids['Person 1'], ids.fay] };
    expect(await refusal(sessionId, own)).toBe('FORBIDDEN');
    expect(await scene.attendance(sessionId)).toEqual({ 'Person 1': 3600, 'Person 2': 1800 });
    const input = { ...own, counted: false, reason: REASON };
    const { adjustAttendance } = await scene.hub.admin.get<Adjusted>(ADJUST, { id: sessionId, input });
    const back = { id: adjustAttendance.id, input: { reason: REASON } };
    expect(await scene.facilitator.refusal(TAKE_BACK, back)).toBe('FORBIDDEN');
  });
});

it('is in no way altered afterwards: the application may neither change nor remove it', async () => {
  const rights = await scene.app.sql(
    `select table_name || ' ' || privilege_type as may from information_schema.role_table_grants
      where grantee = 'spokewell_app' and table_name in ('attendance_adjustment', 'adjusted_person')
        and privilege_type <> 'SELECT' order by 1`,
  );
  expect(rights).toEqual([{ may: 'adjusted_person INSERT' }, { may: 'attendance_adjustment INSERT' }]);
});

it('leaves no name and no reason in the record of events', async () => {
  await adjust(await attended(), ['Person 3'], {});
  const facts = await scene.app.sql(`select data::text from domain_event where type like 'attendance.A%'`);
  expect(JSON.stringify(facts)).not.toMatch(/Person|meeting tool/);
});
