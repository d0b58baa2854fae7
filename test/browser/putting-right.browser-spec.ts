import type { Page } from 'playwright-core';
import { AttendanceScene, MISSPELT, P1, P2 } from '../attendance/scene.js';
import { axeOn, DESKTOP, openBrowser, PHONE, SCHEMES, Tabs } from '../harness/browser.js';
import { signIn } from '../harness/index.js';

const browser = await openBrowser();
const suite = browser ? describe : describe.skip;

const TIMES = `mutation ($id: ID!, $input: RosterTimesInput!) { setRosterTimes(sessionId: $id, input: $input) { sessionId } }`;

suite('attendance that is put right', () => {
  let scene: AttendanceScene;
  let sessionId: string;
  const tabs = new Tabs(browser!, () => scene.app);
  beforeAll(async () => {
    scene = await AttendanceScene.start();
    sessionId = await scene.newSession();
    await scene.app.sql(`update session set state = 'held' where id = $1`, [sessionId]);
    await scene.commit(await scene.imported(sessionId, P1, P2, MISSPELT));
    const [person] = await scene.app.sql<{ id: string }>(`select id from person where name = 'Person 2'`);
    const input = { personId: person?.id, from: '2026-03-04T19:00:00Z', until: '2026-03-04T19:50:00Z' };
    await scene.facilitator.get(TIMES, { id: sessionId, input });
  });
  afterEach(() => tabs.close());
  afterAll(async () => {
    await browser?.close();
    await scene.stop();
  });

  const rowOf = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) });
  const open = (as = scene.facilitator) => tabs.open(`/sessions/${sessionId}/attendance`, { as });

  async function faultsOf(page: Page, name: string): Promise<string[]> {
    const faults: string[] = [];
    for (const size of [DESKTOP, PHONE]) {
      await page.setViewportSize(size);
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      if (width > size.width) faults.push(`${size.width}: the page is ${width} wide`);
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        if (process.env.SHOTS)
          await page.screenshot({
            path: `${process.env.SHOTS}/${name}-${size.width}-${colorScheme}.png`,
            fullPage: true,
          });
        faults.push(...(await axeOn(page, colorScheme === 'light' ? 'at everything' : 'at colours')));
      }
    }
    return faults;
  }

  it('shows what each source says, and narrows it to those who differ', async () => {
    const page = await open();
    await page.getByText('20 min apart').waitFor();
    await rowOf(page, 'Person 1').waitFor();
    await page.getByLabel('Only where sources differ').check();
    await rowOf(page, 'Person 1').waitFor({ state: 'detached' });
    expect(await rowOf(page, 'Person 2').getByRole('cell').allTextContents()).toEqual([
      '30',
      '50',
      '50',
      '50',
    ]);
    expect(await faultsOf(page, 'compare')).toEqual([]);
  });

  it('asks who somebody in a report is, in one place for all reports', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'It is Tom Becker' }).click();
    await rowOf(page, 'Tom Becker').getByRole('cell', { name: '30' }).first().waitFor();
    await page.getByRole('heading', { name: 'Who are they?' }).waitFor({ state: 'detached' });
    await page.goto(`/cohorts/${scene.cohortId}/attendance`);
    await page.getByText('is Tom Becker').waitFor();
    await page.getByRole('button', { name: 'Forget Tom Beker' }).waitFor();
    await page.getByLabel('Find by name').fill('becker');
    await page.getByRole('row', { name: /Person 1/ }).waitFor({ state: 'detached' });
    await rowOf(page, 'Tom Becker').waitFor();
    expect(await faultsOf(page, 'cohort')).toEqual([]);
  });

  it('counts people as present for all of it by keyboard alone, and takes it back with a reason', async () => {
    const page = await open();
    await page.getByLabel('Person 3').focus();
    await page.keyboard.press('Space');
    await page.getByLabel('Reason').focus();
    await page.keyboard.type('The tool failed for her.');
    if (process.env.SHOTS) expect(await faultsOf(page, 'adjust')).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('Counted as present for all of it').waitFor();
    await rowOf(page, 'Person 3').getByRole('cell', { name: '60' }).waitFor();
    await page.getByRole('button', { name: 'Take back' }).click();
    await page.getByLabel('Reason').fill('It was another session.');
    await page.getByRole('button', { name: 'Yes, take it back' }).click();
    await page.getByText('Taken back: It was another session.').waitFor();
    await rowOf(page, 'Person 3').getByRole('cell', { name: '60' }).waitFor({ state: 'detached' });
    expect(await faultsOf(page, 'adjusted')).toEqual([]);
  });

  it('lets a learner say how it was, and the answer is read on the session’s page', async () => {
    const learner = await signIn(scene.app, 'p2@spoke.example');
    const page = await tabs.open(`/sessions/${sessionId}`, { as: learner });
    await page.getByRole('button', { name: 'Something is not right' }).click();
    await page.getByLabel('How was it?').fill('I was there until the end, my phone dialled in.');
    expect(await faultsOf(page, 'ask')).toEqual([]);
    await page.getByRole('button', { name: 'Send it to the team' }).click();
    await page.getByText('Your correction waits for the team’s answer').waitFor();
    const team = await tabs.open(`/cohorts/${scene.cohortId}/attendance`, { as: scene.facilitator });
    await team.getByText('I was there until the end, my phone dialled in.').waitFor();
    expect(await faultsOf(team, 'queue')).toEqual([]);
    await team.getByLabel('Reason').fill('The recording shows you.');
    await team.getByRole('button', { name: 'Answer' }).click();
    await team.getByText('Corrections that were asked for').waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('The team counted what you named').waitFor();
    await page.getByText('How this was worked out').click();
    await page.getByText('The recording shows you. · fay').waitFor();
    expect(await faultsOf(page, 'answered')).toEqual([]);
  });

  it('brings registrants back with everyone’s own way in, and asks who the others are', async () => {
    const page = await open();
    const rows = [
      'Email,Name,Registrant ID,Join URL',
      'p1@spoke.example,P1,r1,https://meet.example/1',
      'x@far.example,Someone,r2,https://meet.example/2',
    ];
    await page
      .getByLabel('Registration report')
      .setInputFiles({ name: 'r.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) });
    await page.getByRole('button', { name: 'Read the report' }).click();
    await page.getByText('1 of 2 registrants are known').waitFor();
    await page.getByRole('button', { name: 'Give them their own way in' }).click();
    await page.getByText('1 registrant is known and has their own way in').waitFor();
    await page.getByRole('button', { name: 'A guest' }).click();
    await page.getByText('Registered, and not known').waitFor({ state: 'detached' });
    expect(await faultsOf(page, 'registrants')).toEqual([]);
  });
});
