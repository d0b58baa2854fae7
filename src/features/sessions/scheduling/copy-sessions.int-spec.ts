import { DateTime } from 'luxon';
import {
  createCohort,
  createProgram,
  enrollPeople,
  foundHub,
  grantRole,
  signIn,
  TestApp,
  type TestHub,
} from '../../../../test/harness/index.js';

const COPY = `mutation ($programId: ID!, $input: CreateCohortInput!) { createCohort(programId: $programId, input: $input) { id enrolled } }`;
const PLAN = `query ($id: ID!, $after: String) { cohort(id: $id) { sessions(first: 10, after: $after) { pageInfo { endCursor hasNextPage } nodes {
  id title startsAt endsAt zone state seriesId format objectives meetingUrl capacity recordingUrl notes actualStart
  agenda { kind title minutes creditBearing } faculty { name part substituteForName } materials { title url fileId } guestPasses { id } } } } }`;
const SERIES = `mutation ($cohortId: ID!, $input: CreateSeriesInput!) { createSeries(cohortId: $cohortId, input: $input) { series { id } sessions { id } } }`;
const SINGLE = `mutation ($cohortId: ID!, $input: CreateSessionInput!) { createSession(cohortId: $cohortId, input: $input) { id } }`;

interface Planned {
  id: string;
  title: string;
  startsAt: string;
  state: string;
  seriesId: string | null;
  [what: string]: unknown;
}

let app: TestApp;
let hub: TestHub;
let programId: string;

beforeAll(async () => {
  app = await TestApp.start();
  app.clock.set('2026-03-01T09:00:00Z');
  hub = await foundHub(app);
  programId = await createProgram(hub);
});
afterAll(() => app.stop());

async function planOf(id: string): Promise<Planned[]> {
  const { cohort } = await hub.admin.get<{ cohort: { sessions: { nodes: Planned[] } } }>(PLAN, { id });
  return cohort.sessions.nodes;
}

async function copy(cohortId: string, firstDay: string, client = hub.admin): Promise<string> {
  const input = { name: 'Autumn', copyOf: { cohortId, firstDay } };
  const { createCohort: made } = await client.get<{ createCohort: { id: string } }>(COPY, {
    programId,
    input,
  });
  await app.settled();
  return made.id;
}

const local = ({ startsAt }: Planned) =>
  DateTime.fromISO(startsAt, { zone: 'America/Denver' }).toFormat("yyyy-LL-dd'T'HH:mm");

/** A cohort with people, and a week by week plan that has been worked on. */
async function spring(): Promise<string> {
  const cohortId = await createCohort(hub, programId, { name: 'Spring' });
  await enrollPeople(hub.admin, cohortId, 2);
  const at = { minutes: 60, zone: 'America/Denver' };
  const { createSeries } = await hub.admin.get<{ createSeries: { sessions: { id: string }[] } }>(SERIES, {
    cohortId,
    input: {
      ...at,
      title: 'Rounds',
      firstStart: '2026-03-04T12:00',
      sessions: 3,
      format: 'workgroup',
      objectives: ['Say no'],
      meetingUrl: 'https://meet.example/all',
      capacity: 40,
      faculty: [{ name: 'Eva Expert', email: 'eva@mesa.example', part: 'expert' }],
    },
  });
  await hub.admin.get(SINGLE, { cohortId, input: { ...at, title: 'Kick-off', start: '2026-03-03T09:00' } });
  const id = createSeries.sessions[1]?.id;
  await hub.admin.get(
    `mutation ($id: ID!, $segments: [SegmentInput!]!) { setAgenda(sessionId: $id, segments: $segments) { id } }`,
    {
      id,
      segments: [
        { kind: 'didactic', title: 'Sleep', minutes: 20 },
        { kind: 'break', title: 'Tea', minutes: 5 },
      ],
    },
  );
  await hub.admin.get(
    `mutation ($id: ID!, $link: LinkInput!) { addMaterialLink(sessionId: $id, link: $link) { id } }`,
    { id, link: { title: 'Paper', url: 'https://paper.example/1' } },
  );
  await hub.admin.post(
    `/sessions/${id}/materials?name=slides.pdf`,
    Buffer.from('%PDF-1.7'),
    'application/pdf',
  );
  await hub.admin.get(
    `mutation ($id: ID!, $from: ID!, $by: FacultyInput!) { substituteFaculty(sessionId: $id, personId: $from, substitute: $by) { id } }`,
    {
      id,
      from: (await app.sql<{ id: string }>(`select id from person where email_key = 'eva@mesa.example'`))[0]
        ?.id,
      by: { name: 'Sam Substitute', email: 'sub@mesa.example' },
    },
  );
  await hub.admin.get(
    `mutation ($id: ID!, $guest: GuestInput!) { giveGuestPass(sessionId: $id, guest: $guest) { id } }`,
    { id, guest: { name: 'Gil', email: `gil@else.example` } },
  );
  await hub.admin.get(
    `mutation ($id: ID!, $input: AfterwardsInput!) { putDownSession(sessionId: $id, input: $input) { id } }`,
    { id, input: { notes: 'Two people cried.', recordingUrl: 'https://rec.example/1' } },
  );
  return cohortId;
}

describe('a cohort like an earlier one', () => {
  it('has its plan on new dates as drafts, at the same times on the wall across a change of clocks', async () => {
    const source = await spring();
    const id = await copy(source, '2026-10-26');
    const plan = await planOf(id);
    expect(plan.map((session) => `${local(session)} ${session.title} ${session.state}`)).toEqual([
      '2026-10-27T09:00 Kick-off draft',
      '2026-10-28T12:00 Rounds draft',
      '2026-11-04T12:00 Rounds draft',
      '2026-11-11T12:00 Rounds draft',
    ]);
    expect(plan.map(({ startsAt }) => startsAt.slice(11, 16))).toEqual(['15:00', '18:00', '19:00', '19:00']);
    expect(plan[2]).toMatchObject({
      format: 'workgroup',
      objectives: ['Say no'],
      meetingUrl: 'https://meet.example/all',
      capacity: 40,
      agenda: [
        { kind: 'didactic', title: 'Sleep', minutes: 20, creditBearing: true },
        { kind: 'break', title: 'Tea', minutes: 5, creditBearing: false },
      ],
      faculty: [{ name: 'Eva Expert', part: expect.any(String), substituteForName: null }],
      materials: [{ title: 'Paper', url: 'https://paper.example/1', fileId: null }],
      // What became of the earlier one stays there.
      recordingUrl: null,
      notes: null,
      actualStart: null,
      guestPasses: [],
    });
    expect(new Set(plan.slice(1).map(({ seriesId }) => seriesId)).size).toBe(1);
    const { cohort } = await hub.admin.get<{ cohort: { enrolled: number } }>(
      `query ($id: ID!) { cohort(id: $id) { enrolled } }`,
      { id },
    );
    expect(cohort.enrolled).toBe(0);
    // The copies are sessions like others: they can be changed, published and paged through.
    await hub.admin.get(
      `mutation ($id: ID!) { publishSession(sessionId: $id, wholeSeries: true) { state } }`,
      { id: plan[1]?.id },
    );
    expect((await planOf(id)).map(({ state }) => state)).toEqual(['draft', ...Array(3).fill('scheduled')]);
    const upload = await hub.admin.post(
      `/sessions/${plan[1]?.id}/materials?name=a.pdf`,
      Buffer.from('%PDF-1'),
      'application/pdf',
    );
    expect(upload.status).toBe(201);
    const after = (
      await hub.admin.get<{ cohort: { sessions: { pageInfo: { endCursor: string } } } }>(PLAN, { id })
    ).cohort.sessions.pageInfo.endCursor;
    expect((await hub.admin.ask(PLAN, { id, after })).errors).toBeUndefined();
    // And the source is as it was.
    expect((await planOf(source)).map(({ state }) => state)).toEqual(Array(4).fill('scheduled'));
  });

  it('reminds as the earlier one does', async () => {
    const cohortId = await createCohort(hub, programId, { name: 'Quiet' });
    const reminders = 'reminders { weekBefore dayBefore hourBefore followUp quietFrom quietUntil }';
    const input = {
      weekBefore: 'never',
      dayBefore: true,
      hourBefore: false,
      followUp: false,
      quietFrom: '20:00',
      quietUntil: '08:00',
    };
    await hub.admin.get(
      `mutation ($id: ID!, $input: RemindersInput!) { setReminders(cohortId: $id, input: $input) { id } }`,
      { id: cohortId, input },
    );
    const id = await copy(cohortId, '2026-09-01');
    expect(await hub.admin.get(`query ($id: ID!) { cohort(id: $id) { ${reminders} } }`, { id })).toEqual({
      cohort: { reminders: input },
    });
  });

  it('meets on the days of a rule by the month', async () => {
    const source = await createCohort(hub, programId, { name: 'Monthly' });
    await hub.admin.get(SERIES, {
      cohortId: source,
      input: {
        title: 'Journal club',
        minutes: 60,
        zone: 'America/Denver',
        firstStart: '2026-03-03T12:00',
        sessions: 3,
        monthlyOn: [{ nth: 1, weekday: 'TU' }],
      },
    });
    const plan = await planOf(await copy(source, '2026-09-02'));
    expect(plan.map(local)).toEqual(['2026-10-06T12:00', '2026-11-03T12:00', '2026-12-01T12:00']);
  });

  it('gets its plan once, though its maker may be called twice', async () => {
    const id = await copy(await spring(), '2026-10-26');
    const before = await planOf(id);
    await app.sql(
      `update delivery set state = 'pending', due_at = now() - interval '1 minute' where handler = 'sessions.copy-sessions' and subject_id = $1`,
      [id],
    );
    await app.settled();
    expect(await planOf(id)).toEqual(before);
  });

  it('is made by who manages both, in one hub, on a real day', async () => {
    const source = await createCohort(hub, programId, { name: 'Source' });
    const other = await createProgram(hub, 'Other');
    const lead = await grantRole(app, hub, 'program_lead', 'lea@mesa.example', { programId: other });
    const input = (firstDay = '2026-10-26') => ({ name: 'Copy', copyOf: { cohortId: source, firstDay } });
    expect(await lead.refusal(COPY, { programId: other, input: input() })).toBe('NOT_FOUND');
    await enrollPeople(hub.admin, source, 1);
    const participant = await signIn(app, 'p1@spoke.example');
    expect(await participant.refusal(COPY, { programId, input: input() })).toBe('FORBIDDEN');
    const summit = await foundHub(app, 'Summit Hub', 'sam@summit.example');
    const far = await createProgram(summit);
    expect(await summit.admin.refusal(COPY, { programId: far, input: input() })).toBe('NOT_FOUND');
    for (const day of ['2026-02-30', '26-10-2026', 'soon'])
      expect(
        (await hub.admin.ask(COPY, { programId, input: input(day) })).errors?.[0]?.extensions.fields,
      ).toEqual({
        'copyOf.firstDay': 'is a day such as 2027-01-12',
      });
  });
});
