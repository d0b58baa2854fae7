import { openBrowser, Tabs } from '../harness/browser.js';
import { createCohort, createProgram, foundHub, TestApp, type TestHub } from '../harness/index.js';

const browser = await openBrowser();
const suite = browser ? describe : describe.skip;

suite('pages that are not open to everyone', () => {
  let app: TestApp;
  let mesa: TestHub;
  let summit: TestHub;
  let programId: string;
  let cohortId: string;
  const tabs = new Tabs(browser!, () => app);
  beforeAll(async () => {
    app = await TestApp.start();
    mesa = await foundHub(app);
    summit = await foundHub(app, 'Summit Hub', 'sam@summit.example');
    programId = await createProgram(mesa, 'Behavioral Health');
    cohortId = await createCohort(mesa, programId, { name: 'Spring' });
  });
  afterEach(() => tabs.close());
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  /** Every address of the hub. */
  const addresses = () => [
    `/hubs/${mesa.id}`,
    `/programs/${programId}`,
    `/cohorts/${cohortId}`,
    `/cohorts/${cohortId}/people`,
    `/cohorts/${cohortId}/attendance`,
    `/cohorts/${cohortId}/surveys`,
  ];

  it('ask whoever is not signed in to sign in, and show nothing', async () => {
    const page = await tabs.open('/profile');
    for (const address of ['/profile', ...addresses()]) {
      await page.goto(address);
      await page.getByRole('main').getByRole('link', { name: 'Sign in' }).waitFor();
      expect(await page.locator('body').innerText()).not.toMatch(/Mesa|Behavioral Health|Spring/);
    }
  });

  it('are where a person lands after signing in, when they wanted to go there', async () => {
    const page = await tabs.open(`/cohorts/${cohortId}/people`);
    await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
    await page.getByLabel('E-mail address').fill('ana@mesa.example');
    await page.getByRole('button', { name: 'Mail me a link' }).click();
    await page.getByText('Look into your mail').waitFor();
    await app.settled();
    await page.goto(`/sign-in/finish#${app.mailbox.secretFor('ana@mesa.example', '/sign-in/finish')}`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Your role needs a passkey' }).waitFor();
    expect(page.url()).toBe(`${app.url}/cohorts/${cohortId}/people`);
  });

  it('do not tell another hub’s admin whether they exist', async () => {
    const page = await tabs.open('/', { as: summit.admin });
    for (const address of [...addresses(), '/hubs/018f2e3c-0000-7000-8000-000000000000']) {
      await page.goto(address);
      await page.getByRole('heading', { name: 'This page is not open to you' }).waitFor();
      await page.getByText('It does not exist, or it is not open to you').waitFor();
      expect(await page.locator('body').innerText()).not.toMatch(/Mesa|Behavioral Health|Spring/);
    }
  });

  it('close when a person signs out, for the page that is gone back to as well', async () => {
    const page = await tabs.open(`/hubs/${summit.id}`, { as: summit.admin });
    await page.getByRole('heading', { name: 'Summit Hub', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: /Learning from one another/ }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'You are not signed in' }).waitFor();
    expect(await page.locator('body').innerText()).not.toContain('Summit');
  });

  it('and an address that leads nowhere says so', async () => {
    const page = await tabs.open('/no/such/page');
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    await page.getByRole('link', { name: 'Go to the start' }).click();
    await page.getByRole('heading', { name: /Learning from one another/ }).waitFor();
  });
});
