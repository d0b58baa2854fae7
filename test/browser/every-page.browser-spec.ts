import type { Page } from 'playwright-core';
import { FoundingService } from '../../src/features/programs/index.js';
import { axeOn, DESKTOP, openBrowser, PHONE, SCHEMES, Tabs } from '../harness/browser.js';
import { Authenticator, signIn, TestApp } from '../harness/index.js';
import { endWave, openedWave, sceneOf, sheet, submit } from '../surveys/scene.js';
import { type AskedCohort, askedCohort } from './asked-cohort.js';

const browser = await openBrowser();
const suite = browser ? describe : describe.skip;

/** A day that is to come, whenever this is run. */
const AHEAD = new Date(Date.now() + 60 * 86_400_000);
const DAY_AHEAD = AHEAD.toISOString().slice(0, 10);
const words = (parts: Intl.DateTimeFormatOptions) =>
  new RegExp(new Intl.DateTimeFormat('en-US', { ...parts, timeZone: 'UTC' }).format(AHEAD));

suite('every page', () => {
  let app: TestApp;
  let asked: AskedCohort;
  let reportedCohortId: string;
  let importId: string;
  let ahead: string;
  const tabs = new Tabs(browser!, () => app);
  // Two browsers for all tests, so that each page loads as it does for whoever comes from another.
  let stranger: Page;
  let admin: Page;

  beforeAll(async () => {
    app = await TestApp.start();
    asked = await askedCohort(app);
    importId = await previewedReport();
    reportedCohortId = await reportedCohort();
    ahead = await sessionAhead();
    await signIn(app, 'ana@mesa.example');
    await new Authenticator(app.url).addTo(asked.hub.admin, 'The key on the ring with the house keys');
    const token = `mutation { createApiToken(input: {label: "Dashboard of the department of family medicine"}) { token } }`;
    await asked.hub.admin.get(token);
    stranger = await tabs.open('/');
    admin = await tabs.open('/', { as: asked.hub.admin });
  });
  afterAll(async () => {
    await tabs.close();
    await browser?.close();
    await app.stop();
  });

  /** A report that names somebody unknown, and a line that cannot be read. */
  async function previewedReport(): Promise<string> {
    const { createSession } = await asked.hub.admin.get<{ createSession: { id: string } }>(
      `mutation ($id: ID!, $input: CreateSessionInput!) { createSession(cohortId: $id, input: $input) { id } }`,
      {
        id: asked.cohortId,
        input: { title: 'Sleep', start: '2026-04-08T12:00', minutes: 60, zone: 'America/Denver' },
      },
    );
    const csv = [
      'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest',
      'Person 1,p1@spoke.example,04/08/2026 12:00:00 PM,04/08/2026 01:00:00 PM,60,No',
      'Persom 2,,04/08/2026 12:00:00 PM,04/08/2026 01:00:00 PM,60,Yes',
      'Visiting Expert,expert@elsewhere.example,soon,04/08/2026 01:00:00 PM,60,Yes',
    ].join('\r\n');
    const { body } = await asked.hub.admin.post(`/uploads/attendance/${createSession.id}`, csv, 'text/csv');
    return (body as { importId: string }).importId;
  }

  /** A session that is to come, with all that a session can have. */
  async function sessionAhead(): Promise<string> {
    const { admin } = asked.hub;
    const { createSeries } = await admin.get<{ createSeries: { sessions: { id: string }[] } }>(
      `mutation ($id: ID!, $input: CreateSeriesInput!) { createSeries(cohortId: $id, input: $input) { sessions { id } } }`,
      {
        id: asked.cohortId,
        input: {
          title: 'Rounds',
          firstStart: `${DAY_AHEAD}T12:00`,
          minutes: 60,
          zone: 'America/New_York',
          sessions: 3,
          meetingUrl: 'https://meet.example/1',
          objectives: ['Name three signs of moral distress'],
          faculty: [{ name: 'Dr. Tam', email: 'tam@mesa.example' }],
        },
      },
    );
    const [first, , last] = createSeries.sessions.map(({ id }) => id);
    await admin.get(
      `mutation ($id: ID!, $last: ID!, $segments: [SegmentInput!]!, $link: LinkInput!) {
        setAgenda(sessionId: $id, segments: $segments) { id }
        addMaterialLink(sessionId: $id, link: $link) { id }
        cancelSession(sessionId: $last, reason: "The clinic is closed") { id } }`,
      {
        id: first,
        last,
        segments: [{ kind: 'didactic', title: 'Sleep', minutes: 25, ledBy: 'Dr. Tam' }],
        link: { title: 'Slides', url: 'https://files.example/slides' },
      },
    );
    return first!;
  }

  /** A cohort with an outcome report, which shows some figures and withholds others. */
  async function reportedCohort(): Promise<string> {
    const scene = await sceneOf(app, asked.hub, { people: 14 });
    const wave = await openedWave(scene, { instruments: ['SWBURN', 'SWRES', 'SWPROG'] });
    for (const [i, { email }] of scene.people.slice(0, 12).entries()) {
      const program = {
        instrument: 'SWPROG',
        now: Array(6).fill(3 + (i % 3)),
        before: Array(6).fill(1 + (i % 3)),
      };
      const answers = [sheet(1 + (i % 2), 3 + (i % 3))[0]!, sheet(3 + (i % 2), 1 + (i % 3))[1]!, program];
      await submit(app, wave.id, wave.tokens.get(email) ?? '', answers);
    }
    await endWave(scene, wave.id);
    return scene.cohortId;
  }

  /** Finds what is wrong with the page in both schemes and at both sizes. */
  async function faultsOf(page: Page): Promise<string[]> {
    const faults: string[] = [];
    for (const size of [DESKTOP, PHONE]) {
      await page.setViewportSize(size);
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      if (width > size.width) faults.push(`${size.width}: the page is ${width} wide`);
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        const looking = colorScheme === 'light' ? 'at everything' : 'at colours';
        for (const fault of await axeOn(page, looking)) faults.push(`${size.width} ${colorScheme}: ${fault}`);
      }
    }
    return [...faults, ...tabs.heard()];
  }

  async function read(path: string, title: string | RegExp, page = stranger): Promise<Page> {
    await page.setViewportSize(DESKTOP);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(path);
    await page.getByRole('heading', { name: title }).first().waitFor();
    await page.waitForLoadState('networkidle');
    return page;
  }

  /** Opens every form that the page keeps folded away. */
  async function unfold(page: Page): Promise<void> {
    const folded = page.locator('main button[aria-expanded="false"]');
    while ((await folded.count()) > 0) await folded.first().click();
  }

  const withoutSignIn: [string, string, RegExp][] = [
    ['welcome', '/', /Learning from one another/],
    ['sign-in', '/sign-in', /Sign in/],
    ['sign-in link', '/sign-in/finish#token', /Welcome back/],
    ['sign-in link that was cut off', '/sign-in/finish', /This link is not complete/],
    ['return from an institution without an answer', '/sign-in/return', /You are not signed in yet/],
    ['founding link that was cut off', '/found', /founding link does not work/],
    ['verifying a certificate', '/verify', /Verify a certificate/],
    ['page that asks to sign in', '/profile', /You are not signed in/],
    ['address that leads nowhere', '/no/such/page', /no such page/],
  ];
  it.each(withoutSignIn)('has no fault: %s', async (_name, path, title) => {
    expect(await faultsOf(await read(path, title))).toEqual([]);
  });

  it('has no fault: founding a hub', async () => {
    const page = await read(`/found#${await app.get(FoundingService).issueLink()}`, 'Found your hub');
    expect(await faultsOf(page)).toEqual([]);
  });

  it('has no fault: sign-in link on its way', async () => {
    const page = await read('/sign-in', 'Sign in');
    await page.getByLabel('E-mail address').fill('ana@mesa.example');
    await page.getByRole('button', { name: 'Mail me a link' }).click();
    await page.getByText('Look into your mail').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  const signedIn: [string, () => string, RegExp][] = [
    ['home', () => '/', /Welcome, Ana/],
    ['profile', () => '/profile', /Your profile/],
    ['sign-in and security', () => '/security', /Where you are signed in/],
    ['hub', () => `/hubs/${asked.hub.id}`, /Sources of support/],
    ['possible duplicates', () => `/hubs/${asked.hub.id}/duplicates`, /Possible duplicates/],
    ['audit trail', () => `/hubs/${asked.hub.id}/trail`, /Audit trail/],
    ['ledger of credit', () => `/hubs/${asked.hub.id}/credit-ledger`, /Ledger of credit/],
    ['credit from before', () => `/hubs/${asked.hub.id}/past-credit`, /Credit from before/],
    ['transcript', () => '/credits/transcript', /Your transcript/],
    ['how long things are kept', () => `/hubs/${asked.hub.id}/keeping`, /How long we keep things/],
    ['program', () => `/programs/${asked.programId}`, /Cohorts/],
    ['sessions', () => `/cohorts/${asked.cohortId}`, /Sessions/],
    ['new sessions', () => `/cohorts/${asked.cohortId}/new-sessions`, /These would be the dates/],
    ['schedule', () => `/schedule?from=${DAY_AHEAD}`, words({ month: 'long', day: 'numeric' })],
    [
      'schedule by the month',
      () => `/schedule?view=month&month=${DAY_AHEAD.slice(0, 7)}`,
      words({ month: 'long', year: 'numeric' }),
    ],
    ['people', () => `/cohorts/${asked.cohortId}/people`, /People/],
    ['attendance', () => `/cohorts/${asked.cohortId}/attendance`, /Attendance/],
    ['meeting report', () => `/cohorts/${asked.cohortId}/reports/${importId}`, /Who are they/],
    ['messages', () => `/cohorts/${asked.cohortId}/messages`, /Reminders/],
    [
      'certificates of a cohort',
      () => `/cohorts/${asked.cohortId}/certificates`,
      /Made at once|Make the certificates|Certificates/,
    ],
    ['surveys', () => `/cohorts/${asked.cohortId}/surveys`, /Then and now/],
    ['outcomes', () => `/cohorts/${reportedCohortId}/outcomes`, /Outcomes/],
    ['page of another hub', () => '/hubs/018f2e3c-0000-7000-8000-000000000000', /not open to you/],
  ];
  it.each(signedIn)('has no fault: %s', async (_name, path, title) => {
    const page = await read(path(), title, admin);
    await unfold(page);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('has no fault: a session, and one whose every part is being changed', async () => {
    const page = await read(`/sessions/${ahead}`, /Run sheet/, admin);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Change time or title' }).click();
    await page.getByLabel('This and the following').click();
    const edit = page.getByRole('button', { name: /^Edit/ });
    for (let left = await edit.count(); left > 0; left--) await edit.first().click();
    await page.getByRole('button', { name: 'Add a part' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    for (const form of ['Personal meeting addresses', 'Add one session to this series']) {
      await page.getByRole('button', { name: form }).click();
      expect(await faultsOf(page)).toEqual([]);
    }
  });

  it('has no fault: outcome report', async () => {
    const page = await read(`/cohorts/${reportedCohortId}/outcomes`, 'Outcomes', admin);
    await page.getByRole('link', { name: 'After the sessions' }).click();
    await page.getByRole('heading', { name: 'Methods' }).waitFor();
    await page.getByRole('group', { name: 'Scales in figures' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('has no fault: the survey, from its first page to its end', async () => {
    const page = await read(asked.link(1), 'Who can see what');
    const faults = [await faultsOf(page)];
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByText('1 of 20', { exact: true }).waitFor();
    faults.push(await faultsOf(page));
    await page.getByRole('radio').nth(1).click();
    for (let number = 2; number <= 20; number++) {
      await page.getByText(`${number} of 20`, { exact: true }).waitFor();
      if (number === 12) faults.push(await faultsOf(page));
      await page.getByRole('button', { name: 'Leave it out' }).click();
    }
    await page.getByRole('button', { name: 'Send my answers' }).waitFor();
    faults.push(await faultsOf(page));
    await page.getByRole('button', { name: 'Send my answers' }).click();
    await page.getByRole('heading', { name: 'If you would like to talk to someone' }).waitFor();
    faults.push(await faultsOf(page));
    expect(faults.flat()).toEqual([]);
  });

  it('has no fault: a survey link that was cut off', async () => {
    const [path] = asked.link(2).split('#');
    expect(await faultsOf(await read(path!, 'This link is not complete'))).toEqual([]);
  });
});
