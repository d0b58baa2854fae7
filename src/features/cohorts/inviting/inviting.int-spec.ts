import {
  type Client,
  createCohort,
  createProgram,
  foundHub,
  TestApp,
  type TestHub,
} from '../../../../test/harness/index.js';

// As many as a list may hold. Fewer show the same steps sooner: INVITED_ROWS=500
const ROWS = Number(process.env.INVITED_ROWS ?? 5_000);

const OUTCOME = `{ __typename ... on RegistrationDone { state cohortId } ... on RegistrationLinkSpent { message } }`;
const ACCEPT = `mutation ($token: String!) { acceptInvitation(token: $token) ${OUTCOME} }`;
const INVITE = `mutation ($id: ID!, $input: InviteInput!) { inviteToCohort(cohortId: $id, input: $input) { id state round } }`;
const LIST = `query ($id: ID!) { invitationList(id: $id) { state rows settled counts { what lines } lines(first: 100) { totalCount nodes { line name email verdict problem outcome } } } }`;
const COMMIT = `mutation ($id: ID!) { commitInvitationList(id: $id) { state } }`;
const INVITED = `query ($id: ID!) { cohort(id: $id) { invitations(first: 100) { totalCount nodes { id email state round } } } }`;
const BULK = `mutation ($id: ID!, $input: BulkInput!) { changeEnrollments(cohortId: $id, input: $input) { done unchanged notes } }`;
const ROSTER = `query ($id: ID!, $filter: RosterFilter) { cohort(id: $id) { roster(first: 100, filter: $filter) { totalCount nodes { id state waitPlace person { name } } } } }`;

interface List {
  invitationList: {
    state: string;
    rows: number;
    settled: number;
    counts: { what: string; lines: number }[];
    lines: {
      totalCount: number;
      nodes: { line: number; name: string; email: string; verdict: string; problem: string | null }[];
    };
  };
}

describe('inviting, and the roster', () => {
  let app: TestApp;
  let hub: TestHub;
  let programId: string;
  beforeAll(async () => {
    app = await TestApp.start();
    hub = await foundHub(app);
    programId = await createProgram(hub);
  });
  afterAll(() => app.stop());

  const cohort = (name = 'Spring', capacity?: number) => createCohort(hub, programId, { name, capacity });
  const send = (id: string, body: string | Buffer, as = 'file', client: Client = hub.admin) =>
    client.post(`/uploads/invitations/${id}?as=${as}`, body, 'text/csv');
  const list = async (id: string) => (await hub.admin.get<List>(LIST, { id })).invitationList;
  const roster = async (id: string, filter: object) =>
    (
      await hub.admin.get<{
        cohort: {
          roster: { totalCount: number; nodes: { id: string; state: string; person: { name: string } }[] };
        };
      }>(ROSTER, { id, filter })
    ).cohort.roster;
  const enroll = (id: string, name: string, profession?: string) =>
    hub.admin.get(
      `mutation ($id: ID!, $input: EnrollInput!) { enroll(cohortId: $id, input: $input) { __typename } }`,
      { id, input: { name, email: `${name.toLowerCase()}@spoke.example`, profession } },
    );
  const invite = async (id: string, email: string) =>
    (
      await hub.admin.get<{ inviteToCohort: { id: string; state: string; round: number } }>(INVITE, {
        id,
        input: { name: 'Ivy Lee', email },
      })
    ).inviteToCohort;
  async function accept(email: string, token = app.mailbox.secretFor(email, '/invited')) {
    const client = app.anonymous;
    const { acceptInvitation } = await client.get<{
      acceptInvitation: { __typename: string; state?: string };
    }>(ACCEPT, { token });
    return { client, outcome: acceptInvitation };
  }

  it('names whom it is for, registers them by one press, and signs them in', async () => {
    const id = await cohort();
    await invite(id, 'ivy@spoke.example');
    await app.settled();
    const token = app.mailbox.secretFor('ivy@spoke.example', '/invited');
    const { invitationLink } = await app.anonymous.get<{ invitationLink: object }>(
      `query ($token: String!) { invitationLink(token: $token) { ... on RegistrationOffer { name email page { name } } } }`,
      { token },
    );
    expect(invitationLink).toEqual({ name: 'Ivy Lee', email: 'ivy@spoke.example', page: { name: 'Spring' } });
    // Reading it, as scanners of mail do, changes nothing.
    expect((await roster(id, { state: 'all' })).totalCount).toBe(0);
    const { client, outcome } = await accept('ivy@spoke.example');
    // The tests' client says nothing of itself that names a browser.
    expect(
      await app.sql(
        `select s.browser from sign_in s join person p on p.id = s.person_id where p.email_key = 'ivy@spoke.example'`,
      ),
    ).toEqual([{ browser: '' }]);
    expect(outcome.state).toBe('enrolled');
    expect(await client.get(`{ me { name } }`)).toEqual({ me: { name: 'Ivy Lee' } });
    expect((await accept('ivy@spoke.example')).outcome.__typename).toBe('RegistrationLinkSpent');
  });

  it('is written in the language of the person, or else of who invites', async () => {
    const id = await cohort('Otoño');
    await enroll(id, 'Lola');
    await app.sql(`update person set language = 'es' where email_key = 'lola@spoke.example'`);
    const elsewhere = await cohort('Otoño');
    const subjects = async (email: string) => {
      await invite(elsewhere, email);
      await app.settled();
      return app.mailbox.to(email).map(({ subject }) => subject);
    };
    const spanish = expect.stringMatching(/^(?!You are invited).*: Otoño$/);
    expect(await subjects('lola@spoke.example')).toContainEqual(spanish);
    expect(await subjects('lola@spoke.example')).not.toContain('You are invited: Otoño');
    expect(await subjects('stranger-1@spoke.example')).toEqual(['You are invited: Otoño']);
    await app.sql(`update person set language = 'es' where email_key = 'ana@mesa.example'`);
    expect(await subjects('stranger-2@spoke.example')).toEqual([spanish]);
    await app.sql(`update person set language = 'en' where email_key = 'ana@mesa.example'`);
  });

  it('takes one of 50 presses on one link', async () => {
    const id = await cohort();
    await invite(id, 'press@spoke.example');
    await app.settled();
    const token = app.mailbox.secretFor('press@spoke.example', '/invited');
    const all = await Promise.all(Array.from({ length: 50 }, () => accept('press@spoke.example', token)));
    expect(all.filter(({ outcome }) => outcome.state === 'enrolled')).toHaveLength(1);
    expect(all.filter(({ outcome }) => outcome.__typename === 'RegistrationLinkSpent')).toHaveLength(49);
  });

  it('voids a link when it is sent again, taken back or too old, and keeps no secret', async () => {
    const id = await cohort();
    const { id: invitationId } = await invite(id, 'void@spoke.example');
    await app.settled();
    const first = app.mailbox.secretFor('void@spoke.example', '/invited');
    const again = `mutation ($id: ID!) { resendCohortInvitation(invitationId: $id) { round state } }`;
    await hub.admin.get(again, { id: invitationId });
    await app.settled();
    expect((await accept('void@spoke.example', first)).outcome.__typename).toBe('RegistrationLinkSpent');
    const second = app.mailbox.secretFor('void@spoke.example', '/invited');
    expect(second).not.toBe(first);
    await hub.admin.get(`mutation ($id: ID!) { revokeCohortInvitation(invitationId: $id) { state } }`, {
      id: invitationId,
    });
    expect((await accept('void@spoke.example', second)).outcome.__typename).toBe('RegistrationLinkSpent');
    const [{ n = -1 } = {}] = await app.sql<{ n: number }>(
      `select (select count(*) from domain_event e where e::text like '%' || $1 || '%')::int
            + (select count(*) from cohort_invitation i where i::text like '%' || $1 || '%')::int as n`,
      [second],
    );
    expect(n).toBe(0);
  });

  it('tells for each line of a file what will happen, and accounts for all of them', async () => {
    const id = await cohort('Listed');
    await enroll(id, 'Enrolled');
    await enroll(await cohort('Earlier'), 'Known');
    const csv = [
      'Full name;E-mail;Profession',
      'Nora Núñez;nora@spoke.example;Nurse',
      'Known;known@spoke.example;',
      'Enrolled;enrolled@spoke.example;',
      'Nora again;NORA@spoke.example;',
      'No Address;nowhere;',
      `Look Alike;\u0430na@spoke.example;`,
      '=cmd|calc;formula@spoke.example;',
      `${'L'.repeat(300)};long@spoke.example;`,
    ].join('\r\n');
    for (const bytes of [Buffer.from(`\ufeff${csv}`), Buffer.from(`\ufeff${csv}`, 'utf16le')]) {
      const { body } = await send(id, bytes);
      const found = await list((body as { listId: string }).listId);
      expect(found.lines.nodes.map(({ line, verdict }) => [line, verdict])).toEqual([
        [2, 'new'],
        [3, 'known'],
        [4, 'enrolled'],
        [5, 'doublet'],
        [6, 'bad'],
        [7, 'bad'],
        [8, 'bad'],
        [9, 'bad'],
      ]);
      expect(found.lines.nodes[0]?.name).toBe('Nora Núñez');
    }
    const latin = csv.replace('\u0430na', 'x y');
    const { body } = await send(id, Buffer.from(latin, 'latin1'));
    const { listId } = body as { listId: string };
    expect((await list(listId)).lines.nodes[0]?.name).toBe('Nora Núñez');
    await hub.admin.get(COMMIT, { id: listId });
    await hub.admin.get(COMMIT, { id: listId });
    await app.settled();
    const done = await list(listId);
    expect(done).toMatchObject({ state: 'done', rows: 8, settled: 8 });
    expect(done.counts).toEqual(
      expect.arrayContaining([
        { what: 'invited', lines: 2 },
        { what: 'skipped', lines: 6 },
      ]),
    );
    expect(app.mailbox.to('nora@spoke.example')).toHaveLength(1);
  });

  it('reads a pasted list', async () => {
    const id = await cohort();
    const { body } = await send(
      id,
      'Ana Ruiz <ana.r@spoke.example>, "Lee, Bo" <bo@spoke.example>\nclaire@spoke.example; Dee dee@spoke.example\nnobody here',
      'pasted',
    );
    const { lines } = await list((body as { listId: string }).listId);
    expect(lines.nodes.map(({ line, name, email, problem }) => [line, name, email, problem])).toEqual([
      [1, 'Ana Ruiz', 'ana.r@spoke.example', null],
      [1, 'Lee, Bo', 'bo@spoke.example', null],
      [2, 'claire', 'claire@spoke.example', null],
      [2, 'Dee', 'dee@spoke.example', null],
      [3, 'nobody here', '', 'has no e-mail address in it'],
    ]);
  });

  it.each([
    ['a header that names nothing', 'a,b\nAna,ana@spoke.example', /^Line 1 must name the columns/],
    ['an open quotation mark', 'Name,Email\n"Ana,ana@spoke.example', /quotation mark/],
    ['nothing', '', /(empty|names nobody|as the body)/],
    ['a workbook', 'PK\u0003\u0004....', /no text file/],
    ['10 MB', `Name,Email\n${'x'.repeat(10_000_000)}`, /larger than 2 MB/],
    ['too many', `Name,Email\n${'A,a@b.example\n'.repeat(5_001)}`, /5,000 people at the most; line 5002/],
  ])('refuses a file with %s in words', async (_what, body, words) => {
    const { body: answer } = await send(await cohort(), body);
    expect((answer as { error: { message: string } }).error.message).toMatch(words);
  });

  it('works a long list off in steps, tells how far it is, and reads it in few statements', async () => {
    const id = await cohort('Large');
    const rows = Array.from({ length: ROWS }, (_, n) => `Person ${n},large${n}@spoke.example`);
    const { body } = await send(id, ['Name,Email', ...rows].join('\n'));
    const { listId } = body as { listId: string };
    await hub.admin.get(COMMIT, { id: listId });
    // Whoever comes back finds it where it is.
    const seen: number[] = [];
    for (;;) {
      const { state, settled } = await list(listId);
      seen.push(settled);
      if (state === 'done') break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    const [{ n = 0 } = {}] = await app.sql<{ n: number }>(
      `select count(*)::int as n from cohort_invitation where cohort_id = $1`,
      [id],
    );
    expect(n).toBe(ROWS);
    // The mail of a line is ordered in its step: it costs no delivery beside that of the mail itself.
    expect(
      await app.sql(`select 1 from delivery d join domain_event e on e.id = d.event_id
                      where e.type = 'cohorts.PersonInvited'`),
    ).toEqual([]);
    // The mail that follows is another's work, and would be counted too.
    await app.pauseWork(async () => {
      await app.sql(`delete from delivery where state in ('pending', 'enqueued')`);
      // What the queue has in its hands already looks in vain for its delivery.
      const pause = () => new Promise((resolve) => setTimeout(resolve, 200));
      while ((await app.statements.counting(pause)) > 0);
      const statements = await app.statements.counting(() => hub.admin.get(INVITED, { id }));
      // Three of them tell who asks.
      expect(statements - 3).toBeLessThanOrEqual(5);
    });
  }, 60_000);

  it('finds people on the roster, and does one thing with many', async () => {
    const from = await cohort('From');
    const to = await cohort('To', 2);
    await enroll(to, 'Tess');
    for (const name of ['Ada', 'Bea', 'Cyd']) await enroll(from, name, name === 'Bea' ? 'nurse' : undefined);
    expect((await roster(from, { search: 'BE' })).nodes.map(({ person }) => person.name)).toEqual(['Bea']);
    expect((await roster(from, { search: '%' })).totalCount).toBe(0);
    expect((await roster(from, { profession: 'nurse' })).totalCount).toBe(1);
    const ids = (await roster(from, {})).nodes.map(({ id }) => id);
    const { changeEnrollments } = await hub.admin.get<{ changeEnrollments: object }>(BULK, {
      id: from,
      input: { action: 'move', enrollmentIds: ids, toCohortId: to },
    });
    expect(changeEnrollments).toEqual({ done: 3, unchanged: 0, notes: [] });
    expect((await roster(from, { state: 'withdrawn' })).totalCount).toBe(3);
    expect((await roster(to, { state: 'waitlisted' })).nodes.map(({ person }) => person.name)).toEqual([
      'Bea',
      'Cyd',
    ]);
    const elsewhere = await createCohort(hub, await createProgram(hub, 'Other'), { name: 'Elsewhere' });
    expect(
      await hub.admin.refusal(BULK, {
        id: to,
        input: {
          action: 'move',
          enrollmentIds: [(await roster(to, {})).nodes[0]?.id],
          toCohortId: elsewhere,
        },
      }),
    ).toBe('INVALID_INPUT');
    expect(await hub.admin.refusal(BULK, { id: to, input: { action: 'withdraw', enrollmentIds: ids } })).toBe(
      'INVALID_INPUT',
    );
  });

  it('gives the roster out as a file without formulas, ten times an hour', async () => {
    const id = await cohort('Export');
    await hub.admin.get(
      `mutation ($id: ID!, $input: EnrollInput!) { enroll(cohortId: $id, input: $input) { __typename } }`,
      { id, input: { name: '=1+1', email: 'formula@spoke.example' } },
    );
    const csv = () => hub.admin.post(`/rosters/${id}/csv`, '{}', 'application/json');
    expect((await csv()).text).toContain("'=1+1,formula@spoke.example");
    for (let n = 1; n < 10; n++) expect((await csv()).status).toBe(200);
    expect((await csv()).status).toBe(429);
    expect(await app.sql(`select 1 from domain_event where type = 'access.Exported'`)).toHaveLength(10);
    const stranger = await foundHub(app, 'Other', 'otto@other.example');
    expect((await stranger.admin.post(`/rosters/${id}/csv`, '{}', 'application/json')).status).toBe(404);
  });

  it('decides on requests, and has the approved wait where no seat is left', async () => {
    const id = await cohort('Approval', 1);
    await hub.admin.get(
      `mutation ($id: ID!, $input: CohortSettingsInput!) { setCohortSettings(cohortId: $id, input: $input) { slug } }`,
      {
        id,
        input: {
          description: '',
          audience: '',
          listing: 'listed',
          approval: true,
          waitlist: true,
          capacity: 1,
        },
      },
    );
    const [{ slug = '' } = {}] = await app.sql<{ slug: string }>(`select slug from cohort where id = $1`, [
      id,
    ]);
    for (const name of ['a', 'b', 'c']) {
      const email = `${name}-asks@spoke.example`;
      await app.anonymous.get(
        `mutation ($slug: String!, $input: RegisterInput!) { register(slug: $slug, input: $input) { __typename } }`,
        { slug, input: { name, email } },
      );
      await app.settled();
      await app.anonymous.get(
        `mutation ($token: String!) { confirmRegistration(token: $token) ${OUTCOME} }`,
        {
          token: app.mailbox.secretFor(email, '/register/confirm'),
        },
      );
    }
    const requested = (await roster(id, { state: 'requested' })).nodes.map((row) => row.id);
    expect(requested).toHaveLength(3);
    await hub.admin.get(BULK, { id, input: { action: 'approve', enrollmentIds: requested.slice(0, 2) } });
    await hub.admin.get(BULK, { id, input: { action: 'decline', enrollmentIds: requested.slice(2) } });
    await app.settled();
    const states = (await roster(id, { state: 'all' })).nodes.map(({ state }) => state);
    expect(states).toEqual(['enrolled', 'waitlisted', 'declined']);
    expect(app.mailbox.to('a-asks@spoke.example').map(({ subject }) => subject)).toContain(
      'You are in: Approval',
    );
    expect(app.mailbox.to('c-asks@spoke.example').map(({ subject }) => subject)).toContain(
      'Your registration: Approval',
    );
  });
});
