import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { LedgerScene } from '../credits/ledger-scene.js';
import { axeOn, DESKTOP, openBrowser, PHONE, SCHEMES, Tabs } from '../harness/browser.js';
import { grantRole } from '../harness/index.js';

const browser = await openBrowser();
const suite = browser ? describe : describe.skip;

suite('the ledger of credit, for the CE office', () => {
  let scene: LedgerScene;
  let page: Page;
  const tabs = new Tabs(browser!, () => scene.app);

  beforeAll(async () => {
    scene = await LedgerScene.start(6);
    const [rosa = '', ...others] = scene.people;
    for (const personId of others) await scene.append(scene.award({ personId }));
    const { entry } = await scene.append(scene.award({ personId: rosa, creditType: 'AMA1', amount: '1.25' }));
    const of = { hubId: scene.hub.id, changesId: entry.id } as const;
    const less = await scene.append({ kind: 'adjust', ...of, to: '1.00', reason: 'attendance_corrected' });
    await scene.append({ kind: 'revoke', ...of, changesId: less.entry.id, reason: 'not_eligible' });
    const source = { kind: 'imported' as const, id: '018f2e3c-0000-7000-8000-00000000abcd' };
    await scene.append(scene.award({ personId: rosa, source, amount: '12.00' }));
    const office = await grantRole(scene.app, scene.hub, 'ce_administrator', 'cei@mesa.example');
    page = await tabs.open(`/hubs/${scene.hub.id}`, { as: office });
  });
  afterAll(async () => {
    await tabs.close();
    await browser?.close();
    await scene.app.stop();
  });

  it('is reached from the hub, and told entry by entry', async () => {
    await page.getByRole('link', { name: 'Ledger of credit' }).click();
    await page.getByRole('heading', { name: 'Where it ends' }).waitFor();
    expect(await page.getByRole('row').count()).toBe(1 + 9);
    const revoked = page.getByRole('row', { name: /Revoked/ });
    expect(await revoked.innerText()).toMatch(/changes no. 7 · Not eligible for this credit/);
    expect(await revoked.innerText()).toMatch(/−1.00/);
  });

  it('has no fault, at both sizes and in both schemes', async () => {
    const faults: string[] = [];
    for (const size of [DESKTOP, PHONE]) {
      await page.setViewportSize(size);
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      if (width > size.width) faults.push(`${size.width}: the page is ${width} wide`);
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        for (const fault of await axeOn(page, 'at everything'))
          faults.push(`${size.width} ${colorScheme}: ${fault}`);
      }
    }
    await page.setViewportSize(DESKTOP);
    await page.emulateMedia({ colorScheme: 'light' });
    expect([...faults, ...tabs.heard()]).toEqual([]);
  });

  it('is narrowed to a person and to a session, by keyboard', async () => {
    await page.getByLabel('Whose credit').focus();
    await page.keyboard.type('p2@spoke.example');
    await page.keyboard.press('Enter');
    await page
      .getByRole('row', { name: /Person 1/ })
      .first()
      .waitFor({ state: 'detached' });
    expect(await page.getByRole('row').count()).toBe(2);
    await page.getByLabel('Whose credit').fill('');
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: /Imported, from before/ }).waitFor();
    await page
      .getByRole('button', { name: /show this session alone/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await page.getByText('Only the session “Rounds”').waitFor();
    await page.getByRole('row', { name: /Imported, from before/ }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'All sessions' }).press('Enter');
    await page.getByRole('row', { name: /Imported, from before/ }).waitFor();
  });

  it('gives its anchor as a file', async () => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the anchor (JSON)' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('credit-ledger-anchor.json');
    const { anchors } = JSON.parse(readFileSync(await file.path(), 'utf8')) as { anchors: object[] };
    expect(anchors).toMatchObject([{ hub: scene.hub.id, sequence: 9 }]);
  });
});
