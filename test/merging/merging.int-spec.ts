import { Recovery } from '../../src/features/identity/index.js';
import { InvitationLetters } from '../../src/features/sessions/calendar/invitations/invitation-letters.js';
import { JoinLinks } from '../../src/features/sessions/index.js';
import { SYSTEM, Work } from '../../src/platform/events/index.js';
import { Eraser } from '../../src/platform/personal-data/index.js';
import { row } from '../attendance/scene.js';
import { createCohort, createProgram, signIn } from '../harness/index.js';
import { MergingScene } from './scene.js';

const ASK = `mutation ($email: String!) { requestSignInLink(email: $email) { message code } }`;
const DAY = 86_400_000;

describe('joining two people', () => {
  let scene: MergingScene;
  let programId: string;
  beforeAll(async () => {
    scene = await MergingScene.start();
    programId = await createProgram(scene.hub, 'Pain');
  });
  afterAll(() => scene.stop());

  const cohort = (name: string, more: object = {}) => createCohort(scene.hub, programId, { name, ...more });
  const idsOf = async (table: string, personId: string) =>
    (
      await scene.app.sql<{ id: string }>(`select id from ${table} where person_id = $1 order by id`, [
        personId,
      ])
    ).map(({ id }) => id);

  describe('shows beforehand', () => {
    it('who stays: whoever was here last', async () => {
      const [one, two] = [await scene.person(), await scene.person()];
      await signIn(scene.app, two.email);
      expect(await scene.preview(one.id, two.id)).toMatchObject({ stay: { id: two.id }, go: { id: one.id } });
      expect(await scene.preview(one.id, two.id, one.id)).toMatchObject({ stay: { id: one.id } });
    });

    it('what passes over, and what becomes of a cohort in which both are', async () => {
      const both = await cohort('Both', { capacity: 1 });
      const [one, two] = [await scene.person(), await scene.person()];
      await scene.person('One', one.email, both);
      await scene.app.sql(
        `insert into enrollment (id, created_at, hub_id, program_id, cohort_id, person_id, state, wait_number)
         select gen_random_uuid(), now(), hub_id, program_id, id, $2, 'waitlisted', 1 from cohort where id = $1`,
        [both, two.id],
      );
      const preview = await scene.preview(one.id, two.id, two.id);
      expect(preview.counts).toEqual([{ what: 'enrollment', rows: 2 }]);
      expect(preview.collisions).toContainEqual({
        cohortName: 'Both',
        stay: 'waitlisted',
        go: 'enrolled',
        becomes: 'enrolled',
      });
      await scene.joined(two.id, one.id);
      expect(await scene.roster(both)).toEqual({ enrolled: 1, states: { [two.email]: 'enrolled' } });
    });
  });

  it('counts time at which both were there once', async () => {
    const [one, two] = [await scene.person('Desk Person'), await scene.person('Phone Person')];
    const session = await scene.attendance.newSession('2026-03-04T12:00');
    const importId = await scene.attendance.imported(
      session,
      row('Desk Person', one.email, '12:00:00', '12:30:00'),
      row('Phone Person', two.email, '12:20:00', '12:50:00'),
    );
    await scene.attendance.commit(importId);
    expect(await scene.attendance.attendance(session)).toEqual({
      'Desk Person': 1_800,
      'Phone Person': 1_800,
    });
    const mergeId = await scene.joined(one.id, two.id);
    expect(await scene.attendance.attendance(session)).toEqual({ 'Desk Person': 3_000 });
    expect(await scene.undo(mergeId)).toMatchObject({ __typename: 'PeopleParted', left: 0 });
    expect(await scene.attendance.attendance(session)).toEqual({
      'Desk Person': 1_800,
      'Phone Person': 1_800,
    });
  });

  it('gives a seat that both had to whoever waits, and both theirs again when undone', async () => {
    const id = await cohort('Two seats', { capacity: 2 });
    const [one, two, third] = [await scene.person(), await scene.person(), await scene.person()];
    await scene.person('One', one.email, id);
    await scene.person('Two', two.email, id);
    await scene.app.sql(
      `insert into enrollment (id, created_at, hub_id, program_id, cohort_id, person_id, state, wait_number)
       select gen_random_uuid(), now(), hub_id, program_id, id, $2, 'waitlisted', 1 from cohort where id = $1`,
      [id, third.id],
    );
    const mergeId = await scene.joined(one.id, two.id);
    expect(await scene.roster(id)).toEqual({
      enrolled: 2,
      states: { [one.email]: 'enrolled', [third.email]: 'enrolled' },
    });
    await scene.undo(mergeId);
    expect(await scene.roster(id)).toEqual({
      enrolled: 3,
      states: { [one.email]: 'enrolled', [two.email]: 'enrolled', [third.email]: 'enrolled' },
    });
  });

  it('leaves what came since with the one who stays', async () => {
    const later = await cohort('Later');
    const [one, two] = [await scene.person(), await scene.person()];
    const before = await idsOf('enrollment', two.id);
    const mergeId = await scene.joined(one.id, two.id);
    await scene.person('Anybody', two.email, later);
    expect((await scene.roster(later)).states).toEqual({ [one.email]: 'enrolled' });
    await scene.undo(mergeId);
    expect((await scene.roster(later)).states).toEqual({ [one.email]: 'enrolled' });
    expect(await idsOf('enrollment', two.id)).toEqual(before);
  });

  it('has a report that names the old address counted for the one who stays', async () => {
    const [one, two] = [await scene.person('Rita Mora'), await scene.person('R. M.')];
    await scene.joined(one.id, two.id);
    const session = await scene.attendance.newSession('2026-03-11T12:00');
    const importId = await scene.attendance.imported(
      session,
      row('R. M.', two.email, '12:00:00', '01:00:00', '03/11/2026'),
    );
    expect((await scene.attendance.participant(importId, 'R. M.')).person?.name).toBe('Rita Mora');
    await scene.attendance.commit(importId);
    expect(await scene.attendance.attendance(session)).toEqual({ 'Rita Mora': 3_600 });
  });

  it('has the old address found on the roster, with who it is now', async () => {
    const [one, two] = [await scene.person(), await scene.person()];
    await scene.joined(one.id, two.id);
    const { cohort: found } = await scene.hub.admin.get<{
      cohort: { roster: { nodes: { person: { email: string } }[] } };
    }>(
      `query ($id: ID!, $search: String) { cohort(id: $id) { roster(filter: { search: $search }) { nodes { person { email } } } } }`,
      { id: scene.attendance.cohortId, search: two.email },
    );
    expect(found.roster.nodes).toEqual([{ person: { email: one.email } }]);
  });

  describe('opens nothing of the one who stays to the one who goes', () => {
    it('ends sessions and tokens', async () => {
      const [one, two] = [await scene.person(), await scene.person()];
      const client = await signIn(scene.app, two.email);
      await scene.joined(one.id, two.id);
      expect(await client.get(`{ me { id } }`)).toEqual({ me: null });
      const [open] = await scene.app.sql<{ n: number }>(
        `select count(*)::int as n from api_token where person_id = $1 and revoked_at is null`,
        [two.id],
      );
      expect(open?.n).toBe(0);
    });

    it('answers a request for a sign-in link as ever, and by mail tells which address to use', async () => {
      const [one, two] = [await scene.person(), await scene.person()];
      await scene.joined(one.id, two.id);
      await scene.app.settled();
      const asked = await scene.app.anonymous.get<{ requestSignInLink: { message: string } }>(ASK, two);
      const never = await scene.app.anonymous.get<{ requestSignInLink: { message: string } }>(ASK, {
        email: 'nobody@merging.example',
      });
      expect(asked.requestSignInLink.message).toBe(never.requestSignInLink.message);
      await scene.app.settled();
      const mail = scene.app.mailbox.to(two.email).at(-1);
      expect(mail?.subject).toBe('Please sign in with your other address');
      expect(mail?.text).toContain('p…@merging.example');
      expect(mail?.text).not.toContain(one.email);
      expect(mail?.text).not.toContain('/sign-in/finish');
    });

    it('makes a link that was mailed before worthless', async () => {
      const [one, two] = [await scene.person(), await scene.person()];
      const browser = scene.app.anonymous;
      await browser.get(ASK, two);
      await scene.app.settled();
      const token = scene.app.mailbox.secretFor(two.email, '/sign-in/finish');
      await scene.joined(one.id, two.id);
      const { finishSignIn } = await browser.get<{ finishSignIn: { __typename: string } }>(
        `mutation ($token: String!) { finishSignIn(token: $token) { __typename } }`,
        { token },
      );
      expect(finishSignIn.__typename).toBe('SignInLinkSpent');
    });

    it('gives the operator no way in by the old address', async () => {
      const [one, two] = [await scene.person(), await scene.person()];
      await scene.joined(one.id, two.id);
      const recovery = scene.app.get(Recovery);
      expect([await recovery.link(two.email), await recovery.recover(two.email)]).toEqual([null, null]);
    });

    it('enrolls the one who stays by an invitation to the old address, and signs nobody in', async () => {
      const [one, two] = [await scene.person(), await scene.person()];
      const id = await cohort('Invited');
      await scene.joined(one.id, two.id);
      await scene.hub.admin.get(
        `mutation ($id: ID!, $input: InviteInput!) { inviteToCohort(cohortId: $id, input: $input) { id } }`,
        { id, input: { name: 'Two', email: two.email } },
      );
      await scene.app.settled();
      const token = scene.app.mailbox.secretFor(two.email, '/invited');
      const visitor = scene.app.anonymous;
      const { acceptInvitation } = await visitor.get<{ acceptInvitation: { __typename: string } }>(
        `mutation ($token: String!) { acceptInvitation(token: $token) { __typename } }`,
        { token },
      );
      expect(acceptInvitation.__typename).toBe('RegistrationDone');
      expect((await scene.roster(id)).states).toEqual({ [one.email]: 'enrolled' });
      expect(await visitor.get(`{ me { id } }`)).toEqual({ me: null });
      expect(visitor.sessionSecret).toBeNull();
    });
  });

  it('has old join links lead to the one who stays', async () => {
    const [one, two] = [await scene.person('Stays Here'), await scene.person('Goes Away')];
    const session = await scene.attendance.newSession(
      new Date(scene.app.clock.now().getTime() + DAY).toISOString().slice(0, 16),
    );
    const link = (await scene.app.get(JoinLinks).joinLinkOf(two.id, session)) as string;
    await scene.joined(one.id, two.id);
    const { joinPage } = await scene.app.anonymous.get<{ joinPage: object }>(
      `query ($id: ID!, $secret: String) { joinPage(sessionId: $id, secret: $secret) { __typename ... on JoinPage { name } } }`,
      { id: session, secret: link.split('#')[1] },
    );
    expect(joinPage).toEqual({ __typename: 'JoinPage', name: 'Stays Here' });
  });

  it('makes old join links void together with those of the one who stays', async () => {
    const [one, two] = [await scene.person(), await scene.person()];
    const session = await scene.attendance.newSession(
      new Date(scene.app.clock.now().getTime() + DAY).toISOString().slice(0, 16),
    );
    const link = (await scene.app.get(JoinLinks).joinLinkOf(two.id, session)) as string;
    await scene.joined(one.id, two.id);
    await (await signIn(scene.app, one.email)).get(`mutation { resetJoinLinks }`);
    const { joinPage } = await scene.app.anonymous.get<{ joinPage: { __typename: string } }>(
      `query ($id: ID!, $secret: String) { joinPage(sessionId: $id, secret: $secret) { __typename } }`,
      { id: session, secret: link.split('#')[1] },
    );
    expect(joinPage.__typename).not.toBe('JoinPage');
  });

  it('gives no seat by what the one who goes left behind', async () => {
    const id = await cohort('Asks first', { capacity: 5 });
    const [one, two] = [await scene.person(), await scene.person('Two', undefined, id)];
    await scene.app.sql(`update enrollment set state = 'declined' where cohort_id = $1`, [id]);
    const [left] = await scene.app.sql<{ id: string }>(`select id from enrollment where cohort_id = $1`, [
      id,
    ]);
    await scene.person('One', one.email, id);
    await scene.joined(one.id, two.id);
    const { changeEnrollments } = await scene.hub.admin.get<{ changeEnrollments: object }>(
      `mutation ($id: ID!, $input: BulkInput!) { changeEnrollments(cohortId: $id, input: $input) { done unchanged } }`,
      { id, input: { action: 'approve', enrollmentIds: [left?.id] } },
    );
    expect(changeEnrollments).toEqual({ done: 0, unchanged: 1 });
    expect((await scene.roster(id)).states).toEqual({ [one.email]: 'enrolled' });
  });

  it('keeps what either of them switched off', async () => {
    const [one, two] = [await scene.person(), await scene.person()];
    const client = await signIn(scene.app, two.email);
    await client.get(`mutation { setMailChoice(kind: "reminders", wanted: false) { wanted } }`);
    await scene.joined(one.id, two.id);
    const staying = await signIn(scene.app, one.email);
    const { me } = await staying.get<{ me: { mailChoices: object[] } }>(
      `{ me { mailChoices { kind wanted } } }`,
    );
    expect(me.mailChoices).toContainEqual({ kind: 'reminders', wanted: false });
  });

  it('takes no event out of the calendar of the one who stays, whatever was under way to the other', async () => {
    const [one, two] = [await scene.person(), await scene.person()];
    const ahead = new Date(scene.app.clock.now().getTime() + 30 * DAY).toISOString().slice(0, 16);
    await scene.attendance.newSession(ahead);
    await scene.app.settled();
    const told = await scene.app.sql<{ id: string }>(
      `select id from calendar_invitation where person_id = $1`,
      [two.id],
    );
    expect(told.length).toBeGreaterThan(0);
    await scene.joined(one.id, two.id);
    // Mail that was ordered before is made only now.
    const letters = scene.app.get(InvitationLetters);
    for (const { id } of told)
      for (const sequence of [0, 1, 2]) expect(await letters.letter(id, two.id, sequence)).toBeNull();
    await scene.app.settled();
    const subjects = scene.app.mailbox.to(one.email).map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject.startsWith('Cancelled'))).toEqual([]);
  });

  it('tells both addresses, and how to object, without telling one the other', async () => {
    const [one, two] = [await scene.person(), await scene.person()];
    const mergeId = await scene.joined(one.id, two.id);
    await scene.app.settled();
    const [stays, goes] = [one, two].map(({ email }) =>
      scene.app.mailbox
        .to(email)
        .find(({ subject }) => subject === 'Your two accounts at Mesa Hub were joined'),
    );
    expect(stays?.text).toContain('answer this mail');
    expect(stays?.text).not.toContain(two.email);
    expect(goes?.text).not.toContain(one.email);
    await scene.undo(mergeId);
    await scene.app.settled();
    for (const { email } of [one, two])
      expect(scene.app.mailbox.to(email).map(({ subject }) => subject)).toContain(
        'Your account at Mesa Hub is on its own again',
      );
    const again = await signIn(scene.app, two.email);
    expect(await again.get(`{ me { email } }`)).toEqual({ me: { email: two.email } });
  });

  it('tells both addresses when the one who stays asks to be erased, and lets either call it off', async () => {
    const [one, two] = [await scene.person(), await scene.person()];
    await scene.joined(one.id, two.id);
    await (await signIn(scene.app, one.email)).get(`mutation { askErasure { __typename } }`);
    await scene.app.settled();
    for (const { email } of [one, two])
      expect(scene.app.mailbox.to(email).at(-1)?.subject).toBe('You will be erased in a week');
    const { cancelErasureByLink } = await scene.app.anonymous.get<{
      cancelErasureByLink: { __typename: string };
    }>(`mutation ($token: String!) { cancelErasureByLink(token: $token) { __typename } }`, {
      token: scene.app.mailbox.secretFor(two.email, '/stay'),
    });
    expect(cancelErasureByLink.__typename).toBe('ErasureIsCancelled');
  });

  it('puts it on record with ids alone', async () => {
    const [one, two] = [await scene.person(), await scene.person()];
    await scene.undo(await scene.joined(one.id, two.id));
    const facts = await scene.app.sql<{ type: string; data: object; hub_id: string }>(
      `select type, data, hub_id from domain_event where subject_id = $1 and type like 'identity.%Merge%' order by id`,
      [one.id],
    );
    expect(facts.map(({ type }) => type)).toEqual(['identity.PeopleMerged', 'identity.MergeUndone']);
    expect(JSON.stringify(facts)).not.toContain('@');
    expect(facts.every(({ hub_id }) => hub_id === scene.hub.id)).toBe(true);
  });

  describe('cannot be undone', () => {
    const undone = (message: RegExp) => ({
      __typename: 'UndoImpossible',
      message: expect.stringMatching(message),
    });

    it('twice', async () => {
      const [one, two] = [await scene.person(), await scene.person()];
      const mergeId = await scene.joined(one.id, two.id);
      const both = await Promise.all([scene.undo(mergeId), scene.undo(mergeId)]);
      expect(both.map(({ __typename }) => __typename).sort()).toEqual(['PeopleParted', 'UndoImpossible']);
    });

    it('before a later merge of the one who stayed; then each in turn', async () => {
      const [one, two, three] = [await scene.person(), await scene.person(), await scene.person()];
      const first = await scene.joined(two.id, one.id);
      const second = await scene.joined(three.id, two.id);
      expect(await scene.undo(first)).toEqual(undone(/joined with another one later/));
      expect(await scene.undo(second)).toMatchObject({ __typename: 'PeopleParted', left: 0 });
      expect(await scene.undo(first)).toMatchObject({ __typename: 'PeopleParted', left: 0 });
      for (const { id } of [one, two, three]) expect(await idsOf('enrollment', id)).toHaveLength(1);
    });

    it('after one of the two was erased, who goes with all that was joined', async () => {
      const [one, two] = [await scene.person(), await scene.person()];
      const mergeId = await scene.joined(one.id, two.id);
      // What follows a merge takes the same locks in another order; a delivery would be tried again, this is not.
      await scene.app.settled();
      await scene.app
        .get(Work)
        .unrecorded('a test', SYSTEM, (tx) =>
          scene.app
            .get(Eraser)
            .erase(tx, { personId: one.id, emailKey: one.email, name: 'One', hubId: null }),
        );
      expect(await scene.undo(mergeId)).toEqual(undone(/erased/));
      const left = await scene.app.sql(`select 1 from person where email_key = any($1)`, [
        [one.email, two.email],
      ]);
      expect(left).toEqual([]);
    });

    // The last: the clock moves on.
    it('after thirty days', async () => {
      const [one, two] = [await scene.person(), await scene.person()];
      const mergeId = await scene.joined(one.id, two.id);
      scene.app.clock.advance(30 * DAY + 1_000);
      scene.hub.admin = await signIn(scene.app, 'ana@mesa.example');
      expect(await scene.undo(mergeId)).toEqual(undone(/more than 30 days/));
    });
  });
});
