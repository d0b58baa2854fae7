import { randomUUID } from 'node:crypto';
import {
  type Client,
  createCohort,
  createProgram,
  foundHub,
  SmtpSink,
  signIn,
  TestApp,
  type TestHub,
} from '../../../../test/harness/index.js';
import { SYSTEM, Work } from '../../../platform/events/index.js';
import { Remind } from './remind.js';

const CREATE = `mutation ($cohortId: ID!, $input: CreateSessionInput!) { createSession(cohortId: $cohortId, input: $input) { id } }`;
const CHANGE = `mutation ($id: ID!, $change: ChangeSessionsInput!) { changeSessions(sessionId: $id, input: $change) { sessions { id } } }`;
const CANCEL = `mutation ($id: ID!, $reason: String, $reach: String) { cancelSession(sessionId: $id, reason: $reason, reach: $reach) { id } }`;
const SET = `mutation ($id: ID!, $input: RemindersInput!) { setReminders(cohortId: $id, input: $input) { id reminders { weekBefore dayBefore hourBefore followUp quietFrom quietUntil } } }`;
const DEFAULTS = {
  weekBefore: 'rarer',
  dayBefore: true,
  hourBefore: true,
  followUp: true,
  quietFrom: '21:00',
  quietUntil: '07:00',
};

describe('reminders of sessions', () => {
  let app: TestApp;
  let sink: SmtpSink;
  let hub: TestHub;
  let programId: string;
  let cohortId: string;
  let admin: Client;
  beforeAll(async () => {
    sink = await SmtpSink.start();
    app = await TestApp.start(
      { SMTP_URL: sink.url, MAIL_FROM: 'Mesa Hub <hub@mesa.example>', PUBLIC_URL: 'https://hub.example' },
      { mail: sink },
    );
    app.clock.set('2027-01-04T12:00:00Z');
    hub = await foundHub(app);
    programId = await createProgram(hub);
  });
  afterAll(async () => {
    await app.stop();
    await sink.stop();
  });
  beforeEach(async () => {
    // A new year for each test, so that nothing of the one before is due in it.
    const year = new Date(app.clock.now()).getUTCFullYear() + 1;
    app.clock.set(`${year}-06-01T12:00:00Z`);
    await app.settled();
    admin = await signIn(app, 'ana@mesa.example');
    cohortId = await createCohort({ ...hub, admin }, programId);
  });

  const year = () => app.clock.now().getUTCFullYear();

  async function person(zone = 'America/Denver', language = 'en'): Promise<{ id: string; email: string }> {
    const id = randomUUID();
    const email = `${id.slice(0, 8)}@spoke.example`;
    await app.sql(
      `insert into person (id, created_at, name, email, email_key, zone, language) values ($1, now(), 'Pat', $2, $2, $3, $4)`,
      [id, email, zone, language],
    );
    return { id, email };
  }

  async function enrolled(zone?: string, language?: string): Promise<{ id: string; email: string }> {
    const someone = await person(zone, language);
    await app.sql(
      `insert into enrollment (id, created_at, hub_id, program_id, cohort_id, person_id, state)
       values (gen_random_uuid(), now(), $1, $2, $3, $4, 'enrolled')`,
      [hub.id, programId, cohortId, someone.id],
    );
    return someone;
  }

  /** Schedules a session by Denver's clocks (UTC-6 in June). */
  async function session(start: string, title = 'Sleep', more: object = {}): Promise<string> {
    const { createSession } = await admin.get<{ createSession: { id: string } }>(CREATE, {
      cohortId,
      input: { title, start: `${year()}-${start}`, minutes: 60, zone: 'America/Denver', ...more },
    });
    await app.settled();
    return createSession.id;
  }

  async function at(time: string): Promise<void> {
    app.clock.set(`${year()}-${time}`);
    await app.settled();
  }

  /** The subjects of the mail about sessions that an address got. */
  // What calendars are told comes by mail of its own.
  const got = ({ email }: { email: string }) =>
    app.mailbox
      .to(email)
      .map(({ subject }) => subject)
      .filter((subject) => !/^(Invitation|Changed|Updated|Cancelled): /.test(subject));

  it('come each once: a week, a day and an hour before, and after it was held', async () => {
    const pat = await enrolled();
    await session('06-20T12:00');
    await at('06-13T18:00:01Z');
    expect(got(pat)).toHaveLength(1);
    await at('06-19T18:00:01Z');
    expect(got(pat)).toHaveLength(2);
    await at('06-20T17:00:01Z');
    expect(got(pat)).toHaveLength(3);
    for (const subject of got(pat)) expect(subject).toMatch(/^Sleep: \w+day, June 20, \d{4} at 12:00 MDT$/);
    await at('06-20T19:00:01Z');
    expect(got(pat)).toHaveLength(3);
    await at('06-20T20:01:00Z');
    expect(got(pat).slice(3)).toEqual(['After Sleep']);
    await at('06-29T20:00:00Z');
    expect(got(pat)).toHaveLength(4);
  });

  it('do not come a week before where sessions are weekly, unless the team wants it', async () => {
    const pat = await enrolled();
    const series = async (title: string) => {
      await admin.get(
        `mutation ($cohortId: ID!, $input: CreateSeriesInput!) { createSeries(cohortId: $cohortId, input: $input) { series { id } } }`,
        {
          cohortId,
          input: {
            title,
            firstStart: `${year()}-06-20T12:00`,
            minutes: 60,
            zone: 'America/Denver',
            everyWeeks: 1,
            sessions: 2,
          },
        },
      );
    };
    await series('Weekly');
    await at('06-14T12:00:00Z');
    expect(got(pat)).toEqual([]);
    admin = await signIn(app, 'ana@mesa.example');
    const { setReminders } = await admin.get<{ setReminders: { reminders: object } }>(SET, {
      id: cohortId,
      input: { ...DEFAULTS, weekBefore: 'always', dayBefore: false },
    });
    expect(setReminders.reminders).toEqual({ ...DEFAULTS, weekBefore: 'always', dayBefore: false });
    await at('06-20T17:30:00Z');
    expect(got(pat)).toEqual([expect.stringContaining('June 20')]);
    await at('06-20T18:01:00Z');
    expect(got(pat).slice(1)).toEqual([expect.stringContaining('June 27')]);
  });

  it('come in each person’s own zone and language, and name the zone', async () => {
    const ines = await enrolled('Europe/Madrid', 'es');
    await session('06-20T12:00');
    await at('06-19T18:00:01Z');
    const mail = app.mailbox.to(ines.email).find(({ subject }) => subject.startsWith('Sleep: '));
    expect(mail?.subject).toMatch(
      /^Sleep: \w+, 20 de junio de \d{4}, 20:00 CEST$|^Sleep: .*20 de junio.*20:00/,
    );
    expect(mail?.text).toContain('Europe/Madrid');
    expect(mail?.text).toContain('/join/');
    expect(mail?.text).toContain('/unsubscribe/');
  });

  it('keep out of each person’s night: put off to the morning, or left out where that is too late', async () => {
    const denver = await enrolled('America/Denver');
    const kolkata = await enrolled('Asia/Kolkata');
    await admin.get(SET, { id: cohortId, input: { ...DEFAULTS, weekBefore: 'never' } });
    // 07:20 in Denver is 18:50 in Kolkata.
    await session('06-20T07:20');
    await at('06-19T13:20:01Z');
    expect([got(denver).length, got(kolkata).length]).toEqual([1, 1]);
    // An hour before is 06:20 in Denver: put off to 07:00, twenty minutes before.
    await at('06-20T12:20:01Z');
    expect([got(denver).length, got(kolkata).length]).toEqual([1, 2]);
    await at('06-20T13:00:01Z');
    expect([got(denver).length, got(kolkata).length]).toEqual([2, 2]);
    // 10:45 in Denver is 22:15 in Kolkata: the day before is put off there, and the hour before is left out.
    admin = await signIn(app, 'ana@mesa.example');
    await session('06-25T10:45', 'Late');
    const late = (who: { email: string }) => got(who).filter((subject) => subject.startsWith('Late'));
    await at('06-24T16:45:01Z');
    expect([late(denver).length, late(kolkata).length]).toEqual([1, 0]);
    await at('06-25T01:30:01Z');
    expect([late(denver).length, late(kolkata).length]).toEqual([1, 1]);
    await at('06-25T15:45:01Z');
    expect([late(denver).length, late(kolkata).length]).toEqual([2, 1]);
  });

  it('come anew when the session is moved, and not for its old time', async () => {
    const pat = await enrolled();
    const id = await session('06-08T12:00');
    await at('06-07T18:00:01Z');
    const before = got(pat).length;
    admin = await signIn(app, 'ana@mesa.example');
    await admin.get(CHANGE, { id, change: { start: `${year()}-06-10T15:00` } });
    // The new time is within a week: calendar mail tells of it at once.
    await at('06-08T18:00:00Z');
    expect(got(pat).slice(before)).toEqual([]);
    await at('06-09T21:00:01Z');
    await at('06-10T20:00:01Z');
    expect(got(pat).slice(before)).toEqual([
      expect.stringMatching(/June 10, .* 15:00 MDT$/),
      expect.stringMatching(/June 10, .* 15:00 MDT$/),
    ]);
  });

  it('come at once of a time within a day to whoever no calendar mail tells of it, and only to them', async () => {
    const invited = await enrolled();
    const feed = await enrolled();
    const unwilling = await enrolled();
    await (await signIn(app, feed.email)).get(`mutation { setCalendarChoice(wants: "feed") { feedUrl } }`);
    await (await signIn(app, unwilling.email)).get(
      `mutation { setMailChoice(kind: "calendar", wanted: false) { wanted } }`,
    );
    const id = await session('06-08T12:00');
    await at('06-01T21:00:00Z');
    admin = await signIn(app, 'ana@mesa.example');
    const all = ({ email }: { email: string }) => app.mailbox.to(email).map(({ subject }) => subject);
    const before = [invited, feed, unwilling].map((who) => all(who).length);
    await admin.get(CHANGE, { id, change: { start: `${year()}-06-02T10:00` } });
    await app.settled();
    const since = [invited, feed, unwilling].map((who, i) => all(who).slice(before[i]));
    const reminder = expect.stringMatching(/^Sleep: .*June 2, .* 10:00 MDT$/);
    expect(since).toEqual([['Updated: Sleep'], [reminder], [reminder]]);
    await admin.get(CHANGE, { id, change: { title: 'Sleep and rest' } });
    await app.settled();
    expect(all(feed).slice(before[1])).toHaveLength(1);
  });

  it('do not come of a draft, until it is published', async () => {
    const pat = await enrolled();
    const id = await session('06-08T12:00', 'Plan', { draft: true });
    await at('06-07T18:00:01Z');
    expect(got(pat)).toEqual([]);
    admin = await signIn(app, 'ana@mesa.example');
    await admin.get(`mutation ($id: ID!) { publishSession(sessionId: $id, wholeSeries: false) { id } }`, {
      id,
    });
    await app.settled();
    // The invitation has just told the time.
    expect(app.mailbox.to(pat.email).map(({ subject }) => subject)).toEqual(['Invitation: Plan']);
    await at('06-08T17:00:01Z');
    expect(got(pat)).toHaveLength(1);
  });

  it('do not come of a session that was called off; people are told of that at once, and once', async () => {
    const pat = await enrolled();
    const id = await session('06-08T12:00');
    const before = got(pat).length;
    await admin.get(CANCEL, { id, reason: 'The clinic is closed' });
    await admin.get(CANCEL, { id, reason: 'Again' });
    await app.settled();
    expect(got(pat).slice(before)).toEqual(['Called off: Sleep']);
    await at('06-09T12:00:00Z');
    expect(got(pat).slice(before)).toEqual(['Called off: Sleep']);
    const mail = sink.to(pat.email).findLast(({ subject }) => subject.startsWith('Called off: '));
    expect(mail?.text).toContain('The team writes: The clinic is closed');
    expect(mail?.replyTo).toBe('ana@mesa.example');
    expect(mail?.headers.has('list-unsubscribe')).toBe(false);
  });

  it('come to whoever is enrolled by then, and to who teaches', async () => {
    const id = await session('06-08T12:00', 'Sleep', {
      faculty: [{ name: 'Exa Pert', email: `exa${year()}@mesa.example` }],
    });
    await at('06-07T18:00:01Z');
    const late = await enrolled();
    await at('06-08T17:00:01Z');
    expect(got(late)).toHaveLength(1);
    const reminders = got({ email: `exa${year()}@mesa.example` }).filter((subject) =>
      subject.startsWith('Sleep'),
    );
    expect(reminders).toHaveLength(2);
    const twice = await app.sql(
      `select recipient_id, occurrence from mail_message where subject_id = $1 group by 1, 2 having count(*) > 1`,
      [id],
    );
    expect(twice).toEqual([]);
  });

  it('do not come to whoever has switched them off, while follow-ups still do', async () => {
    const pat = await enrolled();
    await app.sql(
      `insert into mail_choice (id, created_at, person_id, kind) values (gen_random_uuid(), now(), $1, 'reminders')`,
      [pat.id],
    );
    await session('06-08T12:00');
    await at('06-08T17:30:00Z');
    expect(got(pat)).toEqual([]);
    await at('06-08T19:00:01Z');
    await at('06-08T20:01:00Z');
    expect(got(pat)).toEqual(['After Sleep']);
  });

  it('and follow-ups are switched off each by itself', async () => {
    const [noReminders, noFollowUps] = [await enrolled(), await enrolled()];
    const off = `mutation ($kind: String!) { setMailChoice(kind: $kind, wanted: false) { wanted } }`;
    await (await signIn(app, noReminders.email)).get(off, { kind: 'reminders' });
    await (await signIn(app, noFollowUps.email)).get(off, { kind: 'follow-ups' });
    await admin.get(SET, { id: cohortId, input: { ...DEFAULTS, weekBefore: 'never' } });
    await session('06-08T12:00');
    await at('06-07T18:00:01Z');
    await at('06-08T17:00:01Z');
    await at('06-08T19:00:01Z');
    await at('06-08T20:01:00Z');
    const about = (who: { email: string }) => got(who).filter((subject) => subject !== 'Your sign-in link');
    expect(about(noReminders)).toEqual(['After Sleep']);
    // A day and an hour before.
    expect(about(noFollowUps)).toEqual(Array(2).fill(expect.stringMatching(/^Sleep: /)));
  });

  it('keep out of nights that have clocks of a half hour, and of the day beyond the date line', async () => {
    const [kathmandu, kiritimati] = [await enrolled('Asia/Kathmandu'), await enrolled('Pacific/Kiritimati')];
    await admin.get(SET, { id: cohortId, input: { ...DEFAULTS, weekBefore: 'never', hourBefore: false } });
    // The day before is 18:00 UTC: 23:45 in Kathmandu, 08:00 of the next day in Kiritimati.
    await session('06-20T12:00');
    await at('06-19T18:00:01Z');
    expect([got(kathmandu).length, got(kiritimati).length]).toEqual([0, 1]);
    await at('06-20T01:14:59Z');
    expect(got(kathmandu)).toEqual([]);
    await at('06-20T01:15:01Z');
    expect(got(kathmandu)).toEqual([expect.stringMatching(/June 20, .* 23:45/)]);
  });

  it('come a week before every second week, in each one’s morning', async () => {
    const [denver, sydney] = [await enrolled(), await enrolled('Australia/Sydney')];
    await admin.get(
      `mutation ($cohortId: ID!, $input: CreateSeriesInput!) { createSeries(cohortId: $cohortId, input: $input) { series { id } } }`,
      {
        cohortId,
        input: {
          title: 'Fortnightly',
          firstStart: `${year()}-06-20T08:00`,
          minutes: 60,
          zone: 'America/Denver',
          everyWeeks: 2,
          sessions: 2,
        },
      },
    );
    await app.settled();
    // A week before is 14:00 UTC: midnight in Sydney.
    await at('06-13T14:00:01Z');
    expect([got(denver).length, got(sydney).length]).toEqual([1, 0]);
    await at('06-13T21:00:01Z');
    expect([got(denver).length, got(sydney).length]).toEqual([1, 1]);
  });

  it('say what there is after the session', async () => {
    const pat = await enrolled();
    const id = await session('06-08T12:00');
    await admin.get(
      `mutation ($id: ID!) { addMaterialLink(sessionId: $id, link: {title: "Slides", url: "https://slides.example/1"}) { id } }`,
      { id },
    );
    await at('06-08T19:00:01Z');
    await at('06-08T20:01:00Z');
    expect(app.mailbox.to(pat.email).at(-1)?.text).toContain('Its materials (1) are on its page.');
  });

  it('wait for a relay that is down, and come once when it is back', async () => {
    const pat = await enrolled();
    await session('06-08T12:00');
    const before = got(pat).length;
    app.clock.set(`${year()}-06-07T18:00:01Z`);
    await sink.refuseFor(() => app.settled('leave'));
    expect(got(pat)).toHaveLength(before);
    app.clock.advance(10_000);
    await app.settled();
    expect(got(pat)).toHaveLength(before + 1);
  });

  it('do not come late: what a worker finds after its use is left out', async () => {
    const pat = await enrolled();
    await session('06-08T12:00');
    const before = got(pat).length;
    await app.pauseWork(async () => app.clock.set(`${year()}-06-08T17:50:00Z`));
    await app.settled();
    expect(got(pat)).toHaveLength(before);
  });

  it('do not come of what was held before it was entered', async () => {
    const pat = await enrolled();
    await session('03-08T12:00');
    expect(got(pat)).toEqual([]);
  });

  it('cost few statements, however many are reminded', async () => {
    // Before the people, who would all be invited to it.
    const id = await session('06-08T12:00');
    await app.settled();
    await app.sql(
      `with p as (insert into person (id, created_at, name, email, email_key, zone, language)
         select gen_random_uuid(), now(), 'P', e, e, (array['America/Denver','Asia/Kolkata','Europe/Madrid'])[1 + n % 3], 'en'
           from (select n, 'many' || n || '.' || $4 || '@spoke.example' as e from generate_series(1, 300) n) x returning id)
       insert into enrollment (id, created_at, hub_id, program_id, cohort_id, person_id, state)
       select gen_random_uuid(), now(), $1, $2, $3, id, 'enrolled' from p`,
      [hub.id, programId, cohortId, cohortId],
    );
    await app.pauseWork(async () => {
      app.clock.set(`${year()}-06-07T18:00:00Z`);
      const occurrence = `day-before ${year()}-06-08T18:00:00.000Z`;
      const task = { deliveryId: randomUUID(), subjectId: id, occurrence, fact: null };
      const counted = await app.statements.counting(() =>
        app.get(Work).unrecorded('a test', SYSTEM, (tx) => app.get(Remind).remind(task, tx)),
      );
      expect(counted).toBeLessThanOrEqual(10);
      const [row] = await app.sql<{ n: number }>(
        `select count(*)::int as n from mail_message where subject_id = $1`,
        [id],
      );
      expect(row?.n).toBeGreaterThanOrEqual(300);
      await app.sql(
        `delete from delivery where subject_id in (select id from mail_message where subject_id = $1)`,
        [id],
      );
      await app.sql(`update session set state = 'draft' where id = $1`, [id]);
    });
  });

  it('are set by the cohort’s team alone, in times that there are', async () => {
    const bad = await admin.ask(SET, { id: cohortId, input: { ...DEFAULTS, quietFrom: '25:00' } });
    expect(bad.errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
    await enrolled();
    const pat = await enrolled();
    const client = await signIn(app, pat.email);
    expect(await client.refusal(SET, { id: cohortId, input: DEFAULTS })).toBe('FORBIDDEN');
    expect(
      await client.refusal(`query ($id: ID!) { cohort(id: $id) { reminders { dayBefore } } }`, {
        id: cohortId,
      }),
    ).toBe('FORBIDDEN');
    const other = await foundHub(app, 'Other', `other${year()}@other.example`);
    expect(await other.admin.refusal(SET, { id: cohortId, input: DEFAULTS })).toBe('NOT_FOUND');
  });
});
