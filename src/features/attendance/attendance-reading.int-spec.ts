import {
  ATTENDANCE,
  AttendanceScene,
  COMMIT,
  IMPORT,
  MATCH,
  MATRIX,
  P1,
  P2,
  row,
  UNDO,
} from '../../../test/attendance/scene.js';
import {
  createCohort,
  createProgram,
  foundHub,
  grantRole,
  signIn,
  sqlAs,
} from '../../../test/harness/index.js';
import { AttendanceReader } from './index.js';
import { file, Z1 } from './report.factory.js';

let scene: AttendanceScene;
beforeAll(async () => {
  scene = await AttendanceScene.start();
});
afterAll(() => scene.stop());

describe('who may', () => {
  it('upload: neither a participant nor a stranger nor nobody', async () => {
    const sessionId = await scene.newSession();
    const participantOfIt = await signIn(scene.app, 'p1@spoke.example');
    expect((await scene.upload(sessionId, file(Z1, P1), participantOfIt)).status).toBe(403);
    expect((await scene.upload(sessionId, file(Z1, P1), scene.app.anonymous)).status).toBe(401);
    expect((await scene.upload('not-an-id', file(Z1, P1))).status).toBe(404);
    expect((await scene.upload('01900000-0000-7000-8000-000000000000', file(Z1, P1))).status).toBe(404);
    expect(await scene.importsOf(sessionId)).toEqual([]);
  });

  it('see a session’s attendance: the team, not the participants', async () => {
    const sessionId = await scene.newSession();
    const importId = await scene.imported(sessionId, P1);
    await scene.commit(importId);
    const participantOfIt = await signIn(scene.app, 'p2@spoke.example');
    expect(await participantOfIt.refusal(IMPORT, { id: importId })).toBe('NOT_FOUND');
    expect(await participantOfIt.refusal(ATTENDANCE, { id: sessionId })).toBe('FORBIDDEN');
    expect(await participantOfIt.refusal(MATRIX, { cohortId: scene.cohortId })).toBe('NOT_FOUND');
  });

  it('do anything from another hub: it is not there', async () => {
    const sessionId = await scene.newSession();
    const importId = await scene.imported(sessionId, P1);
    const { id } = await scene.participant(importId, 'Person 1');
    const other = await foundHub(scene.app, 'Other Hub', 'olga@other.example');
    const otherProgram = await createProgram(other);
    const stranger = await grantRole(scene.app, other, 'facilitator', 'otto@other.example', {
      programId: otherProgram,
    });
    expect((await scene.upload(sessionId, file(Z1, P2), stranger)).status).toBe(404);
    for (const [document, variables] of [
      [IMPORT, { id: importId }],
      [COMMIT, { id: importId }],
      [UNDO, { id: importId }],
      [MATCH, { id, input: { guest: true } }],
      [MATRIX, { cohortId: scene.cohortId }],
      [ATTENDANCE, { id: sessionId }],
    ] as const) {
      expect(await stranger.refusal(document, variables)).toBe('NOT_FOUND');
    }
    expect((await scene.shown(importId)).state).toBe('preview');
  });
});

describe('in a cohort of its own', () => {
  let own: string;
  let first: string;
  let second: string;
  beforeAll(async () => {
    own = await createCohort(scene.hub, await createProgram(scene.hub, 'Other Program'), { name: 'Autumn' });
    for (const name of ['Ada One', 'Ben Two', 'Cleo Three']) {
      await scene.enroll(name, `${name.split(' ')[0]?.toLowerCase()}@spoke.example`, own);
    }
    first = await scene.newSession('2026-03-04T12:00', own);
    second = await scene.newSession('2026-03-11T12:00', own);
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
      const { body } = await scene.upload(sessionId, file(Z1, ...rows), scene.hub.admin);
      await scene.commit((body as { importId: string }).importId, scene.hub.admin);
    }
  });

  it('shows people by sessions, those who never came included', async () => {
    const { attendanceMatrix } = await scene.hub.admin.get<{ attendanceMatrix: object }>(MATRIX, {
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
    const ada = await signIn(scene.app, 'ada@spoke.example');
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
    const [ada, ben] = await scene.app.sql<{ id: string }>(
      `select id from person where email_key = any($1) order by email_key`,
      [['ada@spoke.example', 'ben@spoke.example']],
    );
    const reader = scene.app.get(AttendanceReader);
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
    expect(await scene.hub.admin.refusal(`{ ${query.replace('"S"', `"${first}"`)} }`)).toBe('INVALID_INPUT');
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
    const programId = await createProgram(scene.hub, 'Large Program');
    for (const size of [10, 300]) {
      const id = await createCohort(scene.hub, programId, { name: `Of ${size}` });
      await seat(id, size);
      const sessionId = await scene.newSession('2026-03-04T12:00', id);
      const rows = Array.from({ length: size }, (_, at) =>
        row(`Size ${size} ${at}`, at % 3 ? `size${size}-${at}@spoke.example` : '', '12:00:00', '12:30:00'),
      );
      const { body } = await scene.upload(sessionId, file(Z1, ...rows), scene.hub.admin);
      const { importId } = body as { importId: string };
      await scene.commit(importId, scene.hub.admin);
      sizes.set(size, { cohortId: id, sessionId, importId });
    }
  }, 120_000);

  /** Enrolls many at once, which the API does one by one. */
  async function seat(id: string, size: number): Promise<void> {
    await sqlAs(
      scene.app.database.ownerUrl,
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
      scene.cost(() => scene.hub.admin.get(document, variables(sizes.get(size) ?? {})));
    const few = await count(10);
    expect(await count(300)).toBe(few);
    // What it costs to know who asks is the same for every request.
    const knowing = await scene.cost(() => scene.hub.admin.get('{ __typename }'));
    expect(few - knowing).toBeLessThanOrEqual(5);
  });

  it('pages through all of them once', async () => {
    const PAGE = `query ($id: ID!, $after: String) { session(id: $id) { attendance(first: 100, after: $after) {
      nodes { id } pageInfo { hasNextPage endCursor } } } }`;
    type Page = { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    const seen = new Set<string>();
    for (let after: string | null = null, more = true; more; ) {
      const { session }: { session: { attendance: Page } } = await scene.hub.admin.get(PAGE, {
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
