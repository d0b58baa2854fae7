import { createHmac, timingSafeEqual } from 'node:crypto';
import type { OptionalMail } from './kinds.js';

/** What a link in a mail proves. */
export interface TokenHolder {
  personId: string;
  kind: OptionalMail;
}

/** What stands for each kind in a token: links in old mail must keep their meaning, so a number is never given anew. */
const NUMBERS: Readonly<Record<OptionalMail, number>> = {
  reminders: 1,
  'follow-ups': 2,
  messages: 3,
  calendar: 4,
  surveys: 5,
};

const PREFIX = 'swu_';
const PERSON_BYTES = 16;
const MAC_BYTES = 32;
const TOKEN = /^swu_([\w-]{66})$/;

/**
 * The token by which a person switches a kind of mail off without signing in. It never runs out, since mail is kept
 * for years, and is stored nowhere: whoever holds the key can make it.
 *
 * @param key of this purpose alone
 */
export function unsubscribeToken(key: Buffer, { personId, kind }: TokenHolder): string {
  const said = Buffer.concat([
    Buffer.from(personId.replaceAll('-', ''), 'hex'),
    Buffer.from([NUMBERS[kind]]),
  ]);
  return PREFIX + Buffer.concat([said, macOf(key, said)]).toString('base64url');
}

/** Whose token it is, and for what; null when it is none of ours. */
export function readUnsubscribeToken(key: Buffer, token: string): TokenHolder | null {
  const text = TOKEN.exec(token)?.[1];
  const bytes = text ? Buffer.from(text, 'base64url') : null;
  // One token has one form: the last character's spare bits must not make a second one.
  if (!bytes || bytes.length !== PERSON_BYTES + 1 + MAC_BYTES || bytes.toString('base64url') !== text)
    return null;
  const said = bytes.subarray(0, PERSON_BYTES + 1);
  if (!timingSafeEqual(macOf(key, said), bytes.subarray(PERSON_BYTES + 1))) return null;
  const kind = (Object.keys(NUMBERS) as OptionalMail[]).find((name) => NUMBERS[name] === said[PERSON_BYTES]);
  const hex = said.toString('hex', 0, PERSON_BYTES);
  const personId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return kind ? { personId, kind } : null;
}

function macOf(key: Buffer, said: Buffer): Buffer {
  return createHmac('sha256', key).update(said).digest();
}
