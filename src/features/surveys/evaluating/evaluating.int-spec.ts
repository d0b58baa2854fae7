import { type Client, grantRole, signIn } from '../../../../test/harness/index.js';
import {
  ANSWER,
  answersOf,
  EvaluationScene,
  FORM,
  type Given,
  OWN,
  PEOPLE,
  REOPEN,
  RESULTS,
  SET_FORM,
} from '../../../../test/surveys/evaluation-scene.js';
import { EvaluationReader } from './evaluation.reader.js';

interface Own {
  open: boolean;
  questions: { id: string; text: string }[];
  answers: Given[] | null;
}

interface Results {
  attended: number;
  answered: number;
  questions: { question: { id: string }; mean: number | null; counts: number[]; words: object[] }[];
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

let scene: EvaluationScene;
let p1: Client;
let p2: Client;
let p3: Client;
let ce: Client;

beforeAll(async () => {
  scene = await EvaluationScene.start();
  const { app, hub } = scene;
  ce = await grantRole(app, hub, 'ce_administrator', 'cea@mesa.example');
  await signInAnew();
});
afterAll(() => scene.app.stop());

async function signInAnew() {
  [p1, p2, p3] = [await scene.person(1), await scene.person(2), await scene.person(3)];
  scene.hub.admin = await signIn(scene.app, 'ana@mesa.example');
}

const own = async (by: Client, id: string) =>
  (await by.get<{ session: { ownEvaluation: Own | null } }>(OWN, { id })).session.ownEvaluation;
const results = async (id: string, by = scene.hub.admin) =>
  (await by.get<{ sessionEvaluation: Results }>(RESULTS, { id })).sessionEvaluation;
const reopen = (id: string, input: object, by = scene.hub.admin) => by.ask(REOPEN, { id, input });

describe('evaluating a session', () => {
  it('is possible once it was held, for who is enrolled, whether they are known to have been there or not', async () => {
    const id = await scene.held();
    expect((await own(p3, id))?.open).toBe(true);
    expect(await scene.answer(p3, id)).toBe('EvaluationKept');
  });

  it('is not possible before', async () => {
    const later = new Date(Date.now() + 90 * DAY_MS).toISOString().slice(0, 10);
    const id = await scene.attendance.newSession(`${later}T12:00`);
    expect(await own(p1, id)).toBeNull();
    expect(await scene.answer(p1, id)).toBe('EvaluationClosed');
  });

  it('is nobody else’s: not the team’s, not a stranger’s', async () => {
    const id = await scene.attended();
    const variables = { id, answers: answersOf() };
    expect(await scene.hub.admin.refusal(ANSWER, variables)).toBe('NOT_FOUND');
    expect(await own(scene.hub.admin, id)).toBeNull();
    expect(await scene.app.anonymous.refusal(ANSWER, variables)).toBe('UNAUTHENTICATED');
  });

  it('can be changed while it is open, and counts once', async () => {
    const id = await scene.attended();
    await scene.answer(p1, id, answersOf(2));
    await scene.answer(p1, id, answersOf(5, 'Sleep more'));
    expect((await own(p1, id))?.answers).toContainEqual({ questionId: 'objectives', value: 5, text: null });
    expect(await results(id)).toMatchObject({ attended: 2, answered: 1 });
    const facts = await scene.app.sql(
      `select type from domain_event where subject_id = $1 and type like 'surveys.Evaluation%' order by at, id`,
      [id],
    );
    expect(facts.map(({ type }) => type)).toEqual([
      'surveys.EvaluationOpened',
      'surveys.EvaluationDone',
      'surveys.EvaluationChanged',
    ]);
  });

  it('twenty times at once is one', async () => {
    const id = await scene.attended();
    await Promise.all(Array.from({ length: 20 }, () => scene.answer(p1, id)));
    expect((await results(id)).answered).toBe(1);
  });

  it('says which questions are not answered', async () => {
    const id = await scene.attended();
    const { errors } = await p1.ask(ANSWER, { id, answers: [{ questionId: 'objectives', value: 9 }] });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      fields: { objectives: 'is no answer to it', bias: 'is not answered', change: 'is not answered' },
    });
  });

  it('tells the later features who did', async () => {
    const id = await scene.attended();
    await scene.answer(p2, id);
    const reader = scene.app.get(EvaluationReader);
    const [one, two] = [await scene.idOf(1), await scene.idOf(2)];
    expect(await reader.doneBy(id, [one, two])).toEqual(new Set([two]));
    expect(await reader.doneIn([id], null)).toEqual(new Map([[id, new Set([two])]]));
  });
});

describe('what the team sees', () => {
  it('is who answered, with counts, means and what was written under the name', async () => {
    const id = await scene.attended();
    await scene.answer(p1, id, answersOf(5, 'Screen for sleep'));
    await scene.answer(p2, id, answersOf(4, 'Rest'));
    const { questions } = await results(id, ce);
    expect(questions[0]).toMatchObject({ mean: 4.5, counts: [0, 0, 0, 1, 1] });
    expect(questions[1]).toMatchObject({ counts: [0, 2] });
    expect(questions[2]?.words).toContainEqual({ name: 'Person 1', text: 'Screen for sleep' });
    const { evaluationPeople } = await ce.get<{ evaluationPeople: { totalCount: number } }>(PEOPLE, { id });
    expect(evaluationPeople).toMatchObject({ totalCount: 2 });
  });

  it('is no participant’s to see, and leaves a trail', async () => {
    const id = await scene.attended();
    for (const query of [RESULTS, PEOPLE]) expect(await p1.refusal(query, { id })).toBe('NOT_FOUND');
    expect((await p1.post(`/evaluations/sessions/${id}/csv`, {}, 'application/json')).status).toBe(404);
    await results(id);
    const read = await scene.app.sql(`select 1 from domain_event where type = 'access.ConfidedRead'
      and data->>'what' = 'surveys.see-evaluations'`);
    expect(read).not.toEqual([]);
  });

  it('goes out as a file of a session and of a cohort, which is counted', async () => {
    const id = await scene.attended();
    await scene.answer(p1, id, answersOf(5, '=SUM(A1)'));
    for (const path of [`sessions/${id}`, `cohorts/${scene.attendance.cohortId}`]) {
      const { status, text } = await scene.hub.admin.post(`/evaluations/${path}/csv`, {}, 'application/json');
      expect(status).toBe(200);
      expect(text).toContain('Person 1,p1@spoke.example');
      // A spreadsheet must not take an answer for a formula.
      expect(text).not.toMatch(/,=SUM/);
    }
  });
});

describe('a session that was held on another day than that of UTC', () => {
  it('is in the file by the day on the wall there', async () => {
    const id = await scene.attended();
    await scene.answer(p1, id, answersOf());
    await scene.app.sql(`update session set zone = 'Pacific/Kiritimati' where id = $1`, [id]);
    const [held] = await scene.app.sql<{ title: string; day: string; utc: string }>(
      `select title, (starts_at at time zone zone)::date::text as day,
              (starts_at at time zone 'UTC')::date::text as utc from session where id = $1`,
      [id],
    );
    expect(held?.day).not.toBe(held?.utc);
    for (const path of [`sessions/${id}`, `cohorts/${scene.attendance.cohortId}`]) {
      const { text } = await scene.hub.admin.post(`/evaluations/${path}/csv`, {}, 'application/json');
      expect(text).toContain(`${held?.title},${held?.day},Person 1`);
    }
  });
});

describe('the form of a program', () => {
  const form = async () =>
    (
      await scene.hub.admin.get<{ program: { evaluationForm: { version: number; questions: object[] } } }>(
        FORM,
        { id: scene.programId },
      )
    ).program.evaluationForm;
  const set = (by: Client, basedOn: number, questions: object[], windowDays = 10) =>
    by.ask(SET_FORM, { id: scene.programId, input: { basedOn, questions, windowDays } });
  const USEFUL = { kind: 'scale', text: 'Was it useful?', required: true };

  it('is versioned: what is open keeps its questions, what is held later gets the new ones', async () => {
    const before = await scene.held();
    const { version, questions } = await form();
    expect((await set(ce, version, [...questions, USEFUL])).errors).toBeUndefined();
    const after = await scene.held();
    expect((await own(p1, before))?.questions).toHaveLength(4);
    expect((await own(p1, after))?.questions.map(({ text }) => text).at(-1)).toBe('Was it useful?');
    await set(scene.hub.admin, version + 1, questions, 30);
  });

  it('is not overwritten by somebody who looked at an older one', async () => {
    const { version, questions } = await form();
    await set(ce, version, [USEFUL]);
    expect((await set(ce, version, [USEFUL])).errors?.[0]?.extensions.code).toBe('CONFLICT');
    await set(ce, version + 1, questions, 30);
  });

  it('knows a question that is asked once more', async () => {
    const { version, questions } = await form();
    await set(ce, version, [USEFUL]);
    await set(ce, version + 1, questions, 30);
    expect((await form()).questions).toEqual(questions);
  });

  it('is not for participants', async () => {
    const { version } = await form();
    expect((await set(p1, version, [USEFUL])).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('mail about an evaluation', () => {
  it('goes once to each who was there, when that is known, and to nobody else', async () => {
    const id = await scene.held();
    expect(scene.mailsTo(1, id)).toHaveLength(0);
    await scene.record(id);
    expect([1, 2, 3].map((n) => scene.mailsTo(n, id).length)).toEqual([1, 1, 0]);
    await scene.record(id);
    expect(scene.mailsTo(1, id)).toHaveLength(1);
  });

  it('reminds once, and only whoever has not answered', async () => {
    const id = await scene.attended();
    await scene.answer(p1, id);
    scene.app.clock.advance(3 * DAY_MS + HOUR_MS);
    await scene.app.settled();
    expect([1, 2].map((n) => scene.mailsTo(n, id).length)).toEqual([1, 2]);
    scene.app.clock.advance(10 * DAY_MS);
    await scene.app.settled();
    expect(scene.mailsTo(2, id)).toHaveLength(2);
    await signInAnew();
  });

  it('waits for the morning of whoever gets it', async () => {
    const { app, attendance } = scene;
    // Half past ten or eleven at night in Denver.
    const night = new Date(app.clock.now().getTime() + DAY_MS);
    night.setUTCHours(5, 30, 0, 0);
    const id = await scene.held();
    app.clock.set(night);
    const facilitator = await signIn(app, 'fay@mesa.example');
    const importId = await scene.read(id, facilitator);
    await attendance.commit(importId, facilitator);
    await app.settled();
    expect(scene.mailsTo(1, id)).toHaveLength(0);
    app.clock.advance(10 * HOUR_MS);
    await app.settled();
    expect(scene.mailsTo(1, id)).toHaveLength(1);
  });
});

describe('the window of an evaluation', () => {
  beforeAll(signInAnew);

  it('is over for what was long over when it was entered, and asks nobody by mail', async () => {
    const id = await scene.attendance.newSession('2025-03-03T12:00');
    await scene.app.settled();
    await scene.record(id);
    expect(await own(p1, id)).toMatchObject({ open: false });
    expect(scene.mailsTo(1, id)).toHaveLength(0);
  });

  it('ends, and is opened once more by the team for one person or for all', async () => {
    const id = await scene.attended();
    scene.app.clock.advance(31 * DAY_MS);
    await signInAnew();
    expect(await scene.answer(p1, id)).toBe('EvaluationClosed');
    await reopen(id, { personId: await scene.idOf(1), days: 3 });
    expect([await scene.answer(p1, id), await scene.answer(p2, id)]).toEqual([
      'EvaluationKept',
      'EvaluationClosed',
    ]);
    await reopen(id, { days: 3 });
    expect(await scene.answer(p2, id)).toBe('EvaluationKept');
  });

  it('is not opened by participants, nor for who has nothing to do with it', async () => {
    const id = await scene.attended();
    expect((await reopen(id, { days: 3 }, p1)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const elsewhere = '018f2e3c-0000-7000-8000-000000000000';
    for (const personId of [elsewhere, 'me'])
      expect((await reopen(id, { personId, days: 3 })).errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
  });
});
