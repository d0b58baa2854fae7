import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client, ProductProcess } from '../harness/index.js';

const CLI = fileURLToPath(new URL('../../dist/src/cli.js', import.meta.url));

describe('an operator’s machine with nothing but the product', () => {
  let folder: string;
  let product: ProductProcess;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'spokewell-operator-'));
    product = await ProductProcess.start({ DATA_DIR: folder, PORT: '0' });
  });
  afterAll(async () => {
    await product?.end('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  });

  const cli = (...args: string[]) => {
    const done = spawnSync(process.execPath, [CLI, ...args], {
      encoding: 'utf8',
      env: { ...process.env, DATA_DIR: folder },
    });
    return {
      status: done.status,
      out: done.stdout ? JSON.parse(done.stdout) : null,
      error: done.stderr ? JSON.parse(done.stderr) : null,
    };
  };
  const url = () => /is ready at (\S+)/.exec(product.printed)?.[1] as string;
  const found = async (token: string, email: string) => {
    const input = {
      token,
      hubName: 'Mesa Hub',
      country: 'US',
      zone: 'America/Denver',
      yourName: 'Ana',
      yourEmail: email,
    };
    const answer = await new Client(url()).get<{ foundHub: { __typename: string } }>(
      `mutation ($input: FoundHubInput!) { foundHub(input: $input) { __typename } }`,
      { input },
    );
    return answer.foundHub.__typename;
  };

  it('the first start prints a link, which a renewed one makes void', async () => {
    const first = /#(swf_[\w-]+)/.exec(product.printed)?.[1] as string;
    const renewed = cli('admin', 'link');
    expect(renewed.status).toBe(0);
    expect(await found(first, 'ana@mesa.example')).toBe('FoundingLinkSpent');
    expect(await found(renewed.out.link.split('#')[1], 'ana@mesa.example')).toBe('HubFoundedType');
  });

  it('makes an API token that acts for a person', async () => {
    const { out } = cli('token', 'create', 'ana@mesa.example', '--label', 'reports');
    const { me } = await new Client(url(), out.token).get<{ me: { email: string } }>(`{ me { email } }`);
    expect(me.email).toBe('ana@mesa.example');
    expect(await new Client(url(), `${out.token}x`).get(`{ me { email } }`)).toEqual({ me: null });
  });

  it('makes a token that may only read, and a sign-in link without mail', async () => {
    const { out } = cli('token', 'create', 'ana@mesa.example', '--scope', 'read');
    const reader = new Client(url(), out.token);
    expect(await reader.refusal(`mutation { changeProfile(input: {name: "Eve"}) { name } }`)).toBe(
      'FORBIDDEN',
    );
    const { link } = cli('admin', 'sign-in', 'ana@mesa.example').out;
    const { finishSignIn } = await new Client(url()).get<{ finishSignIn: { __typename: string } }>(
      `mutation ($token: String!) { finishSignIn(token: $token) { __typename } }`,
      { token: link.split('#')[1] },
    );
    expect(finishSignIn.__typename).toBe('SignInDone');
  });

  it('gives whoever lost their passkey a fresh start, once it is confirmed', async () => {
    const held = new Client(url(), cli('token', 'create', 'ana@mesa.example').out.token);
    expect(cli('admin', 'recover', 'ana@mesa.example')).toMatchObject({
      status: 1,
      error: { error: { code: 'not_confirmed' } },
    });
    expect(await held.get(`{ me { name } }`)).toMatchObject({ me: { name: 'Ana' } });
    const { out } = cli('admin', 'recover', 'ana@mesa.example', '--yes');
    expect(out).toMatchObject({
      passkeys: 0,
      tokens: 3,
      link: expect.stringContaining('/sign-in/finish#swl_'),
    });
    expect(await held.get(`{ me { name } }`)).toEqual({ me: null });
  });

  it('tells what is wrong as JSON on standard error, and exits with 1', () => {
    expect(cli('token', 'create', 'nobody@mesa.example')).toMatchObject({
      status: 1,
      out: null,
      error: { error: { code: 'unknown_person' } },
    });
    expect(cli('no', 'such', 'command')).toMatchObject({ status: 1, error: { error: { code: 'usage' } } });
  });

  it.each([['--help'], ['-h'], ['help'], ['sessions', 'expand', '--help']])(
    'lists its commands for %s %s',
    (...args) => {
      const done = spawnSync(process.execPath, [CLI, ...args.filter(Boolean)], { encoding: 'utf8' });
      expect([done.status, done.stderr]).toEqual([0, '']);
      for (const name of [
        'attendance preview',
        'credits compute',
        'sessions expand',
        'admin link',
        'migrate',
      ])
        expect(done.stdout).toContain(`\n  ${name}`);
    },
  );

  it('refuses a second server on the same data, in words', () => {
    const main = CLI.replace('cli.js', 'main.js');
    const second = spawnSync(process.execPath, [main], {
      encoding: 'utf8',
      env: { ...process.env, DATA_DIR: folder, PORT: '0' },
      timeout: 30_000,
    });
    expect(second.status).toBe(1);
    expect(second.stdout).toMatch(/in use|already|another/i);
    expect(second.stdout).not.toMatch(/^\s+at /m);
  });

  it('refuses a port that is taken, in words', () => {
    const main = CLI.replace('cli.js', 'main.js');
    const port = new URL(url()).port;
    const other = mkdtempSync(join(tmpdir(), 'spokewell-other-'));
    const second = spawnSync(process.execPath, [main], {
      encoding: 'utf8',
      env: { ...process.env, DATA_DIR: other, PORT: port },
      timeout: 30_000,
    });
    rmSync(other, { recursive: true, force: true });
    expect(second.status).toBe(1);
    expect(second.stdout).toMatch(/port is in use/i);
  });

  it('keeps what was acknowledged when it is killed', async () => {
    await product.end('SIGKILL');
    product = await ProductProcess.start({ DATA_DIR: folder, PORT: '0' });
    const { out } = cli('token', 'create', 'ana@mesa.example');
    const { myHubs } = await new Client(url(), out.token).get<{ myHubs: { nodes: { name: string }[] } }>(
      `{ myHubs { nodes { name } } }`,
    );
    expect(myHubs.nodes).toEqual([{ name: 'Mesa Hub' }]);
  });
});
