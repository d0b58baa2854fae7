import {
  type Client,
  createCohort,
  createProgram,
  foundHub,
  grantRole,
  signIn,
  TestApp,
  type TestHub,
} from '../../../../test/harness/index.js';

const SETTINGS = `mutation ($id: ID!, $input: CohortSettingsInput!) { setCohortSettings(cohortId: $id, input: $input) { slug listing waiting held } }`;
const REGISTER = `mutation ($slug: String!, $input: RegisterInput!) { register(slug: $slug, input: $input) {
  __typename ... on RegistrationAskedType { message } ... on RegistrationClosed { message } } }`;
const OUTCOME = `{ __typename ... on RegistrationDone { state message cohortId } ... on RegistrationClosed { message } ... on RegistrationLinkSpent { message } }`;
const CONFIRM = `mutation ($token: String!) { confirmRegistration(token: $token) ${OUTCOME} }`;
const MYSELF = `mutation ($slug: String!, $text: ID) { registerMyself(slug: $slug, consentTextId: $text) ${OUTCOME} }`;
const CONSENT = `mutation ($hubId: ID!, $input: ConsentTextInput!) { writeConsentText(hubId: $hubId, input: $input) { id version } }`;
const LEAVE = `mutation ($id: ID!) { leaveCohort(cohortId: $id) }`;
const PAGE = `query ($slug: String!) { cohortPage(slug: $slug) { name seats registration consentText { id version } } }`;
const MINE = `{ myEnrollments { nodes { cohortId state place } } me { name } }`;

interface Outcome {
  __typename: string;
  state?: string;
  message?: string;
}
interface Mine {
  myEnrollments: { nodes: { cohortId: string; state: string; place: number | null }[] };
  me: { name: string };
}

describe('registering', () => {
  let app: TestApp;
  let hub: TestHub;
  let programId: string;
  let baseId: string;
  beforeAll(async () => {
    app = await TestApp.start();
    hub = await foundHub(app);
    programId = await createProgram(hub);
    baseId = await createCohort(hub, programId, { name: 'Base' });
  });
  afterAll(() => app.stop());
  // Each scenario has an hour of its own, which outlasts a session.
  beforeEach(async () => {
    app.clock.advance(61 * 60_000);
    hub.admin = await signIn(app, 'ana@mesa.example');
  });

  /** A cohort with a page: its id and the end of the page's address. */
  async function cohort(input: object = {}, name = 'Spring'): Promise<{ id: string; slug: string }> {
    const id = await createCohort(hub, programId, { name });
    const slug = await settings(id, input);
    return { id, slug };
  }

  async function settings(id: string, input: object): Promise<string> {
    const all = {
      description: 'Weekly.\nOn Wednesdays.',
      audience: 'Nurses',
      listing: 'listed',
      approval: false,
      waitlist: true,
    };
    const { setCohortSettings } = await hub.admin.get<{ setCohortSettings: { slug: string } }>(SETTINGS, {
      id,
      input: { ...all, ...input },
    });
    return setCohortSettings.slug;
  }

  const register = (slug: string, email: string, input: object = {}) =>
    app.anonymous.ask<{ register: { __typename: string; message: string } }>(REGISTER, {
      slug,
      input: { name: 'Nia Doe', email, ...input },
    });

  /** Registers by the page and opens the link in the mail. */
  async function arrive(slug: string, email: string, input: object = {}) {
    await register(slug, email, input);
    await app.settled();
    const client = app.anonymous;
    const { confirmRegistration } = await client.get<{ confirmRegistration: Outcome }>(CONFIRM, {
      token: app.mailbox.secretFor(email, '/register/confirm'),
    });
    return { client, outcome: confirmRegistration };
  }

  const seatsOf = async (slug: string) =>
    (await app.anonymous.get<{ cohortPage: { seats: string } }>(PAGE, { slug })).cohortPage.seats;
  const standing = async (client: Client, id: string) =>
    (await client.get<Mine>(MINE)).myEnrollments.nodes.find(({ cohortId }) => cohortId === id);
  const facts = (type: string, cohortId: string) =>
    app.sql<{ data: { personId: string } }>(
      `select data from domain_event where type = $1 and cohort_id = $2 order by id`,
      [type, cohortId],
    );

  it('makes nobody known before the address is proven, and signs whoever proves it in', async () => {
    const { id, slug } = await cohort();
    await register(slug, 'nia@spoke.example');
    await app.settled();
    expect(await app.sql(`select 1 from person where email_key = 'nia@spoke.example'`)).toEqual([]);
    const { client, outcome } = await arrive(slug, 'nia@spoke.example', { profession: 'nurse' });
    expect(outcome).toMatchObject({ __typename: 'RegistrationDone', state: 'enrolled' });
    expect(await standing(client, id)).toMatchObject({ state: 'enrolled', place: null });
    expect(await facts('cohorts.Enrolled', id)).toHaveLength(1);
    // The link works once.
    const again = await app.anonymous.get<{ confirmRegistration: Outcome }>(CONFIRM, {
      token: app.mailbox.secretFor('nia@spoke.example', '/register/confirm'),
    });
    expect(again.confirmRegistration.__typename).toBe('RegistrationLinkSpent');
  });

  it('answers alike, and with as many statements, whether an address is unknown, known or enrolled', async () => {
    const { slug } = await cohort();
    await arrive(slug, 'enrolled@spoke.example');
    await arrive((await cohort()).slug, 'known@spoke.example');
    const answers: unknown[] = [];
    for (const email of ['enrolled@spoke.example', 'known@spoke.example', 'unknown@spoke.example']) {
      app.clock.advance(61 * 60_000);
      await app.settled();
      // What the worker does meanwhile is not counted.
      await app.pauseWork(async () => {
        let answer: unknown;
        const statements = await app.statements.counting(async () => {
          answer = (await register(slug, email)).data;
        });
        // A registration that was confirmed and has not lapsed is replaced, which takes one more.
        answers.push([answer, email.startsWith('enrolled') ? statements - 1 : statements]);
      });
    }
    expect(answers[0]).toEqual(answers[2]);
    expect(answers[1]).toEqual(answers[2]);
    await app.settled();
    expect(app.mailbox.to('enrolled@spoke.example').at(-1)?.subject).toBe('You are registered already');
    expect(app.mailbox.to('known@spoke.example').at(-1)?.subject).toBe('Confirm your registration: Spring');
  });

  it('keeps a seat for a day for an address that is not proven, and gives it to who waits when it lapses', async () => {
    const { id, slug } = await cohort({ capacity: 1 });
    await register(slug, 'slow@spoke.example');
    expect(await seatsOf(slug)).toBe('waitlist');
    const { client, outcome } = await arrive(slug, 'quick@spoke.example');
    expect(outcome.state).toBe('waitlisted');
    expect(await standing(client, id)).toMatchObject({ state: 'waitlisted', place: 1 });
    const token = app.mailbox.secretFor('slow@spoke.example', '/register/confirm');
    app.clock.advance(24 * 3_600_000 + 1_000);
    await app.settled();
    expect(app.mailbox.to('quick@spoke.example').map(({ subject }) => subject)).toContain(
      'A seat is yours: Spring',
    );
    const late = await app.anonymous.get<{ confirmRegistration: Outcome }>(CONFIRM, { token });
    expect(late.confirmRegistration.__typename).toBe('RegistrationLinkSpent');
    expect(await app.sql(`select 1 from registration where email_key = 'slow@spoke.example'`)).toEqual([]);
  });

  it('gives the kept seat to whoever proves the address, though others wait', async () => {
    const { id, slug } = await cohort({ capacity: 1 });
    await register(slug, 'first@spoke.example');
    expect((await arrive(slug, 'second@spoke.example')).outcome.state).toBe('waitlisted');
    expect((await arrive(slug, 'first@spoke.example')).outcome.state).toBe('enrolled');
    expect(await facts('cohorts.Enrolled', id)).toHaveLength(1);
  });

  it('is not filled by typing addresses', async () => {
    const { slug } = await cohort({ capacity: 10 });
    for (let n = 0; n < 12; n++) await register(slug, `typed${n}@spoke.example`);
    expect(await seatsOf(slug)).toBe('open');
    await app.settled();
  });

  it('mails one address so often and no more, and says the same', async () => {
    const { slug } = await cohort();
    for (let n = 0; n < 9; n++)
      expect((await register(slug, 'often@spoke.example')).data?.register.__typename).toBe(
        'RegistrationAskedType',
      );
    await app.settled();
    expect(app.mailbox.to('often@spoke.example')).toHaveLength(5);
  });

  it('gives the last seat to one of 50 who take it at once, and has the others wait in their order', async () => {
    const { id, slug } = await cohort({ capacity: 1 });
    const clients: Client[] = [];
    for (let n = 0; n < 50; n++) clients.push(await signedIn(`many${n}@spoke.example`));
    const outcomes = await Promise.all(
      clients.map(
        async (client) => (await client.get<{ registerMyself: Outcome }>(MYSELF, { slug })).registerMyself,
      ),
    );
    expect(outcomes.filter(({ state }) => state === 'enrolled')).toHaveLength(1);
    expect(outcomes.filter(({ state }) => state === 'waitlisted')).toHaveLength(49);
    const waiting = await app.sql<{ wait_number: number; person_id: string }>(
      `select wait_number, person_id from enrollment where cohort_id = $1 and state = 'waitlisted' order by wait_number`,
      [id],
    );
    expect(waiting.map((row) => row.wait_number)).toEqual(Array.from({ length: 49 }, (_, n) => n + 1));
    // All leave at once, from the seat and the waitlist: the seat is passed on, and nobody is left in it.
    await Promise.all(clients.map((client) => client.get(LEAVE, { id })));
    const [left] = await app.sql<{ enrolled: number; open: number }>(
      `select c.enrolled, (select count(*)::int from enrollment e where e.cohort_id = c.id
                             and e.state in ('enrolled', 'waitlisted')) as open from cohort c where c.id = $1`,
      [id],
    );
    expect(left).toEqual({ enrolled: 0, open: 0 });
  });

  it('moves up in order who waits, when somebody leaves and when there are more seats', async () => {
    const { id, slug } = await cohort({ capacity: 1 });
    const clients: Client[] = [];
    for (const name of ['a', 'b', 'c', 'd']) {
      const client = await signedIn(`${name}-up@spoke.example`);
      await client.get(MYSELF, { slug });
      clients.push(client);
    }
    const states = () =>
      Promise.all(
        clients.map(async (client) => {
          const own = await standing(client, id);
          return own?.state === 'waitlisted' ? own.place : own?.state;
        }),
      );
    expect(await states()).toEqual(['enrolled', 1, 2, 3]);
    await clients[0]?.get(LEAVE, { id });
    expect(await states()).toEqual(['withdrawn', 'enrolled', 1, 2]);
    await settings(id, { capacity: 2 });
    expect(await states()).toEqual(['withdrawn', 'enrolled', 'enrolled', 1]);
    await clients[0]?.get(MYSELF, { slug });
    expect(await states()).toEqual([2, 'enrolled', 'enrolled', 1]);
    await settings(id, {});
    expect(await states()).toEqual(['enrolled', 'enrolled', 'enrolled', 'enrolled']);
    const fewer = await hub.admin.ask(SETTINGS, {
      id,
      input: {
        description: '',
        audience: '',
        listing: 'listed',
        approval: false,
        waitlist: true,
        capacity: 3,
      },
    });
    expect(fewer.errors?.[0]?.extensions.fields).toEqual({
      capacity: 'is less than the 4 people who are enrolled',
    });
  });

  it('takes nobody before it opens, after it closes, in a draft, or without seats and waitlist', async () => {
    const now = app.clock.now().getTime();
    const day = (n: number) => new Date(now + n * 86_400_000).toISOString();
    const word = async (input: object) => {
      const { slug } = await cohort(input);
      return (await register(slug, 'early@spoke.example')).data?.register.message;
    };
    expect(await word({ opensAt: day(1) })).toBe('Registration for this cohort has not opened yet.');
    expect(await word({ closesAt: day(-1) })).toBe('Registration for this cohort is closed.');
    expect(await word({ listing: 'closed' })).toBe('Registration for this cohort is closed.');
    const draft = await cohort({ listing: 'draft' });
    expect((await register(draft.slug, 'early@spoke.example')).errors?.[0]?.extensions.code).toBe(
      'NOT_FOUND',
    );
    const full = await cohort({ capacity: 1, waitlist: false });
    expect((await arrive(full.slug, 'one@spoke.example')).outcome.state).toBe('enrolled');
    expect((await arrive(full.slug, 'two@spoke.example')).outcome.message).toBe(
      'All seats of this cohort are taken, and it has no waitlist.',
    );
  });

  it('records what was agreed to, in which version and when, and asks anew where the hub wants it', async () => {
    const other = await foundHub(app, 'Asking Hub', 'otto@asking.example');
    const otherProgram = await createProgram(other);
    const id = await createCohort(other, otherProgram, { name: 'Consenting' });
    const input = { description: '', audience: '', listing: 'unlisted', approval: false, waitlist: true };
    const { setCohortSettings } = await other.admin.get<{ setCohortSettings: { slug: string } }>(SETTINGS, {
      id,
      input,
    });
    const { slug } = setCohortSettings;
    const write = (body: string, asksAgain: boolean) =>
      other.admin.get<{ writeConsentText: { id: string; version: number } }>(CONSENT, {
        hubId: other.id,
        input: { language: 'en', body, asksAgain },
      });
    const first = (await write('We keep your attendance.\nFor seven years.', true)).writeConsentText;
    expect((await register(slug, 'con@spoke.example')).errors?.[0]?.extensions.fields).toEqual({
      consentTextId: 'is missing',
    });
    const agreedAt = app.clock.now();
    await register(slug, 'con@spoke.example', { consentTextId: first.id });
    // What one agreed to holds, though the text is changed before the mail is opened.
    await write('We keep it for six years.', false);
    app.clock.advance(3_600_000);
    await app.settled();
    const client = app.anonymous;
    await client.get(CONFIRM, { token: app.mailbox.secretFor('con@spoke.example', '/register/confirm') });
    const consents = () =>
      app.sql<{ version: number; language: string; created_at: Date }>(
        `select version, language, created_at from consent where cohort_id = $1 order by id`,
        [id],
      );
    const [given] = await consents();
    expect(given).toMatchObject({ version: 1, language: 'en' });
    expect(Math.abs((given?.created_at.getTime() ?? 0) - agreedAt.getTime())).toBeLessThan(60_000);
    const due = () =>
      client.get<{ consentsDue: { hubName: string; text: { id: string; version: number } }[] }>(
        `{ consentsDue { hubName text { id version } } }`,
      );
    expect((await due()).consentsDue).toEqual([]);
    other.admin = await signIn(app, 'otto@asking.example');
    const third = (await write('We keep it for five years.', true)).writeConsentText;
    expect((await due()).consentsDue).toEqual([
      { hubName: 'Asking Hub', text: { id: third.id, version: 3 } },
    ]);
    expect(
      (await register(slug, 'late@spoke.example', { consentTextId: first.id })).errors?.[0]?.extensions.code,
    ).toBe('CONFLICT');
    await client.get(`mutation ($id: ID!) { agreeToConsentText(textId: $id) }`, { id: third.id });
    expect((await due()).consentsDue).toEqual([]);
    expect((await consents()).map(({ version }) => version)).toEqual([1, 3]);
    await expect(app.sql(`update consent_text set body = 'x'`)).rejects.toThrow(/permission denied/);
    await expect(app.sql(`update consent set version = 9`)).rejects.toThrow(/permission denied/);
    expect(
      await client.refusal(CONSENT, {
        hubId: other.id,
        input: { language: 'en', body: 'Not mine to write', asksAgain: true },
      }),
    ).toBe('FORBIDDEN');
  });

  it.each([
    ['a mixed address', { email: '\u0430na@mesa.example' }, 'email'],
    ['no address', { email: 'ana at mesa' }, 'email'],
    ['a name with a header line', { name: 'Ana\r\nBcc: all@mesa.example' }, 'name'],
    ['a long name', { name: 'A'.repeat(201) }, 'name'],
  ])('refuses %s in words', async (_what, input, field) => {
    const { slug } = await cohort();
    const { errors } = await register(slug, 'bad@spoke.example', input);
    expect(errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
    expect(Object.keys(errors?.[0]?.extensions.fields ?? {})).toEqual([field]);
  });

  it('is told to the team once, the next morning, while somebody waits for its word', async () => {
    const { id, slug } = await cohort({ approval: true }, 'Asked for');
    await grantRole(app, hub, 'facilitator', 'early@mesa.example', { programId });
    for (const email of ['ask1@spoke.example', 'ask2@spoke.example']) await arrive(slug, email);
    const told = (to: string) =>
      app.mailbox.to(to).filter(({ text }) => text.includes(`/cohorts/${id}/people`));
    expect(told('early@mesa.example')).toEqual([]);
    app.clock.advance(25 * 3_600_000);
    await app.settled();
    expect(told('early@mesa.example').map(({ subject }) => subject)).toEqual(['2 people wait: Asked for']);
    expect(told('ana@mesa.example')).toHaveLength(1);
    expect(told('early@mesa.example')[0]?.text).not.toContain('ask1');
    app.clock.advance(25 * 3_600_000);
    await app.settled();
    expect(told('early@mesa.example')).toHaveLength(1);
  });

  it('is told to nobody when all were answered before the morning', async () => {
    const { id, slug } = await cohort({ approval: true }, 'Answered');
    await arrive(slug, 'quick@spoke.example');
    await app.sql(`update enrollment set state = 'declined' where cohort_id = $1`, [id]);
    app.clock.advance(25 * 3_600_000);
    await app.settled();
    expect(app.mailbox.all().filter(({ subject }) => subject.endsWith('waits: Answered'))).toEqual([]);
  });

  it('lets the team alone set a page', async () => {
    const { id } = await cohort();
    const input = { description: '', audience: '', listing: 'listed', approval: false, waitlist: true };
    const stranger = await signedIn('stranger@spoke.example');
    expect(await stranger.refusal(SETTINGS, { id, input })).toBe('NOT_FOUND');
    const elsewhere = await foundHub(app, 'Elsewhere', 'eve@elsewhere.example');
    expect(await elsewhere.admin.refusal(SETTINGS, { id, input })).toBe('NOT_FOUND');
    const facilitator = await grantRole(app, hub, 'facilitator', 'fern@mesa.example', { programId });
    await facilitator.get(SETTINGS, { id, input });
  });

  /** Somebody who is known and signed in, without being in any of these cohorts. */
  async function signedIn(email: string): Promise<Client> {
    await hub.admin.get(
      `mutation ($id: ID!, $input: EnrollInput!) { enroll(cohortId: $id, input: $input) { __typename } }`,
      { id: baseId, input: { name: email.split('@')[0], email } },
    );
    return signIn(app, email);
  }
});
