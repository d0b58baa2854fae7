import supertest from 'supertest';
import { foundHub, TestApp, type TestHub } from '../harness/index.js';

const ME = JSON.stringify({ query: '{ me { id } }' });

const UPLOAD = '/uploads/attendance/00000000-0000-4000-8000-000000000000';

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

  /** Asks for a script of the web app, which the page names, as a browser of these skills would. */
  const script = async (encodings: string) => {
    const { text: page } = await supertest(app.url).get('/');
    const [path = ''] = /\/assets\/[^"]+\.js/.exec(page) ?? [];
    return supertest(app.url).get(path).set('accept-encoding', encodings);
  };

  it.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['identity', undefined],
  ])(
    'gives the files of the web app as they were compressed: to whoever reads %s',
    async (encodings, sent) => {
      const { status, headers } = await script(encodings);
      expect(status).toBe(200);
      expect(headers['content-type']).toContain('javascript');
      expect(headers['content-encoding']).toBe(sent);
      expect(headers.vary).toContain('accept-encoding');
      expect(headers['cache-control']).toMatch(/max-age=31536000, immutable/);
    },
  );

  it.each(['/assets/x.js', '/assets/x.js?v=1', '/assets/none/x.css', '/assets/'])(
    'answers with no page where a file is asked for that is not there: %s',
    async (path) => {
      const { status, headers, text } = await supertest(app.url).get(path).set('accept-encoding', 'br, gzip');
      expect(status).toBe(404);
      expect(text).not.toMatch(/<html/i);
      expect(headers['cache-control']).toBe('no-store');
    },
  );

  it.each([
    'evil.example',
    'evil.example:3900',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'localhost:80:80',
  ])('answers nobody who asks for %s while mail is kept on this machine', async (host) => {
    for (const path of ['/mailbox', '/mailbox/messages.json', '/health/live', '/', '/assets/app.js']) {
      const response = await supertest(app.url).get(path).set('host', host);
      expect([path, response.status]).toEqual([path, 421]);
      expect(response.body.error.message).toMatch(/kept on this machine/);
    }
    const asked = await supertest(app.url)
      .post('/graphql')
      .set('host', host)
      .type('application/json')
      .send(ME);
    expect(asked.status).toBe(421);
  });

  it.each(['localhost', '127.0.0.1:3900', '[::1]', '[::1]:3900', 'LOCALHOST:1'])(
    'answers who asks for %s',
    async (host) => {
      const response = await supertest(app.url).get('/mailbox/messages.json').set('host', host);
      expect(response.status).toBe(200);
    },
  );

  it.each([
    ['an address that cannot be read', 400, () => supertest(app.url).get('/%ff')],
    ['an address with a control character', 400, () => supertest(app.url).get('/calendar/a%00b.ics')],
    [
      'a file of a type it does not take',
      415,
      () => supertest(app.url).post(UPLOAD).set('content-type', 'multipart/form-data; boundary=x').send('x'),
    ],
    ['JSON that is none', 400, () => supertest(app.url).post(UPLOAD).type('application/json').send('{"a":')],
  ])('refuses %s in its own words', async (_, status, ask) => {
    const response = await ask();
    expect([response.status, response.body]).toEqual([
      status,
      {
        error: {
          code: 'INVALID_INPUT',
          message: expect.not.stringMatching(/FST_|content-type|url component/),
        },
      },
    ]);
    expect(response.headers['x-content-type-options']).toBe('nosniff');
  });

  it('is ready while the database answers', async () => {
    expect((await supertest(app.url).get('/health/ready')).body).toEqual({ status: 'ready' });
  });
});

describe('with a mail relay', () => {
  it('answers to whatever name a proxy asks for, and has no mailbox', async () => {
    const app = await TestApp.start({ SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'hub@hub.example' });
    const live = await supertest(app.url).get('/health/live').set('host', 'hub.example');
    const mailbox = await supertest(app.url).get('/mailbox/messages.json').set('host', 'hub.example');
    await app.stop();
    expect([live.status, mailbox.status]).toEqual([200, 404]);
  });
});
