import {
  type Client,
  createCohort,
  createProgram,
  enrollPeople,
  foundHub,
  grantRole,
  signIn,
  TestApp,
  type TestHub,
} from '../../../../test/harness/index.js';

const ASK = `mutation ($hubId: ID!, $kind: String!, $words: [QuestionWordsInput!]!) {
  askHubQuestion(hubId: $hubId, kind: $kind, words: $words) { id version } }`;
const REWORD = `mutation ($id: ID!, $words: [QuestionWordsInput!]!) { rewordHubQuestion(questionId: $id, words: $words) { version } }`;
const ACTIVE = `mutation ($id: ID!, $active: Boolean!) { setHubQuestionActive(questionId: $id, active: $active) { active } }`;
const ANSWER = `mutation ($id: ID!, $input: HubAnswerInput!) { answerHubQuestion(questionId: $id, input: $input) {
  __typename ... on AnswerKept { question { mine { version declined choices text } } }
  ... on QuestionChanged { question { version words { label } } } } }`;
const WITHDRAW = `mutation ($id: ID!) { withdrawHubAnswer(questionId: $id) { mine { version } } }`;
const QUESTIONS = `query ($id: ID!) { hub(id: $id) { questions { id kind active version words { language label options } mine { version choices } } } }`;
const COUNTS = `query ($id: ID!) { hub(id: $id) { questions { id counts { version label answered declined answers { answer people } } } } }`;

const SHIFT = [
  { language: 'en', label: 'When do you work?', options: ['Days', 'Nights', 'Both'] },
  { language: 'es', label: '¿Cuándo trabaja?', options: ['De día', 'De noche', 'Ambos'] },
];

interface Counted {
  id: string;
  counts: { version: number; answered: number | null; declined: number | null; answers: object[] }[];
}

describe('the questions of a hub', () => {
  let app: TestApp;
  let hub: TestHub;
  let people: Client[];
  beforeAll(async () => {
    app = await TestApp.start();
    hub = await foundHub(app);
    const cohortId = await createCohort(hub, await createProgram(hub));
    await enrollPeople(hub.admin, cohortId, 12);
    people = [];
    for (let n = 1; n <= 12; n++) people.push(await signIn(app, `p${n}@spoke.example`));
  });
  afterAll(() => app.stop());

  const ask = async (kind: string, words: object[]) =>
    (await hub.admin.get<{ askHubQuestion: { id: string } }>(ASK, { hubId: hub.id, kind, words }))
      .askHubQuestion.id;
  const answer = async (client: Client, id: string, input: object) =>
    (
      await client.get<{ answerHubQuestion: { __typename: string; question: Record<string, unknown> } }>(
        ANSWER,
        { id, input },
      )
    ).answerHubQuestion;
  const countsOf = async (id: string, client = hub.admin) =>
    (await client.get<{ hub: { questions: Counted[] } }>(COUNTS, { id: hub.id })).hub.questions.find(
      (question) => question.id === id,
    )!.counts;
  const questionsOf = async (client: Client) =>
    (await client.get<{ hub: { questions: Record<string, unknown>[] } }>(QUESTIONS, { id: hub.id })).hub
      .questions;

  it('are answered, answered otherwise, and taken back', async () => {
    const id = await ask('one', SHIFT);
    const [nia] = people as [Client];
    await answer(nia, id, { version: 1, choices: [0] });
    const again = await answer(nia, id, { version: 1, declined: true });
    expect(again).toEqual({
      __typename: 'AnswerKept',
      question: { mine: { version: 1, declined: true, choices: [], text: null } },
    });
    expect(await app.sql(`select 1 from hub_answer where question_id = $1`, [id])).toHaveLength(1);
    for (const _twice of [1, 2]) await nia.get(WITHDRAW, { id });
    expect(await app.sql(`select 1 from hub_answer where question_id = $1`, [id])).toEqual([]);
  });

  it('are told to the team in numbers of five and more, and to nobody else', async () => {
    const id = await ask('one', SHIFT);
    for (const [n, client] of people.entries())
      await answer(client, id, n < 8 ? { version: 1, choices: [0] } : { version: 1, choices: [1] });
    const facilitator = await grantRole(app, hub, 'facilitator', 'fay@mesa.example');
    expect(await countsOf(id, facilitator)).toEqual([
      {
        version: 1,
        label: 'When do you work?',
        answered: 12,
        declined: null,
        // That four work at night could be worked out from twelve and eight.
        answers: [
          { answer: 'Days', people: null },
          { answer: 'Nights', people: null },
          { answer: 'Both', people: null },
        ],
      },
    ]);
    await answer(people[0]!, id, { version: 1, choices: [1] });
    expect((await countsOf(id))[0]?.answers).toEqual([
      { answer: 'Days', people: 7 },
      { answer: 'Nights', people: 5 },
      { answer: 'Both', people: null },
    ]);
    const auditor = await grantRole(app, hub, 'auditor', 'aud@mesa.example');
    for (const client of [people[0]!, auditor])
      expect(await client.refusal(COUNTS, { id: hub.id })).toBe('FORBIDDEN');
  });

  it('leave who answered what out of the hub’s trail, also of those who hold a role in it', async () => {
    const { id } = (await questionsOf(hub.admin))[0] as { id: string };
    await answer(hub.admin, id, { version: 1, choices: [0] });
    await hub.admin.get(WITHDRAW, { id });
    const { trail } = await hub.admin.get<{ trail: { nodes: { type: string }[] } }>(
      `query ($hubId: ID!) { trail(hubId: $hubId, filter: {}, first: 100) { nodes { type } } }`,
      { hubId: hub.id },
    );
    const types = trail.nodes.map(({ type }) => type);
    expect(types).toContain('programs.HubQuestionAsked');
    expect(types.filter((type) => /Answer/.test(type))).toEqual([]);
    const facts = await app.sql<{ hub_id: string | null; data: object }>(
      `select hub_id, data from domain_event where type = 'programs.HubQuestionAnswered'`,
    );
    expect(facts.length).toBeGreaterThan(10);
    expect(
      facts.every(({ hub_id, data }) => hub_id === null && Object.keys(data).join() === 'personId'),
    ).toBe(true);
  });

  it('keep what was answered under the words that were read', async () => {
    const id = await ask('several', SHIFT);
    await answer(people[0]!, id, { version: 1, choices: [2, 0] });
    const words = [{ language: 'en', label: 'When do you mostly work?', options: ['Nights', 'Days'] }];
    await hub.admin.get(REWORD, { id, words });
    expect(await answer(people[1]!, id, { version: 1, choices: [0] })).toMatchObject({
      __typename: 'QuestionChanged',
      question: { version: 2, words: [{ label: 'When do you mostly work?' }] },
    });
    expect((await questionsOf(people[0]!)).find((question) => question.id === id)).toMatchObject({
      version: 2,
      mine: { version: 1, choices: [0, 2] },
    });
    for (const client of people) await answer(client, id, { version: 2, choices: [0] });
    expect(await countsOf(id)).toEqual([
      {
        version: 2,
        label: 'When do you mostly work?',
        answered: 12,
        declined: null,
        answers: [
          { answer: 'Nights', people: 12 },
          { answer: 'Days', people: null },
        ],
      },
    ]);
    await expect(app.sql(`update hub_question_version set version = 9`)).rejects.toThrow(/permission denied/);
  });

  it('in words are told where five wrote the same', async () => {
    const id = await ask('text', [{ language: 'en', label: 'What is your unit?', options: [] }]);
    const texts = ['Ward 3', 'ward  3', 'WARD 3', 'Ward 3', 'Ward 3', 'Hospice', 'ER', 'ICU', 'Lab', 'Home'];
    for (const [n, text] of texts.entries()) await answer(people[n]!, id, { version: 1, text });
    expect(await countsOf(id)).toMatchObject([{ answered: 10, answers: [{ answer: 'ward 3', people: 5 }] }]);
  });

  it('are not asked any more once they are retired, and keep their answers', async () => {
    const id = await ask('one', SHIFT);
    await answer(people[0]!, id, { version: 1, choices: [0] });
    for (const _twice of [1, 2]) await hub.admin.get(ACTIVE, { id, active: false });
    expect((await questionsOf(people[0]!)).map((question) => question.id)).not.toContain(id);
    expect((await questionsOf(hub.admin)).find((question) => question.id === id)).toMatchObject({
      active: false,
    });
    expect(await answer(people[1]!, id, { version: 1, choices: [0] })).toMatchObject({
      __typename: 'QuestionChanged',
    });
    await hub.admin.get(ACTIVE, { id, active: true });
    expect((await questionsOf(people[0]!)).find((question) => question.id === id)).toMatchObject({
      mine: { version: 1, choices: [0] },
    });
  });

  it('are ten at the most', async () => {
    const open = (await questionsOf(people[0]!)).length;
    for (let n = open; n < 10; n++) await ask('one', SHIFT);
    expect(await hub.admin.refusal(ASK, { hubId: hub.id, kind: 'one', words: SHIFT })).toBe('CONFLICT');
  });

  it('are refused in words where they do not fit', async () => {
    const { id } = (await questionsOf(people[0]!))[0] as { id: string };
    for (const input of [{ choices: [7] }, { choices: [0, 1] }, {}, { text: 'Days' }]) {
      const { errors } = await people[0]!.ask(ANSWER, { id, input: { version: 1, ...input } });
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'INVALID_INPUT',
        fields: { answer: expect.any(String) },
      });
    }
    const wrong = [
      [{ ...SHIFT[0], options: ['Days'] }],
      [{ ...SHIFT[0], options: ['Days', ' '] }],
      [SHIFT[0], { ...SHIFT[1], options: ['De día'] }],
      [],
    ];
    for (const words of wrong) expect(await hub.admin.refusal(REWORD, { id, words })).toBe('INVALID_INPUT');
    expect(await hub.admin.refusal(ASK, { hubId: hub.id, kind: 'essay', words: SHIFT })).toBe(
      'INVALID_INPUT',
    );
  });

  it('are the hub’s own: others neither see, ask nor answer them', async () => {
    const { id } = (await questionsOf(people[0]!))[0] as { id: string };
    const rival = await foundHub(app, 'Rival Hub', 'rita@rival.example');
    expect(await rival.admin.refusal(QUESTIONS, { id: hub.id })).toBe('NOT_FOUND');
    expect(await rival.admin.refusal(ANSWER, { id, input: { version: 1, choices: [0] } })).toBe('NOT_FOUND');
    expect(await rival.admin.refusal(REWORD, { id, words: SHIFT })).toBe('NOT_FOUND');
    expect(await people[0]!.refusal(REWORD, { id, words: SHIFT })).toBe('FORBIDDEN');
    expect(await people[0]!.refusal(ASK, { hubId: hub.id, kind: 'one', words: SHIFT })).toBe('FORBIDDEN');
  });

  it('are read with as many statements for ten as for one', async () => {
    const query = `query ($id: ID!) { hub(id: $id) { questions { id mine { version } counts { version } } } }`;
    const statements = await app.statements.counting(() => hub.admin.get(query, { id: hub.id }));
    // Three of them tell who asks; then the hub, its questions, one’s own answers, and the counts.
    expect(statements - 3).toBeLessThanOrEqual(5);
  });
});
