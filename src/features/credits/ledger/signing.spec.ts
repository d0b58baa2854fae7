import { createPublicKey, verify } from 'node:crypto';
import { canonicalJson } from '../../../platform/canonical-json/index.js';
import { Connections } from '../../../platform/database/index.js';
import { anchorOf, headOf, readAnchors } from './anchor.rules.js';
import { LedgerSigning } from './signing.js';

const keyOf = (fill: number) =>
  new LedgerSigning(new Connections('', Buffer.alloc(32), Buffer.alloc(32, fill), async () => {}));
const HEAD = {
  hubId: '018f2e3c-0000-7000-8000-000000000001',
  sequence: 3,
  hash: 'ab'.repeat(32),
  at: new Date('2026-03-04T18:00:00Z'),
};

describe('a signed head', () => {
  it('is known by the key that signed it', () => {
    expect(keyOf(1).faultOf(keyOf(1).sign(HEAD))).toBeNull();
    expect(keyOf(2).faultOf(keyOf(1).sign(HEAD))).toBe('is signed by another key than this installation’s');
  });

  it.each<[string, object]>([
    ['hub', { hubId: '018f2e3c-0000-7000-8000-000000000002' }],
    ['number', { sequence: 2 }],
    ['hash', { hash: 'ac'.repeat(32) }],
    ['instant', { at: new Date('2026-03-04T18:00:01Z') }],
    ['signature', { signature: '' }],
  ])('does not pass with another %s', (_, change) => {
    const key = keyOf(1);
    expect(key.faultOf({ ...key.sign(HEAD), ...change })).toBe('does not bear this installation’s signature');
  });

  it('is proved to whoever has the anchor and knows the key, with tools of their own', () => {
    const key = keyOf(1);
    const { publicKey, signature, hub, sequence, hash, at } = anchorOf(key.sign(HEAD), key.publicKey);
    const x = Buffer.from(publicKey, 'base64').toString('base64url');
    const theirs = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    const signed = canonicalJson({ head: 'spokewell credit ledger 1', hub, sequence, hash, at });
    expect(verify(null, Buffer.from(signed), theirs, Buffer.from(signature, 'base64'))).toBe(true);
  });

  it('comes back from the file of anchors as it went in', () => {
    const key = keyOf(1);
    const signed = key.sign(HEAD);
    const [anchor] = readAnchors(JSON.stringify({ anchors: [anchorOf(signed, key.publicKey)] }));
    expect(headOf(anchor!)).toEqual(signed);
  });

  it.each(['', 'null', '[]', '{"anchors":[]}', '{"anchors":[{"hub":"x"}]}'])(
    'is not read from %p',
    (text) => {
      expect(() => readAnchors(text)).toThrow('no file of anchors');
    },
  );
});
