import { readFileSync } from 'node:fs';
import { axeOn, DESKTOP, openBrowser, PHONE, SCHEMES, Tabs } from '../harness/browser.js';
import { createCohort, createProgram, foundHub, signIn, TestApp, type TestHub } from '../harness/index.js';

const browser = await openBrowser();
const suite = browser ? describe : describe.skip;

const SESSION = `mutation ($cohortId: ID!, $input: CreateSessionInput!) { createSession(cohortId: $cohortId, input: $input) { id } }`;
const AGENDA = `mutation ($id: ID!, $segments: [SegmentInput!]!) { setAgenda(sessionId: $id, segments: $segments) { id } }`;
const FACULTY = `mutation ($id: ID!, $member: FacultyInput!) { addFaculty(sessionId: $id, member: $member) { id } }`;
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n');
const TESS = 'tess@far.example';

suite('teaching as a guest', () => {
  let app: TestApp;
  let hub: TestHub;
  let sessionId: string;
  const tabs = new Tabs(browser!, () => app);
  beforeAll(async () => {
    app = await TestApp.start();
    // Tomorrow before noon in Denver: at night, the mail with the link would wait for the morning.
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    app.clock.set(`${tomorrow}T18:00:00Z`);
    hub = await foundHub(app);
    const cohortId = await createCohort(hub, await createProgram(hub), { name: 'Spring' });
    const start = new Date(app.clock.now().getTime() + 2 * 86_400_000).toISOString().slice(0, 16);
    const { createSession } = await hub.admin.get<{ createSession: { id: string } }>(SESSION, {
      cohortId,
      input: { title: 'Sleep and shift work', minutes: 60, zone: 'UTC', start },
    });
    sessionId = createSession.id;
    await hub.admin.get(AGENDA, {
      id: sessionId,
      segments: [
        { kind: 'introductions', title: 'Introductions', minutes: 5 },
        { kind: 'didactic', title: 'What shifts do to sleep', minutes: 25, ledBy: 'Dr. Tess Fields' },
      ],
    });
    await hub.admin.post(
      `/sessions/${sessionId}/materials?name=Case.pdf&forFaculty=true`,
      PDF,
      'application/pdf',
    );
    await hub.admin.get(FACULTY, { id: sessionId, member: { name: 'Dr. Tess Fields', email: TESS } });
    await app.settled();
  });
  afterEach(() => tabs.close());
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  const path = () => `/teach/${sessionId}`;
  const open = (size = PHONE) => tabs.open(`${path()}#${app.mailbox.secretFor(TESS, path())}`, { size });

  it('states, brings slides and takes the packet by a link, without an account', async () => {
    const page = await open();
    await page.getByRole('heading', { name: 'Sleep and shift work', level: 1 }).waitFor();
    // The secret is out of sight, and a reload still knows who it is.
    expect(page.url()).toBe(`${app.url}${path()}`);
    await page.reload();
    await page.getByLabel('I have these').check();
    await page.getByRole('textbox', { name: 'Company' }).fill('Acme Pharma');
    await page.getByLabel('Speaker').check();
    for (const size of [PHONE, DESKTOP])
      for (const colorScheme of SCHEMES) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme });
        expect(await axeOn(page)).toEqual([]);
        expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
          size.width,
        );
        if (process.env.SHOTS)
          await page.screenshot({
            path: `${process.env.SHOTS}/teach-${size.width}-${colorScheme}.png`,
            fullPage: true,
          });
      }
    await page.getByRole('button', { name: 'Make this statement' }).click();
    await page.getByText('Acme Pharma (speaker)').first().waitFor();

    await page.getByRole('button', { name: 'Add a file' }).click();
    await page
      .getByLabel('File')
      .setInputFiles({ name: 'Slides.pdf', mimeType: 'application/pdf', buffer: PDF });
    await page.getByRole('button', { name: 'Add the file' }).click();
    await page.getByRole('button', { name: 'Slides', exact: true }).waitFor();

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Case', exact: true }).click();
    expect(readFileSync(await (await download).path())).toEqual(PDF);
    if (process.env.SHOTS)
      await page.screenshot({ path: `${process.env.SHOTS}/teach-after.png`, fullPage: true });
  });

  it('by keyboard alone', async () => {
    const page = await open(DESKTOP);
    await page.getByRole('button', { name: 'State your financial relationships anew' }).press('Enter');
    await page.getByLabel('I have none').press('Space');
    await page.getByRole('button', { name: 'Make this statement' }).press('Enter');
    await page.getByText('No financial relationships to disclose.').first().waitFor();
  });

  it('shows the team and participants what was stated and brought', async () => {
    const page = await tabs.open(`/sessions/${sessionId}`, { as: await signIn(app, 'ana@mesa.example') });
    await page.getByText('No financial relationships to disclose.').waitFor();
    await page.getByText('from Dr. Tess Fields').waitFor();
    await page.getByText('for the faculty alone').waitFor();
    await page.getByRole('button', { name: 'Edit the faculty' }).click();
    await page.getByRole('button', { name: 'Mail their link to Dr. Tess Fields' }).click();
    await page.getByText('The link to their page is on its way to Dr. Tess Fields.').waitFor();
    expect(await axeOn(page)).toEqual([]);
    if (process.env.SHOTS)
      await page.screenshot({ path: `${process.env.SHOTS}/teach-team.png`, fullPage: true });
  });

  it('says so where a link opens nothing', async () => {
    const page = await tabs.open(`${path()}#swt_${'A'.repeat(64)}`, { size: PHONE });
    await page.getByRole('heading', { name: 'This link opens nothing' }).waitFor();
    expect(await axeOn(page)).toEqual([]);
  });
});
