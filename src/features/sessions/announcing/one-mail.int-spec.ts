import {
  type Client,
  createCohort,
  createProgram,
  foundHub,
  SmtpSink,
  signIn,
  type TakenMail,
  TestApp,
  type TestHub,
} from '../../../../test/harness/index.js';
import { MailedCalendar } from '../../../../test/harness/read-calendar.js';

const SERIES = `mutation ($cohortId: ID!, $input: CreateSeriesInput!) {
  createSeries(cohortId: $cohortId, input: $input) { sessions { id } } }`;
const CHANGE = `mutation ($id: ID!, $input: ChangeSessionsInput!) { changeSessions(sessionId: $id, input: $input) { seriesId } }`;
const CANCEL = `mutation ($id: ID!, $reason: String, $reach: String) {
  cancelSession(sessionId: $id, reason: $reason, reach: $reach) { state } }`;
const ANNOUNCE = `mutation ($id: ID!, $input: AnnounceInput!) { announce(sessionId: $id, input: $input) { id } }`;
const ENROLL = `mutation ($cohortId: ID!, $input: EnrollInput!) {
  enroll(cohortId: $cohortId, input: $input) { ... on EnrolledType { enrollment { id } } } }`;
const CHOOSE = `mutation ($wants: String!) { setCalendarChoice(wants: $wants) { feedUrl } }`;
const WANT = `mutation { setMailChoice(kind: "calendar", wanted: false) { wanted } }`;
const FACULTY = `mutation ($id: ID!, $faculty: [FacultyInput!]!) { setFaculty(sessionId: $id, faculty: $faculty) { id } }`;
const GIVE = `mutation ($id: ID!, $guest: GuestInput!) { giveGuestPass(sessionId: $id, guest: $guest) { id } }`;
const REVOKE = `mutation ($id: ID!) { revokeGuestPass(passId: $id) { id } }`;

let sink: SmtpSink;
let app: TestApp;
let hub: TestHub;
let programId: string;
beforeAll(async () => {
  sink = await SmtpSink.start();
  app = await TestApp.start(
    { SMTP_URL: sink.url, MAIL_FROM: 'Mesa Hub <hub@mesa.example>', PUBLIC_URL: 'https://hub.example' },
    { mail: sink },
  );
  app.clock.set('2026-02-01T09:00:00Z');
  hub = await foundHub(app);
  programId = await createProgram(hub);
});
afterAll(async () => {
  await app?.stop();
  await sink?.stop();
});

let cohorts = 0;

/** Somebody of each kind that hears of a series' second session. */
async function everybody(input: object = {}) {
  const n = ++cohorts;
  const cohortId = await createCohort(hub, programId, { name: `Cohort ${n}` });
  const { createSeries } = await hub.admin.get<{ createSeries: { sessions: { id: string }[] } }>(SERIES, {
    cohortId,
    input: {
      title: 'Rounds',
      minutes: 60,
      zone: 'America/Denver',
      firstStart: '2026-02-25T12:00',
      sessions: 4,
      ...input,
    },
  });
  const ids = createSeries.sessions.map(({ id }) => id);
  const at = (kind: string) => `${kind}${n}@spoke.example`;
  const people = {
    invited: at('invited'),
    feed: at('feed'),
    unwilling: at('unwilling'),
    teacher: at('teacher'),
    guest: at('guest'),
  };
  for (const email of [people.invited, people.feed, people.unwilling])
    await hub.admin.get(ENROLL, { cohortId, input: { name: 'Pat', email } });
  await hub.admin.get(FACULTY, { id: ids[1], faculty: [{ name: 'Dr. Tam', email: people.teacher }] });
  await app.settled();
  const asFeed: Client = await signIn(app, people.feed);
  await asFeed.get(CHOOSE, { wants: 'feed' });
  await (await signIn(app, people.unwilling)).get(WANT);
  const pass = await give(ids[1] as string, people.guest);
  await app.settled();
  const before = sink.taken.length;
  return {
    cohortId,
    ids,
    people,
    pass,
    new: (email: string) => sink.taken.slice(before).filter(({ to }) => to === email),
  };
}

async function give(id: string, email: string): Promise<string> {
  const { giveGuestPass } = await hub.admin.get<{ giveGuestPass: { id: string } }>(GIVE, {
    id,
    guest: { name: 'Gil', email },
  });
  return giveGuestPass.id;
}

async function act(query: string, variables: object): Promise<void> {
  await hub.admin.get(query, variables);
  await app.settled();
}

const calendarPart = (mail: TakenMail | undefined) =>
  mail?.attachments.find(({ type }) => type === 'text/calendar')?.text;

/** The starts that a person's calendar shows, by all mail they ever got. */
function calendarOf(email: string): string[] {
  const calendar = new MailedCalendar();
  for (const mail of sink.to(email)) {
    const part = calendarPart(mail);
    if (part) calendar.take(part);
  }
  return calendar
    .shown()
    .map(({ start }) => start)
    .sort();
}

describe('a session that is called off', () => {
  it('makes one mail for everybody, with the reason; it takes it out of the calendars that live by mail', async () => {
    const { ids, people, ...got } = await everybody();
    await act(CANCEL, { id: ids[1], reason: 'A flood' });
    for (const email of Object.values(people)) {
      const mails = got.new(email);
      expect([email, mails.map(({ subject }) => subject)]).toEqual([email, ['Called off: Rounds']]);
      expect(mails[0]?.text).toContain('The team writes: A flood');
      expect(mails[0]?.text).toContain('Wednesday, March 4, 2026 at ');
      expect(mails[0]?.replyTo).toBe('ana@mesa.example');
    }
    for (const email of [people.invited, people.teacher]) {
      expect(calendarPart(got.new(email)[0])).toContain('METHOD:CANCEL');
      expect(got.new(email)[0]?.text).toContain('Your calendar takes it out by this mail.');
    }
    for (const email of [people.feed, people.unwilling, people.guest])
      expect(calendarPart(got.new(email)[0])).toBeUndefined();
    expect(calendarOf(people.invited)).toHaveLength(3);
    expect(calendarOf(people.teacher)).toEqual([]);
    expect(got.new(people.guest)[0]?.text).toMatch(new RegExp(`/join/${ids[1]}#swg_`));
  });

  it('with all that follow makes one mail for everybody as well', async () => {
    const { ids, people, ...got } = await everybody();
    await act(CANCEL, { id: ids[0], reason: 'No funds', reach: 'all' });
    for (const email of Object.values(people)) expect(got.new(email)).toHaveLength(1);
    expect(got.new(people.invited)[0]?.subject).toBe('Called off: Rounds (4)');
    expect(got.new(people.guest)[0]?.subject).toBe('Called off: Rounds');
    expect(calendarOf(people.invited)).toEqual([]);
  });

  it('with one that was added to its series makes another mail for its own event, which says what is called off', async () => {
    const { ids, people, ...got } = await everybody();
    const [row] = await app.sql<{ id: string }>(`select series_id as id from session where id = $1`, [
      ids[0],
    ]);
    await hub.admin.get(
      `mutation ($id: ID!) { addSession(seriesId: $id, start: "2026-03-06T09:00") { id } }`,
      { id: row?.id },
    );
    await app.settled();
    const before = got.new(people.invited).length;
    await act(CANCEL, { id: ids[0], reason: 'No funds', reach: 'all' });
    const letters = got.new(people.invited).slice(before);
    expect(letters.map(({ subject }) => subject).sort()).toEqual([
      'Called off: Rounds (5)',
      'Cancelled: Rounds',
    ]);
    const own = letters.find(({ subject }) => subject === 'Cancelled: Rounds');
    expect(own?.text).toContain('“Rounds” on Friday, March 6, 2026 at 09:00 MST is called off.');
    expect(calendarOf(people.invited)).toEqual([]);
    for (const email of [people.feed, people.unwilling]) expect(got.new(email)).toHaveLength(1);
  });

  it('comes with the reason of each, where two are called off before mail can be sent', async () => {
    const { ids, people, ...got } = await everybody();
    await app.pauseWork(async () => {
      await hub.admin.get(CANCEL, { id: ids[1], reason: 'A flood' });
      await hub.admin.get(CANCEL, { id: ids[2], reason: 'A strike' });
    });
    await app.settled();
    const texts = got.new(people.invited).map(({ text }) => text);
    expect(texts).toHaveLength(2);
    expect(texts.join()).toContain('A flood');
    expect(texts.join()).toContain('A strike');
    expect(calendarOf(people.invited)).toHaveLength(2);
  });

  it('leaves no calendar wrong where each is an event by itself', async () => {
    // Clocks jump over this time on 8 March.
    const { ids, people, ...got } = await everybody({ firstStart: '2026-03-01T02:30', sessions: 3 });
    await act(CANCEL, { id: ids[1], reason: 'A flood', reach: 'following' });
    expect(calendarOf(people.invited)).toHaveLength(1);
    const letters = got.new(people.invited).filter(({ subject }) => subject.startsWith('Called off'));
    expect(letters).toHaveLength(1);
    expect(calendarPart(letters[0])).toContain('METHOD:CANCEL');
  });

  it('is taken out by a mail of its own from the calendar of whoever leaves', async () => {
    const { cohortId, ids, people, ...got } = await everybody();
    const [enrolled] = await app.sql<{ id: string }>(
      `select e.id from enrollment e join person p on p.id = e.person_id where e.cohort_id = $1 and p.email = $2`,
      [cohortId, people.invited],
    );
    await app.pauseWork(async () => {
      await hub.admin.get(CANCEL, { id: ids[1] });
      await hub.admin.get(`mutation ($id: ID!) { withdraw(enrollmentId: $id) { state } }`, {
        id: enrolled?.id,
      });
    });
    await app.settled();
    expect(calendarOf(people.invited)).toEqual([]);
    expect(got.new(people.invited).map(({ subject }) => subject)).toEqual(['Cancelled: Rounds']);
  });
});

describe('a meeting that is elsewhere', () => {
  it('makes one mail for everybody, guests too, with what the team says', async () => {
    const { ids, people, ...got } = await everybody();
    await act(ANNOUNCE, {
      id: ids[1],
      input: { kind: 'link_changed', meetingUrl: 'https://meet.example/2', note: 'The tool is down' },
    });
    for (const email of Object.values(people)) {
      expect([email, got.new(email).map(({ subject }) => subject)]).toEqual([email, ['New link: Rounds']]);
      expect(got.new(email)[0]?.text).toContain('The team writes: The tool is down');
    }
    expect(got.new(people.guest)[0]?.text).toMatch(new RegExp(`/join/${ids[1]}#swg_`));
  });
});

describe('a session that is moved', () => {
  const move = (id: string | undefined, start: string) => act(CHANGE, { id, input: { start } });

  it('makes one mail for who has no feed that tells them, guests too', async () => {
    const { ids, people, ...got } = await everybody();
    await move(ids[1], '2026-03-05T09:00');
    expect(got.new(people.invited).map(({ subject }) => subject)).toEqual(['Changed: Rounds']);
    expect(got.new(people.teacher)).toHaveLength(1);
    expect(got.new(people.feed)).toEqual([]);
    const [mail, ...more] = got.new(people.guest);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('New time: Rounds');
    expect(mail?.text).toContain('Thursday, March 5, 2026 at 09:00 MST');
    expect(mail?.text).toMatch(new RegExp(`/join/${ids[1]}#swg_`));
  });

  it('is told to guests where it moves with its series, and each time anew', async () => {
    const { ids, people, ...got } = await everybody();
    await act(CHANGE, { id: ids[0], input: { start: '2026-02-26T08:00', reach: 'all' } });
    await move(ids[1], '2026-03-06T09:00');
    await act(CHANGE, { id: ids[1], input: { title: 'Grand rounds' } });
    expect(got.new(people.guest).map(({ text }) => /\w+, March \d/.exec(text)?.[0])).toEqual([
      'Thursday, March 5',
      'Friday, March 6',
    ]);
  });

  it('is told to guests where it only gets longer', async () => {
    const { ids, people, ...got } = await everybody();
    await act(CHANGE, { id: ids[1], input: { minutes: 90 } });
    await act(CHANGE, { id: ids[1], input: { title: 'Grand rounds' } });
    const [mail, ...more] = got.new(people.guest);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('New time: Rounds');
    expect(mail?.text).toContain('It ends on Wednesday, March 4, 2026 at 13:30 MST.');
  });

  it('is told to guests once, as it is when mail can be sent', async () => {
    const { ids, people, ...got } = await everybody();
    await app.pauseWork(async () => {
      await hub.admin.get(CHANGE, { id: ids[1], input: { start: '2026-03-05T09:00' } });
      await hub.admin.get(CHANGE, { id: ids[1], input: { start: '2026-03-06T09:00' } });
    });
    await app.settled();
    expect(got.new(people.guest).map(({ text }) => /\w+, March \d/.exec(text)?.[0])).toEqual([
      'Friday, March 6',
    ]);
  });

  it('is not told to guests whose pass was taken back, who have another session, or who are enrolled now', async () => {
    const { cohortId, ids, people, pass, ...got } = await everybody();
    const [other, enrolled] = [`other${cohorts}@else.example`, `Enrolled${cohorts}@else.example`];
    await give(ids[2] as string, other);
    await give(ids[1] as string, enrolled);
    await hub.admin.get(ENROLL, { cohortId, input: { name: 'Pat', email: enrolled.toLowerCase() } });
    await hub.admin.get(REVOKE, { id: pass });
    await app.settled();
    await move(ids[1], '2026-03-05T09:00');
    await act(CANCEL, { id: ids[1] });
    expect(got.new(people.guest)).toEqual([]);
    expect(got.new(other).map(({ subject }) => subject)).toEqual(['You are invited: Rounds']);
    expect(got.new(enrolled).map(({ subject }) => subject)).toEqual(['You are invited: Rounds']);
    expect(got.new(enrolled.toLowerCase()).map(({ subject }) => subject)).toEqual([
      'Invitation: Rounds',
      'Changed: Rounds',
      'Called off: Rounds',
    ]);
  });
});
