/** The kinds of mail that a person may switch off, in the order in which they are shown. */
export const OPTIONAL_MAIL = ['reminders', 'follow-ups', 'messages', 'calendar', 'surveys'] as const;
/** One of `OPTIONAL_MAIL`. */
export type OptionalMail = (typeof OPTIONAL_MAIL)[number];

/** What a mail is for. `essential` is what a person needs to use the product at all, and cannot be switched off. */
export type MailKind = 'essential' | OptionalMail;

/** What a kind is called in a sentence, such as "get no more …". */
export const KIND_WORDS: Readonly<Record<OptionalMail, string>> = {
  reminders: 'reminders of sessions',
  'follow-ups': 'mail after sessions',
  messages: 'messages from facilitators',
  calendar: 'calendar invitations',
  surveys: 'invitations to surveys, and reminders of them',
};

/** Whether a text names a kind of mail that may be switched off. */
export function isOptionalMail(kind: string): kind is OptionalMail {
  return (OPTIONAL_MAIL as readonly string[]).includes(kind);
}
