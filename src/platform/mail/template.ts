/** Which mail is to be made. */
export interface MailRequest {
  mailId: string;
  subjectId: string;
  recipientId: string;
  occurrence: string;
}

/** A mail as its feature words it; the look in text and HTML is the platform's. */
export interface MailContent {
  to: { name: string; address: string };
  subject: string;
  paragraphs: readonly string[];
  /** The one thing to do. */
  action?: { label: string; url: string };
  /** Small print after the rest. */
  footer?: readonly string[];
}

/** A kind of mail. */
export interface MailTemplate {
  /** Its stable name, `feature.what`: it stands in the database. */
  readonly name: string;
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
  /** Makes the text and links, at sending; null when it is no longer of use. */
  render(request: MailRequest): Promise<MailContent | null>;
}
