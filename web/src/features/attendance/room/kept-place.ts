const keyOf = (sessionId: string) => `spokewell.room.${sessionId}`;

/** Keeps what was scanned for whoever signs in meanwhile, perhaps in another tab. It is worth something for ten minutes. */
export function keepPlace(sessionId: string, place: string): void {
  try {
    localStorage.setItem(keyOf(sessionId), place);
  } catch {
    // Without storage they scan once more.
  }
}

/** What was kept; empty when there is nothing. */
export function keptPlace(sessionId: string): string {
  try {
    return localStorage.getItem(keyOf(sessionId)) ?? '';
  } catch {
    return '';
  }
}

/** Forgets it once it was used. */
export function forgetPlace(sessionId: string): void {
  try {
    localStorage.removeItem(keyOf(sessionId));
  } catch {
    // Nothing was kept.
  }
}
