import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { LedgerScene } from '../credits/ledger-scene.js';
import { axeOn, DESKTOP, openBrowser, PHONE, SCHEMES, Tabs } from '../harness/browser.js';
import { grantRole, signIn } from '../harness/index.js';

const browser = await openBrowser();
const suite = browser ? describe : describe.skip;

suite('certificates, transcripts and credit from before, in a browser', () => {
  let scene: LedgerScene;
  let office: Page;
  let learner: Page;
  const tabs = new Tabs(browser!, () => scene.app);

  beforeAll(async () => {
    scene = await LedgerScene.start(6);
    const [rosa = ''] = scene.people;
    for (const personId of scene.people) await scene.append(scene.award({ personId }));
    await scene.append(scene.award({ personId: rosa, creditType: 'ACPE' }));
    const { entry } = await scene.append(scene.award({ personId: rosa, creditType: 'NBCC' }));
    await scene.append({ kind: 'revoke', hubId: scene.hub.id, changesId: entry.id, reason: 'not_eligible' });
    await scene.app.settled();
    const ce = await grantRole(scene.app, scene.hub, 'ce_administrator', 'cei@mesa.example');
    office = await tabs.open(`/hubs/${scene.hub.id}`, { as: ce });
    learner = await tabs.open('/credits/transcript', { as: await signIn(scene.app, 'p1@spoke.example') });
  });
  afterAll(async () => {
    await tabs.close();
    await browser?.close();
    await scene.app.stop();
  });

  const faultsOf = async (page: Page) => {
    const faults: string[] = [];
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
    await page.setViewportSize(DESKTOP);
    return [...faults, ...tabs.heard()];
  };

  it('a learner finds what she earned by year, and takes out her certificate by keyboard', async () => {
    await learner.getByRole('heading', { name: 'Your transcript' }).waitFor();
    expect(await learner.getByRole('row', { name: /ACPE|Accreditation Council/ }).innerText()).toContain(
      'CPE Monitor',
    );
    const [file] = await Promise.all([
      learner.waitForEvent('download'),
      learner.getByRole('button', { name: /Download: certificate for Rounds/ }).press('Enter'),
    ]);
    expect(
      readFileSync(await file.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const [transcript] = await Promise.all([
      learner.waitForEvent('download'),
      learner.getByRole('button', { name: 'Transcript (PDF)' }).click(),
    ]);
    expect(transcript.suggestedFilename()).toBe('transcript.pdf');
    expect(await faultsOf(learner)).toEqual([]);
  });

  it('the CE office takes in a table of past credit, says who is in it, and awards it', async () => {
    await office.getByRole('link', { name: 'Credit from before' }).click();
    const folder = mkdtempSync(join(tmpdir(), 'past-'));
    const file = join(folder, 'past.csv');
    writeFileSync(
      file,
      [
        'Name;E-mail;Session;Date;Credit type;Credits',
        'Person 1;p1@spoke.example;Sleep;2024-03-25;ANCC;1,25',
        'Person 2;;Sleep;2024-03-25;ANCC;1',
        'Nobody;;Sleep;2024-03-25;ANCC;1',
        'Person 3;p3@spoke.example;Sleep;2024-03-25;Swimming;1',
      ].join('\r\n'),
    );
    expect(await faultsOf(office)).toEqual([]);
    await office.getByLabel('Table of past credit').setInputFiles(file);
    await office.getByRole('button', { name: 'Read the table' }).click();
    await office.getByRole('button', { name: 'Confirm 1 suggestion' }).waitFor();
    expect(await faultsOf(office)).toEqual([]);
    await office.getByRole('button', { name: 'Confirm 1 suggestion' }).click();
    await office.getByRole('button', { name: 'Award 2 lines' }).click();
    await office.getByRole('button', { name: 'Awarded (2)' }).waitFor();
    await office.getByLabel('E-mail address of Nobody in this hub').fill('p4@spoke.example');
    await office.keyboard.press('Enter');
    await office.getByRole('button', { name: 'Awarded (3)' }).waitFor();
  });

  it('the CE office has the certificates of a cohort made, and takes them out as one archive', async () => {
    await office.goto(`/cohorts/${scene.cohortId}`);
    await office.getByRole('link', { name: 'Certificates' }).click();
    await office.getByLabel('Credit type').selectOption('ANCC');
    await office.getByRole('button', { name: 'Make the certificates' }).click();
    await office.getByText('6 certificates').waitFor();
    expect(await faultsOf(office)).toEqual([]);
    const [file] = await Promise.all([
      office.waitForEvent('download'),
      office.getByRole('button', { name: /Download \(ZIP\)/ }).click(),
    ]);
    expect(Object.keys(unzipSync(readFileSync(await file.path())))).toHaveLength(6);
  });
});
