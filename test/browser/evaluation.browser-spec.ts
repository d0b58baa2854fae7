import type { Page } from 'playwright-core';
import { axeOn, DESKTOP, openBrowser, PHONE, SCHEMES, Tabs } from '../harness/browser.js';
import { grantRole } from '../harness/index.js';
import { answersOf, EvaluationScene } from '../surveys/evaluation-scene.js';

const browser = await openBrowser();
const suite = browser ? describe : describe.skip;

suite('evaluating a session', () => {
  let scene: EvaluationScene;
  let sessionId: string;
  let phone: Page;
  let desk: Page;
  const tabs = new Tabs(browser!, () => scene.app);

  beforeAll(async () => {
    scene = await EvaluationScene.start();
    sessionId = await scene.attended();
    await scene.answer(await scene.person(2), sessionId, answersOf(3, 'Ask how the night was'));
    phone = await tabs.open(`/sessions/${sessionId}`, { as: await scene.person(1), size: PHONE });
    const office = await grantRole(scene.app, scene.hub, 'ce_administrator', 'cei@mesa.example');
    desk = await tabs.open(`/sessions/${sessionId}/evaluations`, { as: office });
  });
  afterAll(async () => {
    await tabs.close();
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
    return [...faults, ...tabs.heard()];
  }

  it('keeps what was answered on the device until it is sent', async () => {
    await phone.getByRole('link', { name: 'Evaluate the session' }).click();
    await phone.getByRole('radio', { name: '4' }).check();
    await phone.getByRole('radio', { name: 'No', exact: true }).check();
    await phone.getByLabel('What did you notice?').fill('A logo on each slide');
    await phone.reload();
    await phone.getByRole('radio', { name: '4' }).waitFor();
    expect(await phone.getByRole('radio', { name: '4' }).isChecked()).toBe(true);
    expect(await phone.getByLabel('What did you notice?').inputValue()).toBe('A logo on each slide');
  });

  it('says who reads it, and has no fault', async () => {
    await phone.getByText('read your answers with your name').waitFor();
    expect(await faultsOf(phone)).toEqual([]);
    await phone.setViewportSize(PHONE);
  });

  it('is sent in one go, by keyboard, and can be changed afterwards', async () => {
    await phone.getByLabel('What will you do differently in your practice?').focus();
    await phone.keyboard.type('Ask about sleep');
    await phone.getByRole('button', { name: 'Send' }).focus();
    await phone.keyboard.press('Enter');
    await phone.getByRole('heading', { name: 'Thank you' }).waitFor();
    await phone.getByRole('button', { name: 'Change them' }).click();
    await phone.getByRole('radio', { name: '5' }).check();
    await phone.getByRole('button', { name: /^Send/ }).click();
    await phone.getByRole('heading', { name: 'Thank you' }).waitFor();
    expect(await phone.evaluate<number>('localStorage.length')).toBe(0);
  });

  it('is read by the CE office, with the names', async () => {
    await desk.reload();
    await desk.getByText('2 evaluated it; 2 are known to have been there.').waitFor();
    await desk.getByText('Mean 4.00 of 5, 2 answered').waitFor();
    const quote = desk.getByRole('listitem').filter({ hasText: 'A logo on each slide' });
    expect(await quote.innerText()).toContain('Person 1');
    expect(await faultsOf(desk)).toEqual([]);
    await desk.setViewportSize(DESKTOP);
  });

  it('goes out as a file', async () => {
    const [file] = await Promise.all([
      desk.waitForEvent('download'),
      desk.getByRole('button', { name: 'Download (CSV)' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/evaluations\.csv$/);
  });

  it('is asked as the office says, with a look at it before', async () => {
    await desk.goto(`/cohorts/${scene.attendance.cohortId}/evaluations`);
    await desk.getByRole('link', { name: 'What is asked' }).click();
    await desk.getByRole('button', { name: 'Edit what is asked' }).click();
    await desk.getByRole('button', { name: 'Add it' }).click();
    await desk.getByRole('textbox', { name: 'Question 5' }).fill('Was the pace right?');
    await desk.getByRole('group', { name: 'Was the pace right?' }).waitFor();
    expect(await faultsOf(desk)).toEqual([]);
    await desk.setViewportSize(DESKTOP);
    await desk.getByRole('button', { name: 'Ask this from now on' }).click();
    await desk.getByRole('heading', { name: 'Version 1' }).waitFor();
  });
});
