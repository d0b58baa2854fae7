import { takeSecret } from '../../../ui/secret-in-address.js';

const keyOf = (id: string) => `spokewell.join.${id}`;

/**
 * The secret of the link by which this tab came to a join page. It is taken out of the address, which is seen when
 * somebody shares their screen, and kept for this tab alone, so that a reload before the beginning still knows it.
 * Null without one: then it is about whoever is signed in.
 */
export function joinSecret(id: string): string | null {
  const fresh = takeSecret();
  try {
    if (fresh) sessionStorage.setItem(keyOf(id), fresh);
    return fresh || sessionStorage.getItem(keyOf(id));
  } catch {
    return fresh || null;
  }
}

/** Forgets it: somebody else sits here. */
export function forgetJoinSecret(id: string): void {
  try {
    sessionStorage.removeItem(keyOf(id));
  } catch {
    // Nothing was kept.
  }
}

/** The secret that this tab keeps for a session; null without one. */
export function keptJoinSecret(id: string): string | null {
  try {
    return sessionStorage.getItem(keyOf(id));
  } catch {
    return null;
  }
}

/** Keeps it for the session that the link of a series led to. */
export function keepJoinSecret(id: string, secret: string | null): void {
  try {
    if (secret) sessionStorage.setItem(keyOf(id), secret);
  } catch {
    // Then they sign in.
  }
}
