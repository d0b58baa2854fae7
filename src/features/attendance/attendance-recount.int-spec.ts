import { AttendanceScene, P1, P2, row } from '../../../test/attendance/scene.js';
import { signIn } from '../../../test/harness/index.js';

const AGENDA = [
  { kind: 'introductions', title: 'Welcome', minutes: 10 },
  { kind: 'didactic', title: 'Moral injury', minutes: 30 },
  { kind: 'summary', title: 'Goodbye', minutes: 20 },
];
const SET_AGENDA = `mutation ($id: ID!, $segments: [SegmentInput!]!) {
  setAgenda(sessionId: $id, segments: $segments) { id } }`;
const CORRECT = `mutation ($id: ID!, $input: ActualTimesInput!) { correctSessionTimes(sessionId: $id, input: $input) { id } }`;
const BOTH = `query ($id: ID!) { session(id: $id) {
  attendance(first: 10) { nodes { seconds creditableSeconds creditableMinutes person { name } } } } }`;
const OWN = `query ($id: ID!) { session(id: $id) { ownAttendance { seconds creditableMinutes why {
  start end breaks { start end } parts { title kind creditBearing start end seconds }
  presence { joinedAt leftAt source confirmed } } } } }`;

let scene: AttendanceScene;
beforeAll(async () => {
  scene = await AttendanceScene.start();
});
afterAll(() => scene.stop());

type Node = { seconds: number; creditableSeconds: number; person: { name: string } };

/** Minutes attended and creditable, by name, once all that was to be worked out is. */
async function minutesOf(sessionId: string): Promise<Record<string, [number, number]>> {
  await scene.app.settled();
  const { session } = await scene.facilitator.get<{ session: { attendance: { nodes: Node[] } } }>(BOTH, {
    id: sessionId,
  });
  return Object.fromEntries(
    session.attendance.nodes.map((one) => [one.person.name, [one.seconds / 60, one.creditableSeconds / 60]]),
  );
}

const setAgenda = (id: string, segments: object[] = AGENDA) =>
  scene.facilitator.get(SET_AGENDA, { id, segments });

/** A session of 4 March 2026, with Person 1 there for all of its hour and Person 2 for the first half. */
async function attended(agenda: object[] | null = AGENDA): Promise<string> {
  // An agenda is set while a session is to come; then its day is put back, as if time had passed.
  const ahead = new Date(scene.app.clock.now().getTime() + 7 * 86_400_000).toISOString().slice(0, 10);
  const sessionId = await scene.newSession(`${ahead}T12:00`);
  if (agenda) await setAgenda(sessionId, agenda);
  // Its closing is appointed for the day that was planned, and will find another.
  await scene.app.settled();
  await scene.app.sql(
    `update session set starts_at = '2026-03-04T19:00:00Z', ends_at = '2026-03-04T20:00:00Z' where id = $1`,
    [sessionId],
  );
  await scene.commit(await scene.imported(sessionId, P1, P2));
  return sessionId;
}

async function held(sessionId: string): Promise<void> {
  await scene.app.sql(`update session set state = 'held' where id = $1`, [sessionId]);
}

const correct = (id: string, input: object) =>
  scene.facilitator.get(CORRECT, { id, input: { reason: 'The recording shows it.', ...input } });
const intervals = (sessionId: string) =>
  scene.app.sql(`select id, joined_at, left_at from presence_interval where session_id = $1 order by id`, [
    sessionId,
  ]);

describe('minutes towards credit', () => {
  it('are those in the parts of the agenda that bear it, beside all that were attended', async () => {
    expect(await minutesOf(await attended())).toEqual({ 'Person 1': [60, 30], 'Person 2': [30, 20] });
  });

  it('are all of them where there is no agenda', async () => {
    expect(await minutesOf(await attended(null))).toEqual({ 'Person 1': [60, 60], 'Person 2': [30, 30] });
  });
});

describe('attendance is worked out anew, and what was reported stays,', () => {
  it('when the agenda is changed', async () => {
    const sessionId = await attended();
    const before = await intervals(sessionId);
    await setAgenda(sessionId, [{ kind: 'case', title: 'A case', minutes: 15 }]);
    expect(await minutesOf(sessionId)).toEqual({ 'Person 1': [60, 15], 'Person 2': [30, 15] });
    expect(await intervals(sessionId)).toEqual(before);
  });

  it('when breaks are put down', async () => {
    const sessionId = await attended();
    const before = await intervals(sessionId);
    await held(sessionId);
    await correct(sessionId, { breaks: [{ start: '2026-03-04T19:20:00Z', end: '2026-03-04T19:25:00Z' }] });
    expect(await minutesOf(sessionId)).toEqual({ 'Person 1': [55, 25], 'Person 2': [25, 15] });
    expect(await intervals(sessionId)).toEqual(before);
  });

  it('when it turns out to have begun later, and the agenda with it', async () => {
    const sessionId = await attended();
    await held(sessionId);
    await correct(sessionId, { start: '2026-03-04T19:10:00Z', end: '2026-03-04T20:10:00Z' });
    expect(await minutesOf(sessionId)).toEqual({ 'Person 1': [50, 30], 'Person 2': [20, 10] });
  });

  it('once for each change, as the record of events tells', async () => {
    const sessionId = await attended();
    await held(sessionId);
    const end = { end: '2026-03-04T19:50:00Z' };
    await correct(sessionId, end);
    await scene.app.settled();
    await correct(sessionId, end);
    await scene.app.settled();
    const events = await scene.app.sql(
      `select data from domain_event where type = 'attendance.AttendanceRecorded' and subject_id = $1
          and data ->> 'because' = 'session_changed'`,
      [sessionId],
    );
    expect(events).toEqual([{ data: { importId: null, because: 'session_changed', people: 2 } }]);
  });

  it('and a report taken in later is read by when the session really was', async () => {
    const sessionId = await scene.newSession();
    await held(sessionId);
    await correct(sessionId, { start: '2026-03-04T20:30:00Z', end: '2026-03-04T21:30:00Z' });
    const importId = await scene.imported(
      sessionId,
      row('Person 1', 'p1@spoke.example', '01:00:00', '02:00:00'),
    );
    expect((await scene.participant(importId, 'Person 1')).minutes).toBe(30);
    await scene.commit(importId);
    expect(await minutesOf(sessionId)).toEqual({ 'Person 1': [30, 30] });
  });
});

describe('why', () => {
  it('tells a learner which parts counted, and what was reported', async () => {
    const sessionId = await attended();
    const learner = await signIn(scene.app, 'p2@spoke.example');
    expect(await learner.get(OWN, { id: sessionId })).toEqual({
      session: {
        ownAttendance: {
          seconds: 1800,
          creditableMinutes: 20,
          why: {
            start: '2026-03-04T19:00:00.000Z',
            end: '2026-03-04T20:00:00.000Z',
            breaks: [],
            parts: [
              {
                title: 'Welcome',
                kind: 'introductions',
                creditBearing: false,
                start: '2026-03-04T19:00:00.000Z',
                end: '2026-03-04T19:10:00.000Z',
                seconds: 600,
              },
              expect.objectContaining({ title: 'Moral injury', creditBearing: true, seconds: 1200 }),
              expect.objectContaining({ title: 'Goodbye', creditBearing: false, seconds: 0 }),
            ],
            presence: [
              {
                joinedAt: '2026-03-04T19:00:00.000Z',
                leftAt: '2026-03-04T19:30:00.000Z',
                source: 'zoom_csv',
                confirmed: true,
              },
            ],
          },
        },
      },
    });
  });

  it('is nobody’s but the learner’s own: who has no record sees none', async () => {
    const sessionId = await attended();
    const other = await signIn(scene.app, 'p3@spoke.example');
    expect(await other.get(OWN, { id: sessionId })).toEqual({ session: { ownAttendance: null } });
  });

  it('of all sessions of a learner costs as much as that of one', async () => {
    const learner = await signIn(scene.app, 'p1@spoke.example');
    const mine = (first: number) =>
      `{ myAttendance(first: ${first}) { nodes { why { parts { seconds } } } } }`;
    const one = await scene.cost(() => learner.get(mine(1)));
    expect(await scene.cost(() => learner.get(mine(5)))).toBe(one);
  });
});

it('records of an earlier rule are worked out anew when their turn comes', async () => {
  const sessionId = await attended();
  await scene.app.sql(
    `update attendance_record set creditable_seconds = 0, own_creditable_seconds = 0 where session_id = $1`,
    [sessionId],
  );
  await scene.app.sql(
    `insert into delivery (id, handler, queue, subject_id, occurrence, state, due_at, attempt, failures)
     values (gen_random_uuid(), 'attendance.recount', 'work', $1, 'creditable-seconds', 'pending', now(), 0, 0)`,
    [sessionId],
  );
  expect(await minutesOf(sessionId)).toEqual({ 'Person 1': [60, 30], 'Person 2': [30, 20] });
});
