import { AttendanceScene, P1 } from '../../../../test/attendance/scene.js';
import { type Client, grantRole, signIn } from '../../../../test/harness/index.js';

const ROSTER = `sessionId start end lastPress { id kind at people name }
  rows { personId guestPassId name here spells { from until } joinPressedAt }`;
const SEEN = `query ($id: ID!) { session(id: $id) { liveRoster { ${ROSTER} } } }`;
const PRESS = `mutation ($id: ID!, $input: RosterPressInput!) { pressRoster(sessionId: $id, input: $input) { ${ROSTER} } }`;
const UNDO = `mutation ($id: ID!) { undoRosterPress(pressId: $id) { ${ROSTER} } }`;
const TIMES = `mutation ($id: ID!, $input: RosterTimesInput!) { setRosterTimes(sessionId: $id, input: $input) { ${ROSTER} } }`;
const MINUTE = 60_000;

interface Roster {
  lastPress: { id: string; kind: string; people: number; name: string | null } | null;
  rows: {
    personId: string | null;
    guestPassId: string | null;
    name: string;
    here: boolean;
    spells: { from: string; until: string | null }[];
    joinPressedAt: string[];
  }[];
}

let scene: AttendanceScene;
let people: Record<string, string>;
beforeAll(async () => {
  scene = await AttendanceScene.start();
});
afterAll(() => scene.stop());

/** A session of an hour that begins in so many minutes, or began so many ago. */
async function sessionIn(minutes: number): Promise<string> {
  const sessionId = await scene.newSession(`${new Date(Date.now() + 9e8).toISOString().slice(0, 10)}T12:00`);
  await scene.app.settled();
  const start = Math.floor(scene.app.clock.now().getTime() / 1000) * 1000 + minutes * MINUTE;
  await scene.app.sql(`update session set starts_at = $2, ends_at = $3 where id = $1`, [
    sessionId,
    new Date(start),
    new Date(start + 60 * MINUTE),
  ]);
  const { rows } = await seen(sessionId);
  people = Object.fromEntries(rows.map(({ name, personId }) => [name, personId ?? '']));
  return sessionId;
}

const seen = async (id: string, by = scene.facilitator) =>
  (await by.get<{ session: { liveRoster: Roster } }>(SEEN, { id })).session.liveRoster;
const press = async (id: string, kind: string, names: string[], more: object = {}, by = scene.facilitator) =>
  (
    await by.get<{ pressRoster: Roster }>(PRESS, {
      id,
      input: { kind, personIds: names.map((name) => people[name]), ...more },
    })
  ).pressRoster;
const undo = (id: string | undefined) => scene.facilitator.get<{ undoRosterPress: Roster }>(UNDO, { id });
const startOf = async (id: string) =>
  (
    await scene.app.sql<{ at: Date }>(`select starts_at as at from session where id = $1`, [id])
  )[0]!.at.getTime();
const rowOf = ({ rows }: Roster, name: string) => rows.find((row) => row.name === name)!;
const minute = async (id: string, after: number) =>
  new Date((await startOf(id)) + after * MINUTE).toISOString();
const refusal = (by: Client, document: string, variables: object) => by.refusal(document, variables);

describe('the live roster', () => {
  it('counts who is here from then until they are gone', async () => {
    const id = await sessionIn(-40);
    await press(id, 'here', ['Person 1'], { at: await minute(id, 5) });
    const roster = await press(id, 'gone', ['Person 1'], { at: await minute(id, 25) });
    expect(rowOf(roster, 'Person 1')).toMatchObject({ here: false, spells: [{}] });
    expect(await scene.attendance(id)).toEqual({ 'Person 1': 20 * 60 });
  });

  it('counts whoever nobody saw go until the session ends, also when it ends early', async () => {
    const id = await sessionIn(-40);
    await press(id, 'here', ['Person 1'], { at: await minute(id, 10) });
    await scene.facilitator.get(`mutation ($id: ID!) { startSession(sessionId: $id) { id } }`, { id });
    await scene.app.sql(`update session set actual_start = starts_at where id = $1`, [id]);
    await scene.facilitator.get(`mutation ($id: ID!) { endSession(sessionId: $id) { id } }`, { id });
    await scene.app.settled();
    const { 'Person 1': seconds = 0 } = await scene.attendance(id);
    expect(Math.round(seconds / 60)).toBe(30);
  });

  it('takes now for the moment of a press, and from start to end once the session is over', async () => {
    const [going, over] = [await sessionIn(-20), await sessionIn(-90)];
    const now = Math.floor(scene.app.clock.now().getTime() / 1000) * 1000;
    const { from } = rowOf(await press(going, 'here', ['Person 1']), 'Person 1').spells[0]!;
    expect(Date.parse(from) - now).toBeLessThan(10_000);
    await press(over, 'here', ['Person 1']);
    expect(await scene.attendance(over)).toEqual({ 'Person 1': 3600 });
  });

  it('marks all at once, and takes that back at once', async () => {
    const id = await sessionIn(-30);
    await press(id, 'here', ['Person 1'], { at: await minute(id, 0) });
    const all = await press(id, 'here', ['Person 1', 'Person 2', 'Person 3'], { at: await minute(id, 10) });
    expect(all.lastPress).toMatchObject({ kind: 'here', people: 2, name: null });
    expect(all.rows.filter(({ here }) => here)).toHaveLength(3);
    const { undoRosterPress } = await undo(all.lastPress?.id);
    expect(undoRosterPress.rows.filter(({ here }) => here).map(({ name }) => name)).toEqual(['Person 1']);
    expect(undoRosterPress.lastPress).toMatchObject({ people: 1, name: 'Person 1' });
    expect(Object.keys(await scene.attendance(id))).toEqual(['Person 1']);
  });

  it('makes somebody who was marked as gone by mistake be here again as before', async () => {
    const id = await sessionIn(-40);
    await press(id, 'here', ['Person 2'], { at: await minute(id, 0) });
    const { lastPress } = await press(id, 'gone', ['Person 2'], { at: await minute(id, 10) });
    expect(await scene.attendance(id)).toEqual({ 'Person 2': 600 });
    await undo(lastPress?.id);
    expect(await scene.attendance(id)).toEqual({ 'Person 2': 3600 });
  });

  it('holds one thing where several facilitators press at once', async () => {
    const id = await sessionIn(-30);
    const other = await grantRole(scene.app, scene.hub, 'facilitator', 'ola@mesa.example');
    const at = await minute(id, 3);
    await Promise.all(
      [scene.facilitator, other, scene.facilitator, other].map((by) =>
        press(id, 'here', ['Person 1'], { at }, by),
      ),
    );
    expect(rowOf(await seen(id), 'Person 1').spells).toHaveLength(1);
    const events = await scene.app.sql(
      `select 1 from domain_event where type = 'attendance.RosterMarked' and subject_id = $1`,
      [id],
    );
    expect(events).toHaveLength(1);
  });

  it('lets times be put down afterwards in the place of what was pressed', async () => {
    const id = await sessionIn(-50);
    await press(id, 'here', ['Person 1'], { at: await minute(id, 20) });
    const input = { personId: people['Person 1'], from: await minute(id, 5), until: await minute(id, 45) };
    const { setRosterTimes } = await scene.facilitator.get<{ setRosterTimes: Roster }>(TIMES, { id, input });
    expect(setRosterTimes.lastPress).toMatchObject({ people: 1, name: 'Person 1' });
    expect(await scene.attendance(id)).toEqual({ 'Person 1': 40 * 60 });
    await scene.facilitator.get(TIMES, { id, input: { personId: people['Person 1'] } });
    expect(await scene.attendance(id)).toEqual({});
  });

  it('counts once who is in a report as well, and the report’s undoing leaves the roster', async () => {
    const id = await scene.newSession();
    await seen(id).then(({ rows }) => {
      people = Object.fromEntries(rows.map(({ name, personId }) => [name, personId ?? '']));
    });
    const input = {
      personId: people['Person 1'],
      from: '2026-03-04T19:00:00Z',
      until: '2026-03-04T19:30:00Z',
    };
    await scene.facilitator.get(TIMES, { id, input });
    const importId = await scene.imported(id, P1);
    await scene.commit(importId);
    expect(await scene.attendance(id)).toEqual({ 'Person 1': 3600 });
    await scene.undo(importId);
    expect(await scene.attendance(id)).toEqual({ 'Person 1': 1800 });
  });

  it('shows guests, whose minutes are kept nowhere else', async () => {
    const id = await sessionIn(10);
    await scene.facilitator.get(
      `mutation ($id: ID!) { giveGuestPass(sessionId: $id, guest: { name: "Gil Guest", email: "gil@far.example" }) { id } }`,
      { id },
    );
    const guest = rowOf(await seen(id), 'Gil Guest');
    const { pressRoster } = await scene.facilitator.get<{ pressRoster: Roster }>(PRESS, {
      id,
      input: { kind: 'here', guestPassIds: [guest.guestPassId] },
    });
    expect(rowOf(pressRoster, 'Gil Guest').here).toBe(true);
    expect(await scene.attendance(id)).toEqual({});
  });

  it('shows who pressed to join and when, and makes no minutes of it', async () => {
    const id = await sessionIn(-5);
    await scene.app.sql(`update session set meeting_url = 'https://meet.example/1' where id = $1`, [id]);
    const learner = await signIn(scene.app, 'p2@spoke.example');
    await learner.get(`mutation ($id: ID!) { joinSession(sessionId: $id) { __typename } }`, { id });
    expect(rowOf(await seen(id), 'Person 2')).toMatchObject({
      here: false,
      spells: [],
      joinPressedAt: [expect.any(String)],
    });
    expect(await scene.attendance(id)).toEqual({});
  });
});

describe('the roster refuses', () => {
  it('marks more than an hour before the session, and times that are to come', async () => {
    const [early, going] = [await sessionIn(90), await sessionIn(-10)];
    const input = { kind: 'here', personIds: [people['Person 1']] };
    expect(await refusal(scene.facilitator, PRESS, { id: early, input })).toBe('CONFLICT');
    const at = await minute(going, 30);
    expect(await refusal(scene.facilitator, PRESS, { id: going, input: { ...input, at } })).toBe(
      'INVALID_INPUT',
    );
  });

  it('whoever is not expected, and a list without anybody', async () => {
    const id = await sessionIn(-10);
    const stranger = { kind: 'here', personIds: ['018f2e3c-0000-7000-8000-000000000000'] };
    for (const input of [stranger, { kind: 'here' }, { kind: 'here', personIds: [] }])
      expect(await refusal(scene.facilitator, PRESS, { id, input })).toBe('INVALID_INPUT');
  });

  it('more than a thousand at once', async () => {
    const id = await sessionIn(-10);
    const personIds = Array.from({ length: 1001 }, () => people['Person 1']);
    expect(await refusal(scene.facilitator, PRESS, { id, input: { kind: 'here', personIds } })).toBe(
      'INVALID_INPUT',
    );
  });

  it('a session that was called off', async () => {
    const id = await sessionIn(-10);
    await scene.app.sql(`update session set state = 'cancelled' where id = $1`, [id]);
    const input = { kind: 'here', personIds: [people['Person 1']] };
    expect(await refusal(scene.facilitator, PRESS, { id, input })).toBe('CONFLICT');
  });

  it('participants, and who is of another program: they see no roster and mark nobody', async () => {
    const id = await sessionIn(-10);
    const input = { kind: 'here', personIds: [people['Person 1']] };
    const learner = await signIn(scene.app, 'p1@spoke.example');
    expect(await refusal(learner, PRESS, { id, input })).toBe('FORBIDDEN');
    expect(await refusal(learner, SEEN, { id })).toBe('FORBIDDEN');
    const press = await scene.facilitator.get<{ pressRoster: Roster }>(PRESS, { id, input });
    expect(await refusal(learner, UNDO, { id: press.pressRoster.lastPress?.id })).toBe('FORBIDDEN');
    expect(await refusal(scene.app.anonymous, PRESS, { id, input })).toBe('UNAUTHENTICATED');
  });
});
