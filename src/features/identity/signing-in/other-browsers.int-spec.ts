import supertest from 'supertest';
import {
  type Client,
  type ClientError,
  foundHub,
  SmtpSink,
  TestApp,
} from '../../../../test/harness/index.js';
import { Recovery } from '../index.js';

const ASK = `mutation ($email: String!) { requestSignInLink(email: $email) { message code } }`;
const FINISH = `mutation ($token: String!, $code: String) { finishSignIn(token: $token, code: $code) {
  __typename ... on SignInCodeNeeded { wrong } } }`;
const ANA = 'ana@mesa.example';

interface Asked {
  requestSignInLink: { message: string; code: string };
}
interface Finished {
  finishSignIn: { __typename: string; wrong?: boolean };
}

describe('a sign-in link in another browser than the one that asked', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
    await foundHub(app);
  });
  afterAll(() => app.stop());
  beforeEach(() => app.clock.advance(61 * 60_000));

  const asked = async (browser: Client): Promise<{ token: string; code: string }> => {
    const { requestSignInLink } = await browser.get<Asked>(ASK, { email: ANA });
    await app.settled();
    return { token: app.mailbox.secretFor(ANA, '/sign-in/finish'), code: requestSignInLink.code };
  };
  const finish = async (browser: Client, token: string, code?: string) =>
    (await browser.get<Finished>(FINISH, { token, code })).finishSignIn;

  it('asks for the code, takes it with spaces, and works once', async () => {
    const { token, code } = await asked(app.anonymous);
    const phone = app.anonymous;
    expect(code).toMatch(/^\d{6}$/);
    expect(await finish(phone, token)).toEqual({ __typename: 'SignInCodeNeeded', wrong: false });
    expect(await finish(phone, token, `${code.slice(0, 3)} ${code.slice(3)}`)).toEqual({
      __typename: 'SignInDone',
    });
    expect(await finish(phone, token, code)).toEqual({ __typename: 'SignInLinkSpent' });
  });

  it('needs no code where it was asked for, however often that was', async () => {
    const browser = app.anonymous;
    const first = await asked(browser);
    const second = await asked(browser);
    expect(second.code).toBe(first.code);
    expect(await finish(browser, second.token)).toEqual({ __typename: 'SignInDone' });
  });

  it('is void after five wrong codes, for its own browser as well', async () => {
    const browser = app.anonymous;
    const { token, code } = await asked(browser);
    const wrong = code === '000000' ? '000001' : '000000';
    const thief = app.anonymous;
    for (let n = 1; n <= 4; n++) {
      expect(await finish(thief, token, wrong)).toEqual({ __typename: 'SignInCodeNeeded', wrong: true });
    }
    expect(await finish(thief, token, wrong)).toEqual({ __typename: 'SignInLinkSpent' });
    expect(await finish(thief, token, code)).toEqual({ __typename: 'SignInLinkSpent' });
    expect(await finish(browser, token)).toEqual({ __typename: 'SignInLinkSpent' });
  });

  it('counts guesses that come all at once', async () => {
    const { token, code } = await asked(app.anonymous);
    const guesses = Array.from({ length: 20 }, (_, n) => String((Number(code) + n + 1) % 1_000_000));
    const ends = await Promise.all(
      guesses.map((guess) => finish(app.anonymous, token, guess.padStart(6, '0'))),
    );
    expect(ends.filter(({ __typename }) => __typename === 'SignInCodeNeeded')).toHaveLength(4);
    expect(await finish(app.anonymous, token, code)).toEqual({ __typename: 'SignInLinkSpent' });
  });

  it('begins one session, however many press at once', async () => {
    const browser = app.anonymous;
    const { token } = await asked(browser);
    const ends = await Promise.all(Array.from({ length: 50 }, () => finish(browser, token)));
    expect(ends.filter(({ __typename }) => __typename === 'SignInDone')).toHaveLength(1);
  });

  it('asks for none when the operator made it', async () => {
    const token = await app.get(Recovery).link('Ana@Mesa.example');
    expect(await finish(app.anonymous, token ?? '')).toEqual({ __typename: 'SignInDone' });
  });

  it('is neither spent nor told by whoever looks at its page', async () => {
    const browser = app.anonymous;
    const { token } = await asked(browser);
    for (let n = 0; n < 5; n++) await app.anonymous.fetch('/sign-in/finish');
    expect(await finish(browser, token)).toEqual({ __typename: 'SignInDone' });
  });

  it('looks alike for known and unknown addresses, in words, statements and time', async () => {
    const times: Record<string, number[]> = { known: [], unknown: [] };
    const shapes: Record<string, Set<string>> = { known: new Set(), unknown: new Set() };
    await app.pauseWork(async () => {
      for (let n = 0; n < 30; n++) {
        // Turn about, so that what the machine does meanwhile falls on both alike.
        for (const who of n % 2 ? ['known', 'unknown'] : ['unknown', 'known']) {
          const email = who === 'known' ? ANA : `nobody${n}@mesa.example`;
          app.clock.advance(11 * 60_000);
          const browser = app.anonymous;
          const began = process.hrtime.bigint();
          app.statements.statements.length = 0;
          const { requestSignInLink: answer } = await browser.get<Asked>(ASK, { email });
          times[who]?.push(Number(process.hrtime.bigint() - began));
          const said = [answer.message, answer.code.length, ...app.statements.statements];
          shapes[who]?.add(JSON.stringify(said));
        }
      }
    });
    expect([...(shapes.known ?? [])]).toEqual([...(shapes.unknown ?? [])]);
    const median = (of: number[]) => [...of].sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0;
    const ratio = median(times.known ?? []) / median(times.unknown ?? []);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });
});

describe('links that one network asks for', () => {
  let app: TestApp;
  let sink: SmtpSink;
  beforeAll(async () => {
    sink = await SmtpSink.start();
    const env = { SMTP_URL: sink.url, MAIL_FROM: 'hub@mesa.example', TRUST_PROXY: '127.0.0.0/8,::1' };
    app = await TestApp.start(env, { mail: sink });
  });
  afterAll(() => app.stop());

  const from = async (address: string, n: number) => {
    const query = `mutation { a: requestSignInLink(email: "a${n}@x.example") { code }
      b: requestSignInLink(email: "b${n}@x.example") { code } }`;
    const { body } = await supertest(app.url)
      .post('/graphql')
      .set('x-forwarded-for', address)
      .send({ query });
    return (body.errors ?? []) as ClientError[];
  };

  it('are twenty an hour for all addresses together, aliases counted one by one', async () => {
    const answers = await Promise.all(Array.from({ length: 11 }, (_, n) => from('198.18.0.7', n)));
    expect(answers.flat().map(({ extensions }) => extensions.code)).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
    expect(await from('198.18.0.8', 1)).toEqual([]);
    const rows = await app.sql<{ network_hash: string }>(`select distinct network_hash from link_asking`);
    expect(rows.map((row) => row.network_hash.length)).toEqual([64, 64]);
    app.clock.advance(61 * 60_000);
    expect(await from('198.18.0.7', 1)).toEqual([]);
    expect(await app.sql(`select count(*)::int as n from link_asking`)).toEqual([{ n: 2 }]);
  });
});
