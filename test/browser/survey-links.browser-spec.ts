import { openBrowser, PHONE, Tabs } from '../harness/browser.js';
import { TestApp } from '../harness/index.js';
import { type AskedCohort, askedCohort } from './asked-cohort.js';

const browser = await openBrowser();
const suite = browser ? describe : describe.skip;

suite('a survey link that cannot be answered by', () => {
  let app: TestApp;
  let asked: AskedCohort;
  const tabs = new Tabs(browser!, () => app);
  beforeAll(async () => {
    app = await TestApp.start();
    asked = await askedCohort(app);
  });
  afterEach(() => tabs.close());
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  const open = (path: string) => tabs.open(path, { size: PHONE });

  it('says of a link that was cut off, or made up, that it is not complete', async () => {
    const whole = asked.link(1);
    for (const link of [
      whole.split('#')[0]!,
      whole.slice(0, -3),
      `${whole.split('#')[0]}#${'x'.repeat(43)}`,
    ]) {
      const page = await open(link);
      await page.getByRole('heading', { name: 'This link is not complete' }).waitFor();
      await page.getByText('Open the link from your invitation as a whole').waitFor();
      expect(await page.getByRole('button', { name: 'Begin' }).count()).toBe(0);
    }
  });

  it('says of the address of a survey that never was that it does not exist', async () => {
    const page = await open(`/survey/${asked.cohortId}#${asked.link(1).split('#')[1]}`);
    await page.getByText('It does not exist, or it is not open to you').waitFor();
  });

  it('says that the survey has closed to whoever is in the middle of it, and to whoever comes later', async () => {
    const late = await open(asked.link(2));
    await late.getByRole('button', { name: 'Begin' }).tap();
    await late.getByRole('radio').nth(2).tap();
    await late.getByText('2 of 20', { exact: true }).waitFor();
    for (let number = 2; number <= 20; number++) {
      await late.getByText(`${number} of 20`, { exact: true }).waitFor();
      await late.getByRole('button', { name: 'Leave it out' }).tap();
    }
    await asked.hub.admin.get(`mutation ($id: ID!) { closeWave(id: $id) { id } }`, { id: asked.waveId });
    await app.settled();
    await late.getByRole('button', { name: 'Send my answers' }).tap();
    await late.getByRole('heading', { name: 'This survey has closed' }).waitFor();
    const [answers] = await app.sql<{ n: number }>('select count(*)::int as n from answer');
    expect(answers?.n).toBe(0);

    const later = await open(asked.link(3));
    await later.getByRole('heading', { name: 'This survey has closed' }).waitFor();
    await later.getByText('988').first().waitFor();
  });
});
