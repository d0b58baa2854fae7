import { createCohort, createProgram, foundHub, TestApp, type TestHub } from '../harness/index.js';

const COHORT = `mutation ($programId: ID!, $input: CreateCohortInput!) { createCohort(programId: $programId, input: $input) { id } }`;
const PROGRAM = `mutation ($hubId: ID!, $input: CreateProgramInput!) { createProgram(hubId: $hubId, input: $input) { description } }`;
const SESSION = `mutation ($cohortId: ID!, $input: CreateSessionInput!) { createSession(cohortId: $cohortId, input: $input) { id } }`;

/** The cursor of a list whose key is this. */
const cursor = (...key: string[]) => Buffer.from(JSON.stringify(key)).toString('base64url');
const SOME_ID = '00000000-0000-4000-8000-000000000000';

describe('control characters in what people send', () => {
  let app: TestApp;
  let hub: TestHub;
  let programId: string;
  let cohortId: string;
  beforeAll(async () => {
    app = await TestApp.start();
    hub = await foundHub(app);
    programId = await createProgram(hub);
    cohortId = await createCohort(hub, programId);
  });
  afterAll(() => app.stop());

  const refusal = async (query: string, variables: object = {}) => {
    const { errors } = await hub.admin.ask(query, variables);
    const [error] = errors ?? [];
    return [error?.extensions.code, Object.keys(error?.extensions.fields ?? {}), error?.message];
  };
  const said = (field: string) => [
    'INVALID_INPUT',
    [field],
    `${field} must not have a control character in it.`,
  ];

  it.each(['\u0000', '\u0007', '\u001b', '\u007f', '\u0085', '\n', '\t'])(
    '%j is refused in a name',
    async (c) => {
      expect(await refusal(COHORT, { programId, input: { name: `a${c}bc` } })).toEqual(said('name'));
    },
  );

  it.each(['\ud800', '\udc00', '\udc00\ud800'])(
    'half of a character is refused as they are, a whole one is not: %j',
    async (half) => {
      const words = 'has half of a character in it; please type or paste it anew';
      const session = { title: `a${half}b`, start: '2026-03-04T12:00', minutes: 60, zone: 'America/Denver' };
      expect(await refusal(SESSION, { cohortId, input: session })).toEqual([
        'INVALID_INPUT',
        ['title'],
        `title ${words}.`,
      ]);
      expect(
        await refusal(PROGRAM, { hubId: hub.id, input: { name: 'Pain', description: `One.\n${half}` } }),
      ).toEqual(['INVALID_INPUT', ['description'], `description ${words}.`]);
      await hub.admin.get(SESSION, { cohortId, input: { ...session, title: 'Sleep \u{1f4a4}' } });
    },
  );

  it('are refused in arguments, in whatever variable they come', async () => {
    const ask = `mutation ($it: String!) { requestSignInLink(email: $it) { message } }`;
    expect(await refusal(ask, { it: 'a\u0000@b.example' })).toEqual(said('email'));
  });

  it('are refused where they are written into the document', async () => {
    const ask = String.raw`mutation { changeProfile(input: {name: "a\u0000b"}) { id } }`;
    expect(await refusal(ask)).toEqual(said('name'));
    // Once more, when the document is known already.
    expect(await refusal(ask)).toEqual(said('name'));
    expect(await refusal(String.raw`mutation { requestSignInLink(email: "a\u0000b") { message } }`)).toEqual(
      said('email'),
    );
  });

  it('are refused in every title', async () => {
    const session = { title: 'a\u0000b', start: '2026-03-04T12:00', minutes: 60, zone: 'America/Denver' };
    expect(await refusal(SESSION, { cohortId, input: session })).toEqual(said('title'));
    const wave = `mutation ($cohortId: ID!, $input: CreateWaveInput!) { createWave(cohortId: $cohortId, input: $input) { id } }`;
    const input = {
      title: 'a\u0000b',
      instruments: ['SWBURN'],
      closesAt: new Date(Date.now() + 86_400_000).toISOString(),
      informationSheet: 'We ask how your work feels.\nIt takes five minutes.',
    };
    expect(await refusal(wave, { cohortId, input })).toEqual(said('title'));
    expect(
      (await hub.admin.ask(wave, { cohortId, input: { ...input, title: 'Then and now' } })).errors,
    ).toBeUndefined();
  });

  it('line breaks are taken where a text may have several lines, whatever its variable is called', async () => {
    const description = 'One.\n\n\tTwo.\r\nThree.';
    const { createProgram: made } = await hub.admin.get<{ createProgram: { description: string } }>(PROGRAM, {
      hubId: hub.id,
      input: { name: 'Pain', description },
    });
    expect(made.description).toBe(description);
    const one = `mutation ($id: ID!, $what: String) { createProgram(hubId: $id, input: {name: "Sleep", description: $what}) { id } }`;
    await hub.admin.get(one, { id: hub.id, what: 'One.\nTwo.' });
    expect(await refusal(one, { id: hub.id, what: 'One.\u0000Two.' })).toEqual(said('description'));
  });

  it('white space around what was pasted is no fault', async () => {
    await hub.admin.get(COHORT, { programId, input: { name: '\tAutumn\n' } });
  });

  it.each([
    ['myHubs', (after: string) => `{ myHubs(after: "${after}") { totalCount } }`, 2],
    ['cohorts', (after: string) => `{ cohorts(after: "${after}") { totalCount } }`, 1],
    ['myAttendance', (after: string) => `{ myAttendance(after: "${after}") { totalCount } }`, 2],
  ] as const)(
    'and anything else that is no key of ours is refused in a cursor of %s',
    async (_, ask, width) => {
      const fault = ['INVALID_INPUT', ['after'], 'This cursor does not belong to this list.'];
      if (width === 2) expect(await refusal(ask(cursor('a\u0000b', SOME_ID)))).toEqual(fault);
      for (const wrong of [
        'hub',
        cursor('a\u0000b'),
        cursor('word', 'word'),
        cursor(),
        cursor('a', 'b', SOME_ID),
      ]) {
        expect(await refusal(ask(wrong))).toEqual(fault);
      }
    },
  );
});
