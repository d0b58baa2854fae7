import { createHash } from 'node:crypto';

/**
 * JSON in the one form that RFC 8785 gives a value: members sorted by their names' UTF-16 code units, no white space,
 * numbers and strings as ECMAScript writes them.
 *
 * @throws TypeError for what JSON cannot hold, so that nothing is hashed that would not be stored
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  const plain =
    value === null || typeof value === 'boolean' || typeof value === 'string' || Number.isFinite(value);
  if (!plain) throw new TypeError(`JSON has no way to write ${String(value)}`);
  return JSON.stringify(value);
}

/** SHA-256 of a value's canonical JSON, in hexadecimal digits. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
