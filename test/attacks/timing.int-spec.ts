import { createCohort, createProgram, enrollPeople, foundHub, TestApp } from '../harness/index.js';

const ASK = `mutation ($email: String!) { requestSignInLink(email: $email) { message } }`;
const SETTINGS = `mutation ($id: ID!, $input: CohortSettingsInput!) { setCohortSettings(cohortId: $id, input: $input) { slug } }`;
const REGISTER = `mutation ($slug: String!, $input: RegisterInput!) { register(slug: $slug, input: $input) { __typename } }`;
/** Requests of each kind; with so many, chance moves the figure below by 0.04. */
const EACH = 100;

/**
 * How often a request of the first kind takes longer than one of the second: 0.5 where their times tell nothing, 0 or 1
 * where each one tells (the area under the ROC curve, which is Mann and Whitney's U over the number of pairs).
 */
function told(first: readonly number[], second: readonly number[]): number {
  let longer = 0;
  for (const a of first) for (const b of second) longer += a > b ? 1 : a === b ? 0.5 : 0;
  return longer / (first.length * second.length);
}

/** Milliseconds that each request of the two kinds takes, in an order of chance, each with the machine at rest. */
async function timesOf(
  app: TestApp,
  request: (email: string) => Promise<unknown>,
  kinds: readonly ((n: number) => string)[],
): Promise<number[][]> {
  const order = kinds
    .flatMap((_kind, kind) => Array.from({ length: EACH }, (_, n) => ({ kind, n, at: Math.random() })))
    .sort((a, b) => a.at - b.at);
  const times: number[][] = kinds.map(() => []);
  for (const { kind, n } of order) {
    // What one address and one network may ask for is looked at elsewhere.
    await app.sql(`delete from link_asking`);
    await app.settled();
    const began = performance.now();
    await request(kinds[kind]!(n));
    times[kind]!.push(performance.now() - began);
  }
  return times;
}

describe('the time of an answer does not tell whether an address is known', () => {
  let app: TestApp;
  let slug: string;
  beforeAll(async () => {
    app = await TestApp.start();
    const hub = await foundHub(app);
    const cohortId = await createCohort(hub, await createProgram(hub), { name: 'Spring' });
    await enrollPeople(hub.admin, cohortId, EACH);
    const { setCohortSettings } = await hub.admin.get<{ setCohortSettings: { slug: string } }>(SETTINGS, {
      id: cohortId,
      input: { description: '', audience: '', listing: 'listed', approval: false, waitlist: true },
    });
    slug = setCohortSettings.slug;
  });
  afterAll(() => app.stop());

  const kinds = [(n: number) => `p${n + 1}@spoke.example`, (n: number) => `nobody${n + 1}@spoke.example`];
  const tells = (times: readonly number[][]) => told(times[0]!, times[1]!);

  it('when a sign-in link is asked for', async () => {
    const ask = (email: string) => app.anonymous.get(ASK, { email });
    for (let n = 0; n < 10; n += 1) await ask(`warm${n}@spoke.example`);
    const times = await timesOf(app, ask, kinds);
    expect(Math.abs(tells(times) - 0.5)).toBeLessThan(0.2);
    // And it would be seen: half as much time again tells mostly, on a machine that does other things besides.
    const half = [...times[0]!].sort((a, b) => a - b)[EACH / 2]! / 2;
    expect(tells([times[0]!.map((ms) => ms + half), times[1]!])).toBeGreaterThan(0.7);
  });

  it('nor do the statements that it costs', async () => {
    const heard: string[][] = [];
    for (const kind of kinds) {
      await app.settled();
      await app.statements.counting(() => app.anonymous.get(ASK, { email: kind(EACH - 1) }));
      heard.push(app.statements.statements.filter((text) => /sign_in_link|person|link_asking/.test(text)));
    }
    expect(heard[0]).toEqual(heard[1]);
    expect(heard[0]).not.toEqual([]);
  });

  it('when somebody registers for a cohort', async () => {
    const register = (email: string) => app.anonymous.get(REGISTER, { slug, input: { name: 'Pat', email } });
    for (let n = 0; n < 10; n += 1) await register(`warm${n}@spoke.example`);
    expect(Math.abs(tells(await timesOf(app, register, kinds)) - 0.5)).toBeLessThan(0.2);
  });
});
