import type { MailKind } from './kinds.js';
import type { MailWording } from './wording.js';

/** Which mail is to be made. */
export interface MailRequest {
  mailId: string;
  subjectId: string;
  recipientId: string;
  occurrence: string;
}

/** What goes into a calendar. */
export interface MailCalendar {
  /** The METHOD that stands in the content too. An invitation is a `REQUEST`, and its end a `CANCEL` (RFC 5546). */
  method: 'REQUEST' | 'CANCEL' | 'PUBLISH';
  /** iCalendar text (RFC 5545). */
  content: string;
}

/** What every mail has beside its words. */
interface MailFrame {
  to: { name: string; address: string };
  /** The recipient's language, as a BCP 47 tag. */
  language: string;
  /** Who gets the answers, where that is not the sender of all mail. */
  replyTo?: { name?: string; address: string };
  /** The one thing to do. */
  action?: { label: string; url: string };
  /** Small print after the rest. */
  footer?: readonly string[];
  /** An event for the recipient's calendar, shown by their mail program with the mail and attached to it. */
  calendar?: MailCalendar;
}

/** A mail in the product's own words. */
export interface WordedMail extends MailFrame {
  subject: string;
  paragraphs: readonly string[];
}

/** A mail in words that the hub may have changed: the wording of its template, filled. */
export interface FilledMail extends MailFrame {
  hubId: string;
  /** What stands in each slot of the wording. A value's line breaks make paragraphs, its braces mean nothing. */
  values: Readonly<Record<string, string>>;
  /** Paragraphs after the hub's words, which no hub can change: what was promised to people. */
  paragraphs?: readonly string[];
}

/** A mail as its feature words it; the look in text and HTML is the platform's. */
export type MailContent = WordedMail | FilledMail;

/** A kind of mail. */
export interface MailTemplate {
  /** Its stable name, `feature.what`: it stands in the database. */
  readonly name: string;
  /** What it is for. Whoever has switched that off does not get it, which is looked up at sending. */
  readonly kind: MailKind;
  /**
   * What to do with a mail that may or may not have gone out when a process died: `send-again` where a lost one
   * costs more than a doubled one, `leave` where it must never come twice.
   */
  readonly whenUnknown: 'send-again' | 'leave';
  /**
   * Leaves no time behind and always ends as `sent`, whether it went out, failed or was skipped: for mail whose
   * sending tells something about a person.
   */
  readonly discreet?: boolean;
  /** Whoever gets it has just asked for it: it goes even to an address that is marked. */
  readonly askedFor?: boolean;
  /** Its words, where a hub may put others in their place; `render` then gives a `FilledMail`. */
  readonly wording?: MailWording;
  /** Makes the text and links, at sending; null when it is no longer of use. */
  render(request: MailRequest): Promise<MailContent | null>;
}
