import type { Page } from 'playwright-core';
import { offerCredit } from '../credits/setting-up.js';
import { axeOn, DESKTOP, openBrowser, PHONE, SCHEMES, Tabs } from '../harness/browser.js';
import {
  type Client,
  createCohort,
  createProgram,
  foundHub,
  grantRole,
  signIn,
  TestApp,
  type TestHub,
} from '../harness/index.js';

const browser = await openBrowser();
const suite = browser ? describe : describe.skip;

/** A day that is to come, whenever this is run. */
const DAY_AHEAD = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
const STATE = `mutation ($hubId: ID!, $statement: DisclosureInput!) { discloseToHub(hubId: $hubId, statement: $statement) { hubId } }`;
const ACME = { company: 'Acme Pharma', natures: ['speaker'], ended: false };

suite('the continuing-education office', () => {
  let app: TestApp;
  let hub: TestHub;
  let office: Client;
  let learner: Client;
  let page: Page;
  let cohortId: string;
  let programId: string;
  let sessionId: string;
  const tabs = new Tabs(browser!, () => app);

  beforeAll(async () => {
    app = await TestApp.start();
    hub = await foundHub(app);
    office = await grantRole(app, hub, 'ce_administrator', 'cei@mesa.example');
    programId = await createProgram(hub);
    cohortId = await createCohort(hub, programId);
    const { createSeries } = await hub.admin.get<{ createSeries: { sessions: { id: string }[] } }>(
      `mutation ($id: ID!, $input: CreateSeriesInput!) { createSeries(cohortId: $id, input: $input) { sessions { id } } }`,
      {
        id: cohortId,
        input: {
          title: 'Sleep and recovery',
          firstStart: `${DAY_AHEAD}T12:00`,
          minutes: 60,
          zone: 'America/Denver',
          sessions: 2,
          meetingUrl: 'https://meet.example/1',
          faculty: [
            { name: 'Dr. Tess Moor', email: 'tess@far.example' },
            { name: 'Dr. Tom Hill', email: 'tom@far.example' },
          ],
        },
      },
    );
    sessionId = createSeries.sessions[0]?.id ?? '';
    await app.settled();
    const tess = await signIn(app, 'tess@far.example');
    await tess.get(STATE, { hubId: hub.id, statement: { none: false, relationships: [ACME] } });
    const enroll = `mutation ($id: ID!, $input: EnrollInput!) { enroll(cohortId: $id, input: $input) { __typename } }`;
    const input = { name: 'Sonia Wu', email: 'sonia@spoke.example', profession: 'social_worker' };
    await hub.admin.get(enroll, { id: cohortId, input });
    learner = await signIn(app, 'sonia@spoke.example');
    for (const code of ['AMA1', 'ATTENDANCE']) await offerCredit(office, hub.id, code);
    page = await tabs.open(`/hubs/${hub.id}`, { as: office });
  });
  afterAll(async () => {
    await tabs.close();
    await browser?.close();
    await app.stop();
  });

  /** What is wrong with the page, at both sizes and in both schemes. */
  async function faultsOf(of: Page, name: string): Promise<string[]> {
    const faults: string[] = [];
    for (const size of [DESKTOP, PHONE]) {
      await of.setViewportSize(size);
      const width = await of.evaluate<number>('document.documentElement.scrollWidth');
      if (width > size.width) faults.push(`${size.width}: the page is ${width} wide`);
      for (const colorScheme of SCHEMES) {
        await of.emulateMedia({ colorScheme });
        for (const fault of await axeOn(of, 'at everything'))
          faults.push(`${size.width} ${colorScheme}: ${fault}`);
        if (process.env.LOOK)
          await of.screenshot({
            path: `${process.env.LOOK}/${name}-${size.width}-${colorScheme}.png`,
            fullPage: true,
          });
      }
    }
    await of.setViewportSize(DESKTOP);
    await of.emulateMedia({ colorScheme: 'light' });
    return [...faults, ...tabs.heard()];
  }

  it('sets up a type by keyboard, seeing what its rules come to and how its statement reads', async () => {
    await page.getByRole('link', { name: 'Credit setup' }).click();
    await page.getByRole('button', { name: /^Rules and statement of ASWB/ }).press('Enter');
    await page.getByLabel('We offer this type').press('Space');
    await page.getByLabel('Minutes that may be missed').fill('10');
    const row = page.getByRole('row', { name: /^45 of 60 min/ });
    await row.getByRole('cell', { name: '0', exact: true }).waitFor();
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['1.0', '0']);
    await page.getByLabel('Accreditor’s statement').fill('{provider} offers {credits} for {tittle}.');
    const preview = page.getByRole('region', { name: 'Preview of the statement' });
    expect(await preview.innerText()).toBe('Mesa Behavioral Health Hub offers 0.75 credits for {tittle}.');
    await page.getByRole('button', { name: 'Save as a new version' }).press('Enter');
    await page
      .getByText(/\{tittle\} is not known here/)
      .first()
      .waitFor();
    expect(await faultsOf(page, 'type-form')).toEqual([]);
    await page.getByLabel('Accreditor’s statement').fill('{provider} offers {credits} for {title}.');
    await page.getByRole('button', { name: 'Save as a new version' }).press('Enter');
    await page
      .getByText(/^Version 1,/)
      .nth(2)
      .waitFor();
    expect(await faultsOf(page, 'setup')).toEqual([]);
  });

  it('reviews what was stated, and reminds who has stated nothing with one press', async () => {
    await page.goto(`/hubs/${hub.id}/disclosures`);
    await page.getByRole('button', { name: 'Review what Dr. Tess Moor stated' }).click();
    expect(await faultsOf(page, 'disclosers')).toEqual([]);
    await page.getByLabel('How it was mitigated').fill('A peer reviewed the slides.');
    await page.getByRole('button', { name: 'Put down' }).click();
    await page.getByText('Mitigated: A peer reviewed the slides.').waitFor();
    await page.getByRole('button', { name: 'Remind them all' }).click();
    await page.getByText('1 person gets mail, once a day at the most.').waitFor();
    await app.settled();
    const asked = app.mailbox.to('tom@far.example').at(-1);
    expect(asked?.subject).toBe('Please state your financial relationships: Mesa Hub');
  });

  it('designates a session once everybody has stated their relationships', async () => {
    await page.goto(`/sessions/${sessionId}`);
    const form = page.getByRole('button', { name: /^Designate for ASWB/ });
    await form.click();
    await page.getByRole('button', { name: 'Designate', exact: true }).click();
    await page.getByRole('alert').getByText('Dr. Tom Hill: Not stated yet').waitFor();
    expect(await faultsOf(page, 'designation-blocked')).toEqual([]);
    const tom = await signIn(app, 'tom@far.example');
    await tom.get(STATE, { hubId: hub.id, statement: { none: true, relationships: [] } });
    await page.getByLabel('For', { exact: true }).selectOption('following');
    await page.getByRole('button', { name: 'Designate', exact: true }).click();
    await page.getByText('Designated: 1.0').waitFor();
    await page.getByRole('button', { name: /^Designate for AMA/ }).press('Enter');
    await page.getByLabel('Credit at the most').fill('0.75');
    await page.keyboard.press('Enter');
    await page.getByText('Designated: 0.75').waitFor();
    expect(await faultsOf(page, 'designation')).toEqual([]);
    await page.goto(`/cohorts/${cohortId}/designations`);
    await page
      .getByRole('row', { name: /Sleep and recovery/ })
      .first()
      .waitFor();
    expect(await page.getByRole('row').count()).toBe(3);
    expect(await faultsOf(page, 'cohort-designations')).toEqual([]);
  });

  it('lets a learner read what she has to do, in her own terms, on the page of the session and before joining', async () => {
    const own = await tabs.open(`/sessions/${sessionId}`, { as: learner });
    const words = /Join by 12:10.PM MST and stay until 1:00.PM MST: 10 minutes may be missed in all\./;
    await own.getByText(words).waitFor();
    await own.getByText('AMA PRA Category 1 Credit(s)™: for physicians').waitFor();
    expect(await faultsOf(own, 'learner-session')).toEqual([]);
    await own.goto(`/join/${sessionId}`);
    await own.getByText(words).waitFor();
    expect(await faultsOf(own, 'learner-join')).toEqual([]);
  });

  it('has those who plan put down, who state their relationships on a page of their own', async () => {
    await page.goto(`/programs/${programId}`);
    await page.getByRole('button', { name: 'Add somebody who plans' }).click();
    await page.getByLabel('Name').fill('Pia Plan');
    await page.getByLabel('E-mail address').fill('pia@mesa.example');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('Pia Plan', { exact: true }).waitFor();
    expect(await faultsOf(page, 'planners')).toEqual([]);
    const pia = await signIn(app, 'pia@mesa.example');
    const own = await tabs.open(`/hubs/${hub.id}/disclosure`, { as: pia });
    await own.getByLabel('I have none').check();
    expect(await faultsOf(own, 'own-disclosure')).toEqual([]);
    await own.getByRole('button', { name: 'Make this statement' }).click();
    await own.getByText('No financial relationships to disclose.').waitFor();
  });
});
