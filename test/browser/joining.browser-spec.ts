import { JoinLinks } from '../../src/features/sessions/index.js';
import { axeOn, openBrowser, PHONE, SCHEMES, Tabs } from '../harness/browser.js';
import {
  createCohort,
  createProgram,
  enrollPeople,
  foundHub,
  TestApp,
  type TestHub,
  wake,
} from '../harness/index.js';

const browser = await openBrowser();
const suite = browser ? describe : describe.skip;

const SESSION = `mutation ($cohortId: ID!, $input: CreateSessionInput!) { createSession(cohortId: $cohortId, input: $input) { id } }`;
const SOON = 60_000;

suite('joining a session', () => {
  let app: TestApp;
  let hub: TestHub;
  let cohortId: string;
  const tabs = new Tabs(browser!, () => app);
  beforeAll(async () => {
    app = await TestApp.start();
    hub = await foundHub(app);
    cohortId = await createCohort(hub, await createProgram(hub), { name: 'Spring' });
    await enrollPeople(hub.admin, cohortId, 1);
  });
  afterEach(() => tabs.close());
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  /** A session that begins in so many milliseconds, and Person 1's own link to it. */
  async function sessionIn(wait: number, input: object = { meetingUrl: 'https://meet.example/rounds' }) {
    const start = new Date(app.clock.now().getTime() + wait).toISOString().slice(0, 16);
    const { createSession } = await hub.admin.get<{ createSession: { id: string } }>(SESSION, {
      cohortId,
      input: { title: 'Resilience rounds', minutes: 60, zone: 'UTC', start, ...input },
    });
    const [person] = await app.sql<{ id: string }>(
      `select id from person where email_key = 'p1@spoke.example'`,
    );
    const link = await app.get(JoinLinks).joinLinkOf(person?.id as string, createSession.id);
    return { id: createSession.id, link: link as string };
  }

  const requests = async (id: string) =>
    app.sql(`select 1 from domain_event where type = 'sessions.JoinRequested' and subject_id = $1`, [id]);

  it('takes a person to the meeting by a press, and records nothing before it', async () => {
    const { id, link } = await sessionIn(10 * SOON);
    const page = await tabs.open(link.slice(app.url.length), { size: PHONE });
    await page.route('https://meet.example/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<h1>The meeting</h1>' }),
    );
    await page.getByRole('heading', { name: 'Resilience rounds', level: 1 }).waitFor();
    await page.getByText('Joining as Person 1;').waitFor();
    // The secret is out of sight, and a reload still knows who it is.
    expect(page.url()).toBe(`${app.url}/join/${id}`);
    await page.reload();
    await page.getByRole('button', { name: 'Join the session' }).waitFor();
    expect(await requests(id)).toEqual([]);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      expect(await axeOn(page)).toEqual([]);
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/join-${colorScheme}.png` });
    }
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
      PHONE.width,
    );
    await page.getByRole('button', { name: 'Join the session' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'The meeting' }).waitFor();
    expect(page.url()).toBe('https://meet.example/rounds');
    expect(await requests(id)).toHaveLength(1);
  });

  it('says when it opens, in the person’s zone, and why it cannot be joined', async () => {
    const early = await sessionIn(60 * SOON);
    const page = await tabs.open(early.link.slice(app.url.length), { size: PHONE });
    await page.getByText('You can join from here at:').waitFor();
    await page.getByText('Times are in Mountain Time (Denver).').waitFor();
    expect(await axeOn(page)).toEqual([]);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/join-early.png` });
    expect(await page.getByRole('button', { name: 'Join the session' }).count()).toBe(0);

    const bare = await sessionIn(5 * SOON, {});
    await page.goto(bare.link);
    await page.getByText('There is no meeting to go to yet').waitFor();
    expect(await axeOn(page)).toEqual([]);

    await hub.admin.get(
      `mutation ($id: ID!) { cancelSession(sessionId: $id, reason: "The expert is ill.") { id } }`,
      {
        id: bare.id,
      },
    );
    await page.reload();
    await page.getByText('The expert is ill.').waitFor();
    expect(await axeOn(page)).toEqual([]);
  });

  it('leads whoever is somebody else to the sign-in, and back', async () => {
    const { id, link } = await sessionIn(10 * SOON);
    const page = await tabs.open(link.slice(app.url.length));
    await page.getByRole('link', { name: 'not you?' }).click();
    await page.getByLabel('E-mail address').fill('ana@mesa.example');
    await page.getByRole('button', { name: 'Mail me a link' }).click();
    await page.getByText('Look into your mail').waitFor();
    await app.settled();
    await page.goto(`/sign-in/finish#${app.mailbox.secretFor('ana@mesa.example', '/sign-in/finish')}`);
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('main').getByText('Your role needs a passkey').first().waitFor();
    await wake(app, 'ana@mesa.example');
    await page.reload();
    await page.getByText('Joining as Ana Ruiz;').waitFor();
    expect(page.url()).toBe(`${app.url}/join/${id}`);
  });

  it('turns a link away that was cut off, and asks whoever has none to sign in', async () => {
    const { id } = await sessionIn(10 * SOON);
    const page = await tabs.open(`/join/${id}#swj_cut-off`);
    await page.getByText('This link does not lead to a session.').waitFor();
    expect(await axeOn(page)).toEqual([]);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/join-away.png` });
    const other = await tabs.open(`/join/${id}`);
    await other.getByRole('heading', { name: 'You are not signed in' }).waitFor();
  });
});
