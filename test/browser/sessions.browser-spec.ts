import type { Page } from 'playwright-core';
import { axeOn, openBrowser, PHONE, Tabs } from '../harness/browser.js';
import {
  type Client,
  createCohort,
  createProgram,
  enrollPeople,
  foundHub,
  grantRole,
  signIn,
  TestApp,
  type TestHub,
} from '../harness/index.js';

const browser = await openBrowser();
const suite = browser ? describe : describe.skip;

const DAY = 86_400_000;
/** What the focus reads as, without what is there for the eye alone. */
const WORDS_OF_FOCUS = `(() => {
  const it = document.activeElement.cloneNode(true);
  for (const mute of it.querySelectorAll('[aria-hidden]')) mute.remove();
  return it.textContent.trim();
})()`;

suite('sessions', () => {
  let app: TestApp;
  let hub: TestHub;
  let programId: string;
  let facilitator: Client;
  const tabs = new Tabs(browser!, () => app);
  beforeAll(async () => {
    app = await TestApp.start();
    app.clock.set('2026-12-01T18:00:00Z');
    hub = await foundHub(app);
    programId = await createProgram(hub);
    facilitator = await grantRole(app, hub, 'facilitator', 'fay@mesa.example', { programId });
  });
  afterEach(() => tabs.close());
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  async function series(name: string, input: object = {}): Promise<{ cohortId: string; ids: string[] }> {
    const cohortId = await createCohort(hub, programId, { name });
    const { createSeries } = await hub.admin.get<{ createSeries: { sessions: { id: string }[] } }>(
      `mutation ($id: ID!, $input: CreateSeriesInput!) { createSeries(cohortId: $id, input: $input) { sessions { id } } }`,
      {
        id: cohortId,
        input: {
          title: `Rounds of ${name}`,
          firstStart: `${dayIn(7)}T12:00`,
          minutes: 60,
          zone: 'America/Denver',
          sessions: 4,
          ...input,
        },
      },
    );
    return { cohortId, ids: createSeries.sessions.map(({ id }) => id) };
  }

  const dayIn = (days: number) => new Date(app.clock.now().getTime() + days * DAY).toISOString().slice(0, 10);

  const statesOf = async (ids: string[]) => {
    const rows = await app.sql<{ id: string; state: string; time: string }>(
      `select id, state, to_char(starts_at at time zone zone, 'HH24:MI') as time from session`,
    );
    return ids.map((id) => rows.find((row) => row.id === id));
  };

  const section = (page: Page, name: string) => page.getByRole('region', { name });

  it('come as a weekly series of 12 in at most 12 fields, with the dates in sight', async () => {
    const cohortId = await createCohort(hub, programId, { name: 'Autumn' });
    const page = await tabs.open(`/cohorts/${cohortId}`, { as: facilitator });
    await page.getByRole('link', { name: 'New sessions' }).click();
    const form = page
      .locator('form')
      .filter({ has: page.getByRole('button', { name: 'Schedule the series' }) });
    await form.waitFor();
    expect(await form.locator('input:visible, select:visible, textarea:visible').count()).toBeLessThanOrEqual(
      12,
    );
    await form.getByLabel('Title').fill('Case conference');
    await form.getByLabel('First day').fill('2027-02-03');
    const dates = section(page, 'These would be the dates').getByRole('listitem');
    await dates.nth(11).waitFor();
    // Twelve weeks of noon in Denver, on both sides of the change of clocks on 14 March.
    expect(await dates.nth(0).innerText()).toMatch(/Wednesday, Feb 3, 2027\s+12:00 PM MST/);
    expect(await dates.nth(11).innerText()).toMatch(/Wednesday, Apr 21, 2027\s+12:00 PM MDT/);

    await form.getByRole('button', { name: 'Schedule the series' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Case conference' }).nth(11).waitFor();
    const times = await page.locator('main time').allInnerTexts();
    expect(times[0]).toMatch(/Feb 3, 2027.*12:00 PM MST/);
    expect(times[11]).toMatch(/Apr 21, 2027.*12:00 PM MDT/);
  });

  it('warn of what speaks against a date, and say beside the field what is wrong', async () => {
    const { cohortId } = await series('Winter', { firstStart: '2027-01-06T12:00' });
    const page = await tabs.open(`/cohorts/${cohortId}/new-sessions`, { as: facilitator, size: PHONE });
    tabs.excuse(/400|graphql/);
    await page.getByLabel('First day').fill('2027-01-13');
    await page.getByLabel('How many sessions').fill('2');
    await page.getByText('This cohort meets for “Rounds of Winter” at that time.').first().waitFor();
    // On a phone, what would be comes before the buttons that make it so.
    await page.getByText('2 need a look.').waitFor();
    expect(
      await page.evaluate<boolean>(
        `Boolean(document.getElementById('preview').compareDocumentPosition(
          document.querySelector('main button[type=submit]')) & Node.DOCUMENT_POSITION_FOLLOWING)`,
      ),
    ).toBe(true);
    const place = async (name: string) => (await page.getByText(name, { exact: true }).boundingBox())?.y ?? 0;
    expect(await place('See the dates')).toBeLessThan(await place('Schedule the series'));
    await page.getByLabel('How many sessions').fill('');
    await page.getByLabel('or until the day').fill('2026-01-01');
    await page.getByLabel('or until the day').and(page.locator('[aria-invalid="true"]')).waitFor();
  });

  it('change this and the following, and say beforehand what that comes to', async () => {
    const { ids } = await series('Reach');
    const page = await tabs.open(`/sessions/${ids[1]}`, { as: facilitator });
    await page.getByRole('button', { name: 'Change time or title' }).click();
    await page.getByLabel('Begins at').fill('15:30');
    await page.getByLabel('This and the following').click();
    await page.getByText(/at 3:30 PM.*2 more sessions move in the same way/).waitFor();
    await page.getByRole('button', { name: 'Change it' }).click();
    await page.getByText('It is changed. Calendars follow.').waitFor();
    await page.getByText('3:30 – 4:30 PM').waitFor();
    expect((await statesOf(ids)).map((row) => row?.time)).toEqual(['12:00', '15:30', '15:30', '15:30']);
  });

  it('are moved with what speaks against it in sight, and can be moved all the same', async () => {
    const { ids } = await series('Crowded', {
      faculty: [{ name: 'Dr. Tam', email: 'tam@mesa.example' }],
    });
    const page = await tabs.open(`/sessions/${ids[0]}`, { as: facilitator, size: PHONE });
    await page.getByRole('button', { name: 'Change time or title' }).click();
    await page.getByLabel('Day').fill(dayIn(14));
    await page.getByLabel('Begins at').fill('12:30');
    await page.getByText('This cohort meets for “Rounds of Crowded” at that time.').waitFor();
    await page.getByText('Dr. Tam teaches in “Rounds of Crowded” at that time.').waitFor();
    expect(await axeOn(page)).toEqual([]);
    // Another try without a doubt.
    await page.getByLabel('Begins at').fill('14:00');
    await page.getByText('This cohort meets for').waitFor({ state: 'detached' });
    await page.getByLabel('Begins at').fill('12:30');
    await page.getByText('This cohort meets for').waitFor();
    await page.getByRole('button', { name: 'Change it' }).click();
    await page.getByText('It is changed. Calendars follow.').waitFor();
    // It stays in sight for the team, until one of the two gives way.
    await page.getByText('This cohort meets for “Rounds of Crowded” at that time.').waitFor();
    expect((await statesOf(ids)).map((row) => row?.time)).toEqual(['12:30', '12:00', '12:00', '12:00']);
  });

  it('are given to a member of the faculty with a word on where else they teach then', async () => {
    await series('Busy', { faculty: [{ name: 'Dr. Busy', email: 'busy@mesa.example' }], sessions: 1 });
    const { ids } = await series('Free', { sessions: 1 });
    const page = await tabs.open(`/sessions/${ids[0]}`, { as: facilitator });
    await page.getByRole('button', { name: 'Edit the faculty' }).click();
    await page.getByLabel('Name').fill('Dr. Busy');
    await page.getByLabel('E-mail address').fill('busy@mesa.example');
    await page.getByText('Dr. Busy teaches in “Rounds of Busy” at that time.').waitFor();
    await page.getByRole('button', { name: 'Add to the faculty' }).click();
    await page.getByRole('button', { name: 'Take out' }).waitFor();
  });

  it('have titles of one long word that no page is too narrow for', async () => {
    const long = 'Behandlungsqualitätssicherungsbeauftragtenweiterbildung'.repeat(3);
    const { cohortId, ids } = await series('Long', { title: long, objectives: [long], sessions: 2 });
    const page = await tabs.open('/', { as: facilitator, size: PHONE });
    for (const path of [`/sessions/${ids[0]}`, `/cohorts/${cohortId}`, `/schedule?cohort=${cohortId}`]) {
      await page.goto(path);
      await page.getByText(long).first().waitFor();
      expect([path, await page.evaluate<number>('document.documentElement.scrollWidth')]).toEqual([
        path,
        360,
      ]);
    }
  });

  it('let go of a panel by the Escape key, and the focus is where it was', async () => {
    const { ids } = await series('Escape', { sessions: 1 });
    const page = await tabs.open(`/sessions/${ids[0]}`, { as: facilitator });
    const opener = page.getByRole('button', { name: 'Call off' });
    await opener.click();
    await page.getByLabel(/Why is/).fill('Snow');
    await page.keyboard.press('Escape');
    await page.getByLabel(/Why is/).waitFor({ state: 'detached' });
    await page.waitForFunction(`document.activeElement?.textContent === 'Call off'`);
    expect((await statesOf(ids))[0]?.state).toBe('scheduled');
  });

  it('lie in the past only where somebody says so', async () => {
    const { ids } = await series('Late entry', { sessions: 1 });
    const page = await tabs.open(`/sessions/${ids[0]}`, { as: facilitator, size: PHONE });
    await page.getByRole('button', { name: 'Add one session to this series' }).click();
    tabs.excuse(/400|graphql/);
    const held = page.getByLabel('This is in the past: the session was really held then');
    await page.getByLabel('Day').fill(dayIn(7));
    await page.getByText('This cohort meets for “Rounds of Late entry” at that time.').waitFor();
    if (process.env.SHOTS)
      await page.screenshot({ path: `${process.env.SHOTS}/add-360.png`, fullPage: true });
    expect(await axeOn(page)).toEqual([]);
    await page.getByLabel('Day').fill(dayIn(3));
    expect(await held.count()).toBe(0);
    await page.getByLabel('Day').fill(dayIn(-30));
    await held.waitFor();
    await page.getByRole('button', { name: 'Add the session' }).click();
    await page.getByText('If the session was held then, say so').first().waitFor();
    await held.check();
    await page.getByRole('button', { name: 'Add the session' }).click();
    await page.getByText('The session is added:').waitFor();
  });

  it('are called off from the schedule in three clicks', async () => {
    const { ids } = await series('Ice');
    await series('Long ago', {
      firstStart: '2025-01-08T12:00',
      faculty: [{ name: 'Dr. Long Ago', email: 'ago@mesa.example' }],
    });
    const page = await tabs.open(`/schedule?text=Ice`, { as: facilitator });
    await page.getByLabel('Faculty').selectOption('Dr. Long Ago');
    await page.getByText('No session fits').waitFor();
    await page.getByLabel('Faculty').selectOption('Everyone');
    await page.getByRole('link', { name: 'Rounds of Ice' }).first().click();
    await page.getByRole('button', { name: 'Call off' }).click();
    await page.getByRole('button', { name: 'Call the session off' }).click();
    await page.getByText('It is called off.').waitFor();
    await page.getByText('This session was called off.').waitFor();
    expect((await statesOf(ids)).map((row) => row?.state)).toEqual([
      'cancelled',
      'scheduled',
      'scheduled',
      'scheduled',
    ]);
  });

  it('are found in a month, and get their run sheet, by keyboard alone', async () => {
    const { ids } = await series('Keys', { firstStart: '2027-02-03T12:00' });
    await series('Keys too', { firstStart: '2027-02-03T13:00', sessions: 1 });
    const page = await tabs.open(`/schedule?view=month&month=2027-01&text=Keys`, { as: facilitator });
    const goes = async (key: string, to: RegExp) => {
      await page.keyboard.press(key);
      let words = '';
      for (let looks = 0; looks < 100 && !to.test(words); looks++) {
        if (looks > 0) await page.waitForTimeout(50);
        words = await page.evaluate<string>(WORDS_OF_FOCUS);
      }
      expect(words).toMatch(to);
    };
    await page.getByRole('gridcell', { name: 'Friday, January 1', exact: true }).focus();
    await goes('End', /^Saturday, January 2$/);
    await goes('PageDown', /^Tuesday, February 2$/);
    await page.getByRole('grid', { name: 'February 2027' }).waitFor();
    const both =
      /^Wednesday, February 3 Scheduled 12:00.PM Rounds of Keys Scheduled 1:00.PM Rounds of Keys too$/;
    await page.getByRole('gridcell', { name: both }).waitFor();
    await goes('ArrowRight', /^Wednesday, February 3Sch/);
    await goes('Home', /^Sunday, January 31$/);
    await goes('ArrowRight', /^Monday, February 1$/);
    await goes('End', /^Saturday, February 6$/);
    await goes('ArrowDown', /^Saturday, February 13$/);
    await goes('ArrowUp', /^Saturday, February 6$/);
    for (const day of [/ 5$/, / 4$/, / 3Sch/]) await goes('ArrowLeft', day);
    // One stop of the Tab key is all that the month takes.
    expect(await page.locator('[role=grid] [tabindex="0"]').count()).toBe(1);
    await goes('Enter', /^Scheduled 12:00.PMRounds of Keys$/);
    await goes('ArrowDown', /Rounds of Keys too$/);
    await goes('Escape', /^Wednesday, February 3Sch/);
    await goes('ArrowDown', /^Wednesday, February 10Sch/);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/sessions/${ids[1]}`);
    await page.goto(`/sessions/${ids[0]}`);
    await page.getByRole('button', { name: 'Edit the run sheet' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Add a part' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('Moral distress');
    await page.keyboard.press('Tab');
    await page.keyboard.type('25');
    await page.getByRole('button', { name: 'Add a part' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Welcome');
    await page.getByRole('button', { name: 'Move Welcome up' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Now part 1 of 2.').waitFor();
    // The button that was pressed leads no further up: its neighbour has the focus.
    await page.waitForFunction(`document.activeElement?.getAttribute('aria-label') === 'Move Welcome down'`);
    await page.getByLabel('Minutes').first().focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('45');
    await page.getByText('That is 10 minutes too long.').waitFor();
    await page.getByRole('button', { name: 'Save' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: /12:45 PM.*Moral distress/ }).waitFor();
    await page.waitForFunction(`document.activeElement?.getAttribute('aria-label') === 'Edit the run sheet'`);
  });

  it('are found by their participants, with what was left of those that were', async () => {
    const { cohortId, ids } = await series('Home', { firstStart: `${dayIn(-66)}T12:00`, sessions: 11 });
    await enrollPeople(hub.admin, cohortId, 1);
    await app.settled();
    await hub.admin.get(
      `mutation ($id: ID!, $link: LinkInput!, $after: AfterwardsInput!) {
        addMaterialLink(sessionId: $id, link: $link) { id } putDownSession(sessionId: $id, input: $after) { id } }`,
      {
        id: ids[0],
        link: { title: 'Slides of the day', url: 'https://files.example/slides' },
        after: { recordingUrl: 'https://video.example/1', notes: 'We spoke about handovers.' },
      },
    );
    const page = await tabs.open('/', { as: await signIn(app, 'p1@spoke.example'), size: PHONE });
    const next = section(page, 'Your next session');
    await next.getByText('Mountain Time (Denver)').waitFor();
    const google = await next.getByRole('link', { name: 'Google' }).getAttribute('href');
    expect(google).toContain('action=TEMPLATE');
    const past = section(page, 'Past sessions');
    await past.getByRole('button', { name: 'Show earlier sessions (6 of 10)' }).click();
    await past.getByRole('link', { name: 'Slides of the day' }).waitFor();
    expect(await past.getByRole('listitem').count()).toBe(10);
    // With the last of them the button is gone, and the focus is not lost with it.
    await page.waitForFunction(`document.activeElement?.textContent === 'All 10 are shown.'`);
    await past.getByRole('link', { name: 'Rounds of Home' }).last().click();
    await page.getByRole('link', { name: 'Watch the recording' }).waitFor();
    await page.getByText('We spoke about handovers.').waitFor();
    expect(await page.getByRole('button', { name: /Edit|Call off|Change/ }).count()).toBe(0);
  });

  it('keep clear of holidays that a hub admin pasted in, whose faulty lines are named', async () => {
    const page = await tabs.open(`/hubs/${hub.id}`, { as: hub.admin });
    await page.getByRole('button', { name: 'Edit the holidays' }).click();
    await page.getByLabel('Days without sessions').fill('2027-02-10 Founders’ day\nChristmas');
    await page.getByRole('button', { name: 'Save the holidays' }).click();
    await page.getByText('Line 2, “Christmas”: write the day as 2026-12-25, then its name.').waitFor();
    await page.getByLabel('Days without sessions').fill('2027-02-10 Founders’ day');
    await page.getByRole('button', { name: 'Save the holidays' }).click();
    await page.getByText('Wednesday, February 10, 2027').waitFor();

    const cohortId = await createCohort(hub, programId, { name: 'Clear' });
    await page.goto(`/cohorts/${cohortId}/new-sessions`);
    await page.getByLabel('First day').fill('2027-02-03');
    await page.getByLabel('How many sessions').fill('3');
    await page.getByText('It is Founders’ day.').waitFor();
    await page.getByLabel('Skip the hub’s holidays').check();
    await page.getByText('2 sessions by the clocks of').waitFor();
  });

  it('are written about in the language that a hub admin chooses for all who chose none', async () => {
    const page = await tabs.open(`/hubs/${hub.id}`, { as: hub.admin, size: PHONE });
    await page.getByLabel('Language of mail').selectOption({ label: 'Spanish' });
    await page.getByRole('button', { name: 'Save the language' }).click();
    await page.getByText('The language is saved.').waitFor();
    expect(await axeOn(page)).toEqual([]);
    await page.reload();
    expect(await page.getByLabel('Language of mail').inputValue()).toBe('es');
    await page.getByLabel('Language of mail').selectOption({ label: 'English' });
    await page.getByRole('button', { name: 'Save the language' }).click();
    await page.getByText('The language is saved.').waitFor();
  });

  it('are removed while they are drafts, and the page is left for that of the cohort', async () => {
    const { cohortId, ids } = await series('Maybe', { draft: true });
    const page = await tabs.open(`/sessions/${ids[0]}`, { as: facilitator });
    await page.getByRole('button', { name: 'Call off' }).click();
    await page.getByText('Nobody is told, for nobody knew of it.').waitFor();
    expect(await page.getByLabel(/Why is/).count()).toBe(0);
    await page.getByRole('button', { name: 'Remove the draft' }).click();
    await page.waitForURL(`**/cohorts/${cohortId}`);
    await page.getByRole('heading', { level: 1, name: 'Maybe' }).waitFor();
    expect((await statesOf(ids)).map((row) => row?.state)).toEqual([undefined, 'draft', 'draft', 'draft']);
  });

  it('get one more beside them, from the page of one of their series', async () => {
    const { cohortId } = await series('More', { firstStart: '2027-02-03T12:00', zone: 'America/New_York' });
    const [{ id }] = (await app.sql<{ id: string }>(`select id from session where cohort_id = $1`, [
      cohortId,
    ])) as [{ id: string }];
    const page = await tabs.open(`/sessions/${id}`, { as: facilitator, size: PHONE });
    await page.getByRole('button', { name: 'Add one session to this series' }).click();
    tabs.excuse(/409|400|graphql/);
    await page.getByLabel('Day').fill('2027-02-10');
    await page.getByRole('button', { name: 'Add the session' }).click();
    // The warning beside the fields says the same; what the server answered says what to do, too.
    await page.getByText(/meets for “Rounds of More” at that time\. Choose another time, or/).waitFor();
    await page.getByLabel('Day').fill('2027-02-12');
    await page.getByLabel('Begins at, Eastern Time (New York)').waitFor();
    await page
      .getByText(/For you that is Fri, Feb 12, 10:00\s–\s11:00\sAM in Mountain Time \(Denver\)/)
      .waitFor();
    await page.getByRole('button', { name: 'Add the session' }).click();
    await page.getByRole('link', { name: /Fri, Feb 12, 2027.*12:00 PM EST/ }).click();
    await page
      .getByText(/February 12, 2027|Feb 12, 2027/)
      .first()
      .waitFor();
    expect(await app.sql(`select id from session where cohort_id = $1`, [cohortId])).toHaveLength(5);
  });

  it('get personal meeting addresses from a list, whose faulty lines and unknown people are named', async () => {
    const { cohortId, ids } = await series('Own');
    await enrollPeople(hub.admin, cohortId, 2);
    const page = await tabs.open(`/sessions/${ids[0]}`, { as: facilitator, size: PHONE });
    await page.getByRole('button', { name: 'Personal meeting addresses' }).click();
    const list = page.getByRole('textbox', { name: 'Personal meeting addresses' });
    const set = page.getByRole('button', { name: 'Set the addresses' });
    await list.fill('\np1@spoke.example https://meet.example/1\np2@spoke.example http://meet.example/2');
    await set.click();
    await page
      .getByText(
        'Line 3, “p2@spoke.example http://meet.example/2”: what follows is no address with https://.',
      )
      .waitFor();
    // What only the server finds wrong is told by its line too.
    tabs.excuse(/400|graphql/);
    await list.fill('\np1@spoke.example https://meet.example/1\np2@spoke.example https://-.1/2');
    await set.click();
    await page.getByText(/^Line 3, “p2@spoke.example https:/).waitFor();
    await list.fill('P1@spoke.example, https://meet.example/1\nnobody@spoke.example https://meet.example/3');
    await set.click();
    await page.getByText('The address of 1 person is set.').waitFor();
    await page.getByRole('listitem').filter({ hasText: 'nobody@spoke.example' }).waitFor();
    await list.fill('p1@spoke.example https://meet.example/1\np2@spoke.example https://meet.example/2');
    await page.getByLabel('This session', { exact: true }).check();
    await set.click();
    await page.getByText('The addresses of 2 people are set.').waitFor();
    const rows = await app.sql<{ url: string; whole: boolean }>(
      `select url, series_id is not null as whole from personal_meeting_link where cohort_id = $1 order by whole, url`,
      [cohortId],
    );
    expect(rows).toEqual([
      { url: 'https://meet.example/1', whole: false },
      { url: 'https://meet.example/2', whole: false },
      { url: 'https://meet.example/1', whole: true },
    ]);
  });

  it('come along, as drafts, with a cohort that begins like an earlier one', async () => {
    await series('Model', { firstStart: '2026-09-02T12:00' });
    const page = await tabs.open(`/programs/${programId}`, { as: hub.admin, size: PHONE });
    await page.getByRole('button', { name: 'New cohort' }).click();
    await page.getByLabel('Name of the cohort').fill('After the model');
    await page.getByLabel('Begin like an earlier cohort').selectOption({ label: 'Model' });
    await page.getByLabel('First day').fill('2027-09-01');
    await page.getByRole('button', { name: 'Create the cohort' }).click();
    await page.getByText('The cohort “After the model” is created.').waitFor();
    await app.settled();
    const copies = await app.sql<{ day: string; state: string }>(
      `select to_char(s.starts_at at time zone s.zone, 'YYYY-MM-DD') as day, s.state
         from session s join cohort c on c.id = s.cohort_id where c.name = 'After the model' order by s.starts_at`,
    );
    expect(copies).toEqual(
      ['2027-09-01', '2027-09-08', '2027-09-15', '2027-09-22'].map((day) => ({ day, state: 'draft' })),
    );
  });

  it('come into one’s own calendar as one chooses, at an address that can be given up', async () => {
    await enrollPeople(hub.admin, await createCohort(hub, programId, { name: 'Calendars' }), 1);
    const person = await signIn(app, 'p1@spoke.example');
    const page = await tabs.open('/profile', { as: person, size: PHONE });
    const calendar = section(page, 'Your calendar');
    expect(await calendar.getByLabel('As invitations by mail').isChecked()).toBe(true);
    await calendar.getByLabel('By an address of your own').check();
    await calendar.getByRole('button', { name: 'Save the choice' }).click();
    const address = calendar.getByText(/\/calendar\/me\/swm_/);
    const before = await address.innerText();
    expect(await calendar.getByRole('link', { name: 'Google' }).getAttribute('href')).toContain('cid=webcal');
    await calendar.getByRole('button', { name: 'Take another address' }).click();
    await calendar.getByRole('button', { name: 'Yes, take another' }).click();
    await calendar.getByText('The new address stands above').waitFor();
    await calendar.getByText(before).waitFor({ state: 'detached' });
    const links = section(page, 'Your join links');
    await links.getByRole('button', { name: 'Make my join links anew' }).click();
    await links.getByRole('button', { name: 'Yes, make them anew' }).click();
    await links.getByText('The links that you had are void.').waitFor();
    const { me } = await person.get<{ me: { calendar: { wants: string; feedUrl: string } } }>(
      `{ me { calendar { wants feedUrl } } }`,
    );
    expect(me.calendar.wants).toBe('feed');
    expect(await address.innerText()).toBe(me.calendar.feedUrl);
  });
});
