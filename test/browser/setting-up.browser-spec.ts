import type { Page } from 'playwright-core';
import { openBrowser, Tabs } from '../harness/browser.js';
import {
  type Client,
  createCohort,
  createProgram,
  foundHub,
  grantRole,
  TestApp,
  type TestHub,
} from '../harness/index.js';

const browser = await openBrowser();
const suite = browser ? describe : describe.skip;

suite('setting up a program', () => {
  let app: TestApp;
  let hub: TestHub;
  let facilitator: Client;
  let cohortId: string;
  const tabs = new Tabs(browser!, () => app);
  beforeAll(async () => {
    app = await TestApp.start();
    hub = await foundHub(app);
    const programId = await createProgram(hub);
    cohortId = await createCohort(hub, programId, { name: 'Autumn', capacity: 2 });
    facilitator = await grantRole(app, hub, 'facilitator', 'fay@mesa.example', { programId });
  });
  afterEach(() => tabs.close());
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();

  it('lets a hub admin begin a program and a cohort in it', async () => {
    const page = await tabs.open(`/hubs/${hub.id}`, { as: hub.admin });
    await page.getByRole('button', { name: 'New program' }).click();
    await page.getByLabel('Name of the program').fill('Workforce Resilience');
    await page.getByLabel('What it is about').fill('Weekly case conferences for people who care.');
    await page.getByRole('button', { name: 'Create the program' }).click();
    await page.getByRole('link', { name: 'Workforce Resilience' }).click();
    await heading(page, 'Workforce Resilience');

    await page.getByRole('button', { name: 'New cohort' }).click();
    await page.getByLabel('Name of the cohort').fill('Spring');
    await page.getByRole('button', { name: 'Create the cohort' }).click();
    await page.getByRole('link', { name: 'Spring' }).click();
    await heading(page, 'Spring');
    await page.getByText('No session yet').waitFor();
  });

  it('lets a hub admin give someone the role of a facilitator, who is told by mail', async () => {
    const page = await tabs.open(`/hubs/${hub.id}`, { as: hub.admin });
    await page.getByRole('button', { name: 'Give a role' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Finn Ford');
    await page.getByLabel('E-mail address').fill('finn@mesa.example');
    await page.getByRole('button', { name: 'Give the role' }).click();
    await page.getByRole('row', { name: /Finn Ford.*Facilitator.*The whole hub/ }).waitFor();
    await app.settled();
    expect(app.mailbox.to('finn@mesa.example')).toHaveLength(1);
  });

  it('lets a facilitator enroll people one after the other, until the seats are taken', async () => {
    const page = await tabs.open(`/cohorts/${cohortId}/people`, { as: facilitator });
    await page.getByRole('button', { name: 'Enroll someone' }).click();
    for (const [name, email] of [
      ['Pat Poe', 'pat@spoke.example'],
      ['Quinn Quay', 'quinn@spoke.example'],
    ]) {
      await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name!);
      await page.getByLabel('E-mail address').fill(email!);
      await page.getByLabel('Profession', { exact: true }).selectOption('Nurse');
      await page.getByRole('button', { name: 'Enroll', exact: true }).click();
      await page.getByText(`${name} is enrolled.`).waitFor();
      await page.getByRole('row', { name: new RegExp(`${name}.*Nurse`) }).waitFor();
    }
    await page.getByText('2 of 2 seats are taken.').waitFor();

    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Rae Rowe');
    await page.getByLabel('E-mail address').fill('rae@spoke.example');
    await page.getByRole('button', { name: 'Enroll', exact: true }).click();
    await page.getByText('All seats of this cohort are taken.').waitFor();
    expect(await page.getByRole('row', { name: /Rae Rowe/ }).count()).toBe(0);
  });
});
