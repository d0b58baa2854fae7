import { AttendanceScene, P1 } from '../../../../test/attendance/scene.js';
import { type Client, signIn } from '../../../../test/harness/index.js';

const ALLOW = `mutation ($id: ID!, $allowed: Boolean!) { setSelfAttesting(cohortId: $id, allowed: $allowed) }`;
const ATTEST = `mutation ($id: ID!, $input: AttestationInput!) { attestPresence(sessionId: $id, input: $input) {
  ownAttestation { id state words } ownAttendance { seconds } } }`;
const DECIDE = `mutation ($id: ID!, $confirmed: Boolean!) { decideAttestation(attestationId: $id, confirmed: $confirmed) { state } }`;
const OPEN = `query ($id: ID!) { cohort(id: $id) { selfAttesting openAttestations { id name words sessionId } } }`;
const MAY = `query ($id: ID!) { session(id: $id) { viewerMayAttest } }`;
const MINUTE = 60_000;

interface Open {
  id: string;
  name: string;
  words: string;
  sessionId: string;
}

let scene: AttendanceScene;
let learner: Client;
beforeAll(async () => {
  scene = await AttendanceScene.start();
  learner = await signIn(scene.app, 'p1@spoke.example');
  await allow(true);
});
afterAll(() => scene.stop());

const allow = (allowed: boolean) => scene.facilitator.get(ALLOW, { id: scene.cohortId, allowed });

/** A session of an hour that was over so many minutes ago. */
async function sessionOver(minutes: number): Promise<string> {
  const id = await scene.newSession();
  const end = Math.floor(scene.app.clock.now().getTime() / 1000) * 1000 - minutes * MINUTE;
  await scene.app.sql(`update session set starts_at = $2, ends_at = $3 where id = $1`, [
    id,
    new Date(end - 60 * MINUTE),
    new Date(end),
  ]);
  return id;
}

async function input(id: string, from = 0, until = 60, words = 'I was on the telephone.') {
  const [row] = await scene.app.sql<{ at: Date }>(`select starts_at as at from session where id = $1`, [id]);
  const at = (minute: number) => new Date(row!.at.getTime() + minute * MINUTE).toISOString();
  return { from: at(from), until: at(until), words };
}
const attest = async (id: string, from?: number, until?: number, by = learner) =>
  (
    await by.get<{ attestPresence: { ownAttestation: { id: string; state: string } } }>(ATTEST, {
      id,
      input: await input(id, from, until),
    })
  ).attestPresence.ownAttestation;
const open = async (by = scene.facilitator) =>
  (await by.get<{ cohort: { openAttestations: Open[] } }>(OPEN, { id: scene.cohortId })).cohort
    .openAttestations;
const decide = (id: string, confirmed: boolean, by = scene.facilitator) => by.get(DECIDE, { id, confirmed });
const intervals = (id: string) =>
  scene.app.sql<{ confirmed: boolean }>(
    `select source, confirmed from presence_interval where session_id = $1`,
    [id],
  );

describe('what somebody states of themselves', () => {
  it('counts for nothing until a facilitator confirms it', async () => {
    const id = await sessionOver(60);
    const { id: statement } = await attest(id, 10, 40);
    expect(await scene.attendance(id)).toEqual({});
    expect(await intervals(id)).toEqual([{ source: 'self_attested', confirmed: false }]);
    expect(await open()).toEqual([
      { id: statement, name: 'Person 1', words: 'I was on the telephone.', sessionId: id },
    ]);
    await decide(statement, true);
    expect(await scene.attendance(id)).toEqual({ 'Person 1': 1800 });
    expect(await open()).toEqual([]);
  });

  it('is gone once it is declined', async () => {
    const id = await sessionOver(60);
    await decide((await attest(id)).id, false);
    expect(await intervals(id)).toEqual([]);
    expect(await scene.attendance(id)).toEqual({});
  });

  it('is replaced by what they state anew, while it waits', async () => {
    const id = await sessionOver(60);
    const { id: first } = await attest(id, 0, 60);
    await Promise.all([attest(id, 0, 20), attest(id, 0, 20)]);
    const waiting = await open();
    expect(waiting).toHaveLength(1);
    expect(await scene.facilitator.refusal(DECIDE, { id: first, confirmed: true })).toBe('NOT_FOUND');
    await decide(waiting[0]!.id, true);
    expect(await scene.attendance(id)).toEqual({ 'Person 1': 1200 });
  });

  it('adds to a report, and never takes from it', async () => {
    const id = await scene.newSession();
    await scene.commit(await scene.imported(id, P1));
    await scene.app.sql(
      `insert into attestation (id, created_at, hub_id, program_id, cohort_id, session_id, person_id, joined_at, left_at, words, state)
       select gen_random_uuid(), now(), hub_id, program_id, cohort_id, session_id, person_id, '2026-03-04T19:10:00Z',
              '2026-03-04T19:20:00Z', 'Here', 'open' from attendance_record where session_id = $1`,
      [id],
    );
    for (const one of await open()) await decide(one.id, true);
    expect(await scene.attendance(id)).toEqual({ 'Person 1': 3600 });
  });

  it('stands beside what they stated by another account, once the two are joined', async () => {
    const id = await sessionOver(60);
    await scene.enroll('Ona Twice', 'ona@spoke.example');
    const twice = await signIn(scene.app, 'ona@spoke.example');
    await decide((await attest(id, 0, 30)).id, true);
    await decide((await attest(id, 30, 60, twice)).id, true);
    await scene.joinPeople('p1@spoke.example', 'ona@spoke.example');
    await attest(id, 50, 60);
    expect(await scene.attendance(id)).toEqual({ 'Person 1': 3600 });
    await decide((await open())[0]!.id, false);
  });

  it('is decided once: whoever decides otherwise at the same time is told so', async () => {
    const id = await sessionOver(60);
    const { id: statement } = await attest(id);
    const answers = await Promise.all(
      [true, false].map((confirmed) => scene.facilitator.ask(DECIDE, { id: statement, confirmed })),
    );
    expect(answers.filter(({ errors }) => errors?.[0]?.extensions.code === 'CONFLICT')).toHaveLength(1);
    await scene.app.sql(`delete from presence_interval where session_id = $1`, [id]);
  });
});

describe('stating is refused', () => {
  it('before the session is over, and a month after it', async () => {
    for (const minutes of [-30, 31 * 24 * 60]) {
      const id = await sessionOver(minutes);
      expect(await learner.get(MAY, { id })).toEqual({ session: { viewerMayAttest: false } });
      expect(await learner.refusal(ATTEST, { id, input: await input(id) })).toBe('CONFLICT');
    }
  });

  it.each([
    ['that end before they begin', 30, 20],
    ['that have nothing to do with the session', 70, 90],
    ['of hours beyond it', -90, 60],
  ])('for times %s', async (_, from, until) => {
    const id = await sessionOver(120);
    expect(await learner.refusal(ATTEST, { id, input: await input(id, from, until) })).toBe('INVALID_INPUT');
  });

  it('without a sentence, or with a book', async () => {
    const id = await sessionOver(60);
    for (const words of ['', '  ', 'x'.repeat(501)])
      expect(await learner.refusal(ATTEST, { id, input: { ...(await input(id)), words } })).toBe(
        'INVALID_INPUT',
      );
  });

  it('to who is not enrolled, and to whom the session does not exist', async () => {
    const id = await sessionOver(60);
    const ofSession = { id, input: await input(id) };
    expect(await scene.facilitator.refusal(ATTEST, ofSession)).toBe('CONFLICT');
    expect(await scene.app.anonymous.refusal(ATTEST, ofSession)).toBe('UNAUTHENTICATED');
  });

  it('where the cohort does not allow it', async () => {
    const id = await sessionOver(60);
    await allow(false);
    expect(await learner.get(MAY, { id })).toEqual({ session: { viewerMayAttest: false } });
    expect(await learner.refusal(ATTEST, { id, input: await input(id) })).toBe('CONFLICT');
    await allow(true);
    expect(await learner.get(MAY, { id })).toEqual({ session: { viewerMayAttest: true } });
  });
});

it('is read, allowed and decided on by the team alone', async () => {
  const { id } = await attest(await sessionOver(60));
  expect(await learner.refusal(OPEN, { id: scene.cohortId })).toBe('FORBIDDEN');
  expect(await learner.refusal(DECIDE, { id, confirmed: true })).toBe('NOT_FOUND');
  expect(await learner.refusal(ALLOW, { id: scene.cohortId, allowed: true })).toBe('NOT_FOUND');
});
