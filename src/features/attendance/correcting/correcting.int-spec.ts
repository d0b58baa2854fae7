import { AttendanceScene, P1, P2 } from '../../../../test/attendance/scene.js';
import { type Client, foundHub, signIn } from '../../../../test/harness/index.js';

const ASK = `mutation ($id: ID!, $input: AskCorrectionInput!) { askCorrection(sessionId: $id, input: $input) {
  __typename ... on OwnCorrection { state words } ... on CorrectionWaits { message } } }`;
const ANSWER = `mutation ($id: ID!, $input: AnswerCorrectionInput!) {
  answerCorrection(correctionId: $id, input: $input) { state answer recordedSeconds } }`;
const QUEUE = `query ($id: ID!, $answered: Boolean) { attendanceCorrections(cohortId: $id, answered: $answered, first: 50) {
  nodes { id words startsAt endsAt recordedSeconds person { name } session { id } } } }`;
const OWN = `query ($id: ID!) { session(id: $id) { ownCorrection { state answer } ownAttendance { seconds why { adjustments { reason by } } } } }`;
const WORDS = 'I was there until the end, my phone dialled in.';

interface Waiting {
  id: string;
  recordedSeconds: number | null;
  person: { name: string };
  session: { id: string };
}

let scene: AttendanceScene;
let learner: Client;
beforeAll(async () => {
  scene = await AttendanceScene.start();
  learner = await signIn(scene.app, 'p2@spoke.example');
});
afterAll(() => scene.stop());

/** A session with Person 1 there for all of its hour and Person 2 for the first half. */
async function attended(): Promise<string> {
  const sessionId = await scene.newSession();
  await scene.commit(await scene.imported(sessionId, P1, P2));
  return sessionId;
}
const ask = async (id: string, input: object = {}, by = learner) =>
  (await by.get<{ askCorrection: object }>(ASK, { id, input: { words: WORDS, ...input } })).askCorrection;
const queue = async (answered = false) =>
  (
    await scene.facilitator.get<{ attendanceCorrections: { nodes: Waiting[] } }>(QUEUE, {
      id: scene.cohortId,
      answered,
    })
  ).attendanceCorrections.nodes;
async function waitingOf(sessionId: string): Promise<string> {
  const found = (await queue()).find(({ session }) => session.id === sessionId);
  if (!found) throw new Error('Nothing waits');
  return found.id;
}
const answer = (id: string, accept: boolean, by = scene.facilitator) =>
  by.get(ANSWER, { id, input: { accept, answer: 'The recording shows you.' } });
const own = async (id: string) => (await learner.get<{ session: object }>(OWN, { id })).session;
const at = (clock: string) => `2026-03-04T${clock}:00.000Z`;

describe('a learner', () => {
  it('says how it was, and the team finds it in its queue and is told by mail without their name', async () => {
    const sessionId = await attended();
    expect(await ask(sessionId, { startsAt: at('19:00') })).toEqual({
      __typename: 'OwnCorrection',
      state: 'open',
      words: WORDS,
    });
    await scene.app.settled();
    expect((await queue()).find(({ session }) => session.id === sessionId)).toMatchObject({
      words: WORDS,
      startsAt: at('19:00'),
      endsAt: null,
      recordedSeconds: 1800,
      person: { name: 'Person 2' },
    });
    const mail = scene.app.mailbox.to('fay@mesa.example').at(-1);
    expect(mail?.subject).toBe('A correction of attendance waits: Burnout');
    expect(`${mail?.text}${mail?.html}`).not.toMatch(/Person 2|phone/);
  });

  it('has one word at a time, however often and at once they send it', async () => {
    const sessionId = await attended();
    const answers = await Promise.all([ask(sessionId), ask(sessionId), ask(sessionId)]);
    expect(answers.filter((one) => '__typename' in one && one.__typename === 'OwnCorrection')).toHaveLength(
      1,
    );
    await answer(await waitingOf(sessionId), false);
    expect(await ask(sessionId)).toMatchObject({ __typename: 'OwnCorrection' });
  });

  it('who was not reported at all can ask, too', async () => {
    const sessionId = await attended();
    const third = await signIn(scene.app, 'p3@spoke.example');
    await ask(sessionId, {}, third);
    const found = (await queue()).find(({ session }) => session.id === sessionId);
    expect(found).toMatchObject({ recordedSeconds: null, person: { name: 'Person 3' } });
  });

  it('reads what the team answered, on the page and by mail', async () => {
    const sessionId = await attended();
    await ask(sessionId);
    await answer(await waitingOf(sessionId), false);
    await scene.app.settled();
    expect(await own(sessionId)).toMatchObject({
      ownCorrection: { state: 'declined', answer: 'The recording shows you.' },
      ownAttendance: { seconds: 1800, why: { adjustments: [] } },
    });
    const mail = scene.app.mailbox.to('p2@spoke.example').at(-1);
    expect(mail?.subject).toBe('About your attendance of Burnout');
    expect(mail?.text).toContain('Nothing was changed.');
    expect(mail?.text).toContain('The team writes: The recording shows you.');
  });
});

describe('the team', () => {
  it('accepts, and the time that was named is counted with its answer as the reason', async () => {
    const sessionId = await attended();
    await ask(sessionId, { startsAt: at('19:20'), endsAt: at('19:50') });
    await answer(await waitingOf(sessionId), true);
    expect(await own(sessionId)).toMatchObject({
      ownCorrection: { state: 'accepted' },
      ownAttendance: {
        seconds: 3000,
        why: { adjustments: [{ reason: 'The recording shows you.', by: 'fay' }] },
      },
    });
    await scene.app.settled();
    const mail = scene.app.mailbox.to('p2@spoke.example').at(-1);
    expect(mail?.text).toContain('The time you named is counted now.');
  });

  it('answers once, however many do so at the same time', async () => {
    const sessionId = await attended();
    await ask(sessionId);
    const id = await waitingOf(sessionId);
    const tries = await Promise.allSettled([answer(id, true), answer(id, false), answer(id, true)]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const done = await scene.app.sql(
      `select 1 from domain_event where type = 'attendance.CorrectionAnswered' and subject_id = $1`,
      [id],
    );
    expect(done).toHaveLength(1);
  });

  it('does not answer for itself: nobody decides of their own attendance', async () => {
    await scene.enroll('fay', 'fay@mesa.example');
    const sessionId = await attended();
    await ask(sessionId, {}, scene.facilitator);
    const id = await waitingOf(sessionId);
    const input = { accept: true, answer: 'I was there.' };
    expect(await scene.facilitator.refusal(ANSWER, { id, input })).toBe('FORBIDDEN');
    await answer(id, false, scene.hub.admin);
  });
});

describe('a correction is refused', () => {
  it('without words, of a time outside the session, and of a session that is not over', async () => {
    const sessionId = await attended();
    for (const input of [
      { words: ' ' },
      { words: 'x'.repeat(1_001) },
      { words: WORDS, startsAt: at('19:40'), endsAt: at('19:20') },
      { words: WORDS, startsAt: at('21:00') },
    ])
      expect(await learner.refusal(ASK, { id: sessionId, input })).toBe('INVALID_INPUT');
    const ahead = new Date(scene.app.clock.now().getTime() + 7 * 86_400_000).toISOString().slice(0, 10);
    const next = await scene.newSession(`${ahead}T12:00`);
    expect(await learner.refusal(ASK, { id: next, input: { words: WORDS } })).toBe('CONFLICT');
  });

  it('to whoever has nothing to do with the session, and its answer to a learner', async () => {
    const sessionId = await attended();
    await ask(sessionId);
    const id = await waitingOf(sessionId);
    const rival = await foundHub(scene.app, 'Rival Hub', 'rita@rival.example');
    const input = { accept: true, answer: 'Yes, me.' };
    expect(await rival.admin.refusal(ASK, { id: sessionId, input: { words: WORDS } })).toBe('NOT_FOUND');
    expect(await scene.hub.admin.refusal(ASK, { id: sessionId, input: { words: WORDS } })).toBe('FORBIDDEN');
    for (const by of [learner, rival.admin]) {
      expect(await by.refusal(ANSWER, { id, input })).toBe('NOT_FOUND');
      expect(await by.refusal(QUEUE, { id: scene.cohortId })).toBe('NOT_FOUND');
    }
  });
});

it('is removed when it was kept for long enough, and never while it waits', async () => {
  const sessionId = await attended();
  await ask(sessionId);
  await scene.removeOld('attendance.corrections');
  const left = await scene.app.sql<{ state: string }>(`select distinct state from attendance_correction`);
  expect(left).toEqual([{ state: 'open' }]);
});

it('leaves nobody’s words in the record of events', async () => {
  const facts = await scene.app.sql(`select data::text from domain_event where type like '%Correction%'`);
  expect(facts.length).toBeGreaterThan(5);
  expect(JSON.stringify(facts)).not.toMatch(/phone|recording|Person/);
});
