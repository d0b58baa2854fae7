import { hkdfSync } from 'node:crypto';

/**
 * Makes a key of its own for one purpose out of a master key (HKDF with SHA-256, RFC 5869), so that no two purposes
 * share one and none tells anything of the master key.
 *
 * @param purpose tells the keys apart; another text is another key
 * @returns 32 bytes
 */
export function deriveKey(master: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `spokewell/${purpose}`, 32));
}
