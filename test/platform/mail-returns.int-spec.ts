import {
  Client,
  createCohort,
  createProgram,
  createTestDatabase,
  enrollPeople,
  foundHub,
  SmtpSink,
  signIn,
  TestApp,
  type TestDatabase,
  type TestHub,
} from '../harness/index.js';
import { LettersModule, orderMail, said } from './letters.js';

const SECRET = 'a'.repeat(40);

/** A delivery status notification of a mail, as a relay writes it (RFC 3464). */
function returned(messageId: string, status = '5.1.1'): string {
  return [
    'From: MAILER-DAEMON@mx.example',
    'To: hub@mesa.example',
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="B"',
    '',
    '--B',
    'Content-Type: text/plain',
    '',
    'It could not be delivered.',
    '--B',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    '',
    'Final-Recipient: rfc822; somebody@spoke.example',
    'Action: failed',
    `Status: ${status}`,
    '--B',
    'Content-Type: message/rfc822',
    '',
    `Message-ID: ${messageId}`,
    'Subject: A letter',
    'Content-Type: text/plain',
    '',
    'Hello.',
    '--B--',
    '',
  ].join('\r\n');
}

/** A complaint about a mail, as a mail provider writes it (RFC 5965). */
function complaint(messageId: string): string {
  return returned(messageId)
    .replace('report-type=delivery-status', 'report-type=feedback-report')
    .replace('message/delivery-status', 'message/feedback-report')
    .replace('Reporting-MTA: dns; mx.example', 'Feedback-Type: abuse\r\nUser-Agent: Mail/1\r\nVersion: 1');
}

const TROUBLE = `{ me { mailTrouble { mark } } }`;
const ROSTER = `query ($id: ID!) { cohort(id: $id) { roster { nodes { id person { email mailMark } } } } }`;
const TRY_AGAIN = `mutation ($id: ID!) { tryAddressAgain(enrollmentId: $id) { id } }`;

describe('mail that comes back', () => {
  let database: TestDatabase;
  let sink: SmtpSink;
  let app: TestApp;
  let hub: TestHub;
  let cohortId: string;
  let relay: Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    sink = await SmtpSink.start();
    app = await TestApp.start(
      {
        SMTP_URL: sink.url,
        MAIL_FROM: 'Mesa Hub <hub@mesa.example>',
        PUBLIC_URL: 'https://hub.example',
        MAIL_RETURNS_SECRET: SECRET,
      },
      { database, mail: sink, modules: [LettersModule] },
    );
    hub = await foundHub(app);
    cohortId = await createCohort(hub, await createProgram(hub));
    await enrollPeople(hub.admin, cohortId, 8);
    await app.settled();
    relay = new Client(app.url, SECRET);
  });
  afterAll(async () => {
    await app?.stop();
    await sink?.stop();
    await database?.drop();
  });

  const take = (raw: string, by = relay) => by.post('/mail/returns', raw, 'message/rfc822');
  const letterTo = async (address: string, template = 'test.essential') => {
    said.content = { to: { name: 'A person', address } };
    const [person] = await app.sql<{ id: string }>(`select id from person where email_key = $1`, [address]);
    const before = sink.to(address).length;
    const subjectId = await orderMail(app, { template, recipientId: person?.id as string });
    await app.settled();
    const [mail] = await app.sql<{ state: string; reason: string | null }>(
      `select state, reason from mail_message where subject_id = $1`,
      [subjectId],
    );
    const taken = sink.to(address).slice(before);
    return { ...mail, came: taken.length === 1, messageId: taken[0]?.messageId ?? '' };
  };
  const rosterOf = async () => {
    const { cohort } = await hub.admin.get<{
      cohort: { roster: { nodes: { id: string; person: { email: string; mailMark: unknown } }[] } };
    }>(ROSTER, { id: cohortId });
    return new Map(cohort.roster.nodes.map(({ id, person }) => [person.email, { id, ...person }]));
  };

  it('marks an address that the relay refuses for good, and sends no more there', async () => {
    sink.refused.set('p1@spoke.example', '550 5.1.1 No such user');
    expect(await letterTo('p1@spoke.example')).toMatchObject({ state: 'failed', reason: 'refused' });
    sink.refused.clear();
    expect(await letterTo('p1@spoke.example')).toMatchObject({
      state: 'dropped',
      reason: 'returned',
      came: false,
    });
    expect((await rosterOf()).get('p1@spoke.example')?.mailMark).toBe('returned');
  });

  it('marks no address when the relay refuses to relay', async () => {
    sink.refused.set('p2@spoke.example', '550 5.7.1 Relaying denied');
    expect(await letterTo('p2@spoke.example')).toMatchObject({ state: 'failed', reason: 'refused' });
    sink.refused.clear();
    expect((await letterTo('p2@spoke.example')).came).toBe(true);
  });

  it('marks an address when a relay hands in what came back from it', async () => {
    const { messageId } = await letterTo('p3@spoke.example');
    const answer = await take(returned(messageId));
    expect([answer.status, answer.body]).toEqual([200, { marked: true }]);
    expect(await letterTo('p3@spoke.example')).toMatchObject({ state: 'dropped', reason: 'returned' });
  });

  it('says of the mail itself that it came back', async () => {
    const { messageId } = await letterTo('p4@spoke.example');
    await take(returned(messageId));
    const [mail] = await app.sql(`select state, reason from mail_message where id = $1`, [
      messageId.slice(1, 37),
    ]);
    expect(mail).toEqual({ state: 'sent', reason: 'returned' });
  });

  it('is taken from nobody but who shows the secret', async () => {
    const { messageId } = await letterTo('p5@spoke.example');
    for (const by of [app.anonymous, new Client(app.url, SECRET.toUpperCase()), hub.admin]) {
      expect((await take(returned(messageId), by)).status).toBe(401);
    }
    expect((await letterTo('p5@spoke.example')).came).toBe(true);
  });

  it('changes nothing when the mail is none of ours', async () => {
    const answer = await take(returned('<01900000-0000-7000-8000-000000000000@hub.example>'));
    expect([answer.status, answer.body]).toEqual([200, { marked: false }]);
    expect((await take('This is no report.')).body).toEqual({ marked: false });
  });

  it('leaves no mark when the mail was one of which nobody may know', async () => {
    const { messageId, came } = await letterTo('p6@spoke.example', 'test.discreet');
    expect(came).toBe(true);
    expect((await take(returned(messageId))).body).toEqual({ marked: false });
    sink.refused.set('p6@spoke.example', '550 5.1.1 No such user');
    expect(await letterTo('p6@spoke.example', 'test.discreet')).toMatchObject({
      state: 'sent',
      reason: null,
    });
    sink.refused.clear();
    expect((await rosterOf()).get('p6@spoke.example')?.mailMark).toBeNull();
  });

  it('lets a sign-in link through, whose use shows that mail arrives', async () => {
    const { messageId } = await letterTo('p7@spoke.example');
    await take(returned(messageId));
    await signIn(app, 'p7@spoke.example');
    expect((await letterTo('p7@spoke.example')).came).toBe(true);
  });

  it('is tried again when the team says so', async () => {
    const { id } = (await rosterOf()).get('p3@spoke.example') as { id: string };
    await hub.admin.get(TRY_AGAIN, { id });
    expect((await letterTo('p3@spoke.example')).came).toBe(true);
  });

  it('is not the business of who does not run the cohort', async () => {
    const { id } = (await rosterOf()).get('p4@spoke.example') as { id: string };
    const other = await signIn(app, 'p5@spoke.example');
    expect(await other.refusal(TRY_AGAIN, { id })).toBe('FORBIDDEN');
    expect(await letterTo('p4@spoke.example')).toMatchObject({ reason: 'returned' });
  });

  it('keeps a complaint until its own author wants mail again', async () => {
    const { messageId } = await letterTo('p8@spoke.example');
    expect((await take(complaint(messageId))).body).toEqual({ marked: true });
    const { id } = (await rosterOf()).get('p8@spoke.example') as { id: string };
    await hub.admin.get(TRY_AGAIN, { id });
    const person = await signIn(app, 'p8@spoke.example');
    expect(await person.get(TROUBLE)).toEqual({ me: { mailTrouble: { mark: 'complained' } } });
    expect(await letterTo('p8@spoke.example')).toMatchObject({ state: 'dropped', reason: 'complained' });
    await person.get(`mutation { takeMailAgain { id } }`);
    expect((await letterTo('p8@spoke.example')).came).toBe(true);
  });

  it('keeps no address in the table of marks', async () => {
    const [row] = await app.sql<{ n: number }>(
      `select count(*)::int as n from address_mark m where m::text like '%spoke%'`,
    );
    expect(row?.n).toBe(0);
  });
});
