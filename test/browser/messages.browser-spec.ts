import { DESKTOP, openBrowser, PHONE, Tabs } from '../harness/browser.js';
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

suite('writing to a cohort', () => {
  let app: TestApp;
  let hub: TestHub;
  let cohortId: string;
  const tabs = new Tabs(browser!, () => app);
  beforeAll(async () => {
    app = await TestApp.start();
    hub = await foundHub(app);
    cohortId = await createCohort(hub, await createProgram(hub));
    await enrollPeople(hub.admin, cohortId, 3);
    const day = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
    await hub.admin.get(
      `mutation ($cohortId: ID!, $input: CreateSessionInput!) { createSession(cohortId: $cohortId, input: $input) { id } }`,
      { cohortId, input: { title: 'Sleep', start: `${day}T12:00`, minutes: 60, zone: 'America/Denver' } },
    );
    await app.settled();
  });
  afterEach(() => tabs.close());
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  const subjects = () =>
    app.mailbox
      .all()
      .map(({ subject }) => subject)
      .filter((subject) => !/sign|role|hub|^(Invitation|Changed|Updated|Cancelled): /i.test(subject));

  it('lets a facilitator look at a message, try it out, and send it', async () => {
    const page = await tabs.open(`/cohorts/${cohortId}/messages`, { as: hub.admin, size: DESKTOP });
    await page.getByRole('button', { name: 'Write a message' }).click();
    await page.getByLabel('Subject').fill('Before we meet');
    await page.getByRole('textbox', { name: 'Message' }).fill('Please bring a case.');
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByText('It would go to 3 people now.').waitFor();
    await page.getByText('Hello Person 1,').waitFor();
    await page.getByRole('button', { name: 'Send a test to me' }).click();
    await page.getByText('The test is on its way').waitFor();
    await page.getByRole('button', { name: 'Send the message' }).click();
    await page.getByRole('heading', { name: 'Before we meet' }).waitFor();
    await app.settled();
    expect(subjects().sort()).toEqual([
      'Before we meet',
      'Before we meet',
      'Before we meet',
      'Test: Before we meet',
    ]);
    await page.reload();
    await page.getByRole('listitem').filter({ hasText: 'Before we meet' }).getByText('3 people').waitFor();
  });

  it('lets a facilitator send it later, change it, and call it off', async () => {
    const page = await tabs.open(`/cohorts/${cohortId}/messages`, { as: hub.admin, size: PHONE });
    await page.getByRole('button', { name: 'Write a message' }).click();
    await page.getByLabel('Subject').fill('Next week');
    await page.getByRole('textbox', { name: 'Message' }).fill('We meet a day later.');
    await page.getByLabel('When is it sent?').selectOption('At a later time');
    const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel(/^Day/).fill(day);
    await page.getByRole('button', { name: 'Send it then' }).click();
    const card = page.getByRole('listitem').filter({ hasText: 'We meet a day later.' });
    await card.getByText('To be sent').waitFor();
    await card.getByRole('button', { name: /Change/ }).click();
    await card.getByLabel('Subject').fill('The week after');
    await card.getByRole('button', { name: 'Save the changes' }).click();
    await page.getByRole('heading', { name: 'The week after' }).waitFor();
    await card.getByRole('button', { name: 'Call off' }).click();
    await card.getByRole('button', { name: 'Yes, call it off' }).click();
    await card.getByText('Called off').waitFor();
  });

  it('lets a facilitator tell of a new link in three steps, and set the reminders', async () => {
    const page = await tabs.open(`/cohorts/${cohortId}/messages`, { as: hub.admin });
    await page.getByRole('button', { name: 'Tell of a new meeting link' }).click();
    await page.getByLabel('Where the meeting is now').fill('https://meet.example/2');
    await page.getByRole('button', { name: 'Change it and tell people' }).click();
    await page.getByRole('button', { name: 'Change it and tell people' }).waitFor({ state: 'detached' });
    await app.settled();
    expect(subjects().filter((subject) => subject === 'New link: Sleep')).toHaveLength(3);

    await page.getByLabel('An hour before', { exact: true }).uncheck();
    await page.getByLabel('No reminder from').fill('20:00');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved.').waitFor();
    await page.reload();
    expect(await page.getByLabel('An hour before', { exact: true }).isChecked()).toBe(false);
    expect(await page.getByLabel('No reminder from').inputValue()).toBe('20:00');
  });
});
