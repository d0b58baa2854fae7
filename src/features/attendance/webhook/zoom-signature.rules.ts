import { createHmac, timingSafeEqual } from 'node:crypto';

/** How far the instant in a request may be from ours, to either side: what is older may have been recorded and sent again. */
const TOLERANCE_SECONDS = 5 * 60;
const SIGNATURE = /^v0=([0-9a-f]{64})$/;

/** What a request shows for having come from Zoom. */
export interface ZoomProof {
  /** The header `x-zm-signature`. */
  readonly signature: string | undefined;
  /** The header `x-zm-request-timestamp`: epoch seconds. */
  readonly timestamp: string | undefined;
}

/**
 * Whether Zoom signed this body with the secret, less than five minutes ago: `v0=` and the HMAC-SHA256 in hex of
 * `v0:{timestamp}:{body}`. Compared in a time that tells nothing.
 *
 * Source: Zoom, "Using webhooks", verifying webhook events.
 */
export function isSignedByZoom(
  secret: string,
  { signature, timestamp }: ZoomProof,
  body: Uint8Array,
  now: Date,
): boolean {
  const given = SIGNATURE.exec(signature ?? '')?.[1];
  if (!given || !timestamp || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) return false;
  const right = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest();
  return timingSafeEqual(right, Buffer.from(given, 'hex'));
}

/** The answer by which Zoom knows that we hold the secret: the HMAC-SHA256 in hex of what it sent. */
export function answerTo(secret: string, plainToken: string): { plainToken: string; encryptedToken: string } {
  return { plainToken, encryptedToken: createHmac('sha256', secret).update(plainToken).digest('hex') };
}
