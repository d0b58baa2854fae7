import type { Page } from 'playwright-core';
import { openBrowser, Tabs } from '../harness/browser.js';
import {
  type Client,
  createCohort,
  createProgram,
  enrollPeople,
  foundHub,
  grantRole,
  recordAttendance,
  TestApp,
} from '../harness/index.js';

const browser = await openBrowser();
const suite = browser ? describe : describe.skip;

/** Where the focus is: what it reads as, whether a ring shows it, and whether something lies over it. */
interface Focus {
  tag: string;
  words: string;
  ring: boolean;
  covered: boolean;
}

// A ring may be drawn around the control's frame instead of the control.
const FOCUS = `(() => {
  const it = document.activeElement;
  const box = it.getBoundingClientRect();
  const ringed = (el) => el && getComputedStyle(el).outlineStyle !== 'none' && parseFloat(getComputedStyle(el).outlineWidth) >= 2;
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20));
  return {
    tag: it.tagName.toLowerCase(),
    words: (it.getAttribute('aria-label') ?? it.textContent ?? '').trim(),
    ring: Boolean(ringed(it) || ringed(it.parentElement)),
    covered: !top || !(it === top || it.contains(top) || top.contains(it)),
  };
})()`;

suite('a facilitator without a mouse', () => {
  let app: TestApp;
  let facilitator: Client;
  let cohortId: string;
  const tabs = new Tabs(browser!, () => app);
  beforeAll(async () => {
    app = await TestApp.start();
    const hub = await foundHub(app);
    const programId = await createProgram(hub);
    cohortId = await createCohort(hub, programId, { name: 'Spring' });
    await enrollPeople(hub.admin, cohortId, 3);
    await recordAttendance(hub.admin, cohortId, 3, 2);
    facilitator = await grantRole(app, hub, 'facilitator', 'fay@mesa.example', { programId });
  });
  afterEach(() => tabs.close());
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  const focus = (page: Page) => page.evaluate<Focus>(FOCUS);

  async function open(path: string, title: string): Promise<Page> {
    const page = await tabs.open(path, { as: facilitator });
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    return page;
  }

  /** Presses Tab until the focus reads as these words. */
  async function tabTo(page: Page, words: string): Promise<void> {
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab');
      if ((await focus(page)).words === words) return;
    }
    throw new Error(`The Tab key does not lead to "${words}"`);
  }

  it('skips to the content with the first Tab', async () => {
    const page = await open(`/cohorts/${cohortId}`, 'Spring');
    await page.keyboard.press('Tab');
    const first = await focus(page);
    expect(first.words).toBe('Skip to the content');
    expect(first.covered).toBe(false);
    await page.keyboard.press('Enter');
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('content');
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate<boolean>("document.getElementById('content').contains(document.activeElement)"),
    ).toBe(true);
  });

  it('is put at the title of the page that they came to, and sees the focus from there on', async () => {
    const page = await open('/', 'Welcome, fay');
    await tabTo(page, 'Spring');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Spring', level: 1 }).waitFor();
    await page.waitForFunction("document.activeElement?.tagName === 'H1'");
    expect((await focus(page)).words).toBe('Spring');
    await page.keyboard.press('Tab');
    expect(await focus(page)).toMatchObject({ ring: true, covered: false });
  });

  it('reaches every section of the cohort', async () => {
    const page = await open(`/cohorts/${cohortId}`, 'Spring');
    for (const section of ['People', 'Attendance', 'Surveys', 'Sessions']) {
      await page.evaluate("document.querySelector('h1').focus()");
      await tabTo(page, section);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: section, level: 2 }).waitFor();
      expect(await page.getByRole('link', { name: section, exact: true }).getAttribute('aria-current')).toBe(
        'page',
      );
      expect((await focus(page)).tag).not.toBe('body');
    }
  });

  it('sees at each stop where they are', async () => {
    const unseen: string[] = [];
    for (const section of ['', '/people', '/attendance', '/surveys']) {
      const page = await open(`/cohorts/${cohortId}${section}`, 'Spring');
      for (let stop = 0; stop < 40; stop++) {
        await page.keyboard.press('Tab');
        let at = await focus(page);
        if (at.tag === 'body') break;
        // What lay there may be on its way out.
        for (let looks = 0; looks < 5 && (!at.ring || at.covered); looks++) {
          await page.waitForTimeout(100);
          at = await focus(page);
        }
        if (!at.ring || at.covered) unseen.push(`${section} ${at.tag} "${at.words.slice(0, 40)}"`);
      }
      await page.context().close();
    }
    expect(unseen).toEqual([]);
  });

  it('opens a form, is put into it, and is put back when leaving it', async () => {
    const page = await open(`/cohorts/${cohortId}/people`, 'Spring');
    await tabTo(page, 'Enroll someone');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Name', exact: true }).waitFor();
    expect((await focus(page)).tag).toBe('input');
    await page.keyboard.type('Kim Key');
    await page.keyboard.press('Tab');
    await page.keyboard.type('kim@spoke.example');
    await page.keyboard.press('Enter');
    await page.getByText('Kim Key is enrolled.').waitFor();
    expect((await focus(page)).tag).toBe('input');
    await tabTo(page, 'Cancel');
    await page.keyboard.press('Enter');
    expect((await focus(page)).words).toBe('Enroll someone');
  });

  it('is asked before something is done for good, and is put back when they say no', async () => {
    const page = await open(`/cohorts/${cohortId}/people`, 'Spring');
    await page.getByRole('checkbox', { name: 'All who are shown' }).focus();
    await page.keyboard.press('Space');
    await tabTo(page, 'Withdraw');
    await page.keyboard.press('Enter');
    expect((await focus(page)).words).toBe('No, go back');
    await page.keyboard.press('Enter');
    expect((await focus(page)).words).toBe('Withdraw');
  });
});
