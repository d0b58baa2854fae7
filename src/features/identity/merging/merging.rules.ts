/** Days in which a merge can be undone. */
export const UNDO_DAYS = 30;

/** Until when a merge can be undone. */
export function undoableUntil(mergedAt: Date): Date {
  return new Date(mergedAt.getTime() + UNDO_DAYS * 86_400_000);
}

/** What of a merge decides whether it can be undone. */
export interface Undoable {
  mergedAt: Date;
  undoneAt: Date | null;
  /** Whether the one that stayed has been merged into somebody else since. */
  mergedOn: boolean;
  /** Whether one of the two was erased. */
  erased: boolean;
}

/** Why a merge cannot be undone; null when it can. */
export function whyNotUndone(merge: Undoable, now: Date): string | null {
  if (merge.undoneAt) return 'This was undone already.';
  if (merge.erased)
    return 'One of the two accounts was erased since. What was erased cannot come back, so this stays as it is.';
  if (merge.mergedOn) return 'The account that stayed was joined with another one later. Undo that first.';
  if (now >= undoableUntil(merge.mergedAt))
    return `This is more than ${UNDO_DAYS} days ago, and stays as it is.`;
  return null;
}

/**
 * An address that its owner will know and nobody else learn: the first letter and the domain. For mail to an address
 * that may turn out to be somebody else's after all.
 */
export function hintOf(address: string): string {
  const at = address.lastIndexOf('@');
  const [first = ''] = address;
  return at > 0 ? `${first}…${address.slice(at)}` : '…';
}
