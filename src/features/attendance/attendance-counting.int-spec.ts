import {
  AttendanceScene,
  COMMIT,
  GUEST,
  MATCH,
  MISSPELT,
  P1,
  P2,
  row,
} from '../../../test/attendance/scene.js';

let scene: AttendanceScene;
beforeAll(async () => {
  scene = await AttendanceScene.start();
});
afterAll(() => scene.stop());

describe('committing', () => {
  it('records the seconds of those who are known', async () => {
    const sessionId = await scene.newSession();
    const importId = await scene.imported(sessionId, P1, P2, GUEST);
    expect(await scene.commit(importId)).toEqual({ __typename: 'AttendanceImport', state: 'committed' });
    expect(await scene.attendance(sessionId)).toEqual({ 'Person 1': 3600, 'Person 2': 1800 });
  });

  it('counts two devices of a person once, and only within the session', async () => {
    const sessionId = await scene.newSession();
    const importId = await scene.imported(
      sessionId,
      row('Person 1', 'p1@spoke.example', '12:10:00', '12:40:00'),
      row('Person 1 iPhone', 'p1@spoke.example', '12:30:00', '01:15:00'),
    );
    await scene.commit(importId);
    expect(await scene.attendance(sessionId)).toEqual({ 'Person 1': 3000 });
  });

  it('keeps the intervals raw, as the report has them', async () => {
    const sessionId = await scene.newSession();
    await scene.commit(
      await scene.imported(sessionId, row('Person 1', 'p1@spoke.example', '12:30:00', '01:15:00')),
    );
    const intervals = await scene.app.sql(
      `select joined_at, left_at, source from presence_interval where session_id = $1`,
      [sessionId],
    );
    expect(intervals).toEqual([
      {
        joined_at: new Date('2026-03-04T19:30:00Z'),
        left_at: new Date('2026-03-04T20:15:00Z'),
        source: 'zoom_csv',
      },
    ]);
  });

  it('changes nothing the second time', async () => {
    const sessionId = await scene.newSession();
    const importId = await scene.imported(sessionId, P1);
    await Promise.all([scene.commit(importId), scene.commit(importId)]);
    await scene.commit(importId);
    expect(await scene.attendance(sessionId)).toEqual({ 'Person 1': 3600 });
    const events = await scene.app.sql(
      `select data from domain_event where type = 'attendance.AttendanceRecorded' and subject_id = $1`,
      [sessionId],
    );
    expect(events).toEqual([{ data: { importId, because: 'import_committed', people: 1 } }]);
  });

  it('takes the union of two reports of one session', async () => {
    const sessionId = await scene.newSession();
    const first = await scene.imported(
      sessionId,
      row('Person 1', 'p1@spoke.example', '12:00:00', '12:20:00'),
    );
    const second = await scene.imported(
      sessionId,
      row('Person 1', 'p1@spoke.example', '12:10:00', '12:40:00'),
    );
    await Promise.all([scene.commit(first), scene.commit(second)]);
    expect(await scene.attendance(sessionId)).toEqual({ 'Person 1': 2400 });
  });

  it('refuses the report of another day, in words', async () => {
    const sessionId = await scene.newSession();
    const importId = await scene.imported(
      sessionId,
      row('Person 1', 'p1@spoke.example', '12:00:00', '01:00:00', '03/25/2026'),
    );
    expect((await scene.shown(importId)).problems).toMatchObject([{ code: 'outside_session' }]);
    expect(await scene.commit(importId)).toEqual({
      __typename: 'NothingToRecord',
      message: 'No row of this report falls into the session, so there is nothing to record.',
    });
    expect((await scene.shown(importId)).state).toBe('preview');
  });

  it('leaves no name and no address in the record of events', async () => {
    const sessionId = await scene.newSession();
    await scene.commit(await scene.imported(sessionId, P1, GUEST));
    const events = await scene.app.sql(`select data::text from domain_event where type like 'attendance.%'`);
    expect(JSON.stringify(events)).not.toMatch(/Person|Guest|example/);
  });
});

it('reads a report of 20,000 rows in a thread of its own, and in few statements', async () => {
  const sessionId = await scene.newSession();
  const rows = Array.from({ length: 20_000 }, (_, at) =>
    row(`Person ${(at % 5) + 1}`, `p${(at % 5) + 1}@spoke.example`, '12:00:00', `12:${10 + (at % 50)}:00`),
  );
  scene.app.statements.statements.length = 0;
  await scene.commit(await scene.imported(sessionId, ...rows));
  const own = /\b(attendance_import|import_participant|presence_interval|attendance_record)\b/;
  expect(scene.app.statements.statements.filter((text) => own.test(text)).length).toBeLessThan(25);
  expect(await scene.attendance(sessionId)).toEqual({ 'Person 1': 3300, 'Person 2': 3360, 'Person 3': 3420 });
});

describe('a participant nobody knows', () => {
  // What one facilitator confirmed would be known to the next.
  afterEach(() => scene.app.sql(`delete from participant_alias`));

  it('counts from the moment a facilitator confirms the suggestion', async () => {
    const sessionId = await scene.newSession();
    const importId = await scene.imported(sessionId, P1, MISSPELT);
    const unknown = await scene.participant(importId, 'Tom Beker');
    await scene.match(unknown.id, { personId: unknown.suggestion?.id });
    expect(await scene.participant(importId, 'Tom Beker')).toMatchObject({
      matchKind: 'confirmed',
      person: { name: 'Tom Becker' },
      suggestion: null,
    });
    await scene.commit(importId);
    expect(await scene.attendance(sessionId)).toEqual({ 'Person 1': 3600, 'Tom Becker': 1800 });
  });

  it('can be confirmed after the commit, and counts at once', async () => {
    const sessionId = await scene.newSession();
    const importId = await scene.imported(sessionId, P1, MISSPELT);
    await scene.commit(importId);
    const unknown = await scene.participant(importId, 'Tom Beker');
    await scene.match(unknown.id, { personId: unknown.suggestion?.id });
    expect(await scene.attendance(sessionId)).toEqual({ 'Person 1': 3600, 'Tom Becker': 1800 });
    await scene.match(unknown.id, { guest: true });
    expect(await scene.attendance(sessionId)).toEqual({ 'Person 1': 3600 });
  });

  it('can be the second device of somebody who is known', async () => {
    const sessionId = await scene.newSession();
    const importId = await scene.imported(
      sessionId,
      row('Person 1', 'p1@spoke.example', '12:00:00', '12:20:00'),
      row('Person 1', '', '12:10:00', '12:50:00'),
    );
    await scene.commit(importId);
    expect(await scene.attendance(sessionId)).toEqual({ 'Person 1': 1200 });
    const device = (await scene.shown(importId)).participants.nodes[1];
    expect(device).toMatchObject({ matchKind: null, suggestion: { name: 'Person 1' } });
    await scene.match(device?.id ?? '', { personId: device?.suggestion?.id });
    expect(await scene.attendance(sessionId)).toEqual({ 'Person 1': 3000 });
    await scene.match(device?.id ?? '', { guest: false });
    expect(await scene.attendance(sessionId)).toEqual({ 'Person 1': 1200 });
  });

  it('can be marked as a guest', async () => {
    const importId = await scene.imported(await scene.newSession(), P1, GUEST);
    await scene.match((await scene.participant(importId, 'Visiting Guest')).id, { guest: true });
    expect((await scene.shown(importId)).tally).toEqual({
      participants: 2,
      matched: 1,
      guests: 1,
      unresolved: 0,
    });
  });

  it('cannot be somebody who is not expected at the session', async () => {
    const importId = await scene.imported(await scene.newSession(), GUEST);
    const { id } = await scene.participant(importId, 'Visiting Guest');
    const [fay] = await scene.app.sql<{ id: string }>(
      `select id from person where email_key = 'fay@mesa.example'`,
    );
    expect(await scene.facilitator.refusal(MATCH, { id, input: { personId: fay?.id } })).toBe(
      'INVALID_INPUT',
    );
    expect(await scene.facilitator.refusal(MATCH, { id, input: {} })).toBe('INVALID_INPUT');
  });
});

describe('undoing', () => {
  it('takes an import back as a whole, and leaves another’s minutes', async () => {
    const sessionId = await scene.newSession();
    const first = await scene.imported(sessionId, P1, P2);
    const second = await scene.imported(
      sessionId,
      row('Person 1', 'p1@spoke.example', '12:00:00', '12:20:00'),
    );
    await scene.commit(first);
    await scene.commit(second);
    await scene.undo(first);
    await scene.undo(first);
    expect(await scene.attendance(sessionId)).toEqual({ 'Person 1': 1200 });
    expect(await scene.shown(first)).toMatchObject({
      state: 'undone',
      participants: { totalCount: 0 },
      viewerCan: { match: false, commit: false, undo: false },
    });
  });

  it('lets the same file be imported anew', async () => {
    const sessionId = await scene.newSession();
    const first = await scene.imported(sessionId, P1);
    await scene.commit(first);
    await scene.undo(first);
    const second = await scene.imported(sessionId, P1);
    expect(second).not.toBe(first);
    await scene.commit(second);
    expect(await scene.attendance(sessionId)).toEqual({ 'Person 1': 3600 });
  });

  it('throws a preview away with all its names', async () => {
    const importId = await scene.imported(await scene.newSession(), P1, GUEST);
    await scene.undo(importId);
    expect(await scene.app.sql(`select 1 from import_participant where import_id = $1`, [importId])).toEqual(
      [],
    );
    expect(await scene.facilitator.refusal(COMMIT, { id: importId })).toBe('CONFLICT');
  });
});
