import supertest from 'supertest';
import { foundHub, TestApp, type TestHub } from '../harness/index.js';

const ME = JSON.stringify({ query: '{ me { id } }' });

describe('what holds for every request', () => {
  let app: TestApp;
  let hub: TestHub;
  beforeAll(async () => {
    app = await TestApp.start();
    hub = await foundHub(app);
  });
  afterAll(() => app.stop());

  const facts = async () =>
    (await app.sql<{ n: number }>(`select count(*)::int as n from domain_event`))[0]?.n;
  const asAdmin = () =>
    supertest(app.url)
      .post('/graphql')
      .set('cookie', hub.admin.cookieHeader ?? '');

  it('refuses a POST that a page of another site made, and changes nothing', async () => {
    const before = await facts();
    const body = JSON.stringify({ query: 'mutation { signOut }' });
    const responses = await Promise.all([
      asAdmin().set('origin', 'https://evil.example').type('application/json').send(body),
      asAdmin().set('origin', 'null').type('application/json').send(body),
      asAdmin().set('sec-fetch-site', 'cross-site').type('application/json').send(body),
    ]);
    expect(responses.map((r) => r.status)).toEqual([403, 403, 403]);
    expect(await facts()).toBe(before);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'takes no operation as %s, which a form could send',
    async (type) => {
      const before = await facts();
      const response = await asAdmin().set('content-type', type).send('{"query":"mutation { signOut }"}');
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(await facts()).toBe(before);
    },
  );

  it('changes nothing by GET or HEAD', async () => {
    const before = await facts();
    const path = `/graphql?query=${encodeURIComponent('mutation { signOut }')}`;
    const cookie = hub.admin.cookieHeader ?? '';
    await supertest(app.url).get(path).set('cookie', cookie);
    await supertest(app.url).head(path).set('cookie', cookie);
    await supertest(app.url).get('/sign-in/finish').set('cookie', cookie);
    expect(await facts()).toBe(before);
    expect((await asAdmin().type('application/json').send(ME)).body.data.me).not.toBeNull();
  });

  it('sends the headers that keep a page to itself', async () => {
    const { headers } = await supertest(app.url).get('/health/live');
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toBe('no-store');
  });

  it('refuses a body over 100 KB', async () => {
    const response = await supertest(app.url)
      .post('/graphql')
      .type('application/json')
      .send(JSON.stringify({ query: 'x'.repeat(120_000) }));
    expect(response.status).toBe(413);
  });

  it('is ready while the database answers', async () => {
    expect((await supertest(app.url).get('/health/ready')).body).toEqual({ status: 'ready' });
  });
});
