/** A text as it may stand in a header: a line break in a name or title must never become a header line of its own. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** An address as it may stand in a header: one address, and nothing beside it. Null for what is none. */
export function plainAddress(address: string): string | null {
  return /^[^\s\p{Cc}\u2028\u2029<>()[\]\\,;:"@]+@[^\s\p{Cc}\u2028\u2029<>()[\]\\,;:"@]+$/u.test(address)
    ? address
    : null;
}
