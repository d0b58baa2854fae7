import type { Page } from 'playwright-core';
import { SYSTEM, Work } from '../../src/platform/events/index.js';
import { AddressMarks } from '../../src/platform/mail/index.js';
import { axeOn, DESKTOP, openBrowser, PHONE, SCHEMES, Tabs } from '../harness/browser.js';
import { createCohort, createProgram, foundHub, signIn, TestApp, type TestHub } from '../harness/index.js';

const browser = await openBrowser();
const suite = browser ? describe : describe.skip;

suite('people with two accounts, and mail that comes back', () => {
  let app: TestApp;
  let hub: TestHub;
  let springId: string;
  let autumnId: string;
  const tabs = new Tabs(browser!, () => app);
  beforeAll(async () => {
    app = await TestApp.start();
    hub = await foundHub(app);
    const programId = await createProgram(hub);
    springId = await createCohort(hub, programId, { name: 'Spring 2027' });
    autumnId = await createCohort(hub, programId, { name: 'Autumn 2027' });
    await enroll(springId, 'José Núñez', 'jose.nunez@clinic.example', 'nurse');
    await enroll(springId, 'Nunez, Jose', 'jnunez@gmail.com');
    await enroll(autumnId, 'Nunez, Jose', 'jnunez@gmail.com');
    await enroll(springId, 'Wanda Begay-Yellowhair', 'wanda.begay.yellowhair@outlook.com', 'counselor');
    await enroll(springId, 'W. Begay', 'wanda.begay.yellowhair@outlok.com', 'counselor');
  });
  afterEach(() => tabs.close());
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  const enroll = (id: string, name: string, email: string, profession?: string) =>
    hub.admin.get(
      `mutation ($id: ID!, $input: EnrollInput!) { enroll(cohortId: $id, input: $input) { __typename } }`,
      { id, input: { name, email, profession } },
    );

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

  it('are found from the roster, looked at side by side, joined and taken apart, by keyboard', async () => {
    const page = await tabs.open(`/cohorts/${springId}/people`, { as: hub.admin });
    const hint = page.getByRole('link', { name: '2 pairs of people in this hub' });
    await hint.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Possible duplicates' }).waitFor();
    await page.getByText('Both in Spring 2027').first().waitFor();
    expect(await faultsOf(page, 'duplicates')).toEqual([]);

    const pair = page.getByRole('listitem').filter({ has: page.getByText('jnunez@gmail.com') });
    await pair.getByRole('button', { name: /^Join them/ }).focus();
    await page.keyboard.press('Enter');
    const stays = page.getByRole('radio', { name: 'José Núñez, jose.nunez@clinic.example' });
    await stays.focus();
    await page.keyboard.press('Space');
    await page.getByRole('heading', { name: 'What passes over to jose.nunez@clinic.example' }).waitFor();
    await page.getByText('2 enrollments').waitFor();
    await page.getByText('Spring 2027: both are enrolled, and count once from then on').waitFor();
    expect(await faultsOf(page, 'duplicates-preview')).toEqual([]);
    await page.getByRole('button', { name: 'Join them now' }).focus();
    await page.keyboard.press('Enter');
    await page
      .getByRole('heading', { name: 'jnunez@gmail.com is now in jose.nunez@clinic.example' })
      .waitFor();
    await page.getByRole('heading', { name: '1 pair to look at' }).waitFor();
    expect(await faultsOf(page, 'duplicates-joined')).toEqual([]);

    await page.getByRole('button', { name: /^Undo/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Yes, take them apart' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Taken apart again').waitFor();
    await page.getByRole('heading', { name: '2 pairs to look at' }).waitFor();
  });

  it('are not suggested again when somebody says that they are two', async () => {
    const page = await tabs.open(`/hubs/${hub.id}/duplicates`, { as: hub.admin });
    const pair = page.getByRole('listitem').filter({ has: page.getByText('W. Begay') });
    await pair.getByRole('button', { name: /^Not the same person/ }).click();
    await pair.getByRole('button', { name: 'Yes, they are two people' }).click();
    await page.getByRole('heading', { name: '1 pair to look at' }).waitFor();
    expect(await page.getByText('W. Begay').count()).toBe(0);
  });

  it('are marked where mail to them comes back, and tried again by the team', async () => {
    await app.get(Work).unrecorded('a test', SYSTEM, async (tx) => {
      const marks = app.get(AddressMarks);
      await marks.mark(tx, marks.hashOf('jnunez@gmail.com'), 'returned', '5.1.1');
      await marks.mark(tx, marks.hashOf('wanda.begay.yellowhair@outlook.com'), 'complained', '');
    });
    const page = await tabs.open(`/cohorts/${springId}/people`, { as: hub.admin });
    await page.getByText('Wants no mail from us').waitFor();
    expect(await faultsOf(page, 'roster-marks')).toEqual([]);
    await page.getByRole('button', { name: 'Try again: the address of Nunez, Jose' }).click();
    await page.getByText('Mail comes back').waitFor({ state: 'detached' });
  });

  it('read on their profile why no mail comes, and have it sent again', async () => {
    const person = await signIn(app, 'wanda.begay.yellowhair@outlook.com', { strong: false });
    const page = await tabs.open('/profile', { as: person });
    await page.getByText('You get no mail from us').waitFor();
    expect(await faultsOf(page, 'profile-mail')).toEqual([]);
    await page.getByRole('button', { name: 'Send me mail again' }).click();
    await page.getByText('You get no mail from us').waitFor({ state: 'detached' });
  });
});
