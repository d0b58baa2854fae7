import { createCohort, signIn, type TestApp, type TestHub } from '../../../../test/harness/index.js';
import { CANCEL, SessionScene, starts } from '../../../../test/sessions/scene.js';

const PREVIEW_CHANGE = `query ($sessionId: ID!, $input: ChangeSessionsInput!) {
  previewChange(sessionId: $sessionId, input: $input) { startsAt endsAt plain conflicts { kind words } } }`;
const CHANGE = `mutation ($sessionId: ID!, $input: ChangeSessionsInput!) {
  changeSessions(sessionId: $sessionId, input: $input) { sessions { id conflicts { kind words } } } }`;
const PREVIEW_AT = `query ($cohortId: ID!, $input: CreateSessionsInput!) {
  previewSessions(cohortId: $cohortId, input: $input) { sessions { startsAt conflicts { kind words } } } }`;
const FACULTY = `query ($sessionId: ID!, $email: String!) { facultyConflicts(sessionId: $sessionId, email: $email) { kind words } }`;
const ADD_FACULTY = `mutation ($id: ID!, $member: FacultyInput!) { addFaculty(sessionId: $id, member: $member) { conflicts { kind words } } }`;
const PREVIEW_ADDITION = `query ($seriesId: ID!, $start: String!) {
  previewAddition(seriesId: $seriesId, start: $start) { startsAt conflicts { kind words } } }`;
const CONFLICTS = `query ($id: ID!) { session(id: $id) { conflicts { kind words } } }`;
const HOLIDAYS = `mutation ($hubId: ID!, $holidays: [HolidayInput!]!) { setHolidays(hubId: $hubId, holidays: $holidays) { day } }`;

const TAM = { name: 'Dr. Tam', email: 'tam@mesa.example' };
const AT_NOON = { minutes: 60, zone: 'America/Denver', title: 'Rounds' };

interface Conflict {
  kind: string;
  words: string;
}
type Planned = { startsAt: string; endsAt: string; plain: boolean; conflicts: Conflict[] }[];

let scene: SessionScene;
let app: TestApp;
let hub: TestHub;

beforeAll(async () => {
  scene = await SessionScene.start();
  ({ app, hub } = scene);
});
afterAll(() => app.stop());

const previewChange = async (sessionId: string | undefined, input: object) =>
  (await hub.admin.get<{ previewChange: Planned }>(PREVIEW_CHANGE, { sessionId, input })).previewChange;
const wordsOf = (planned: Planned) => planned.map(({ conflicts }) => conflicts.map(({ words }) => words));

describe('dates that are chosen', () => {
  it('are told where they stand in one another’s way, and where one ends as the next begins they are not', async () => {
    const cohortId = await createCohort(hub, scene.programId, { name: 'Chosen' });
    const input = {
      ...AT_NOON,
      faculty: [TAM],
      starts: ['2026-04-01T12:00', '2026-04-01T12:30', '2026-04-01T13:30'],
    };
    const { previewSessions } = await hub.admin.get<{ previewSessions: { sessions: Planned } }>(PREVIEW_AT, {
      cohortId,
      input,
    });
    const other = 'Another of these sessions is at that time, too.';
    expect(wordsOf(previewSessions.sessions)).toEqual([[other], [other], []]);
  });
});

describe('a change of times', () => {
  it('is shown before it is made, with the same cohort, the same faculty and holidays', async () => {
    const { cohortId, ids } = await scene.series({ sessions: 3, faculty: [TAM] });
    const elsewhere = await createCohort(hub, scene.programId, { name: 'Elsewhere' });
    await scene.createSession(elsewhere, { title: 'Workshop', start: '2026-03-05T12:30', faculty: [TAM] });
    await hub.admin.get(HOLIDAYS, {
      hubId: hub.id,
      holidays: [{ day: '2026-03-06', name: 'Founders’ day' }],
    });
    expect(await previewChange(ids[1], { start: '2026-03-11T12:30' })).toEqual([
      {
        startsAt: '2026-03-11T18:30:00.000Z',
        endsAt: '2026-03-11T19:30:00.000Z',
        plain: true,
        conflicts: [
          { kind: 'cohort', words: 'This cohort meets for “Rounds” at that time.' },
          { kind: 'faculty', words: 'Dr. Tam teaches in “Rounds” at that time.' },
        ],
      },
    ]);
    expect(wordsOf(await previewChange(ids[1], { start: '2026-03-05T12:00' }))).toEqual([
      ['Dr. Tam teaches in “Workshop” at that time.'],
    ]);
    expect(wordsOf(await previewChange(ids[1], { start: '2026-03-06T12:00' }))).toEqual([
      ['It is Founders’ day.'],
    ]);
    expect(wordsOf(await previewChange(ids[1], { start: '2026-03-04T13:00' }))).toEqual([[]]);
    expect(await previewChange(ids[1], { title: 'Grand rounds' })).toEqual([]);
    expect(starts(await scene.sessionsOf(cohortId))[1]).toBe('2026-03-04T19:00');
  });

  it('is shown for all that it reaches, as it will be, and in the way of which others', async () => {
    const { ids } = await scene.series({ sessions: 3 });
    await scene.change(ids[2], { start: '2026-03-06T09:00' });
    const input = { reach: 'following', start: '2026-03-06T08:30' };
    const shown = await previewChange(ids[1], input);
    expect(starts(shown)).toEqual(['2026-03-06T15:30', '2026-03-06T16:00']);
    const other = 'Another of these sessions is at that time, too.';
    expect(wordsOf(shown).map((words) => words[0])).toEqual([other, other]);
    const { sessions } = await scene.change(ids[1], input);
    expect(starts(sessions)).toEqual(starts(shown));
  });

  it('is refused beforehand in the words in which it would be', async () => {
    const { ids } = await scene.series({ sessions: 2 });
    await hub.admin.get(CANCEL, { sessionId: ids[1] });
    for (const [sessionId, input] of [
      [ids[0], { start: '2026-01-04T12:00' }],
      [ids[0], { reach: 'all', everyWeeks: 2, monthlyOn: [{ nth: 1, weekday: 'WE' }] }],
      [ids[1], { start: '2026-03-05T12:00' }],
    ] as const)
      expect(await scene.refusalOf(PREVIEW_CHANGE, { sessionId, input })).toEqual(
        await scene.refusalOf(CHANGE, { sessionId, input }),
      );
  });

  it('tells in its answer what speaks against it', async () => {
    const { ids } = await scene.series({ sessions: 2 });
    expect(await hub.admin.get(CHANGE, { sessionId: ids[0], input: { start: '2026-03-04T12:30' } })).toEqual({
      changeSessions: {
        sessions: [
          {
            id: ids[0],
            conflicts: [{ kind: 'cohort', words: 'This cohort meets for “Rounds” at that time.' }],
          },
        ],
      },
    });
  });
});

describe('a member of the faculty who is busy', () => {
  it('is told of before they are put on it, and after', async () => {
    const busy = await scene.series({ sessions: 1, title: 'Grand rounds', faculty: [TAM] });
    const { ids } = await scene.series({ sessions: 1 });
    const words = [{ kind: 'faculty', words: 'Dr. Tam teaches in “Grand rounds” at that time.' }];
    const found = await hub.admin.get<{ facultyConflicts: Conflict[] }>(FACULTY, {
      sessionId: ids[0],
      email: ' TAM@mesa.example',
    });
    expect(found.facultyConflicts).toContainEqual(words[0]);
    expect(await hub.admin.get(FACULTY, { sessionId: ids[0], email: 'nobody@mesa.example' })).toEqual({
      facultyConflicts: [],
    });
    const { addFaculty } = await hub.admin.get<{ addFaculty: { conflicts: Conflict[] } }>(ADD_FACULTY, {
      id: ids[0],
      member: TAM,
    });
    expect(addFaculty.conflicts).toContainEqual(words[0]);
    // In the session they teach in already nothing but others stands in the way.
    const { facultyConflicts } = await hub.admin.get<{ facultyConflicts: Conflict[] }>(FACULTY, {
      sessionId: busy.ids[0],
      email: TAM.email,
    });
    expect(facultyConflicts.map(({ words }) => words)).not.toContain(words[0]?.words);
  });

  it('is told of to the team alone', async () => {
    const { cohortId, participant } = await scene.cohortOf('Curious');
    const one = await scene.createSession(cohortId, { faculty: [TAM] });
    await scene.createSession(cohortId, { faculty: [TAM] });
    const { session } = await hub.admin.get<{ session: { conflicts: Conflict[] } }>(CONFLICTS, {
      id: one.id,
    });
    expect(session.conflicts.length).toBeGreaterThan(1);
    for (const client of [participant, await signIn(app, TAM.email)]) {
      expect(await client.get(CONFLICTS, { id: one.id })).toEqual({ session: { conflicts: [] } });
      expect(await client.refusal(FACULTY, { sessionId: one.id, email: TAM.email })).toBe('FORBIDDEN');
      expect(await client.refusal(PREVIEW_CHANGE, { sessionId: one.id, input: {} })).toBe('FORBIDDEN');
    }
  });

  it('is no longer told of once the other is called off', async () => {
    const { cohortId } = await scene.cohortOf('Over');
    const [one, other] = [await scene.createSession(cohortId), await scene.createSession(cohortId)];
    await hub.admin.get(CANCEL, { sessionId: other.id });
    expect(await hub.admin.get(CONFLICTS, { id: one.id })).toEqual({ session: { conflicts: [] } });
  });
});

describe('a session that would be added to a series', () => {
  it('is shown with what speaks against its day and its faculty, as its cohort and its hub are', async () => {
    const { cohortId, series } = await scene.series({ firstStart: '2026-05-06T12:00', faculty: [TAM] });
    const elsewhere = await createCohort(hub, scene.programId, { name: 'Elsewhere' });
    await scene.createSession(elsewhere, {
      ...AT_NOON,
      title: 'Pain',
      start: '2026-05-08T12:30',
      faculty: [TAM],
    });
    await hub.admin.get(HOLIDAYS, {
      hubId: hub.id,
      holidays: [{ day: '2026-05-08', name: 'Founders’ day' }],
    });
    const preview = (start: string) =>
      hub.admin.get<{ previewAddition: Planned[number] }>(PREVIEW_ADDITION, { seriesId: series.id, start });
    expect((await preview('2026-05-08T12:00')).previewAddition).toEqual({
      startsAt: '2026-05-08T18:00:00.000Z',
      conflicts: [
        { kind: 'faculty', words: 'Dr. Tam teaches in “Pain” at that time.' },
        { kind: 'holiday', words: 'It is Founders’ day.' },
      ],
    });
    expect((await preview('2026-05-07T12:00')).previewAddition.conflicts).toEqual([]);
    expect((await scene.sessionsOf(cohortId)).length).toBe(6);
  });

  it('is refused beforehand in the words in which it would be, and shown to the team alone', async () => {
    const { series } = await scene.series({ sessions: 1 });
    const refused = (start: string) => scene.refusalOf(PREVIEW_ADDITION, { seriesId: series.id, start });
    expect((await refused('2036-05-08T12:00')).message).toMatch(
      /^Sessions are planned 3 years ahead at the most/,
    );
    expect((await refused('noon')).code).toBe('INVALID_INPUT');
    const stranger = await signIn(app, TAM.email);
    const seriesId = series.id;
    const asked = await scene.refusalOf(PREVIEW_ADDITION, { seriesId, start: '2026-05-08T12:00' }, stranger);
    expect(asked.code).toMatch(/^(NOT_FOUND|FORBIDDEN)$/);
  });
});
