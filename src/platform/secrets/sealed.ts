import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const VERSION = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals a secret by AES-256-GCM: version, nonce, tag, ciphertext.
 *
 * @param key 32 bytes that stand outside the database
 * @param boundTo what the secret belongs to; authenticated, so that it opens nowhere else
 */
export function seal(key: Buffer, boundTo: string, secret: Buffer): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(boundTo));
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([Buffer.from([VERSION]), iv, cipher.getAuthTag(), sealed]);
}

/** Opens what was sealed; null when it was by another key or bound to something else, or was changed. */
export function unseal(key: Buffer, boundTo: string, sealed: Buffer): Buffer | null {
  if (sealed.length < 1 + IV_BYTES + TAG_BYTES || sealed[0] !== VERSION) return null;
  const iv = sealed.subarray(1, 1 + IV_BYTES);
  const tag = sealed.subarray(1 + IV_BYTES, 1 + IV_BYTES + TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(boundTo)).setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(sealed.subarray(1 + IV_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}

/** What a key is known by beside what it sealed, so that it can be told which key opens it. Says nothing of the key. */
export function keyIdOf(key: Buffer): string {
  return createHash('sha256').update('key id:').update(key).digest('hex').slice(0, 16);
}
