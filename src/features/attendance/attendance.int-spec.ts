import type { Response } from 'supertest';
import {
  type Client,
  createCohort,
  createProgram,
  enrollPeople,
  foundHub,
  grantRole,
  signIn,
  sqlAs,
  TestApp,
  type TestHub,
} from '../../../test/harness/index.js';
import { AttendanceReader } from './index.js';
import { file, Z1 } from './report.factory.js';

/** A row of a Zoom report on the session's day; times are of the wall clock, `hh:mm:ss` in the afternoon. */
const row = (name: string, email: string, from: string, to: string, day = '03/04/2026') =>
  `${name},${email},${day} ${from} PM,${day} ${to} PM,60,Yes`;
const P1 = row('Person 1', 'P1@spoke.example', '12:00:00', '01:00:00');
const P2 = row('Person 2', '', '12:00:00', '12:30:00');
const GUEST = row('Visiting Guest', 'guest@elsewhere.example', '12:10:00', '12:20:00');
const MISSPELT = row('Tom Beker', '', '12:15:00', '12:45:00');

interface Participant {
  id: string;
  name: string;
  email: string | null;
  seconds: number | null;
  minutes: number | null;
  flags: string[];
  matchKind: string | null;
  person: { id: string; name: string } | null;
  suggestion: { id: string; name: string } | null;
}

interface Import {
  state: string;
  format: string;
  dateOrder: string | null;
  rows: number;
  problems: { line: number; code: string; message: string }[];
  tally: { participants: number; matched: number; guests: number; unresolved: number };
  viewerCan: { match: boolean; commit: boolean; undo: boolean };
  participants: { totalCount: number; nodes: Participant[] };
}

const IMPORT = `query ($id: ID!) { attendanceImport(id: $id) {
  state format dateOrder rows problems { line code message } tally { participants matched guests unresolved }
  viewerCan { match commit undo }
  participants(first: 50) { totalCount nodes {
    id name email seconds minutes flags matchKind person { id name } suggestion { id name } } } } }`;
const COMMIT = `mutation ($id: ID!) { commitAttendanceImport(id: $id) {
  __typename ... on AttendanceImport { state } ... on NothingToRecord { message } } }`;
const MATCH = `mutation ($id: ID!, $input: MatchAttendanceInput!) {
  matchAttendance(participantId: $id, input: $input) { matchKind person { name } suggestion { name } } }`;
const UNDO = `mutation ($id: ID!) { undoAttendanceImport(id: $id) { state } }`;
const ATTENDANCE = `query ($id: ID!) { session(id: $id) {
  attendance(first: 100) { totalCount nodes { seconds minutes person { name } } } } }`;
const MATRIX = `query ($cohortId: ID!) { attendanceMatrix(cohortId: $cohortId, first: 100) {
  sessions { id } people { totalCount nodes { seconds person { name } } } } }`;

describe('attendance', () => {
  let app: TestApp;
  let hub: TestHub;
  let cohortId: string;
  let facilitator: Client;

  beforeAll(async () => {
    app = await TestApp.start();
    hub = await foundHub(app);
    const programId = await createProgram(hub);
    cohortId = await createCohort(hub, programId);
    await enrollPeople(hub.admin, cohortId, 3);
    await enroll('Tom Becker', 'tom@spoke.example');
    facilitator = await grantRole(app, hub, 'facilitator', 'fay@mesa.example', { programId });
  });
  afterAll(() => app.stop());

  const enroll = (name: string, email: string, into = cohortId) =>
    hub.admin.get(
      `mutation ($id: ID!, $input: EnrollInput!) { enroll(cohortId: $id, input: $input) { __typename } }`,
      {
        id: into,
        input: { name, email },
      },
    );

  /** A session at noon in Denver, one hour long, on 4 March 2026 unless said otherwise. */
  async function newSession(start = '2026-03-04T12:00', of = cohortId): Promise<string> {
    const { createSession } = await hub.admin.get<{ createSession: { id: string } }>(
      `mutation ($of: ID!, $input: CreateSessionInput!) { createSession(cohortId: $of, input: $input) { id } }`,
      { of, input: { title: 'Burnout', start, minutes: 60, zone: 'America/Denver' } },
    );
    return createSession.id;
  }

  const upload = (sessionId: string, body: Buffer, by = facilitator, query = '', type = 'text/csv') =>
    by.post(`/uploads/attendance/${sessionId}${query}`, body, type);

  async function imported(sessionId: string, ...rows: string[]): Promise<string> {
    const { status, body } = await upload(sessionId, file(Z1, ...rows));
    expect(status).toBe(201);
    return (body as { importId: string }).importId;
  }

  const shown = async (id: string, by = facilitator) =>
    (await by.get<{ attendanceImport: Import }>(IMPORT, { id })).attendanceImport;
  const commit = async (id: string, by = facilitator) =>
    (await by.get<{ commitAttendanceImport: object }>(COMMIT, { id })).commitAttendanceImport;
  const undo = (id: string) => facilitator.get(UNDO, { id });
  const match = (id: string, input: object) => facilitator.get(MATCH, { id, input });

  async function participant(importId: string, name: string): Promise<Participant> {
    const found = (await shown(importId)).participants.nodes.find((one) => one.name === name);
    if (!found) throw new Error(`Nobody named ${name} stands in the import`);
    return found;
  }

  /** Seconds by name, as the team sees them. */
  async function attendance(sessionId: string): Promise<Record<string, number>> {
    type Seen = { session: { attendance: { nodes: { seconds: number; person: { name: string } }[] } } };
    const { session } = await facilitator.get<Seen>(ATTENDANCE, { id: sessionId });
    return Object.fromEntries(session.attendance.nodes.map(({ person, seconds }) => [person.name, seconds]));
  }

  const error = ({ body }: Response) =>
    (body as { error: { code: string; message: string; fields: Record<string, string> } }).error;
  const importsOf = (sessionId: string) =>
    app.sql(`select id from attendance_import where session_id = $1`, [sessionId]);

  describe('the preview', () => {
    it('matches by e-mail and by name, suggests, and leaves strangers in sight', async () => {
      const importId = await imported(await newSession(), P1, P2, GUEST, MISSPELT);
      const preview = await shown(importId);
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
      const sessionId = await newSession();
      await imported(sessionId, P1);
      expect(await attendance(sessionId)).toEqual({});
    });

    it('tells what is wrong with rows, by line and without names', async () => {
      const importId = await imported(
        await newSession(),
        P1,
        'Person 2,p2@spoke.example,03/04/2026 12:30:00 PM,03/04/2026 12:10:00 PM,-20,No',
      );
      const { problems } = await shown(importId);
      expect(problems).toEqual([
        { line: 3, code: 'negative_interval', message: 'Line 3 leaves before it joins. It was not counted.' },
      ]);
    });

    it('says that a person without times is not a person with zero minutes', async () => {
      const sessionId = await newSession();
      const report = file(
        'Name (Original Name),User Email,Total Duration (Minutes),Guest',
        'Person 1,,50,No',
      );
      const { body } = await upload(sessionId, report);
      const { importId } = body as { importId: string };
      expect((await participant(importId, 'Person 1')).seconds).toBeNull();
      expect(await commit(importId)).toMatchObject({ __typename: 'NothingToRecord' });
      expect(await attendance(sessionId)).toEqual({});
    });

    it('reads the times in another zone when told so', async () => {
      const sessionId = await newSession();
      const report = file(Z1, row('Person 1', 'p1@spoke.example', '07:00:00', '08:00:00'));
      const { body } = await upload(sessionId, report, facilitator, '?zone=UTC');
      expect((await participant((body as { importId: string }).importId, 'Person 1')).seconds).toBe(3600);
    });
  });

  describe('committing', () => {
    it('records the seconds of those who are known', async () => {
      const sessionId = await newSession();
      const importId = await imported(sessionId, P1, P2, GUEST);
      expect(await commit(importId)).toEqual({ __typename: 'AttendanceImport', state: 'committed' });
      expect(await attendance(sessionId)).toEqual({ 'Person 1': 3600, 'Person 2': 1800 });
    });

    it('counts two devices of a person once, and only within the session', async () => {
      const sessionId = await newSession();
      const importId = await imported(
        sessionId,
        row('Person 1', 'p1@spoke.example', '12:10:00', '12:40:00'),
        row('Person 1 iPhone', 'p1@spoke.example', '12:30:00', '01:15:00'),
      );
      await commit(importId);
      expect(await attendance(sessionId)).toEqual({ 'Person 1': 3000 });
    });

    it('keeps the intervals raw, as the report has them', async () => {
      const sessionId = await newSession();
      await commit(await imported(sessionId, row('Person 1', 'p1@spoke.example', '12:30:00', '01:15:00')));
      const intervals = await app.sql(
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
      const sessionId = await newSession();
      const importId = await imported(sessionId, P1);
      await Promise.all([commit(importId), commit(importId)]);
      await commit(importId);
      expect(await attendance(sessionId)).toEqual({ 'Person 1': 3600 });
      const events = await app.sql(
        `select data from domain_event where type = 'attendance.AttendanceRecorded' and subject_id = $1`,
        [sessionId],
      );
      expect(events).toEqual([{ data: { importId, because: 'import_committed', people: 1 } }]);
    });

    it('takes the union of two reports of one session', async () => {
      const sessionId = await newSession();
      const first = await imported(sessionId, row('Person 1', 'p1@spoke.example', '12:00:00', '12:20:00'));
      const second = await imported(sessionId, row('Person 1', 'p1@spoke.example', '12:10:00', '12:40:00'));
      await Promise.all([commit(first), commit(second)]);
      expect(await attendance(sessionId)).toEqual({ 'Person 1': 2400 });
    });

    it('refuses the report of another day, in words', async () => {
      const sessionId = await newSession();
      const importId = await imported(
        sessionId,
        row('Person 1', 'p1@spoke.example', '12:00:00', '01:00:00', '03/25/2026'),
      );
      expect((await shown(importId)).problems).toMatchObject([{ code: 'outside_session' }]);
      expect(await commit(importId)).toEqual({
        __typename: 'NothingToRecord',
        message: 'No row of this report falls into the session, so there is nothing to record.',
      });
      expect((await shown(importId)).state).toBe('preview');
    });

    it('leaves no name and no address in the record of events', async () => {
      const sessionId = await newSession();
      await commit(await imported(sessionId, P1, GUEST));
      const events = await app.sql(`select data::text from domain_event where type like 'attendance.%'`);
      expect(JSON.stringify(events)).not.toMatch(/Person|Guest|example/);
    });
  });

  describe('the same file again', () => {
    it('is the same preview', async () => {
      const sessionId = await newSession();
      const first = await upload(sessionId, file(Z1, P1));
      const second = await upload(sessionId, file(Z1, P1));
      expect(first.body).toMatchObject({ state: 'preview', already: false });
      expect(second.body).toEqual({ ...first.body, already: true });
    });

    it('is told to be committed already, and changes nothing', async () => {
      const sessionId = await newSession();
      const importId = await imported(sessionId, P1);
      await commit(importId);
      const again = await upload(sessionId, file(Z1, P1));
      expect(again.body).toEqual({ importId, state: 'committed', already: true });
      expect(await importsOf(sessionId)).toHaveLength(1);
    });

    it('is one import when it is sent twice at once', async () => {
      const sessionId = await newSession();
      const both = await Promise.all([upload(sessionId, file(Z1, P1)), upload(sessionId, file(Z1, P1))]);
      const ids = new Set(both.map(({ body }) => (body as { importId: string }).importId));
      expect(ids.size).toBe(1);
      expect(await importsOf(sessionId)).toHaveLength(1);
    });

    it('is another import for another session', async () => {
      const first = await imported(await newSession(), P1);
      expect(await imported(await newSession(), P1)).not.toBe(first);
    });

    it('is read anew when its dates are said to be written otherwise', async () => {
      const sessionId = await newSession('2026-04-03T12:00');
      const report = file(Z1, row('Person 1', 'p1@spoke.example', '12:00:00', '12:20:00', '04/04/2026'));
      const first = await upload(sessionId, report);
      const second = await upload(sessionId, report, facilitator, '?dateOrder=dmy');
      expect(second.body).toMatchObject({ state: 'preview', already: false });
      expect(await importsOf(sessionId)).toHaveLength(2);
      expect((await shown((first.body as { importId: string }).importId)).state).toBe('undone');
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
      const sessionId = await newSession();
      const response = await upload(sessionId, body);
      expect(response.status).toBe(400);
      expect(error(response)).toMatchObject({ code: 'INVALID_INPUT', message: expect.stringMatching(words) });
      expect(await importsOf(sessionId)).toEqual([]);
    });

    it('is refused with the choice to make when its dates can be read in two ways', async () => {
      const sessionId = await newSession('2026-07-15T12:00');
      const report = file(Z1, row('Person 1', 'p1@spoke.example', '12:00:00', '01:00:00', '03/04/2026'));
      const response = await upload(sessionId, report);
      expect(response.status).toBe(400);
      expect(error(response).message).toMatch(/line 2 can be March 4, 2026 or April 3, 2026/);
      expect(error(response).fields).toEqual({ dateOrder: 'has to be said: mdy or dmy' });
      expect(await importsOf(sessionId)).toEqual([]);
      expect((await upload(sessionId, report, facilitator, '?dateOrder=dmy')).status).toBe(201);
    });

    it('is refused at the line where it passes the limit of size', async () => {
      const sessionId = await newSession();
      const line = `${P1}\n`;
      const body = Buffer.from(`${Z1}\n${line.repeat(Math.ceil((30 * 1024 * 1024) / line.length))}`);
      const response = await upload(sessionId, body);
      expect(response.status).toBe(400);
      const passed = Math.floor((25 * 1024 * 1024 - Z1.length - 1) / line.length) + 2;
      expect(error(response).message).toMatch(new RegExp(`larger than 25 MB.*passed in line ${passed}\\b`));
      expect(await importsOf(sessionId)).toEqual([]);
    });

    it.each([
      ['an order of dates that is none', '?dateOrder=ymd', /dateOrder must be mdy or dmy/],
      ['a zone that is none', '?zone=Denver', /not a known time zone/],
    ])('is not even read with %s', async (_, query, words) => {
      const response = await upload(await newSession(), file(Z1, P1), facilitator, query);
      expect(response.status).toBe(400);
      expect(error(response).message).toMatch(words);
    });

    it('is refused as another kind of body, and files are refused elsewhere', async () => {
      const sessionId = await newSession();
      expect((await upload(sessionId, Buffer.from('{}'), facilitator, '', 'application/json')).status).toBe(
        400,
      );
      expect((await upload(sessionId, file(Z1, P1), facilitator, '', 'image/png')).status).toBe(415);
      expect((await facilitator.post('/graphql', file(Z1, P1), 'text/csv')).status).toBe(400);
      expect(await importsOf(sessionId)).toEqual([]);
    });
  });

  it('reads a report of 20,000 rows in a thread of its own, and in few statements', async () => {
    const sessionId = await newSession();
    const rows = Array.from({ length: 20_000 }, (_, at) =>
      row(`Person ${(at % 5) + 1}`, `p${(at % 5) + 1}@spoke.example`, '12:00:00', `12:${10 + (at % 50)}:00`),
    );
    let importId = '';
    const reading = await app.statements.counting(async () => {
      importId = await imported(sessionId, ...rows);
    });
    const committing = await app.statements.counting(() => commit(importId));
    expect(reading).toBeLessThan(30);
    expect(committing).toBeLessThan(30);
    expect(await attendance(sessionId)).toEqual({ 'Person 1': 3300, 'Person 2': 3360, 'Person 3': 3420 });
  });

  describe('a participant nobody knows', () => {
    it('counts from the moment a facilitator confirms the suggestion', async () => {
      const sessionId = await newSession();
      const importId = await imported(sessionId, P1, MISSPELT);
      const unknown = await participant(importId, 'Tom Beker');
      await match(unknown.id, { personId: unknown.suggestion?.id });
      expect(await participant(importId, 'Tom Beker')).toMatchObject({
        matchKind: 'confirmed',
        person: { name: 'Tom Becker' },
        suggestion: null,
      });
      await commit(importId);
      expect(await attendance(sessionId)).toEqual({ 'Person 1': 3600, 'Tom Becker': 1800 });
    });

    it('can be confirmed after the commit, and counts at once', async () => {
      const sessionId = await newSession();
      const importId = await imported(sessionId, P1, MISSPELT);
      await commit(importId);
      const unknown = await participant(importId, 'Tom Beker');
      await match(unknown.id, { personId: unknown.suggestion?.id });
      expect(await attendance(sessionId)).toEqual({ 'Person 1': 3600, 'Tom Becker': 1800 });
      await match(unknown.id, { guest: true });
      expect(await attendance(sessionId)).toEqual({ 'Person 1': 3600 });
    });

    it('can be the second device of somebody who is known', async () => {
      const sessionId = await newSession();
      const importId = await imported(
        sessionId,
        row('Person 1', 'p1@spoke.example', '12:00:00', '12:20:00'),
        row('Person 1', '', '12:10:00', '12:50:00'),
      );
      await commit(importId);
      expect(await attendance(sessionId)).toEqual({ 'Person 1': 1200 });
      const device = (await shown(importId)).participants.nodes[1];
      expect(device).toMatchObject({ matchKind: null, suggestion: { name: 'Person 1' } });
      await match(device?.id ?? '', { personId: device?.suggestion?.id });
      expect(await attendance(sessionId)).toEqual({ 'Person 1': 3000 });
      await match(device?.id ?? '', { guest: false });
      expect(await attendance(sessionId)).toEqual({ 'Person 1': 1200 });
    });

    it('can be marked as a guest', async () => {
      const importId = await imported(await newSession(), P1, GUEST);
      await match((await participant(importId, 'Visiting Guest')).id, { guest: true });
      expect((await shown(importId)).tally).toEqual({
        participants: 2,
        matched: 1,
        guests: 1,
        unresolved: 0,
      });
    });

    it('cannot be somebody who is not expected at the session', async () => {
      const importId = await imported(await newSession(), GUEST);
      const { id } = await participant(importId, 'Visiting Guest');
      const [fay] = await app.sql<{ id: string }>(
        `select id from person where email_key = 'fay@mesa.example'`,
      );
      expect(await facilitator.refusal(MATCH, { id, input: { personId: fay?.id } })).toBe('INVALID_INPUT');
      expect(await facilitator.refusal(MATCH, { id, input: {} })).toBe('INVALID_INPUT');
    });
  });

  describe('undoing', () => {
    it('takes an import back as a whole, and leaves another’s minutes', async () => {
      const sessionId = await newSession();
      const first = await imported(sessionId, P1, P2);
      const second = await imported(sessionId, row('Person 1', 'p1@spoke.example', '12:00:00', '12:20:00'));
      await commit(first);
      await commit(second);
      await undo(first);
      await undo(first);
      expect(await attendance(sessionId)).toEqual({ 'Person 1': 1200 });
      expect(await shown(first)).toMatchObject({
        state: 'undone',
        participants: { totalCount: 0 },
        viewerCan: { match: false, commit: false, undo: false },
      });
    });

    it('lets the same file be imported anew', async () => {
      const sessionId = await newSession();
      const first = await imported(sessionId, P1);
      await commit(first);
      await undo(first);
      const second = await imported(sessionId, P1);
      expect(second).not.toBe(first);
      await commit(second);
      expect(await attendance(sessionId)).toEqual({ 'Person 1': 3600 });
    });

    it('throws a preview away with all its names', async () => {
      const importId = await imported(await newSession(), P1, GUEST);
      await undo(importId);
      expect(await app.sql(`select 1 from import_participant where import_id = $1`, [importId])).toEqual([]);
      expect(await facilitator.refusal(COMMIT, { id: importId })).toBe('CONFLICT');
    });
  });

  describe('who may', () => {
    it('upload: neither a participant nor a stranger nor nobody', async () => {
      const sessionId = await newSession();
      const participantOfIt = await signIn(app, 'p1@spoke.example');
      expect((await upload(sessionId, file(Z1, P1), participantOfIt)).status).toBe(403);
      expect((await upload(sessionId, file(Z1, P1), app.anonymous)).status).toBe(401);
      expect((await upload('not-an-id', file(Z1, P1))).status).toBe(404);
      expect((await upload('01900000-0000-7000-8000-000000000000', file(Z1, P1))).status).toBe(404);
      expect(await importsOf(sessionId)).toEqual([]);
    });

    it('see a session’s attendance: the team, not the participants', async () => {
      const sessionId = await newSession();
      const importId = await imported(sessionId, P1);
      await commit(importId);
      const participantOfIt = await signIn(app, 'p2@spoke.example');
      expect(await participantOfIt.refusal(IMPORT, { id: importId })).toBe('NOT_FOUND');
      expect(await participantOfIt.refusal(ATTENDANCE, { id: sessionId })).toBe('FORBIDDEN');
      expect(await participantOfIt.refusal(MATRIX, { cohortId })).toBe('NOT_FOUND');
    });

    it('do anything from another hub: it is not there', async () => {
      const sessionId = await newSession();
      const importId = await imported(sessionId, P1);
      const { id } = await participant(importId, 'Person 1');
      const other = await foundHub(app, 'Other Hub', 'olga@other.example');
      const otherProgram = await createProgram(other);
      const stranger = await grantRole(app, other, 'facilitator', 'otto@other.example', {
        programId: otherProgram,
      });
      expect((await upload(sessionId, file(Z1, P2), stranger)).status).toBe(404);
      for (const [document, variables] of [
        [IMPORT, { id: importId }],
        [COMMIT, { id: importId }],
        [UNDO, { id: importId }],
        [MATCH, { id, input: { guest: true } }],
        [MATRIX, { cohortId }],
        [ATTENDANCE, { id: sessionId }],
      ] as const) {
        expect(await stranger.refusal(document, variables)).toBe('NOT_FOUND');
      }
      expect((await shown(importId)).state).toBe('preview');
    });
  });

  it('takes in nothing for a session that was called off', async () => {
    const sessionId = await newSession();
    await sqlAs(app.database.ownerUrl, `update session set state = 'cancelled' where id = $1`, [sessionId]);
    const response = await upload(sessionId, file(Z1, P1));
    expect(response.status).toBe(409);
    expect(error(response).message).toMatch(/cancelled/);
  });

  describe('in a cohort of its own', () => {
    let own: string;
    let first: string;
    let second: string;
    beforeAll(async () => {
      own = await createCohort(hub, await createProgram(hub, 'Other Program'), { name: 'Autumn' });
      for (const name of ['Ada One', 'Ben Two', 'Cleo Three']) {
        await enroll(name, `${name.split(' ')[0]?.toLowerCase()}@spoke.example`, own);
      }
      first = await newSession('2026-03-04T12:00', own);
      second = await newSession('2026-03-11T12:00', own);
      const ada = 'Ada One,ada@spoke.example';
      const ben = 'Ben Two,ben@spoke.example';
      const reports: [string, string[]][] = [
        [
          first,
          [
            `${ada},03/04/2026 12:00:00 PM,03/04/2026 12:30:00 PM,30,No`,
            `${ben},03/04/2026 2:00:00 PM,03/04/2026 2:10:00 PM,10,No`,
          ],
        ],
        [
          second,
          [
            `${ada},03/11/2026 12:00:00 PM,03/11/2026 1:00:00 PM,60,No`,
            `${ben},03/11/2026 12:00:10 PM,03/11/2026 12:00:30 PM,1,No`,
          ],
        ],
      ];
      for (const [sessionId, rows] of reports) {
        const { body } = await upload(sessionId, file(Z1, ...rows), hub.admin);
        await commit((body as { importId: string }).importId, hub.admin);
      }
    });

    it('shows people by sessions, those who never came included', async () => {
      const { attendanceMatrix } = await hub.admin.get<{ attendanceMatrix: object }>(MATRIX, {
        cohortId: own,
      });
      expect(attendanceMatrix).toEqual({
        sessions: [{ id: first }, { id: second }],
        people: {
          totalCount: 3,
          nodes: [
            { person: { name: 'Ada One' }, seconds: [1800, 3600] },
            { person: { name: 'Ben Two' }, seconds: [0, 20] },
            { person: { name: 'Cleo Three' }, seconds: [null, null] },
          ],
        },
      });
    });

    it('shows each person their own minutes, the latest session first', async () => {
      const ada = await signIn(app, 'ada@spoke.example');
      const MINE = `query ($after: String) { myAttendance(first: 1, after: $after) {
        totalCount nodes { seconds minutes session { id title } } pageInfo { hasNextPage endCursor } } }`;
      type Mine = { myAttendance: { pageInfo: { endCursor: string } } };
      const { myAttendance: page } = await ada.get<Mine>(MINE);
      expect(page).toMatchObject({
        totalCount: 2,
        nodes: [{ seconds: 3600, minutes: 60, session: { id: second, title: 'Burnout' } }],
        pageInfo: { hasNextPage: true },
      });
      const next = await ada.get<Mine>(MINE, { after: page.pageInfo.endCursor });
      expect(next.myAttendance).toMatchObject({
        nodes: [{ seconds: 1800, session: { id: first } }],
        pageInfo: { hasNextPage: false },
      });
    });

    it('tells other features how many sessions each person attended, and which was the first', async () => {
      const [ada, ben] = await app.sql<{ id: string }>(
        `select id from person where email_key = any($1) order by email_key`,
        [['ada@spoke.example', 'ben@spoke.example']],
      );
      const reader = app.get(AttendanceReader);
      expect(await reader.sessionsAttended(own)).toEqual(
        new Map([
          [ada?.id, 2],
          [ben?.id, 1],
        ]),
      );
      expect(await reader.firstAttended(own)).toEqual(
        new Map([
          [ada?.id, new Date('2026-03-04T19:00:00Z')],
          [ben?.id, new Date('2026-03-11T18:00:00Z')],
        ]),
      );
    });

    it.each([
      'session(id: "S") { attendance(first: 1, after: "W10") { totalCount } }',
      'myAttendance(after: "WyJ4Il0") { totalCount }',
    ])('refuses a cursor that is none: %s', async (query) => {
      expect(await hub.admin.refusal(`{ ${query.replace('"S"', `"${first}"`)} }`)).toBe('INVALID_INPUT');
    });
  });

  describe('with 300 people instead of 10', () => {
    const LISTS: [string, string, (ids: Record<string, string>) => object][] = [
      ['the participants of an import', IMPORT, ({ importId }) => ({ id: importId })],
      ['the attendance of a session', ATTENDANCE, ({ sessionId }) => ({ id: sessionId })],
      ['the matrix', MATRIX, ({ cohortId: id }) => ({ cohortId: id })],
    ];
    const sizes = new Map<number, Record<string, string>>();
    beforeAll(async () => {
      const programId = await createProgram(hub, 'Large Program');
      for (const size of [10, 300]) {
        const id = await createCohort(hub, programId, { name: `Of ${size}` });
        await seat(id, size);
        const sessionId = await newSession('2026-03-04T12:00', id);
        const rows = Array.from({ length: size }, (_, at) =>
          row(`Size ${size} ${at}`, at % 3 ? `size${size}-${at}@spoke.example` : '', '12:00:00', '12:30:00'),
        );
        const { body } = await upload(sessionId, file(Z1, ...rows), hub.admin);
        const { importId } = body as { importId: string };
        await commit(importId, hub.admin);
        sizes.set(size, { cohortId: id, sessionId, importId });
      }
    }, 120_000);

    /** Enrolls many at once, which the API does one by one. */
    async function seat(id: string, size: number): Promise<void> {
      await sqlAs(
        app.database.ownerUrl,
        `with people as (
           insert into person (id, created_at, name, email, email_key, zone, language)
           select gen_random_uuid(), now(), 'Size ' || $2::int || ' ' || n, e, e, 'UTC', 'en'
             from generate_series(0, $2::int - 1) n, lateral (select 'size' || $2 || '-' || n || '@spoke.example' as e)
           returning id)
         insert into enrollment (id, created_at, hub_id, program_id, cohort_id, person_id, state)
         select gen_random_uuid(), now(), c.hub_id, c.program_id, c.id, p.id, 'enrolled'
           from people p, cohort c where c.id = $1`,
        [id, size],
      );
    }

    it.each(LISTS)('shows %s in as many statements', async (_, document, variables) => {
      const count = (size: number) =>
        app.statements.counting(() => hub.admin.get(document, variables(sizes.get(size) ?? {})));
      const few = await count(10);
      expect(await count(300)).toBe(few);
      const who = app.statements.statements.filter((sql) =>
        /from (sign_in|role_grant|enrollment)\b/.test(sql),
      );
      expect(few - who.length).toBeLessThanOrEqual(5);
    });

    it('pages through all of them once', async () => {
      const PAGE = `query ($id: ID!, $after: String) { session(id: $id) { attendance(first: 100, after: $after) {
        nodes { id } pageInfo { hasNextPage endCursor } } } }`;
      type Page = { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      const seen = new Set<string>();
      for (let after: string | null = null, more = true; more; ) {
        const { session }: { session: { attendance: Page } } = await hub.admin.get(PAGE, {
          id: sizes.get(300)?.sessionId,
          after,
        });
        for (const { id } of session.attendance.nodes) seen.add(id);
        more = session.attendance.pageInfo.hasNextPage;
        after = session.attendance.pageInfo.endCursor;
      }
      expect(seen.size).toBe(300);
    });
  });
});
