import { ApiTokens } from '../../src/features/identity/index.js';
import {
  Client,
  createTestDatabase,
  foundHub,
  SmtpSink,
  TestApp,
  type TestDatabase,
} from '../harness/index.js';
import { EVENT, fateOf, LettersModule, orderMail, said } from './letters.js';

const HOUR = 3_600_000;

describe('mail that is ordered', () => {
  let database: TestDatabase;
  let sink: SmtpSink;
  let app: TestApp;
  let ana: Client;
  let recipientId: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    sink = await SmtpSink.start();
    app = await TestApp.start(
      { SMTP_URL: sink.url, MAIL_FROM: 'Mesa Hub <hub@mesa.example>', PUBLIC_URL: 'https://hub.example' },
      { database, mail: sink, modules: [LettersModule] },
    );
    await foundHub(app);
    const [person] = await app.sql<{ id: string }>(`select id from person`);
    recipientId = person?.id as string;
    // A session would end while the clock is put forward.
    const token = await app.get(ApiTokens).createFor(recipientId, { label: 'choosing mail' });
    ana = new Client(app.url, token);
  });
  afterAll(async () => {
    await app?.stop();
    await sink?.stop();
    await database?.drop();
  });
  beforeEach(() => {
    said.content = {};
  });

  const inHours = (hours: number) => new Date(app.clock.now().getTime() + hours * HOUR);
  const last = (subject: string) => sink.taken.filter((mail) => mail.subject === subject).at(-1);
  const choose = (kind: string, wanted: boolean) =>
    ana.get(`mutation ($k: String!, $w: Boolean!) { setMailChoice(kind: $k, wanted: $w) { wanted } }`, {
      k: kind,
      w: wanted,
    });

  describe('for a time', () => {
    it('waits until then, and goes out', async () => {
      const id = await orderMail(app, { template: 'test.reminder', recipientId, due: inHours(1) });
      await app.settled();
      expect((await fateOf(app, id))?.state).toBe('queued');
      app.clock.advance(HOUR + 1_000);
      await app.settled();
      expect((await fateOf(app, id))?.state).toBe('sent');
    });

    it('is dropped, and not even made, when it could not go out in time', async () => {
      const id = await orderMail(app, {
        template: 'test.reminder',
        recipientId,
        due: inHours(1),
        uselessAfter: inHours(2),
      });
      const { rendered } = said;
      app.clock.advance(3 * HOUR);
      await app.settled();
      expect(await fateOf(app, id)).toEqual({ state: 'dropped', sentAt: null });
      expect(said.rendered).toBe(rendered);
    });

    it('is dropped when the relay comes back too late', async () => {
      let id = '';
      await sink.refuseFor(async () => {
        id = await orderMail(app, { template: 'test.reminder', recipientId, uselessAfter: inHours(1) });
        await app.settled('leave');
      });
      expect((await fateOf(app, id))?.state).toBe('queued');
      app.clock.advance(2 * HOUR);
      await app.settled();
      expect((await fateOf(app, id))?.state).toBe('dropped');
    });

    it('keeps the first order when it is ordered twice', async () => {
      const occurrence = 'twice';
      const id = await orderMail(app, { template: 'test.reminder', recipientId, occurrence });
      await app.settled();
      const before = sink.taken.length;
      await orderMail(app, { template: 'test.reminder', recipientId, occurrence, subjectId: id });
      await app.settled();
      expect(sink.taken.length).toBe(before);
    });
  });

  describe('with an event', () => {
    it('brings it as an invitation beside the text, and as a file', async () => {
      said.content = {
        calendar: { method: 'REQUEST', content: EVENT },
        replyTo: { name: 'Faculty\r\nBcc: a@b.example', address: 'faculty@mesa.example' },
      };
      await orderMail(app, { template: 'test.calendar', recipientId });
      await app.settled();
      const mail = last('test.calendar');
      expect(mail?.replyTo).toBe('faculty@mesa.example');
      expect(mail?.headers.has('bcc')).toBe(false);
      expect(mail?.text).toContain('A letter.');
      // The part that mail programs read stands among the alternatives, with the method as its parameter.
      const alternatives = /multipart\/alternative;\s+boundary="([^"]+)"/.exec(
        mail?.raw ?? '',
      )?.[1] as string;
      const part = mail?.raw.split(`--${alternatives}`).find((p) => /content-type: text\/calendar/i.test(p));
      expect(part).toMatch(/text\/calendar; charset=utf-8;\s+method=REQUEST/i);
      const file = mail?.attachments.find((a) => a.name === 'invite.ics');
      expect(file).toEqual({ name: 'invite.ics', type: 'application/ics', text: EVENT });
    });

    it('can take it back', async () => {
      const content = EVENT.replace('METHOD:REQUEST', 'METHOD:CANCEL');
      said.content = { calendar: { method: 'CANCEL', content } };
      await orderMail(app, { template: 'test.calendar', recipientId });
      await app.settled();
      expect(last('test.calendar')?.raw).toMatch(/text\/calendar; charset=utf-8;\s+method=CANCEL/i);
    });
  });

  describe('of a kind that can be switched off', () => {
    afterEach(async () => {
      await choose('reminders', true);
      await choose('surveys', true);
    });

    it('says how, to people and to mail programs', async () => {
      await orderMail(app, { template: 'test.reminder', recipientId });
      await app.settled();
      const mail = last('test.reminder');
      const link = /https:\/\/hub\.example\/unsubscribe\/swu_[\w-]+/.exec(mail?.text ?? '')?.[0];
      expect(link).toBeDefined();
      expect(mail?.html).toContain(`href="${link}"`);
      const unfolded = mail?.raw.replace(/\r?\n[ \t]+/g, ' ');
      expect(unfolded).toContain(`List-Unsubscribe: <${link}>`);
      expect(unfolded).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    });

    it('does not go out to whoever has switched it off, and does afterwards', async () => {
      const id = await orderMail(app, { template: 'test.reminder', recipientId, due: inHours(1) });
      await choose('reminders', false);
      app.clock.advance(HOUR + 1_000);
      await app.settled();
      expect(await fateOf(app, id)).toEqual({ state: 'dropped', sentAt: null });
      await choose('reminders', true);
      const next = await orderMail(app, { template: 'test.reminder', recipientId });
      await app.settled();
      expect((await fateOf(app, next))?.state).toBe('sent');
    });

    it('leaves the same row when it is discreet, whether it went out, was skipped, unwanted or late', async () => {
      const order = { template: 'test.discreet', recipientId };
      const fates: unknown[] = [];
      const settle = async (id: string) => {
        await app.settled();
        fates.push(await fateOf(app, id));
      };
      await settle(await orderMail(app, order));
      said.content = null;
      await settle(await orderMail(app, order));
      said.content = {};
      await choose('surveys', false);
      await settle(await orderMail(app, order));
      await choose('surveys', true);
      const late = await orderMail(app, { ...order, due: inHours(1), uselessAfter: inHours(2) });
      app.clock.advance(3 * HOUR);
      await settle(late);
      expect(fates).toEqual(Array(4).fill({ state: 'sent', sentAt: null }));
      expect(await app.sql(`select 1 from delivery where handler = 'mail.send'`)).toEqual([]);
    });
  });

  it('says nothing of switching off where that cannot be', async () => {
    await orderMail(app, { template: 'test.essential', recipientId });
    await app.settled();
    const mail = last('test.essential');
    expect(mail?.raw).not.toMatch(/unsubscribe/i);
    expect(mail?.replyTo).toBeNull();
  });
});
