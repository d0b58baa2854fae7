import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { seal, unseal } from '../../platform/secrets/index.js';
import type { AnswerSheet } from './answer-sheet.types.js';
import type { InstrumentDefinition } from './instruments/instrument.js';

/**
 * What a wrapped secret belongs to. All of it is bound into the wrapping: no secret can be put in another's place, nor
 * a wave's public key exchanged for that of somebody who would read along.
 */
export interface WrapContext {
  waveId: string;
  /** The age recipient of the wave. */
  publicKey: string;
  purpose: 'ballots' | 'tokens';
}

const LENGTH_BYTES = 4;
const MARK_BYTES = 32;

/** All ballots of a wave are as long as its longest possible answer, rounded up to this many bytes. */
const PADDING_BYTES = 512;

/**
 * Wraps a secret of a wave by AES-256-GCM: version, nonce, tag, ciphertext. The context is authenticated.
 *
 * @param masterKey 32 bytes that stand outside the database
 */
export function wrap(masterKey: Buffer, context: WrapContext, secret: Buffer): Buffer {
  return seal(masterKey, bound(context), secret);
}

/** Unwraps a secret; null when it was wrapped by another key or in another context, or was changed. */
export function unwrap(masterKey: Buffer, context: WrapContext, wrapped: Buffer): Buffer | null {
  return unseal(masterKey, bound(context), wrapped);
}

function bound({ purpose, waveId, publicKey }: WrapContext): string {
  return `${purpose}:${waveId.toLowerCase()}:${publicKey}`;
}

/** The token of an invitation's link: 256 bits that only the holder of the wave's secret can make. Never stored. */
export function tokenOf(secret: Buffer, invitationId: string): string {
  return createHmac('sha256', secret).update(`invitation:${invitationId}`).digest('base64url');
}

/** What is kept of a token once it is spent. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** What a ballot holds. */
export interface BallotContent {
  readonly answers: AnswerSheet;
  /** Index of a category for each dimension of the wave. */
  readonly strata: readonly number[];
}

/** Bytes of every ballot of a wave before sealing: enough for any answer to it. */
export function ballotLength(instruments: readonly InstrumentDefinition[], dimensions: number): number {
  const answers = Object.fromEntries(
    instruments.map(({ code, items, options }) => {
      const longest = [...options.map((o) => o.value), null].reduce((a, b) =>
        JSON.stringify(b).length > JSON.stringify(a).length ? b : a,
      );
      const point = items.map(() => longest);
      return [code, { now: point, before: point }];
    }),
  );
  // Categories hold ten people each, so six digits number them in any wave.
  const strata = Array.from({ length: dimensions }, () => 999_999);
  const longest = Buffer.byteLength(JSON.stringify({ answers, strata } satisfies BallotContent));
  return Math.ceil((LENGTH_BYTES + MARK_BYTES + longest) / PADDING_BYTES) * PADDING_BYTES;
}

/**
 * Writes a ballot in exactly `length` bytes, with a mark that only the holder of the wave's secret can make: whoever
 * can write into the database knows the wave's public key, but cannot add answers that count.
 *
 * @throws RangeError when it does not fit, which `ballotLength` rules out for valid answers
 */
export function packBallot(secret: Buffer, content: BallotContent, length: number): Buffer {
  const text = Buffer.from(JSON.stringify(content));
  if (LENGTH_BYTES + MARK_BYTES + text.length > length)
    throw new RangeError('A ballot is longer than the wave allows');
  const packed = Buffer.alloc(length);
  packed.writeUInt32BE(text.length, 0);
  markOf(secret, text).copy(packed, LENGTH_BYTES);
  text.copy(packed, LENGTH_BYTES + MARK_BYTES);
  return packed;
}

/** Reads a ballot; null when it is not one that was packed with this secret. Its content is not yet validated. */
export function unpackBallot(secret: Buffer, packed: Buffer): unknown {
  const start = LENGTH_BYTES + MARK_BYTES;
  if (packed.length < start) return null;
  const length = packed.readUInt32BE(0);
  if (length > packed.length - start) return null;
  const text = packed.subarray(start, start + length);
  if (!timingSafeEqual(markOf(secret, text), packed.subarray(LENGTH_BYTES, start))) return null;
  return JSON.parse(text.toString('utf8')) as unknown;
}

function markOf(secret: Buffer, text: Buffer): Buffer {
  return createHmac('sha256', secret).update('ballot:').update(text).digest();
}
