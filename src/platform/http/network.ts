import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../config/index.js';
import { isPrivateAddress } from './private-address.js';

/**
 * The network that a request comes from, to count by: an IPv4 address, or the first 64 bits of an IPv6 one, since one
 * household has all the rest. Null where counting would hit everybody at once: a machine on its own, where everyone is
 * this machine, and a proxy that TRUST_PROXY does not name, whose word cannot be taken.
 */
export function networkOf(
  { ip, headers }: Pick<FastifyRequest, 'ip' | 'headers'>,
  { smtpUrl, trustProxy }: Pick<Config, 'smtpUrl' | 'trustProxy'>,
): string | null {
  const address = ip.replace(/^::ffff:(?=\d+\.)/, '');
  if (!smtpUrl && isPrivateAddress(address)) return null;
  const unknownProxy = headers['x-forwarded-for'] !== undefined && trustProxy.length === 0;
  if (unknownProxy && isPrivateAddress(address)) return null;
  return isIP(address) === 6 ? firstHalf(address) : address;
}

function firstHalf(address: string): string {
  const [left = '', right] = (address.split('%')[0] ?? '').split('::');
  const head = left === '' ? [] : left.split(':');
  const tail = right ? right.split(':') : [];
  const zeros =
    right === undefined ? [] : Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0');
  return [...head, ...zeros, ...tail]
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':');
}
