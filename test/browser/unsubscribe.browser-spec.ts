import { axeOn, openBrowser, Tabs } from '../harness/browser.js';
import { foundHub, TestApp } from '../harness/index.js';
import { LettersModule, orderMail } from '../platform/letters.js';

const browser = await openBrowser();
const suite = browser ? describe : describe.skip;

suite('getting less mail', () => {
  let app: TestApp;
  const tabs = new Tabs(browser!, () => app);
  beforeAll(async () => {
    app = await TestApp.start({}, { modules: [LettersModule] });
  });
  afterAll(async () => {
    await tabs.close();
    await browser?.close();
    await app.stop();
  });

  it('takes the link of a mail and one button, without signing in; the profile shows it', async () => {
    const hub = await foundHub(app);
    const [person] = await app.sql<{ id: string }>(`select id from person`);
    await orderMail(app, { template: 'test.reminder', recipientId: person?.id as string });
    await app.settled();
    const mail = app.mailbox.to('ana@mesa.example').at(-1);
    const path = /\/unsubscribe\/swu_[\w-]+/.exec(mail?.text ?? '')?.[0] as string;

    const page = await tabs.open(path);
    expect(await axeOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Switch it off' }).click();
    await page.getByRole('heading', { name: 'It is switched off' }).waitFor();
    expect(await axeOn(page)).toEqual([]);

    const profile = await tabs.open('/profile', { as: hub.admin });
    const choice = profile.getByLabel('Reminders of sessions');
    await choice.waitFor();
    expect(await choice.isChecked()).toBe(false);
    await choice.click();
    await expectChecked(choice);
    expect(await app.sql(`select 1 from mail_choice`)).toEqual([]);
  });
});

/** Waits until a switch shows that it is on, as the server answered. */
async function expectChecked(choice: { isChecked(): Promise<boolean>; isEnabled(): Promise<boolean> }) {
  for (let tries = 0; tries < 100; tries++) {
    if ((await choice.isEnabled()) && (await choice.isChecked())) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The switch stayed off');
}
