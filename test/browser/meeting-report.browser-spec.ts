import type { Page } from 'playwright-core';
import { axeOn, openBrowser, PHONE, SCHEMES, Tabs } from '../harness/browser.js';
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

const HEAD = 'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest';
const row = (name: string, email: string, from: string, to: string) =>
  `${name},${email},03/04/2026 ${from} PM,03/04/2026 ${to} PM,0,Yes`;

/** The file that a facilitator downloaded from the meeting tool. */
const report = (...rows: string[]) => ({
  name: 'participants.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([HEAD, ...rows].join('\r\n')),
});

suite('taking in a meeting report', () => {
  let app: TestApp;
  let hub: TestHub;
  let facilitator: Client;
  let cohortId: string;
  const tabs = new Tabs(browser!, () => app);
  beforeAll(async () => {
    app = await TestApp.start();
    hub = await foundHub(app);
    const programId = await createProgram(hub);
    cohortId = await createCohort(hub, programId);
    facilitator = await grantRole(app, hub, 'facilitator', 'fay@mesa.example', { programId });
    for (const name of ['Maria Lopez', 'Tom Becker', 'Ines Okafor']) {
      const email = `${name.split(' ')[0]?.toLowerCase()}@spoke.example`;
      await facilitator.get(
        `mutation ($id: ID!, $input: EnrollInput!) { enroll(cohortId: $id, input: $input) { __typename } }`,
        { id: cohortId, input: { name, email } },
      );
    }
    for (const title of ['Burnout', 'Sleep']) {
      await facilitator.get(
        `mutation ($id: ID!, $input: CreateSessionInput!) { createSession(cohortId: $id, input: $input) { id } }`,
        { id: cohortId, input: { title, start: '2026-03-04T12:00', minutes: 60, zone: 'America/Denver' } },
      );
    }
  });
  afterEach(() => tabs.close());
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  async function send(page: Page, session: string, file: ReturnType<typeof report>): Promise<void> {
    const choice = page.getByLabel('Session', { exact: true });
    const label = await choice.locator('option', { hasText: session }).textContent();
    await choice.selectOption({ label: label ?? '' });
    await page.getByLabel('Meeting report').setInputFiles(file);
    await page.getByRole('button', { name: 'Read the report' }).click();
  }

  /** The figure that stands under a word, such as "Unknown". */
  const figure = (page: Page, word: string, count: number) =>
    page
      .locator('dl div')
      .filter({ hasText: new RegExp(`^${word}${count}$`) })
      .waitFor();

  it('shows who is unknown, takes a guest and a suggestion, and records the minutes', async () => {
    const page = await tabs.open(`/cohorts/${cohortId}/attendance`, { as: facilitator });
    await send(
      page,
      'Burnout',
      report(
        row('Maria Lopez', 'maria@spoke.example', '12:00:00', '12:20:00'),
        row('Maria Lopez', 'maria@spoke.example', '12:30:00', '01:15:00'),
        row('Tom Beker', '', '12:15:00', '01:00:00'),
        row('Visiting Expert', 'expert@elsewhere.example', '12:00:00', '01:00:00'),
      ),
    );
    await page.getByRole('heading', { name: 'Meeting report' }).waitFor();
    expect(await page.getByRole('link', { name: 'Attendance' }).getAttribute('aria-current')).toBe('page');
    await figure(page, 'Participants', 3);
    await figure(page, 'Known', 1);
    await figure(page, 'Unknown', 2);

    const unknown = page.getByRole('list', { name: 'Who are they?' }).getByRole('listitem');
    await unknown.filter({ hasText: 'Visiting Expert' }).getByRole('button', { name: 'A guest' }).click();
    await figure(page, 'Guests', 1);
    await unknown.filter({ hasText: 'Tom Beker' }).getByRole('button', { name: 'It is Tom Becker' }).click();
    await figure(page, 'Unknown', 0);
    await figure(page, 'Known', 2);

    await page.getByRole('button', { name: 'Record the attendance' }).click();
    await page.getByText('This report is recorded').waitFor();

    await page.getByRole('link', { name: 'Attendance' }).click();
    const table = page.getByRole('table');
    const minutes = async (name: string) => {
      await table.getByRole('row', { name: new RegExp(name) }).waitFor();
      return table
        .getByRole('row', { name: new RegExp(name) })
        .getByRole('cell')
        .allInnerTexts();
    };
    // 20 minutes before the break in the line and 30 after it, to the end that was scheduled.
    expect((await minutes('Maria Lopez')).join(' ')).toMatch(/\b50\b/);
    expect((await minutes('Tom Becker')).join(' ')).toMatch(/\b45\b/);
    expect((await minutes('Ines Okafor')).join(' ')).not.toMatch(/\d/);
    expect(await table.getByRole('row', { name: /Visiting Expert/ }).count()).toBe(0);
  });

  it('lets a person be chosen, and a report be left and come back to', async () => {
    const page = await tabs.open(`/cohorts/${cohortId}/attendance`, { as: facilitator });
    await send(page, 'Sleep', report(row('Zoom User 7', '', '12:00:00', '12:40:00')));
    await figure(page, 'Unknown', 1);

    await page.getByRole('link', { name: 'Attendance' }).click();
    const choice = page.getByLabel('Session', { exact: true });
    const label = await choice.locator('option', { hasText: 'Sleep' }).textContent();
    await choice.selectOption({ label: label ?? '' });
    await page.getByRole('link', { name: 'Report of 1 participant, not recorded yet' }).click();

    const unknown = page.getByRole('list', { name: 'Who are they?' }).getByRole('listitem');
    await unknown.getByRole('button', { name: 'Choose a person' }).click();
    await unknown.getByRole('combobox').selectOption({ label: 'Ines Okafor' });
    await unknown.getByRole('button', { name: 'That is who' }).click();
    await figure(page, 'Known', 1);
    await page.getByRole('button', { name: 'Record the attendance' }).click();
    await page.getByText('This report is recorded').waitFor();

    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByRole('button', { name: 'Yes' }).click();
    await page.getByRole('table').waitFor();
    const ines = page.getByRole('table').getByRole('row', { name: /Ines Okafor/ });
    expect((await ines.getByRole('cell').allInnerTexts()).join(' ')).not.toMatch(/\d/);
  });

  it('tells a learner how long she was there, which parts count towards credit, and why', async () => {
    const ahead = new Date(app.clock.now().getTime() + 7 * 86_400_000).toISOString().slice(0, 10);
    const { createSession } = await facilitator.get<{ createSession: { id: string } }>(
      `mutation ($id: ID!, $input: CreateSessionInput!) { createSession(cohortId: $id, input: $input) { id } }`,
      {
        id: cohortId,
        input: { title: 'Rest', start: `${ahead}T12:00`, minutes: 60, zone: 'America/Denver' },
      },
    );
    const { id } = createSession;
    const segments = [
      { kind: 'introductions', title: 'Welcome and what happened since we last met', minutes: 10 },
      { kind: 'didactic', title: 'What a shift does to sleep', minutes: 30 },
      { kind: 'break', title: 'A breath of air', minutes: 5 },
      { kind: 'case', title: 'A case from a spoke', minutes: 15 },
    ];
    await facilitator.get(
      `mutation ($id: ID!, $segments: [SegmentInput!]!) { setAgenda(sessionId: $id, segments: $segments) { id } }`,
      { id, segments },
    );
    // An agenda is set while a session is to come; then its day is put back, as if time had passed.
    await app.sql(
      `update session set starts_at = '2026-03-11T18:00:00Z', ends_at = '2026-03-11T19:00:00Z', state = 'held'
        where id = $1`,
      [id],
    );
    const rows = [
      row('Maria Lopez', 'maria@spoke.example', '12:05:00', '12:50:30'),
      row('Maria Lopez', 'maria@spoke.example', '12:40:00', '12:55:00'),
    ].map((one) => one.replaceAll('03/04', '03/11'));
    const { body } = await facilitator.post(`/uploads/attendance/${id}`, report(...rows).buffer, 'text/csv');
    await facilitator.get(`mutation ($id: ID!) { commitAttendanceImport(id: $id) { __typename } }`, {
      id: (body as { importId: string }).importId,
    });
    const maria = await signIn(app, 'maria@spoke.example');
    for (const scheme of SCHEMES) {
      const page = await tabs.open(`/sessions/${id}`, { as: maria, size: PHONE, scheme });
      const own = page.getByRole('region', { name: 'Your attendance' });
      await own
        .getByText('You were there for 45 min, 40 min of that in parts that count towards credit.')
        .waitFor();
      const part = own.getByRole('row', { name: /What a shift does to sleep.*counts towards credit/ });
      expect(await part.getByRole('cell').innerText()).toBe('30 of 30');
      await own.getByText('How this was worked out').focus();
      await page.keyboard.press('Enter');
      await own.getByText('Breaks, which do not count').waitFor();
      expect(await own.getByText('Zoom report').count()).toBe(2);
      expect(await axeOn(page)).toEqual([]);
      const team = await tabs.open(`/cohorts/${cohortId}/attendance`, {
        as: facilitator,
        size: PHONE,
        scheme,
      });
      await team.getByRole('row', { name: 'Maria Lopez' }).getByText('40 for credit').waitFor();
      expect(await axeOn(team)).toEqual([]);
    }
  });

  it('says what is wrong with a file that is no meeting report, and takes nothing in', async () => {
    tabs.excuse(/400/);
    const page = await tabs.open(`/cohorts/${cohortId}/attendance`, { as: facilitator });
    await send(page, 'Sleep', {
      name: 'notes.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('dear,diary\r\n1,2'),
    });
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/line|column|header|report/i);
    expect(page.url()).toBe(`${app.url}/cohorts/${cohortId}/attendance`);
  });

  it('asks how dates are written when neither way falls on the day of the session', async () => {
    tabs.excuse(/400/);
    const page = await tabs.open(`/cohorts/${cohortId}/attendance`, { as: facilitator });
    const rows = row('Maria Lopez', 'maria@spoke.example', '12:00:00', '01:00:00').replaceAll(
      '03/04',
      '05/06',
    );
    await send(page, 'Sleep', report(rows));
    await page.getByText('The date in line 2 can be May 6, 2026 or June 5, 2026').waitFor();
    await page
      .getByLabel('How its dates are written')
      .selectOption({ label: 'Month first (3/11 is March 11)' });
    await page.getByRole('button', { name: 'Read the report' }).click();
    await page.getByRole('heading', { name: 'Meeting report' }).waitFor();
    await figure(page, 'Known', 1);
  });
});
