/**
 * The token of the survey's link, which stands behind the # so that no server or proxy sees it. It stays in the
 * address while someone answers, so that a reload finds it again. Empty when the link was cut off.
 */
export function tokenInAddress(): string {
  try {
    return decodeURIComponent(window.location.hash.slice(1));
  } catch {
    return '';
  }
}

/** Takes the token out of the address bar: the link is used up, or the next person must not find it there. */
export function clearAddress(): void {
  const { pathname, search } = window.location;
  window.history.replaceState(window.history.state, '', `${pathname}${search}`);
}
