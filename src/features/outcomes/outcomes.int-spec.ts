import {
  type Client,
  foundHub,
  grantRole,
  signIn,
  sqlAs,
  TestApp,
  type TestHub,
} from '../../../test/harness/index.js';
import { endWave, openedWave, type Scene, sceneOf, submit } from '../../../test/surveys/scene.js';
import { ComputeRelease } from './compute-release.js';
import { isIntact } from './release.rules.js';
import type { ReleaseFigures } from './release-figures.types.js';
import { analyzePaired } from './statistics/analyze-paired.js';

const INSTRUMENTS = { instruments: ['SWBURN', 'SWRES', 'SWPROG'] };

/** The answers of person number i: strain falls, resilience and knowledge rise, by amounts that differ. */
function sheetOf(i: number): object[] {
  const fill = (count: number, value: (q: number) => number) =>
    Array.from({ length: count }, (_, q) => value(q));
  return [
    {
      instrument: 'SWBURN',
      before: fill(10, (q) => 1 + ((i + q) % 3) + 1),
      now: fill(10, (q) => 1 + ((i * q) % 2)),
    },
    {
      instrument: 'SWRES',
      before: fill(10, (q) => (i + q) % 3),
      now: fill(10, (q) => 1 + ((i + 2 * q) % 4)),
    },
    {
      instrument: 'SWPROG',
      before: fill(6, (q) => 1 + ((i + q) % 3)),
      now: fill(6, (q) => 2 + ((i + q) % 4)),
    },
  ];
}

async function surveyed(scene: Scene, answering: number): Promise<string> {
  const wave = await openedWave(scene, INSTRUMENTS);
  for (const [i, person] of scene.people.slice(0, answering).entries()) {
    await submit(scene.app, wave.id, wave.tokens.get(person.email) as string, sheetOf(i));
  }
  await endWave(scene, wave.id);
  return wave.id;
}

async function releasesOf(client: Client, cohortId: string) {
  const { releases } = await client.get<{
    releases: { nodes: { id: string; number: number; waveId: string }[] };
  }>(`query ($c: ID!) { releases(cohortId: $c) { totalCount nodes { id number waveId } } }`, { c: cohortId });
  return releases.nodes;
}

async function figuresOf(client: Client, cohortId: string): Promise<ReleaseFigures> {
  const [release] = await releasesOf(client, cohortId);
  const { release: found } = await client.get<{ release: { json: string } }>(
    `query ($id: ID!) { release(id: $id) { json } }`,
    { id: release?.id },
  );
  return JSON.parse(found.json) as ReleaseFigures;
}

describe('outcome reports', () => {
  let app: TestApp;
  let hub: TestHub;
  let scene: Scene;
  let waveId: string;
  let lead: Client;
  let releaseId: string;

  beforeAll(async () => {
    app = await TestApp.start();
    hub = await foundHub(app);
    scene = await sceneOf(app, hub, {
      people: 40,
      profession: (i) => (i % 5 < 2 ? 'nurse' : 'social_worker'),
    });
    waveId = await surveyed(scene, 30);
    lead = await grantRole(app, hub, 'program_lead', 'lead@mesa.example', { programId: scene.programId });
    releaseId = (await releasesOf(lead, scene.cohortId))[0]?.id as string;
  });
  afterAll(() => app.stop());

  it('are there by themselves when a wave has closed, with the figures of what was answered', async () => {
    const figures = await figuresOf(lead, scene.cohortId);
    expect(Object.keys(figures)).toEqual([
      'number',
      'cohort',
      'wave',
      'n',
      'scales',
      'items',
      'breakdowns',
      'withheld',
      'caveat',
      'hash',
    ]);
    expect(figures).toMatchObject({ number: 1, cohort: 'Spring', wave: 'After the sessions' });
    expect(figures.n).toEqual({ invited: 40, answered: 30, paired: 30 });
    expect(figures.scales.map(({ code, direction }) => [code, direction])).toEqual([
      ['SWBURN', 'lower'],
      ['SWRES', 'higher'],
    ]);
    const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
    const pairs = Array.from({ length: 30 }, (_, i) => {
      const { before, now } = sheetOf(i)[1] as { before: number[]; now: number[] };
      return { before: sum(before), now: sum(now) };
    });
    const expected = analyzePaired(pairs, { lowerIsBetter: false });
    expect(figures.scales[1]).toMatchObject({
      n: 30,
      before: expected.before,
      now: expected.now,
      difference: expected.difference,
      t: expected.t,
      wilcoxon: expected.wilcoxon,
    });
  });

  it('hold the questions of knowledge and confidence singly, with the adjusted p', async () => {
    const { items } = await figuresOf(lead, scene.cohortId);
    expect(items.map(({ code, family }) => `${family} ${code}`)).toEqual([
      'knowledge SWPROG.knowledge_workload',
      'knowledge SWPROG.knowledge_control',
      'knowledge SWPROG.knowledge_reward',
      'knowledge SWPROG.knowledge_compassion_fatigue',
      'confidence SWPROG.confidence_support_system',
      'confidence SWPROG.confidence_wellness_tools',
    ]);
    for (const { pHolm, wilcoxon } of items) expect(pHolm).toBeGreaterThanOrEqual(wilcoxon.p as number);
  });

  it('hold figures for parts of the group that are large enough', async () => {
    const { breakdowns } = await figuresOf(lead, scene.cohortId);
    expect(breakdowns.map(({ dimension, category, scales }) => [dimension, category, scales[0]?.n])).toEqual([
      ['profession', 'social worker', 18],
      ['profession', 'nurse', 12],
    ]);
  });

  it('are read in words, with charts, a caveat and the methods', async () => {
    const { release } = await lead.get<{ release: Record<string, string & string[]> }>(
      `query ($id: ID!) { release(id: $id) { headline caveat methods chart chartSentence itemChart withheldInWords
         scales { code title sentence t { p pText } before { mean } reasons { path reason } }
         items { code family pHolmText } breakdowns { category scales { n difference { ci95 } } } n { invited } } }`,
      { id: releaseId },
    );
    expect(release.headline?.[0]).toMatch(
      /^Burnout \(not validated\) went from .* \(lower is better\); perceived mean change −/,
    );
    expect(release.caveat).toContain('40 people were invited; 30 (75 %) answered');
    expect(release.methods).toContain('Wilcoxon signed-rank test');
    expect(release.chart).toContain('<title');
    expect(release.itemChart).toContain('Knowing how to respond');
    expect(release.chartSentence).toContain('Resilience');
  });

  it('are had as files by those who may read them', async () => {
    const json = await lead.fetch(`/releases/${releaseId}.json`);
    expect([json.status, json.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
    expect(json.body).toEqual(await figuresOf(lead, scene.cohortId));
    const svg = await lead.fetch(`/releases/${releaseId}/chart.svg`);
    expect([svg.status, svg.headers['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8']);
    expect((await lead.fetch(`/releases/${releaseId}/items.svg`)).status).toBe(200);
  });

  it('leave the pages of the web app alone', async () => {
    expect((await lead.fetch(`/releases/${releaseId}`)).headers['content-type']).not.toContain('json');
  });

  it.each(['facilitator', 'participant', 'stranger from another hub'])(
    'are not there for a %s',
    async (who) => {
      const client = await clientOf(who);
      const one = `query ($id: ID!) { release(id: $id) { hash } }`;
      const list = `query ($id: ID!) { releases(cohortId: $id) { nodes { hash } } }`;
      expect(await client.refusal(one, { id: releaseId })).toBe('NOT_FOUND');
      expect(await client.refusal(list, { id: scene.cohortId })).toBe('NOT_FOUND');
      for (const file of ['.json', '/chart.svg', '/items.svg']) {
        expect((await client.fetch(`/releases/${releaseId}${file}`)).status).toBe(404);
      }
    },
  );

  it('ask who is not signed in to do so', async () => {
    expect(
      await app.anonymous.refusal(`query ($id: ID!) { release(id: $id) { hash } }`, { id: releaseId }),
    ).toBe('UNAUTHENTICATED');
    expect((await app.anonymous.fetch(`/releases/${releaseId}.json`)).status).toBe(401);
  });

  it('say that they are not there for an id that is none', async () => {
    expect((await lead.fetch('/releases/1.json')).status).toBe(404);
  });

  it('are computed once, and the hash is that of the stored figures', async () => {
    await app
      .get(ComputeRelease)
      .compute({ deliveryId: '', subjectId: waveId, occurrence: null, fact: null });
    expect(await releasesOf(lead, scene.cohortId)).toHaveLength(1);
    expect(isIntact(await figuresOf(lead, scene.cohortId))).toBe(true);
  });

  it('give the same hash when they are computed anew from the same answers in another order', async () => {
    const before = await figuresOf(lead, scene.cohortId);
    await sqlAs(app.database.ownerUrl, `delete from release where wave_id = $1`, [waveId]);
    await sqlAs(app.database.ownerUrl, `update answer set id = gen_random_uuid() where wave_id = $1`, [
      waveId,
    ]);
    await app
      .get(ComputeRelease)
      .compute({ deliveryId: '', subjectId: waveId, occurrence: null, fact: null });
    expect((await figuresOf(lead, scene.cohortId)).hash).toBe(before.hash);
    releaseId = (await releasesOf(lead, scene.cohortId))[0]?.id as string;
  });

  it.each([
    `update release set hash = 'x'`,
    `update release set figures = '{}'`,
    'delete from release',
    'truncate release',
  ])('cannot be changed by the application: PostgreSQL refuses “%s”', async (statement) => {
    await expect(app.sql(statement)).rejects.toThrow('permission denied');
  });

  it('are recorded as computed, without a figure in the record', async () => {
    const [event] = await app.sql(
      `select data, cohort_id from domain_event where type = 'outcomes.ReleaseComputed' order by at limit 1`,
    );
    expect(event).toEqual({ data: { waveId, number: 1 }, cohort_id: scene.cohortId });
  });

  it('are listed with at most five statements', async () => {
    const count = await app.statements.counting(() => releasesOf(lead, scene.cohortId));
    expect(count).toBeLessThanOrEqual(5);
  });

  it('count on within a cohort', async () => {
    const again = await surveyed(scene, 12);
    expect((await releasesOf(lead, scene.cohortId)).map(({ number, waveId: of }) => [number, of])).toEqual([
      [2, again],
      [1, waveId],
    ]);
  });

  it('show means and no details of eight answers, and say so', async () => {
    const small = await sceneOf(app, hub, { people: 30 });
    await surveyed(small, 8);
    const { n, scales, items, breakdowns, withheld } = await figuresOf(hub.admin, small.cohortId);
    expect(n).toEqual({ invited: 30, answered: 8, paired: 8 });
    expect(scales[0]).toMatchObject({
      n: 8,
      t: { p: null },
      wilcoxon: { p: null },
      dz: null,
      improved: null,
    });
    expect(scales[0]?.before.mean).toEqual(expect.any(Number));
    expect(items[0]).toMatchObject({ n: 8, pHolm: null, before: { sd: null } });
    expect(breakdowns).toEqual([]);
    expect(withheld).toContainEqual({
      path: 'scales.SWBURN.t',
      reason: 'tests, intervals and effect sizes are shown from 10 answers on',
    });
  });

  it('show nothing of three answers, not even that they were three', async () => {
    const few = await sceneOf(app, hub, { people: 12 });
    await surveyed(few, 3);
    const { n, scales, caveat } = await figuresOf(hub.admin, few.cohortId);
    expect(n).toEqual({ invited: 12, answered: null, paired: null });
    expect(scales[0]).toMatchObject({ n: null, excluded: null, before: { mean: null }, now: { mean: null } });
    expect(caveat).toContain('12 people were invited; fewer than 5 answered.');
  });

  async function clientOf(who: string): Promise<Client> {
    if (who === 'facilitator') {
      return grantRole(app, hub, 'facilitator', 'fay@mesa.example', { programId: scene.programId });
    }
    if (who === 'participant') return signIn(app, scene.people[0]?.email as string);
    return (await foundHub(app, 'Other Hub', 'otto@other.example')).admin;
  }
});
