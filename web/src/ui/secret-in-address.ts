// React may run a state's first computation twice; the address gives its secret away only once.
let taken: { path: string; secret: string } | undefined;

/**
 * The secret behind the # of this page's address, which it removes from the address bar, so that it is neither
 * bookmarked nor read over a shoulder. Empty when there is none.
 */
export function takeSecret(): string {
  const { pathname, search, hash } = window.location;
  if (hash.length > 1) {
    taken = { path: pathname, secret: decodeURIComponent(hash.slice(1)) };
    window.history.replaceState(window.history.state, '', `${pathname}${search}`);
  }
  return taken?.path === pathname ? taken.secret : '';
}
