import { AttendanceScene, error, GUEST, MISSPELT, P1, P2, row } from '../../../test/attendance/scene.js';
import { sqlAs } from '../../../test/harness/index.js';
import { file, utf16, Z1 } from './report.factory.js';

let scene: AttendanceScene;
beforeAll(async () => {
  scene = await AttendanceScene.start();
});
afterAll(() => scene.stop());

describe('the preview', () => {
  it('matches by e-mail and by name, suggests, and leaves strangers in sight', async () => {
    const importId = await scene.imported(await scene.newSession(), P1, P2, GUEST, MISSPELT);
    const preview = await scene.shown(importId);
    expect(preview).toMatchObject({
      state: 'preview',
      format: 'Z1',
      dateOrder: 'mdy',
      rows: 4,
      problems: [],
      tally: { participants: 4, matched: 2, guests: 0, unresolved: 2 },
      viewerCan: { match: true, commit: true, undo: true },
    });
    expect(preview.participants.nodes).toEqual([
      expect.objectContaining({
        name: 'Person 1',
        email: 'p1@spoke.example',
        seconds: 3600,
        minutes: 60,
        flags: [],
        matchKind: 'email',
        person: expect.objectContaining({ name: 'Person 1' }),
      }),
      expect.objectContaining({ flags: ['name_only'], seconds: 1800, matchKind: 'name' }),
      expect.objectContaining({ name: 'Visiting Guest', matchKind: null, person: null, suggestion: null }),
      expect.objectContaining({
        matchKind: null,
        person: null,
        suggestion: expect.objectContaining({ name: 'Tom Becker' }),
      }),
    ]);
  });

  it('records nothing yet', async () => {
    const sessionId = await scene.newSession();
    await scene.imported(sessionId, P1);
    expect(await scene.attendance(sessionId)).toEqual({});
  });

  it('tells what is wrong with rows, by line and without names', async () => {
    const importId = await scene.imported(
      await scene.newSession(),
      P1,
      'Person 2,p2@spoke.example,03/04/2026 12:30:00 PM,03/04/2026 12:10:00 PM,-20,No',
    );
    const { problems } = await scene.shown(importId);
    expect(problems).toEqual([
      { line: 3, code: 'negative_interval', message: 'The row leaves before it joins. It was not counted.' },
    ]);
  });

  it('says that a person without times is not a person with zero minutes', async () => {
    const sessionId = await scene.newSession();
    const report = file('Name (Original Name),User Email,Total Duration (Minutes),Guest', 'Person 1,,50,No');
    const { body } = await scene.upload(sessionId, report);
    const { importId } = body as { importId: string };
    expect((await scene.participant(importId, 'Person 1')).seconds).toBeNull();
    expect(await scene.commit(importId)).toMatchObject({ __typename: 'NothingToRecord' });
    expect(await scene.attendance(sessionId)).toEqual({});
  });

  it('keeps names as they are written, whatever they are written with', async () => {
    const sessionId = await scene.newSession();
    const odd = 'Zoë "Z" \\n {Łukasz} 👩🏽 \ud83d';
    const report = utf16(
      `${Z1}\n"${odd.replaceAll('"', '""')}",,03/04/2026 12:00:00 PM,03/04/2026 12:10:00 PM,10,Yes\n`,
    );
    const { body } = await scene.upload(sessionId, report);
    const { participants } = await scene.shown((body as { importId: string }).importId);
    // Half a character is none: it becomes the mark of what cannot be shown.
    expect(participants.nodes.map(({ name }) => name)).toEqual([odd.replace(/\ud83d$/, '\ufffd')]);
  });

  it('reads the times in another zone when told so', async () => {
    const sessionId = await scene.newSession();
    const report = file(Z1, row('Person 1', 'p1@spoke.example', '07:00:00', '08:00:00'));
    const { body } = await scene.upload(sessionId, report, scene.facilitator, '?zone=UTC');
    expect((await scene.participant((body as { importId: string }).importId, 'Person 1')).seconds).toBe(3600);
  });
});

describe('the same file again', () => {
  it('is the same preview', async () => {
    const sessionId = await scene.newSession();
    const first = await scene.upload(sessionId, file(Z1, P1));
    const second = await scene.upload(sessionId, file(Z1, P1));
    expect(first.body).toMatchObject({ state: 'preview', already: false });
    expect(second.body).toEqual({ ...first.body, already: true });
  });

  it('is told to be committed already, and changes nothing', async () => {
    const sessionId = await scene.newSession();
    const importId = await scene.imported(sessionId, P1);
    await scene.commit(importId);
    const again = await scene.upload(sessionId, file(Z1, P1));
    expect(again.body).toEqual({ importId, state: 'committed', already: true });
    expect(await scene.importsOf(sessionId)).toHaveLength(1);
  });

  it('is one import when it is sent twice at once', async () => {
    const sessionId = await scene.newSession();
    const both = await Promise.all([
      scene.upload(sessionId, file(Z1, P1)),
      scene.upload(sessionId, file(Z1, P1)),
    ]);
    const ids = new Set(both.map(({ body }) => (body as { importId: string }).importId));
    expect(ids.size).toBe(1);
    expect(await scene.importsOf(sessionId)).toHaveLength(1);
  });

  it('is another import for another session', async () => {
    const first = await scene.imported(await scene.newSession(), P1);
    expect(await scene.imported(await scene.newSession(), P1)).not.toBe(first);
  });

  it('is read anew when its dates are said to be written otherwise', async () => {
    const sessionId = await scene.newSession('2026-04-03T12:00');
    const report = file(Z1, row('Person 1', 'p1@spoke.example', '12:00:00', '12:20:00', '04/04/2026'));
    const first = await scene.upload(sessionId, report);
    const second = await scene.upload(sessionId, report, scene.facilitator, '?dateOrder=dmy');
    expect(second.body).toMatchObject({ state: 'preview', already: false });
    expect(await scene.importsOf(sessionId)).toHaveLength(2);
    expect((await scene.shown((first.body as { importId: string }).importId)).state).toBe('undone');
  });
});

describe('a file that cannot be read', () => {
  const WRONG: [string, Buffer, RegExp][] = [
    ['is empty', Buffer.from(''), /empty/],
    ['is another table', file('Invoice,Amount', '1,2'), /line 1.*headings/],
    ['is an Excel workbook', Buffer.from([0x50, 0x4b, 3, 4, 1, 2, 3, 4]), /Excel workbook/],
    ['has headings and nobody below them', file(Z1), /no participant/],
    ['has a quotation that never ends', file(Z1, P1, '"Person 2,p2@spoke.example'), /line 3/],
  ];
  it.each(WRONG)('is refused when it %s', async (_, body, words) => {
    const sessionId = await scene.newSession();
    const response = await scene.upload(sessionId, body);
    expect(response.status).toBe(400);
    expect(error(response)).toMatchObject({ code: 'INVALID_INPUT', message: expect.stringMatching(words) });
    expect(await scene.importsOf(sessionId)).toEqual([]);
  });

  it('is refused with the choice to make when its dates can be read in two ways', async () => {
    const sessionId = await scene.newSession('2026-07-15T12:00');
    const report = file(Z1, row('Person 1', 'p1@spoke.example', '12:00:00', '01:00:00', '03/04/2026'));
    const response = await scene.upload(sessionId, report);
    expect(response.status).toBe(400);
    expect(error(response).message).toMatch(/line 2 can be March 4, 2026 or April 3, 2026/);
    expect(error(response).fields).toEqual({ dateOrder: 'has to be said: mdy or dmy' });
    expect(await scene.importsOf(sessionId)).toEqual([]);
    expect((await scene.upload(sessionId, report, scene.facilitator, '?dateOrder=dmy')).status).toBe(201);
  });

  it('is refused at the line where it passes the limit of size', async () => {
    const sessionId = await scene.newSession();
    const line = `${P1}\n`;
    const body = Buffer.from(`${Z1}\n${line.repeat(Math.ceil((30 * 1024 * 1024) / line.length))}`);
    const response = await scene.upload(sessionId, body);
    expect(response.status).toBe(400);
    const passed = Math.floor((25 * 1024 * 1024 - Z1.length - 1) / line.length) + 2;
    expect(error(response).message).toMatch(new RegExp(`larger than 25 MB.*passed in line ${passed}\\b`));
    expect(await scene.importsOf(sessionId)).toEqual([]);
  });

  it.each([
    ['an order of dates that is none', '?dateOrder=ymd', /dateOrder must be mdy or dmy/],
    ['a zone that is none', '?zone=Denver', /not a known time zone/],
  ])('is not even read with %s', async (_, query, words) => {
    const response = await scene.upload(await scene.newSession(), file(Z1, P1), scene.facilitator, query);
    expect(response.status).toBe(400);
    expect(error(response).message).toMatch(words);
  });

  it('is refused as another kind of body, and files are refused elsewhere', async () => {
    const sessionId = await scene.newSession();
    expect(
      (await scene.upload(sessionId, Buffer.from('{}'), scene.facilitator, '', 'application/json')).status,
    ).toBe(400);
    expect((await scene.upload(sessionId, file(Z1, P1), scene.facilitator, '', 'image/png')).status).toBe(
      415,
    );
    expect((await scene.facilitator.post('/graphql', file(Z1, P1), 'text/csv')).status).toBe(400);
    expect(await scene.importsOf(sessionId)).toEqual([]);
  });
});

it('takes in nothing for a session that was called off', async () => {
  const sessionId = await scene.newSession();
  await sqlAs(scene.app.database.ownerUrl, `update session set state = 'cancelled' where id = $1`, [
    sessionId,
  ]);
  const response = await scene.upload(sessionId, file(Z1, P1));
  expect(response.status).toBe(409);
  expect(error(response).message).toMatch(/cancelled/);
});
