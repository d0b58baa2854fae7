import { openBrowser, PHONE, Tabs } from '../harness/browser.js';
import { type Client, foundHub, grantRole, TestApp, type TestHub } from '../harness/index.js';
import { endWave, openedWave, type Scene, sceneOf, sheet, submit } from '../surveys/scene.js';

const browser = await openBrowser();
const suite = browser ? describe : describe.skip;

suite('reading an outcome report', () => {
  let app: TestApp;
  let hub: TestHub;
  let scene: Scene;
  let lead: Client;
  const tabs = new Tabs(browser!, () => app);

  beforeAll(async () => {
    app = await TestApp.start();
    hub = await foundHub(app);
    scene = await sceneOf(app, hub, { people: 14 });
    lead = await grantRole(app, hub, 'program_lead', 'lea@mesa.example', { programId: scene.programId });
    await surveyed(scene, 12);
  });
  afterEach(() => tabs.close());
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  /** Strain falls and resilience rises, by amounts that differ from person to person. */
  async function surveyed(of: Scene, answers: number): Promise<void> {
    const wave = await openedWave(of);
    for (const [i, { email }] of of.people.slice(0, answers).entries()) {
      const [strain, resilience] = [sheet(1 + (i % 2), 3 + (i % 3))[0], sheet(3 + (i % 2), 1 + (i % 3))[1]];
      await submit(app, wave.id, wave.tokens.get(email) ?? '', [strain!, resilience!]);
    }
    await endWave(of, wave.id);
  }

  it('tells a program lead in words, a chart and a table what changed, and how to read it', async () => {
    const page = await tabs.open(`/cohorts/${scene.cohortId}/outcomes`, { as: lead });
    await page
      .getByRole('list', { name: 'Reports' })
      .getByRole('link', { name: 'After the sessions' })
      .click();
    await page.getByRole('heading', { name: 'After the sessions', level: 1 }).waitFor();

    const short = page.getByRole('region', { name: 'In short' });
    expect(await short.locator('dl').innerText()).toMatch(/Invited\s+14\s+Answered\s+12\s+.*points\s+12/s);
    expect((await short.getByRole('listitem').allInnerTexts()).join(' ')).toMatch(/resilience/i);
    await page
      .getByText(/no control group|not compared|among those who answered/i)
      .first()
      .waitFor();

    const chart = page.getByRole('figure').first();
    expect(await chart.getByRole('img').getAttribute('alt')).toMatch(/before and now/i);
    expect((await chart.locator('figcaption').innerText()).length).toBeGreaterThan(40);
    const drawn = await chart
      .getByRole('img')
      .evaluate((img) => (img as unknown as { naturalWidth: number }).naturalWidth);
    expect(drawn).toBeGreaterThan(0);

    const table = page.getByRole('group', { name: 'Scales in figures' });
    await table.getByRole('row', { name: /Before: mean/ }).waitFor();
    await table
      .getByRole('row', { name: /95 % CI/ })
      .first()
      .waitFor();
    await page.getByRole('heading', { name: 'Methods' }).waitFor();
  });

  it('says what is withheld and why when few answered', async () => {
    const few = await sceneOf(app, hub, { people: 12 });
    await surveyed(few, 4);
    const page = await tabs.open(`/cohorts/${few.cohortId}/outcomes`, { as: hub.admin, size: PHONE });
    await page.getByRole('list', { name: 'Reports' }).getByRole('link', { name: 'After the sessions' }).tap();
    await page.getByRole('heading', { name: 'What is withheld' }).waitFor();
    const reasons = page.getByRole('region', { name: 'What is withheld' }).getByRole('listitem');
    expect((await reasons.allInnerTexts()).join(' ')).toMatch(/fewer than 5/i);
    const text = await page.getByRole('main').innerText();
    expect(text).not.toMatch(/\d+\.\d+ ?\(/);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(PHONE.width);
  });

  it('gives the figures as a file', async () => {
    const page = await tabs.open(`/cohorts/${scene.cohortId}/outcomes`, { as: lead });
    await page.getByRole('link', { name: 'After the sessions' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Figures as JSON' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.json$/);
  });

  it('is not read by a facilitator', async () => {
    const facilitator = await grantRole(app, hub, 'facilitator', 'fay@mesa.example', {
      programId: scene.programId,
    });
    const { releases } = await lead.get<{ releases: { nodes: { id: string }[] } }>(
      `query ($c: ID!) { releases(cohortId: $c) { nodes { id } } }`,
      { c: scene.cohortId },
    );
    const page = await tabs.open(`/reports/${releases.nodes[0]?.id}`, { as: facilitator });
    await page.getByRole('heading', { name: 'This page is not open to you' }).waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
  });
});
