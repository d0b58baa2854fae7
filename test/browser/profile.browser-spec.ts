import type { Page } from 'playwright-core';
import { BirthDates } from '../../src/features/identity/index.js';
import { axeOn, DESKTOP, openBrowser, PHONE, SCHEMES, Tabs } from '../harness/browser.js';
import {
  type Client,
  createCohort,
  createProgram,
  enrollPeople,
  foundHub,
  signIn,
  TestApp,
  type TestHub,
} from '../harness/index.js';

const browser = await openBrowser();
const suite = browser ? describe : describe.skip;

suite('a person’s profile', () => {
  let app: TestApp;
  let hub: TestHub;
  let cohortId: string;
  let nia: Client;
  const tabs = new Tabs(browser!, () => app);
  beforeAll(async () => {
    app = await TestApp.start();
    hub = await foundHub(app);
    cohortId = await createCohort(hub, await createProgram(hub), { name: 'Spring' });
    await enrollPeople(hub.admin, cohortId, 3);
    nia = await signIn(app, 'p1@spoke.example');
  });
  afterEach(() => tabs.close());
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  const part = (page: Page, name: string) =>
    page.locator('section', { has: page.getByRole('heading', { name, exact: true }) });
  const saved = (page: Page, name: string) => part(page, name).getByText('This is saved.').waitFor();
  const profileOf = async (client: Client) =>
    (
      await client.get<{ me: { profile: Record<string, unknown> } }>(
        `{ me { profile { organization country region county npi licences { number region } } } }`,
      )
    ).me.profile;

  /** What is wrong with the page at both sizes and in both schemes. */
  async function faultsOf(page: Page): Promise<string[]> {
    const faults: string[] = [];
    for (const size of [DESKTOP, PHONE]) {
      await page.setViewportSize(size);
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      if (width > size.width) faults.push(`${size.width}: the page is ${width} wide`);
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        for (const fault of await axeOn(page)) faults.push(`${size.width} ${colorScheme}: ${fault}`);
      }
    }
    return faults;
  }

  it('is offered after registering, filled in on a phone part by part, and not offered again', async () => {
    const page = await tabs.open('/', { as: nia, size: PHONE });
    await page.getByRole('heading', { name: /Finish your profile/ }).waitFor();
    await page.getByRole('link', { name: 'To your profile' }).click();
    await page.getByLabel('Profession').selectOption('Nurse');
    await page.getByLabel('Credentials').fill('RN, BSN');
    await page.getByLabel('Organization').fill('Rio Clinic');
    await page.getByRole('button', { name: 'Save your work' }).click();
    await saved(page, 'Your work');
    await page.getByLabel('Country').first().selectOption('United States');
    await page.getByLabel('State or territory').selectOption('New Mexico');
    await page.getByLabel('County').fill('Taos');
    await page.getByLabel('Rural', { exact: true }).check();
    await page.getByRole('button', { name: 'Save where you work' }).click();
    await saved(page, 'Where you work');
    expect(await profileOf(nia)).toMatchObject({ organization: 'Rio Clinic', region: 'NM', county: 'Taos' });
    await page.getByRole('link', { name: 'Spokewell' }).first().click();
    await page.getByRole('heading', { name: 'Your cohorts' }).waitFor();
    expect(await page.getByRole('heading', { name: /Finish your profile/ }).count()).toBe(0);
  });

  it('says at the field what is wrong, and keeps all that was typed', async () => {
    const page = await tabs.open('/profile', { as: nia });
    await page.getByLabel('NPI').fill('1234567890');
    await page.getByRole('button', { name: 'Add a licence' }).click();
    const licence = page.getByRole('group', { name: 'Licence 1' });
    // The focus is in the new row by itself.
    await page.keyboard.type('Registered nurse');
    await licence.getByLabel('Number').fill('RN-1');
    await licence.getByLabel('State or territory').selectOption('Texas');
    await page.getByLabel('Organization').fill('Another Clinic');
    await page.getByRole('button', { name: 'Save your licences' }).click();
    await part(page, 'Licences').getByText('its ten digits do not fit together').waitFor();
    expect(await licence.getByLabel('Kind of licence').inputValue()).toBe('Registered nurse');
    await page.getByLabel('NPI').fill('1234567893');
    await page.getByRole('button', { name: 'Save your licences' }).click();
    await saved(page, 'Licences');
    expect(await profileOf(nia)).toMatchObject({
      npi: '1234567893',
      licences: [{ number: 'RN-1', region: 'TX' }],
      organization: 'Rio Clinic',
    });
    // What another part held and was not saved is still there, and is asked about before it is left.
    expect(await page.getByLabel('Organization').inputValue()).toBe('Another Clinic');
    let asked = '';
    page.once('dialog', (dialog) => {
      asked = dialog.message();
      void dialog.dismiss();
    });
    await page.getByRole('link', { name: 'Spokewell' }).first().click();
    await page.getByRole('heading', { name: 'Your profile' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/profile');
    expect(asked).toMatch(/not saved yet/);
    expect(await page.getByLabel('Organization').inputValue()).toBe('Another Clinic');
    page.on('dialog', (dialog) => void dialog.accept());
  });

  it('has the fields of the country at once, and no others', async () => {
    const page = await tabs.open('/profile', { as: await signIn(app, 'p2@spoke.example') });
    const country = page.getByLabel('Country').first();
    await page.getByRole('heading', { name: 'Where you work' }).waitFor();
    const shown = async (label: string) => page.getByLabel(label, { exact: true }).isVisible();
    expect(await shown('NPI')).toBe(false);
    await country.selectOption('United States');
    expect([await shown('County'), await shown('ZIP code'), await shown('NPI')]).toEqual([true, true, true]);
    await page.getByLabel('County').fill('Taos');
    await country.selectOption('Canada');
    expect([await shown('County'), await shown('NPI')]).toEqual([false, false]);
    await page.getByLabel('Province, state or region').fill('Ontario');
    await page.getByLabel('Postal code').fill('K1A 0B1');
    await page.getByRole('button', { name: 'Save where you work' }).click();
    await saved(page, 'Where you work');
    expect(await profileOf(await signIn(app, 'p2@spoke.example'))).toMatchObject({
      country: 'CA',
      region: 'Ontario',
      county: null,
    });
  });

  it('keeps the focus where one goes on, without a mouse', async () => {
    const page = await tabs.open('/profile', { as: nia });
    const focused = (words: string) =>
      page.evaluate<boolean>(
        `((it) => [it.labels?.[0]?.textContent, it.getAttribute('aria-label'), it.textContent].includes(${JSON.stringify(words)}))(document.activeElement)`,
      );
    // It follows once the change is drawn.
    const focusOn = async (words: string) => {
      for (let tries = 0; tries < 100 && !(await focused(words)); tries++) await page.waitForTimeout(20);
      expect(await focused(words)).toBe(true);
    };
    await page.getByRole('button', { name: 'Add a language' }).focus();
    await page.keyboard.press('Enter');
    await focusOn('Language 1');
    await page.keyboard.press('Tab');
    await focusOn('Remove Language 1');
    await page.keyboard.press('Enter');
    await page.getByLabel('Language 1', { exact: true }).waitFor({ state: 'detached' });
    await focusOn('Add a language');
    page.on('dialog', (dialog) => void dialog.accept());
  });

  it('shows a date of birth to its person when they ask, and forgets it when they say so', async () => {
    // Nobody is asked unless credit that they can earn is reported with it.
    const before = await tabs.open('/profile', { as: nia, size: PHONE });
    await before.getByRole('heading', { name: 'Licences' }).waitFor();
    expect(await before.getByLabel('Date of birth').count()).toBe(0);
    app.get(BirthDates).needs = async () => true;
    const page = await tabs.open('/profile', { as: nia, size: PHONE });
    await page.getByLabel('Date of birth').fill('1980-02-29');
    await page.getByRole('button', { name: 'Save the date of birth' }).click();
    await page.getByText('Your date of birth is kept.').waitFor();
    expect(await page.getByText('1980').count()).toBe(0);
    await page.getByRole('button', { name: 'Show it' }).click();
    await page.getByText('February 29, 1980').waitFor();
    await page.getByRole('button', { name: 'Take it away' }).click();
    await page.getByRole('button', { name: 'Yes, take it away' }).click();
    await page.getByLabel('Date of birth').waitFor();
    expect(await app.sql(`select 1 from birth_date`)).toEqual([]);
  });

  it('asks what the hub asks, in words that its admin wrote', async () => {
    const admin = await tabs.open(`/hubs/${hub.id}`, { as: hub.admin });
    await admin.getByRole('button', { name: 'Ask something more' }).click();
    await admin.getByLabel('Question in English').fill('When do you work?');
    await admin.getByLabel('Answers in English').fill('Days\nNights');
    await admin.getByLabel('Question in Spanish').fill('¿Cuándo trabaja?');
    await admin.getByLabel('Answers in Spanish').fill('De día');
    await admin.getByRole('button', { name: 'Ask this' }).click();
    await admin.getByText('have more options in one language than in another').first().waitFor();
    await admin.getByLabel('Answers in Spanish').fill('De día\nDe noche');
    await admin.getByRole('button', { name: 'Ask this' }).click();
    await admin.getByRole('heading', { name: 'When do you work?' }).waitFor();
    const page = await tabs.open('/profile', { as: nia, size: PHONE });
    await page.getByLabel('Nights').check();
    await page.getByRole('button', { name: 'Save this answer' }).click();
    await saved(page, 'What Mesa Hub asks');
    await page.getByRole('button', { name: /Take my answer back/ }).click();
    await page.getByRole('button', { name: /Take my answer back/ }).waitFor({ state: 'detached' });
    expect(await page.getByLabel('Nights').isChecked()).toBe(false);
    await page.getByLabel('I prefer not to say').check();
    await page.getByRole('button', { name: 'Save this answer' }).click();
    await saved(page, 'What Mesa Hub asks');
    await admin.reload();
    await admin.getByText('Fewer than five people have answered').waitFor();
    tabs.excuse(/graphql 400|status of 400/);
  });

  it('has no fault: the profile, the roster, and one of its people, who says what they need', async () => {
    await nia.get(
      `mutation { setMyLanguages(input: { languages: ["es"], accessNeeds: "Captions" }) { id } }`,
    );
    const own = await tabs.open('/profile', { as: nia });
    await own.getByRole('heading', { name: 'For credit reporting' }).waitFor();
    await own.getByRole('button', { name: 'Add a language' }).click();
    expect(await faultsOf(own)).toEqual([]);
    const page = await tabs.open(`/cohorts/${cohortId}/people`, { as: hub.admin });
    await page.getByText('Rio Clinic').last().waitFor();
    expect(await page.getByText('Captions').count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'More about Person 1' }).click();
    await page.getByText('Captions').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});
