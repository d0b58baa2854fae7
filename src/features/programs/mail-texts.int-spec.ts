import { type Client, foundHub, grantRole, TestApp, type TestHub } from '../../../test/harness/index.js';

const MAILS = `query ($hubId: ID!) { hub(id: $hubId) { mails {
  template title occasion slots { name meaning sample required }
  texts { language default { subject body } own { subject body } } } } }`;
const SET = `mutation ($hubId: ID!, $template: String!, $language: String!, $subject: String!, $body: String!) {
  setMailText(hubId: $hubId, template: $template, language: $language, subject: $subject, body: $body) {
    template texts { language own { subject body } } } }`;
const RESET = `mutation ($hubId: ID!, $template: String!, $language: String!) {
  resetMailText(hubId: $hubId, template: $template, language: $language) { texts { language own { subject } } } }`;

const ROLE = { template: 'access.role-granted', language: 'en' };
const OWN = { subject: 'Welcome, {role}', body: 'At {hub} you are {role}.\n\nCome & see <b>us</b>.' };

interface HubMail {
  template: string;
  slots: { name: string; required: boolean }[];
  texts: { language: string; default: { subject: string }; own: { subject: string; body: string } | null }[];
}

describe('the words of a hub’s mail', () => {
  let app: TestApp;
  let hub: TestHub;
  let other: TestHub;
  let facilitator: Client;
  beforeAll(async () => {
    app = await TestApp.start();
    hub = await foundHub(app);
    other = await foundHub(app, 'Other Hub', 'bo@other.example');
    facilitator = await grantRole(app, hub, 'facilitator', 'fay@mesa.example');
  });
  afterAll(() => app.stop());
  afterEach(async () => {
    await hub.admin.get(RESET, { hubId: hub.id, ...ROLE });
    await hub.admin.get(RESET, { hubId: hub.id, ...ROLE, language: 'es' });
  });

  const mails = async (of: TestHub): Promise<HubMail[]> =>
    (await of.admin.get<{ hub: { mails: HubMail[] } }>(MAILS, { hubId: of.id })).hub.mails;
  const set = (words: object = OWN, client = hub.admin, hubId = hub.id) =>
    client.ask(SET, { hubId, ...ROLE, ...words });
  let people = 0;
  const mailToNew = async (of: TestHub, language?: string) => {
    people += 1;
    const email = `new${people}@mesa.example`;
    const input = { hubId: of.id, role: 'facilitator', name: 'New', email };
    if (language) {
      await app.pauseWork(async () => {
        await grant(of, input);
        await app.sql(`update person set language = $2 where email = $1`, [email, language]);
      });
    } else await grant(of, input);
    await app.settled();
    return app.mailbox.to(email).at(-1);
  };
  const grant = (of: TestHub, input: object) =>
    of.admin.get(`mutation ($input: GrantRoleInput!) { grantRole(input: $input) { grant { id } } }`, {
      input,
    });

  it('are listed with what can be filled in, in every language', async () => {
    const list = await mails(hub);
    expect(list.map((mail) => mail.template).sort()).toEqual([
      'access.role-granted',
      'attendance.correction-answered',
      'cohorts.approved',
      'cohorts.declined',
      'cohorts.invitation',
      'cohorts.promoted',
      'credits.change',
      'credits.claim',
      'sessions.called-off',
      'sessions.follow-up',
      'sessions.guest-moved',
      'sessions.link-changed',
      'sessions.reminder',
      'sessions.teaching',
      'surveys.evaluation',
      'surveys.evaluation-reminder',
      'surveys.invitation',
      'surveys.reminder',
    ]);
    const role = list.find((mail) => mail.template === 'access.role-granted');
    expect(role?.slots.map((slot) => [slot.name, slot.required])).toEqual([
      ['hub', false],
      ['role', true],
    ]);
    expect(role?.texts.map((text) => [text.language, text.default.subject, text.own])).toEqual([
      ['en', 'You are now {role} at {hub}', null],
      ['es', 'Tiene un nuevo papel en {hub}: {role}', null],
    ]);
  });

  it('are the product’s until the hub writes its own, and again when it takes them back', async () => {
    expect((await mailToNew(hub))?.subject).toBe('You are now a facilitator at Mesa Hub');
    await set();
    const mail = await mailToNew(hub);
    expect(mail?.subject).toBe('Welcome, a facilitator');
    expect(mail?.text).toContain('At Mesa Hub you are a facilitator.\n\nCome & see <b>us</b>.');
    await hub.admin.get(RESET, { hubId: hub.id, ...ROLE });
    expect((await mailToNew(hub))?.subject).toBe('You are now a facilitator at Mesa Hub');
  });

  it('are escaped in HTML, and come in paragraphs', async () => {
    await set();
    const html = (await mailToNew(hub))?.html;
    expect(html).toMatch(
      /<p[^>]*>At Mesa Hub you are a facilitator\.<\/p><p[^>]*>Come &#38; see &#60;b&#62;us/,
    );
  });

  it('are those of this hub alone', async () => {
    await set();
    expect((await mailToNew(other))?.subject).toBe('You are now a facilitator at Other Hub');
    expect((await mails(other)).flatMap((mail) => mail.texts.map((text) => text.own))).toEqual(
      Array(36).fill(null),
    );
  });

  it('are written per language, and read by those who speak it', async () => {
    await set({ language: 'es', subject: 'Ahora: {role}', body: 'Hola.' });
    const mail = await mailToNew(hub, 'es');
    expect(mail?.subject).toBe('Ahora: facilitador/a');
    expect(mail?.html).toContain('<html lang="es">');
    expect((await mailToNew(hub))?.subject).toBe('You are now a facilitator at Mesa Hub');
  });

  it('can be written again', async () => {
    await set();
    await set({ subject: 'Again: {role}', body: 'B' });
    expect((await mailToNew(hub))?.subject).toBe('Again: a facilitator');
    expect((await app.sql(`select 1 from mail_text`)).length).toBe(1);
  });

  it.each([
    ['a slot that must be there', { body: 'B', subject: 'S' }, 'body', '{role} is missing'],
    ['a slot that nobody fills', { body: '{role} {name}' }, 'body', '{name} is not known here'],
    ['a brace alone', { subject: '{role' }, 'subject', 'A brace stands alone'],
    ['nothing', { body: ' \n ' }, 'body', 'Please write something'],
    ['too much', { body: 'x'.repeat(5_001) }, 'body', 'longer than 5000'],
  ])('are refused in words with %s at fault', async (_what, words, field, message) => {
    const { errors } = await set({ ...OWN, ...words });
    expect(errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
    expect(errors?.[0]?.message).toContain(message);
    expect(errors?.[0]?.extensions.fields?.[field]).toContain(message);
    expect(await app.sql(`select 1 from mail_text`)).toEqual([]);
  });

  it('are refused for what is no such mail, or no language of ours', async () => {
    const code = async (words: object) => (await set({ ...OWN, ...words })).errors?.[0]?.extensions.code;
    expect(await code({ template: 'identity.sign-in-link' })).toBe('NOT_FOUND');
    expect(await code({ template: 'nothing' })).toBe('NOT_FOUND');
    expect(await code({ language: 'xx' })).toBe('INVALID_INPUT');
  });

  it('are for the hub’s own admins', async () => {
    const code = async (client: Client, hubId = hub.id) =>
      (await set(OWN, client, hubId)).errors?.[0]?.extensions.code;
    expect(await code(facilitator)).toBe('FORBIDDEN');
    expect(await code(other.admin)).toBe('NOT_FOUND');
    expect(await code(app.anonymous)).toBe('UNAUTHENTICATED');
    expect(await facilitator.refusal(MAILS, { hubId: hub.id })).toBe('FORBIDDEN');
    expect(await facilitator.refusal(RESET, { hubId: hub.id, ...ROLE })).toBe('FORBIDDEN');
    expect(await other.admin.refusal(RESET, { hubId: hub.id, ...ROLE })).toBe('NOT_FOUND');
  });

  it('leave a fact without the words', async () => {
    await set();
    const [fact] = await app.sql<{ data: object; hub_id: string }>(
      `select data, hub_id from domain_event where type = 'programs.MailTextWritten' order by id desc limit 1`,
    );
    expect(fact).toEqual({ data: ROLE, hub_id: hub.id });
  });

  it('that no longer fit the mail are not sent', async () => {
    await set();
    await app.sql(`update mail_text set body = 'Of an earlier release: {role}, {gone}'`);
    expect((await mailToNew(hub))?.subject).toBe('You are now a facilitator at Mesa Hub');
  });
});
