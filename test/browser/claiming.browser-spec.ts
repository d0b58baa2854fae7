import type { Locator, Page } from 'playwright-core';
import { P1, P2, Z1 } from '../attendance/scene.js';
import { ClaimScene } from '../credits/claim-scene.js';
import { axeOn, DESKTOP, openBrowser, PHONE, SCHEMES, Tabs } from '../harness/browser.js';
import { signIn } from '../harness/index.js';

const browser = await openBrowser();
const suite = browser ? describe : describe.skip;

suite('claiming credit', () => {
  let scene: ClaimScene;
  let waiting: string;
  let open: string;
  const tabs = new Tabs(browser!, () => scene.app);

  beforeAll(async () => {
    scene = await ClaimScene.start();
    waiting = await scene.attended();
    open = await scene.attended(['ANCC']);
    await scene.evaluate(await scene.person(1), open);
  });
  afterEach(() => tabs.close());
  afterAll(async () => {
    await browser?.close();
    await scene.app.stop();
  });

  async function faultsOf(page: Page): Promise<string[]> {
    const faults: string[] = [];
    for (const size of [DESKTOP, PHONE]) {
      await page.setViewportSize(size);
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      if (width > size.width) faults.push(`${page.url()} ${size.width}: the page is ${width} wide`);
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        for (const fault of await axeOn(page, 'at everything'))
          faults.push(`${page.url()} ${size.width} ${colorScheme}: ${fault}`);
      }
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(DESKTOP);
    return faults;
  }

  it('takes two presses from the mail, on a phone', async () => {
    let presses = 0;
    const press = async (what: Locator) => {
      presses += 1;
      await what.click();
    };
    const [mail] = scene.mailsTo(1, 'Your credit for').slice(-1);
    // The first press is on the link in the mail.
    const link = /(http\S+\/credits)\b/.exec(mail?.text ?? '')?.[1] ?? '';
    presses += 1;
    const page = await tabs.open(new URL(link).pathname, { as: await scene.person(1), size: PHONE });
    await press(page.getByRole('button', { name: /^Claim 1\.0/ }));
    await page.getByRole('heading', { name: 'Awarded' }).waitFor();
    expect(presses).toBe(2);
    expect(await scene.mine(await scene.person(1), open)).toMatchObject({ awarded: '1.0' });
  });

  it('says what waits for what, why it is that much, and leads there', async () => {
    const page = await tabs.open('/credits', { as: await scene.person(1) });
    const card = page.getByRole('article', { name: /ANCC contact hours/ });
    await card.getByText('Please evaluate the session first').waitFor();
    await card.getByText('Why it is that').click();
    await card.getByText('There for 60 minutes', { exact: false }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await card.getByRole('link', { name: /Evaluate the session/ }).click();
    await page.getByRole('heading', { name: /How was/ }).waitFor();
  });

  it('can be for less, by keyboard, with the statement in sight', async () => {
    const page = await tabs.open('/credits', { as: await scene.person(2) });
    const card = page.getByRole('article', { name: /AMA PRA/ });
    await card.getByText('By claiming you state', { exact: false }).waitFor();
    await card.getByRole('button', { name: 'Claim less' }).press('Enter');
    await card.getByLabel('Amount').selectOption('0.25');
    await card.getByRole('button', { name: /^Claim 0\.25/ }).press('Enter');
    await card.waitFor({ state: 'detached' });
    expect(await scene.mine(await scene.person(2), waiting, 'AMA1')).toMatchObject({ awarded: '0.25' });
  });

  it('is seen by the office, which awards, changes and takes back', async () => {
    const office = await scene.officeAnew();
    const page = await tabs.open(`/cohorts/${scene.cohortId}/credits`, { as: office });
    await page.getByRole('link', { name: /Burnout.*AMA PRA/ }).click();
    await page.getByRole('button', { name: /Award.*Person 1, ANCC/ }).click();
    await page.getByLabel('Why the office does it').fill('Her phone is broken');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Award it for them' }).click();
    await page.getByRole('button', { name: /Change.*Person 1, ANCC/ }).click();
    await page.getByLabel('What is to stand').fill('0.5');
    await page.getByRole('button', { name: 'Change it' }).click();
    await page.getByRole('row', { name: /Person 1.*ANCC.*1\.0 0\.5/ }).waitFor();
    await page.getByRole('button', { name: /Change.*Person 1, ANCC/ }).click();
    await page.getByRole('button', { name: 'Take it back as a whole' }).click();
    await page.getByRole('row', { name: /taken back/ }).waitFor();
  });

  it('is put right by the office when attendance changes, and the learner claims the rest', async () => {
    const id = await scene.held(['ANCC']);
    const first = await scene.evaluation.recordAlso(id, P1);
    const p1 = await scene.person(1);
    await scene.evaluate(p1, id);
    await scene.claim(p1, id);
    await scene.app.settled();
    await scene.evaluation.undo(first);
    const page = await tabs.open(`/cohorts/${scene.cohortId}/credits`, { as: await scene.officeAnew() });
    await page.getByRole('heading', { name: 'Attendance changed after credit was awarded' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Put 1 right' }).click();
    await page.getByRole('button', { name: 'Put them right' }).click();
    await page.getByText('Decided before (1)').click();
    await page.getByRole('row', { name: /1\.00 to 0\.00/ }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('is reached from a meeting report in five presses, by a facilitator', async () => {
    const id = await scene.held(['ANCC']);
    const [row] = await scene.app.sql<{ day: string }>(
      `select to_char(starts_at at time zone zone, 'MM/DD/YYYY') as day from session where id = $1`,
      [id],
    );
    const facilitator = await signIn(scene.app, 'fay@mesa.example');
    const page = await tabs.open(`/cohorts/${scene.cohortId}/attendance`, { as: facilitator });
    let presses = 0;
    const press = async (what: Locator) => {
      presses += 1;
      await what.click();
    };
    // Choosing the session and the file, each from what the browser shows, is a press of its own.
    presses += 2;
    const choice = page.getByLabel('Session', { exact: true });
    await choice.selectOption({ value: id });
    const rows = [P1, P2].map((one) => one.replaceAll('03/04/2026', row?.day ?? ''));
    await page.getByLabel('Meeting report').setInputFiles({
      name: 'participants.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([Z1, ...rows].join('\r\n')),
    });
    const before = scene.mailsTo(2, 'Your credit for').length;
    await press(page.getByRole('button', { name: 'Read the report' }));
    await press(page.getByRole('button', { name: /^Record/ }));
    await page.getByRole('button', { name: /Undo|Take/ }).waitFor();
    await scene.app.settled();
    expect(presses).toBeLessThanOrEqual(5);
    expect(scene.mailsTo(2, 'Your credit for')).toHaveLength(before + 1);
    await scene.evaluate(await scene.person(2), id);
    expect(await scene.mine(await scene.person(2), id)).toMatchObject({ computed: '0.5', barred: null });
  });
});
