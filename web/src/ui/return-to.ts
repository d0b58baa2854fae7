const KEY = 'spokewell.return-to';

/** Keeps the page where someone has to sign in first, so that the mailed link brings them back to it. */
export function rememberPlace(): void {
  try {
    // Only the path: what stands behind # may be a secret.
    localStorage.setItem(KEY, window.location.pathname);
  } catch {
    // Without storage they land on the home page; nothing is lost.
  }
}

/** The kept page, once; the home page when there is none. */
export function takePlace(): string {
  try {
    const path = localStorage.getItem(KEY);
    localStorage.removeItem(KEY);
    return placeOf(path);
  } catch {
    return '/';
  }
}

/** A path of this app and nothing else: a kept text that could lead to another site leads home. */
export function placeOf(path: string | null): string {
  return path && /^\/(?![/\\])[\w\-/]*$/.test(path) && !path.startsWith('/sign-in') ? path : '/';
}
