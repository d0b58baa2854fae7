import {
  type Client,
  createCohort,
  createProgram,
  foundHub,
  signIn,
  TestApp,
  type TestHub,
} from '../../../../test/harness/index.js';
import { linesOfCalendar, readCalendar } from '../../../../test/harness/read-calendar.js';

const MINE = `{ me { calendar { wants feedUrl } } }`;
const CHOOSE = `mutation ($wants: String!) { setCalendarChoice(wants: $wants) { wants feedUrl } }`;
const RESET = `mutation { resetMyCalendar { wants feedUrl } }`;
const ENROLL = `mutation ($cohortId: ID!, $input: EnrollInput!) {
  enroll(cohortId: $cohortId, input: $input) { ... on EnrolledType { enrollment { id } } } }`;
const SESSION = `mutation ($cohortId: ID!, $input: CreateSessionInput!) {
  createSession(cohortId: $cohortId, input: $input) { id startsAt } }`;
const SERIES = `mutation ($cohortId: ID!, $input: CreateSeriesInput!) {
  createSeries(cohortId: $cohortId, input: $input) { series { id } sessions { id startsAt } } }`;
const NOON = { title: 'Rounds', minutes: 60, zone: 'America/Denver' };

interface Calendar {
  wants: string;
  feedUrl: string | null;
}

let app: TestApp;
let hub: TestHub;
let programId: string;
beforeAll(async () => {
  app = await TestApp.start();
  app.clock.set('2026-02-01T09:00:00Z');
  hub = await foundHub(app);
  programId = await createProgram(hub);
});
afterAll(() => app.stop());

async function enroll(cohortId: string, email: string): Promise<string> {
  const { enroll: done } = await hub.admin.get<{ enroll: { enrollment: { id: string } } }>(ENROLL, {
    cohortId,
    input: { name: 'Pat', email },
  });
  return done.enrollment.id;
}

/** A person in a cohort of their own. */
async function person(name: string) {
  const cohortId = await createCohort(hub, programId, { name });
  const email = `${name.toLowerCase()}@spoke.example`;
  const enrollmentId = await enroll(cohortId, email);
  return { cohortId, email, enrollmentId, client: await signIn(app, email) };
}

async function createSession(cohortId: string, input: object = {}) {
  const { createSession: made } = await hub.admin.get<{ createSession: { id: string; startsAt: string } }>(
    SESSION,
    { cohortId, input: { ...NOON, start: '2026-03-04T12:00', ...input } },
  );
  return made;
}

async function choose(client: Client, wants: string): Promise<Calendar> {
  return (await client.get<{ setCalendarChoice: Calendar }>(CHOOSE, { wants })).setCalendarChoice;
}

async function feedPath(client: Client): Promise<string> {
  return new URL((await choose(client, 'feed')).feedUrl ?? '').pathname;
}

const ask = (path: string, etag = '') => fetch(`${app.url}${path}`, { headers: { 'if-none-match': etag } });
const textOf = async (path: string) => (await ask(path)).text();
const startsIn = (text: string) => readCalendar(text).map(({ start }) => start);

describe('the choice of a person', () => {
  it('is invitations by mail until they say otherwise, and then one or the other', async () => {
    const { client } = await person('Chooser');
    expect(await client.get(MINE)).toEqual({ me: { calendar: { wants: 'invitations', feedUrl: null } } });
    const feed = await choose(client, 'feed');
    expect(feed.feedUrl).toMatch(/\/calendar\/me\/swm_[\w-]{43}\.ics$/);
    expect(await client.get(MINE)).toEqual({ me: { calendar: feed } });
    expect(await choose(client, 'invitations')).toEqual({ wants: 'invitations', feedUrl: null });
    expect(await choose(client, 'feed')).toEqual(feed);
  });

  it('is refused in words where there is no such way, and to whoever is not signed in', async () => {
    const { client } = await person('Refused');
    const { errors } = await client.ask(CHOOSE, { wants: 'both' });
    expect(errors?.[0]).toMatchObject({
      message: 'Say `feed` for an address to subscribe to, or `invitations` for invitations by mail.',
      extensions: { code: 'INVALID_INPUT', fields: { wants: 'is neither feed nor invitations' } },
    });
    expect(await app.anonymous.refusal(CHOOSE, { wants: 'feed' })).toBe('UNAUTHENTICATED');
    expect(await app.anonymous.refusal(RESET)).toBe('UNAUTHENTICATED');
    expect(await app.anonymous.get(MINE)).toEqual({ me: null });
  });

  it('is on record each time it changes, without the address', async () => {
    const { client } = await person('Recorded');
    await choose(client, 'invitations');
    const path = await feedPath(client);
    await choose(client, 'feed');
    await client.get(RESET);
    const { me } = await client.get<{ me: { id: string } }>(`{ me { id } }`);
    const facts = await app.sql(
      `select type, data from domain_event where subject_id = $1 and type like '%Calendar%' order by id`,
      [me.id],
    );
    expect(facts).toEqual([
      { type: 'sessions.CalendarChoiceChanged', data: { wants: 'feed' } },
      { type: 'sessions.PersonalCalendarReset', data: {} },
    ]);
    const secret = /swm_[\w-]+/.exec(path)?.[0];
    const [found] = await app.sql<{ n: number }>(
      `select (select count(*) from domain_event where data::text like $1)::int
            + (select count(*) from delivery d where d::text like $1)::int as n`,
      [`%${secret}%`],
    );
    expect(found?.n).toBe(0);
  });
});

describe('the feed of a person', () => {
  it('shows the sessions of all their cohorts and those they teach in, with their own way in, and no draft', async () => {
    const { cohortId, email, client } = await person('Feed');
    const second = await createCohort(hub, programId, { name: 'Feed too' });
    await enroll(second, email);
    const elsewhere = await createCohort(hub, programId, { name: 'Taught' });
    const { createSeries } = await hub.admin.get<{
      createSeries: { series: { id: string }; sessions: { id: string; startsAt: string }[] };
    }>(SERIES, { cohortId, input: { ...NOON, firstStart: '2026-02-25T12:00', sessions: 3 } });
    const other = await createSession(second, { start: '2026-03-05T08:00' });
    const taught = await createSession(elsewhere, {
      start: '2026-03-06T08:00',
      faculty: [{ name: 'Pat', email }],
    });
    await createSession(elsewhere, { start: '2026-03-07T08:00' });
    await createSession(cohortId, { start: '2026-03-08T08:00', draft: true });

    const answer = await ask(await feedPath(client));
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      200,
      'text/calendar; charset=utf-8',
      'private, no-cache',
    ]);
    const text = await answer.text();
    const shown = [...createSeries.sessions, other, taught].map(({ startsAt }) => startsAt).sort();
    expect(startsIn(text)).toEqual(shown);
    const lines = linesOfCalendar(text);
    const ways = lines.filter((line) => line.startsWith('CONFERENCE'));
    for (const way of ways) expect(way).toMatch(/#swj_[\w-]+$/);
    expect(ways.map((way) => way.replace(/#.*/, '')).sort()).toEqual(
      [createSeries.series.id, other.id, taught.id]
        .map((id) => `CONFERENCE;VALUE=URI;FEATURE=VIDEO:${app.url}/join/${id}`)
        .sort(),
    );
    expect(lines).toContain('METHOD:PUBLISH');
    expect(text).not.toMatch(/^(ATTENDEE|ORGANIZER)/m);
  });

  it('answers 304 in one statement while nothing changes, and anew when something does', async () => {
    const { cohortId, email, client } = await person('Etag');
    const { id } = await createSession(cohortId);
    const path = await feedPath(client);
    await app.settled();
    let etag = (await ask(path)).headers.get('etag') ?? '';
    let status = 0;
    const unchanged = async () => {
      status = (await ask(path, etag)).status;
    };
    expect(await app.statements.counting(unchanged)).toBe(1);
    expect(status).toBe(304);
    const cancelOne = () =>
      hub.admin.get(`mutation ($id: ID!) { cancelSession(sessionId: $id) { state } }`, { id });
    const another = await createCohort(hub, programId, { name: 'Etag too' });
    await createSession(another);
    const changes = [cancelOne, () => enroll(another, email), () => createSession(another)];
    for (const change of changes) {
      await change();
      const changed = await ask(path, etag);
      expect(changed.status).toBe(200);
      etag = changed.headers.get('etag') ?? '';
    }
    await unchanged();
    expect(status).toBe(304);
  });

  it('no longer shows the cohort that they have left', async () => {
    const { cohortId, enrollmentId, client } = await person('Leaver');
    await createSession(cohortId);
    const path = await feedPath(client);
    const etag = (await ask(path)).headers.get('etag') ?? '';
    expect(startsIn(await textOf(path))).toHaveLength(1);
    await hub.admin.get(`mutation ($id: ID!) { withdraw(enrollmentId: $id) { state } }`, {
      id: enrollmentId,
    });
    const answer = await ask(path, etag);
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain('VEVENT');
  });

  it('is empty once they chose invitations, so that a calendar that still asks does not show things twice', async () => {
    const { cohortId, client } = await person('Switcher');
    await createSession(cohortId);
    const path = await feedPath(client);
    const etag = (await ask(path)).headers.get('etag') ?? '';
    await choose(client, 'invitations');
    const answer = await ask(path, etag);
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain('VEVENT');
    await choose(client, 'feed');
    expect((await ask(path, etag)).status).toBe(304);
  });

  it('is not found at the address before a reset, nor at one that is none of ours', async () => {
    const { client } = await person('Resetter');
    const before = await feedPath(client);
    const { resetMyCalendar } = await client.get<{ resetMyCalendar: Calendar }>(RESET);
    const after = new URL(resetMyCalendar.feedUrl ?? '').pathname;
    const foreign = [
      `/calendar/me/swm_${'A'.repeat(43)}.ics`,
      '/calendar/me/swm_short.ics',
      after.replace('/me/', '/'),
    ];
    const statuses = await Promise.all(
      [before, after, ...foreign].map(async (path) => (await ask(path)).status),
    );
    expect(statuses).toEqual([404, 200, 404, 404, 404]);
  });

  it('costs as many statements for 200 sessions as for two', async () => {
    const { cohortId, client } = await person('Cheap');
    const series = (sessions: number, firstStart: string) =>
      hub.admin.get(SERIES, { cohortId, input: { ...NOON, firstStart, sessions } });
    await series(2, '2026-02-03T12:00');
    const path = await feedPath(client);
    await app.settled();
    const few = await app.statements.counting(() => textOf(path));
    await series(150, '2026-02-04T12:00');
    await app.settled();
    expect(await app.statements.counting(() => textOf(path))).toBe(few);
    expect(few).toBeLessThanOrEqual(5);
  });
});
