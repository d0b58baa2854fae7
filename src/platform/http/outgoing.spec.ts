import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkOf } from './network.js';
import { callOut, onlyOutside } from './outgoing.js';
import { isPrivateAddress } from './private-address.js';

describe('calls to other servers', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'no address',
  ])('know %s for what is not in the internet', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  it.each(['8.8.8.8', '172.32.0.1', '192.0.3.1', '2606:4700::1111', '2a00::1'])(
    'know that %s is',
    (address) => {
      expect(isPrivateAddress(address)).toBe(false);
    },
  );

  it.each([
    'https://127.0.0.1/x',
    'https://[::1]/x',
    'https://2130706433/x',
    'https://localhost/x',
    'https://0x7f.1/x',
  ])('are not made to %s', async (address) => {
    await expect(callOut(address)).rejects.toThrow(/neighbourhood/);
  });

  it('are not made without TLS', async () => {
    await expect(callOut('http://example.org/')).rejects.toThrow(/https/);
  });

  it('look at the address in the look-up that is used', async () => {
    const looked = await new Promise((resolve) => {
      onlyOutside('localhost', {}, (error) => resolve(error));
    });
    expect(String(looked)).toMatch(/neighbourhood/);
  });

  it('follow no redirect', async () => {
    const server: Server = createServer((_request, response) => {
      response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const answer = await callOut(`http://127.0.0.1:${port}/`, {}, { anywhere: true });
    server.close();
    expect(answer.status).toBe(302);
  });
});

describe('the network that a request comes from', () => {
  const alone = { smtpUrl: null, trustProxy: [] };
  const served = { smtpUrl: 'smtp://mail.example', trustProxy: [] };
  it.each([
    ['198.18.0.1 of a served hub', { ip: '8.8.4.4', headers: {} }, served, '8.8.4.4'],
    ['an IPv4 address in an IPv6 one', { ip: '::ffff:8.8.4.4', headers: {} }, served, '8.8.4.4'],
    ['one household of IPv6', { ip: '2a00:1:2:3:4:5:6:7', headers: {} }, served, '2a00:1:2:3'],
    ['the same, written short', { ip: '2a00:1::7', headers: {} }, served, '2a00:1:0:0'],
    ['a proxy nobody named', { ip: '10.0.0.2', headers: { 'x-forwarded-for': '8.8.4.4' } }, served, null],
    [
      'somebody who says they are a proxy',
      { ip: '8.8.8.8', headers: { 'x-forwarded-for': '1.1.1.1' } },
      served,
      '8.8.8.8',
    ],
    ['a machine on its own', { ip: '127.0.0.1', headers: {} }, alone, null],
  ])('is told for %s', (_what, request, config, network) => {
    expect(networkOf(request, config)).toBe(network);
  });
});
