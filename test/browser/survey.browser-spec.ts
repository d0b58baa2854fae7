import type { Page } from 'playwright-core';
import { openBrowser, PHONE, Tabs } from '../harness/browser.js';
import { TestApp } from '../harness/index.js';
import { type AskedCohort, askedCohort } from './asked-cohort.js';

const browser = await openBrowser();
const suite = browser ? describe : describe.skip;

/** Ten questions for two points in time. */
const SCREENS = 20;

suite('answering a survey on a phone', () => {
  let app: TestApp;
  let asked: AskedCohort;
  const tabs = new Tabs(browser!, () => app);
  beforeAll(async () => {
    app = await TestApp.start();
    asked = await askedCohort(app);
  });
  afterEach(() => tabs.close());
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  const openLink = (person: number) => tabs.open(asked.link(person), { size: PHONE });
  const place = (page: Page, number: number) =>
    page.getByText(`${number} of ${SCREENS}`, { exact: true }).waitFor();
  const width = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth');
  const kept = (page: Page) =>
    page.evaluate<string>('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
  const focused = (page: Page) => page.evaluate<string>('document.activeElement.textContent.trim()');

  /** Presses Tab until a button of these words has the focus. */
  async function tabTo(page: Page, words: string): Promise<void> {
    for (let presses = 0; presses < 15; presses++) {
      if ((await focused(page)) === words) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`The Tab key does not lead to "${words}"`);
  }

  it('works by keyboard alone: Now, then Before, a reload in the middle, sending, and where to find support', async () => {
    const page = await openLink(1);
    await page.getByRole('heading', { name: 'Who can see what' }).waitFor();
    expect(await width(page)).toBe(PHONE.width);
    await tabTo(page, 'Begin');
    await page.keyboard.press('Enter');

    for (let number = 1; number <= 10; number++) {
      await place(page, number);
      await page.getByText('Now', { exact: true }).waitFor();
      expect(await width(page)).toBe(PHONE.width);
      // By number, by space on the first choice, and by arrow and Enter.
      if (number % 3 === 0) await page.keyboard.press('Space');
      else if (number % 3 === 1) await page.keyboard.press('5');
      else {
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
      }
    }
    await place(page, 11);

    await page.reload();
    await page.getByRole('button', { name: 'Go on where you stopped' }).waitFor();
    await tabTo(page, 'Go on where you stopped');
    await page.keyboard.press('Enter');
    await place(page, 11);
    await tabTo(page, 'Back');
    await page.keyboard.press('Enter');
    await place(page, 10);
    expect(await page.getByRole('radio').nth(4).isChecked()).toBe(true);
    await tabTo(page, 'Next');
    await page.keyboard.press('Enter');

    for (let number = 11; number <= SCREENS; number++) {
      await place(page, number);
      await page.getByText('Before: March 2026', { exact: true }).waitFor();
      expect(await width(page)).toBe(PHONE.width);
      // What was answered for now must not be seen beside the question about before.
      expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
      expect(await page.getByText(/you chose/).count()).toBe(0);
      await page.keyboard.press('2');
    }

    await page.getByRole('heading', { name: 'That was the last question' }).waitFor();
    expect(await width(page)).toBe(PHONE.width);
    await tabTo(page, 'Send my answers');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /Your answers are in the ballot box/ }).waitFor();
    await page.getByRole('heading', { name: 'If you would like to talk to someone' }).waitFor();
    await page.getByText('988').first().waitFor();
    expect(await width(page)).toBe(PHONE.width);

    expect(await kept(page)).not.toContain('spokewell.draft');
    expect(page.url()).toBe(`${app.url}/survey/${asked.waveId}`);
    await page.goto(asked.link(1));
    await page.reload();
    await page.getByRole('heading', { name: 'This link was used already' }).waitFor();
  });

  it('takes 22 taps for 20 answers, on targets that a thumb can hit', async () => {
    const page = await openLink(2);
    let taps = 0;
    const tap = async (what: ReturnType<Page['getByRole']>) => {
      const box = await what.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect(box?.width).toBeGreaterThanOrEqual(44);
      await what.tap();
      taps++;
    };
    await tap(page.getByRole('button', { name: 'Begin' }));
    for (let number = 1; number <= SCREENS; number++) {
      await place(page, number);
      await tap(page.locator('label').nth(number % 5));
    }
    await tap(page.getByRole('button', { name: 'Send my answers' }));
    await page.getByRole('heading', { name: /Your answers are in the ballot box/ }).waitFor();
    expect(taps).toBe(22);
    const ballots = await app.sql<{ n: number }>('select count(*)::int as n from ballot where wave_id = $1', [
      asked.waveId,
    ]);
    expect(ballots[0]?.n).toBe(2);
  });

  it('shows its buttons without scrolling, on the first page and under a question of three lines', async () => {
    const page = await openLink(7);
    await page.getByRole('heading', { name: 'Who can see what' }).waitFor();
    const inSight = async (name: string) => {
      const box = await page.getByRole('button', { name, exact: true }).boundingBox();
      return box !== null && box.y >= 0 && box.y + box.height <= PHONE.height;
    };
    expect(await inSight('Begin')).toBe(true);
    await page.getByRole('button', { name: 'Begin' }).tap();
    await page.getByText('leaves no room for one').waitFor();
    expect([await inSight('Back'), await inSight('Leave it out')]).toEqual([true, true]);
    const last = await page.locator('label').last().boundingBox();
    const bar = await page.getByRole('button', { name: 'Back' }).boundingBox();
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
  });

  it('lets questions be left out, and says how many were', async () => {
    const page = await openLink(3);
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('radio').nth(2).click();
    for (let number = 2; number <= SCREENS; number++) {
      await place(page, number);
      await page.getByRole('button', { name: 'Leave it out' }).click();
    }
    await page.getByText('You answered 1 of 20').waitFor();
    await page.getByRole('button', { name: 'Go to the first one left out' }).click();
    await place(page, 2);
  });

  it('keeps a draft on this device that nobody can read without the link', async () => {
    const page = await openLink(4);
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('radio').nth(3).click();
    await place(page, 2);
    const text = await kept(page);
    expect(text).toContain('spokewell.draft');
    expect(text).not.toContain(asked.link(4).split('#')[1]);
    expect(text).not.toContain('SWBURN');
  });

  it('keeps nothing on a device that is shared', async () => {
    const page = await openLink(5);
    await page.getByLabel('I share this device with others').check();
    await page.getByRole('button', { name: 'Begin' }).click();
    for (let number = 1; number <= 3; number++) {
      await place(page, number);
      await page.getByRole('radio').nth(3).click();
    }
    await place(page, 4);
    expect(await page.evaluate<number>('localStorage.length')).toBe(0);
    expect(await kept(page)).not.toContain(asked.link(5).split('#')[1]);
    // Whoever comes next finds neither the answers nor the link.
    await page.reload();
    await page.getByRole('heading', { name: 'This link is not complete' }).waitFor();
  });

  it('lets a person decline for good with one press', async () => {
    const page = await openLink(6);
    await page.getByRole('button', { name: 'Decline for good' }).tap();
    await page.getByRole('heading', { name: 'You have declined this survey' }).waitFor();
    await page.getByText('You get no more mail about it').waitFor();
    const again = await openLink(6);
    await again.getByRole('heading', { name: 'You have declined this survey' }).waitFor();
    expect(await again.getByRole('button').count()).toBe(0);
  });
});
