import supertest from 'supertest';
import { foundHub, TestApp, type TestHub } from '../harness/index.js';
import { LettersModule, orderMail } from './letters.js';

describe('the link that switches mail off', () => {
  let app: TestApp;
  let hub: TestHub;
  let path: string;
  beforeAll(async () => {
    app = await TestApp.start({}, { modules: [LettersModule] });
    hub = await foundHub(app);
    const [person] = await app.sql<{ id: string }>(`select id from person`);
    await orderMail(app, { template: 'test.reminder', recipientId: person?.id as string });
    await app.settled();
    path = /\/unsubscribe\/swu_[\w-]+/.exec(
      app.mailbox.to('ana@mesa.example').at(-1)?.text ?? '',
    )?.[0] as string;
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    await hub.admin.get(`mutation { setMailChoice(kind: "reminders", wanted: true) { wanted } }`);
  });

  const stranger = () => supertest(app.url);
  const off = async () =>
    (await app.sql<{ kind: string }>(`select kind from mail_choice`)).map((row) => row.kind);
  const facts = () => app.sql(`select 1 from domain_event where type = 'identity.MailChoiceChanged'`);

  it('shows what it is for to whoever opens it, and changes nothing', async () => {
    const before = await facts();
    const page = await stranger().get(path);
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.text).toContain('You will get no more reminders of sessions.');
    expect(page.text).toContain('<form method="post">');
    expect((await stranger().head(path)).status).toBe(200);
    expect(await off()).toEqual([]);
    expect((await facts()).length).toBe(before.length);
  });

  it.each([
    ['application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
    [
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n',
    ],
  ])('is switched off by the one click of a mail provider, as %s', async (type, body) => {
    const done = await stranger().post(path).set('content-type', type).send(body);
    expect(done.status).toBe(200);
    expect(done.text).toContain('You get no more reminders of sessions.');
    expect(await off()).toEqual(['reminders']);
  });

  it('may be used again, which changes nothing and records nothing', async () => {
    const post = () => stranger().post(path).type('form').send('List-Unsubscribe=One-Click');
    await post();
    const before = await facts();
    expect((await post()).status).toBe(200);
    expect(await off()).toEqual(['reminders']);
    expect((await facts()).length).toBe(before.length);
  });

  it('works by the button of its page, and not from a page of another site', async () => {
    const page = await stranger().get(path);
    // Browsers name the page's own site as the origin only where referrers to it are allowed.
    expect(page.headers['referrer-policy']).toBe('same-origin');
    const press = (origin: string) => stranger().post(path).set('origin', origin).type('form').send('');
    expect((await press('https://evil.example')).status).toBe(403);
    expect(await off()).toEqual([]);
    expect((await press(app.url)).status).toBe(200);
    expect(await off()).toEqual(['reminders']);
  });

  it('is refused in words when it is forged or cut off, whoever asks', async () => {
    const flipped = path.slice(0, -1) + (path.endsWith('A') ? 'B' : 'A');
    for (const forged of [
      flipped,
      path.slice(0, -1),
      '/unsubscribe/swu_',
      `/unsubscribe/${'x'.repeat(150)}`,
    ]) {
      for (const answer of [
        await stranger().get(forged),
        await stranger().post(forged).type('form').send(''),
      ]) {
        expect([forged, answer.status]).toEqual([forged, 404]);
        expect(answer.text).toContain('Nothing was changed.');
      }
    }
    expect(await off()).toEqual([]);
  });

  it('is recorded as what a holder of the link did', async () => {
    await stranger().post(path).type('form').send('');
    const [fact] = await app.sql<{ actor: string; data: object }>(
      `select actor_kind as actor, data from domain_event where type = 'identity.MailChoiceChanged' order by id desc limit 1`,
    );
    expect(fact).toEqual({ actor: 'anonymous', data: { kind: 'reminders', wanted: false, by: 'link' } });
  });

  it('stands nowhere in the database', async () => {
    const token = path.split('/').at(-1) as string;
    const tables = await app.sql<{ table_name: string }>(
      `select table_name from information_schema.tables where table_schema = 'public'`,
    );
    for (const { table_name } of tables) {
      const rows = await app.sql(`select 1 from ${table_name} t where t::text like $1`, [
        `%${token.slice(-40)}%`,
      ]);
      expect([table_name, rows.length]).toEqual([table_name, 0]);
    }
  });
});
