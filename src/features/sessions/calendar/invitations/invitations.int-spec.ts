import {
  type Client,
  createCohort,
  createProgram,
  createTestDatabase,
  foundHub,
  SmtpSink,
  signIn,
  TestApp,
  type TestDatabase,
  type TestHub,
} from '../../../../../test/harness/index.js';
import { linesOfCalendar, MailedCalendar } from '../../../../../test/harness/read-calendar.js';

const SERIES = `mutation ($cohortId: ID!, $input: CreateSeriesInput!) {
  createSeries(cohortId: $cohortId, input: $input) { series { id } sessions { id startsAt } } }`;
const SESSION = `mutation ($cohortId: ID!, $input: CreateSessionInput!) {
  createSession(cohortId: $cohortId, input: $input) { id startsAt } }`;
const CHANGE = `mutation ($sessionId: ID!, $input: ChangeSessionsInput!) {
  changeSessions(sessionId: $sessionId, input: $input) { seriesId } }`;
const CANCEL = `mutation ($sessionId: ID!, $reach: String) { cancelSession(sessionId: $sessionId, reach: $reach) { state } }`;
const ENROLL = `mutation ($cohortId: ID!, $input: EnrollInput!) {
  enroll(cohortId: $cohortId, input: $input) { ... on EnrolledType { enrollment { id } } } }`;
const WITHDRAW = `mutation ($id: ID!) { withdraw(enrollmentId: $id) { state } }`;
const CHOOSE = `mutation ($wants: String!) { setCalendarChoice(wants: $wants) { feedUrl } }`;
const PUBLISH = `mutation ($id: ID!) { publishSession(sessionId: $id, wholeSeries: true) { state } }`;
const FACULTY = `mutation ($id: ID!, $faculty: [FacultyInput!]!) { setFaculty(sessionId: $id, faculty: $faculty) { id } }`;
const WANT = `mutation ($wanted: Boolean!) { setMailChoice(kind: "calendar", wanted: $wanted) { wanted } }`;
const OF_COHORT = `query ($id: ID!) { cohort(id: $id) { sessions(first: 100) { nodes { startsAt state title } } } }`;
const WEEKLY = {
  title: 'Rounds',
  minutes: 60,
  zone: 'America/Denver',
  firstStart: '2026-02-25T12:00',
  sessions: 4,
};

interface Made {
  id: string;
  startsAt: string;
}

let database: TestDatabase;
let sink: SmtpSink;
let app: TestApp;
let hub: TestHub;
let programId: string;
beforeAll(async () => {
  database = await createTestDatabase();
  sink = await SmtpSink.start();
  app = await TestApp.start(
    { SMTP_URL: sink.url, MAIL_FROM: '"Mesa, Hub" <hub@mesa.example>' },
    { database, mail: sink },
  );
  app.clock.set('2026-02-01T09:00:00Z');
  hub = await foundHub(app);
  programId = await createProgram(hub);
});
afterAll(async () => {
  await app?.stop();
  await sink?.stop();
  await database?.drop();
});

let people = 0;
/** A cohort with one person in it; the mail that they get. */
async function cohortOfOne() {
  const email = `p${++people}@spoke.example`;
  const cohortId = await createCohort(hub, programId, { name: `Cohort ${people}` });
  return { cohortId, email, enrollmentId: await enroll(cohortId, email) };
}

async function enroll(cohortId: string, email: string): Promise<string> {
  const { enroll: done } = await hub.admin.get<{ enroll: { enrollment: { id: string } } }>(ENROLL, {
    cohortId,
    input: { name: 'Pat “Patty” Ruiz', email },
  });
  await app.settled();
  return done.enrollment.id;
}

async function series(cohortId: string, input: object = {}) {
  const { createSeries: made } = await hub.admin.get<{
    createSeries: { series: { id: string }; sessions: Made[] };
  }>(SERIES, { cohortId, input: { ...WEEKLY, ...input } });
  await app.settled();
  return { id: made.series.id, ids: made.sessions.map(({ id }) => id) };
}

async function act(query: string, variables: object, client: Client = hub.admin): Promise<void> {
  await client.get(query, variables);
  await app.settled();
}

/** The messages to a person's calendar, in order. */
function messagesTo(email: string) {
  return sink.to(email).flatMap(({ attachments, subject, text }) => {
    const part = attachments.find(({ type }) => type === 'text/calendar');
    if (!part) return [];
    const lines = linesOfCalendar(part.text);
    const all = (name: string) => lines.filter((line) => line.startsWith(name));
    return {
      subject,
      words: text,
      text: part.text,
      lines,
      method: all('METHOD:')[0]?.slice(7),
      sequence: Number(all('SEQUENCE:')[0]?.slice(9)),
      uids: [...new Set(all('UID:').map((line) => line.slice(4)))],
      occurrences: all('RECURRENCE-ID'),
      rules: all('RRULE').filter((line) => !line.includes('YEARLY')),
    };
  });
}

const lastTo = (email: string) => messagesTo(email).at(-1);

/** What a person's calendar shows, whatever the order in which it took its messages. */
function calendarOf(email: string): string[] {
  const messages = messagesTo(email).map(({ text }) => text);
  const [inOrder = [], backwards = []] = [messages, [...messages, ...messages].reverse()].map((taken) => {
    const calendar = new MailedCalendar();
    for (const text of taken) calendar.take(text);
    return calendar
      .shown()
      .map(({ start, title }) => `${start} ${title}`)
      .sort();
  });
  expect(backwards).toEqual(inOrder);
  return inOrder;
}

/** What a cohort's calendar should show. */
async function heldIn(cohortId: string): Promise<string[]> {
  const { cohort } = await hub.admin.get<{
    cohort: { sessions: { nodes: { startsAt: string; state: string; title: string }[] } };
  }>(OF_COHORT, { id: cohortId });
  return cohort.sessions.nodes
    .filter(({ state }) => state !== 'cancelled' && state !== 'draft')
    .map(({ startsAt, title }) => `${startsAt} ${title}`);
}

describe('a new series', () => {
  it('comes to everyone as one recurring event, addressed to them alone', async () => {
    const { cohortId, email } = await cohortOfOne();
    const other = `other${people}@spoke.example`;
    await enroll(cohortId, other);
    const { id } = await series(cohortId, { sessions: 12 });
    expect(messagesTo(email)).toHaveLength(1);
    const [message] = messagesTo(email);
    expect(message).toMatchObject({
      subject: 'Invitation: Rounds',
      method: 'REQUEST',
      sequence: 0,
      uids: [id],
      occurrences: [],
      rules: ['RRULE:FREQ=WEEKLY;INTERVAL=1;COUNT=12'],
    });
    expect(message?.lines).toEqual(
      expect.arrayContaining([
        'DTSTART;TZID=America/Denver:20260225T120000',
        'ORGANIZER;CN="Mesa, Hub":mailto:hub@mesa.example',
        expect.stringMatching(/^ATTENDEE;.*;CN="Pat “Patty” Ruiz":MAILTO:p\d+@spoke\.example$/),
        expect.stringMatching(/^DTSTAMP:20260201T09\d{4}Z$/),
        expect.stringContaining(`CONFERENCE;VALUE=URI;FEATURE=VIDEO:${app.url}/join/${id}#swj_`),
      ]),
    );
    expect(message?.lines.filter((line) => line.startsWith('ATTENDEE'))).toHaveLength(1);
    expect(message?.words).toContain('“Rounds” has 12 sessions to come.');
    expect(message?.words).toContain('Wednesday, February 25, 2026 at 12:00 MST');
    expect(message?.words).toContain('/profile');
    expect(calendarOf(email)).toEqual(await heldIn(cohortId));
    expect(messagesTo(other)).toHaveLength(1);
    expect(calendarOf(other)).toEqual(await heldIn(cohortId));
  });

  it('comes to whoever is enrolled later, without what is over', async () => {
    const { cohortId } = await cohortOfOne();
    await series(cohortId, { firstStart: '2026-01-07T12:00', sessions: 2 });
    const { ids } = await series(cohortId, { firstStart: '2026-01-21T12:00', sessions: 5 });
    await act(CHANGE, { sessionId: ids[3], input: { start: '2026-02-12T08:00', title: 'Moved' } });
    const late = `late${people}@spoke.example`;
    await enroll(cohortId, late);
    expect(messagesTo(late)).toHaveLength(1);
    expect(calendarOf(late)).toEqual((await heldIn(cohortId)).slice(2));
  });

  it('is told event by event where clocks jump over its time', async () => {
    const { cohortId, email } = await cohortOfOne();
    const { ids } = await series(cohortId, { firstStart: '2026-03-01T02:30', sessions: 2 });
    expect(
      messagesTo(email)
        .map(({ uids }) => uids[0])
        .sort(),
    ).toEqual([...ids].sort());
    expect(calendarOf(email)).toEqual(await heldIn(cohortId));
  });

  it('is told when it is published, not while it is a draft', async () => {
    const { cohortId, email } = await cohortOfOne();
    const { ids } = await series(cohortId, { draft: true });
    expect(messagesTo(email)).toEqual([]);
    await act(PUBLISH, { id: ids[0] });
    expect(calendarOf(email)).toEqual(await heldIn(cohortId));
  });
});

describe('a series that is published in part', () => {
  const PUBLISH_ONE = `mutation ($id: ID!) { publishSession(sessionId: $id, wholeSeries: false) { state } }`;

  it('is told session by session, without a word of what is still a draft, and then as a whole', async () => {
    const { cohortId, email } = await cohortOfOne();
    const { id, ids } = await series(cohortId, { draft: true });
    await act(CHANGE, { sessionId: ids[2], input: { title: 'Not to be known yet' } });
    await act(PUBLISH_ONE, { id: ids[1] });
    expect(messagesTo(email).map(({ uids, rules }) => [uids, rules])).toEqual([[[ids[1]], []]]);
    expect(calendarOf(email)).toEqual(await heldIn(cohortId));
    expect(await heldIn(cohortId)).toHaveLength(1);
    await act(PUBLISH, { id: ids[0] });
    expect(messagesTo(email).some(({ uids }) => uids[0] === id)).toBe(true);
    expect(calendarOf(email)).toEqual(await heldIn(cohortId));
    expect(await heldIn(cohortId)).toHaveLength(4);
  });
});

describe('a change', () => {
  it('is told as what it is: one moved, one called off, the rest, and then nothing twice', async () => {
    const { cohortId, email } = await cohortOfOne();
    const { id, ids } = await series(cohortId);
    await act(CHANGE, { sessionId: ids[1], input: { start: '2026-03-05T09:00' } });
    expect(lastTo(email)).toMatchObject({
      subject: 'Changed: Rounds',
      method: 'REQUEST',
      sequence: 1,
      uids: [id],
      occurrences: ['RECURRENCE-ID;TZID=America/Denver:20260304T120000'],
      rules: [],
    });
    expect(lastTo(email)?.words).toContain(
      'Thursday, March 5, 2026 at 09:00 MST, instead of Wednesday, March 4, 2026 at 12:00 MST',
    );
    expect(calendarOf(email)).toEqual(await heldIn(cohortId));
    await act(CANCEL, { sessionId: ids[2] });
    expect(lastTo(email)).toMatchObject({
      subject: 'Called off: Rounds',
      method: 'CANCEL',
      sequence: 2,
      occurrences: ['RECURRENCE-ID;TZID=America/Denver:20260311T120000'],
    });
    expect(calendarOf(email)).toEqual(await heldIn(cohortId));
    await act(CANCEL, { sessionId: ids[2] });
    expect(messagesTo(email)).toHaveLength(3);
    await act(CHANGE, { sessionId: ids[1], input: { start: '2026-03-04T12:00' } });
    expect(calendarOf(email)).toEqual(await heldIn(cohortId));
    await act(CANCEL, { sessionId: ids[0], reach: 'all' });
    expect(lastTo(email)).toMatchObject({ method: 'CANCEL', sequence: 4, uids: [id], occurrences: [] });
    expect(messagesTo(email)).toHaveLength(5);
    expect(calendarOf(email)).toEqual([]);
  });

  it('of the following divides the event: what was ends earlier, what goes on is another', async () => {
    const { cohortId, email } = await cohortOfOne();
    const { id, ids } = await series(cohortId);
    await act(CHANGE, { sessionId: ids[2], input: { reach: 'following', start: '2026-03-12T08:30' } });
    const [, ...changes] = messagesTo(email);
    expect(changes.map(({ method, uids }) => [method, uids[0] === id])).toEqual(
      expect.arrayContaining([
        ['REQUEST', true],
        ['REQUEST', false],
      ]),
    );
    expect(changes).toHaveLength(2);
    expect(calendarOf(email)).toEqual(await heldIn(cohortId));
  });

  it('of all changes the one event, with a higher number', async () => {
    const { cohortId, email } = await cohortOfOne();
    const { id, ids } = await series(cohortId);
    await act(CHANGE, {
      sessionId: ids[0],
      input: { reach: 'all', start: '2026-02-26T10:00', title: 'Grand rounds' },
    });
    expect(lastTo(email)).toMatchObject({ method: 'REQUEST', sequence: 1, uids: [id] });
    expect(messagesTo(email)).toHaveLength(2);
    expect(calendarOf(email)).toEqual(await heldIn(cohortId));
  });

  it('leaves what is over as it was told', async () => {
    const { cohortId, email } = await cohortOfOne();
    const { ids } = await series(cohortId, { firstStart: '2026-01-21T12:00', sessions: 5 });
    await act(CANCEL, { sessionId: ids[2], reach: 'following' });
    const last = lastTo(email);
    expect(last).toMatchObject({ method: 'CANCEL' });
    expect(last?.occurrences).toHaveLength(3);
    expect(calendarOf(email)).toEqual((await heldIn(cohortId)).slice(0, 2));
  });

  it('of a session by itself goes from an invitation over a change to its end', async () => {
    const { cohortId, email } = await cohortOfOne();
    const { createSession: made } = await hub.admin.get<{ createSession: Made }>(SESSION, {
      cohortId,
      input: {
        title: 'Kick-off, "live"; 🏥',
        minutes: 60,
        zone: 'Asia/Kathmandu',
        start: '2026-03-02T17:45',
      },
    });
    await app.settled();
    await act(CHANGE, { sessionId: made.id, input: { start: '2026-03-03T17:45' } });
    expect(calendarOf(email)).toEqual(await heldIn(cohortId));
    await act(CANCEL, { sessionId: made.id });
    expect(messagesTo(email).map(({ method, sequence, uids }) => [method, sequence, uids])).toEqual([
      ['REQUEST', 0, [made.id]],
      ['REQUEST', 1, [made.id]],
      ['CANCEL', 2, [made.id]],
    ]);
    expect(calendarOf(email)).toEqual([]);
  });

  it('while mail cannot be sent is told once, as things are when it can', async () => {
    const { cohortId, email } = await cohortOfOne();
    const { ids } = await series(cohortId);
    await app.pauseWork(async () => {
      await hub.admin.get(CHANGE, { sessionId: ids[1], input: { start: '2026-03-05T09:00' } });
      await hub.admin.get(CHANGE, { sessionId: ids[1], input: { start: '2026-03-06T09:00' } });
      await hub.admin.get(CANCEL, { sessionId: ids[1] });
    });
    await app.settled();
    expect(messagesTo(email).map(({ method }) => method)).toEqual(['REQUEST', 'CANCEL']);
    expect(calendarOf(email)).toEqual(await heldIn(cohortId));
  });
});

describe('people who come and go', () => {
  it('lose the sessions of a cohort they leave, and get them again when they come back', async () => {
    const { cohortId, email, enrollmentId } = await cohortOfOne();
    const { id } = await series(cohortId);
    await act(WITHDRAW, { id: enrollmentId });
    expect(lastTo(email)).toMatchObject({ method: 'CANCEL', sequence: 1, uids: [id], occurrences: [] });
    expect(calendarOf(email)).toEqual([]);
    await series(cohortId, { title: 'Not theirs' });
    expect(messagesTo(email)).toHaveLength(2);
    await enroll(cohortId, email);
    expect(calendarOf(email)).toEqual((await heldIn(cohortId)).sort());
  });

  it('who teach in some sessions are invited to these, and to them no more when another takes their place', async () => {
    const { cohortId } = await cohortOfOne();
    const { ids } = await series(cohortId);
    const email = `tam${people}@mesa.example`;
    const tam = [{ name: 'Dr. Tam', email }];
    await act(FACULTY, { id: ids[1], faculty: tam });
    await act(FACULTY, { id: ids[3], faculty: tam });
    const held = await heldIn(cohortId);
    expect(calendarOf(email)).toEqual([held[1], held[3]]);
    await act(FACULTY, { id: ids[1], faculty: [] });
    expect(lastTo(email)).toMatchObject({ method: 'CANCEL' });
    expect(calendarOf(email)).toEqual([held[3]]);
    await act(FACULTY, { id: ids[3], faculty: [] });
    expect(calendarOf(email)).toEqual([]);
  });
});

describe('a choice', () => {
  it('is for the feed or for invitations, never both', async () => {
    const { cohortId, email } = await cohortOfOne();
    const { ids } = await series(cohortId);
    const client = await signIn(app, email);
    await act(CHOOSE, { wants: 'feed' }, client);
    expect(lastTo(email)).toMatchObject({ method: 'CANCEL' });
    expect(calendarOf(email)).toEqual([]);
    const before = messagesTo(email).length;
    await act(CANCEL, { sessionId: ids[1] });
    expect(messagesTo(email)).toHaveLength(before);
    await act(CHOOSE, { wants: 'invitations' }, client);
    expect(lastTo(email)).toMatchObject({ method: 'REQUEST', subject: 'Invitation: Rounds' });
    expect(calendarOf(email)).toEqual(await heldIn(cohortId));
    await act(CHANGE, { sessionId: ids[2], input: { reach: 'all', title: 'Grand rounds' } });
    expect(lastTo(email)).toMatchObject({ method: 'REQUEST', subject: 'Updated: Grand rounds' });
  });

  it('for no such mail is kept to, and everything is told anew afterwards', async () => {
    const { cohortId, email } = await cohortOfOne();
    const client = await signIn(app, email);
    await act(WANT, { wanted: false }, client);
    const { ids } = await series(cohortId);
    await act(CANCEL, { sessionId: ids[1] });
    expect(messagesTo(email)).toEqual([]);
    await act(WANT, { wanted: true }, client);
    expect(messagesTo(email).map(({ subject }) => subject)).toEqual(['Invitation: Rounds']);
    expect(calendarOf(email)).toEqual(await heldIn(cohortId));
    await act(`mutation { resetJoinLinks }`, {}, client);
    expect(lastTo(email)).toMatchObject({ subject: 'New link to join: Rounds', method: 'REQUEST' });
    expect(lastTo(email)?.words).toContain(
      'the earlier ones do not work any more. Nothing else has changed.',
    );
    await act(CHANGE, { sessionId: ids[2], input: { reach: 'all', title: 'Grand rounds' } });
    expect(lastTo(email)).toMatchObject({ subject: 'Updated: Grand rounds' });
  });
});
