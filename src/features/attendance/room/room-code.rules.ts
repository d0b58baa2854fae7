import { createHmac, timingSafeEqual } from 'node:crypto';

/** How a code of a room was shown to be, by somebody who scanned it, typed it, or kept a place by it. */
export type CodeVerdict =
  /** It holds, and tells of this instant, in epoch milliseconds. */
  | { readonly holds: true; readonly at: number }
  /** It held before: a photograph of the screen, perhaps. */
  | { readonly holds: false; readonly old: boolean };

/** A code is shown for a minute, and holds for one more: somebody may just be typing it. */
const MINUTE = 60_000;
/** So long is a code known to have been one. Each minute is reckoned for whoever makes a code up, signed in or not. */
const KNOWN_MINUTES = 30;
/** A place that was kept by a code waits for so long, while its owner signs in. */
const PLACE_MINUTES = 10;
// Letters and digits that nobody takes for one another, 32 of them (Crockford's).
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHARACTERS = 8;
const PLACE = /^p\.(\d{1,12})\.([\w-]{22})$/;

/** The code of a room at an instant, such as `K7QM2XPA`: forty bits that only the holder of the key can make. */
export function roomCodeAt(key: Buffer, roomId: string, at: number): string {
  return codeOf(key, roomId, Math.floor(at / MINUTE));
}

/** When the code of an instant gives way to the next. */
export function changesAt(at: number): Date {
  return new Date((Math.floor(at / MINUTE) + 1) * MINUTE);
}

/**
 * What a code, or a place that was kept by one, is worth at an instant. White space, dashes, and small letters do not
 * matter.
 */
export function verdictOn(key: Buffer, roomId: string, given: string, now: number): CodeVerdict {
  const place = PLACE.exec(given.trim());
  if (place) return verdictOnPlace(key, roomId, Number(place[1]), place[2] ?? '', now);
  const code = given.toUpperCase().replace(/[\s-]/g, '');
  if (code.length !== CHARACTERS) return { holds: false, old: false };
  const minute = Math.floor(now / MINUTE);
  for (let back = 0; back < KNOWN_MINUTES; back++)
    if (same(codeOf(key, roomId, minute - back), code))
      return back <= 1 ? { holds: true, at: now } : { holds: false, old: true };
  return { holds: false, old: false };
}

/** Keeps a place for somebody whose code held at an instant, until they have signed in. */
export function placeAt(key: Buffer, roomId: string, at: number): string {
  const seconds = Math.floor(at / 1000);
  return `p.${seconds}.${placeMac(key, roomId, seconds)}`;
}

function verdictOnPlace(key: Buffer, roomId: string, seconds: number, mac: string, now: number): CodeVerdict {
  if (!same(placeMac(key, roomId, seconds), mac)) return { holds: false, old: false };
  const at = seconds * 1000;
  return now - at <= PLACE_MINUTES * MINUTE ? { holds: true, at } : { holds: false, old: true };
}

function codeOf(key: Buffer, roomId: string, minute: number): string {
  const mac = createHmac('sha256', key).update(`code:${roomId}\n${minute}`).digest();
  return [...mac.subarray(0, CHARACTERS)].map((byte) => ALPHABET[byte & 31]).join('');
}

function placeMac(key: Buffer, roomId: string, seconds: number): string {
  return createHmac('sha256', key).update(`place:${roomId}\n${seconds}`).digest('base64url').slice(0, 22);
}

function same(right: string, given: string): boolean {
  const [a, b] = [Buffer.from(right), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
