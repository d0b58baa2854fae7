import type { Page } from 'playwright-core';
import { axeOn, DESKTOP, openBrowser, PHONE, SCHEMES, Tabs } from '../harness/browser.js';
import {
  createCohort,
  createProgram,
  enrollPeople,
  foundHub,
  TestApp,
  type TestHub,
} from '../harness/index.js';

const browser = await openBrowser();
const suite = browser ? describe : describe.skip;

/** A day that is to come, whenever this is run. */
const AHEAD = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);

suite('coming into a cohort', () => {
  let app: TestApp;
  let hub: TestHub;
  let cohortId: string;
  let slug: string;
  const tabs = new Tabs(browser!, () => app);
  beforeAll(async () => {
    app = await TestApp.start();
    hub = await foundHub(app);
    cohortId = await createCohort(hub, await createProgram(hub), { name: 'Spring 2027' });
    await enrollPeople(hub.admin, cohortId, 3);
    await hub.admin.get(
      `mutation ($id: ID!, $input: CreateSessionInput!) { createSession(cohortId: $id, input: $input) { id } }`,
      {
        id: cohortId,
        input: { title: 'Rounds', start: `${AHEAD}T12:00`, minutes: 60, zone: 'America/Denver' },
      },
    );
    await hub.admin.get(
      `mutation ($hubId: ID!, $input: ConsentTextInput!) { writeConsentText(hubId: $hubId, input: $input) { id } }`,
      {
        hubId: hub.id,
        input: {
          language: 'en',
          body: 'We keep your attendance for seven years.\nAsk us any time.',
          asksAgain: true,
        },
      },
    );
    const { setCohortSettings } = await hub.admin.get<{ setCohortSettings: { slug: string } }>(
      `mutation ($id: ID!, $input: CohortSettingsInput!) { setCohortSettings(cohortId: $id, input: $input) { slug } }`,
      {
        id: cohortId,
        input: {
          description: 'Weekly, with cases from the spokes.\nBring one of your own.',
          audience: 'Nurses and counselors',
          listing: 'listed',
          approval: false,
          waitlist: true,
          capacity: 40,
        },
      },
    );
    slug = setCohortSettings.slug;
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
    return faults;
  }

  const calendarMail = (email: string) =>
    app.mailbox.to(email).filter(({ subject }) => subject.startsWith('Invitation: '));

  it('takes an invited person from the mail to the calendar in two presses, with nothing typed', async () => {
    await hub.admin.get(
      `mutation ($id: ID!, $input: InviteInput!) { inviteToCohort(cohortId: $id, input: $input) { id } }`,
      { id: cohortId, input: { name: 'Ivy Lee', email: 'ivy@spoke.example' } },
    );
    await app.settled();
    let presses = 0;
    // The first is the link in the mail.
    const page = await tabs.open(`/invited#${app.mailbox.secretFor('ivy@spoke.example', '/invited')}`);
    presses += 1;
    await page.getByText('Mesa Hub invites Ivy Lee (ivy@spoke.example).').waitFor();
    expect(page.url()).toBe(`${app.url}/invited`);
    expect(await faultsOf(page, 'invited')).toEqual([]);
    expect(await page.locator('main input, main textarea, main select').count()).toBe(0);
    await page.getByRole('button', { name: 'Agree and register' }).click();
    presses += 1;
    await page.getByText('You are registered.').waitFor();
    expect(await faultsOf(page, 'registered')).toEqual([]);
    await app.settled();
    expect(calendarMail('ivy@spoke.example')).toHaveLength(1);
    expect(presses).toBeLessThanOrEqual(2);
  });

  it('takes a stranger in by the list of cohorts, with three fields at the most', async () => {
    const page = await tabs.open('/catalog');
    await page.getByRole('link', { name: 'Spring 2027' }).waitFor();
    expect(await faultsOf(page, 'catalog')).toEqual([]);
    await page.getByRole('link', { name: 'Spring 2027' }).click();
    await page.getByRole('button', { name: 'Agree and register' }).waitFor();
    expect(page.url()).toBe(`${app.url}/c/${slug}`);
    expect(await faultsOf(page, 'face')).toEqual([]);
    expect(await page.locator('main input, main textarea, main select').count()).toBeLessThanOrEqual(3);
    await page.getByLabel('Name').fill('Nia Doe');
    await page.getByLabel('E-mail address').fill('nia@spoke.example');
    await page.keyboard.press('Enter');
    await page.getByText('Mail is on its way.').waitFor();
    await app.settled();
    await page.goto(`/register/confirm#${app.mailbox.secretFor('nia@spoke.example', '/register/confirm')}`);
    await page.getByText('Mesa Hub registers Nia Doe with the address nia@spoke.example.').waitFor();
    expect(await faultsOf(page, 'confirm')).toEqual([]);
    await page.getByRole('button', { name: 'Confirm and sign in' }).click();
    await page.getByText('You are registered.').waitFor();
    await app.settled();
    expect(calendarMail('nia@spoke.example')).toHaveLength(1);
    // And out again, by oneself.
    await page.goto('/profile');
    await page.getByRole('button', { name: 'Leave Spring 2027' }).click();
    await page.getByRole('button', { name: 'Yes, leave' }).click();
    await page.getByText('Withdrawn').waitFor();
    expect(await faultsOf(page, 'profile')).toEqual([]);
  });

  it('lets the team look at a pasted list, invite from it, and find people on the roster', async () => {
    const page = await tabs.open(`/cohorts/${cohortId}/registration`, { as: hub.admin });
    await page.getByRole('button', { name: 'Invite many' }).click();
    await page
      .getByLabel('Paste names and addresses')
      .fill('Bo Lee <bo@spoke.example>\nPerson 1 <p1@spoke.example>\nno address here');
    await page.getByRole('button', { name: 'Look at the list' }).click();
    await page.getByText('has no e-mail address in it').waitFor();
    expect(await faultsOf(page, 'registration')).toEqual([]);
    await page.getByRole('button', { name: 'Invite 1 person' }).click();
    await page.getByText('Done: 1 invited, 2 left out.').waitFor();
    await app.settled();
    expect(app.mailbox.to('bo@spoke.example')).toHaveLength(1);
    await page.goto(`/cohorts/${cohortId}/people`);
    await page.getByLabel('Name or address').fill('person 2');
    await page.getByRole('checkbox', { name: 'Person 2' }).check();
    await page.getByRole('button', { name: 'Withdraw' }).waitFor();
    expect(await faultsOf(page, 'people')).toEqual([]);
    await page.goto(`/hubs/${hub.id}`);
    await page.getByText('We keep your attendance for seven years.').waitFor();
    expect(await faultsOf(page, 'hub')).toEqual([]);
  });
});
