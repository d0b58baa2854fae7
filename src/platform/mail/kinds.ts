/** The kinds of mail that a person may switch off, in the order in which they are shown. */
export const OPTIONAL_MAIL = ['reminders', 'follow-ups', 'messages', 'calendar', 'surveys'] as const;
/** One of `OPTIONAL_MAIL`. */
export type OptionalMail = (typeof OPTIONAL_MAIL)[number];

/** What a mail is for. `essential` is what a person needs to use the product at all, and cannot be switched off. */
export type MailKind = 'essential' | OptionalMail;

/** Whether a text names a kind of mail that may be switched off. */
export function isOptionalMail(kind: string): kind is OptionalMail {
  return (OPTIONAL_MAIL as readonly string[]).includes(kind);
}
