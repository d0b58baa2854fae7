import { foundHub, signIn, TestApp } from '../harness/index.js';

describe('founding a hub', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.stop());

  it('makes the founder an admin who signs in by a mailed link', async () => {
    const hub = await foundHub(app);
    const { myHubs } = await hub.admin.get<{
      myHubs: { nodes: { id: string; viewerCan: { manage: boolean } }[] };
    }>(`{ myHubs { nodes { id viewerCan { manage } } } }`);
    expect(myHubs.nodes).toEqual([{ id: hub.id, viewerCan: { manage: true } }]);
  });

  it('refuses the same sign-in link a second time', async () => {
    await signIn(app, 'ana@mesa.example');
    const token = app.mailbox.secretFor('ana@mesa.example', '/sign-in/finish');
    const { finishSignIn } = await app.anonymous.get<{ finishSignIn: { __typename: string } }>(
      `mutation ($token: String!) { finishSignIn(token: $token) { __typename } }`,
      { token },
    );
    expect(finishSignIn.__typename).toBe('SignInLinkSpent');
  });

  it('answers alike for an address that nobody knows, and mails nothing', async () => {
    const { requestSignInLink } = await app.anonymous.get<{ requestSignInLink: { message: string } }>(
      `mutation { requestSignInLink(email: "nobody@mesa.example") { message } }`,
    );
    await app.settled();
    expect(requestSignInLink.message).toMatch(/If we know this address/);
    expect(app.mailbox.to('nobody@mesa.example')).toEqual([]);
  });
});
