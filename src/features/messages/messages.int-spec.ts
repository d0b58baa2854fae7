import { randomUUID } from 'node:crypto';
import {
  type Client,
  createCohort,
  createProgram,
  enrollPeople,
  foundHub,
  grantRole,
  recordAttendance,
  SmtpSink,
  signIn,
  TestApp,
  type TestHub,
} from '../../../test/harness/index.js';

const SEND = `mutation ($cohortId: ID!, $input: SendMessageInput!) { sendMessage(cohortId: $cohortId, input: $input) { id state people } }`;
const CHANGE = `mutation ($id: ID!, $input: MessageInput!) { changeMessage(messageId: $id, input: $input) { id dueAt subject } }`;
const CALL_OFF = `mutation ($id: ID!) { callOffMessage(messageId: $id) { state } }`;
const PREVIEW = `query ($cohortId: ID!, $input: MessageInput!) { messagePreview(cohortId: $cohortId, input: $input) { people recipient subject text replyTo } }`;
const TEST = `mutation ($cohortId: ID!, $input: MessageInput!) { testMessage(cohortId: $cohortId, input: $input) { message } }`;
const LOG = `query ($id: ID!) { cohort(id: $id) { messages { totalCount nodes { id kind audience subject body state people senderName sessionTitle sentAt } } } }`;
const ANNOUNCE = `mutation ($id: ID!, $input: AnnounceInput!) { announce(sessionId: $id, input: $input) { id state cancelReason meetingUrl } }`;

interface Logged {
  id: string;
  kind: string;
  audience: string;
  subject: string;
  body: string;
  state: string;
  people: number | null;
  senderName: string;
  sessionTitle: string | null;
}

describe('messages to the people of a cohort', () => {
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
    hub = await foundHub(app);
    admin = hub.admin;
    programId = await createProgram(hub);
  });
  afterAll(async () => {
    await app.stop();
    await sink.stop();
  });
  beforeEach(async () => {
    cohortId = await createCohort({ ...hub, admin }, programId);
    await enrollPeople(admin, cohortId, 3);
    await app.settled();
    sink.taken.length = 0;
  });

  const input = (more: object = {}) => ({
    audience: 'participants',
    subject: 'Before we meet',
    body: 'Please bring a case.\nIt may be short.',
    ...more,
  });
  const send = async (more: object = {}, client = admin) => {
    const { sendMessage } = await client.get<{ sendMessage: { id: string; state: string } }>(SEND, {
      cohortId,
      input: { ...input(more), key: (more as { key?: string }).key ?? randomUUID() },
    });
    await app.settled();
    return sendMessage.id;
  };
  const log = async () =>
    (
      await admin.get<{ cohort: { messages: { totalCount: number; nodes: Logged[] } } }>(LOG, {
        id: cohortId,
      })
    ).cohort.messages;
  // What calendars are told comes by mail of its own.
  const letters = () =>
    sink.taken.filter(({ subject }) => !/^(Invitation|Changed|Updated|Cancelled): /.test(subject));
  const got = () =>
    letters()
      .map(({ to }) => to)
      .sort();
  const session = async (more: object = {}) => {
    const day = new Date(app.clock.now().getTime() + 5 * 86_400_000).toISOString().slice(0, 10);
    const { createSession } = await admin.get<{ createSession: { id: string } }>(
      `mutation ($cohortId: ID!, $input: CreateSessionInput!) { createSession(cohortId: $cohortId, input: $input) { id } }`,
      {
        cohortId,
        input: { title: 'Sleep', start: `${day}T12:00`, minutes: 60, zone: 'America/Denver', ...more },
      },
    );
    await app.settled();
    sink.taken.length = 0;
    return createSession.id;
  };

  it('go to each participant by themselves, once however often the button is pressed', async () => {
    const key = randomUUID();
    const first = await send({ key });
    expect(await send({ key })).toBe(first);
    expect(got()).toEqual(['p1@spoke.example', 'p2@spoke.example', 'p3@spoke.example']);
    const [mail] = letters();
    expect(mail?.subject).toBe('Before we meet');
    expect(mail?.text).toContain('Please bring a case.\n\nIt may be short.');
    expect(mail?.text).toContain('Ana Ruiz of Mesa Hub wrote this to the participants of Spring.');
    expect(mail?.replyTo).toBe('ana@mesa.example');
    expect(mail?.headers.has('list-unsubscribe') || mail?.headers.has('list')).toBe(true);
    const { nodes } = await log();
    expect(nodes).toEqual([
      expect.objectContaining({
        id: first,
        state: 'sent',
        people: 3,
        senderName: 'Ana Ruiz',
        kind: 'written',
      }),
    ]);
  });

  it('leave answers to the hub’s address where the writer wants that', async () => {
    await send({ replyTo: 'hub' });
    expect(letters()[0]?.replyTo).toBeNull();
  });

  it('do not lead answers to a writer who has left the team by the time they go out', async () => {
    const writer = await grantRole(app, { ...hub, admin }, 'facilitator', 'leo@mesa.example', { programId });
    const later = new Date(app.clock.now().getTime() + 3_600_000).toISOString();
    const mine = await send({ subject: 'Of one who leaves', at: later }, writer);
    await send({ subject: 'Of one who stays', at: later });
    const { grants } = await admin.get<{ grants: { nodes: { id: string; personName: string }[] } }>(
      `query ($id: ID!) { grants(hubId: $id, first: 50) { nodes { id personName } } }`,
      { id: hub.id },
    );
    const grant = grants.nodes.find(({ personName }) => personName === 'leo');
    await admin.get(`mutation ($id: ID!) { revokeRole(grantId: $id) { __typename } }`, { id: grant?.id });
    await app.settled();
    sink.taken.length = 0;
    app.clock.advance(3_600_001);
    await app.settled();
    admin = await signIn(app, 'ana@mesa.example');
    const answers = (subject: string) =>
      new Set(letters().flatMap((mail) => (mail.subject === subject ? [mail.replyTo] : [])));
    expect(answers('Of one who leaves')).toEqual(new Set([null]));
    expect(answers('Of one who stays')).toEqual(new Set(['ana@mesa.example']));
    expect((await log()).nodes.find(({ id }) => id === mine)?.state).toBe('sent');
  });

  it('do not come to whoever has switched messages off', async () => {
    await app.sql(
      `insert into mail_choice (id, created_at, person_id, kind) select gen_random_uuid(), now(), id, 'messages' from person where email = 'p2@spoke.example'`,
    );
    await send();
    expect(got()).toEqual(['p1@spoke.example', 'p3@spoke.example']);
    await app.sql(`delete from mail_choice`);
  });

  it('go to those who attended a session, or who did not, as it is when they are sent', async () => {
    await recordAttendance(admin, cohortId, 2);
    await app.settled();
    sink.taken.length = 0;
    const [held] = await app.sql<{ id: string }>(`select id from session where cohort_id = $1`, [cohortId]);
    await send({ audience: 'attended', sessionId: held?.id });
    expect(got()).toEqual(['p1@spoke.example', 'p2@spoke.example']);
    sink.taken.length = 0;
    const at = new Date(app.clock.now().getTime() + 600_000).toISOString();
    await send({ audience: 'absent', sessionId: held?.id, at });
    expect(got()).toEqual([]);
    await admin.get(
      `mutation ($cohortId: ID!, $input: EnrollInput!) { enroll(cohortId: $cohortId, input: $input) { __typename } }`,
      { cohortId, input: { name: 'Late', email: 'late@spoke.example' } },
    );
    app.clock.advance(600_000);
    await app.settled();
    expect(got()).toEqual(['late@spoke.example', 'p3@spoke.example']);
    expect(letters()[0]?.text).toContain(`/sessions/${held?.id}`);
  });

  it('go to nobody as absent while attendance was not taken in, and need a session of the cohort', async () => {
    const sessionId = await session({ start: '2026-01-14T12:00' });
    const { messagePreview } = await admin.get<{ messagePreview: { people: number } }>(PREVIEW, {
      cohortId,
      input: input({ audience: 'absent', sessionId }),
    });
    expect(messagePreview.people).toBe(0);
    const refused = await admin.ask(PREVIEW, { cohortId, input: input({ audience: 'absent' }) });
    expect(refused.errors?.[0]?.extensions.fields).toEqual({ sessionId: 'is missing' });
    expect(
      await admin.refusal(PREVIEW, {
        cohortId,
        input: input({ audience: 'absent', sessionId: randomUUID() }),
      }),
    ).toBe('NOT_FOUND');
  });

  it('are refused where nobody could be meant: about a draft, before a session is over, at a time in the past', async () => {
    const [draft, toCome] = [await session({ draft: true }), await session()];
    const wordsOf = async (more: object) => {
      const variables = { cohortId, input: { ...input(more), key: randomUUID() } };
      const { errors } = await admin.ask(SEND, variables);
      const preview = await admin.ask(PREVIEW, { cohortId, input: input(more) });
      expect(preview.errors?.[0]?.extensions.fields).toEqual(errors?.[0]?.extensions.fields);
      return errors?.[0]?.extensions.fields;
    };
    expect(await wordsOf({ audience: 'attended', sessionId: draft })).toEqual({ sessionId: 'is a draft' });
    for (const audience of ['attended', 'absent'])
      expect(await wordsOf({ audience, sessionId: toCome })).toEqual({ sessionId: 'is not over by then' });
    expect(await wordsOf({ at: '2020-01-01T09:00:00Z' })).toEqual({ at: 'is in the past' });
    expect((await log()).totalCount).toBe(0);
    // What is written beforehand for afterwards is fine, and can be changed so long as it is.
    const at = new Date(app.clock.now().getTime() + 7 * 86_400_000).toISOString();
    const id = await send({ audience: 'absent', sessionId: toCome, at });
    const sooner = { id, input: input({ audience: 'absent', sessionId: toCome }) };
    expect(await admin.refusal(CHANGE, sooner)).toBe('INVALID_INPUT');
    expect(got()).toEqual([]);
  });

  it('go to the faculty', async () => {
    const faculty = [{ name: 'Exa Pert', email: 'exa@mesa.example' }];
    await session({ faculty });
    await session();
    await send({ audience: 'faculty' });
    expect(got()).toEqual(['exa@mesa.example']);
  });

  it('can be looked at as a recipient would see them, without the links that are the recipient’s own', async () => {
    const { messagePreview } = await admin.get<{
      messagePreview: { people: number; recipient: string; subject: string; text: string; replyTo: string };
    }>(PREVIEW, { cohortId, input: input() });
    expect(messagePreview).toMatchObject({
      people: 3,
      recipient: 'Person 1',
      subject: 'Before we meet',
      replyTo: 'ana@mesa.example',
    });
    expect(messagePreview.text).toContain('Hello Person 1,\n\nPlease bring a case.');
    expect(messagePreview.text).not.toContain('swu_');
    expect(got()).toEqual([]);
  });

  it('can be tried out: the test goes to the writer alone and stands in no log', async () => {
    await admin.get(TEST, { cohortId, input: input() });
    await app.settled();
    expect(got()).toEqual(['ana@mesa.example']);
    expect(letters()[0]?.subject).toBe('Test: Before we meet');
    expect((await log()).totalCount).toBe(0);
  });

  it('can be changed until they are sent, and go out once at their new time', async () => {
    const at = (minutes: number) => new Date(app.clock.now().getTime() + minutes * 60_000).toISOString();
    const id = await send({ at: at(5) });
    await admin.get(CHANGE, { id, input: input({ subject: 'Changed', at: at(10) }) });
    app.clock.advance(6 * 60_000);
    await app.settled();
    expect(got()).toEqual([]);
    app.clock.advance(5 * 60_000);
    await app.settled();
    expect(letters().map(({ subject }) => subject)).toEqual(['Changed', 'Changed', 'Changed']);
    expect(await admin.refusal(CHANGE, { id, input: input() })).toBe('CONFLICT');
    expect(await admin.refusal(CALL_OFF, { id })).toBe('CONFLICT');
  });

  it('can be called off until they are sent, and stay in the log', async () => {
    const id = await send({ at: new Date(app.clock.now().getTime() + 60_000).toISOString() });
    await admin.get(CALL_OFF, { id });
    await admin.get(CALL_OFF, { id });
    app.clock.advance(120_000);
    await app.settled();
    expect(got()).toEqual([]);
    expect((await log()).nodes[0]).toMatchObject({ id, state: 'called_off', people: null });
  });

  it('are refused when there is nothing to be seen in them', async () => {
    for (const nothing of ['\u200b\u200b', ' \u200d\ufeff ', '\u2060\u00ad', '\u2800', '\u{e0020}'])
      for (const field of ['subject', 'body']) {
        const { errors } = await admin.ask(SEND, {
          cohortId,
          input: { ...input({ [field]: nothing }), key: randomUUID() },
        });
        expect(errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
        expect(JSON.stringify(errors?.[0]?.extensions.fields)).toContain('is missing');
      }
    // What shapes other characters stays.
    await send({ subject: 'می\u200cخواهم 👩\u200d⚕️' });
    expect(letters()[0]?.subject).toBe('می\u200cخواهم 👩\u200d⚕️');
  });

  it('are refused when too long, or too many in a day', async () => {
    const long = await admin.ask(SEND, {
      cohortId,
      input: { ...input({ body: 'x'.repeat(5_001) }), key: randomUUID() },
    });
    expect(long.errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
    await app.sql(
      `insert into message (id, created_at, hub_id, program_id, cohort_id, kind, audience, person_id, subject, body, reply_to, state, due_at, revision)
       select gen_random_uuid(), $4::timestamptz, $1, $2, $3, 'written', 'participants', (select id from person where email = 'ana@mesa.example'), 's', 'b', 'hub', 'sent', now(), 0
         from generate_series(1, 20)`,
      [hub.id, programId, cohortId, app.clock.now()],
    );
    expect(await admin.refusal(SEND, { cohortId, input: { ...input(), key: randomUUID() } })).toBe(
      'RATE_LIMITED',
    );
  });

  it('are for the cohort’s team alone', async () => {
    const id = await send({ at: new Date(app.clock.now().getTime() + 3_600_000).toISOString() });
    const sessionId = await session();
    const participant = await signIn(app, 'p1@spoke.example');
    const other = (await foundHub(app, 'Other', `other.${cohortId.slice(-6)}@other.example`)).admin;
    const written = { cohortId, input: { ...input(), key: randomUUID() } };
    const link = { kind: 'link_changed', meetingUrl: 'https://meet.example/2' };
    expect(await participant.refusal(SEND, written)).toBe('FORBIDDEN');
    expect(await participant.refusal(PREVIEW, { cohortId, input: input() })).toBe('FORBIDDEN');
    expect(await participant.refusal(TEST, { cohortId, input: input() })).toBe('FORBIDDEN');
    expect(await participant.refusal(LOG, { id: cohortId })).toBe('FORBIDDEN');
    expect(await participant.refusal(ANNOUNCE, { id: sessionId, input: link })).toBe('FORBIDDEN');
    expect(await participant.refusal(CALL_OFF, { id })).toBe('NOT_FOUND');
    for (const [document, variables] of [
      [SEND, written],
      [PREVIEW, { cohortId, input: input() }],
      [TEST, { cohortId, input: input() }],
      [CHANGE, { id, input: input() }],
      [CALL_OFF, { id }],
      [ANNOUNCE, { id: sessionId, input: link }],
    ] as const)
      expect(await other.refusal(document, variables)).toBe('NOT_FOUND');
  });

  it('tell of a new link in one go, once for one press, whatever people have switched off', async () => {
    await app.sql(
      `insert into mail_choice (id, created_at, person_id, kind) select gen_random_uuid(), now(), id, 'messages' from person where email = 'p2@spoke.example'`,
    );
    const id = await session();
    const link = {
      kind: 'link_changed',
      meetingUrl: 'https://meet.example/2',
      note: 'Zoom is down',
      key: randomUUID(),
    };
    await admin.get(ANNOUNCE, { id, input: link });
    const { announce } = await admin.get<{ announce: { meetingUrl: string } }>(ANNOUNCE, { id, input: link });
    expect(announce.meetingUrl).toBe('https://meet.example/2');
    await app.settled();
    expect(got()).toEqual(['p1@spoke.example', 'p2@spoke.example', 'p3@spoke.example']);
    expect(letters()[0]?.subject).toBe('New link: Sleep');
    expect(letters()[0]?.text).toContain('The team writes: Zoom is down');
    expect(letters()[0]?.text).not.toContain('meet.example');
    expect((await log()).nodes).toEqual([
      expect.objectContaining({
        kind: 'link_changed',
        people: 3,
        body: 'Zoom is down',
        sessionTitle: 'Sleep',
      }),
    ]);
    expect(await admin.refusal(ANNOUNCE, { id, input: { kind: 'link_changed' } })).toBe('INVALID_INPUT');
    await app.sql(`delete from mail_choice`);
  });

  it('tell in one mail that the following sessions of a series are called off, and it stands in the log', async () => {
    const day = new Date(app.clock.now().getTime() + 9 * 86_400_000).toISOString().slice(0, 10);
    const { createSeries } = await admin.get<{ createSeries: { sessions: { id: string }[] } }>(
      `mutation ($cohortId: ID!, $input: CreateSeriesInput!) { createSeries(cohortId: $cohortId, input: $input) { sessions { id } } }`,
      {
        cohortId,
        input: {
          title: 'Rounds',
          firstStart: `${day}T12:00`,
          minutes: 60,
          zone: 'America/Denver',
          everyWeeks: 1,
          sessions: 3,
        },
      },
    );
    await app.settled();
    sink.taken.length = 0;
    const [first] = createSeries.sessions;
    await admin.get(
      `mutation ($id: ID!) { cancelSession(sessionId: $id, reason: "Flood", reach: "all") { id } }`,
      {
        id: first?.id,
      },
    );
    await app.settled();
    expect(got()).toHaveLength(3);
    expect(letters()[0]?.subject).toBe('Called off: Rounds (3)');
    expect((await log()).nodes).toEqual([
      expect.objectContaining({
        kind: 'cancelled',
        subject: 'Called off: Rounds (3)',
        body: 'Flood',
        people: 3,
      }),
    ]);
  });

  it('call a session off in one go', async () => {
    const id = await session();
    const { announce } = await admin.get<{ announce: { state: string; cancelReason: string } }>(ANNOUNCE, {
      id,
      input: { kind: 'cancelled', note: 'Ill' },
    });
    expect(announce).toMatchObject({ state: 'cancelled', cancelReason: 'Ill' });
    await app.settled();
    expect(got()).toHaveLength(3);
  });

  it('that was written about a draft keeps the draft, and says so', async () => {
    const id = await session({ draft: true });
    await send();
    // Earlier releases let one write about a draft.
    await app.sql(`update message set session_id = $1 where cohort_id = $2`, [id, cohortId]);
    const { errors } = await admin.ask(`mutation ($id: ID!) { cancelSession(sessionId: $id) { state } }`, {
      id,
    });
    expect(errors?.[0]).toMatchObject({
      message:
        'A message was written about this draft, and what was written is kept. Publish the draft, then call it off.',
      extensions: { code: 'CONFLICT' },
    });
  });

  it('leave no address, subject or text in the facts', async () => {
    await send();
    const facts = await app.sql<{ data: object }>(
      `select data from domain_event where cohort_id = $1 and type like 'messages.%'`,
      [cohortId],
    );
    expect(facts.length).toBeGreaterThanOrEqual(2);
    expect(JSON.stringify(facts)).not.toMatch(/spoke\.example|Before we meet|bring a case/);
  });

  it('are listed with at most five statements', async () => {
    await send();
    await session();
    await send({ audience: 'faculty' });
    const count = await app.statements.counting(() => admin.get(LOG, { id: cohortId }));
    // The session of the browser and who is asking come before.
    expect(count).toBeLessThanOrEqual(10);
  });
});
