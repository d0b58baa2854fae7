import type { Page } from 'playwright-core';
import { LedgerScene } from '../credits/ledger-scene.js';
import { axeOn, DESKTOP, openBrowser, PHONE, SCHEMES, Tabs } from '../harness/browser.js';

const browser = await openBrowser();
const suite = browser ? describe : describe.skip;

suite('verifying a certificate, for anybody', () => {
  let scene: LedgerScene;
  let page: Page;
  let serial: string;
  const tabs = new Tabs(browser!, () => scene.app);

  beforeAll(async () => {
    scene = await LedgerScene.start(2);
    await scene.append(scene.award());
    await scene.app.settled();
    const [row] = await scene.app.sql<{ serial: string }>('select serial from certificate');
    serial = row?.serial ?? '';
    page = await tabs.open('/verify');
  });
  afterAll(async () => {
    await tabs.close();
    await browser?.close();
    await scene.app.stop();
  });

  it('is done by typing the serial, by keyboard', async () => {
    await page.getByLabel('Serial').focus();
    await page.keyboard.type(serial.toLowerCase());
    await page.keyboard.press('Enter');
    await page.getByText('This certificate stands').waitFor();
    expect(await page.getByRole('main').innerText()).toMatch(
      /Person 1[\s\S]*Rounds[\s\S]*0.75 contact hours/,
    );
  });

  it('is done by opening the address of the QR code', async () => {
    await page.goto(`/verify/${serial.match(/.{6}/g)?.join('-')}`);
    await page.getByText('This certificate stands').waitFor();
  });

  it('says so where no certificate has the serial', async () => {
    await page.goto('/verify/ABCDEF-ABCDEF-ABCDEF');
    await page.getByText('No certificate has this serial').waitFor();
  });

  it('has no fault, at both sizes and in both schemes', async () => {
    const faults: string[] = [];
    for (const address of [`/verify/${serial}`, '/verify/none']) {
      await page.goto(address);
      await page.getByRole('alert').waitFor();
      for (const size of [DESKTOP, PHONE]) {
        await page.setViewportSize(size);
        const width = await page.evaluate<number>('document.documentElement.scrollWidth');
        if (width > size.width) faults.push(`${size.width}: the page is ${width} wide`);
        for (const colorScheme of SCHEMES) {
          await page.emulateMedia({ colorScheme });
          for (const fault of await axeOn(page)) faults.push(`${size.width} ${colorScheme}: ${fault}`);
        }
        await page.emulateMedia({ colorScheme: 'light' });
      }
    }
    expect([...faults, ...tabs.heard()]).toEqual([]);
  });
});
