import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { canonicalJson } from '../../../platform/canonical-json/index.js';
import { Connections } from '../../../platform/database/index.js';

/** Where a ledger ends. */
export interface HeadFacts {
  hubId: string;
  sequence: number;
  hash: string;
  /** When its last entry was added. */
  at: Date;
}

/** A head with the signature that proves it. */
export interface SignedHead extends HeadFacts {
  keyId: string;
  signature: string;
}

/** What stands before the 32 bytes of an Ed25519 seed in PKCS #8 (RFC 8410, section 7). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Signs heads of ledgers by Ed25519, with a key that stands outside the database. */
@Injectable()
export class LedgerSigning {
  private readonly privateKey: KeyObject;
  private readonly verifyingKey: KeyObject;
  /** The raw public key, 32 bytes in base64: with it anybody can check an anchor. */
  readonly publicKey: string;
  /** What the key is known by: the first 16 hexadecimal digits of the SHA-256 of its public half. */
  readonly keyId: string;

  constructor(@Inject(Connections) { ledgerSigningKey }: Connections) {
    const der = Buffer.concat([PKCS8, ledgerSigningKey]);
    this.privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    this.verifyingKey = createPublicKey(this.privateKey);
    const raw = Buffer.from(this.verifyingKey.export({ format: 'jwk' }).x ?? '', 'base64url');
    this.publicKey = raw.toString('base64');
    this.keyId = createHash('sha256').update(raw).digest('hex').slice(0, 16);
  }

  /** The head with its signature. */
  sign(head: HeadFacts): SignedHead {
    return {
      ...head,
      keyId: this.keyId,
      signature: sign(null, signedBytes(head), this.privateKey).toString('base64'),
    };
  }

  /** What is wrong with a signed head, in words; null where this key signed just that. */
  faultOf({ signature, keyId, ...head }: SignedHead): string | null {
    if (keyId !== this.keyId) return 'is signed by another key than this installation’s';
    const proof = Buffer.from(signature, 'base64');
    return verify(null, signedBytes(head), this.verifyingKey, proof)
      ? null
      : 'does not bear this installation’s signature';
  }
}

/** What is signed: canonical JSON of the four facts, and of what they are. */
function signedBytes({ hubId, sequence, hash, at }: HeadFacts): Buffer {
  const content = { head: 'spokewell credit ledger 1', hub: hubId, sequence, hash, at: at.toISOString() };
  return Buffer.from(canonicalJson(content));
}
