import { foundHub, TestApp } from '../../../test/harness/index.js';
import { openedWave, type Scene, sceneOf } from '../../../test/surveys/scene.js';

describe('mail about a survey', () => {
  let app: TestApp;
  let scene: Scene;
  let unwilling: string;
  beforeAll(async () => {
    app = await TestApp.start();
    scene = await sceneOf(app, await foundHub(app), { people: 7 });
    unwilling = scene.people[0]?.email as string;
    await app.sql(
      `insert into mail_choice (id, created_at, person_id, kind) select gen_random_uuid(), now(), id, 'surveys' from person where email = $1`,
      [unwilling],
    );
    await scene.hub.admin.get(
      `mutation ($hubId: ID!, $body: String!) { setMailText(hubId: $hubId, template: "surveys.invitation", language: "en", subject: "We ask: {survey}", body: $body) { template } }`,
      { hubId: scene.hub.id, body: 'Dear colleague,\n\nplease answer by {closes}.' },
    );
    await openedWave(scene);
    await app.settled();
    await joinLastTwo();
  });
  afterAll(() => app.stop());

  /** Has the last two people turn out to be one. */
  async function joinLastTwo(): Promise<void> {
    const [goId, stayId] = await Promise.all(
      scene.people.slice(-2).map(async ({ email }) => {
        const [row] = await app.sql<{ id: string }>(`select id from person where email = $1`, [email]);
        return row?.id;
      }),
    );
    await scene.hub.admin.get(
      `mutation ($hubId: ID!, $stayId: ID!, $goId: ID!) {
        mergePeople(hubId: $hubId, stayId: $stayId, goId: $goId) { ... on PeopleJoined { merge { id } } } }`,
      { hubId: scene.hub.id, stayId, goId },
    );
  }

  const invitations = () => app.mailbox.all().filter((mail) => mail.subject === 'We ask: After the sessions');

  it('goes to all who are asked, but for those who have switched it off', () => {
    expect(
      invitations()
        .map((mail) => mail.to.address)
        .sort(),
    ).toEqual(
      scene.people
        .map((person) => person.email)
        .filter((email) => email !== unwilling)
        .sort(),
    );
  });

  it('keeps what people are promised, whatever the hub writes', () => {
    const mail = invitations()[0];
    expect(mail?.text).toContain('Dear colleague,\n\nplease answer by ');
    expect(mail?.text).toContain('Your answers are stored without your name, and taking part is up to you.');
    expect(mail?.text).toContain('The link is yours alone and works once.');
  });

  it('says how to get no more of it, in invitation and reminder by the same link', async () => {
    app.clock.advance(6 * 86_400_000);
    await app.settled();
    const links = app.mailbox
      .to(scene.people[1]?.email as string)
      .map((mail) => /\/unsubscribe\/swu_[\w-]+/.exec(mail.text)?.[0]);
    expect(links.length).toBe(2);
    expect(links[0]).toBeDefined();
    expect(links[1]).toBe(links[0]);
  });

  it('goes to the address that was asked, even when its owner turned out to be somebody else', () => {
    const links = scene.people
      .slice(-2)
      .map(({ email }) =>
        app.mailbox.to(email).flatMap(({ text }) => /\/survey\/[\w-]+#([\w-]+)/.exec(text)?.[1] ?? []),
      );
    // An invitation and a reminder each, by a link of one's own: nobody learns whether the other has answered.
    for (const own of links) expect([own.length, new Set(own).size]).toEqual([2, 1]);
    expect(links[0]?.[0]).not.toBe(links[1]?.[0]);
  });

  it('leaves the same rows of a reminder for whoever does not want it', async () => {
    const rows = await app.sql(
      `select count(*)::int as n, state, sent_at from mail_message where template = 'surveys.reminder' group by state, sent_at`,
    );
    expect(rows).toEqual([{ n: scene.people.length, state: 'sent', sent_at: null }]);
    expect(app.mailbox.to(unwilling)).toEqual([]);
  });
});
