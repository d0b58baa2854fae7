import { AttendanceScene } from '../../../../test/attendance/scene.js';
import { type Client, foundHub, signIn } from '../../../../test/harness/index.js';
import { SYSTEM, Work } from '../../../platform/events/index.js';
import { lockAttendance } from '../record-attendance.js';

const ROOMS = `rooms { id label closedAt code { code url qr changesAt } visitors { name leftAt } }`;
const SEEN = `query ($id: ID!) { sharedRooms(sessionId: $id) { ${ROOMS} } }`;
const OPEN = `mutation ($id: ID!, $label: String!) { openRoom(sessionId: $id, input: { label: $label }) { ${ROOMS} } }`;
const CLOSE = `mutation ($id: ID!) { closeRoom(roomId: $id) { ${ROOMS} } }`;
const DOOR = `__typename ... on RoomDoor { room enteredAt leftAt } ... on RoomCheckInRefused { reason message }`;
const ENTER = `mutation ($id: ID!, $code: String!, $secret: String) { enterRoom(sessionId: $id, code: $code, secret: $secret) { ${DOOR} } }`;
const LEAVE = `mutation ($id: ID!, $secret: String) { leaveRoom(sessionId: $id, secret: $secret) { ${DOOR} } }`;
const KEEP = `mutation ($id: ID!, $code: String!) { keepRoomPlace(sessionId: $id, code: $code) {
  __typename ... on RoomPlaceKept { place } ... on RoomCheckInRefused { reason } } }`;
const NAME = `mutation ($id: ID!, $input: SiteOrganizerInput!) { nameSiteOrganizer(cohortId: $id, input: $input) { id name site } }`;
const SHEETS = `sheets { id label state lines { name known } viewerCan { commit undo match } }`;
const HAND_IN = `mutation ($id: ID!, $input: RoomSheetInput!) { handInRoomSheet(sessionId: $id, input: $input) { ${SHEETS} } }`;
const COMMIT_SHEET = `mutation ($id: ID!) { commitRoomSheet(sheetId: $id) { ${SHEETS} } }`;
const UNDO_SHEET = `mutation ($id: ID!) { undoRoomSheet(sheetId: $id) { ${SHEETS} } }`;
const MINUTE = 60_000;

interface Room {
  id: string;
  label: string;
  closedAt: string | null;
  code: { code: string; url: string; qr: string; changesAt: string } | null;
  visitors: { name: string; leftAt: string | null }[];
}
interface Door {
  __typename: string;
  room?: string;
  enteredAt?: string | null;
  leftAt?: string | null;
  reason?: string;
  message?: string;
}

let scene: AttendanceScene;
let learner: Client;
beforeAll(async () => {
  scene = await AttendanceScene.start();
  learner = await signIn(scene.app, 'p1@spoke.example');
});
afterAll(() => scene.stop());

/** A session of an hour that began so many minutes ago. */
async function sessionSince(minutes: number): Promise<string> {
  const id = await scene.newSession(`${new Date(Date.now() + 9e8).toISOString().slice(0, 10)}T12:00`);
  await scene.app.settled();
  const start = Math.floor(scene.app.clock.now().getTime() / 1000) * 1000 - minutes * MINUTE;
  starts.set(id, start);
  await scene.app.sql(`update session set starts_at = $2, ends_at = $3 where id = $1`, [
    id,
    new Date(start),
    new Date(start + 60 * MINUTE),
  ]);
  return id;
}

async function opened(id: string, label = 'Taos clinic', by = scene.facilitator): Promise<Room> {
  return (await by.get<{ openRoom: { rooms: Room[] } }>(OPEN, { id, label })).openRoom.rooms[0]!;
}
const room = async (id: string, by = scene.facilitator) =>
  (await by.get<{ sharedRooms: { rooms: Room[] } }>(SEEN, { id })).sharedRooms.rooms[0]!;
const enter = async (id: string, code: string, by = learner, secret?: string) =>
  (await by.get<{ enterRoom: Door }>(ENTER, { id, code, secret })).enterRoom;
const leave = async (id: string, by = learner) =>
  (await by.get<{ leaveRoom: Door }>(LEAVE, { id })).leaveRoom;
const intervals = (id: string) =>
  scene.app.sql<{ source: string; left_at: Date | null }>(
    `select source, left_at from presence_interval where session_id = $1`,
    [id],
  );

const starts = new Map<string, number>();
const line = (id: string, name: string, from: number, until: number, email?: string) => {
  const at = (minutes: number) => new Date((starts.get(id) ?? 0) + minutes * MINUTE).toISOString();
  return { name, email, from: at(from), until: at(until) };
};
interface Sheet {
  id: string;
  state: string;
  lines: { name: string; known: boolean }[];
  viewerCan: { commit: boolean; match: boolean };
}
async function handedIn(id: string, lines: object[], by = scene.facilitator, label = 'Taos'): Promise<Sheet> {
  const input = { label, lines };
  const { handInRoomSheet } = await by.get<{ handInRoomSheet: { sheets: Sheet[] } }>(HAND_IN, { id, input });
  return handInRoomSheet.sheets[0]!;
}

describe('a shared room', () => {
  it('shows a code that leads to its page, in letters and as a picture', async () => {
    const id = await sessionSince(10);
    const { code } = await opened(id);
    expect(code).toMatchObject({
      code: expect.stringMatching(/^[0-9A-Z]{8}$/),
      qr: expect.stringContaining('<svg'),
    });
    expect(code?.url).toBe(`${scene.app.url}/room/${id}#${code?.code}`);
  });

  it('lets people check in and out on their own phones, and counts the time between', async () => {
    const id = await sessionSince(10);
    const { code } = await opened(id);
    expect(await enter(id, code!.code)).toMatchObject({
      __typename: 'RoomDoor',
      room: 'Taos clinic',
      leftAt: null,
    });
    expect(await intervals(id)).toMatchObject([{ source: 'room_code', left_at: null }]);
    expect((await room(id)).visitors).toMatchObject([{ name: 'Person 1', leftAt: null }]);
    expect(await leave(id)).toMatchObject({ leftAt: expect.any(String) });
    expect(await intervals(id)).toMatchObject([{ left_at: expect.any(Date) }]);
  });

  it('counts towards attendance, and nothing by one’s own connection', async () => {
    const id = await sessionSince(10);
    await enter(id, (await opened(id)).code!.code);
    const [record] = await scene.app.sql<{ seconds: number; creditable: number; own: number }>(
      `select seconds, creditable_seconds as creditable, own_creditable_seconds as own from attendance_record
        where session_id = $1`,
      [id],
    );
    expect(Math.round(record!.seconds / 60)).toBe(50);
    expect(record).toMatchObject({ creditable: record!.seconds, own: 0 });
  });

  it('has everyone leave when it is closed, and its code is void', async () => {
    const id = await sessionSince(10);
    const { id: roomId, code } = await opened(id);
    await enter(id, code!.code);
    const { closeRoom } = await scene.facilitator.get<{ closeRoom: { rooms: Room[] } }>(CLOSE, {
      id: roomId,
    });
    expect(closeRoom.rooms[0]).toMatchObject({ code: null, visitors: [{ leftAt: expect.any(String) }] });
    const other = await signIn(scene.app, 'p2@spoke.example');
    expect(await enter(id, code!.code, other)).toMatchObject({ reason: 'code_unknown' });
    await scene.facilitator.get(CLOSE, { id: roomId });
  });

  it('takes nobody in twice, however often and at once they press', async () => {
    const id = await sessionSince(10);
    const { code } = await opened(id);
    await Promise.all(Array.from({ length: 6 }, () => enter(id, code!.code)));
    expect(await intervals(id)).toHaveLength(1);
  });

  it('leaves nobody in it who checks in while it is being closed', async () => {
    const id = await sessionSince(10);
    const { id: roomId, code } = await opened(id);
    const closing = scene.app.get(Work).unrecorded('closing, slowly', SYSTEM, async (tx) => {
      await lockAttendance(tx, id);
      const entering = enter(id, code!.code);
      const waits = `select 1 from pg_locks where locktype = 'advisory' and not granted`;
      for (let n = 0; n < 100 && (await tx.sql(waits)).length === 0; n += 1)
        await new Promise((done) => setTimeout(done, 20));
      await tx.sql(`update shared_room set closed_at = $2 where id = $1`, [roomId, tx.now]);
      return { entering };
    });
    expect(await (await closing).entering).toMatchObject({ reason: 'code_unknown' });
    expect(await intervals(id)).toEqual([]);
  });

  it('counts all visits of somebody with two accounts once these are joined, whatever comes after', async () => {
    const id = await sessionSince(10);
    const { code } = await opened(id);
    await scene.enroll('Ona Twice', 'ona@spoke.example');
    const twice = await signIn(scene.app, 'ona@spoke.example');
    for (const one of [learner, twice]) {
      await enter(id, code!.code, one);
      await leave(id, one);
    }
    await scene.joinPeople('p1@spoke.example', 'ona@spoke.example');
    await enter(id, code!.code);
    expect(await intervals(id)).toHaveLength(3);
  });

  it('has whoever checks in in another leave the first', async () => {
    const id = await sessionSince(10);
    const first = await opened(id, 'Taos');
    const second = await opened(id, 'Espanola');
    await enter(id, first.code!.code);
    expect(await enter(id, second.code!.code)).toMatchObject({ room: 'Espanola', leftAt: null });
    expect((await intervals(id)).filter(({ left_at }) => left_at === null)).toHaveLength(1);
  });

  it('lets in by one’s own join link, without signing in', async () => {
    const id = await sessionSince(5);
    const { code } = await opened(id);
    await scene.app.settled();
    const { JoinLinks } = await import('../../sessions/index.js');
    const [who] = await scene.app.sql<{ id: string }>(
      `select id from person where email = 'p3@spoke.example'`,
    );
    const secret = (await scene.app.get(JoinLinks).joinLinkOf(who!.id, id))?.split('#')[1];
    expect(await enter(id, code!.code, scene.app.anonymous, secret)).toMatchObject({ room: 'Taos clinic' });
    expect((await room(id)).visitors.map(({ name }) => name)).toEqual(['Person 3']);
  });

  it('keeps a place for who has to sign in first, from the moment of the scan', async () => {
    const id = await sessionSince(10);
    const { code } = await opened(id);
    const { keepRoomPlace } = await scene.app.anonymous.get<{ keepRoomPlace: { place: string } }>(KEEP, {
      id,
      code: code!.code,
    });
    const scanned = scene.app.clock.now().getTime();
    scene.app.clock.advance(5 * MINUTE);
    const tom = await signIn(scene.app, 'tom@spoke.example');
    const door = await enter(id, keepRoomPlace.place, tom);
    expect(Math.abs(Date.parse(door.enteredAt!) - scanned)).toBeLessThan(3_000);
    scene.app.clock.advance(MINUTE);
    const left = await leave(id, tom);
    expect(await enter(id, keepRoomPlace.place, tom)).toMatchObject({ enteredAt: left.leftAt, leftAt: null });
  });
});

describe('a room refuses', () => {
  it('a code that is old, in words', async () => {
    const id = await sessionSince(10);
    const { code } = await opened(id);
    scene.app.clock.advance(2 * MINUTE);
    const refused = await enter(id, code!.code);
    expect(refused).toMatchObject({ __typename: 'RoomCheckInRefused', reason: 'code_old' });
    expect(refused.message).toMatch(/old/);
    expect(await intervals(id)).toEqual([]);
  });

  it('a code that is made up, however long', async () => {
    const id = await sessionSince(10);
    await opened(id);
    for (const code of ['', 'AAAAAAAA', 'x'.repeat(50_000), 'p.1.aaaaaaaaaaaaaaaaaaaaaa'])
      expect(await enter(id, code)).toMatchObject({ reason: 'code_unknown' });
  });

  it('whoever is not expected, and who only runs the session', async () => {
    const id = await sessionSince(10);
    const fay = scene.facilitator;
    const { code } = await opened(id, 'Taos', fay);
    expect(await enter(id, code!.code, fay)).toMatchObject({ reason: 'not_expected' });
    expect(await scene.app.anonymous.refusal(ENTER, { id, code: code!.code })).toBe('UNAUTHENTICATED');
  });

  it('to be opened once the session is over, or long before it', async () => {
    const fay = scene.facilitator;
    for (const minutes of [70, -120])
      expect(await fay.refusal(OPEN, { id: await sessionSince(minutes), label: 'Late' })).toBe('CONFLICT');
  });
});

describe('an organizer of a site', () => {
  let organizer: Client;
  const named = async (): Promise<{ id: string; name: string; site: string }[]> => {
    const [who] = await scene.app.sql<{ id: string }>(
      `select id from person where email = 'p2@spoke.example'`,
    );
    const fay = scene.facilitator;
    const input = { personId: who!.id, organization: 'Rio Clinic', site: 'Taos' };
    return (
      await fay.get<{ nameSiteOrganizer: { id: string; name: string; site: string }[] }>(NAME, {
        id: scene.cohortId,
        input,
      })
    ).nameSiteOrganizer;
  };

  it('tends the room of their site, and sees no other', async () => {
    expect(await named()).toMatchObject([{ name: 'Person 2', site: 'Taos' }]);
    const fay = scene.facilitator;
    const id = await sessionSince(10);
    await opened(id, 'Santa Fe', fay);
    organizer = await signIn(scene.app, 'p2@spoke.example');
    const mine = await opened(id, 'Taos', organizer);
    expect(mine.label).toBe('Taos');
    const { sharedRooms } = await organizer.get<{ sharedRooms: { rooms: Room[] } }>(SEEN, { id });
    expect(sharedRooms.rooms.map(({ label }) => label)).toEqual(['Taos']);
    const [theirs] = await scene.app.sql<{ id: string }>(
      `select id from shared_room where label = 'Santa Fe'`,
    );
    expect(await organizer.refusal(CLOSE, { id: theirs!.id })).toBe('NOT_FOUND');
  });

  it('hands the sheet of their room in, has it count, and takes it back', async () => {
    const id = await sessionSince(90);
    const sheet = await handedIn(id, [line(id, 'Person 1', 0, 30), line(id, 'Person 3', 10, 60)], organizer);
    expect(sheet).toMatchObject({ state: 'preview', viewerCan: { commit: true, match: false } });
    expect(await intervals(id)).toEqual([]);
    await organizer.get(COMMIT_SHEET, { id: sheet.id });
    const seconds = await scene.app.sql<{ seconds: number }>(
      `select seconds from attendance_record where session_id = $1 order by seconds`,
      [id],
    );
    expect(seconds).toEqual([{ seconds: 1800 }, { seconds: 3000 }]);
    expect(await intervals(id)).toMatchObject([{ source: 'room_sheet' }, { source: 'room_sheet' }]);
    await organizer.get(UNDO_SHEET, { id: sheet.id });
    expect(await intervals(id)).toEqual([]);
  });

  it('learns nothing of who is on the roster: neither whom a line may mean, nor by the reports', async () => {
    const id = await sessionSince(90);
    const sheet = await handedIn(id, [line(id, 'Tom Beker', 0, 30)], organizer);
    expect(sheet.lines).toEqual([expect.objectContaining({ name: 'Tom Beker', known: false })]);
    const report = `query ($id: ID!) { attendanceImport(id: $id) { id } }`;
    expect(await organizer.refusal(report, { id: sheet.id })).toBe('NOT_FOUND');
    expect(JSON.stringify(sheet)).not.toContain('Becker');
  });

  it('is one until the team ends it', async () => {
    const [{ id: organizerId } = { id: '' }] = await named();
    const fay = scene.facilitator;
    await fay.get(`mutation ($id: ID!) { endSiteOrganizer(organizerId: $id) { id } }`, { id: organizerId });
    expect(await organizer.refusal(SEEN, { id: await sessionSince(10) })).toBe('NOT_FOUND');
  });

  it('is named by the team alone, among those who are enrolled', async () => {
    const [fayId] = await scene.app.sql<{ id: string }>(
      `select id from person where email = 'fay@mesa.example'`,
    );
    const input = { personId: fayId!.id, organization: 'Rio Clinic' };
    const fay = scene.facilitator;
    expect(await fay.refusal(NAME, { id: scene.cohortId, input })).toBe('INVALID_INPUT');
    const other = learner;
    expect(await other.refusal(NAME, { id: scene.cohortId, input })).toBe('FORBIDDEN');
    expect(await other.refusal(OPEN, { id: await sessionSince(10), label: 'Mine' })).toBe('NOT_FOUND');
  });

  it('is not there for another hub, which learns of no cohort and no organizer', async () => {
    const [{ id: organizerId } = { id: '' }] = await named();
    const { admin } = await foundHub(scene.app, 'Rival Hub', 'rita@rival.example');
    const input = { personId: organizerId, organization: 'Rio Clinic' };
    expect(await admin.refusal(NAME, { id: scene.cohortId, input })).toBe('NOT_FOUND');
    const end = `mutation ($id: ID!) { endSiteOrganizer(organizerId: $id) { id } }`;
    expect(await admin.refusal(end, { id: organizerId })).toBe('NOT_FOUND');
    expect(await learner.refusal(end, { id: organizerId })).toBe('FORBIDDEN');
  });
});

describe('the sheet of a room', () => {
  it('knows people by name and address, and keeps who is unknown in sight until a facilitator says who it is', async () => {
    const id = await sessionSince(90);
    const lines = [line(id, 'P. One', 0, 60, 'P1@spoke.example'), line(id, 'Nobody Known', 0, 60)];
    const sheet = await handedIn(id, lines);
    expect(sheet.lines).toMatchObject([
      { name: 'P. One', known: true },
      { name: 'Nobody Known', known: false },
    ]);
    await scene.commit(sheet.id);
    expect(await scene.attendance(id)).toEqual({ 'Person 1': 3600 });
    const unknown = await scene.participant(sheet.id, 'Nobody Known');
    await scene.match(unknown.id, { personId: (await scene.participant(sheet.id, 'P. One')).person!.id });
    expect(await intervals(id)).toHaveLength(2);
  });

  it('is one, however often and at once it is handed in', async () => {
    const id = await sessionSince(90);
    const lines = [line(id, 'Person 1', 0, 60)];
    await Promise.all([1, 2, 3].map(() => handedIn(id, lines)));
    expect(await scene.importsOf(id)).toHaveLength(1);
  });

  it.each([
    ['ends before it begins', 30, 30],
    ['is still to come', 0, 200],
    ['is of another time', -90, -60],
  ])('is refused by its line when that %s', async (_, from, until) => {
    const id = await sessionSince(90);
    const input = { label: 'Taos', lines: [line(id, 'Person 1', 0, 60), line(id, 'Person 2', from, until)] };
    const { errors } = await scene.facilitator.ask(HAND_IN, { id, input });
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'INVALID_INPUT' } });
    expect(Object.keys(errors?.[0]?.extensions.fields ?? {})[0]).toMatch(/^lines\.1\./);
    expect(await scene.importsOf(id)).toEqual([]);
  });

  it('is refused empty, with more than 200 lines, and from who tends no room', async () => {
    const id = await sessionSince(90);
    for (const lines of [[], Array.from({ length: 201 }, () => line(id, 'Person 1', 0, 60))])
      expect(await scene.facilitator.refusal(HAND_IN, { id, input: { label: 'Taos', lines } })).toBe(
        'INVALID_INPUT',
      );
    const input = { label: 'Taos', lines: [line(id, 'Person 1', 0, 60)] };
    expect(await learner.refusal(HAND_IN, { id, input })).toBe('NOT_FOUND');
    const sheet = await handedIn(id, input.lines);
    for (const mutation of [COMMIT_SHEET, UNDO_SHEET])
      expect(await learner.refusal(mutation, { id: sheet.id })).toBe('NOT_FOUND');
  });
});
