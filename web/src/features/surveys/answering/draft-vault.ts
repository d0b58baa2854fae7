import type { Progress } from './answering.js';

// A draft lies on a device that others may use too. It is encrypted with a key made from the link's token, which
// stands in the address alone: whoever has the device but not the link finds bytes. Whoever has both could read the
// draft, and could as well answer in the person's place, so a draft gives away no more than the link itself does.

/** How long a draft is kept, in milliseconds. */
export const DRAFT_LIFE_MS = 72 * 3_600_000;

/** A draft as it is stored: all of it texts and numbers, `until` in milliseconds since 1970. */
export interface SealedDraft {
  readonly until: number;
  readonly salt: string;
  readonly iv: string;
  readonly data: string;
}

/** Encrypts a draft; it can be opened with the same token until 72 hours have passed. */
export async function sealDraft(token: string, progress: Progress, now: number): Promise<SealedDraft> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const until = now + DRAFT_LIFE_MS;
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: boundTo(until) },
    await keyOf(token, salt),
    new TextEncoder().encode(JSON.stringify(progress)),
  );
  return { until, salt: toText(salt), iv: toText(iv), data: toText(new Uint8Array(data)) };
}

/** Decrypts a draft; null when its time is over, when the token is another one, or when it was changed. */
export async function openDraft(token: string, sealed: SealedDraft, now: number): Promise<Progress | null> {
  if (!(now < sealed.until)) return null;
  try {
    const key = await keyOf(token, fromText(sealed.salt));
    const data = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: fromText(sealed.iv), additionalData: boundTo(sealed.until) },
      key,
      fromText(sealed.data),
    );
    return JSON.parse(new TextDecoder().decode(data)) as Progress;
  } catch {
    return null;
  }
}

/** The name under which the draft of a token is stored. The token cannot be found from it. */
export async function draftName(token: string): Promise<string> {
  const bits = await crypto.subtle.deriveBits(hkdf(new Uint8Array(), 'name'), await material(token), 128);
  return `spokewell.draft.${toText(new Uint8Array(bits))}`;
}

async function keyOf(token: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(
    hkdf(salt, 'key'),
    await material(token),
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

// The token has 256 random bits, so a plain key derivation will do where a password would need a slow one.
function material(token: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', new TextEncoder().encode(token), 'HKDF', false, [
    'deriveKey',
    'deriveBits',
  ]);
}

function hkdf(salt: Uint8Array<ArrayBuffer>, use: 'key' | 'name'): HkdfParams {
  return {
    name: 'HKDF',
    hash: 'SHA-256',
    salt,
    info: new TextEncoder().encode(`spokewell survey draft ${use}`),
  };
}

// Authenticated with the data, so that nobody can give a draft a longer life.
function boundTo(until: number): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(String(until));
}

function toText(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromText(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
