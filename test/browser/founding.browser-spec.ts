import type { Page } from 'playwright-core';
import { FoundingService } from '../../src/features/programs/index.js';
import { axeOn, openBrowser, PHONE, Tabs } from '../harness/browser.js';
import { foundHub, TestApp } from '../harness/index.js';

const browser = await openBrowser();
const suite = browser ? describe : describe.skip;

suite('founding a hub', () => {
  let app: TestApp;
  const tabs = new Tabs(browser!, () => app);
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterEach(() => tabs.close());
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  const operatorsLink = async () => `/found#${await app.get(FoundingService).issueLink()}`;

  async function found(hubName: string, email: string, link?: string): Promise<Page> {
    const page = await tabs.open(link ?? (await operatorsLink()));
    await page.getByLabel('Name of the hub').fill(hubName);
    await page.getByLabel('Country').selectOption({ label: 'United States' });
    await page.getByLabel('Time zone').selectOption('America/Denver');
    await page.getByLabel('Your name').fill('Ana Ruiz');
    await page.getByLabel('Your e-mail address').fill(email);
    await page.getByRole('button', { name: 'Found the hub' }).click();
    return page;
  }

  async function founded(hubName: string, email: string, link?: string): Promise<Page> {
    const page = await found(hubName, email, link);
    await page.getByRole('heading', { name: `${hubName} is founded` }).waitFor();
    await app.settled();
    return page;
  }

  /** Gives the browser an authenticator that says yes to everything. */
  async function withPasskeys(page: Page): Promise<void> {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
  }

  const linkFor = (email: string) => `/sign-in/finish#${app.mailbox.secretFor(email, '/sign-in/finish')}`;

  it('leads from the operator’s link through the mailed sign-in link to the hub’s page', async () => {
    const page = await founded('Mesa Hub', 'ana@mesa.example');
    // The secret must not stay where it is read over a shoulder, or bookmarked.
    expect(page.url()).toBe(`${app.url}/found`);

    await page.getByRole('link', { name: 'No mail? Ask for another link' }).click();
    await page.getByLabel('E-mail address').fill('ana@mesa.example');
    await page.getByRole('button', { name: 'Mail me a link' }).click();
    await page.getByText('Look into your mail').waitFor();
    await app.settled();

    await page.goto(linkFor('ana@mesa.example'));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Welcome, Ana Ruiz' }).waitFor();

    // The founder's role sleeps until a passkey is there: it is added on the spot.
    await withPasskeys(page);
    await page.getByRole('link', { name: 'Add a passkey' }).click();
    await page.getByLabel('Name for a new passkey').fill('Work laptop');
    expect(await axeOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByRole('list', { name: 'Passkeys' }).getByText('Work laptop', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Spokewell' }).click();
    await page.getByRole('list', { name: 'Your hubs' }).getByRole('link', { name: 'Mesa Hub' }).click();
    await page.getByRole('heading', { name: 'Mesa Hub', level: 1 }).waitFor();
    await page.getByText('988').first().waitFor();

    // And opens everything by itself from then on: this browser takes up the suggestion behind the e-mail field.
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
    await page.getByRole('list', { name: 'Your hubs' }).getByRole('link', { name: 'Mesa Hub' }).waitFor();
  });

  it('mails the founder a sign-in link right away, as its last page says', async () => {
    const page = await founded('Summit Hub', 'sam@summit.example');
    await page.getByText('A sign-in link is on its way to sam@summit.example').waitFor();
    await page.goto(linkFor('sam@summit.example'));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Welcome, Ana Ruiz' }).waitFor();
  });

  it('says of a founding link that was used before that it does not work', async () => {
    const link = await operatorsLink();
    await founded('First Hub', 'fay@first.example', link);
    const page = await found('Second Hub', 'sue@second.example', link);
    await page.getByRole('heading', { name: 'This founding link does not work' }).waitFor();
  });

  it('keeps a sign-in link alive when a mail scanner opens it five times, and spends it when pressed', async () => {
    await foundHub(app, 'Canyon Hub', 'cam@canyon.example');
    const { requestSignInLink } = await app.anonymous.get<{ requestSignInLink: { code: string } }>(
      `mutation { requestSignInLink(email: "cam@canyon.example") { code } }`,
    );
    await app.settled();
    const link = linkFor('cam@canyon.example');
    for (let visit = 0; visit < 5; visit++) {
      expect((await fetch(`${app.url}${link}`, { method: 'HEAD' })).status).toBe(200);
      expect((await fetch(`${app.url}${link}`)).status).toBe(200);
    }
    // Some scanners run the page's scripts as well.
    for (let visit = 0; visit < 2; visit++) {
      const scanner = await tabs.open(link);
      await scanner.getByRole('button', { name: 'Sign in' }).waitFor();
    }

    const page = await tabs.open(link, { size: PHONE });
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'One more step on this device' }).waitFor();
    expect(await axeOn(page)).toEqual([]);
    await page.getByLabel('Code').fill(requestSignInLink.code);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Welcome, Ana Ruiz' }).waitFor();
    await page.getByText('Your role needs a passkey').waitFor();
    expect(await axeOn(page)).toEqual([]);

    const again = await tabs.open(link);
    await again.getByRole('button', { name: 'Sign in' }).click();
    await again.getByRole('heading', { name: 'This link does not work any more', level: 1 }).waitFor();
    expect(await again.title()).toBe('This link does not work any more · Spokewell');
    expect(await again.evaluate<string>('document.activeElement.tagName')).toBe('H1');
  });
});
