import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { IANAZone } from 'luxon';
import { addressKeyOf } from '../../platform/mail/index.js';

/** The languages in which people may ask for pages and mail; what is not there in one comes in English. */
export const LANGUAGES = ['en', 'es'] as const;

/** How long a sign-in link works, in milliseconds. */
export const LINK_LIFE_MS = 10 * 60_000;
/** Links mailed to one address within an hour, whoever asks; the answer is the same when there are no more. */
export const LINKS_PER_HOUR = 5;
/** When no link was mailed for this long, in milliseconds, one is, however many were before. */
export const LINK_PAUSE_MS = 10 * 60_000;
/** Wrong codes after which a link is void. */
export const CODE_ATTEMPTS = 5;
/** Links that may be asked for from one network within an hour, for whatever addresses. */
export const LINKS_PER_NETWORK = 20;
/** How long somebody may take over their passkey, or their institution's pages, in milliseconds. */
export const CEREMONY_LIFE_MS = 5 * 60_000;
/** How long after signing in a first passkey may be added, in milliseconds. */
export const FIRST_PASSKEY_MS = 10 * 60_000;
/** How long a proof of who somebody is counts as new, in milliseconds. */
export const FRESH_MS = 10 * 60_000;
/** A session ends after this long without a request. */
export const IDLE_MS = 30 * 60_000;
/** A session ends after this long whatever happens. */
export const ABSOLUTE_MS = 12 * 3_600_000;

/**
 * Whether one more link is mailed to an address. Anybody may ask for it to be, so a person's own request can come when
 * the hour's links were asked for by others: after a pause as long as a link works there is always one again, and
 * before it the latest one still works.
 *
 * @param mailed when links were mailed to it; those of earlier hours may be left out
 */
export function mayMailLink(mailed: readonly Date[], now: Date): boolean {
  const since = (milliseconds: number) =>
    mailed.filter((at) => now.getTime() - at.getTime() < milliseconds).length;
  return since(3_600_000) < LINKS_PER_HOUR || since(LINK_PAUSE_MS) === 0;
}

/** The form of an address by which two are held to be the same: compatibility-normalised, lower case. */
export function emailKeyOf(email: string): string {
  return addressKeyOf(email);
}

/** The name of whoever was erased, wherever people are counted or listed. */
export const ERASED_NAME = 'Erased person';

/** Whether somebody was erased: everybody else has an address. */
export function isErased({ email }: { email: string }): boolean {
  return email === '';
}

/** What stands for the address of whoever was erased: no address that can be typed, and another for each. */
export function erasedKeyOf(personId: string): string {
  return `erased:${personId}`;
}

/**
 * A token of 256 bits with a prefix that tells people, and scanners of leaked secrets, what it is.
 *
 * @returns the token for its owner, and the hash to keep
 */
export function newToken(prefix: string): { token: string; hash: string } {
  const token = `${prefix}_${randomBytes(32).toString('base64url')}`;
  return { token, hash: hashOf(token) };
}

/** SHA-256 of a token, in hex. A token of 256 random bits needs no slower hash. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * The short code that a browser which asked for a link shows, and any other has to be told: six digits. It follows from
 * the browser's own secret and the address, so that asking again does not change it.
 */
export function codeOf(browserSecret: string, emailKey: string): string {
  const digest = createHash('sha256').update(`code:${browserSecret}:${emailKey}`).digest();
  return String(digest.readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
}

/** What is kept of a code: it is worth nothing without the link's token, of which there is only a hash. */
export function codeHashOf(linkId: string, code: string): string {
  return hashOf(`${linkId}:${code.replace(/\D/g, '')}`);
}

/** Whether two texts are the same, in a time that tells nothing. */
export function sameText(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(a)), Buffer.from(hashOf(b)));
}

/**
 * Whether a person may add a passkey in this session. The first one only right after signing in: whoever finds a browser
 * left open must not make themselves at home; nor whoever finds an old invitation. Any further one takes a second factor.
 */
export function mayAddPasskey(
  session: { createdAt: Date; method: string; strongAt: Date | null },
  passkeys: number,
  now: Date,
): boolean {
  if (session.strongAt) return true;
  const fresh = now.getTime() - session.createdAt.getTime() <= FIRST_PASSKEY_MS;
  return passkeys === 0 && session.method !== 'invitation' && fresh;
}

/**
 * Whether somebody proved who they are just now, for what cannot be taken back: by signing in, though not by an old
 * invitation, or by a second factor.
 */
export function provedLately(
  { createdAt, method, strongAt }: { createdAt: Date; method: string; strongAt: Date | null },
  now: Date,
): boolean {
  const proofs = [...(method === 'invitation' ? [] : [createdAt]), ...(strongAt ? [strongAt] : [])];
  return proofs.some((at) => now.getTime() - at.getTime() <= FRESH_MS);
}

/** Whether a session that began and was last used then still holds. */
export function sessionHolds(
  session: { createdAt: Date; lastSeenAt: Date; endedAt: Date | null },
  now: Date,
): boolean {
  return (
    session.endedAt === null &&
    now.getTime() - session.lastSeenAt.getTime() < IDLE_MS &&
    now.getTime() - session.createdAt.getTime() < ABSOLUTE_MS
  );
}

/** Whether a name is one of an IANA zone that this server knows. */
export function isZone(zone: string): boolean {
  return IANAZone.isValidZone(zone) && (zone.includes('/') || zone === 'UTC');
}
