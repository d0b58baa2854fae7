import { Refusal } from '../refusal/index.js';
import type { Keyset } from './page.js';

/** Whether a part of a cursor is an instant as this product writes it: the database may know nothing of others. */
export function isInstant(part: string): boolean {
  const at = new Date(part);
  return part.length === 24 && !Number.isNaN(at.getTime()) && at.toISOString() === part;
}

/** Whether a part of a cursor is a place in a file. */
export const isPosition = (part: string): boolean => /^[1-9]\d{0,8}$/.test(part);

/**
 * The parts of a page's cursor, each of the kind that the list sorts by; nulls for the first page.
 *
 * @throws Refusal INVALID_INPUT for a cursor of another list, or of nobody's making
 */
export function cursorOf({ after }: Keyset, ...kinds: ((part: string) => boolean)[]): (string | null)[] {
  if (after === null) return kinds.map(() => null);
  if (kinds.every((isKind, at) => isKind(after[at] ?? ''))) return after;
  throw Refusal.invalid('This cursor does not belong to this list.', {
    after: 'is not a cursor of this list',
  });
}
