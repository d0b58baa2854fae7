import { createHmac } from 'node:crypto';
import { AttendanceScene } from '../../../../test/attendance/scene.js';
import { signIn } from '../../../../test/harness/index.js';
import { SYSTEM, Work } from '../../../platform/events/index.js';
import { eraseParticipants } from '../erase-participants.js';

const SECRET = 'secret_token-of-Zoom';
const SET = `mutation ($hubId: ID!, $secret: String!) { connectZoom(hubId: $hubId, secret: $secret) {
  address secretSetAt lastHeardAt } }`;
const STATE = `query ($id: ID!) { hub(id: $id) { zoomConnection { address secretSetAt lastHeardAt
  unplaced { id number connections until candidates { sessionId } } } } }`;
const PLACE = `mutation ($id: ID!, $sessionId: ID!) { placeZoomMeeting(meetingId: $id, sessionId: $sessionId) {
  unplaced { id } } }`;

interface State {
  address: string;
  secretSetAt: string | null;
  lastHeardAt: string | null;
  unplaced: { id: string; number: string; connections: number; candidates: { sessionId: string }[] }[];
}

let scene: AttendanceScene;
let run = 0;
beforeAll(async () => {
  scene = await AttendanceScene.start();
  await connect();
});
afterAll(() => scene.stop());

const connect = () => scene.hub.admin.get(SET, { hubId: scene.hub.id, secret: SECRET });
const state = async () =>
  (await scene.hub.admin.get<{ hub: { zoomConnection: State } }>(STATE, { id: scene.hub.id })).hub
    .zoomConnection;

/** A session of 4 March 2026 at noon in Denver, in a meeting of a number of its own. */
async function sessionIn(number: string, start?: string): Promise<string> {
  const sessionId = await scene.newSession(start);
  await scene.app.sql(`update session set meeting_url = $2 where id = $1`, [
    sessionId,
    `https://mesa.zoom.example/j/${number}?pwd=abc`,
  ]);
  return sessionId;
}

function freshNumber(): string {
  run += 1;
  return String(84_000_000_000 + run);
}
const clockAt = (time: string) => `2026-03-04T${time}Z`;

interface Who {
  connection?: string;
  name?: string;
  email?: string;
  registrant?: string;
}

const participantEvent = (
  event: string,
  number: string,
  time: string,
  who: Who = {},
  uuid = `uuid-${number}==`,
) => ({
  event: `meeting.participant_${event}`,
  payload: {
    object: {
      id: number,
      uuid,
      participant: {
        user_id: who.connection ?? who.email ?? '1',
        user_name: who.name ?? '',
        email: who.email ?? '',
        registrant_id: who.registrant,
        [event === 'joined' ? 'join_time' : 'leave_time']: clockAt(time),
      },
    },
  },
});
const endedEvent = (number: string, time: string, uuid = `uuid-${number}==`) => ({
  event: 'meeting.ended',
  payload: { object: { id: number, uuid, end_time: clockAt(time) } },
});

function signed(body: string, secret = SECRET, seconds = 0): Record<string, string> {
  const timestamp = String(Math.floor(scene.app.clock.now().getTime() / 1000) + seconds);
  const mac = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-zm-signature': `v0=${mac}`, 'x-zm-request-timestamp': timestamp };
}

async function send(event: object, headers?: Record<string, string>, hubId = scene.hub.id) {
  const body = JSON.stringify(event);
  const answer = await fetch(`${scene.app.url}/webhooks/zoom/${hubId}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(headers ?? signed(body)) },
    body,
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

/** Tells all of it, and lets the minute pass after which attendance follows. */
async function tell(...events: object[]): Promise<void> {
  for (const event of events) expect((await send(event)).status).toBe(200);
  scene.app.clock.advance(63_000);
  await scene.app.settled();
}

const PERSON_1 = { name: 'Person 1', email: 'P1@spoke.example' };
const kept = async () =>
  scene.app.sql(`select (select count(*) from zoom_sign)::int as signs, (select count(*) from zoom_meeting)::int as meetings,
    (select max(last_heard_at) from zoom_connection) as heard`);

describe('what Zoom tells while a meeting goes on', () => {
  it('becomes attendance of the session that is held in it', async () => {
    const number = freshNumber();
    const sessionId = await sessionIn(number);
    await tell(
      participantEvent('joined', number, '18:55:00', PERSON_1),
      participantEvent('left', number, '19:40:00', PERSON_1),
    );
    expect(await scene.attendance(sessionId)).toEqual({ 'Person 1': 2400 });
    const sources = await scene.app.sql(`select source from presence_interval where session_id = $1`, [
      sessionId,
    ]);
    expect(sources).toEqual([{ source: 'zoom_webhook' }]);
  });

  it('comes to the same out of order, twice, and where the meeting’s end closes what nobody left', async () => {
    const number = freshNumber();
    const sessionId = await sessionIn(number);
    const joined = participantEvent('joined', number, '19:10:00', { ...PERSON_1, connection: 'b' });
    await tell(
      endedEvent(number, '20:05:00'),
      participantEvent('left', number, '19:05:00', { ...PERSON_1, connection: 'a' }),
      joined,
      joined,
      participantEvent('joined', number, '19:00:00', { ...PERSON_1, connection: 'a' }),
    );
    expect(await scene.attendance(sessionId)).toEqual({ 'Person 1': 300 + 3000 });
  });

  it('counts nothing of who joined until it tells that they left', async () => {
    const number = freshNumber();
    const sessionId = await sessionIn(number);
    await tell(participantEvent('joined', number, '19:00:00', PERSON_1));
    expect(await scene.attendance(sessionId)).toEqual({});
    await tell(participantEvent('left', number, '19:30:00', PERSON_1));
    expect(await scene.attendance(sessionId)).toEqual({ 'Person 1': 1800 });
  });

  it('keeps who is unknown in sight, and what a facilitator says of them while more is told', async () => {
    const number = freshNumber();
    const sessionId = await sessionIn(number);
    const guest = { connection: 'g', name: 'Clinic Room 2' };
    await tell(participantEvent('joined', number, '19:00:00', guest), endedEvent(number, '20:00:00'));
    const [found] = (await scene.importsOf(sessionId)) as { id: string }[];
    const fay = await signIn(scene.app, 'fay@mesa.example');
    const unknown = await participantOf(fay, found!.id, 'Clinic Room 2');
    expect(unknown.matchKind).toBeNull();
    const [tom] = await scene.app.sql<{ id: string }>(
      `select id from person where email = 'tom@spoke.example'`,
    );
    await fay.get(
      `mutation ($id: ID!, $personId: ID!) { matchAttendance(participantId: $id, input: { personId: $personId }) { id } }`,
      { id: unknown.id, personId: tom!.id },
    );
    await tell(participantEvent('left', number, '19:20:00', guest));
    expect(await participantOf(fay, found!.id, 'Clinic Room 2')).toMatchObject({
      matchKind: 'confirmed',
      seconds: 1200,
    });
  });

  it('knows a registrant again whom a facilitator recognised before', async () => {
    const [first, second] = [freshNumber(), freshNumber()];
    await sessionIn(first);
    const sessionId = await sessionIn(second);
    const who = { connection: 'r', name: 'iPhone', registrant: 'Reg-7' };
    await tell(participantEvent('joined', first, '19:00:00', who), endedEvent(first, '20:00:00'));
    await scene.app.sql(
      `update import_participant set match_kind = 'confirmed', person_id = (select id from person where email = 'p3@spoke.example')
        where source_key = 'r:Reg-7'`,
    );
    await tell(
      participantEvent('joined', second, '19:00:00', { ...who, name: 'Samsung' }),
      endedEvent(second, '19:30:00'),
    );
    expect(await seconds(sessionId)).toEqual([1800]);
  });

  it('does not take a registrant for whom they were guessed to be by their name', async () => {
    const [first, second] = [freshNumber(), freshNumber()];
    await sessionIn(first);
    const sessionId = await sessionIn(second);
    const who = { connection: 'r', registrant: 'Reg-8' };
    await tell(
      participantEvent('joined', first, '19:00:00', { ...who, name: 'Person 2' }),
      endedEvent(first, '20:00:00'),
    );
    await tell(
      participantEvent('joined', second, '19:00:00', { ...who, name: 'Somebody Else' }),
      endedEvent(second, '19:30:00'),
    );
    expect(await scene.attendance(sessionId)).toEqual({});
  });

  it('leaves everybody’s attendance as it is when somebody of them is erased and more is told', async () => {
    const number = freshNumber();
    const sessionId = await sessionIn(number);
    const tom = { name: 'Tom Becker', connection: 't' };
    await tell(
      participantEvent('joined', number, '19:00:00', PERSON_1),
      participantEvent('left', number, '19:30:00', PERSON_1),
      participantEvent('joined', number, '19:00:00', tom),
      participantEvent('left', number, '19:10:00', tom),
    );
    const [{ id: personId } = { id: '' }] = await scene.app.sql<{ id: string }>(
      `select id from person where email = 'tom@spoke.example'`,
    );
    const whose = { personId, emailKey: 'tom@spoke.example', name: 'Tom Becker', hubId: null };
    await scene.app
      .get(Work)
      .unrecorded('erased', SYSTEM, async (tx) => void (await eraseParticipants(tx, whose)));
    const late = { name: 'Person 2', connection: 'z' };
    await tell(participantEvent('joined', number, '19:40:00', late), endedEvent(number, '20:00:00'));
    expect(await scene.attendance(sessionId)).toEqual({
      'Person 1': 1800,
      'Person 2': 1200,
      'Tom Becker': 600,
    });
    const told = await scene.app.sql(
      `select s.name from zoom_sign s where connection = 't' union select name from import_participant where person_id = $1`,
      [personId],
    );
    expect(told).toEqual([{ name: 'Name taken out' }]);
  });

  it('is taken back as a whole, and then is not told again', async () => {
    const number = freshNumber();
    const sessionId = await sessionIn(number);
    await tell(participantEvent('joined', number, '19:00:00', PERSON_1), endedEvent(number, '20:00:00'));
    const [found] = (await scene.importsOf(sessionId)) as { id: string }[];
    const fay = await signIn(scene.app, 'fay@mesa.example');
    await fay.get(`mutation ($id: ID!) { undoAttendanceImport(id: $id) { state } }`, { id: found!.id });
    await tell(participantEvent('left', number, '19:30:00', PERSON_1));
    expect(await seconds(sessionId)).toEqual([]);
  });
});

const seconds = async (sessionId: string) =>
  (
    await scene.app.sql<{ seconds: number }>(`select seconds from attendance_record where session_id = $1`, [
      sessionId,
    ])
  ).map((row) => row.seconds);

async function participantOf(by: AttendanceScene['facilitator'], id: string, name: string) {
  const { attendanceImport } = await by.get<{
    attendanceImport: {
      participants: { nodes: { id: string; name: string; matchKind: string | null; seconds: number }[] };
    };
  }>(
    `query ($id: ID!) { attendanceImport(id: $id) { participants(first: 50) { nodes { id name matchKind seconds } } } }`,
    { id },
  );
  return attendanceImport.participants.nodes.find((one) => one.name === name)!;
}

describe('a meeting', () => {
  it('of a number that several sessions use belongs to the nearest in time', async () => {
    const number = freshNumber();
    const morning = await sessionIn(number, '2026-03-04T09:00');
    const noon = await sessionIn(number);
    await tell(participantEvent('joined', number, '18:58:00', PERSON_1), endedEvent(number, '20:00:00'));
    expect(await seconds(morning)).toEqual([]);
    expect(await seconds(noon)).toEqual([3600]);
  });

  it('of two sessions at one time is kept in sight until an admin says where it belongs', async () => {
    const number = freshNumber();
    const one = await sessionIn(number);
    await sessionIn(number);
    await tell(participantEvent('joined', number, '19:00:00', PERSON_1), endedEvent(number, '20:00:00'));
    await signIn(scene.app, 'ana@mesa.example');
    const unplaced = (await state()).unplaced.find((meeting) => meeting.number === number)!;
    expect(unplaced).toMatchObject({ connections: 1, candidates: [{}, {}] });
    await scene.hub.admin.get(PLACE, { id: unplaced.id, sessionId: one });
    await scene.app.settled();
    expect(await seconds(one)).toEqual([3600]);
    expect((await state()).unplaced.some(({ id }) => id === unplaced.id)).toBe(false);
  });

  it('of a number that no session of the hub uses leaves nothing behind', async () => {
    const [before] = await kept();
    expect((await send(participantEvent('joined', '99999999999', '19:00:00', PERSON_1))).status).toBe(200);
    expect(await kept()).toMatchObject([{ signs: before?.signs, meetings: before?.meetings }]);
  });
});

describe('a request is refused, and leaves nothing behind,', () => {
  const event = () => participantEvent('joined', '84000000001', '19:00:00', PERSON_1);

  it.each([
    ['that nobody signed', () => ({})],
    ['that another secret signed', () => signed(JSON.stringify(event()), 'guessed')],
    ['whose body is not the one that was signed', () => signed('{}')],
    ['that is older than five minutes', () => signed(JSON.stringify(event()), SECRET, -301)],
    ['that is ahead of time', () => signed(JSON.stringify(event()), SECRET, 330)],
  ])('%s', async (_, headers) => {
    const [before] = await kept();
    expect((await send(event(), headers())).status).toBe(401);
    expect(await kept()).toEqual([before]);
  });

  it('to a hub that has no secret, or to what is no hub', async () => {
    for (const hubId of ['018f2e3c-0000-7000-8000-000000000000', 'nothing'])
      expect((await send(event(), undefined, hubId)).status).toBe(401);
  });

  it('once the secret was forgotten', async () => {
    await scene.hub.admin.get(`mutation ($id: ID!) { disconnectZoom(hubId: $id) { secretSetAt } }`, {
      id: scene.hub.id,
    });
    expect((await send(event())).status).toBe(401);
    await connect();
    expect((await send(event())).status).toBe(200);
  });
});

describe('connecting', () => {
  it('answers Zoom’s question about the secret', async () => {
    const { status, body } = await send({ event: 'endpoint.url_validation', payload: { plainToken: 'abc' } });
    const encryptedToken = createHmac('sha256', SECRET).update('abc').digest('hex');
    expect([status, body]).toEqual([200, { plainToken: 'abc', encryptedToken }]);
  });

  it('shows an address and when Zoom was heard, and never the secret', async () => {
    const shown = await state();
    expect(shown).toMatchObject({ lastHeardAt: expect.any(String), secretSetAt: expect.any(String) });
    expect(shown.address).toBe(`${scene.app.url}/webhooks/zoom/${scene.hub.id}`);
    const [row] = await scene.app.sql<{ sealed: Buffer }>(`select sealed from zoom_connection`);
    expect(row?.sealed.includes(Buffer.from(SECRET))).toBe(false);
    const events = JSON.stringify(await scene.app.sql(`select * from domain_event`));
    expect(events).not.toContain(SECRET);
  });

  it('is for hub admins alone, and takes no secret that is none', async () => {
    const fay = await signIn(scene.app, 'fay@mesa.example');
    expect(await fay.refusal(SET, { hubId: scene.hub.id, secret: SECRET })).toBe('FORBIDDEN');
    expect(await fay.refusal(STATE, { id: scene.hub.id })).toBe('FORBIDDEN');
    for (const secret of ['', 'short', 'with spaces in it', 'x'.repeat(201)])
      expect(await scene.hub.admin.refusal(SET, { hubId: scene.hub.id, secret })).toBe('INVALID_INPUT');
  });

  it('hears many at once, each once', async () => {
    const number = freshNumber();
    const sessionId = await sessionIn(number);
    const events = Array.from({ length: 20 }, (_, n) =>
      participantEvent('joined', number, '19:00:00', { connection: `c${n}`, name: `Guest ${n}` }),
    );
    const answers = await Promise.all([...events, ...events].map((event) => send(event)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    await tell(endedEvent(number, '20:00:00'));
    const [count] = await scene.app.sql(
      `select count(*)::int as n from import_participant p join attendance_import i on i.id = p.import_id
        where i.session_id = $1`,
      [sessionId],
    );
    expect(count).toEqual({ n: 20 });
  });
});
