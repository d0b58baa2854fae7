import { BlockList, isIP } from 'node:net';

// Loopback, private, link-local, shared, test and multicast ranges: none of them is a place in the internet.
const IPV4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const;
// The last four carry an IPv4 address inside, which nothing here would look at.
const IPV6 = [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
  ['2001:db8::', 32],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['2002::', 16],
  ['2001::', 32],
] as const;

// Two lists: a single one takes an IPv4 address for the IPv6 one that carries it.
const ipv4 = new BlockList();
for (const [network, bits] of IPV4) ipv4.addSubnet(network, bits, 'ipv4');
const ipv6 = new BlockList();
for (const [network, bits] of IPV6) ipv6.addSubnet(network, bits, 'ipv6');

/** Whether an address is this machine, its neighbourhood, or no place at all; what is no address counts as one, too. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return ipv4.check(address, 'ipv4');
  return family === 0 || ipv6.check(address, 'ipv6');
}
