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
const NAMES = ['Maria Lopez', 'Tom Becker', 'Ines Okafor-Brandenburg', 'Ada Nwosu'];

suite('presence', () => {
  let app: TestApp;
  let hub: TestHub;
  let facilitator: Client;
  let sessionId: string;
  const tabs = new Tabs(browser!, () => app);
  beforeAll(async () => {
    app = await TestApp.start();
    hub = await foundHub(app);
    const programId = await createProgram(hub);
    const cohortId = await createCohort(hub, programId);
    facilitator = await grantRole(app, hub, 'facilitator', 'fay@mesa.example', { programId });
    for (const name of NAMES) {
      const email = `${name.split(' ')[0]?.toLowerCase()}@spoke.example`;
      await facilitator.get(
        `mutation ($id: ID!, $input: EnrollInput!) { enroll(cohortId: $id, input: $input) { __typename } }`,
        { id: cohortId, input: { name, email } },
      );
    }
    const day = new Date(Date.now() + 9e8).toISOString().slice(0, 10);
    const { createSession } = await facilitator.get<{ createSession: { id: string } }>(
      `mutation ($id: ID!, $input: CreateSessionInput!) { createSession(cohortId: $id, input: $input) { id } }`,
      {
        id: cohortId,
        input: { title: 'Burnout', start: `${day}T12:00`, minutes: 60, zone: 'America/Denver' },
      },
    );
    sessionId = createSession.id;
    await facilitator.get(
      `mutation ($id: ID!) { giveGuestPass(sessionId: $id, guest: { name: "Gil Guest", email: "gil@far.example" }) { id } }`,
      { id: sessionId },
    );
    await app.settled();
    // As if its day had come: it began a quarter of an hour ago.
    const start = new Date(Date.now() - 15 * 60_000);
    await app.sql(`update session set starts_at = $2, ends_at = $3 where id = $1`, [
      sessionId,
      start,
      new Date(start.getTime() + 3_600_000),
    ]);
  });
  afterEach(() => tabs.close());
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  const open = (more: object = {}) =>
    tabs.open(`/sessions/${sessionId}/roster`, { as: facilitator, ...more });
  const count = (page: Page, words: string) => page.getByText(words, { exact: true }).waitFor();

  async function looked(page: Page, name: string): Promise<void> {
    if (process.env.SHOTS)
      await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
    expect(await axeOn(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  }

  it('marks one by a press, all by another, and takes back what was pressed last', async () => {
    const page = await tabs.open(`/sessions/${sessionId}`, { as: facilitator, size: PHONE });
    await page.getByRole('link', { name: 'Who is here' }).click();
    await count(page, '0 of 5 are here');
    await page.getByRole('button', { name: 'Here: Maria Lopez' }).click();
    await count(page, '1 of 5 are here');
    await page.getByText(/You marked Maria Lopez as here/).waitFor();
    await page.getByRole('button', { name: 'All here' }).click();
    await count(page, '5 of 5 are here');
    await page.getByRole('button', { name: 'Undo' }).click();
    await count(page, '1 of 5 are here');
    await page.getByRole('button', { name: 'Gone: Maria Lopez' }).click();
    await count(page, '0 of 5 are here');
  });

  it('puts times down by keyboard', async () => {
    const page = await open();
    const times = page.getByRole('button', { name: 'Times of Tom Becker' });
    await times.focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('From').waitFor();
    await page.keyboard.press('Escape');
    await times.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Save' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(/^here since/).waitFor();
    expect(await times.and(page.locator(':focus')).count()).toBe(1);
  });

  it('shows what another facilitator pressed', async () => {
    const [one, other] = [await open(), await open()];
    await one.getByRole('button', { name: 'Here: Ada Nwosu' }).click();
    await other.getByRole('button', { name: 'Gone: Ada Nwosu' }).waitFor();
  });

  it.each(SCHEMES)('is without fault to axe, in the %s', async (scheme) => {
    for (const size of [PHONE, undefined]) {
      const page = await open({ scheme, ...(size && { size }) });
      await page.getByRole('button', { name: 'Times of Gil Guest' }).click();
      await page.getByLabel('From').waitFor();
      await looked(page, `roster-${scheme}-${size ? 360 : 1280}`);
    }
  });

  it('connects a hub’s Zoom account, and says whether it was heard', async () => {
    await app.sql(`delete from zoom_connection`);
    const page = await tabs.open(`/hubs/${hub.id}`, { as: hub.admin });
    await page.getByRole('link', { name: /^Attendance from Zoom/ }).click();
    await page.getByText(/^Not connected/).waitFor();
    await page.getByLabel('Secret token').fill('short');
    await page.getByRole('button', { name: 'Keep the secret token' }).click();
    await page.getByText(/has 8 to 200 letters/).waitFor();
    await page.getByLabel('Secret token').fill('a-secret-token-of-zoom');
    await page.keyboard.press('Enter');
    await page.getByText(/Zoom has not been heard yet/).waitFor();
    await page.getByText(`/webhooks/zoom/${hub.id}`).waitFor();
  });

  it.each(SCHEMES)(
    'shows Zoom’s meetings without a session, without fault to axe, in the %s',
    async (scheme) => {
      await app.sql(
        `insert into zoom_meeting (id, created_at, hub_id, number, uuid)
       values ('018f2e3c-0000-7000-8000-000000000001', now(), $1, '84512345678', 'uuid==') on conflict do nothing`,
        [hub.id],
      );
      await app.sql(
        `insert into zoom_sign (id, created_at, meeting_id, connection, here, at, name)
       values (gen_random_uuid(), now(), '018f2e3c-0000-7000-8000-000000000001', $1, true, now(), 'Guest')`,
        [scheme],
      );
      await app.sql(`update session set meeting_url = 'https://meet.example/j/84512345678'`);
      for (const size of [PHONE, undefined]) {
        const page = await tabs.open(`/hubs/${hub.id}/zoom`, {
          as: hub.admin,
          scheme,
          ...(size && { size }),
        });
        await page.getByRole('button', { name: 'It was this one' }).waitFor();
        await looked(page, `zoom-${scheme}-${size ? 360 : 1280}`);
      }
    },
  );

  it('checks somebody in by the code on a screen, on their own phone', async () => {
    const screen = await tabs.open(`/sessions/${sessionId}`, { as: facilitator });
    await screen.getByRole('link', { name: /^Shared rooms/ }).click();
    await screen.getByLabel(/^Where it is/).fill('Rio Clinic, Taos');
    await screen.keyboard.press('Enter');
    await screen.getByRole('img', { name: /^QR code/ }).waitFor();
    const code = (await screen.getByText(/^[0-9A-Z]{4} [0-9A-Z]{4}$/).textContent())?.replace(' ', '');
    const learner = await signIn(app, 'maria@spoke.example');
    const phone = await tabs.open(`/room/${sessionId}#${code}`, { as: learner, size: PHONE });
    await phone.getByRole('button', { name: 'I am here' }).click();
    await phone.getByText('You are checked in', { exact: true }).waitFor();
    await looked(phone, 'room-in-360');
    await screen.getByText('1 person is here').waitFor();
    await phone.getByRole('button', { name: 'I am leaving' }).click();
    await phone.getByText(/^You were checked in from/).waitFor();
  });

  it('keeps the place of who scans a code and is not signed in, and says so', async () => {
    const screen = await tabs.open(`/sessions/${sessionId}/rooms`, { as: facilitator });
    const code = (await screen.getByText(/^[0-9A-Z]{4} [0-9A-Z]{4}$/).textContent())?.replace(' ', '');
    const phone = await tabs.open(`/room/${sessionId}#${code}`, { size: PHONE });
    await phone.getByText(/^Your place is kept/).waitFor();
    await phone.getByRole('link', { name: 'Sign in to check in' }).waitFor();
    await looked(phone, 'room-sign-in-360');
    const old = await tabs.open(`/room/${sessionId}#AAAAAAAA`, { size: PHONE });
    await old.getByText(/^This is not the code of a room/).waitFor();
  });

  it.each(SCHEMES)('shows a room’s code without fault to axe, in the %s', async (scheme) => {
    for (const size of [PHONE, undefined]) {
      const page = await tabs.open(`/sessions/${sessionId}/rooms`, {
        as: facilitator,
        scheme,
        ...(size && { size }),
      });
      await page.getByRole('img', { name: /^QR code/ }).waitFor();
      await looked(page, `rooms-${scheme}-${size ? 360 : 1280}`);
    }
  });

  it.each(SCHEMES)(
    'takes the sheet of a room in, shows who is unknown, and has it count, in the %s',
    async (scheme) => {
      await app.sql(
        `update session set starts_at = starts_at - interval '2 hours', ends_at = ends_at - interval '2 hours' where id = $1`,
        [sessionId],
      );
      const size = scheme === 'light' ? PHONE : undefined;
      const page = await tabs.open(`/sessions/${sessionId}/rooms`, {
        as: facilitator,
        scheme,
        ...(size && { size }),
      });
      await page.getByRole('button', { name: 'Put a sheet down' }).click();
      await page
        .getByLabel(/^Where it is/)
        .last()
        .fill(`Espanola, ${scheme}`);
      await page.getByLabel('Name', { exact: true }).nth(0).fill('Tom Becker');
      await page.getByLabel('Name', { exact: true }).nth(1).fill('Somebody Else');
      await looked(page, `sheet-form-${scheme}`);
      await page.getByRole('button', { name: 'Look it over' }).click();
      const sheet = page.getByRole('region', { name: `Sheet of Espanola, ${scheme}` });
      await sheet.getByText('Unknown', { exact: true }).waitFor();
      await sheet.getByRole('button', { name: 'Have it count' }).click();
      await sheet.getByText('Counts', { exact: true }).waitFor();
      await looked(page, `sheet-${scheme}`);
      await sheet.getByRole('link', { name: 'Say who they are' }).click();
      await page.getByRole('heading', { name: 'Who are they?' }).waitFor();
    },
  );

  it('lets somebody state when they were there, and a facilitator confirm it', async () => {
    const [row] = await app.sql<{ id: string }>(`select cohort_id as id from session where id = $1`, [
      sessionId,
    ]);
    await app.sql(
      `update session set state = 'held', starts_at = now() - interval '3 hours', ends_at = now() - interval '2 hours'
        where id = $1`,
      [sessionId],
    );
    const attendance = `/cohorts/${row?.id}/attendance`;
    const team = await tabs.open(attendance, { as: facilitator, size: PHONE, scheme: 'dark' });
    await team.getByLabel(/^The people of this cohort may state/).check();
    const learner = await signIn(app, 'ines@spoke.example');
    const phone = await tabs.open(`/sessions/${sessionId}`, { as: learner, size: PHONE });
    await phone.getByRole('button', { name: 'State your times' }).click();
    await phone.getByLabel('How you took part').fill('By telephone.');
    await looked(phone, 'attest-form-360');
    await phone.getByRole('button', { name: 'State it', exact: true }).click();
    await phone.getByText(/It waits for the team/).waitFor();
    await team.goto(attendance);
    await team.getByRole('button', { name: 'Confirm: Ines Okafor-Brandenburg' }).waitFor();
    await looked(team, 'attestations-dark-360');
    await team.getByRole('button', { name: 'Confirm: Ines Okafor-Brandenburg' }).click();
    await team.getByText('By telephone.').waitFor({ state: 'detached' });
    await phone.reload();
    await phone.getByText(/^Confirmed: you were there/).waitFor();
  });
});
