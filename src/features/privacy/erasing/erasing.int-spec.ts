import {
  Client,
  createCohort,
  createProgram,
  enrollPeople,
  foundHub,
  grantRole,
  openWave,
  recordAttendance,
  signIn,
  TestApp,
  type TestHub,
} from '../../../../test/harness/index.js';
import { CarryOut } from './carry-out.js';

const ASK = `mutation { askErasure { __typename ... on ErasureIsAsked { erasure { id state dueAt } }
  ... on SignInAgain { message } ... on HandOverFirst { message hubs } } }`;
const MINE = `{ me { erasure { id dueAt } erasureOutlook { goes stays { title why } } } }`;
const CANCEL = `mutation { cancelErasure { __typename } }`;
const BY_LINK = `mutation ($token: String!) { cancelErasureByLink(token: $token) { __typename } }`;
const RECORD = `mutation ($hubId: ID!, $input: ErasureRequestInput!) { recordErasureRequest(hubId: $hubId, input: $input) {
  __typename ... on ErasureIsAsked { erasure { id name email state } } ... on OwnToAsk { message } } }`;
const REQUESTS = `query ($id: ID!) { hub(id: $id) { erasureRequests { totalCount nodes { id state name email } } } }`;
const ROSTER = `query ($id: ID!, $filter: RosterFilter) { cohort(id: $id) { roster(filter: $filter) { nodes { state person { name } } } } }`;
const ENROLL = `mutation ($id: ID!, $input: EnrollInput!) { enroll(cohortId: $id, input: $input) { __typename } }`;
const INVITE = `mutation ($id: ID!, $input: InviteInput!) { inviteToCohort(cohortId: $id, input: $input) { id } }`;
const DAY = 86_400_000;

interface Asked {
  askErasure: { __typename: string; erasure?: { id: string; state: string; dueAt: string }; hubs?: string[] };
}

describe('being erased', () => {
  let app: TestApp;
  let hub: TestHub;
  let programId: string;
  beforeAll(async () => {
    app = await TestApp.start();
    hub = await foundHub(app);
    programId = await createProgram(hub);
  });
  afterAll(() => app.stop());

  const enroll = (cohortId: string, name: string, as = hub) =>
    as.admin.get(ENROLL, { id: cohortId, input: { name, email: addressOf(name) } });
  const ask = async (client: Client) => (await client.get<Asked>(ASK)).askErasure;
  const idOf = async (name: string) =>
    (await app.sql<{ id: string }>(`select id from person where email = $1`, [addressOf(name)]))[0]?.id;
  const stateOf = async (id: string) =>
    (await app.sql<{ state: string }>(`select state from erasure where id = $1`, [id]))[0]?.state;
  const record = async (email: string, at = hub) =>
    (
      await at.admin.get<{ recordErasureRequest: { __typename: string; erasure?: { id: string } } }>(RECORD, {
        hubId: at.id,
        input: { email, name: 'Dear reader' },
      })
    ).recordErasureRequest;

  /** Signs somebody in and has them ask; answers the erasure's id. */
  async function asks(name: string): Promise<string> {
    const { erasure } = await ask(await signIn(app, addressOf(name)));
    if (!erasure) throw new Error(`${name} could not ask`);
    return erasure.id;
  }

  /** Lets time go on, with all that follows. The hub's admin signs in anew, for sessions end. */
  async function passes(milliseconds: number): Promise<void> {
    await app.settled();
    app.clock.advance(milliseconds);
    await app.settled();
    hub.admin = await signIn(app, 'ana@mesa.example');
  }

  it('is told before it is asked for: what goes, and what stays and why', async () => {
    const cohortId = await createCohort(hub, programId, { name: 'Outlook' });
    await enroll(cohortId, 'Olga');
    const olga = await signIn(app, addressOf('Olga'));
    const { me } = await olga.get<{
      me: { erasureOutlook: { goes: string[]; stays: { title: string; why: string }[] } };
    }>(MINE);
    expect(me.erasureOutlook.goes).toEqual(
      expect.arrayContaining([
        'Your profile',
        'Sessions in which you signed in',
        'Cohorts you are or were in',
      ]),
    );
    expect(me.erasureOutlook.stays).toContainEqual({
      title: 'What was recorded of you',
      why: expect.stringContaining('audit trail'),
    });
    // What there is nothing of, is not spoken of.
    expect(me.erasureOutlook.goes).not.toContain('Your passkeys');
  });

  it('takes a proof of who one is that is minutes old', async () => {
    await enroll(await createCohort(hub, programId, { name: 'Proof' }), 'Petra');
    const petra = await signIn(app, addressOf('Petra'), { strong: false });
    app.clock.advance(11 * 60_000);
    expect((await ask(petra)).__typename).toBe('SignInAgain');
    const fresh = await signIn(app, addressOf('Petra'));
    const { createApiToken } = await fresh.get<{ createApiToken: { token: string } }>(
      `mutation { createApiToken(input: {label: "x", scope: "write", days: 30}) { token } }`,
    );
    expect((await ask(new Client(app.url, createApiToken.token))).__typename).toBe('SignInAgain');
    expect((await ask(await signIn(app, addressOf('Petra')))).__typename).toBe('ErasureIsAsked');
    hub.admin = await signIn(app, 'ana@mesa.example');
  });

  it('takes name, address and all ways in away after a week, and leaves figures as they were', async () => {
    const cohortId = await createCohort(hub, programId, { name: 'Figures', capacity: 12 });
    await enrollPeople(hub.admin, cohortId, 12);
    await hub.admin.get(
      `mutation ($id: ID!, $input: CohortSettingsInput!) { setCohortSettings(cohortId: $id, input: $input) { __typename } }`,
      {
        id: cohortId,
        input: {
          approval: false,
          audience: '',
          description: '',
          listing: 'listed',
          waitlist: true,
          capacity: 12,
        },
      },
    );
    const waiting = await enrollByHand(cohortId, 'Wanda');
    expect(waiting).toBe('waitlisted');
    await recordAttendance(hub.admin, cohortId, 12);
    await hub.admin.get(
      `mutation ($id: ID!, $input: AddResourceInput!) { addResource(hubId: $id, input: $input) { id } }`,
      { id: hub.id, input: { title: 'Line', kind: 'helpline', details: 'Call' } },
    );
    await openWave(hub.admin, cohortId, { minSessions: 1 });
    await app.settled();
    const [before] = await app.sql(FIGURES, [cohortId]);
    const [person] = await app.sql<{ id: string }>(`select id from person where email = 'p1@spoke.example'`);
    const { erasure } = await ask(await signIn(app, 'p1@spoke.example'));
    await passes(7 * DAY);

    expect(await stateOf(erasure?.id ?? '')).toBe('done');
    expect(await app.sql(`select name, email, email_key from person where id = $1`, [person?.id])).toEqual([
      { name: 'Erased person', email: '', email_key: `erased:${person?.id}` },
    ]);
    expect(await app.sql(FIGURES, [cohortId])).toEqual([before]);
    // Nothing that knows names or addresses knows this one any more, but the erasure itself, for a day.
    expect(await app.sql(EVERYWHERE, ['p1@spoke.example'])).toEqual([{ places: ['erasure'] }]);
    expect(app.mailbox.to('p1@spoke.example').at(-1)?.subject).toBe('You were erased');
    await passes(DAY);
    expect(await app.sql(EVERYWHERE, ['p1@spoke.example'])).toEqual([{ places: null }]);
    // The seat went to whoever waited for it.
    const { cohort } = await hub.admin.get<{
      cohort: { roster: { nodes: { state: string; person: { name: string } }[] } };
    }>(ROSTER, { id: cohortId, filter: { state: 'all' } });
    const states = cohort.roster.nodes.map(({ state, person: { name } }) => `${name} ${state}`);
    expect(states).toHaveLength(13);
    expect(states).toEqual(expect.arrayContaining(['Erased person withdrawn', 'Wanda enrolled']));
  });

  it('ends sessions and tokens at once, and the address may register anew as somebody new', async () => {
    const cohortId = await createCohort(hub, programId, { name: 'Anew' });
    await enroll(cohortId, 'Nora');
    const before = await idOf('Nora');
    const nora = await signIn(app, addressOf('Nora'));
    await ask(nora);
    const { createApiToken } = await nora.get<{ createApiToken: { token: string } }>(
      `mutation { createApiToken(input: {label: "x", scope: "write", days: 30}) { token } }`,
    );
    await passes(7 * DAY);
    const { me } = await new Client(app.url, createApiToken.token).get<{ me: unknown }>(`{ me { id } }`);
    expect(me).toBeNull();
    await enroll(cohortId, 'Nora');
    expect(await idOf('Nora')).not.toBe(before);
    // What comes a day later for the old Nora leaves the new one alone.
    await passes(DAY);
    expect(await idOf('Nora')).toBeDefined();
  });

  it('can be called off until it begins, by its person or by the mailed link, and not afterwards', async () => {
    const cohortId = await createCohort(hub, programId, { name: 'Off' });
    for (const name of ['Cara', 'Lena', 'Late']) await enroll(cohortId, name);
    const cara = await asks('Cara');
    expect(await (await signIn(app, addressOf('Cara'))).get(CANCEL)).toEqual({
      cancelErasure: { __typename: 'ErasureIsCancelled' },
    });
    const lena = await asks('Lena');
    const late = await asks('Late');
    await app.settled();
    const token = app.mailbox.secretFor(addressOf('Lena'), '/stay');
    const lateToken = app.mailbox.secretFor(addressOf('Late'), '/stay');
    const byLink = async (secret: string) =>
      (await app.anonymous.get<{ cancelErasureByLink: { __typename: string } }>(BY_LINK, { token: secret }))
        .cancelErasureByLink.__typename;
    expect(await byLink(token)).toBe('ErasureIsCancelled');
    expect(await byLink(token)).toBe('ErasureIsOver');
    expect(await byLink('swe_forged')).toBe('ErasureIsOver');
    await passes(7 * DAY);
    expect([await stateOf(cara), await stateOf(lena), await stateOf(late)]).toEqual([
      'cancelled',
      'cancelled',
      'done',
    ]);
    expect(await byLink(lateToken)).toBe('ErasureIsOver');
    expect([await idOf('Cara'), await idOf('Lena'), await idOf('Late')]).toEqual([
      expect.any(String),
      expect.any(String),
      undefined,
    ]);
  });

  it('leaves nobody to be enrolled or invited again from the roster', async () => {
    const cohortId = await createCohort(hub, programId, { name: 'Gone' });
    for (const name of ['wera', 'wim']) {
      await enroll(cohortId, name);
      await asks(name);
    }
    await app.sql(`update enrollment set state = 'declined' where cohort_id = $1 and person_id = $2`, [
      cohortId,
      await idOf('wim'),
    ]);
    await passes(7 * DAY);
    const left = await app.sql<{ id: string }>(`select id from enrollment where cohort_id = $1`, [cohortId]);
    for (const action of ['approve', 'invite'])
      expect(
        await hub.admin.get(
          `mutation ($id: ID!, $input: BulkInput!) { changeEnrollments(cohortId: $id, input: $input) { done } }`,
          { id: cohortId, input: { action, enrollmentIds: left.map(({ id }) => id) } },
        ),
      ).toEqual({ changeEnrollments: { done: 0 } });
    expect(await app.sql(`select 1 from cohort_invitation where cohort_id = $1`, [cohortId])).toEqual([]);
  });

  it('is one, however often and at once it is asked for and carried out', async () => {
    const cohortId = await createCohort(hub, programId, { name: 'Twice' });
    for (const name of ['Tara', 'Theo']) await enroll(cohortId, name);
    const tara = await signIn(app, addressOf('Tara'));
    const both = await Promise.all([ask(tara), ask(tara)]);
    expect(both[0].erasure?.id).toBe(both[1].erasure?.id);
    const theo = await asks('Theo');
    await app.settled();
    app.clock.advance(7 * DAY);
    const carryOut = app.get(CarryOut);
    const task = (subjectId: string) => ({ deliveryId: '', subjectId, occurrence: '', fact: null });
    await Promise.all([theo, both[0].erasure?.id ?? '', theo].map((id) => carryOut.erase(task(id))));
    await app.settled();
    expect(
      await app.sql(
        `select count(*)::int as n from domain_event where type = 'privacy.PersonErased' and subject_id = $1`,
        [theo],
      ),
    ).toEqual([{ n: 1 }]);
    expect(await stateOf(both[0].erasure?.id ?? '')).toBe('done');
    hub.admin = await signIn(app, 'ana@mesa.example');
  });

  it('waits until a hub has another admin, and is stopped in words where that one has gone meanwhile', async () => {
    expect(await ask(hub.admin)).toMatchObject({ __typename: 'HandOverFirst', hubs: ['Mesa Hub'] });
    await grantRole(app, hub, 'hub_admin', 'second@mesa.example');
    const { erasure } = await ask(await signIn(app, 'second@mesa.example'));
    await app.sql(`update role_grant set expires_at = now() + interval '90 days'
                    where role = 'hub_admin' and person_id = (select id from person where email = 'ana@mesa.example')`);
    await passes(7 * DAY);
    expect(await stateOf(erasure?.id ?? '')).toBe('stopped');
    expect(app.mailbox.to('second@mesa.example').at(-1)?.text).toContain('left without an admin');
    await app.sql(`update role_grant set expires_at = null where role = 'hub_admin'`);
  });

  it('takes whoever teaches out of sessions to come, and the name out of the agenda; what was taught stays', async () => {
    const cohortId = await createCohort(hub, programId, { name: 'Taught' });
    const [coming, past] = [await session(cohortId, 30), await session(cohortId, 31)];
    for (const id of [coming, past]) {
      await hub.admin.get(
        `mutation ($id: ID!, $faculty: [FacultyInput!]!, $segments: [SegmentInput!]!) {
           setFaculty(sessionId: $id, faculty: $faculty) { id } setAgenda(sessionId: $id, segments: $segments) { id } }`,
        {
          id,
          faculty: [{ name: 'Fina', email: addressOf('Fina') }],
          segments: [{ kind: 'didactic', title: 'Sleep', minutes: 25, ledBy: 'Fina' }],
        },
      );
    }
    await app.sql(
      `update session set starts_at = starts_at - interval '60 days', ends_at = ends_at - interval '60 days' where id = $1`,
      [past],
    );
    await asks('Fina');
    await passes(7 * DAY);
    expect(
      await app.sql(`select f.session_id as id from faculty_slot f where f.cohort_id = $1`, [cohortId]),
    ).toEqual([{ id: past }]);
    expect(await app.sql(`select led_by from agenda_segment where cohort_id = $1`, [cohortId])).toEqual([
      { led_by: null },
      { led_by: null },
    ]);
    const faculty = await hub.admin.get(`query ($id: ID!) { session(id: $id) { faculty { name } } }`, {
      id: past,
    });
    expect(faculty).toEqual({ session: { faculty: [{ name: 'Erased person' }] } });
  });

  it('is recorded by a hub for whoever has nothing elsewhere; they are told, and the hub can call it off', async () => {
    const cohortId = await createCohort(hub, programId, { name: 'Letters' });
    await enroll(cohortId, 'Lotte');
    const recorded = await record(addressOf('Lotte'));
    expect(recorded).toMatchObject({ __typename: 'ErasureIsAsked', erasure: { email: addressOf('Lotte') } });
    await app.settled();
    expect(app.mailbox.to(addressOf('Lotte')).at(-1)?.text).toContain('Mesa Hub tells us that you asked');
    const { hub: seen } = await hub.admin.get<{ hub: { erasureRequests: { nodes: { id: string }[] } } }>(
      REQUESTS,
      {
        id: hub.id,
      },
    );
    expect(seen.erasureRequests.nodes).toContainEqual(
      expect.objectContaining({ state: 'asked', name: 'Lotte' }),
    );
    const off = `mutation ($hubId: ID!, $id: ID!) { cancelErasureRequest(hubId: $hubId, erasureId: $id) { __typename } }`;
    expect(await hub.admin.get(off, { hubId: hub.id, id: recorded.erasure?.id })).toEqual({
      cancelErasureRequest: { __typename: 'ErasureIsCancelled' },
    });
    expect(await hub.admin.refusal(RECORD, { hubId: hub.id, input: { email: 'nobody@spoke.example' } })).toBe(
      'NOT_FOUND',
    );
    const facilitator = await grantRole(app, hub, 'facilitator', 'fay@mesa.example');
    expect(await facilitator.refusal(RECORD, { hubId: hub.id, input: { email: addressOf('Lotte') } })).toBe(
      'FORBIDDEN',
    );
  });

  it('of somebody in two hubs is theirs alone to ask, and takes both', async () => {
    const rival = await foundHub(app, 'Rival Hub', 'rita@rival.example');
    const [here, there] = [
      await createCohort(hub, programId, { name: 'Here' }),
      await createCohort(rival, await createProgram(rival), { name: 'There' }),
    ];
    await enroll(here, 'Dora');
    await enroll(there, 'Dora', rival);
    expect((await record(addressOf('Dora'))).__typename).toBe('OwnToAsk');
    const dora = await idOf('Dora');
    await asks('Dora');
    await passes(7 * DAY);
    expect(
      await app.sql(`select cohort_id as id, state from enrollment where person_id = $1 order by cohort_id`, [
        dora,
      ]),
    ).toEqual([here, there].sort().map((id) => ({ id, state: 'withdrawn' })));
  });

  it('reaches whoever was only invited, in the hub that they wrote to and in no other', async () => {
    const rival = await foundHub(app, 'Third Hub', 'tim@third.example');
    const [here, there] = [
      await createCohort(hub, programId, { name: 'Asked here' }),
      await createCohort(rival, await createProgram(rival), { name: 'Asked there' }),
    ];
    const input = { name: 'Ines', email: addressOf('Ines') };
    await hub.admin.get(INVITE, { id: here, input });
    await rival.admin.get(INVITE, { id: there, input });
    await hub.admin.post(
      `/uploads/invitations/${here}?as=file`,
      `name,email\r\nInes,${addressOf('Ines')}\r\n`,
      'text/csv',
    );
    expect((await record(addressOf('Ines'))).__typename).toBe('ErasureIsAsked');
    await passes(8 * DAY);
    expect(
      await app.sql(`select cohort_id as id from cohort_invitation where email = $1`, [addressOf('Ines')]),
    ).toEqual([{ id: there }]);
    expect(await app.sql(`select name, email from invitation_line where cohort_id = $1`, [here])).toEqual([
      { name: '', email: '' },
    ]);
    expect(app.mailbox.to(addressOf('Ines')).at(-1)?.text).toContain('Mesa Hub has erased');
  });

  it('is not in the way of a registration that is going on, and takes what it brought a day later', async () => {
    const cohortId = await createCohort(hub, programId, { name: 'Meanwhile' });
    await enroll(cohortId, 'Mia');
    const mia = await idOf('Mia');
    await asks('Mia');
    await passes(7 * DAY);
    // As a transaction leaves it that had found the person just before.
    await app.sql(
      `insert into mail_choice (id, created_at, person_id, kind) values (gen_random_uuid(), now(), $1, 'surveys')`,
      [mia],
    );
    await app.sql(`update enrollment set state = 'enrolled', withdrawn_at = null where person_id = $1`, [
      mia,
    ]);
    await app.sql(`update cohort set enrolled = enrolled + 1 where id = $1`, [cohortId]);
    await passes(DAY);
    expect(await app.sql(`select 1 from mail_choice where person_id = $1`, [mia])).toEqual([]);
    expect(await app.sql(`select state from enrollment where person_id = $1`, [mia])).toEqual([
      { state: 'withdrawn' },
    ]);
    expect(await app.sql(`select enrolled from cohort where id = $1`, [cohortId])).toEqual([{ enrolled: 0 }]);
  });

  it('leaves a report that is being looked at whole, and it can be taken in without the name', async () => {
    const cohortId = await createCohort(hub, programId, { name: 'Previewed' });
    await enroll(cohortId, 'Prue');
    const prue = await idOf('Prue');
    const day = new Date(app.clock.now().getTime() - 10 * DAY).toISOString().slice(0, 10);
    const { createSession } = await hub.admin.get<{ createSession: { id: string } }>(
      `mutation ($cohortId: ID!, $input: CreateSessionInput!) { createSession(cohortId: $cohortId, input: $input) { id } }`,
      { cohortId, input: { title: 'Seen', start: `${day}T12:00`, minutes: 60, zone: 'UTC' } },
    );
    const [year, month, date] = day.split('-');
    const at = `${month}/${date}/${year}`;
    const csv = [
      'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest',
      `Prue,${addressOf('Prue')},${at} 12:00:00 PM,${at} 01:00:00 PM,60,No`,
    ].join('\r\n');
    const { body } = await hub.admin.post(`/uploads/attendance/${createSession.id}`, csv, 'text/csv');
    await asks('Prue');
    await passes(7 * DAY);
    await hub.admin.get(`mutation ($id: ID!) { commitAttendanceImport(id: $id) { __typename } }`, {
      id: (body as { importId: string }).importId,
    });
    expect(await app.sql(`select seconds from attendance_record where person_id = $1`, [prue])).toEqual([
      { seconds: 3_600 },
    ]);
    expect(await app.sql(`select name, email from import_participant where person_id = $1`, [prue])).toEqual([
      { name: 'Name taken out', email: null },
    ]);
  });

  it('goes on while people come into the same cohorts, and seats still add up', async () => {
    const cohorts = [
      await createCohort(hub, programId, { name: 'Rush one' }),
      await createCohort(hub, programId, { name: 'Rush two' }),
    ];
    const names = ['Rea', 'Rob', 'Ruth', 'Rolf'];
    for (const cohortId of cohorts) for (const name of names) await enroll(cohortId, name);
    const ids = [];
    for (const name of names) ids.push(await asks(name));
    await app.settled();
    app.clock.advance(7 * DAY - 60_000);
    hub.admin = await signIn(app, 'ana@mesa.example');
    app.clock.advance(60_000);
    const carryOut = app.get(CarryOut);
    await Promise.all([
      ...ids.map((subjectId) => carryOut.erase({ deliveryId: '', subjectId, occurrence: '', fact: null })),
      ...[...cohorts]
        .reverse()
        .flatMap((id) =>
          [...names, 'Neu', 'Nele'].map((name) =>
            hub.admin.ask(ENROLL, { id, input: { name, email: addressOf(name) } }),
          ),
        ),
    ]);
    await app.settled();
    for (const id of ids) expect(await stateOf(id)).toBe('done');
    for (const id of cohorts) {
      const [seats] = await app.sql<{ enrolled: number; rows: number }>(
        `select enrolled, (select count(*)::int from enrollment where cohort_id = $1 and state = 'enrolled') as rows from cohort where id = $1`,
        [id],
      );
      expect(seats?.enrolled).toBe(seats?.rows);
    }
  });

  async function session(cohortId: string, days: number): Promise<string> {
    const start = new Date(app.clock.now().getTime() + days * DAY).toISOString().slice(0, 16);
    const { createSession } = await hub.admin.get<{ createSession: { id: string } }>(
      `mutation ($cohortId: ID!, $input: CreateSessionInput!) { createSession(cohortId: $cohortId, input: $input) { id } }`,
      { cohortId, input: { title: 'Sleep', start, minutes: 60, zone: 'UTC' } },
    );
    return createSession.id;
  }

  /** Registers somebody by the cohort's page, and answers how they stand. */
  async function enrollByHand(cohortId: string, name: string): Promise<string> {
    const [cohort] = await app.sql<{ slug: string }>(`select slug from cohort where id = $1`, [cohortId]);
    await app.anonymous.get(
      `mutation ($slug: String!, $input: RegisterInput!) { register(slug: $slug, input: $input) { __typename } }`,
      { slug: cohort?.slug, input: { name, email: addressOf(name) } },
    );
    await app.settled();
    const token = app.mailbox.secretFor(addressOf(name), '/register/confirm');
    const { confirmRegistration } = await app.anonymous.get<{ confirmRegistration: { state: string } }>(
      `mutation ($token: String!) { confirmRegistration(token: $token) { ... on RegistrationDone { state } } }`,
      { token },
    );
    return confirmRegistration.state;
  }
});

/** What figures count, whoever the people are. */
const FIGURES = `select (select count(*)::int from attendance_record where cohort_id = $1) as attended,
  (select sum(seconds)::int from attendance_record where cohort_id = $1) as seconds,
  (select count(distinct person_id)::int from enrollment where cohort_id = $1) as people,
  (select invited from wave where cohort_id = $1) as invited`;

/** The tables in which an address stands, whatever they call its column. */
const EVERYWHERE = `select array_agg(place order by place) as places from (
  select 'erasure' as place from erasure where email = $1
  union select 'person' from person where email_key = $1 or email = $1
  union select 'cohort_invitation' from cohort_invitation where email_key = $1
  union select 'invitation_line' from invitation_line where email_key = $1
  union select 'registration' from registration where email_key = $1
  union select 'guest_pass' from guest_pass where email_key = $1
  union select 'sign_in_link' from sign_in_link where email_key = $1
  union select 'import_participant' from import_participant where email = $1 or rows::text like '%"Person 1"%'
) found`;

function addressOf(name: string): string {
  return `${name.toLowerCase()}@spoke.example`;
}
