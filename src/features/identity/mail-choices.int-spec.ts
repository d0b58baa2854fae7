import { foundHub, grantRole, TestApp, type TestHub } from '../../../test/harness/index.js';

const MINE = `{ me { mailChoices { kind wanted } } }`;
const SET = `mutation ($kind: String!, $wanted: Boolean!) { setMailChoice(kind: $kind, wanted: $wanted) { kind wanted } }`;

describe('which mail a person wants', () => {
  let app: TestApp;
  let hub: TestHub;
  beforeAll(async () => {
    app = await TestApp.start();
    hub = await foundHub(app);
  });
  afterAll(() => app.stop());

  const mine = async (client = hub.admin) =>
    (await client.get<{ me: { mailChoices: { kind: string; wanted: boolean }[] } }>(MINE)).me.mailChoices;

  it('is all of it, until they say otherwise', async () => {
    expect(await mine()).toEqual(
      ['reminders', 'follow-ups', 'messages', 'calendar', 'surveys'].map((kind) => ({ kind, wanted: true })),
    );
  });

  it('is theirs alone to say, and can be taken back', async () => {
    const other = await grantRole(app, hub, 'facilitator', 'ben@mesa.example');
    await hub.admin.get(SET, { kind: 'follow-ups', wanted: false });
    expect(await mine()).toContainEqual({ kind: 'follow-ups', wanted: false });
    expect(await mine(other)).toContainEqual({ kind: 'follow-ups', wanted: true });
    await hub.admin.get(SET, { kind: 'follow-ups', wanted: true });
    expect(await mine()).toContainEqual({ kind: 'follow-ups', wanted: true });
    expect(await app.sql(`select 1 from mail_choice`)).toEqual([]);
  });

  it('is recorded when it changes, and not when it stays', async () => {
    const facts = async () =>
      (
        await app.sql<{ data: object }>(
          `select data from domain_event where type = 'identity.MailChoiceChanged' order by id`,
        )
      ).map((row) => row.data);
    const before = await facts();
    await hub.admin.get(SET, { kind: 'calendar', wanted: true });
    expect(await facts()).toEqual(before);
    await hub.admin.get(SET, { kind: 'calendar', wanted: false });
    await hub.admin.get(SET, { kind: 'calendar', wanted: false });
    expect((await facts()).slice(before.length)).toEqual([
      { kind: 'calendar', wanted: false, by: 'profile' },
    ]);
  });

  it('is refused in words for mail that cannot be switched off', async () => {
    for (const kind of ['essential', 'news', '']) {
      const { errors } = await hub.admin.ask(SET, { kind, wanted: false });
      expect(errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
      expect(errors?.[0]?.message).toContain(
        'There are: reminders, follow-ups, messages, calendar, surveys.',
      );
    }
  });

  it('is asked of nobody who is not signed in', async () => {
    expect(await app.anonymous.refusal(SET, { kind: 'surveys', wanted: false })).toBe('UNAUTHENTICATED');
  });
});
