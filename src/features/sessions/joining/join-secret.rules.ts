import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** Whose join link it is, and for the sessions of which cohort. */
export interface JoinHolder {
  personId: string;
  cohortId: string;
  /** How often the person has had their links made anew. */
  version: number;
}

/** Whose link to the page of a teacher it is, and for which session. */
export interface TeachingHolder {
  personId: string;
  sessionId: string;
  /** As of {@link JoinHolder}. */
  version: number;
}

const KEY_BYTES = 32;
const PERSON_BYTES = 16;
const PERSONAL = /^sw[jt]_([\w-]{64})$/;
const TEACHING = /^swt_[\w-]{64}$/;
const GUEST = /^swg_[\w-]{43}$/;

/**
 * A key for one purpose, derived from the master key by HKDF (RFC 5869): what is made with it tells nothing of the
 * master key, nor of another purpose's.
 */
export function keyFor(purpose: 'join-links' | 'guest-passes' | 'teaching-links', masterKey: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, Buffer.alloc(0), `spokewell:${purpose}:1`, KEY_BYTES));
}

/**
 * The secret of a person's join link: who they are, and an HMAC that only the holder of the key can make. It is stored
 * nowhere. The id in it is no secret: it lets one person's version be looked up, instead of everyone's.
 */
export function joinSecretOf(key: Buffer, { personId, cohortId, version }: JoinHolder): string {
  return personalSecret('swj_', key, personId, `cohort:${cohortId.toLowerCase()}\nversion:${version}`);
}

/** The same for the link of who teaches: it opens one session. */
export function teachingSecretOf(key: Buffer, { personId, sessionId, version }: TeachingHolder): string {
  return personalSecret('swt_', key, personId, `session:${sessionId.toLowerCase()}\nversion:${version}`);
}

function personalSecret(prefix: string, key: Buffer, personId: string, opens: string): string {
  const who = Buffer.from(personId.replaceAll('-', ''), 'hex');
  const proof = createHmac('sha256', key).update(`person:${personId.toLowerCase()}\n${opens}`).digest();
  return `${prefix}${Buffer.concat([who, proof]).toString('base64url')}`;
}

/** Whom the secret of a person's link says it belongs to; null when it has not the form of one. It proves nothing yet. */
export function personNamedBy(secret: string): string | null {
  const body = PERSONAL.exec(secret)?.[1];
  if (!body) return null;
  const hex = Buffer.from(body, 'base64url').subarray(0, PERSON_BYTES).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Whether a secret is the right one, by a comparison whose time tells nothing. */
export function isSecret(right: string, given: string): boolean {
  const [expected, got] = [Buffer.from(right), Buffer.from(given)];
  return got.length === expected.length && timingSafeEqual(expected, got);
}

/** Whether a text has the form of the secret of who teaches. */
export function isTeachingSecret(secret: string): boolean {
  return TEACHING.test(secret);
}

/** The secret of a guest's link. Made from its pass, so that a mail that is sent again carries the same one. */
export function guestSecretOf(key: Buffer, passId: string): string {
  const proof = createHmac('sha256', key).update(`pass:${passId.toLowerCase()}`).digest('base64url');
  return `swg_${proof}`;
}

/** Whether a text has the form of a guest's secret. */
export function isGuestSecret(secret: string): boolean {
  return GUEST.test(secret);
}
