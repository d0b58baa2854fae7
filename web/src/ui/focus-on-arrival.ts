// After a move inside the app the reader of a screen reader must hear where they are: the new page's title takes the
// focus. On the first load the browser itself announces the page, so nothing is taken.
let moved = false;

/** Tells that the path changes to another page of the app. */
export function announceMove(): void {
  moved = true;
}

/** Gives the focus to a page's heading, once after each move. */
export function claimFocus(heading: HTMLElement | null): void {
  if (!moved || !heading) return;
  moved = false;
  heading.focus({ preventScroll: true });
}
