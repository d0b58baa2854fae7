import { createHash } from 'node:crypto';

/** Raised when the same facts come to be written in another way, so that calendars read them anew. */
const FORM = 2;

/** What the address of a feed answers. */
export interface FeedAnswer {
  /** Tells one state of the feed from another. */
  tag: string;
  /** iCalendar; null when the asker has this state already. */
  text: string | null;
}

/** What tells one state of a feed from another, for an ETag. It tells nothing of what the state is. */
export function feedTag(...state: readonly string[]): string {
  return createHash('sha256')
    .update([FORM, ...state].join(' '))
    .digest('base64url')
    .slice(0, 27);
}
