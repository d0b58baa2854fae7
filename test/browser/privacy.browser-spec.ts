import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { axeOn, DESKTOP, openBrowser, PHONE, SCHEMES, Tabs } from '../harness/browser.js';
import {
  createCohort,
  createProgram,
  enrollPeople,
  foundHub,
  signIn,
  TestApp,
  type TestHub,
} from '../harness/index.js';

const browser = await openBrowser();
const suite = browser ? describe : describe.skip;

suite('what is held of a person', () => {
  let app: TestApp;
  let hub: TestHub;
  const tabs = new Tabs(browser!, () => app);
  beforeAll(async () => {
    app = await TestApp.start();
    hub = await foundHub(app);
    await enrollPeople(hub.admin, await createCohort(hub, await createProgram(hub), { name: 'Spring' }), 3);
  });
  afterEach(() => tabs.close());
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  /** What is wrong with a page, in both schemes and at both sizes. */
  async function faultsOf(page: Page, name: string): Promise<string[]> {
    const faults: string[] = [];
    for (const size of [DESKTOP, PHONE]) {
      await page.setViewportSize(size);
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      if (width > size.width) faults.push(`${size.width}: the page is ${width} wide`);
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        for (const fault of await axeOn(page)) faults.push(`${size.width} ${colorScheme}: ${fault}`);
        if (process.env.SHOTS)
          await page.screenshot({
            path: `${process.env.SHOTS}/${name}-${size.width}-${colorScheme}.png`,
            fullPage: true,
          });
      }
    }
    await page.setViewportSize(DESKTOP);
    return faults;
  }

  it('is taken out as a page that can be read by itself', async () => {
    const page = await tabs.open('/security', { as: await signIn(app, 'p1@spoke.example') });
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download it to read' }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toBe('what-spokewell-holds.html');
    const html = readFileSync(await file.path(), 'utf8');
    // Any page of ours without a program of its own, to show the file in.
    const reader = await tabs.open('/health/live');
    await reader.setContent(html);
    await reader.getByRole('heading', { name: 'What Spokewell holds about Person 1' }).waitFor();
    expect(await faultsOf(reader, 'own-file')).toEqual([]);
  });

  it('is to go by one’s own word, and stays by one press on the mailed page', async () => {
    const page = await tabs.open('/security', { as: await signIn(app, 'p2@spoke.example') });
    await page.getByRole('button', { name: 'See what it means' }).press('Enter');
    await page.getByText('Sessions in which you signed in').waitFor();
    expect(await faultsOf(page, 'asking')).toEqual([]);
    await page.getByRole('button', { name: 'Ask to be erased' }).press('Enter');
    await page.getByRole('button', { name: 'Yes, erase me' }).press('Enter');
    await page.getByText('You will be erased').waitFor();
    expect(await faultsOf(page, 'waiting')).toEqual([]);
    await app.settled();
    const link = `/stay#${app.mailbox.secretFor('p2@spoke.example', '/stay')}`;
    const stay = await tabs.open(link);
    expect(await faultsOf(stay, 'stay')).toEqual([]);
    await stay.getByRole('button', { name: 'Do not erase me' }).press('Enter');
    await stay.getByText('Nothing is erased.').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'See what it means' }).waitFor();
  });

  it('asks whoever signed in long ago to do it anew', async () => {
    const client = await signIn(app, 'p3@spoke.example', { strong: false });
    app.clock.advance(11 * 60_000);
    const page = await tabs.open('/security', { as: client });
    await page.getByRole('button', { name: 'See what it means' }).click();
    await page.getByRole('button', { name: 'Ask to be erased' }).click();
    await page.getByRole('button', { name: 'Yes, erase me' }).click();
    await page.getByRole('link', { name: 'Sign in anew' }).waitFor();
    expect(await faultsOf(page, 'anew')).toEqual([]);
  });

  it('is kept for as long as the hub says; and a letter is recorded and called off', async () => {
    const page = await tabs.open(`/hubs/${hub.id}`, { as: await signIn(app, 'ana@mesa.example') });
    await page.getByRole('link', { name: 'How long we keep things' }).click();
    await page.getByRole('heading', { name: 'What your hub says' }).waitFor();
    await page.getByRole('button', { name: 'Change how long: Lists of people to invite' }).press('Enter');
    await page.getByLabel('Days').fill('14');
    await page.getByLabel('Days').press('Enter');
    await page.getByText('14 days').waitFor();
    await page.getByRole('button', { name: 'Record a request' }).click();
    await page.getByLabel('The address by which you know them').fill('p1@spoke.example');
    expect(await faultsOf(page, 'keeping')).toEqual([]);
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.getByText('Recorded, and mailed to the person').waitFor();
    await page.getByText('p1@spoke.example').waitFor();
    expect(await faultsOf(page, 'recorded')).toEqual([]);
    await page.getByRole('button', { name: 'Call off: Person 1' }).press('Enter');
    await page.getByRole('button', { name: 'Yes, call it off' }).press('Enter');
    await page.getByText('Called off').waitFor();
  });
});
